/** `npm run bench`: measures our gateway beside others and writes bench/results.md. */
import { readFile, writeFile } from 'node:fs/promises';

import { assertInstalled } from './assertInstalled';
import { readBenchArguments } from './readBenchArguments';
import { replaceSection } from './results/replaceSection';
import { runBench } from './runBench';

const stops: (() => Promise<void>)[] = [];

async function start(): Promise<void> {
  const options = readBenchArguments(process.argv.slice(2));
  assertInstalled(options.engines);
  const section = await runBench(options, console.error, (stop) => stops.push(stop));
  const { format } = await import('prettier');
  const before = await readFile(options.results, 'utf8').catch(() => '');
  const inMarkdown = { parser: 'markdown', printWidth: 100 };
  const after = await format(replaceSection(before, section), inMarkdown);
  if (!options.checkOnly) await writeFile(options.results, after);
  console.log(await format(section, inMarkdown));
}

async function stopAll(): Promise<void> {
  for (const stop of stops.splice(0).reverse()) await stop();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    console.error('\nStopping…');
    void stopAll().finally(() => process.exit(130));
  });
}
void start()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  })
  .finally(stopAll)
  .then(() => process.exit());
