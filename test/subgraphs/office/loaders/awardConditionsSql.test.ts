import fc from 'fast-check';

import {
  awardConditionsSql,
  containing,
  searchWords,
} from '../../../../subgraphs/office/awards/awardConditionsSql';

const notPaidByOthers = "kind <> 'PAID_BY_OTHERS'";
const words = "translate(concat_ws(' ', title, description, recipient_name), '‘’', '''''')";

describe('awardConditionsSql', () => {
  it('leaves out what others pay where no kind is asked for', () => {
    expect(awardConditionsSql({})).toEqual({ where: notPaidByOthers, parameters: [] });
  });

  it('takes what others pay where it is asked for', () => {
    expect(awardConditionsSql({ kinds: ['PAID_BY_OTHERS', 'POOL'] })).toEqual({
      where: 'kind = ANY($1::text[])',
      parameters: [['PAID_BY_OTHERS', 'POOL']],
    });
  });

  it('numbers the parameters of every condition in the order they stand', () => {
    expect(
      awardConditionsSql({
        maxAmountPence: 900,
        minAmountPence: 0,
        search: ' court  IDVA ',
        providers: ['GB-CHC-298028'],
        statuses: ['SPENT'],
        priorities: ['hate-crime'],
        financialYears: ['2014-15', '2015-16'],
        kinds: ['POOL'],
      }),
    ).toEqual({
      where: [
        'kind = ANY($1::text[])',
        'financial_year = ANY($2::text[])',
        'priority = ANY($3::text[])',
        'status = ANY($4::text[])',
        'provider_id = ANY($5::text[])',
        `${words} ILIKE $6`,
        `${words} ILIKE $7`,
        'amount_pence >= $8',
        'amount_pence <= $9',
      ].join(' AND '),
      parameters: [
        ['POOL'],
        ['2014-15', '2015-16'],
        ['hate-crime'],
        ['SPENT'],
        ['GB-CHC-298028'],
        '%court%',
        '%IDVA%',
        0,
        900,
      ],
    });
  });

  it('finds nothing for an empty list: none of the kinds is meant', () => {
    expect(awardConditionsSql({ kinds: [] })).toEqual({
      where: 'kind = ANY($1::text[])',
      parameters: [[]],
    });
  });

  it('asks for an amount of nothing, which is not no amount', () => {
    expect(awardConditionsSql({ minAmountPence: 0 })).toEqual({
      where: `${notPaidByOthers} AND amount_pence >= $1`,
      parameters: [0],
    });
  });

  it('puts nothing a caller wrote into the SQL itself', () => {
    const text = fc.string({ minLength: 3 }).map((written) => `~${written}'; DROP TABLE award --`);
    const texts = fc.array(text, { maxLength: 3 });
    const conditions = fc.record(
      { kinds: texts, financialYears: texts, priorities: texts, providers: texts, search: text },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(conditions, (given) => {
        const { where, parameters } = awardConditionsSql(given);
        expect(where).not.toMatch(/DROP|~/);
        const numbers = [...where.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number));
        expect(numbers).toEqual(parameters.map((_, index) => index + 1));
      }),
    );
  });
});

describe('containing', () => {
  it.each([
    ['IDVA', '%IDVA%'],
    ['50%', '%50\\%%'],
    ['under_18', '%under\\_18%'],
    ['a\\b', '%a\\\\b%'],
    ['%_\\', '%\\%\\_\\\\%'],
    ['', '%%'],
  ])('finds %s with the pattern %s', (word, pattern) => {
    expect(containing(word)).toBe(pattern);
  });

  it('means the word itself, letter for letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '%', '_', '\\') }), (word) => {
        const inner = containing(word).slice(1, -1);
        // Every wildcard has a backslash of its own, and taking those away gives the word back.
        expect(inner).toMatch(/^([^\\%_]|\\[\\%_])*$/);
        expect(inner.replace(/\\([\\%_])/g, '$1')).toBe(word);
      }),
    );
  });
});

describe('searchWords', () => {
  it.each([
    [null, []],
    [undefined, []],
    ['', []],
    ['  \t\n ', []],
    ['IDVA', ['IDVA']],
    [' court\tIDVA\u00A0support ', ['court', 'IDVA', 'support']],
  ])('finds in %j the words %j', (search, found) => {
    expect(searchWords(search)).toEqual(found);
  });
});
