import { readSettings } from '../process/readSettings';

import { askHub } from './ask/askHub';
import { questionInText } from './ask/questionInText';
import { readSavedQuestions } from './ask/savedQuestions';
import { assertPortsFit, hubSettings } from './settings';
import { startHub } from './startHub';
import type { StartedHub } from './startHub';

/** `npm start`: the whole hub on this machine, until Ctrl-C. */
async function start(): Promise<void> {
  const settings = readSettings(process.env, hubSettings);
  const { PORT, DATA_DIR, DATABASE_URL } = settings;
  assertPortsFit(PORT);
  const starting = startHub({
    port: PORT,
    dataDir: DATA_DIR,
    databaseUrl: DATABASE_URL,
    tokenIssuers: settings.TOKEN_ISSUERS,
    logLevel: settings.LOG_LEVEL,
    log: console.error,
    showProgress: true,
  });
  const isStopping = stopOnSignals(starting);
  const hub = await starting;
  // Ctrl-C during the start: there is nobody left to welcome.
  if (isStopping()) return;
  try {
    console.log(await welcome(hub));
  } catch (error) {
    await hub.stop();
    throw error;
  }
}

/** The addresses, what each office serves, and the first saved question answered. */
async function welcome(hub: StartedHub): Promise<string> {
  const [question] = readSavedQuestions();
  if (!question) throw new Error('There is no saved question.');
  const answer = await askHub(hub.url, question.query, {});
  const width = Math.max(...hub.offices.map(({ identity }) => identity.code.length));
  const lines = hub.offices.map(
    ({ identity: { code }, ready }) =>
      `  ${code.padEnd(width)}  ${ready.url}  ${String(ready.awardCount).padStart(3)} awards`,
  );
  return [
    '',
    questionInText(question, answer),
    '',
    `The hub answers at  ${hub.url}/graphql`,
    `Ask it in a browser ${hub.url}/`,
    'Ask it here         npm run ask',
    ...(hub.hasDemoIssuer ? ['Be somebody else    npm run token'] : []),
    '',
    'Offices, each in a process of its own:',
    ...lines,
    '',
    'Press Ctrl-C to stop.',
  ].join('\n');
}

/** Stops the hub when a signal says so; answers whether one has. */
function stopOnSignals(starting: Promise<StartedHub>): () => boolean {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    console.error('\nStopping…');
    // A start in progress is waited for: stopping half-way would leave processes behind.
    starting
      .then((hub) => hub.stop())
      .catch(() => undefined)
      .finally(() => process.exit());
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  return () => stopping;
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
