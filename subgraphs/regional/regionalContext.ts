import type { Caller } from '../../schema/caller';

import type { Directory } from './directory/Directory';

/** What a resolver of the regional subgraph has at hand. */
export interface RegionalContext {
  readonly directory: Directory;
  /** The day of the request: who belongs to a region depends on it. */
  readonly today: string;
  /** Who asks. */
  readonly caller: Caller;
}
