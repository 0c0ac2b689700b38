import type { RequestHandler } from 'express';
import { LRUCache } from 'lru-cache';

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
  // Asked once for all who want to know at the same time.
  const answers = new LRUCache<'offices', Readiness[]>({
    max: 1,
    ttl: rememberedMs,
    fetchMethod: () =>
      Promise.all(
        identities.flatMap((identity) => {
          const source = offices.get(identity.code);
          return source ? [askReadiness(identity, source)] : [];
        }),
      ),
  });
  return async (_request, response) => {
    const states = await answers.forceFetch('offices');
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
