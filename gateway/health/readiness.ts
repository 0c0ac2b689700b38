import type { RequestHandler } from 'express';

import { type OfficeIdentity, officeTypeName } from '../../schema/officeIdentity';
import type { OfficeDataSource } from '../offices/OfficeDataSource';
import type { DataSources } from '../offices/createDataSources';
import type { MissingReason } from '../offices/tellReply';

/** Whether an office answers; null when it does, else why not. */
interface Readiness {
  readonly office: string;
  readonly missing: MissingReason | null;
}

/**
 * Asks an office a real question the way every other is asked, signed and over the network: how
 * many awards it has, which its database alone can tell.
 */
async function askReadiness(
  { code, prefix }: OfficeIdentity,
  source: OfficeDataSource,
): Promise<Readiness> {
  const __typename = officeTypeName('OwnOffice', prefix);
  const query = `query Readiness($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on ${__typename} { awards { totalCount } } }
  }`;
  const { missing, answer } = await source.askPlainly(query, {
    representations: [{ __typename, code }],
  });
  if (missing !== null) return { office: code, missing };
  return { office: code, missing: countIn(answer.data) === null ? 'UNAVAILABLE' : null };
}

function countIn(data: unknown): number | null {
  const { _entities: [entity] = [] } = Object(data) as { _entities?: readonly unknown[] };
  const { awards } = Object(entity) as { awards?: { totalCount?: unknown } | null };
  return typeof awards?.totalCount === 'number' ? awards.totalCount : null;
}

/** How long an answer is given again, so that probes cannot be used to load the offices. */
const rememberedMs = 1_000;

/**
 * Ready while at least one office answers a real question: a hub without one office still answers.
 * Says which office is down, and why.
 */
export function answerReady(
  identities: readonly OfficeIdentity[],
  { offices }: DataSources,
): RequestHandler {
  const askAll = rememberBriefly(
    () =>
      Promise.all(
        identities.flatMap((identity) => {
          const source = offices.get(identity.code);
          return source ? [askReadiness(identity, source)] : [];
        }),
      ),
    rememberedMs,
  );
  return async (_request, response) => {
    const states = await askAll();
    const ready = states.some(({ missing }) => missing === null);
    response.status(ready ? 200 : 503).json({
      status: ready ? 'ready' : 'not ready',
      offices: states.map(({ office, missing }) =>
        missing === null
          ? { office, status: 'ready' }
          : { office, status: 'down', reason: missing },
      ),
    });
  };
}

/** The process runs. */
export const answerLive: RequestHandler = (_request, response) => {
  response.json({ status: 'live' });
};

/**
 * Asks once for all who want to know at the same time, and remembers the answer for a moment: who
 * asks often gets no more asked than who asks once in that time.
 */
export function rememberBriefly<Answer>(
  ask: () => Promise<Answer>,
  forMs: number,
): () => Promise<Answer> {
  let kept: { readonly answer: Promise<Answer>; untilMs: number } | null = null;
  return () => {
    if (kept && performance.now() < kept.untilMs) return kept.answer;
    const asking = { answer: ask(), untilMs: Infinity };
    const settle = (): void => {
      asking.untilMs = performance.now() + forMs;
    };
    asking.answer.then(settle, settle);
    kept = asking;
    return asking.answer;
  };
}
