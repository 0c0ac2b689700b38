import fc from 'fast-check';

import { foldText } from '../../../../../schema/foldText';
import {
  findSimilarNames,
  similarityOf,
  trigramsOf,
} from '../../../../../subgraphs/regional/providers/duplicates/findSimilarNames';
import {
  findSuspectedDuplicates,
  pageOfPairs,
} from '../../../../../subgraphs/regional/providers/duplicates/findSuspectedDuplicates';
import { isOneSlip } from '../../../../../subgraphs/regional/providers/duplicates/misspelt';
import type { RecordedRecipient } from '../../../../../subgraphs/regional/providers/duplicates/nameSides';
import { untidyRecipients } from '../../../../untidy/untidyOffice';

/** A recipient of Kent's that nobody has identified, unless told otherwise. */
const recipient = (name: string, more: Partial<RecordedRecipient> = {}): RecordedRecipient => ({
  office: 'kent',
  recipientId: `kent:${name}`,
  name,
  providerId: null,
  ...more,
});

/** The rules that take two names. */
const rulesFor = (one: string, other: string): string[] =>
  findSuspectedDuplicates([recipient(one), recipient(other)], []).map(({ rule }) => rule);

it.each([
  ['Victim Support', 'VICTIM-SUPPORT', 'SAME_NAME'],
  ["Women's Aid", 'Womens Aid', 'SAME_NAME'],
  ['Drug Link', 'DrugLink', 'SAME_NAME'],
  ['Advocacy & Advice', 'advocacy and advice', 'SAME_NAME'],
  ['Allies Network Ltd', 'The Allies Network', 'SAME_WORDS'],
  ['Haven of Coventry', 'Coventry Haven', 'SAME_WORDS'],
  ['CRASAC', 'Coventry Rape and Sexual Abuse Centre', 'ACRONYM'],
  ['SERICC', 'South Essex Rape & Incest Crisis Centre', 'ACRONYM'],
  ['Rape Centre (CRASAC)', 'Coventry Advice (CRASAC)', 'ACRONYM'],
  ['Victim Support', 'Victm Suport Service', null],
  ['Restorative Solutions', 'Restorativ Solutions', 'MISSPELT'],
  ['ANGELS LTD', 'ANGLES LTD', 'MISSPELT'],
  ['Fernleigh & Moor Street Angels', 'FERNLEIGH AND MOOR STREET ANGLES', 'MISSPELT'],
  ['Marrow Centre', 'Marrow Center', 'MISSPELT'],
  ['Otter House', 'Oter House', 'MISSPELT'],
  ['Kent Support', 'Dent Support', null],
  ['Haven Support', 'Raven Support', null],
  ['Ward 10455 Friends', 'Ward 10445 Friends', null],
  ['The Edda Marrow Centre K/A HARBOUR', 'The Edda Marrow Centre', 'KNOWN_AS'],
  ['Oxley Holdings Ltd t/a Saltmere Youth', 'SALTMERE YOUTH', 'KNOWN_AS'],
  ['Oxley Holdings (trading as Saltmere Youth)', 'Saltmere Youth CIC', 'KNOWN_AS'],
  ['Saltmere Youth (formerly known as The Otter Club)', 'Otter Club', 'KNOWN_AS'],
  ['Saltmere Youth, formerly Otter Club', 'Otter Club Limited', 'KNOWN_AS'],
  ['Saltmere Youth F/K/A Otter Club', 'Otter Club', 'KNOWN_AS'],
  ['Oxley Ltd T/A Saltmere', 'Pargeter Ltd T / A Saltmere', 'KNOWN_AS'],
  ['Act Now Saltmere', 'Act', null],
  ['Saltmere City Council', 'SALTMERE CITY COUNCIL [17340]', 'SAME_WORDS'],
  ['Thistlewick Haven (2)', 'Thistlewick Haven (No. 10453)', 'SAME_WORDS'],
  ['Thistlewick Haven (Account 7)', 'Haven Thistlewick', 'SAME_WORDS'],
  ['Victim Support', 'Victim Support Essex', 'SIMILAR_NAME'],
  ['Hertfordshire Domestic Abuse Service', 'Bedfordshire Domestic Abuse Service', null],
  ['Domestic Violence Consortium', 'Sexual Violence Consortium', null],
  ['NIA', 'RAD', null],
  ['Essex Rape Crisis', 'Sussex Rape Crisis', null],
  ['Refuge', 'Respond', null],
  ['%', '_', null],
])('takes %j and %j by %s', (one, other, rule) => {
  const expected = rule === null ? [] : [rule];
  expect(rulesFor(one, other)).toEqual(expected);
  expect(rulesFor(other, one)).toEqual(expected);
});

