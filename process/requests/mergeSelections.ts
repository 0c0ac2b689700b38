import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  print,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';

interface Merging {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragmentNamed: (name: string) => FragmentDefinitionNode | null | undefined;
}

/**
 * An operation written out without named fragments, in which nothing is asked for twice: each field
 * stands once for each type and condition it is asked for on, with all that is asked for below it.
 * As in GraphQL's own CollectFields, a fragment is visited once for each selection set, type and
 * condition, so that fragments that spread one another again and again add nothing.
 *
 * An object of which every field is asked for on a condition is asked for its type as well. Otherwise
 * a planner leaves out the whole object where no condition holds, and it cannot be told from null.
 *
 * The operation is valid: see {@link mergeAtMost} for one that may not be.
 */
export function mergeSelections(merging: Merging): OperationDefinitionNode {
  return mergeAtMost(Infinity, merging) ?? merging.operation;
}

/** The same; null, and the work ends, where it takes more than so many selections. */
export function mergeAtMost(
  selectionsMax: number,
  merging: Merging,
): OperationDefinitionNode | null {
  const { schema, operation } = merging;
  const type = schema.getRootType(operation.operation);
  if (!type) return operation;
  const merger = new SelectionMerger(merging, selectionsMax);
  const selectionSet = merger.merge([operation.selectionSet], type, true);
  return selectionSet && { ...operation, selectionSet };
}

/** The named fragments of a document by their names. */
export function fragmentsIn({
  definitions,
}: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
}

/**
 * What has to hold of an object for a field to be asked for: that it is of all of these types, and
 * all of these directives. The last type is the one that the field is declared on.
 */
interface Scope {
  readonly key: string;
  readonly types: readonly GraphQLCompositeType[];
  readonly conditions: ReadonlyMap<string, DirectiveNode>;
}

/** A field with all the places that ask for it in one scope. */
interface MergedField {
  readonly scope: Scope;
  readonly node: FieldNode;
  readonly selectionSets: SelectionSetNode[];
}

/** Neighbouring fields in one scope. */
interface FieldGroup {
  readonly scope: Scope;
  readonly fields: FieldNode[];
}

/** The fields that are asked for of objects of one type. */
interface Merged {
  readonly type: GraphQLCompositeType;
  readonly fields: Map<string, MergedField>;
  /** The fragments that were visited, each in one scope. */
  readonly visited: Set<string>;
}

class SelectionMerger {
  constructor(
    private readonly merging: Merging,
    private selectionsLeft: number,
  ) {}

  /** Null when there are too many selections. */
  merge(
    selectionSets: readonly SelectionSetNode[],
    type: GraphQLCompositeType,
    isRoot = false,
  ): SelectionSetNode | null {
    const merged: Merged = { type, fields: new Map(), visited: new Set() };
    const scope: Scope = { key: '', types: [], conditions: new Map() };
    for (const selectionSet of selectionSets) this.collect(selectionSet, scope, merged);
    // Neighbours in one scope share its fragment; fields stay in the order in which they are met.
    const groups: FieldGroup[] = [];
    for (const field of merged.fields.values()) {
      const node = this.written(field, type);
      if (!node) return null;
      const last = groups.at(-1);
      if (last?.scope.key === field.scope.key) last.fields.push(node);
      else groups.push({ scope: field.scope, fields: [node] });
    }
    const selections = groups.flatMap((group) => inScope(group.scope, group.fields));
    if (this.selectionsLeft < 0) return null;
    const asked = isRoot || groups.some(isUnconditional) ? selections : [...selections, typename];
    return {
      kind: Kind.SELECTION_SET,
      selections: asked.length > 0 ? asked : [typename],
    };
  }

