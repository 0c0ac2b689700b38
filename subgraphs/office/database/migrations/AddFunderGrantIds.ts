import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A place for the identifier that a funder gave a grant or an award itself. */
export class AddFunderGrantIds1700000000096 implements MigrationInterface {
  name = 'AddFunderGrantIds1700000000096';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE award ADD COLUMN funder_grant_id text`);
    await runner.query(`ALTER TABLE grant_received ADD COLUMN funder_grant_id text`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
