import { join } from 'node:path';

import { readOrganisations, readPriorityTexts } from '../../../../schema/codelists';
import { readPublished } from '../../../../subgraphs/office/publications/readPublished';
import { offices } from '../../../../subgraphs/offices';

import { problemsIn } from './problemsIn';

const folderOf = (code: string): string =>
  join(__dirname, '../../../../subgraphs', code, 'published');

/** Pence from an amount as a paper prints it: `£ 29,500`, `£1.87m`, `£29.5K`, `-£ 50,000`. */
function penceFrom(text: string): number {
  const [, digits = '', unit = ''] = /([\d,.]*\d)\s*(m|k)?/i.exec(text) ?? [];
  const [pounds = '', fraction = ''] = digits.replaceAll(',', '').split('.');
  const zeros = { m: 8, k: 5 }[unit.toLowerCase()] ?? 2;
  return Number(pounds + fraction.padEnd(zeros, '0'));
}

it.each([
  ['£ 29,500', 2_950_000],
  ['f 14,278', 1_427_800],
  ['£ 2,640.00', 264_000],
  ['£1.87m', 187_000_000],
  ['£2.36million', 236_000_000],
  ['£700k', 70_000_000],
  ['£29.5K', 2_950_000],
  ['-£ 50,000', 5_000_000],
])('"%s" is %d pence', (text, pence) => {
  expect(penceFrom(text)).toBe(pence);
});

describe.each(offices.map(({ code }) => code))('the published figures of %s', (code) => {
  it('are read without problems', () => {
    expect(problemsIn(folderOf(code))).toEqual([]);
  });

  const { grants, awards, crossCharges, statements, statistics } = readPublished(folderOf(code));
  const paid = [...grants.rows, ...awards.rows, ...crossCharges.rows].map(({ row }) => row);

  it('have the pence that their verbatim amounts say', () => {
    const wrong = paid.filter(({ amount_pence, amount_as_published }) =>
      amount_as_published === null
        ? amount_pence !== null
        : amount_pence !== penceFrom(amount_as_published),
    );
    expect(wrong).toEqual([]);
  });

  it('stand, letter for letter, in the text they are taken from', () => {
    const stated = statements.rows.map(({ row }) => ({
      text: row.as_published ?? '',
      figure: row.stated_as_published,
    }));
    const counted = statistics.rows.map(({ row }) => ({
      text: row.as_published ?? '',
      figure: row.value_as_published,
    }));
    const amounts = paid.map((row) => ({
      text: row.as_published ?? '',
      figure: row.amount_as_published ?? '',
    }));
    const all = [...amounts, ...stated, ...counted];
    expect(all.filter(({ text, figure }) => !text.includes(figure))).toEqual([]);
  });

  it('name a provider only where the register knows it by the name the paper writes', () => {
    const organisations = readOrganisations();
    const idsByName = new Map(
      [...organisations.values()].flatMap(({ id, name, aliases }) =>
        [name, ...aliases].map((known): [string, string] => [known, id]),
      ),
    );
    const wrong = awards.rows.filter(
      ({ row }) => row.provider_id !== (idsByName.get(row.recipient_name) ?? null),
    );
    expect(wrong.map(({ row }) => [row.id, row.recipient_name, row.provider_id])).toEqual([]);
  });

  it('have the priority that their verbatim text leads to', () => {
    const priorities = readPriorityTexts();
    const wrong = awards.rows.filter(
      ({ row }) => row.priority !== (priorities.get(row.priority_as_published ?? '') ?? null),
    );
    expect(wrong).toEqual([]);
  });
});
