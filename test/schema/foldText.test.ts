/*
 * One rule folds texts in both search boxes and in what names are compared by. The databases of the
 * offices have it as a function: it must give what TypeScript gives, for every letter and sign there is.
 */
import fc from 'fast-check';
import type { DataSource } from 'typeorm';

import { foldedWords, foldText } from '../../schema/foldText';
import { openDatabase } from '../../subgraphs/office/database/openDatabase';
import { createTestDatabase } from '../federation/createTestDatabase';
import { untidyRecipients } from '../untidy/untidyOffice';

let dataSource: DataSource;
beforeAll(async () => {
  dataSource = await openDatabase({ url: await createTestDatabase('folding'), poolSize: 2 });
});
afterAll(() => dataSource.destroy());

async function foldInDatabase(texts: readonly string[]): Promise<string[]> {
  const rows = await dataSource.query<{ folded: string }[]>(
    `SELECT fold_text(text) AS folded
       FROM unnest($1::text[]) WITH ORDINALITY AS given (text, place) ORDER BY place`,
    [texts],
  );
  return rows.map(({ folded }) => folded);
}

const corpus: readonly [written: string, folded: string][] = [
  ["Women's Aid", 'womens aid'],
  ['Women’s Aid', 'womens aid'],
  ['Women‘s Aid', 'womens aid'],
  ['Women´s Aid', 'womens aid'],
  ['Women`s Aid', 'womens aid'],
  ['Women\u0092s Aid', 'womens aid'],
  ['WOMEN＇S AID', 'womens aid'],
  ['  Womens\u00a0Aid\u2003', 'womens aid'],
  ['Women\u00ads\u200b Aid\ufeff', 'womens aid'],
  ['Rape & Sexual Abuse', 'rape and sexual abuse'],
  ['Rape&Sexual ＆ Abuse', 'rape and sexual and abuse'],
  ['Self-Help', 'self help'],
  ['Self\u2010Help, Self\u2011Help', 'self help self help'],
  ['Self–Help—Group', 'self help group'],
  ['“Safe” „Haven‟ «Ltd.»', 'safe haven ltd'],
  ['Tŷ Gŵyl', 'ty gwyl'],
  ['Tŷ Gŵyl'.normalize('NFD'), 'ty gwyl'],
  ['TŶ GŴYL', 'ty gwyl'],
  ['Straße, STRASSE, STRAẞE', 'strasse strasse strasse'],
  ['Cœur, CŒUR, Æthel, Þorn', 'coeur coeur aethel thorn'],
  ['Łódź Øst đ ħ', 'lodz ost dh'],
  ['ΣΊΣΥΦΟΣ σίσυφος', 'σισυφοσ σισυφοσ'],
  ['İstanbul ısı', 'istanbul isi'],
  ['ﬁrst ½ №1 Samaritans™ x²', 'first 1 2 no1 samaritans x2'],
  ['50% off_all\\ £5 €6', '50 off all 5 6'],
  ['Нуріє 救助', 'нуріє 救助'],
  ['K/A T/A (No. 12)', 'kata no 12'],
  ['N.S.P.C.C.', 'nspcc'],
  ['N S P C C', 'nspcc'],
  ['n. s. p. c. c.', 'nspcc'],
  ['The N.S.P.C.C.’s team at R.A.S.A.C', 'the nspccs team at rasac'],
  ['S A R C', 'sarc'],
  ['É.T.É', 'ete'],
  ['A Way Out, Plan B', 'a way out plan b'],
  ['B & B for J. R. Smith', 'b and b for jr smith'],
  ['Phase 2 A 1 B', 'phase 2 a 1 b'],
  ['\u{1F600} ... ☎', ''],
  ['', ''],
];

it.each(corpus)('folds %j to %j', (written, folded) => {
  expect(foldText(written)).toBe(folded);
});

it('folds alike in the database: what people write', async () => {
  const written = [
    ...corpus.map(([text]) => text),
    ...untidyRecipients('kent').map(({ name }) => name),
  ];
  expect(await foldInDatabase(written)).toEqual(written.map(foldText));
});

/** Letters that came with Unicode 17, of which the database may know nothing yet. */
const unicode17 = /[\ua7ce-\ua7d5\ua7f1\u{16ea0}-\u{16ed3}]/u;

it('folds alike in the database: every letter and sign, within a word and at its end', async () => {
  // The planes beyond hold Chinese characters and nothing that anybody agreed on.
  const characters = Array.from({ length: 0x1ffff }, (_, index) => index + 1)
    .filter((point) => point < 0xd800 || point > 0xdfff)
    .map((point) => String.fromCodePoint(point))
    .filter((character) => !unicode17.test(character));
  const differing: string[] = [];
  for (let start = 0; start < characters.length; start += 100_000) {
    const texts = characters
      .slice(start, start + 100_000)
      .map((letter) => `a${letter}b A${letter}`);
    const folded = await foldInDatabase(texts);
    differing.push(...texts.filter((text, index) => foldText(text) !== folded[index]));
  }
  expect(differing).toEqual([]);
});

const sign = fc.constantFrom(...'aÉŵ´ ’\u0301\u0302&-\u00a0ß%_\\\'"Σς(1)/');

it('folds alike in the database: any mixture; and once is enough', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: fc.oneof(sign, fc.string({ unit: 'grapheme', maxLength: 1 })) }), {
        maxLength: 30,
      }),
      async (given) => {
        const texts = given.map((text) => text.replaceAll('\u0000', ''));
        const folded = texts.map(foldText);
        expect(await foldInDatabase(texts)).toEqual(folded);
        expect(folded.map(foldText)).toEqual(folded);
        // No word is a wildcard of LIKE, or ends a quotation.
        for (const word of texts.flatMap(foldedWords)) expect(word).not.toMatch(/[%_\\'"\s]|^$/);
      },
    ),
    { numRuns: 100 },
  );
});
