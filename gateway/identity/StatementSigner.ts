import type { Caller } from '../../schema/caller';
import { signCallerStatement, statementSeconds } from '../../schema/callerStatement';

import type { StatementKeys } from './StatementKeys';

interface KeptStatement {
  readonly statement: Promise<string>;
  readonly kid: string;
  readonly useUntilMs: number;
}

/** How many statements are kept at most; the oldest go first. */
const keptMax = 5_000;

/**
 * Signs who asks, for one office at a time. A statement is used again while it has half its time
 * left, so that a busy caller costs one signature per office every few seconds.
 */
export class StatementSigner {
  private readonly kept = new Map<string, KeptStatement>();

  constructor(private readonly keys: StatementKeys) {}

  /** The statement about a caller for one office. */
  statementFor(caller: Caller, office: string): Promise<string> {
    const name = JSON.stringify([office, caller]);
    const key = this.keys.current();
    const kept = this.kept.get(name);
    if (kept && kept.kid === key.kid && Date.now() < kept.useUntilMs) return kept.statement;
    const statement = signCallerStatement(caller, office, key);
    const useUntilMs = Date.now() + (statementSeconds * 1000) / 2;
    this.kept.delete(name);
    this.kept.set(name, { statement, kid: key.kid, useUntilMs });
    const oldest = this.kept.keys().next();
    if (this.kept.size > keptMax && !oldest.done) this.kept.delete(oldest.value);
    return statement;
  }
}
