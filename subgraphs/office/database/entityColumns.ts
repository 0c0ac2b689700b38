import { type DataSource, EntityManager, type EntityTarget, type ValueTransformer } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';

/** How the rows of a statement of our own become an entity, as TypeORM describes it. */
interface EntityColumns<Entity> {
  /** The table's name. */
  readonly table: string;
  /** All columns of the entity, for a SELECT in which its table is called `t`. */
  readonly select: string;
  toEntity(row: Row): Entity;
}

type Row = Readonly<Record<string, unknown>>;
type Writable = Record<string, unknown>;

const known = new WeakMap<DataSource, Map<unknown, EntityColumns<unknown>>>();

/**
 * The columns of an entity, for statements of our own. TypeORM builds each statement and each
 * entity anew from its description; for pages of awards that is most of what an office does, so the
 * same is worked out here once.
 */
export function entityColumns<Entity>(
  dataSource: DataSource,
  entity: EntityTarget<Entity & object>,
): EntityColumns<Entity> {
  const ofSource = known.get(dataSource) ?? new Map<unknown, EntityColumns<unknown>>();
  known.set(dataSource, ofSource);
  const columns = ofSource.get(entity) ?? describe(dataSource, entity);
  ofSource.set(entity, columns);
  return columns as EntityColumns<Entity>;
}

function describe(dataSource: DataSource, entity: EntityTarget<object>): EntityColumns<unknown> {
  const { columns, tableName } = dataSource.getMetadata(entity);
  const setters = columns.map((column) => setterOf(dataSource, column));
  return {
    table: `"${tableName}"`,
    select: columns.map(selectOf).join(', '),
    toEntity: (row) => {
      const written: Writable = {};
      for (const set of setters) set(written, row);
      return written;
    },
  };
}

/** PostgreSQL's driver would make a time of a date. */
function selectOf({ databaseName, type }: ColumnMetadata): string {
  return type === 'date' ? `t."${databaseName}"::text AS "${databaseName}"` : `t."${databaseName}"`;
}

function setterOf(
  { driver }: DataSource,
  column: ColumnMetadata,
): (written: Writable, row: Row) => void {
  const { databaseName, propertyName, embeddedMetadata } = column;
  const read = (row: Row): unknown =>
    column.transformer
      ? (driver.prepareHydratedValue(row[databaseName], column) as unknown)
      : row[databaseName];
  if (!embeddedMetadata) return (written, row) => void (written[propertyName] = read(row));
  const part = embeddedMetadata.propertyName;
  return (written, row) => {
    const embedded = (written[part] ??= {}) as Writable;
    embedded[propertyName] = read(row);
  };
}

/**
 * Reads whole rows of an entity's table, which the rest of the statement calls `t`.
 *
 * @param rest what follows FROM, such as `WHERE t.id = ANY($1)`
 */
export async function readEntities<Entity>(
  database: DataSource | EntityManager,
  entity: EntityTarget<Entity & object>,
  rest: string,
  parameters: readonly unknown[] = [],
): Promise<Entity[]> {
  const dataSource = database instanceof EntityManager ? database.connection : database;
  const { table, select, toEntity } = entityColumns<Entity>(dataSource, entity);
  const rows = await database.query<Record<string, unknown>[]>(
    `SELECT ${select} FROM ${table} AS t ${rest}`,
    [...parameters],
  );
  return rows.map(toEntity);
}

/**
 * PostgreSQL's bigint arrives as text. Amounts are whole pence, exact to 2^53 as JSON integers;
 * anything beyond is refused rather than rounded.
 */
export const penceTransformer: ValueTransformer = {
  to: (pence: number | null | undefined) => pence,
  from: (text: string | null): number | null => (text === null ? null : parsePence(text)),
};

/** Whole pence from PostgreSQL's text form of bigint or numeric. Throws when not exact. */
export function parsePence(text: string): number {
  const pence = Number(text);
  if (!Number.isSafeInteger(pence))
    throw new RangeError(`"${text}" is not a whole number of pence.`);
  return pence;
}
