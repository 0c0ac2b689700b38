import {
  type DirectiveNode,
  type DocumentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';

import { regionalSdl } from '../../../composition/sdl/regionalSdl';

const essex = { code: 'essex', prefix: 'Essex', portOffset: 1 };
const kent = { code: 'kent', prefix: 'Kent', portOffset: 2 };
const westMidlands = { code: 'west-midlands', prefix: 'WestMidlands', portOffset: 5 };

const isObject = (node: { kind: Kind }): node is ObjectTypeDefinitionNode =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION;

/** The object types of a document as SDL, by name. */
function typesOf(document: DocumentNode): Map<string, string> {
  return new Map(
    document.definitions.filter(isObject).map((type) => [type.name.value, print(type)]),
  );
}

/** The @requires texts of each type, every text once. */
function requiresByType(document: DocumentNode): Record<string, string[]> {
  const texts = document.definitions.filter(isObject).map((type): [string, string[]] => {
    const directives = (type.fields ?? []).flatMap((field) => field.directives ?? []);
    return [type.name.value, [...new Set(directives.flatMap(requiresText))]];
  });
  return Object.fromEntries(texts.filter(([, found]) => found.length > 0));
}

function requiresText({ name, arguments: given }: DirectiveNode): string[] {
  const value = given?.[0]?.value;
  return name.value === 'requires' && value?.kind === Kind.STRING ? [value.value] : [];
}

const stubsOf = (prefix: string): string[] =>
  [
    'Office',
    'Award',
    'CrossCharge',
    'Engagement',
    'AwardPage',
    'TotalsPage',
    'ReferralTotalsPage',
    'ProviderPage',
    'OrganisationPage',
    'RecipientPage',
    'StatementPage',
    'JointCommissionPage',
    'BooksPage',
    'PairPage',
    'WaitingTransferPage',
    'TransferReceiptPage',
    'TransferPage',
  ].map((name) => `${prefix}${name}`);

const holders = [
  'EngagementPages',
  'AwardPages',
  'TotalsPages',
  'ReferralTotalsPages',
  'ProviderPages',
  'OrganisationPages',
  'RecipientPages',
  'StatementPages',
  'JointCommissionPages',
  'BooksPages',
  'PairPages',
  'WaitingTransferPages',
  'TransferReceiptPages',
  'TransferPages',
];

it('has a stub of each type of each office, and one holder for each question', () => {
  const names = [...typesOf(regionalSdl([essex, westMidlands])).keys()];
  expect(names.filter((name) => /^(Essex|WestMidlands)/.test(name)).sort()).toEqual(
    [...stubsOf('Essex'), ...stubsOf('WestMidlands')].sort(),
  );
  expect(names.filter((name) => name.endsWith('Pages'))).toEqual(holders);
});

it('holds one reply of each office in a holder', () => {
  expect(typesOf(regionalSdl([essex, westMidlands])).get('AwardPages')).toBe(
    print(
      parse(`
        "One place for each office's reply."
        type AwardPages @inaccessible @access(to: [PUBLIC]) {
          "The reply of essex; null when it is not asked."
          essex: EssexAwardPage
          "The reply of west-midlands; null when it is not asked."
          westMidlands: WestMidlandsAwardPage
        }`),
    ),
  );
});

it('says of a reply only what is merged', () => {
  expect(typesOf(regionalSdl([kent])).get('KentProviderPage')).toBe(
    print(
      parse(`
        "This office's reply to \`providers\`."
        type KentProviderPage @key(fields: "question") @inaccessible @access(to: [PUBLIC]) {
          "The arguments of the question, encoded."
          question: ID!
          "Identifiers of the organisations found, in order."
          ids: [ID!] @external
          "Their sort keys, in the same order."
          sortKeys: [String!] @external
          "What of each the search found; null without a search."
          matchedBy: [ProviderMatch] @external
          "The name or identifier of each that the search found; null without a search."
          matchedNames: [String] @external
          "Why there is no reply; filled in on the way when the office does not answer."
          missing: String @external
        }`),
    ),
  );
});

it('can be asked for no award: its rows are with the office', () => {
  const keyOf = (name: string) =>
    /@key\([^)]*\)/.exec(typesOf(regionalSdl([kent])).get(name) ?? '');
  expect(keyOf('KentAward')?.[0]).toBe('@key(fields: "key", resolvable: false)');
  expect(keyOf('KentOffice')?.[0]).toBe('@key(fields: "code")');
  expect(keyOf('KentCrossCharge')?.[0]).toBe('@key(fields: "reference")');
});

