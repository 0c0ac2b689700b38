import fc from 'fast-check';

import {
  type EngagementReply,
  mergeEngagements,
} from '../../../../subgraphs/regional/providers/mergeProviders';

function anEngagement(changes: Partial<EngagementReply> = {}): EngagementReply {
  return { awardCount: 0, totalPence: 0, withoutAmount: 0, paidByOthersCount: 0, ...changes };
}

const nobody = { offices: [], awardCount: 0, totalPence: 0, withoutAmount: 0 };

it('adds up Victim Support over the papers that name it', () => {
  const replies = [
    { office: 'essex', reply: anEngagement({ awardCount: 2, totalPence: 23_984_100 }) },
    { office: 'kent', reply: anEngagement({ awardCount: 1, withoutAmount: 1 }) },
    { office: 'cambridgeshire', reply: anEngagement({ awardCount: 1, withoutAmount: 1 }) },
    { office: 'mopac', reply: anEngagement({ awardCount: 1, totalPence: 614_428_800 }) },
    { office: 'west-midlands', reply: anEngagement({ awardCount: 2, totalPence: 110_874_000 }) },
  ];
  expect(mergeEngagements(replies)).toEqual({
    offices: ['essex', 'kent', 'cambridgeshire', 'mopac', 'west-midlands'],
    awardCount: 7,
    totalPence: 749_286_900,
    withoutAmount: 2,
  });
});

it('names an office whose papers list only what others pay, and adds nothing of it', () => {
  const mopac = { office: 'mopac', reply: anEngagement({ paidByOthersCount: 1 }) };
  expect(mergeEngagements([mopac])).toEqual({ ...nobody, offices: ['mopac'] });
});

it('leaves out an office with no line that names the provider', () => {
  expect(mergeEngagements([{ office: 'kent', reply: anEngagement() }])).toEqual(nobody);
  expect(mergeEngagements([])).toEqual(nobody);
});

const count = fc.integer({ min: 0, max: 1000 });
const replies = fc.uniqueArray(
  fc.record({
    office: fc.constantFrom('essex', 'kent', 'cambridgeshire', 'mopac'),
    reply: fc
      .record({ awards: fc.array(fc.option(count)), paidByOthersCount: fc.nat(2) })
      .map(({ awards, paidByOthersCount }) => {
        const known = awards.filter((amount) => amount !== null);
        return anEngagement({
          awardCount: awards.length,
          totalPence: known.reduce((sum, amount) => sum + amount, 0),
          withoutAmount: awards.length - known.length,
          paidByOthersCount,
        });
      }),
  }),
  { selector: ({ office }) => office },
);

it('adds up what the offices say, in whatever order they do', () => {
  fc.assert(
    fc.property(replies, (all) => {
      const merged = mergeEngagements(all);
      for (const property of ['awardCount', 'totalPence', 'withoutAmount'] as const) {
        expect(merged[property]).toBe(all.reduce((sum, { reply }) => sum + reply[property], 0));
      }
      const turned = mergeEngagements(all.toReversed());
      expect({ ...turned, offices: turned.offices.toReversed() }).toEqual(merged);
    }),
  );
});

it('names the same other offices when one is missing', () => {
  fc.assert(
    fc.property(replies, ([gone, ...others]) => {
      const all = gone ? [gone, ...others] : others;
      const kept = mergeEngagements(all).offices.filter((office) => office !== gone?.office);
      expect(mergeEngagements(others).offices).toEqual(kept);
    }),
  );
});
