import fc from 'fast-check';

import {
  type JointCommissionReply,
  mergeJointCommissions,
} from '../../../../subgraphs/regional/commissions/mergeJointCommissions';

function aJointCommission(changes: Partial<JointCommissionReply> = {}): JointCommissionReply {
  return {
    id: 'essex:tonic',
    title: "TONIC regional victims' services commissioning consultancy",
    providerId: 'LOCAL-tonic',
    costPence: 11_000_000,
    withoutAmount: 0,
    chargedPence: 8_500_000,
    chargedToNamedPence: 0,
    basis: 'NOT_RECORDED',
    phases: [],
    apportionments: [],
    origin: 'PUBLISHED',
    awardIds: ['essex:cc-13', 'essex:cc-22'],
    shareOffices: [],
    shareAmountsPence: [],
    shareReferences: [],
    note: null,
    ...changes,
  };
}

it('says what the lead office bears itself and what is charged to nobody by name', () => {
  const tonic = aJointCommission();
  expect(mergeJointCommissions([{ office: 'essex', reply: [tonic] }])).toEqual([
    { ...tonic, lead: 'essex', retainedPence: 2_500_000, unallocatedPence: 8_500_000, shares: [] },
  ]);
});

it('puts the columns of the shares together into one share for each office', () => {
  const shared = aJointCommission({
    chargedToNamedPence: 5_000_000,
    shareOffices: ['kent', 'norfolk'],
    shareAmountsPence: [3_000_000, 2_000_000],
    shareReferences: ['essex:k-1', 'essex:n-1'],
  });
  expect(mergeJointCommissions([{ office: 'essex', reply: [shared] }])).toEqual([
    {
      ...shared,
      lead: 'essex',
      retainedPence: 2_500_000,
      unallocatedPence: 3_500_000,
      shares: [
        { office: 'kent', amountPence: 3_000_000, reference: 'essex:k-1' },
        { office: 'norfolk', amountPence: 2_000_000, reference: 'essex:n-1' },
      ],
    },
  ]);
});

it('names the office that replied as the lead', () => {
  const replies = [
    {
      office: 'kent',
      reply: [aJointCommission({ id: 'kent:1' }), aJointCommission({ id: 'kent:2' })],
    },
    { office: 'essex', reply: [aJointCommission({ id: 'essex:1' })] },
    { office: 'mopac', reply: [] },
  ];
  expect(mergeJointCommissions(replies).map(({ id, lead }) => [id, lead])).toEqual([
    ['kent:1', 'kent'],
    ['kent:2', 'kent'],
    ['essex:1', 'essex'],
  ]);
});

it('is an empty list when nobody leads anything', () => {
  expect(mergeJointCommissions([])).toEqual([]);
  expect(mergeJointCommissions([{ office: 'essex', reply: [] }])).toEqual([]);
});

const pence = fc.integer({ min: 0, max: 1_000_000_000 });
const commission = fc
  .record({ shares: fc.array(pence, { maxLength: 4 }), unnamed: pence, retained: pence })
  .map(({ shares, unnamed, retained }) => {
    const named = shares.reduce((sum, share) => sum + share, 0);
    return aJointCommission({
      costPence: named + unnamed + retained,
      chargedPence: named + unnamed,
      chargedToNamedPence: named,
      shareOffices: shares.map((_, index) => `office-${index}`),
      shareAmountsPence: shares,
      shareReferences: shares.map((_, index) => `essex:${index}`),
    });
  });

it('divides the cost without a rest: retained, unallocated and shares make it up', () => {
  fc.assert(
    fc.property(fc.array(commission, { maxLength: 3 }), (reply) => {
      for (const merged of mergeJointCommissions([{ office: 'essex', reply }])) {
        const shares = merged.shares.reduce((sum, { amountPence }) => sum + amountPence, 0);
        expect(merged.retainedPence + merged.unallocatedPence + shares).toBe(merged.costPence);
      }
    }),
  );
});

it('keeps what the others lead when an office is missing', () => {
  const reply = fc.array(commission, { maxLength: 3 });
  fc.assert(
    fc.property(reply, reply, reply, (essex, kent, mopac) => {
      const all = [
        { office: 'essex', reply: essex },
        { office: 'kent', reply: kent },
        { office: 'mopac', reply: mopac },
      ];
      const kept = mergeJointCommissions(all).filter(({ lead }) => lead !== 'kent');
      expect(mergeJointCommissions(all.filter(({ office }) => office !== 'kent'))).toEqual(kept);
    }),
  );
});
