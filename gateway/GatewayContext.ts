import type { RequestRecord } from '../process/requests/RequestRecord';
import type { Caller } from '../schema/caller';

/** The gateway's context of one request. */
export interface GatewayContext {
  /** Who asks. */
  readonly caller: Caller;
  /** What the log will say of it. */
  readonly record: RequestRecord;
}
