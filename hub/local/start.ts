import { readCommand } from '../../process/readCommand';
import { readSettings } from '../../process/readSettings';

import { askHub } from '../cli/ask/askHub';
import { questionInText } from '../cli/ask/questionInText';
import { readSavedQuestions } from '../cli/ask/savedQuestions';
import { type Address, askCommand, folderOf } from './askCommand';
import { missingInWords } from './missingInWords';
import { onParentLost } from './onParentLost';
import { assertPortsFit, hubSettings } from './settings';
import { type StartedHub, startHub } from './startHub';

/** `npm start`: the whole hub on this machine, until Ctrl-C. */
async function start(): Promise<void> {
  readCommand({
    call: 'npm start',
    about: 'Starts the whole hub on this machine, until Ctrl-C: its offices and the gateway.',
    settings: hubSettings,
  });
  const settings = readSettings(process.env, hubSettings);
  const { HOST, PORT, DATA_DIR, DATABASE_URL } = settings;
  assertPortsFit(PORT);
  const starting = startHub({
    host: HOST,
    port: PORT,
    dataDir: DATA_DIR,
    databaseUrl: DATABASE_URL,
    tokenIssuers: settings.TOKEN_ISSUERS,
    syntheticReferrals: settings.SYNTHETIC_REFERRALS,
    logLevel: settings.LOG_LEVEL,
    log: console.error,
    showProgress: true,
  });
  const isStopping = stopOnSignals(starting);
  const hub = await starting.catch((error: unknown) => {
    // A start that was stopped has not failed.
    if (isStopping()) return null;
    throw error;
  });
  // Ctrl-C during the start: there is nobody left to welcome.
  if (hub === null || isStopping()) return;
  if (hub.missing.length > 0) console.error(`\n${missingNote(hub)}`);
  try {
    console.log(await welcome(hub, settings));
  } catch (error) {
    await hub.stop();
    throw error;
  }
}

/** Which offices are missing, why, and what to do. */
function missingNote({ offices, missing }: StartedHub): string {
  return [
    `MISSING: ${missing.length} of ${offices.length + missing.length} offices.`,
    missingInWords(missing),
    'The hub answers without them, and every answer says who is missing.',
    'Correct this, then stop the hub and start it again.',
  ].join('\n');
}

/** The addresses, what each office serves, and the first saved question answered. */
async function welcome(hub: StartedHub, address: Address): Promise<string> {
  const [question] = readSavedQuestions();
  if (!question) throw new Error('There is no saved question.');
  const answer = await askHub(hub.url, question.query, {});
  const width = Math.max(
    ...[...hub.offices, ...hub.missing].map(({ identity }) => identity.code.length),
  );
  const lines = [
    ...hub.offices.map(
      ({ identity: { code }, ready }) =>
        `  ${code.padEnd(width)}  ${ready.url}  ${String(ready.awardCount).padStart(3)} ${ready.awardCount === 1 ? 'award' : 'awards'}`,
    ),
    ...hub.missing.map(
      ({ identity: { code } }) => `  ${code.padEnd(width)}  MISSING: it did not start, see above`,
    ),
  ];
  return [
    '',
    questionInText(question, answer),
    '',
    `The hub answers at  ${hub.url}/graphql`,
    `Ask it in a browser ${hub.url}/`,
    `Ask it here         ${askCommand(hub.url, address)}`,
    ...(hub.hasDemoIssuer ? [`Be somebody else    ${folderOf(address)}npm run token`] : []),
    ...hub.offices.slice(0, 1).map(({ identity, ready }) => deskLine(identity.code, ready.url)),
    '',
    'Offices, each in a process of its own:',
    ...lines,
    '',
    'Press Ctrl-C to stop.',
  ].join('\n');
}

/** Each office has a desk of its own; one stands for all. */
function deskLine(code: string, url: string): string {
  return `An office's desk    ${url.replace(/\/graphql$/, '/desk/graphql')} (${code})`;
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
  onParentLost(process.env, stop);
  return () => stopping;
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
