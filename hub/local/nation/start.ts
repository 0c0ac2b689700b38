import { endWithHelp, isHelp } from '../../../process/readCommand';
import { readSettings, SettingsError } from '../../../process/readSettings';
import { type Address, askCommand, folderOf } from '../askCommand';
import { missingInWords } from '../missingInWords';
import { onParentLost } from '../onParentLost';

import { nationUsage, readNationArguments } from './readNationArguments';
import { nationSettings } from './settings';
import { type StartedNation, startNation } from './startNation';

/** `npm run nation`: a hub over synthetic offices of England and Wales, until Ctrl-C. */
async function start(words: readonly string[]): Promise<void> {
  if (isHelp(words)) endWithHelp(nationUsage());
  const size = readNationArguments(words);
  const settings = readSettings(process.env, nationSettings);
  const { HOST, PORT, DATA_DIR, DATABASE_URL } = settings;
  if (PORT + 100 > 65_535) throw new SettingsError(`PORT: ${PORT} leaves no room for PORT + 100.`);
  const cancelling = new AbortController();
  const starting = startNation({
    size,
    host: HOST,
    port: PORT,
    dataDir: DATA_DIR,
    databaseUrl: DATABASE_URL,
    tokenIssuers: settings.TOKEN_ISSUERS,
    logLevel: settings.LOG_LEVEL,
    log: console.error,
    signal: cancelling.signal,
  });
  stopOnSignals(starting, cancelling);
  const nation = await starting.catch((error: unknown) => {
    if (cancelling.signal.aborted) return null;
    throw error;
  });
  if (nation && !cancelling.signal.aborted) console.log(welcome(nation, settings));
}

function welcome(
  { url, officesUrl, offices, missing }: StartedNation,
  address: Address & { readonly TOKEN_ISSUERS: string },
): string {
  const hasDemoIssuer = address.TOKEN_ISSUERS === '';
  return [
    '',
    ...(missing.length > 0
      ? [
          `MISSING: ${missing.length} of ${offices.length} offices.`,
          missingInWords(missing),
          'The hub answers without them, and every answer says who is missing.',
          '',
        ]
      : []),
    'Every record here is SYNTHETIC: made by a seeded generator, published by nobody.',
    '',
    `The hub answers at  ${url}/graphql`,
    `Ask it in a browser ${url}/`,
    `Ask it here         ${askCommand(url, address)}`,
    ...(hasDemoIssuer ? [`Be somebody else    ${folderOf(address)}npm run token`] : []),
    `Its ${offices.length} offices       ${officesUrl}/${offices[0]?.code ?? ''}/graphql and so on`,
    '',
    'Press Ctrl-C to stop.',
  ].join('\n');
}

/** Gives the filling up or stops the nation when a signal says so. */
function stopOnSignals(starting: Promise<StartedNation>, cancelling: AbortController): void {
  const stop = (): void => {
    if (cancelling.signal.aborted) return;
    console.error('\nStopping… An office is filled in full or not at all; what is filled stays.');
    cancelling.abort();
    starting
      .then((nation) => nation.stop())
      .catch(() => undefined)
      .finally(() => process.exit());
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  onParentLost(process.env, stop);
}

start(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
