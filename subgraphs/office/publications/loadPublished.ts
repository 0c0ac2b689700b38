import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { DataSource, EntityManager } from 'typeorm';

import type { TableProblem } from '../../../schema/readTable';
import { Award } from '../awards/Award';

import { PublishedLoad } from './Document';
import { findNotices } from './findBadReferences';
import { readPublished } from './readPublished';
import { type EntityBatch, toEntities } from './toEntities';

/** Raise it when a change of the kit stores the same tables differently. */
const loaderVersion = 1;

const codelistFolder = join(__dirname, '../../../schema/codelists');

export interface PublishedLoadResult {
  /** Whether anything had to be stored; false when these very figures were loaded before. */
  readonly changed: boolean;
  /** How many published awards the office has. */
  readonly awardCount: number;
  /** What is worth a second look in the tables, where they were read. */
  readonly notices: readonly TableProblem[];
}

/**
 * Loads an office's published figures. A second run finds the same figures and does nothing; a
 * changed figure replaces the old one; a figure taken out of the tables goes. Records the office
 * entered itself are never touched. All or nothing: one transaction.
 *
 * @throws TableError when the tables have problems, and an error when the database holds another
 * office's records; nothing is stored then
 */
export async function loadPublished(
  dataSource: DataSource,
  code: string,
  folder: string,
): Promise<PublishedLoadResult> {
  const digest = digestOf([folder, codelistFolder]);
  const loads = dataSource.getRepository(PublishedLoad);
  const last = (await loads.find()).find(({ office }) => assertOwn(office, code));
  if (last?.digest === digest) return { changed: false, awardCount: last.awardCount, notices: [] };

  const tables = readPublished(folder);
  const batches = toEntities(code, tables);
  const awardCount = batches.find(({ entity }) => entity === Award)?.rows.length ?? 0;
  await dataSource.transaction(async (manager) => {
    // Two processes of one office that start at once take turns instead of meeting in a deadlock.
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext('published figures'))`);
    for (const batch of batches) await store(manager, batch);
    await manager.upsert(PublishedLoad, { office: code, digest, awardCount }, ['office']);
  });
  return { changed: true, awardCount, notices: findNotices(tables) };
}

/** Two offices in one database would delete each other's records: the second is refused. */
function assertOwn(holder: string, code: string): true {
  if (holder === code) return true;
  throw new Error(`DATABASE_URL: this database holds the records of ${holder}, not of ${code}.`);
}

/** Stores the rows of one table and removes published ones that are no longer among them. */
async function store(manager: EntityManager, { entity, key, rows }: EntityBatch): Promise<void> {
  const { tableName, columns } = manager.connection.getMetadata(entity);
  const origin = columns.some((column) => column.propertyName === 'origin');
  const keyColumns = key.map(
    (property) => columns.find((column) => column.propertyName === property)?.databaseName,
  );
  // Batches of 500 stay far below PostgreSQL's 65,535 parameters.
  for (let start = 0; start < rows.length; start += 500) {
    await manager.upsert(entity, rows.slice(start, start + 500), [...key]);
  }
  const keep = rows.map((row) => key.map((property) => String(Reflect.get(row, property))));
  await manager.query(
    `DELETE FROM ${tableName}
      WHERE ${origin ? `origin = 'PUBLISHED' AND` : ''}
            NOT (to_jsonb(ARRAY[${keyColumns.map((column) => `${column}::text`).join(', ')}])
                 IN (SELECT jsonb_array_elements($1::jsonb)))`,
    [JSON.stringify(keep)],
  );
}

function digestOf(folders: readonly string[]): string {
  const hash = createHash('sha256').update(`loader ${loaderVersion}\n`);
  for (const folder of folders) {
    for (const file of readdirSync(folder).sort()) {
      hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
    }
  }
  return hash.digest('hex');
}
