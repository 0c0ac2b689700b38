import type { Caller } from '../../schema/caller';
import { signCallerAssertion, assertionSeconds } from '../../schema/callerAssertion';

import type { AssertionKeys } from './AssertionKeys';

interface CachedAssertion {
  readonly assertion: Promise<string>;
  readonly kid: string;
  readonly useUntilMs: number;
}

/** How many assertions are kept at most; the oldest go first. */
const keptMax = 5_000;

/**
 * Signs who asks, for one office at a time. An assertion is used again while it has half its time
 * left, so that a busy caller costs one signature per office every few seconds.
 */
export class AssertionSigner {
  private readonly kept = new Map<string, CachedAssertion>();

  constructor(private readonly keys: AssertionKeys) {}

  /** The assertion about a caller for one office. */
  assertionFor(caller: Caller, office: string): Promise<string> {
    const name = JSON.stringify([office, caller]);
    const key = this.keys.current();
    const kept = this.kept.get(name);
    if (kept && kept.kid === key.kid && Date.now() < kept.useUntilMs) return kept.assertion;
    const assertion = signCallerAssertion(caller, office, key);
    const useUntilMs = Date.now() + (assertionSeconds * 1000) / 2;
    this.kept.delete(name);
    this.kept.set(name, { assertion, kid: key.kid, useUntilMs });
    const oldest = this.kept.keys().next();
    if (this.kept.size > keptMax && !oldest.done) this.kept.delete(oldest.value);
    return assertion;
  }
}
