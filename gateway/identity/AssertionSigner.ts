import { LRUCache } from 'lru-cache';

import type { Caller } from '../../schema/caller';
import { signCallerAssertion, assertionSeconds } from '../../schema/callerAssertion';

import type { AssertionKeys } from './AssertionKeys';

/**
 * Signs who asks, for one office at a time. An assertion is used again while it has half its time
 * left, so that a busy caller costs one signature per office every few seconds.
 */
export class AssertionSigner {
  private readonly kept = new LRUCache<string, Promise<string>>({
    max: 5_000,
    ttl: (assertionSeconds * 1000) / 2,
    // An assertion runs out by the calendar, also while a machine sleeps.
    perf: { now: () => Date.now() },
  });

  constructor(private readonly keys: AssertionKeys) {}

  /** The assertion about a caller for one office. */
  assertionFor(caller: Caller, office: string): Promise<string> {
    const key = this.keys.current();
    const name = JSON.stringify([key.kid, office, caller]);
    const kept = this.kept.get(name);
    if (kept) return kept;
    const assertion = signCallerAssertion(caller, office, key);
    this.kept.set(name, assertion);
    return assertion;
  }
}
