import type { Caller } from '../../schema/caller';

import type { Directory } from './directory/Directory';
import type { BrokenReply } from './replies';

/** What a resolver of the regional subgraph has at hand. */
export interface RegionalContext {
  readonly directory: Directory;
  /** The day of the request: who belongs to a region depends on it. */
  readonly today: string;
  /** Who asks. */
  readonly caller: Caller;
  /** Where it is told that a reply breaks the contract: its office is missing from the answer. */
  readonly tellBroken?: (reply: BrokenReply & { readonly question: string }) => void;
}

const britishDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

/** The day it is in England and Wales, as 2014-11-27. */
export function todayInBritain(now: Date = new Date()): string {
  return britishDay.format(now);
}
