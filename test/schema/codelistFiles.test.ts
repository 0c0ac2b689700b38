import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { readTable } from '../../schema/readTable';

const folder = join(__dirname, '../../schema/codelists');

/** The first cells of a code list, duplicates included: lookups would hide them. */
function keysOf(file: string, key: string, ...otherColumns: string[]): string[] {
  const columns = [key, ...otherColumns].map((column) => [column, z.string()]);
  const shape = Object.fromEntries(columns) as Record<string, z.ZodString>;
  return readTable(join(folder, file), z.object(shape)).rows.map(({ row }) => row[key] ?? '');
}

it.each([
  [
    'organisations.csv',
    keysOf('organisations.csv', 'id', 'name', 'other_identifiers', 'identifier_evidence'),
    44,
  ],
  ['priorities.csv', keysOf('priorities.csv', 'code', 'name'), 11],
  ['priority-texts.csv', keysOf('priority-texts.csv', 'as_published', 'priority'), 21],
  ['police-areas.csv', keysOf('police-areas.csv', 'code', 'name'), 43],
  ['offices.csv', keysOf('offices.csv', 'code', 'name', 'police_area_code'), 43],
  ['regions.csv', keysOf('regions.csv', 'code', 'name', 'scheme', 'note'), 15],
])('%s has each key in one row', (_, keys, rowCount) => {
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toHaveLength(rowCount);
});

it('gives each alias to one organisation', () => {
  const aliases = readTable(
    join(folder, 'organisation-aliases.csv'),
    z.object({ organisation: z.string(), alias: z.string(), note: z.string() }),
  ).rows.map(({ row }) => row);
  const known = new Set(
    keysOf('organisations.csv', 'id', 'name', 'other_identifiers', 'identifier_evidence'),
  );
  expect(aliases.filter(({ organisation }) => !known.has(organisation))).toEqual([]);
  expect(new Set(aliases.map(({ alias }) => alias)).size).toBe(aliases.length);
});

it('are the files of the folder', () => {
  expect(readdirSync(folder).sort()).toEqual([
    'office-names.csv',
    'offices.csv',
    'organisation-aliases.csv',
    'organisations.csv',
    'police-areas.csv',
    'priorities.csv',
    'priority-texts.csv',
    'region-members.csv',
    'regions.csv',
  ]);
});
