import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sums of awards by financial year, kind, status and provider, beside those by priority, and kept
 * the same way: whatever changes awards changes both within the same statement. Not one table by
 * priority and provider together: it would be a third as long as the awards themselves.
 */
export class SumProviderAwards1700000000061 implements MigrationInterface {
  name = 'SumProviderAwards1700000000061';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const summed = (dimension: string, condition = ''): string => `
  SELECT financial_year, kind, status, ${dimension}, count(*),
         coalesce(sum(amount_pence), 0), count(*) - count(amount_pence),
         min(amount_pence), max(amount_pence)
    FROM award ${condition}
   GROUP BY financial_year, kind, status, ${dimension}`;
const ofYears = 'WHERE financial_year = ANY(years)';

const statements = [
  `CREATE TABLE award_provider_sum (
     financial_year text NOT NULL,
     kind text NOT NULL,
     status text NOT NULL,
     provider_id text COLLATE "C",
     award_count bigint NOT NULL,
     total_pence numeric NOT NULL,
     without_amount bigint NOT NULL,
     min_pence bigint,
     max_pence bigint
   )`,
  `CREATE UNIQUE INDEX award_provider_sum_group
     ON award_provider_sum (financial_year, kind, status, coalesce(provider_id, ''))`,
  `CREATE OR REPLACE FUNCTION keep_award_sums() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE years text[];
   BEGIN
     LOCK TABLE award_sum IN SHARE ROW EXCLUSIVE MODE;
     IF TG_OP = 'TRUNCATE' THEN
       DELETE FROM award_sum;
       DELETE FROM award_provider_sum;
       RETURN NULL;
     ELSIF TG_OP = 'INSERT' THEN
       years := ARRAY(SELECT DISTINCT financial_year FROM after_it);
     ELSIF TG_OP = 'DELETE' THEN
       years := ARRAY(SELECT DISTINCT financial_year FROM before_it);
     ELSE
       years := ARRAY(SELECT financial_year FROM before_it UNION SELECT financial_year FROM after_it);
     END IF;
     DELETE FROM award_sum WHERE financial_year = ANY(years);
     INSERT INTO award_sum ${summed('priority', ofYears)};
     DELETE FROM award_provider_sum WHERE financial_year = ANY(years);
     INSERT INTO award_provider_sum ${summed('provider_id', ofYears)};
     RETURN NULL;
   END $$`,
  `INSERT INTO award_provider_sum ${summed('provider_id')}`,
];
