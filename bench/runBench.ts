import { benchOffices } from './benchOffices';
import { startLoad } from './load/startLoad';
import { startNationOffices } from './offices/startNationOffices';
import { startRegister } from './offices/startRegister';
import { benchQuestions } from './questions/benchQuestions';
import type { BenchArguments } from './readBenchArguments';
import { describeSurroundings, loadInWords } from './results/describeSurroundings';

/**
 * Starts offices, measures every engine over them side by side, and stops them again. Answers the
 * section of the results in Markdown.
 *
 * @param whenStarted is told of each part that was started, how to stop it
 */
export async function runBench(
  options: BenchArguments,
  tell: (line: string) => void,
  whenStarted: (stop: () => Promise<void>) => void,
): Promise<string> {
  const { rounds, seconds, connections, port, officeCount, awardCount } = options;
  const { questions: letters } = options;
  const loadBefore = loadInWords();
  const load = await startLoad();
  whenStarted(() => load.stop());
  const groups = [
    { isNational: false, start: () => startRegister(port) },
    {
      isNational: true,
      start: () => startNationOffices({ port, tell, officeCount, awardCount }),
    },
  ];
  const measured: string[] = [];
  for (const { isNational, start } of groups) {
    const asked = letters
      .map((letter) => benchQuestions[letter])
      .filter((question) => question.isNational === isNational);
    if (asked.length === 0) continue;
    tell('Starting the offices');
    const offices = await start();
    whenStarted(() => offices.stop());
    measured.push(await benchOffices({ ...options, offices, asked, load, tell }));
    await offices.stop();
  }
  return [
    '## Our gateway beside others',
    `\`npm run bench\` runs every gateway in a process of its own over the same supergraph and the same offices, each office in a process of its own, and sends load from yet another: ${connections} connections, ${rounds} rounds of ${seconds} seconds each after one to warm up. In each round all gateways are measured one after the other, and the one to begin changes. Figures are medians over the rounds, with the lowest and highest; ratios are taken round by round. Our gateway runs as \`npm run gateway\` does, with its protections on and only its limit of requests per minute raised, and with the regional subgraph in its process; the others ask the regional subgraph in its own process. All of them carry the same signed statements, and all run with \`NODE_ENV=production\`. Every answer under load is held against the first; peak memory is that of the gateway's process tree, which is fresh for each question.`,
    'Requests are identical; or each has another variable, a limit on amounts above all awards, so that no kept answer serves; or each is another document, by an alias, so that no kept plan serves either.',
    `Measured on ${describeSurroundings()}; load averages ${loadBefore} before and ${loadInWords()} after.`,
    ...measured,
  ].join('\n\n');
}
