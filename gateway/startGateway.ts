import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { readIssuers } from '../process/identity/readIssuers';
import { listen } from '../process/listen';
import type { Logger } from '../process/logging/createLogger';
import type { readSettings } from '../process/readSettings';
import { offices } from '../subgraphs/offices';

import { protectionsOf } from './http/protections';
import { AssertionKeys } from './identity/AssertionKeys';
import { createGateway, type GatewayOptions } from './server';
import { type gatewaySettings, officeUrl } from './settings';

export interface StartedGateway {
  /** The hub's address, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  stop(): Promise<void>;
}

type Settings = ReturnType<typeof readSettings<typeof gatewaySettings>>;

/** Starts the gateway over the committed supergraph. */
export async function startGateway(settings: Settings, log: Logger): Promise<StartedGateway> {
  const parts = {
    supergraphSdl: await readFile(
      join(__dirname, '../schema/generated/supergraph.graphql'),
      'utf8',
    ),
    offices: offices.map((identity) => ({ identity, url: officeUrl(settings, identity) })),
  };
  return startGatewayOver(settings, parts, log);
}

/** Starts a gateway over a supergraph and its offices; they need not be those of the register. */
export async function startGatewayOver(
  settings: Settings,
  parts: Pick<GatewayOptions, 'supergraphSdl' | 'offices' | 'notice'>,
  log: Logger,
): Promise<StartedGateway> {
  const assertionKeys = new AssertionKeys({
    file: settings.STATEMENT_KEYS === '' ? null : settings.STATEMENT_KEYS,
    rotateMs: settings.STATEMENT_KEY_HOURS * 3_600_000,
  });
  await assertionKeys.start();
  const issuers =
    settings.TOKEN_ISSUERS === ''
      ? []
      : await readIssuers(settings.TOKEN_ISSUERS, { isProduction: settings.isProduction });
  const gateway = await createGateway({
    ...parts,
    assertionKeys,
    issuers,
    officeDeadlineMs: settings.OFFICE_DEADLINE_MS,
    regionalUrl: settings.REGIONAL_URL === '' ? null : settings.REGIONAL_URL,
    graphiql: settings.GRAPHIQL,
    protections: protectionsOf(settings),
    log,
  });
  try {
    const url = await listen(gateway.http, settings.HOST, settings.PORT);
    return { url, stop: gateway.stop };
  } catch (error) {
    await gateway.stop();
    throw error;
  }
}