  private collect({ selections }: SelectionSetNode, scope: Scope, merged: Merged): void {
    for (const selection of selections) {
      this.selectionsLeft -= 1;
      if (this.selectionsLeft < 0) return;
      if (selection.kind === Kind.FIELD) addField(selection, scope, merged.fields);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.collectFragment(selection, withConditions(scope, selection.directives), merged);
      } else {
        const conditional = withConditions(scope, selection.directives);
        const visit = `${selection.name.value} ${conditional.key}`;
        if (merged.visited.has(visit)) continue;
        merged.visited.add(visit);
        const fragment = this.merging.fragmentNamed(selection.name.value);
        if (fragment) this.collectFragment(fragment, conditional, merged);
      }
    }
  }

  private collectFragment(
    { typeCondition, selectionSet }: FragmentDefinitionNode | InlineFragmentNode,
    scope: Scope,
    merged: Merged,
  ): void {
    const condition = typeCondition && this.merging.schema.getType(typeCondition.name.value);
    if (!condition) this.collect(selectionSet, scope, merged);
    else if (isCompositeType(condition)) {
      const narrowed = this.narrow(scope, merged.type, condition);
      if (narrowed) this.collect(selectionSet, narrowed, merged);
    }
  }

  /** A scope within a fragment on a type; null when no object is in it. */
  private narrow(
    { types, conditions }: Scope,
    parent: GraphQLCompositeType,
    condition: GraphQLCompositeType,
  ): Scope | null {
    if (types.length === 0 && this.isSubtype(parent, condition)) return scopeOf(types, conditions);
    const narrower = types.find((type) => this.isSubtype(type, condition));
    const others = types.filter((type) => type !== narrower && !this.isSubtype(condition, type));
    const narrowed = [...others, narrower ?? condition];
    const isPossible = this.objectsOf(narrowed.at(-1) ?? parent).some((object) =>
      [parent, ...others].every((type) => this.isSubtype(object, type)),
    );
    return isPossible ? scopeOf(narrowed, conditions) : null;
  }

  private objectsOf(type: GraphQLCompositeType): readonly GraphQLObjectType[] {
    return isAbstractType(type) ? this.merging.schema.getPossibleTypes(type) : [type];
  }

  private isSubtype(type: GraphQLCompositeType, of: GraphQLCompositeType): boolean {
    if (type === of) return true;
    return isAbstractType(of) && !isUnionType(type) && this.merging.schema.isSubType(of, type);
  }

  /** A field with what is asked for below it; null when that is too much. */
  private written(
    { node, scope, selectionSets }: MergedField,
    parent: GraphQLCompositeType,
  ): FieldNode | null {
    const type = this.typeBelow(node, scope.types.at(-1) ?? parent);
    if (selectionSets.length === 0 || !type) return node;
    const selectionSet = this.merge(selectionSets, type);
    return selectionSet && { ...node, selectionSet };
  }

  private typeBelow(
    { name }: FieldNode,
    parent: GraphQLCompositeType,
  ): GraphQLCompositeType | undefined {
    const meta = [SchemaMetaFieldDef, TypeMetaFieldDef].find((field) => field.name === name.value);
    const field = meta ?? (isUnionType(parent) ? undefined : parent.getFields()[name.value]);
    const type = field && getNamedType(field.type);
    return isCompositeType(type) ? type : undefined;
  }
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function addField(node: FieldNode, scope: Scope, fields: Map<string, MergedField>): void {
  const conditions = node.directives?.map((directive) => print(directive)).join(' ') ?? '';
  const key = `${node.alias?.value ?? node.name.value} ${conditions} ${scope.key}`;
  let field = fields.get(key);
  if (!field) {
    field = { scope, node, selectionSets: [] };
    fields.set(key, field);
  }
  if (node.selectionSet) field.selectionSets.push(node.selectionSet);
}

function withConditions(scope: Scope, directives: readonly DirectiveNode[] = []): Scope {
  if (directives.length === 0) return scope;
  const added = directives.map((directive): [string, DirectiveNode] => [
    print(directive),
    directive,
  ]);
  return scopeOf(scope.types, new Map([...scope.conditions, ...added]));
}

function scopeOf(types: Scope['types'], conditions: Scope['conditions']): Scope {
  const names = types.map(({ name }) => name);
  return { key: [...names, ...[...conditions.keys()].sort()].join(' '), types, conditions };
}

/** Whether one of the fields is asked for of every object. */
function isUnconditional({ scope, fields }: FieldGroup): boolean {
  return scope.key === '' && fields.some(({ directives = [] }) => directives.length === 0);
}

/** Fields within one fragment for each condition and type of a scope. */
function inScope(
  { types, conditions }: Scope,
  fields: readonly FieldNode[],
): readonly SelectionNode[] {
  const typed = types.reduceRight<readonly SelectionNode[]>(
    (selections, { name }) => [
      {
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } },
        selectionSet: { kind: Kind.SELECTION_SET, selections },
      },
    ],
    fields,
  );
  return [...conditions.values()].reduceRight<readonly SelectionNode[]>(
    (selections, condition) => [
      {
        kind: Kind.INLINE_FRAGMENT,
        directives: [condition],
        selectionSet: { kind: Kind.SELECTION_SET, selections },
      },
    ],
    typed,
  );
}
