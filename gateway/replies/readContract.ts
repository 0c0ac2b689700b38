import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** A contract as it is written, read once for all who have promised it. */
export interface WrittenContract {
  readonly schema: GraphQLSchema;
  /** The key of each type that is asked for by one. */
  readonly keys: ReadonlyMap<string, SelectionSetNode>;
  /** The names of all arguments and of the fields of all inputs. */
  readonly inputs: ReadonlySet<string>;
  /** The values of each enum. */
  readonly enums: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Reads what an SDL promises. */
export function readContract(sdl: DocumentNode): WrittenContract {
  const keys = keysIn(sdl);
  const inputs = new Set<string>();
  visit(sdl, {
    InputValueDefinition: ({ name }) => {
      inputs.add(name.value);
    },
  });
  const enums = new Map(
    sdl.definitions.flatMap((definition): [string, ReadonlySet<string>][] =>
      definition.kind === Kind.ENUM_TYPE_DEFINITION
        ? [[definition.name.value, new Set(definition.values?.map(({ name }) => name.value))]]
        : [],
    ),
  );
  return { keys, inputs, enums, schema: entitySchema(sdl, [...keys.keys()]) };
}

function keysIn({ definitions }: DocumentNode): Map<string, SelectionSetNode> {
  const keys = new Map<string, SelectionSetNode>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const key = definition.directives?.find(({ name }) => name.value === 'key');
    const fields = key?.arguments?.find(({ name }) => name.value === 'fields')?.value;
    if (fields?.kind !== Kind.STRING) continue;
    keys.set(definition.name.value, operationIn(parse(`{ ${fields.value} }`)).selectionSet);
  }
  return keys;
}

/** The SDL with what federation adds to it: entities by their keys. */
function entitySchema(sdl: DocumentNode, entities: readonly string[]): GraphQLSchema {
  const hasQuery = sdl.definitions.some(
    (node) => node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === 'Query',
  );
  const added = parse(`
    scalar _Any
    union _Entity = ${entities.join(' | ')}
    ${hasQuery ? 'extend ' : ''}type Query { _entities(representations: [_Any!]!): [_Entity]! }
  `);
  const definitions = [...sdl.definitions, ...added.definitions].filter(
    ({ kind }) => kind !== Kind.SCHEMA_EXTENSION,
  );
  return buildASTSchema(
    { kind: Kind.DOCUMENT, definitions },
    { assumeValid: true, assumeValidSDL: true },
  );
}

/** The operation of a document that has one. */
export function operationIn({ definitions }: DocumentNode): OperationDefinitionNode {
  for (const definition of definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) return definition;
  }
  throw new Error('A document without an operation is to be asked.');
}
