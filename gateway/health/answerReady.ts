import type { RequestHandler } from 'express';

import type { OfficeIdentity } from '../../schema/officeIdentity';
import type { DataSources } from '../transport/createDataSources';

import { askReadiness } from './askReadiness';
import { rememberBriefly } from './rememberBriefly';

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
