import type { Caller } from '../schema/caller';

/** The gateway's context of one request. */
export interface GatewayContext {
  /** Who asks. */
  readonly caller: Caller;
}
