import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';

import { decodeJwt } from 'jose';

import { readSettings } from '../../../process/readSettings';
import { getOffice } from '../../../subgraphs/offices';
import { askHub } from '../ask/askHub';
import { findAsker } from '../ask/findAsker';
import { askSettings } from '../settings';

import { messageOf } from './messageOf';
import { roundInText, runTransferRound, type TransferRound } from './transferRound';

const usage = `npm run transfers -- --office kent [--every 60]

Fetches what other offices sealed for this one, answers what they ask back, and records their
receipts for what it sent: once, or every so many seconds until Ctrl-C. It asks with HUB_TOKEN, the
token of a caseworker of the office; on the hub of this machine, as the demonstration's caseworker.
It ends with 0 when all was done, and with 1 when something is left, which the next round tries.`;

/** `npm run transfers`: the round of one office's transfers. */
async function start(words: readonly string[]): Promise<void> {
  const settings = readSettings(process.env, askSettings);
  const { office, every, help } = readWords(words);
  if (help) return console.log(usage);
  if (office === undefined) throw new Error(usage);
  const { code } = getOffice(office);
  if (every !== undefined && !/^[1-9]\d{0,4}$/.test(every)) {
    throw new Error(`--every: whole seconds from 1 to 99999 are expected, not "${every}".`);
  }
  for (;;) {
    const round = oneRound(code, settings);
    if (every === undefined) {
      const done = await round;
      if (done.problems.length > 0) process.exitCode = 1;
      return console.log(roundInText(code, done));
    }
    console.log(await round.then((done) => roundInText(code, done), messageOf));
    await wait(Number(every) * 1000);
  }
}

function readWords(words: readonly string[]) {
  const options = {
    office: { type: 'string' },
    every: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    return parseArgs({ args: [...words], options }).values;
  } catch (error) {
    throw new Error(`${messageOf(error)}\n\n${usage}`, { cause: error });
  }
}

async function oneRound(
  office: string,
  settings: Parameters<typeof findAsker>[0] & { readonly PORT: number },
): Promise<TransferRound> {
  // A token of the demonstration runs out; each round gets a new one.
  const { token } = await findAsker(settings, null, `${office}-caseworker`);
  if (token === null) throw new Error('HUB_TOKEN: the token of a caseworker is expected.');
  const url = settings.HUB_URL || `http://127.0.0.1:${settings.PORT}`;
  return runTransferRound({
    office,
    subject: subjectOf(token),
    ask: (query, variables) => askHub(url, query, variables, token),
    onProgress: (line) => console.error(`${office}: ${line}`),
  });
}

function subjectOf(token: string): string {
  try {
    return decodeJwt(token).sub ?? '';
  } catch (error) {
    throw new Error('HUB_TOKEN: it is no token.', { cause: error });
  }
}

start(process.argv.slice(2)).catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
