import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Kind, parse, visit } from 'graphql';
import type { DocumentNode, FieldDefinitionNode, ObjectTypeDefinitionNode } from 'graphql';

const federation = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@external", "@requires", "@inaccessible"]
)\n`;

/**
 * Reads one of the SDL files of this folder together with the value types that every subgraph
 * speaks. A type has the fields of the interfaces it implements without repeating them.
 */
export function readSdl(file: 'office.graphql' | 'regional.graphql'): DocumentNode {
  const read = (name: string): string => readFileSync(join(__dirname, name), 'utf8');
  const document = parse(federation + read('values.graphql') + read(file), { noLocation: true });
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
