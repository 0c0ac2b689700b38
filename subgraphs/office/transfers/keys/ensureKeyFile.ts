import { addCalendarDays } from '../../referrals/clock/calendarDays';

import { rotateKeyFile, tryReadKeyFile } from './rotateKeyFile';

/** New keys are made so many days before the last ones run out. */
const daysBefore = 30;

/** Makes an office's key file where there is none; adds new keys where the last run out soon. */
export async function ensureKeyFile(file: string, office: string, today: string): Promise<void> {
  const held = await tryReadKeyFile(file);
  const last = (held?.keys ?? []).map(({ validUntil }) => validUntil).sort();
  const [until = ''] = last.slice(-1);
  if (until < addCalendarDays(today, daysBefore)) await rotateKeyFile(file, office, today);
}