it('says the reason in a sentence', () => {
  const sentence = (one: string, other: string): string | undefined =>
    findSuspectedDuplicates([recipient(one), recipient(other)], [])[0]?.explanation;
  expect(sentence('CRASAC', 'Coventry Rape and Sexual Abuse Centre')).toBe(
    'The first letters of "Coventry Rape and Sexual Abuse Centre" make "CRASAC".',
  );
  expect(sentence('Burnham Leisure Trust', 'Burnham Leisure')).toBe(
    '73 per cent of the groups of three letters in "Burnham Leisure" and "Burnham Leisure Trust" are the same.',
  );
  expect(sentence('Street ANGELS', 'Street Angles')).toBe(
    '"Street ANGELS" and "Street Angles" are made of the same words, but for one slip: "angels" and "angles".',
  );
  expect(sentence('Marrow Centre K/A Harbour', 'Marrow Centre')).toBe(
    '"Marrow Centre K/A Harbour" says that it is also "Marrow Centre".',
  );
  expect(sentence('Oxley T/A Saltmere', 'Pargeter T/A Saltmere')).toBe(
    '"Oxley T/A Saltmere" and "Pargeter T/A Saltmere" both say that they are also "Saltmere".',
  );
});

it('compares with the register, and names what somebody has identified first', () => {
  const register = [{ id: 'LOCAL-crasac', names: ['Coventry Rape and Sexual Abuse Centre'] }];
  const [pair, ...others] = findSuspectedDuplicates([recipient('CRASAC')], register);
  expect(others).toEqual([]);
  expect(pair?.recipient).toMatchObject({ providerId: 'LOCAL-crasac', offices: [] });
  expect(pair?.resembles).toMatchObject({ providerId: null, offices: ['kent'] });
});

it('never suspects one organisation of being itself, under whatever names', () => {
  const names = ['Coventry Rape and Sexual Abuse Centre', 'CRASAC', 'Crasac'];
  const register = [{ id: 'LOCAL-crasac', names }];
  const recorded = recipient('crasac', { providerId: 'LOCAL-crasac' });
  expect(findSuspectedDuplicates([recorded], register)).toEqual([]);
});

it('takes two registered organisations for two, unless they have one name', () => {
  const pairOf = (one: string, other: string): unknown[] =>
    findSuspectedDuplicates(
      [],
      [
        { id: 'GB-CHC-1', names: [one] },
        { id: 'GB-COH-2', names: [other] },
      ],
    ).map(({ rule }) => rule);
  expect(pairOf('Allies Network', 'Allies Network Ltd')).toEqual([]);
  expect(pairOf('Allies Network', 'allies network')).toEqual(['SAME_NAME']);
});

it('pairs many of one name with one of them, not each with each', () => {
  const many = Array.from({ length: 43 }, (_, index) =>
    recipient('Safe Haven', { office: `office-${index}`, recipientId: `${index}` }),
  );
  expect(findSuspectedDuplicates(many, [])).toHaveLength(42);
});

const words = [
  'Haven',
  'haven',
  'Havn',
  'Coventry',
  'Rape',
  'and',
  'Crisis',
  'CRC',
  'Ltd',
  '%',
  '',
];
const names = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(' '));
const recipients = fc.array(
  fc.record({
    office: fc.constantFrom('essex', 'kent', 'mopac'),
    recipientId: fc.constantFrom('a', 'b', 'c', 'd'),
    name: names,
    providerId: fc.constantFrom(null, null, 'LOCAL-a', 'GB-CHC-1'),
  }),
  { maxLength: 20 },
);
const register = [{ id: 'LOCAL-a', names: ['Coventry Rape Crisis', 'CRC'] }];

it('does not depend on the order of the offices and their rows', () => {
  fc.assert(
    fc.property(recipients, (rows) => {
      expect(findSuspectedDuplicates(rows.toReversed(), register)).toEqual(
        findSuspectedDuplicates(rows, register),
      );
    }),
  );
});

