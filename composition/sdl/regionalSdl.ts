import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type StringValueNode,
  type TypeNode,
  visit,
} from 'graphql';

import { typeAccess } from '../../schema/accessRule';
import { officeFieldName, type OfficeIdentity, officeTypeName } from '../../schema/officeIdentity';

import { readSdl } from './readSdl';

/**
 * The SDL of the regional subgraph for a register of offices: `regional.graphql`, with the
 * `@requires` text of every merged field, a holder of replies for every cross-office question, and
 * a stub of each office's own types. All of it follows from the register, so none is written by
 * hand.
 */
export function regionalSdl(offices: readonly OfficeIdentity[]): DocumentNode {
  const office = readSdl('office.graphql');
  const written = withRequires(readSdl('regional.graphql'), office, offices);
  const generated = parse(
    [
      ...replyTypes(office).map((type) => holder(office, type, offices)),
      ...offices.flatMap((identity) => stubs(office, identity)),
    ].join('\n'),
    { noLocation: true },
  );
  return { ...written, definitions: [...written.definitions, ...generated.definitions] };
}

/** Replaces `@merged` by `@requires` on what the type's `pages` field holds. */
function withRequires(
  regional: DocumentNode,
  office: DocumentNode,
  offices: readonly OfficeIdentity[],
): DocumentNode {
  return visit(regional, {
    ObjectTypeDefinition: (type) => {
      const pages = type.fields?.find((field) => field.name.value === 'pages');
      if (!pages) return undefined;
      const requires = requiresText(office, ownNameOfHolder(namedType(pages.type)), offices);
      const fields = type.fields?.map((field) => merged(field, requires)) ?? [];
      return { ...type, fields };
    },
  });
}

function merged(field: FieldDefinitionNode, requires: ConstDirectiveNode): FieldDefinitionNode {
  const directives = field.directives ?? [];
  return {
    ...field,
    directives: directives.map((node) => (node.name.value === 'merged' ? requires : node)),
  };
}

/** All merged fields of a type share one text, so that the planner makes one fetch of them. */
function requiresText(
  office: DocumentNode,
  ownName: string,
  offices: readonly OfficeIdentity[],
): ConstDirectiveNode {
  const reply = replySelection(office, findObject(office, ownName));
  const pages = offices.map((identity) => `${officeFieldName(identity)} ${reply}`).join(' ');
  const [type] = parse(`type T { f: ID @requires(fields: "pages { ${pages} }") }`, {
    noLocation: true,
  }).definitions;
  const directive =
    type?.kind === Kind.OBJECT_TYPE_DEFINITION ? type.fields?.[0]?.directives?.[0] : undefined;
  if (!directive) throw new Error(`No @requires could be written for ${ownName}.`);
  return directive;
}

/** The reply fields of an own type as a selection, with the values below them in full. */
function replySelection(office: DocumentNode, type: ObjectTypeDefinitionNode): string {
  const fields = replyFields(type).map((field) => {
    const value = tryFindObject(office, namedType(field.type));
    return value ? `${field.name.value} ${valueSelection(office, value)}` : field.name.value;
  });
  return `{ ${fields.join(' ')} }`;
}

function valueSelection(office: DocumentNode, type: ObjectTypeDefinitionNode): string {
  const fields = (type.fields ?? []).flatMap((field) => {
    const name = namedType(field.type);
    // An interface such as Office is not part of a reply: the regional subgraph knows who answered.
    if (isInterface(office, name)) return [];
    const value = tryFindObject(office, name);
    return [value ? `${field.name.value} ${valueSelection(office, value)}` : field.name.value];
  });
  return `{ ${fields.join(' ')} }`;
}

function holder(
  office: DocumentNode,
  type: ObjectTypeDefinitionNode,
  offices: readonly OfficeIdentity[],
): string {
  const access = typeAccess(office, type.name.value);
  const fields = offices.map(
    (identity) =>
      `"The reply of ${identity.code}; null when it is not asked." ` +
      `${officeFieldName(identity)}: ${officeTypeName(type.name.value, identity.prefix)}`,
  );
  return `"One place for each office's reply." type ${holderName(type.name.value)} @inaccessible ${access} { ${fields.join('\n')} }`;
}

/**
 * What the regional subgraph says of an office's own types: enough to route to them. It describes
 * them as the office does, so that the composed API has one description of each.
 */
