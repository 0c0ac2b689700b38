import { type DocumentNode, Kind, type ObjectTypeDefinitionNode, print, visit } from 'graphql';

import { officeSdl, ownTypeNames } from '../../../composition/sdl/officeSdl';
import { readSdl } from '../../../composition/sdl/readSdl';
import { officeTypeName } from '../../../schema/officeIdentity';

/** Every name that stands anywhere in a document. */
function namesIn(document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, { Name: ({ value }) => void names.add(value) });
  return names;
}

function typeOf(document: DocumentNode, name: string): ObjectTypeDefinitionNode | undefined {
  return document.definitions.find(
    (node): node is ObjectTypeDefinitionNode =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === name,
  );
}

const owned = [
  'OwnOffice',
  'OwnGrant',
  'OwnAward',
  'OwnEngagement',
  'OwnCrossCharge',
  'OwnAwardPage',
  'OwnTotalsPage',
  'OwnReferralTotalsPage',
  'OwnProviderPage',
  'OwnOrganisationPage',
  'OwnRecipientPage',
  'OwnStatementPage',
  'OwnJointCommissionPage',
  'OwnBooksPage',
  'OwnPairPage',
  'OwnMutation',
  'OwnWaitingTransferPage',
  'OwnTransferReceiptPage',
  'OwnTransferPage',
];

it('knows the types that are renamed', () => {
  expect(ownTypeNames()).toEqual(owned);
});

it('leaves no Own… and no @reply in what an office answers', () => {
  const names = [...namesIn(officeSdl('WestMidlands'))];
  expect(names.filter((name) => name.startsWith('Own') || name === 'reply')).toEqual([]);
  expect(print(officeSdl('WestMidlands'))).not.toMatch(/\bOwn[A-Z]|@reply/);
});

it('finds both in what is written', () => {
  const names = namesIn(readSdl('office.graphql'));
  expect(owned.filter((name) => names.has(name))).toEqual(owned);
  expect(names.has('reply')).toBe(true);
});

it('renames definitions and keeps everything else of a type', () => {
  const sdl = officeSdl('WestMidlands');
  const renamed = owned.map((name) => officeTypeName(name, 'WestMidlands'));
  expect(renamed.filter((name) => typeOf(sdl, name))).toEqual(renamed);
  for (const name of owned) {
    const before = typeOf(readSdl('office.graphql'), name);
    const after = typeOf(sdl, officeTypeName(name, 'WestMidlands'));
    const fieldsOf = (type?: ObjectTypeDefinitionNode) =>
      type?.fields?.map((field) => [field.name.value, field.description?.value, print(field.type)]);
    expect(fieldsOf(after)).toEqual(fieldsOf(before));
    expect(after?.interfaces?.map(print)).toEqual(before?.interfaces?.map(print));
  }
});

it('keeps the keys by which the types are reached', () => {
  const keyOf = (name: string) =>
    typeOf(officeSdl('Kent'), name)?.directives?.map((directive) => print(directive));
  expect(
    [
      'KentOffice',
      'KentAward',
      'KentGrant',
      'KentEngagement',
      'KentCrossCharge',
      'KentAwardPage',
    ].map((name) => [name, keyOf(name)]),
  ).toEqual([
    ['KentOffice', ['@key(fields: "code")']],
    ['KentAward', ['@key(fields: "key")']],
    ['KentGrant', ['@key(fields: "id")']],
    ['KentEngagement', ['@key(fields: "provider { id }")']],
    ['KentCrossCharge', ['@key(fields: "reference")']],
    ['KentAwardPage', ['@key(fields: "question")', '@inaccessible', '@access(to: [PUBLIC])']],
  ]);
});

it('renames only what begins with Own and a capital', () => {
  expect(
    ['OwnAward', 'Owner', 'Award', 'AnOwnAward', 'own'].map((name) => officeTypeName(name, 'Kent')),
  ).toEqual(['KentAward', 'Owner', 'Award', 'AnOwnAward', 'own']);
});

it('differs between two offices in nothing but the name', () => {
  const essex = print(officeSdl('Essex'));
  const kent = print(officeSdl('Kent'));
  expect(essex).not.toBe(kent);
  const renamed = essex.replaceAll(/\bEssex(?=[A-Z])/g, 'Kent').replace(/^  essex:/m, '  kent:');
  expect(renamed).toBe(kent);
});
