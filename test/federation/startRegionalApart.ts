import { AssertionKeys } from '../../gateway/identity/AssertionKeys';
import type { Logger } from '../../process/logging/createLogger';
import { startRegional } from '../../subgraphs/regional/server/startRegional';

import { startStandIn } from './startStandIn';

export interface RegionalApart extends AsyncDisposable {
  /** What a federation needs to ask it. */
  readonly federation: { readonly regionalUrl: string; readonly assertionKeys: AssertionKeys };
}

/** The regional subgraph by itself, believing a gateway that signs with the keys given back. */
export async function startRegionalApart(log: Logger): Promise<RegionalApart> {
  const assertionKeys = new AssertionKeys({ file: null, rotateMs: 3_600_000 });
  await assertionKeys.start();
  const published = await startStandIn((_, response) =>
    response.end(JSON.stringify(assertionKeys.jwks())),
  );
  const settings = { HOST: '127.0.0.1', PORT: 0, GATEWAY_KEYS_URL: published.url };
  const regional = await startRegional(settings, log);
  return {
    federation: { regionalUrl: regional.url, assertionKeys },
    [Symbol.asyncDispose]: async () => {
      await regional.stop();
      await published[Symbol.asyncDispose]();
    },
  };
}
