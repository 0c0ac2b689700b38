import {
  buildASTSchema,
  type DocumentNode,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
} from 'graphql';

import { composeSupergraph } from '../../composition/composeSupergraph';
import { officeSdl } from '../../composition/sdl/officeSdl';
import { regionalSdl } from '../../composition/sdl/regionalSdl';
import { accessRules, typeAccess } from '../../schema/accessRule';
import { offices } from '../../subgraphs/offices';

const subgraphs = [regionalSdl(offices), ...offices.map(({ prefix }) => officeSdl(prefix))].map(
  (sdl) => ({ defined: definedFields(sdl), ruleOf: accessRules(sdl) }),
);

/** Every field of the composed schema that is not federation's own, as type and field. */
function composedFields(): [string, string][] {
  const { supergraphSdl } = composeSupergraph(offices);
  const schema = buildASTSchema(parse(supergraphSdl), { assumeValidSDL: true });
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    if (type.name.startsWith('__')) return [];
    return Object.keys(type.getFields()).map((field): [string, string] => [type.name, field]);
  });
}

function definedFields(sdl: DocumentNode): ReadonlySet<string> {
  return new Set(
    sdl.definitions.flatMap((node) =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION
        ? (node.fields ?? []).map(({ name }) => `${node.name.value}.${name.value}`)
        : [],
    ),
  );
}

/** The rule of a field in each subgraph that has it. */
function rulesOf([type, field]: readonly [string, string]) {
  return subgraphs
    .filter(({ defined }) => defined.has(`${type}.${field}`))
    .map(({ ruleOf }) => ruleOf(type, field));
}

it('gives every field of the composed schema a rule, wherever it is answered', () => {
  const fields = composedFields();
  expect(fields.length).toBeGreaterThan(500);
  const without = fields.filter((field) => {
    const rules = rulesOf(field);
    return rules.length === 0 || rules.some((rule) => rule.length === 0);
  });
  expect(without).toEqual([]);
});

it('lets nobody but boards and finance see who charges whom, and only caseworkers cases', () => {
  const closed = composedFields().filter((field) =>
    rulesOf(field).some((rule) => !rule.includes('PUBLIC')),
  );
  const types = new Set(closed.map(([type, field]) => `${type}.${field}`));
  expect([...types].filter((name) => /^(Query|Office|Essex(Office|Award|Grant))\./.test(name)))
    // The types behind these fields have the same rule: see docs/access.md.
    .toEqual([
      'EssexOffice.crossCharges',
      'EssexOffice.decisions',
      ...caseFields.map((field) => `EssexOffice.${field}`),
      'EssexOffice.sentTransfers',
      'Office.crossCharges',
      'Office.decisions',
      ...caseFields.map((field) => `Office.${field}`),
      'Office.sentTransfers',
      'Query.jointCommissions',
      'Query.reconciliation',
      'Query.pairStatement',
      'Query.waitingTransfers',
      'Query.transferReceipts',
      'Query.transferReconciliation',
    ]);
  expect(types).toContain('KentCrossCharge.amountPence');
  expect(types).toContain('MopacJointCommissionPage.rows');
  const aboutCases = composedFields().filter(
    ([type, field]) =>
      /^(Referral|ReferralConnection|ReferralEvent|ReferralCount|ReferralMonitoring)$/.test(type) ||
      (/Office$/.test(type) && caseFields.includes(field)),
  );
  expect(aboutCases.length).toBeGreaterThan(60);
  expect(new Set(aboutCases.flatMap(rulesOf).map(String))).toEqual(new Set(['OFFICE_CASEWORKER']));
});

const caseFields = [
  ...['referrals', 'referral', 'referralsDue', 'referralContactsDue', 'referralCounts'],
  'referralMonitoring',
];

describe('a rule', () => {
  const sdl = parse(`
    interface Book @access(to: [BOARD_MEMBER]) { title: String price: Int @access(to: [PUBLIC]) }
    type Novel implements Book { title: String price: Int }
    type Diary implements Book @access(to: [OFFICE_CASEWORKER]) { title: String price: Int }
    type Forgotten { title: String }`);
  const ruleOf = accessRules(sdl);

  it("is the field's own, else its type's, else the interface's, else nobody's", () => {
    expect(ruleOf('Book', 'price')).toEqual(['PUBLIC']);
    expect(ruleOf('Book', 'title')).toEqual(['BOARD_MEMBER']);
    expect(ruleOf('Novel', 'title')).toEqual(['BOARD_MEMBER']);
    expect(ruleOf('Diary', 'title')).toEqual(['OFFICE_CASEWORKER']);
    expect(ruleOf('Forgotten', 'title')).toEqual([]);
    expect(ruleOf('Unheard', 'of')).toEqual([]);
  });

  it('can be written out again', () => {
    expect(typeAccess(sdl, 'Novel')).toBe('@access(to: [BOARD_MEMBER])');
  });
});
