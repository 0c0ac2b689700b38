import fc from 'fast-check';

import { awardConditionsSql } from '../../../../subgraphs/office/awards/awardsSql';

const notPaidByOthers = "kind <> 'PAID_BY_OTHERS'";

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
        'folded LIKE $6',
        'folded LIKE $7',
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
        '%idva%',
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

describe('the words of an award search', () => {
  const wordsOf = (search: string): readonly unknown[] => awardConditionsSql({ search }).parameters;

  it.each([
    ['IDVA', ['%idva%']],
    [' court\tIDVA\u00A0support ', ['%court%', '%idva%', '%support%']],
    ['Women’s', ['%womens%']],
    ['50% under_18 a\\b', ['%50%', '%under%', '%18%', '%ab%']],
    ['Rape & Abuse', ['%rape%', '%and%', '%abuse%']],
    ['', []],
    ['  \t\n\u00a0', []],
  ])('of %j are %j, each to be found', (search, found) => {
    const { where, parameters } = awardConditionsSql({ search });
    expect(parameters).toEqual(found);
    expect(where.match(/folded LIKE \$\d+/g) ?? []).toHaveLength(found.length);
  });

  it('are none where there is nothing to look for, and nothing is found', () => {
    expect(awardConditionsSql({ search: '%' }).where).toBe(`${notPaidByOthers} AND false`);
  });

  it('hold no wildcard of LIKE but their own', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '%', '_', '\\', ' ') }), (search) => {
        for (const word of wordsOf(search)) expect(word).toMatch(/^%[^%_\\]+%$/);
      }),
    );
  });
});
