import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import {
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  visit,
} from 'graphql';

import { joinExtensions } from './joinExtensions';

const federation = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@external", "@requires", "@inaccessible"]
)\n`;

const contract = join(__dirname, '../../schema');

/** The files of which each SDL consists, after the value types that every one speaks. */
const parts = {
  'office.graphql': ['office.graphql', 'cases.graphql', 'transfers.graphql'],
  'desk.graphql': ['office.graphql', 'cases.graphql', 'transfers.graphql', 'desk.graphql'],
  'regional.graphql': ['regional.graphql', 'transfersAcross.graphql'],
} as const;

/**
 * Reads an SDL of the contract: that of an office as the hub asks it, that of an office's own desk,
 * or the regional one. A type has what its extensions add, and the fields of the interfaces it
 * implements without repeating them.
 */
export function readSdl(file: keyof typeof parts): DocumentNode {
  const read = (name: string): string => readFileSync(join(contract, name), 'utf8');
  const texts = [federation, ...['values.graphql', ...parts[file]].map(read)];
  const document = joinExtensions(parse(texts.join('\n'), { noLocation: true }));
  return visit(document, {
    ObjectTypeDefinition: (type) => ({ ...type, fields: allFields(document, type) }),
  });
}

/** The type's own fields, and before them those of its interfaces that it does not state itself. */
function allFields(
  document: DocumentNode,
  type: ObjectTypeDefinitionNode,
): readonly FieldDefinitionNode[] {
  const own = type.fields ?? [];
  const stated = new Set(own.map((field) => field.name.value));
  const interfaces = new Set(type.interfaces?.map((node) => node.name.value));
  const inherited = document.definitions.flatMap((definition) =>
    definition.kind === Kind.INTERFACE_TYPE_DEFINITION && interfaces.has(definition.name.value)
      ? (definition.fields ?? [])
      : [],
  );
  return [...inherited.filter((field) => !stated.has(field.name.value)), ...own];
}
