import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sums of awards by financial year, kind, status and priority: a few thousand rows at most, however
 * many awards there are. The database itself keeps them: whatever changes awards, in whichever way,
 * changes the sums within the same statement, so that nobody ever sees the one without the other.
 *
 * The years that a statement touches are summed anew, which is right for any change by the sum's
 * own definition; adding and subtracting differences could not keep the least and the greatest. The
 * lock makes writers of one office take turns: two who summed at the same time would not see each
 * other's awards.
 */
export class SumAwardGroups1700000000021 implements MigrationInterface {
  name = 'SumAwardGroups1700000000021';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const trigger = (event: string, tables: string): string =>
  `CREATE TRIGGER award_sum_after_${event.toLowerCase()} AFTER ${event} ON award ${tables}
     FOR EACH STATEMENT EXECUTE FUNCTION keep_award_sums()`;

const statements = [
  `CREATE TABLE award_sum (
     financial_year text NOT NULL,
     kind text NOT NULL,
     status text NOT NULL,
     priority text,
     award_count bigint NOT NULL,
     total_pence numeric NOT NULL,
     without_amount bigint NOT NULL,
     min_pence bigint,
     max_pence bigint
   )`,
  `CREATE UNIQUE INDEX award_sum_group
     ON award_sum (financial_year, kind, status, coalesce(priority, ''))`,
  `CREATE INDEX award_financial_year ON award (financial_year, kind, status, priority)
     INCLUDE (amount_pence)`,
  `CREATE FUNCTION keep_award_sums() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE years text[];
   BEGIN
     LOCK TABLE award_sum IN SHARE ROW EXCLUSIVE MODE;
     IF TG_OP = 'TRUNCATE' THEN
       DELETE FROM award_sum;
       RETURN NULL;
     ELSIF TG_OP = 'INSERT' THEN
       years := ARRAY(SELECT DISTINCT financial_year FROM after_it);
     ELSIF TG_OP = 'DELETE' THEN
       years := ARRAY(SELECT DISTINCT financial_year FROM before_it);
     ELSE
       years := ARRAY(SELECT financial_year FROM before_it UNION SELECT financial_year FROM after_it);
     END IF;
     DELETE FROM award_sum WHERE financial_year = ANY(years);
     INSERT INTO award_sum
       SELECT financial_year, kind, status, priority, count(*),
              coalesce(sum(amount_pence), 0), count(*) - count(amount_pence),
              min(amount_pence), max(amount_pence)
         FROM award WHERE financial_year = ANY(years)
        GROUP BY financial_year, kind, status, priority;
     RETURN NULL;
   END $$`,
  trigger('INSERT', 'REFERENCING NEW TABLE AS after_it'),
  trigger('UPDATE', 'REFERENCING OLD TABLE AS before_it NEW TABLE AS after_it'),
  trigger('DELETE', 'REFERENCING OLD TABLE AS before_it'),
  trigger('TRUNCATE', ''),
  `INSERT INTO award_sum
     SELECT financial_year, kind, status, priority, count(*),
            coalesce(sum(amount_pence), 0), count(*) - count(amount_pence),
            min(amount_pence), max(amount_pence)
       FROM award GROUP BY financial_year, kind, status, priority`,
];