it('lists a pair once, of two that are not one, and says why', () => {
  fc.assert(
    fc.property(recipients, (rows) => {
      const pairs = findSuspectedDuplicates(rows, register);
      const ids = pairs.map(({ id }) => id.split('|').sort().join('|'));
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id, similarity, explanation } of pairs) {
        const [one, other] = id.split('|');
        expect(one).not.toBe(other);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(explanation).toMatch(/^["0-9A-Z].*\.$/);
      }
    }),
  );
});

it('reads, page by page, the one list of all pairs', () => {
  fc.assert(
    fc.property(recipients, fc.integer({ min: 1, max: 5 }), (rows, first) => {
      const pairs = findSuspectedDuplicates(rows, register);
      const whole = pageOfPairs(pairs, 500, null);
      const read = [];
      for (let page = pageOfPairs(pairs, first, null); ;) {
        read.push(...page.items);
        if (!page.hasNextPage) break;
        page = pageOfPairs(pairs, first, page.items.at(-1)?.place ?? null);
      }
      expect(read).toEqual(whole.items);
      expect(whole.totalCount).toBe(pairs.length);
    }),
  );
});

it('leaves out nothing but the pairs of an office that is missing', () => {
  fc.assert(
    fc.property(recipients, (rows) => {
      const rest = rows.filter(({ office }) => office !== 'kent');
      const offices = findSuspectedDuplicates(rest, register).flatMap((pair) => [
        ...pair.recipient.offices,
        ...pair.resembles.offices,
      ]);
      expect(offices).not.toContain('kent');
    }),
  );
});

/** The payees of a made-up office, as they stand in its books. */
const untidy = untidyRecipients('kent').map(({ recipientId, name }) =>
  recipient(name, { recipientId }),
);

describe('on the payees of an untidy office', () => {
  const pairs = findSuspectedDuplicates(untidy, []);
  const organisationOf = new Map(
    untidyRecipients('kent').map(({ recipientId, organisation }) => [recipientId, organisation]),
  );

  it.each(untidyRecipients('kent').filter(({ spelling }) => spelling !== 'PROPER'))(
    'suspects $name of being $organisation',
    ({ recipientId, organisation }) => {
      const others = pairs.flatMap(({ recipient: one, resembles: other }) => {
        const ids = [...one.recipientIds, ...other.recipientIds];
        return ids.includes(recipientId) ? ids.filter((id) => id !== recipientId) : [];
      });
      expect(others.map((id) => organisationOf.get(id))).toContain(organisation);
    },
  );

  it('says by which rule each is suspected', () => {
    expect(new Set(pairs.map(({ rule }) => rule))).toEqual(
      new Set(['SAME_NAME', 'SAME_WORDS', 'KNOWN_AS', 'MISSPELT']),
    );
  });
});

it('finds by what names have in common whatever comparing each with each would find', () => {
  const folded = [...new Set(untidy.map(({ name }) => foldText(name)))];
  const each = folded.flatMap((one, index) =>
    folded.slice(0, index).flatMap((other, before) => {
      const alike = similarityOf(trigramsOf(one), trigramsOf(other)) >= 0.7;
      return alike ? [`${before} ${index}`] : [];
    }),
  );
  const found = findSimilarNames(folded).map(({ one, other }) => `${one} ${other}`);
  // Those it leaves out are alike as wholes and not word by word.
  expect(each).toEqual(expect.arrayContaining(found));
  const wordsDiffer = each.filter((pair) => !found.includes(pair));
  for (const pair of wordsDiffer) {
    const [one = '', other = ''] = pair.split(' ').map((place) => folded[Number(place)] ?? '');
    expect(findSimilarNames([one, other])).toEqual([]);
  }
  expect(found.length).toBeGreaterThan(5);
});

it.each([
  ['angels', 'angles', true],
  ['support', 'suport', true],
  ['centre', 'center', true],
  ['haven', 'havens', true],
  ['victim', 'victem', true],
  ['haven', 'raven', false],
  ['essex', 'sussex', false],
  ['angels', 'angels', false],
  ['angels', 'agnles', false],
])('takes %j and %j for one slip: %j', (one, other, expected) => {
  expect([isOneSlip(one, other), isOneSlip(other, one)]).toEqual([expected, expected]);
});
