import { defaultDocumentLimits } from '../../../process/requests/DocumentLimits';
import type { DocumentLimits } from '../../../process/requests/DocumentLimits';

/** What the staff of an office may ask of its desk. */
export interface DeskLimits extends DocumentLimits {
  /** How many requests a caller may make in a minute. */
  readonly requestsPerMinuteMax: number;
  /** The proxies whose word on a caller's address is taken: how many hops, or their addresses. */
  readonly trustedProxies: number | string;
}

/** What holds where the office sets nothing: ten requests a second are no person at a desk. */
export const defaultDeskLimits: DeskLimits = {
  ...defaultDocumentLimits,
  requestsPerMinuteMax: 600,
  trustedProxies: 0,
};
