import { readCommand } from '../../../../process/readCommand';
import { PersonalKeys } from '../people/PersonalKeys';

/** `npm run cases:new-key -- FILE`: makes an office's first key to personal details. */
async function newKey(): Promise<void> {
  const [file = ''] = readCommand({
    call: 'npm run cases:new-key',
    about: "Makes an office's first key to personal details, in a file such as personal-keys.json.",
    needs: ['FILE'],
  });
  const keys = new PersonalKeys(file);
  await keys.makeIfMissing();
  await keys.check();
  console.log(`${file} holds the office's keys. Keep a copy elsewhere.`);
}

newKey().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
