/** Still in time, done in time, too late, or not running. */
export type ClockState = 'DUE' | 'MET' | 'BREACHED' | 'PAUSED';

/** What a clock shows on a day. */
export interface ClockReading {
  readonly state: ClockState;
  /** The last day in time, written 2014-11-27; null while the clock stands still. */
  readonly dueOn: string | null;
  /** Why, as a sentence for a board member. */
  readonly reason: string;
}
