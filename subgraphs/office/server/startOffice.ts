import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { DataSource } from 'typeorm';

import { readIssuers } from '../../../process/identity/readIssuers';
import { listen } from '../../../process/listen';
import type { Logger } from '../../../process/logging/createLogger';
import { documentLimitsOf } from '../../../process/settings/documentSettings';
import { readOffices } from '../../../schema/codelists';
import { problemSentence, TableError } from '../../../schema/readTable';
import { todayInBritain } from '../../../schema/todayInBritain';
import { gatewayKeysAt } from '../../access/gatewayKeysAt';
import { getOffice } from '../../offices';
import { promisedHoursOf } from '../cases/clock/contactLimit';
import { checkKeysFit, openPersonalKeys } from '../cases/people/PersonalKeys';
import { fillReferrals } from '../cases/synthetic/fillReferrals';
import { openCluster } from '../database/embedded/openCluster';
import { openDatabase } from '../database/openDatabase';
import { ruleOf } from '../disclosure/DisclosureRule';
import { ReleaseRounds } from '../disclosure/ReleaseRounds';
import { recordRule } from '../disclosure/recordRule';
import { keepReleases, releaseInTime } from '../disclosure/releases';
import { loadPublished, type PublishedLoadResult } from '../publications/loadPublished';
import { createTransferMeans } from '../transfers/TransferMeans';

import { createOfficeServer } from './createOfficeServer';
import type { OfficeSettings } from './settings';

export interface StartedOffice {
  readonly url: string;
  readonly published: PublishedLoadResult;
  stop(): Promise<void>;
}

/**
 * Starts an office: its database, its tables, its published figures, its server.
 *
 * @throws an error with one clear line, naming the setting, when something is in the way; whatever
 * was started by then is stopped again
 */
export async function startOffice(settings: OfficeSettings, log: Logger): Promise<StartedOffice> {
  const identity = getOffice(settings.OFFICE);
  const listed = readOffices().find(({ code }) => code === identity.code);
  if (!listed) throw new Error(`offices.csv does not list ${identity.code}.`);
  const { code, prefix } = identity;
  const promisedHours = promisedHoursOf(identity, settings);
  const office = { code, prefix, name: listed.name, promisedHours };

  const rule = ruleOf(settings);

  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const stopPart of stops.splice(0).reverse()) await stopPart();
  };
  try {
    const url = await databaseUrl(settings, log, stops);
    const dataSource = await openDatabase({ url, poolSize: settings.DATABASE_POOL }).catch(
      (error: unknown) => {
        throw new Error(`DATABASE_URL: the database refuses: ${sentenceOf(error)}`);
      },
    );
    stops.push(() => dataSource.destroy());
    const published = await loadFigures(dataSource, office.code, settings);
    for (const notice of published.notices) log.warn({}, problemSentence(notice));
    const personalKeys = await openPersonalKeys(settings);
    await checkKeysFit(dataSource, personalKeys);
    const { TOKEN_ISSUERS, SYNTHETIC_REFERRALS, isProduction } = settings;
    const wanted = { office, casesPerYear: SYNTHETIC_REFERRALS };
    const madeUpCount = await fillReferrals(dataSource, { ...wanted, keys: personalKeys });
    await recordRule(dataSource, rule, log);
    // What is made up is there at once: nobody enters any more of it.
    if (madeUpCount > 0) await keepReleases(dataSource, office.code, todayInBritain());
    const rounds = new ReleaseRounds({
      release: (today) => releaseInTime(dataSource, office.code, today),
      log,
    });
    await rounds.start();
    stops.push(() => rounds.stop());
    const server = await createOfficeServer({
      office,
      dataSource,
      personalKeys,
      issuers: TOKEN_ISSUERS === '' ? [] : await readIssuers(TOKEN_ISSUERS, { isProduction }),
      deskLimits: {
        ...documentLimitsOf(settings),
        requestsPerMinuteMax: settings.REQUESTS_PER_MINUTE_MAX,
        trustedProxies: settings.TRUST_PROXY,
      },
      gatewayKeys: gatewayKeysAt(settings.GATEWAY_KEYS_URL),
      transfers: await createTransferMeans(office.code, settings),
      log,
    });
    stops.push(() => server.stop());
    const address = await listen(server.http, settings.HOST, settings.PORT);
    return { url: `${address}/graphql`, published, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Loads the published figures; what is wrong with them is told with the file it stands in. */
async function loadFigures(
  dataSource: DataSource,
  code: string,
  { PUBLISHED_DIR }: OfficeSettings,
): Promise<PublishedLoadResult> {
  const folder = join(PUBLISHED_DIR || join(__dirname, '../..'), code, 'published');
  if (!existsSync(folder)) throw new Error(`PUBLISHED_DIR: there is no folder ${folder}.`);
  try {
    return await loadPublished(dataSource, code, folder);
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    const inFolder = (file: string): string => `${code}/published/${file}`;
    throw new TableError(error.problems.map((one) => ({ ...one, file: inFolder(one.file) })));
  }
}

async function databaseUrl(
  settings: OfficeSettings,
  log: Logger,
  stops: (() => Promise<void>)[],
): Promise<string> {
  if (settings.DATABASE_URL !== '') return settings.DATABASE_URL;
  const cluster = await openCluster({
    dataDir: settings.DATA_DIR,
    log: (line) => log.info({}, line),
  });
  stops.push(() => cluster.close());
  return cluster.urlFor(`office_${settings.OFFICE.replaceAll('-', '_')}`);
}

/** What a fault says; drivers leave some messages empty. */
function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}
