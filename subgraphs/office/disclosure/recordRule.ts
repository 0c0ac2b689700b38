import type { DataSource, EntityManager } from 'typeorm';

import type { Logger } from '../../../process/logging/createLogger';

import type { ReleaseRule } from './DisclosureRule';
import { lockReleases } from './releases';

/**
 * Records the rule an office starts with, where it is another than the one in force. It holds for
 * releases made from then on, by whichever process; those made before stay as they are, and the log
 * says so.
 */
export async function recordRule(
  dataSource: DataSource,
  rule: ReleaseRule,
  log: Logger,
): Promise<void> {
  const { before, otherYears } = await dataSource.transaction(async (manager) => {
    await lockReleases(manager);
    const inForce = await readRule(manager);
    if (!inForce || inWords(inForce) !== inWords(rule)) await insertRule(manager, rule);
    return { before: inForce, otherYears: await findOtherYears(manager, rule) };
  });
  if (before && inWords(before) !== inWords(rule)) {
    log.warn({}, `The rule of disclosure was: ${inWords(before)}. It is now: ${inWords(rule)}.`);
  }
  if (otherYears.length === 0) return;
  log.warn(
    {},
    `Totals of referrals of ${otherYears.join(', ')} were released by another rule of disclosure ` +
      'than the one in force, and stay as they are: a second release could be held against the first.',
  );
}

async function insertRule(manager: EntityManager, rule: ReleaseRule): Promise<void> {
  await manager.query(
    `INSERT INTO disclosure_rule (threshold, rounding_base, zero_is_published, release_after_days)
     VALUES ($1, $2, $3, $4)`,
    [rule.threshold, rule.roundingBase, rule.zeroIsPublished, rule.releaseAfterDays],
  );
}

/** The financial years that were released by another rule. */
async function findOtherYears(
  manager: EntityManager,
  { threshold, roundingBase, zeroIsPublished }: ReleaseRule,
): Promise<readonly string[]> {
  const found = await manager.query<{ year: string }[]>(
    `SELECT financial_year AS year FROM referral_release
      WHERE (threshold, rounding_base, zero_is_published) <> ($1, $2, $3)
      ORDER BY financial_year`,
    [threshold, roundingBase, zeroIsPublished],
  );
  return found.map(({ year }) => year);
}

function inWords({ threshold, roundingBase, zeroIsPublished, releaseAfterDays }: ReleaseRule) {
  return (
    `under ${threshold} suppressed, rounded to ${roundingBase}, ` +
    `zero ${zeroIsPublished ? 'published' : 'suppressed'}, ` +
    `released ${releaseAfterDays} days after the year`
  );
}

/** The rule of the office that is in force: the latest recorded; null where none is. */
export async function readRule(manager: EntityManager): Promise<ReleaseRule | null> {
  const [rule] = await manager.query<ReleaseRule[]>(
    `SELECT threshold, rounding_base AS "roundingBase", zero_is_published AS "zeroIsPublished",
            release_after_days AS "releaseAfterDays"
       FROM disclosure_rule ORDER BY position DESC LIMIT 1`,
  );
  return rule ?? null;
}
