import { StatementKeys } from '../../gateway/identity/StatementKeys';
import type { Logger } from '../../process/logging/createLogger';
import { startRegional } from '../../subgraphs/regional/server/startRegional';

import { startStandIn } from './startStandIn';

export interface RegionalApart extends AsyncDisposable {
  /** What a federation needs to ask it. */
  readonly federation: { readonly regionalUrl: string; readonly statementKeys: StatementKeys };
}

/** The regional subgraph by itself, believing a gateway that signs with the keys given back. */
export async function startRegionalApart(log: Logger): Promise<RegionalApart> {
  const statementKeys = new StatementKeys({ file: null, rotateMs: 3_600_000 });
  await statementKeys.start();
  const published = await startStandIn((_, response) =>
    response.end(JSON.stringify(statementKeys.jwks())),
  );
  const settings = { HOST: '127.0.0.1', PORT: 0, GATEWAY_KEYS_URL: published.url };
  const regional = await startRegional(settings, log);
  return {
    federation: { regionalUrl: regional.url, statementKeys },
    [Symbol.asyncDispose]: async () => {
      await regional.stop();
      await published[Symbol.asyncDispose]();
    },
  };
}
