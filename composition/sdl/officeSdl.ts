import { type DocumentNode, Kind, visit } from 'graphql';

import { officeFieldName, officeTypeName } from '../../schema/officeIdentity';

import { readSdl } from './readSdl';

const own = /^Own(?=[A-Z])/;

/**
 * The SDL an office answers, with its own types named after the office.
 *
 * @param prefix what the office's type names begin with, such as `Essex`
 * @param file whether what the hub asks, or what the office answers at its own desk
 */
export function officeSdl(
  prefix: string,
  file: 'office.graphql' | 'desk.graphql' = 'office.graphql',
): DocumentNode {
  return visit(readSdl(file), {
    Name: (node) =>
      own.test(node.value) ? { ...node, value: officeTypeName(node.value, prefix) } : undefined,
    // What is entered at an office stands under its name: `mutation { essex { … } }`.
    FieldDefinition: (node) =>
      node.name.value === 'own'
        ? { ...node, name: { ...node.name, value: officeFieldName({ prefix }) } }
        : undefined,
    // @reply is a note to the generator of the regional SDL, not part of the contract.
    Directive: (node) => (node.name.value === 'reply' ? null : undefined),
  });
}

/** The names of the types that are renamed per office, such as `OwnAward`. */
export function ownTypeNames(): readonly string[] {
  return readSdl('office.graphql').definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && own.test(definition.name.value)
      ? [definition.name.value]
      : [],
  );
}
