import type { Logger } from 'typeorm';

/** Keeps every SQL statement an office executes, so that a test can count them. */
export class RecordedStatements implements Logger {
  readonly statements: string[] = [];

  logQuery(query: string): void {
    this.statements.push(query.replace(/\s+/g, ' ').trim());
  }

  /** Forgets what was recorded and returns it. */
  take(): string[] {
    return this.statements.splice(0);
  }

  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
