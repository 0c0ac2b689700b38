import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An index for each order of awards, so that a page is read from its place on, however many awards
 * there are. What is indexed stands letter for letter in awards/awardSortKeySql.ts; a test compares
 * them. The plans are in docs/explain/awards.md.
 */
export class IndexAwardOrders1700000000020 implements MigrationInterface {
  name = 'IndexAwardOrders1700000000020';

  async up(runner: QueryRunner): Promise<void> {
    for (const [order, key] of Object.entries(keys)) {
      await runner.query(`CREATE INDEX award_${order} ON award (((${key}) COLLATE "C"), id)`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const keys = {
  amount_desc: `coalesce(lpad((9007199254740991 - amount_pence)::text, 16, '0'), '~')`,
  amount_asc: `coalesce(lpad(amount_pence::text, 16, '0'), '~')`,
  title_asc: `left(lower(title), 200)`,
  starts_desc: `coalesce(lpad((date '9999-12-31' - starts_on)::text, 7, '0'), '~')`,
};
