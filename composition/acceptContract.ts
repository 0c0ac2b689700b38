import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { readCommand } from '../process/readCommand';

const schema = join(__dirname, '../schema');

/**
 * Accepts today's public API as the one that later changes are compared with. Run it on purpose,
 * when a release makes promises to clients: from then on a test fails on a change that breaks one.
 */
async function acceptContract(): Promise<void> {
  await writeFile(
    join(schema, 'accepted.graphql'),
    await readFile(join(schema, 'generated/api.graphql')),
  );
  console.log('schema/accepted.graphql is now what clients rely on.');
}

readCommand({
  call: 'npm run compose:accept',
  about: "Accepts today's public API as the one that later changes are compared with.",
});

acceptContract().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
