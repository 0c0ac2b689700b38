import { Agent, request as httpRequest } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import fc from 'fast-check';

import { errorCodes } from '../../../schema/errorCodes';
import type { TestFederation } from '../../federation/startFederation';

import { type HostileRequest, hostileRequests } from './hostileRequests';

interface AttackOptions {
  readonly hub: TestFederation;
  readonly seed: number;
  readonly count: number;
}

export interface AttackReport {
  /** How many answers there were of each status; 0 where the connection was closed without one. */
  readonly statuses: Readonly<Record<string, number>>;
  /** How many errors there were of each code. */
  readonly codes: Readonly<Record<string, number>>;
  /** What must not have happened, each with the request that brought it about. */
  readonly findings: readonly string[];
  /** By how many MB the memory in use has grown, after what is no longer needed is let go. */
  readonly grownMb: number;
}

/** How many requests are under way at a time. */
const concurrency = 16;
/** Requests are made in rounds, so that they need not all be in memory. */
const roundSize = 500;

/** What no answer may hold: places in files, addresses inside, SQL, names of what it runs on. */
const inside = new RegExp(
  [
    ...['node_modules', String.raw`\bat [^\n]*:\d+:\d+`, String.raw`\.[jt]s:\d+`],
    ...[String.raw`127\.0\.0\.1`, String.raw`localhost:\d`, 'SELECT ', 'relation "'],
    ...['postgres', 'typeorm', 'undici', 'ECONN'],
  ].join('|'),
  'i',
);

const expectedCodes = new Set(Object.keys(errorCodes));
expectedCodes.delete('INTERNAL_SERVER_ERROR');

/** Sends a stream of hostile requests and reports what came of it; a seed gives one stream. */
export async function attack({ hub, seed, count }: AttackOptions): Promise<AttackReport> {
  const statuses = new Map<string, number>();
  const codes = new Map<string, number>();
  const findings: string[] = [];
  let before = 0;
  for (let start = 0; start < count; start += roundSize) {
    const queue = fc.sample(hostileRequests, {
      seed: seed + start,
      numRuns: Math.min(roundSize, count - start),
    });
    // The connections of the round before have stood idle meanwhile, and may be closed.
    const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
    const work = async (): Promise<void> => {
      for (let next = queue.pop(); next; next = queue.pop()) {
        const answer = await send(hub.url, agent, next);
        countUp(statuses, String(answer.status));
        for (const code of codesIn(answer.text)) countUp(codes, code);
        findings.push(...findWrong(next, answer));
      }
    };
    await Promise.all(Array.from({ length: concurrency }, work));
    agent.destroy();
    forgetRecords(hub);
    // What is loaded or kept ready only once does not count.
    if (start === 0) before = memoryInUse();
  }
  const grownMb = Math.round((memoryInUse() - before) / 1024 / 1024);
  return {
    statuses: Object.fromEntries([...statuses].sort()),
    codes: Object.fromEntries([...codes].sort()),
    findings,
    grownMb,
  };
}

interface HostileAnswer {
  readonly status: number;
  readonly text: string;
}

function send(url: string, agent: Agent, hostile: HostileRequest): Promise<HostileAnswer> {
  const { method, search, headers, body, isSlow } = hostile;
  const length = String(body.length + (isSlow ? 10 : 0));
  return new Promise((resolve) => {
    const sending = httpRequest(`${url}/graphql`, {
      agent,
      method,
      path: encodeURI(`/graphql${search}`).replaceAll('%25', '%'),
      headers: { ...headers, ...(method !== 'GET' && { 'content-length': length }) },
    });
    sending.on('response', (response) => {
      const chunks: Buffer[] = [];
      const end = (): void =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() });
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', end);
      response.on('error', end);
    });
    // The hub closes the connection where it does not read what else would come.
    sending.on('error', () => resolve({ status: 0, text: '' }));
    if (method !== 'GET') sending.write(body);
    if (!isSlow) sending.end();
  });
}

function findWrong(hostile: HostileRequest, { status, text }: HostileAnswer): string[] {
  const codes = codesIn(text);
  const { kind, method, search, headers, body } = hostile;
  const sent = Buffer.from(body).toString().slice(0, 400);
  const shown = `${kind}: ${method} ${search.slice(0, 200)} ${JSON.stringify(headers)} ${sent}`;
  const wrong = [
    ...(status === 0 && hostile.kind !== 'oversize' ? ['no answer'] : []),
    ...(status >= 500 && !codes.some((code) => isCodeOf(code, status)) ? [`status ${status}`] : []),
    ...codes.filter((code) => !expectedCodes.has(code)).map((code) => `code ${code}`),
    ...[inside.exec(text)].flatMap((found) => (found ? [`reveals "${found[0]}"`] : [])),
  ];
  return wrong.map((problem) => `${problem}: ${shown} => ${text.slice(0, 300)}`);
}

function isCodeOf(code: string, status: number): boolean {
  return (
    expectedCodes.has(code) &&
    Reflect.get(Object(Reflect.get(errorCodes, code)), 'httpStatus') === status
  );
}

/** The codes of the errors of an answer. */
function codesIn(text: string): string[] {
  try {
    const { errors = [] } = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
    return errors.map(({ extensions }) => extensions.code);
  } catch {
    // GraphiQL's page, and what is nowhere, are no JSON.
    return [];
  }
}

function countUp(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** What a test federation records of its offices would grow with every request. */
function forgetRecords({ offices, lines: gatewayLines }: TestFederation): void {
  gatewayLines.splice(0);
  for (const { requests, recorded, lines } of offices.values()) {
    requests.splice(0);
    lines.splice(0);
    recorded.take();
  }
}

/** What is still in use after everything else has been let go. */
function memoryInUse(): number {
  setFlagsFromString('--expose_gc');
  const collect = runInNewContext('gc') as () => void;
  for (let round = 0; round < 3; round += 1) collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
