import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parseType,
  print,
  separateOperations,
  TypeInfo,
  valueFromASTUntyped,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';

import type { Received } from '../execution/Execution';

/** A question without what makes no difference to how it is answered. */
export interface NormalisedOperation {
  /** The operation with its fragments alone, printed: the same for all that ask the same. */
  readonly text: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** What the client calls a field, by what it is called in the canonical form. */
  readonly names: ReadonlyMap<string, string>;
  /** The values of the variables that stand for values written into the question. */
  readonly values: Readonly<Received>;
}

interface Asked {
  readonly schema: GraphQLSchema;
  /** Valid by the schema. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/**
 * A question with names of its own for the fields that the client has renamed, and with variables
 * for the values that are written into it: so that one plan serves all questions that differ in
 * nothing but names, values and layout, such as those for one page after another.
 *
 * What is asked about the schema itself stays as it is: no subgraph is asked for it. So do the
 * values of `@skip` and `@include`, on which a plan depends.
 */
export function normaliseOperation({ schema, document, operation }: Asked): NormalisedOperation {
  const writer = new OperationNormaliser(document);
  const alone = separateOperations(document)[operation.name?.value ?? ''] ?? document;
  const typeInfo = new TypeInfo(schema);
  const rewritten = visit(
    alone,
    visitWithTypeInfo(typeInfo, {
      Field: (node) => writer.field(node, typeInfo),
      FragmentDefinition: (node) => (isOfSchema(node.typeCondition.name.value) ? false : undefined),
    }),
  );
  const { names, values, definitions: added } = writer;
  const definitions = rewritten.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? {
          ...definition,
          variableDefinitions: [...(definition.variableDefinitions ?? []), ...added],
        }
      : definition,
  );
  const canonical = { kind: Kind.DOCUMENT, definitions } as const;
  const [found] = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return {
    text: print(canonical),
    document: canonical,
    names,
    values,
    operation: found as OperationDefinitionNode,
  };
}

/** Whether a name is one of those the language keeps for the schema itself. */
export function isOfSchema(name: string): boolean {
  return name.startsWith('__') && name !== '__typename';
}

class OperationNormaliser {
  readonly names = new Map<string, string>();
  readonly values: Received = {};
  readonly definitions: VariableDefinitionNode[] = [];
  private readonly aliases = new Map<string, string>();
  private readonly variables = new Map<string, string>();
  /** What our names begin with: no name in the question does. */
  private readonly prefix: string;

  constructor(document: DocumentNode) {
    const text = document.loc?.source.body ?? print(document);
    const taken = new Set([...text.matchAll(/own(_*)/g)].map(([, { length } = '']) => length));
    let underscores = 0;
    while (taken.has(underscores)) underscores += 1;
    this.prefix = `own${'_'.repeat(underscores)}`;
  }

  /** A field in canonical form, with all but its selection; false to leave it as it is. */
  field(node: FieldNode, typeInfo: TypeInfo): FieldNode | false {
    if (isOfSchema(node.name.value)) return false;
    const { alias, ...plain } = node;
    const given = node.arguments?.map((argument) => this.argument(argument, typeInfo));
    const written = { ...plain, ...(given && { arguments: given }) };
    if (!alias || alias.value === node.name.value) return written;
    return { ...written, alias: { kind: Kind.NAME, value: this.nameFor(alias.value) } };
  }

  private nameFor(alias: string): string {
    const known = this.aliases.get(alias);
    if (known !== undefined) return known;
    const name = `${this.prefix}${this.aliases.size}`;
    this.aliases.set(alias, name);
    this.names.set(name, alias);
    return name;
  }

  private argument(node: ArgumentNode, typeInfo: TypeInfo): ArgumentNode {
    const { value } = node;
    const declared = typeInfo.getFieldDef()?.args.find(({ name }) => name === node.name.value);
    if (!declared || !isPlain(value)) return node;
    const name = this.variableFor(value, String(declared.type));
    return { ...node, value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } };
  }

  /** Equal values share a variable: fields that are one field must not become two. */
  private variableFor(value: ValueNode, type: string): string {
    const key = `${type} ${print(value)}`;
    const known = this.variables.get(key);
    if (known !== undefined) return known;
    const name = `${this.prefix}${this.variables.size}`;
    this.variables.set(key, name);
    this.values[name] = valueFromASTUntyped(value);
    this.definitions.push({
      kind: Kind.VARIABLE_DEFINITION,
      variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
      type: parseType(type),
    });
    return name;
  }
}

/** Whether a value holds no variable, and is the same as JSON. */
function isPlain(value: ValueNode): boolean {
  switch (value.kind) {
    case Kind.VARIABLE:
      return false;
    case Kind.INT:
      return Number.isSafeInteger(Number(value.value));
    case Kind.FLOAT:
      return Number.isFinite(Number(value.value));
    case Kind.LIST:
      return value.values.every(isPlain);
    case Kind.OBJECT:
      return value.fields.every((field) => isPlain(field.value));
    default:
      return true;
  }
}
