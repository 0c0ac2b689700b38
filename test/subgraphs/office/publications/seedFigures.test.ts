/*
 * The papers' figures were taken down once, letter for letter, in `seed-figures.json`. What the
 * offices publish here holds them all, unchanged, and nothing that was not taken down.
 */

import { join } from 'node:path';

import { readPublished } from '../../../../subgraphs/office/publications/readPublished';

import { type Figure, publishedFigures, root, takenDown } from './takenDownFigures';

/** What stands in the tables without having been taken down as a figure. */
const additions: Readonly<Record<string, readonly string[]>> = {
  kent: ['victim-support-2015'],
  cambridgeshire: ['victim-support-transition'],
  'west-midlands': ['victims-total'],
};

describe.each([
  ['essex', 'essex', [7, 32, 2, 0, 10]],
  ['kent', 'kent', [0, 0, 0, 1, 0]],
  ['cambridgeshire', 'cambs', [2, 20, 0, 5, 2]],
  ['mopac', 'mopac', [7, 20, 0, 5, 6]],
  ['west-midlands', 'wm', [1, 18, 0, 15, 5]],
])('%s', (office, name, counts) => {
  const figures = publishedFigures(readPublished(join(root, 'subgraphs', office, 'published')));
  const seed = takenDown(name);
  const kinds = ['grants', 'awards', 'crossCharges', 'statistics', 'statements'] as const;
  const isAdded = ({ id }: Figure): boolean => (additions[office] ?? []).includes(id);

  it('names the paper the figures were taken down from', () => {
    expect(figures.document).toBe(seed.document);
  });

  it.each(kinds)('publishes its %s as they were taken down, and no others', (kind) => {
    expect(figures[kind].filter((figure) => !isAdded(figure))).toEqual(seed[kind]);
  });

  it('has as many figures as were counted in the paper', () => {
    expect(kinds.map((kind) => seed[kind].length)).toEqual(counts);
  });

  it('adds only what carries no figure of its own', () => {
    const added = kinds.flatMap((kind) => figures[kind].filter(isAdded));
    expect(added.map(({ id }) => id)).toEqual(additions[office] ?? []);
    const total = seed.statistics.find(({ id }) => id === 's3');
    for (const { id, ...figure } of added) {
      if (id === 'victims-total') expect({ id: 's3', ...figure }).toEqual(total);
      else expect([figure.value, figure.asPublished, figure.precision]).toEqual([null, null, null]);
    }
  });
});
