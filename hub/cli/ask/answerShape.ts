import {
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';

/** How a value is shown. */
export type ValueKind = 'pounds' | 'number' | 'words' | 'yesNo' | 'text' | 'coverage' | 'object';

/** One field of an answer, with what a person calls it. */
export interface ShapeField {
  readonly key: string;
  readonly label: string;
  readonly kind: ValueKind;
  readonly isList: boolean;
  readonly fields: readonly ShapeField[];
}

/** The only field of an object, or of a whole question; null where there are several, or none. */
export function onlyFieldIn(fields: readonly ShapeField[]): ShapeField | null {
  const [only, ...others] = fields;
  return only && others.length === 0 ? only : null;
}

/**
 * The only root field of a question, where that is one object: it needs no heading of its own, as
 * the question's title says what it is. A list keeps its table.
 */
export function untitledRoot(fields: readonly ShapeField[]): ShapeField | null {
  const only = onlyFieldIn(fields);
  return only?.isList ? null : only;
}

/** A single value, or an object of one value such as an office's name; coverage is a sentence. */
export function isFact(field: ShapeField): boolean {
  if (field.kind !== 'object') return true;
  return !field.isList && field.fields.length === 1 && field.fields.every(isFact);
}

/** A list of things that hold lists: it reads better one after the other than as a table. */
export function isListOfLarge({ fields }: ShapeField): boolean {
  return fields.some((nested) => nested.isList && nested.fields.length > 1);
}

/** What an answer to a query looks like: the fields asked, in their order, with their types. */
export function answerShape(schema: GraphQLSchema, query: string): ShapeField[] {
  return parse(query).definitions.flatMap((definition) => {
    const type = schema.getQueryType();
    return definition.kind === Kind.OPERATION_DEFINITION && type
      ? shapeOf(type, definition.selectionSet)
      : [];
  });
}

function shapeOf(type: GraphQLNamedType, selectionSet: SelectionSetNode): ShapeField[] {
  return selectionSet.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return fieldOf(type, selection);
    return selection.kind === Kind.INLINE_FRAGMENT ? shapeOf(type, selection.selectionSet) : [];
  });
}

/** A place to continue from is for the next question, and tells a reader nothing. */
const placesToContinue: ReadonlySet<string> = new Set(['cursor', 'pageInfo']);

function fieldOf(parent: GraphQLNamedType, node: FieldNode): ShapeField[] {
  if (!isObjectType(parent) && !isInterfaceType(parent)) return [];
  const definition = parent.getFields()[node.name.value];
  if (!definition || placesToContinue.has(node.name.value)) return [];
  const type = getNamedType(definition.type);
  const key = node.alias?.value ?? node.name.value;
  return [
    {
      key,
      label: labelOf(key),
      kind: kindOf(type),
      isList: isListType(getNullableType(definition.type)),
      fields: node.selectionSet ? shapeOf(type, node.selectionSet) : [],
    },
  ];
}

function kindOf(type: GraphQLNamedType): ValueKind {
  if (type.name === 'Coverage') return 'coverage';
  if (isCompositeType(type)) return 'object';
  if (isEnumType(type)) return 'words';
  switch (type.name) {
    case 'Pence':
      return 'pounds';
    case 'Int':
    case 'Float':
      return 'number';
    case 'Boolean':
      return 'yesNo';
    default:
      return 'text';
  }
}

/** `crossChargedPence` becomes "Cross charged": the amount is shown in pounds. */
function labelOf(key: string): string {
  const words = key.replace(/Pence$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
