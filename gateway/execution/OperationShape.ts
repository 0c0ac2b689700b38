import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

import { isReceived, ownValue, type Received, setOwn } from './Execution';
import { collectFields, type Selected } from './collectFields';
import { type Complete, completerOf, invalid } from './completerOf';

/** What one answer has of its own. */
export interface Answering {
  /** Answers `__schema` and `__type`, which no subgraph is asked for. */
  readonly introspect: (fields: readonly FieldNode[]) => unknown;
  /** What the client calls a field, where that is not what the operation calls it. */
  readonly names: ReadonlyMap<string, string>;
  /** Is called where something arrived that the schema does not allow: null is answered for it. */
  readonly onLost?: () => void;
}

export interface ShapedOperation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/**
 * The shape of an operation's answer: of all that the subgraphs sent, what was asked for, in that
 * order, valid by the schema. A null where none may be takes the object around it along. What it
 * has worked out for one type of object it keeps for the next one.
 */
export class OperationShape {
  constructor(
    private readonly shaped: ShapedOperation,
    /** The values of the variables in `@skip` and `@include`. */
    private readonly isTrue: (variable: string) => boolean,
  ) {
    const { schema, operation } = shaped;
    const type = schema.getRootType(operation.operation);
    if (!type) throw new Error(`The schema has no ${operation.operation}.`);
    this.completeRoot = this.completeObject(type, [
      { selectionSet: operation.selectionSet, within: type },
    ]);
  }

  private readonly completeRoot: Complete;

  /** The answer in what has arrived; null when a null has reached the top. */
  answerFrom(data: Received, answering: Answering): Record<string, unknown> | null {
    return this.completeRoot(data, answering) as Record<string, unknown> | null;
  }

  /** How objects at one place become part of the answer, which depends on their type. */
  private completeObject(declared: GraphQLCompositeType, selected: readonly Selected[]): Complete {
    const byType = new Map<unknown, Complete>();
    return (value, answering) => {
      if (value === null) return null;
      if (!isReceived(value)) throw new Error(`A ${declared.name} arrived that is no object.`);
      const typeName = value['__typename'];
      let complete = byType.get(typeName);
      if (!complete) {
        complete = this.completeType(declared, typeName, selected);
        byType.set(typeName, complete);
      }
      return complete(value, answering);
    };
  }

  private completeType(
    declared: GraphQLCompositeType,
    typeName: unknown,
    selected: readonly Selected[],
  ): Complete {
    const { schema, fragments } = this.shaped;
    const type = typeof typeName === 'string' ? schema.getType(typeName) : declared;
    // A type that clients do not see.
    if (!isCompositeType(type)) {
      return (_, { onLost }) => {
        onLost?.();
        return null;
      };
    }
    const { isTrue } = this;
    const fields = [...collectFields(selected, type, { schema, fragments, isTrue })].map(
      ([name, field]) => {
        if (field.kind === 'typename') {
          return { name, complete: completeTypename(schema, type, name), isObject: true };
        }
        if (field.kind === 'introspection') {
          const complete: Complete = (_, { introspect }) => introspect(field.nodes);
          return { name, complete, isObject: true };
        }
        const below = field.selected;
        const complete = completerOf(field.type, (named) => this.completeObject(named, below));
        return { name, complete, isObject: false };
      },
    );
    return (value, answering) => {
      const object = value as Received;
      const answer: Received = {};
      for (const { name, complete, isObject } of fields) {
        const arrived = isObject ? object : ownValue(object, name);
        const completed = complete(arrived ?? null, answering);
        if (completed === invalid) {
          // What never arrived has an error of its own, or is a record that there is not.
          if (arrived !== undefined) answering.onLost?.();
          return null;
        }
        setOwn(answer, answering.names.get(name) ?? name, completed);
      }
      return answer;
    };
  }
}

/** The name of an object's type; no object is of an interface. */
function completeTypename(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  name: string,
): Complete {
  return (value) => {
    const object = value as Received;
    const given = ownValue(object, name) ?? object['__typename'];
    const known = typeof given === 'string' ? schema.getType(given) : undefined;
    const found = known ?? type;
    return isObjectType(found) ? found.name : invalid;
  };
}

/** Whether an operation's shape depends on its variables. */
export function hasConditions({ operation, fragments }: ShapedOperation): boolean {
  const definitions = [operation, ...fragments.values()];
  return definitions.some(({ selectionSet }) => isConditional(selectionSet));
}

function isConditional({ selections }: SelectionSetNode): boolean {
  return selections.some(
    (selection) =>
      (selection.directives?.length ?? 0) > 0 ||
      (selection.kind !== Kind.FRAGMENT_SPREAD &&
        selection.selectionSet !== undefined &&
        isConditional(selection.selectionSet)),
  );
}
