import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { readCommand } from '../process/readCommand';

import { generatedFiles } from './generatedFiles';

const root = join(__dirname, '..');

/** Writes what follows from the contract, or with `--check` fails when a file is stale. */
async function compose(check: boolean): Promise<void> {
  const stale: string[] = [];
  for (const [path, content] of await generatedFiles()) {
    const current = await readFile(join(root, path), 'utf8').catch(() => null);
    if (current === content) continue;
    stale.push(path);
    if (check) continue;
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  if (check && stale.length > 0) {
    throw new Error(`Stale: ${stale.join(', ')}. Run \`npm run compose\` and commit the result.`);
  }
  console.log(stale.length > 0 ? `Wrote ${stale.join(', ')}.` : 'Everything is up to date.');
}

const words = readCommand({
  call: 'npm run compose',
  about:
    'Writes what follows from the contract: the supergraph, types, pages and the compose file.',
  flags: { '--check': 'fails when a file is stale, and writes nothing' },
});

compose(words.includes('--check')).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
