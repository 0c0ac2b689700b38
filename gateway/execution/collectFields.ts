import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  GraphQLIncludeDirective,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type ValueNode,
} from 'graphql';

/** A selection set with the type it is written on. */
export interface Selected {
  readonly selectionSet: SelectionSetNode;
  readonly within: GraphQLCompositeType;
}

/** A field of an answer, put together from every place of the operation that asks for it. */
export type CollectedField =
  | { readonly kind: 'typename' }
  | { readonly kind: 'introspection'; readonly nodes: FieldNode[] }
  | {
      readonly kind: 'field';
      /** As the type declares it that the field was first asked for on. */
      readonly type: GraphQLOutputType;
      readonly selected: Selected[];
    };

/** What decides on which selections ask for a field. */
interface CollectOptions {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly isTrue: (variable: string) => boolean;
}

/** What is collected so far. */
interface Collecting extends CollectOptions {
  readonly type: GraphQLCompositeType;
  readonly fields: Map<string, CollectedField>;
  /** The named fragments that were collected: another spread of one adds nothing. */
  readonly visited: Set<string>;
}

/**
 * The fields that selections ask for of objects of one type, by their names in the answer. This is
 * CollectFields of GraphQL's specification: it visits each fragment once.
 */
export function collectFields(
  selected: readonly Selected[],
  type: GraphQLCompositeType,
  options: CollectOptions,
): Map<string, CollectedField> {
  const collecting = { ...options, type, fields: new Map(), visited: new Set<string>() };
  for (const one of selected) collect(one, collecting);
  return collecting.fields;
}

function collect({ selectionSet, within }: Selected, collecting: Collecting): void {
  const { schema, fragments, type, fields, visited } = collecting;
  for (const selection of selectionSet.selections) {
    // First: a spread that is left out does not keep another one of the same fragment out.
    if (!isIncluded(selection, collecting)) continue;
    if (selection.kind === Kind.FIELD) {
      addField(selection, within, fields);
      continue;
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      if (visited.has(selection.name.value)) continue;
      visited.add(selection.name.value);
    }
    const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
    const fragment = isSpread ? fragments.get(selection.name.value) : selection;
    if (!fragment) continue;
    const named = fragment.typeCondition?.name.value;
    const condition = named === undefined ? within : schema.getType(named);
    if (!isCompositeType(condition)) continue;
    if (named !== undefined && !isSubtype(schema, type, condition)) continue;
    collect({ selectionSet: fragment.selectionSet, within: condition }, collecting);
  }
}

function addField(
  node: FieldNode,
  within: GraphQLCompositeType,
  fields: Map<string, CollectedField>,
): void {
  const name = node.alias?.value ?? node.name.value;
  const known = fields.get(name);
  if (!known) {
    const field = fieldOf(node, within);
    if (field) fields.set(name, field);
  } else if (known.kind === 'introspection') known.nodes.push(node);
  else if (known.kind === 'field') {
    const type = typeOf(node, within);
    if (type) known.selected.push(...selectedBelow(node, type));
  }
}

function fieldOf(node: FieldNode, within: GraphQLCompositeType): CollectedField | null {
  const name = node.name.value;
  if (name === TypeNameMetaFieldDef.name) return { kind: 'typename' };
  if (name === SchemaMetaFieldDef.name || name === TypeMetaFieldDef.name) {
    return { kind: 'introspection', nodes: [node] };
  }
  const type = typeOf(node, within);
  return type && { kind: 'field', type, selected: selectedBelow(node, type) };
}

function typeOf(node: FieldNode, within: GraphQLCompositeType): GraphQLOutputType | null {
  if (isUnionType(within)) return null;
  return within.getFields()[node.name.value]?.type ?? null;
}

function selectedBelow({ selectionSet }: FieldNode, type: GraphQLOutputType): Selected[] {
  const within = getNamedType(type);
  return selectionSet && isCompositeType(within) ? [{ selectionSet, within }] : [];
}

function isSubtype(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  of: GraphQLCompositeType,
): boolean {
  if (type === of) return true;
  return isAbstractType(of) && !isUnionType(type) && schema.isSubType(of, type);
}

/** Whether neither `@skip` nor `@include` leaves a selection out. */
function isIncluded({ directives }: SelectionNode, { isTrue }: CollectOptions): boolean {
  return (directives ?? []).every(({ name, arguments: given }) => {
    const value = given?.find((argument) => argument.name.value === 'if')?.value;
    const isOn = value?.kind === Kind.VARIABLE ? isTrue(value.name.value) : isLiteralTrue(value);
    if (name.value === GraphQLSkipDirective.name) return !isOn;
    return name.value !== GraphQLIncludeDirective.name || isOn;
  });
}

function isLiteralTrue(value: ValueNode | undefined): boolean {
  return value?.kind === Kind.BOOLEAN && value.value;
}