it('asks for one text per merged type, so that the planner makes one fetch of it', () => {
  const award = 'ids sortKeys matched totalPence withoutAmount missing';
  const provider = 'ids sortKeys matchedBy matchedNames missing';
  const line =
    'rows { id sortKey names recorded awardCount totalPence withoutAmount matchedBy matchedName } missing';
  const recipient = 'recipientIds names providerIds matched missing';
  const row = 'rows { key count totalPence withoutAmount minPence maxPence }';
  const engagement =
    'awardCount totalPence withoutAmount paidByOthersCount paidByOthersPence missing';
  expect(requiresByType(regionalSdl([essex, kent]))).toMatchObject({
    AwardConnection: [`pages { essex { ${award} } kent { ${award} } }`],
    AwardTotals: [
      `pages { essex { ${row} financialYears missing } kent { ${row} financialYears missing } }`,
    ],
    Provider: [`pages { essex { ${engagement} } kent { ${engagement} } }`],
    Organisation: [`pages { essex { ${engagement} } kent { ${engagement} } }`],
    OrganisationConnection: [`pages { essex { ${line} } kent { ${line} } }`],
    ProviderConnection: [`pages { essex { ${provider} } kent { ${provider} } }`],
    SuspectedDuplicates: [`pages { essex { ${recipient} } kent { ${recipient} } }`],
    PublishedChecks: [
      expect.stringMatching(/^pages { essex { rows { id .* } kent { rows { id .* } }$/),
    ],
    JointCommissions: [
      expect.stringMatching(/^pages { essex { rows { id .* } kent { rows { id .* } }$/),
    ],
    Reconciliation: [
      expect.stringMatching(/^pages { essex { books missing } kent { books missing } }$/),
    ],
    TransferReconciliation: ['pages { essex { transfers missing } kent { transfers missing } }'],
    EssexCrossCharge: ['counterpartyCode'],
    KentCrossCharge: ['counterpartyCode'],
  });
  expect(Object.keys(requiresByType(regionalSdl([essex, kent])))).toHaveLength(17);
});

it('asks for no field with arguments and for nothing of an interface', () => {
  const texts = Object.values(requiresByType(regionalSdl([essex, kent]))).flat();
  expect(texts.filter((text) => /[():]|\.\.\./.test(text))).toEqual([]);
  expect(texts.filter((text) => /\boffice\b/.test(text))).toEqual([]);
});

it('leaves neither @merged nor @reply nor an own type behind', () => {
  const directives = new Set<string>();
  const document = regionalSdl([essex, kent]);
  visit(document, { Directive: ({ name }) => void directives.add(name.value) });
  expect([...directives].sort()).toEqual([
    'access',
    'deprecated',
    'external',
    'inaccessible',
    'key',
    'link',
    'requires',
    'shareable',
  ]);
  expect([...typesOf(document).keys()].filter((name) => name.startsWith('Own'))).toEqual([]);
});

describe('an office more', () => {
  const before = typesOf(regionalSdl([essex]));
  const after = typesOf(regionalSdl([essex, kent]));

  it('adds its stubs and no other type', () => {
    expect([...after.keys()].filter((name) => !before.has(name)).sort()).toEqual(
      stubsOf('Kent').sort(),
    );
    expect([...before.keys()].filter((name) => !after.has(name))).toEqual([]);
  });

  it('changes only what gathers replies', () => {
    const changed = [...before].filter(([name, sdl]) => after.get(name) !== sdl);
    expect(changed.map(([name]) => name).sort()).toEqual(
      [
        ...holders,
        'AwardConnection',
        'PairStatement',
        'ReferralTotals',
        'AwardTotals',
        'JointCommissions',
        'Organisation',
        'OrganisationConnection',
        'Provider',
        'ProviderConnection',
        'PublishedChecks',
        'Reconciliation',
        'SuspectedDuplicates',
        'TransferReceipts',
        'TransferReconciliation',
        'WaitingTransfers',
      ].sort(),
    );
  });

  it('changes nothing when it is no office more', () => {
    expect(typesOf(regionalSdl([{ ...essex, portOffset: 9 }]))).toEqual(before);
  });
});
