import { PersonalKeys } from '../people/PersonalKeys';

/** `npm run cases:new-key -- FILE`: makes an office's first key to personal details. */
async function newKey(words: readonly string[]): Promise<void> {
  const [file, ...others] = words;
  if (file === undefined || others.length > 0) {
    throw new Error('Name one file: npm run cases:new-key -- personal-keys.json');
  }
  const keys = new PersonalKeys(file);
  await keys.makeIfMissing();
  await keys.check();
  console.log(`${file} holds the office's keys. Keep a copy elsewhere.`);
}

newKey(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
