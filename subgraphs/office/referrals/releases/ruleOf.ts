import type { CleanedEnv } from 'envalid';

import { SettingsError } from '../../../../process/readSettings';
import { isRoundedDown, tightenRule } from '../disclosure/DisclosureRule';

import type { ReleaseRule } from './ReleaseRule';
import type { ruleSettings } from './ruleSettings';

type RuleSettings = Pick<CleanedEnv<typeof ruleSettings>, keyof typeof ruleSettings>;

/**
 * The rule that an office's settings make.
 *
 * @throws SettingsError, naming the setting, where they do not fit together
 */
export function ruleOf(settings: RuleSettings): ReleaseRule {
  const { DISCLOSURE_THRESHOLD: threshold, DISCLOSURE_ROUNDING_BASE: roundingBase } = settings;
  if (roundingBase > threshold || roundingBase % 5 !== 0) {
    throw new SettingsError(
      `DISCLOSURE_ROUNDING_BASE: must be a multiple of 5 and no more than DISCLOSURE_THRESHOLD, ` +
        `which is ${threshold}, not ${roundingBase}.`,
    );
  }
  if (isRoundedDown({ threshold, roundingBase })) {
    throw new SettingsError(
      `DISCLOSURE_THRESHOLD: must be a number that rounding to ${roundingBase} does not make less, ` +
        `not ${threshold}: what is shown of it would stand for hardly any other count.`,
    );
  }
  const rule = tightenRule({ threshold, roundingBase, zeroIsPublished: settings.DISCLOSURE_ZEROS });
  return { ...rule, releaseAfterDays: settings.RELEASE_AFTER_DAYS };
}
