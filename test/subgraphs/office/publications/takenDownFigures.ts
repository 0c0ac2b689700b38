import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import type { PublishedTables } from '../../../../subgraphs/office/publications/publishedTables';

/* The figures that were taken down from the papers, and those of the tables, in one form. */

/** One figure, and where in its paper it stands. */
export interface Figure {
  readonly id: string;
  readonly value: number | null;
  readonly asPublished: string | null;
  /** The unit it is rounded to; null where the table has no column for it. */
  readonly precision: number | null;
  readonly section: string | null;
  readonly line: number | null;
  readonly text: string | null;
}

const seedFigures = z.array(
  z
    .object({
      id: z.string(),
      amount_pence: z.int().nullish(),
      value: z.number().nullish(),
      amount_as_published: z.string().nullish(),
      value_as_published: z.string().nullish(),
      published_precision_pence: z.int().nullish(),
      source: z.object({
        section: z.string(),
        line: z.int().nullish(),
        text_as_published: z.string().nullish(),
      }),
    })
    .transform(({ id, source, ...row }): Figure => ({
      id,
      value: row.amount_pence ?? row.value ?? null,
      asPublished: row.amount_as_published ?? row.value_as_published ?? null,
      precision: row.published_precision_pence ?? null,
      section: source.section,
      line: source.line ?? null,
      text: source.text_as_published ?? null,
    })),
);
const seedOffice = z.object({
  document: z.string(),
  funding_streams: seedFigures,
  awards: seedFigures,
  cross_charges: seedFigures,
  statistics: seedFigures,
  stated_totals: seedFigures,
});

export const root = join(__dirname, '../../../..');
const seeds = z
  .object({ offices: z.record(z.string(), seedOffice) })
  .parse(JSON.parse(readFileSync(join(root, 'test/published/seed-figures.json'), 'utf8'))).offices;

interface OfficeFigures {
  readonly document: string | undefined;
  readonly grants: readonly Figure[];
  readonly awards: readonly Figure[];
  readonly crossCharges: readonly Figure[];
  readonly statistics: readonly Figure[];
  readonly statements: readonly Figure[];
}

const byId = (figures: readonly Figure[]): Figure[] =>
  figures.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** What was taken down of an office; `wm-01` is 01 of the West Midlands. */
export function takenDown(name: string): OfficeFigures {
  const seed = seeds[name];
  if (!seed) throw new Error(`Nothing was taken down of ${name}.`);
  const renamed = (figures: readonly Figure[]): Figure[] =>
    byId(figures.map((figure) => ({ ...figure, id: figure.id.replace(`${name}-`, '') })));
  // Totals by theme over several years were taken down among the awards, and are none.
  const themes = seed.awards.filter(({ id }) => id.startsWith('wm-std-'));
  return {
    document: seed.document,
    grants: renamed(seed.funding_streams),
    awards: renamed(seed.awards.filter((award) => !themes.includes(award))),
    // Printed with a minus; in the books the amount is positive, and the direction says whose.
    crossCharges: renamed(
      seed.cross_charges.map(({ value, ...row }) => ({ ...row, value: -(value ?? 0) })),
    ),
    statistics: renamed([
      ...seed.statistics,
      ...themes.map((row) => ({ ...row, precision: null })),
    ]),
    statements: renamed(seed.stated_totals),
  };
}

interface SourceCells {
  readonly section: string | null;
  readonly line: number | null;
  readonly as_published: string | null;
}

export function publishedFigures(tables: PublishedTables): OfficeFigures {
  const place = ({ section, line, as_published }: SourceCells) => ({
    section,
    line,
    text: as_published,
  });
  const paid = ({ row }: PublishedTables['awards' | 'grants']['rows'][number]): Figure => ({
    id: row.id,
    value: row.amount_pence,
    asPublished: row.amount_as_published,
    precision: row.precision_pence,
    ...place(row),
  });
  const { documents, grants, awards, crossCharges, statistics, statements } = tables;
  return {
    document: documents.rows[0]?.row.title,
    grants: byId(grants.rows.map(paid)),
    awards: byId(awards.rows.map(paid)),
    crossCharges: byId(
      crossCharges.rows.map(({ row }) => ({
        id: row.reference,
        value: row.amount_pence,
        asPublished: row.amount_as_published,
        precision: null,
        ...place(row),
      })),
    ),
    statistics: byId(
      statistics.rows.map(({ row }) => ({
        id: row.id,
        value: row.value,
        asPublished: row.value_as_published,
        precision: null,
        ...place(row),
      })),
    ),
    statements: byId(
      statements.rows.map(({ row }) => ({
        id: row.id,
        value: row.stated,
        asPublished: row.stated_as_published === '' ? null : row.stated_as_published,
        precision: null,
        ...place(row),
      })),
    ),
  };
}
