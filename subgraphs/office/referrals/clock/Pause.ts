/**
 * Why a clock stands still. Only what the Victims' Code allows: an office that is short of
 * caseworkers, or cannot reach a victim, cannot stop its clock.
 */
export type PauseReason = 'AWAITING_CONSENT' | 'CONSENT_WITHDRAWN' | 'DECLINED';

/** Days on which the clock stands still, both included, written 2014-11-27. */
export interface Pause {
  readonly from: string;
  /** The day the reason ended, as when consent was given; null while it lasts. */
  readonly to: string | null;
  readonly reason: PauseReason;
}

/** Each reason as it continues the sentence "The clock stands still since 3 June 2022, as …". */
export const pauseReasons: Readonly<Record<PauseReason, string>> = {
  AWAITING_CONSENT: 'details of such an offence are passed on only with explicit consent',
  CONSENT_WITHDRAWN: 'the victim withdrew their consent to details being passed on',
  DECLINED: 'the victim declined, and may ask for support at any time',
};