function stubs(office: DocumentNode, { prefix }: OfficeIdentity): string[] {
  const opening = (ownName: string): string =>
    `${described(findObject(office, ownName))} type ${officeTypeName(ownName, prefix)}`;
  const own = (ownName: string, field: string): string =>
    described(findField(office, ownName, field));
  const access = (ownName: string): string => typeAccess(office, ownName);
  const replies = replyTypes(office).map((type) => {
    const name = type.name.value;
    const externals = replyFields(type).map((field) => `${printField(field)} @external`);
    return name === 'OwnEngagement'
      ? `${opening(name)} implements Engagement @key(fields: "provider { id }") ${access(name)} {
           ${own(name, 'provider')} provider: Provider!
           "The office." office: Office!
           ${externals.join('\n')} }`
      : `${opening(name)} @key(fields: "question") @inaccessible ${access(name)} {
           ${own(name, 'question')} question: ID!
           ${externals.join('\n')} }`;
  });
  return [
    `${opening('OwnOffice')} implements Office @key(fields: "code") ${access('OwnOffice')} {
       ${own('OwnOffice', 'code')} code: ID! @shareable
       ${own('OwnOffice', 'name')} name: String! @shareable
       "The ONS code of the police area, such as E23000028." policeAreaCode: String!
       "The name of the police area." policeAreaName: String!
       "The regions it belongs to, on a day where one is given."
       regions("Only regions it belongs to on this day." on: Date): [Region!]!
       "Whether it runs a subgraph here." federated: Boolean! }`,
    `${opening('OwnAward')} implements Award @key(fields: "key", resolvable: false) ${access('OwnAward')} {
       ${own('OwnAward', 'key')} key: ID! @inaccessible }`,
    `${opening('OwnCrossCharge')} implements CrossCharge @key(fields: "reference") ${access('OwnCrossCharge')} {
       ${own('OwnCrossCharge', 'reference')} reference: ID!
       ${own('OwnCrossCharge', 'counterpartyCode')} counterpartyCode: ID @external
       "The other office; null where none is named."
       counterparty: Office @requires(fields: "counterpartyCode") }`,
    ...replies,
  ];
}

function described({
  description,
}: {
  readonly description?: StringValueNode | undefined;
}): string {
  return description ? print(description) : '';
}

/** The own types that carry a reply to a cross-office question. */
function replyTypes(office: DocumentNode): ObjectTypeDefinitionNode[] {
  return office.definitions.filter(
    (definition): definition is ObjectTypeDefinitionNode =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION &&
      replyFields(definition).some((field) => field.name.value === 'missing'),
  );
}

function replyFields(type: ObjectTypeDefinitionNode): FieldDefinitionNode[] {
  return (type.fields ?? []).filter((field) =>
    field.directives?.some((directive) => directive.name.value === 'reply'),
  );
}

/** Only name and type: @inaccessible belongs where the field is resolved. */
function printField(field: FieldDefinitionNode): string {
  return print({ ...field, directives: [] });
}

/** OwnAwardPage is held by AwardPages, OwnEngagement by EngagementPages. */
function holderName(ownName: string): string {
  return `${ownName.replace(/^Own/, '').replace(/Page$/, '')}Pages`;
}

function ownNameOfHolder(holderTypeName: string): string {
  const stem = holderTypeName.replace(/Pages$/, '');
  return stem === 'Engagement' ? 'OwnEngagement' : `Own${stem}Page`;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function isInterface(document: DocumentNode, name: string): boolean {
  return document.definitions.some(
    (node: DefinitionNode) =>
      node.kind === Kind.INTERFACE_TYPE_DEFINITION && node.name.value === name,
  );
}

function tryFindObject(document: DocumentNode, name: string): ObjectTypeDefinitionNode | undefined {
  return document.definitions.find(
    (node): node is ObjectTypeDefinitionNode =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === name,
  );
}

function findObject(document: DocumentNode, name: string): ObjectTypeDefinitionNode {
  const type = tryFindObject(document, name);
  if (!type) throw new Error(`office.graphql has no type ${name}.`);
  return type;
}

function findField(document: DocumentNode, type: string, name: string): FieldDefinitionNode {
  const field = findObject(document, type).fields?.find((one) => one.name.value === name);
  if (!field) throw new Error(`office.graphql has no field ${type}.${name}.`);
  return field;
}
