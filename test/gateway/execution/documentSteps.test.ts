/*
 * Every step that walks a document looks at a number of selections that grows with the document and
 * the fields of its answer, and no faster: counted, so that it holds on any machine.
 */
import { parse, validate } from 'graphql';
import { unsafeUniformIntDistribution, xoroshiro128plus } from 'pure-rand';

import { publicSchema as schema } from '../../../hub/cli/ask/publicSchema';
import { defaultDocumentLimits } from '../../../process/requests/DocumentLimits';
import { limitTokens } from '../../../process/requests/limitDocument';

import { collectAll, looksOf, planned, rules, selectionsIn, steps } from './documentSteps';
import { aFragmentedDocument, fragmentFamilies } from './fragmentedDocuments';

describe.each(Object.entries(fragmentFamilies))('%s', (_, family) => {
  it.each(Object.entries(steps))('take steps in proportion: %s', (__, step) => {
    const [some, twice] = [looksOf(step, family(8)), looksOf(step, family(16))];
    expect(twice).toBeLessThanOrEqual(2.2 * some);
  });

  it('are valid, and planned as one of the same answer would be', () => {
    const document = parse(family(24));
    expect(validate(schema, document, rules)).toEqual([]);
    expect(selectionsIn(planned(document))).toBeLessThanOrEqual(14);
  });
});

describe('any valid document', () => {
  const seed = 20_131;
  const documents = Array.from({ length: 200 }, (_, index) => {
    const random = xoroshiro128plus(seed + index);
    const pick = (below: number): number => unsafeUniformIntDistribution(0, below - 1, random);
    return aFragmentedDocument(schema, pick, 1 + pick(60));
  });
  const valid = documents.filter(
    (text) => isWithinTokens(text) && validate(schema, parse(text), rules).length === 0,
  );

  it('of these there are many, long and short', () => {
    expect(valid.length).toBeGreaterThan(100);
    expect(Math.max(...valid.map(({ length }) => length))).toBeGreaterThan(4_000);
  });

  it.each(Object.entries(steps))('takes steps in proportion: %s', (_, step) => {
    const ratios = valid.map((text) => {
      const size = selectionsIn(parse(text)) + collectAll(parse(text));
      return looksOf(step, text) / size;
    });
    expect(Math.max(...ratios)).toBeLessThan(10);
  });
});

function isWithinTokens(text: string): boolean {
  try {
    parse(text, limitTokens(defaultDocumentLimits));
    return true;
  } catch {
    return false;
  }
}
