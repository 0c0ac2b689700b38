import { type DocumentNode, type FieldNode, Kind, visit } from 'graphql';

/** What an object's type is called in what the stock executor is asked; nobody else uses the name. */
const typeName = 'typeOfObject';

const typeField: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: typeName },
  name: { kind: Kind.NAME, value: '__typename' },
};

/**
 * A document that also asks for the type of each object whose fields all depend on conditions or on
 * its type. Where the object itself has a condition, too, the stock planner drops it and the answer is
 * null, with no error; GraphQL's own algorithm and our gateway answer an object without fields. See
 * `findings/apollo-planner-drops-field-with-nested-conditions.sh`.
 */
export function withTypes(document: DocumentNode): DocumentNode {
  return visit(document, {
    Field: {
      leave(field) {
        const selections = field.selectionSet?.selections;
        const isAsked = selections?.some(
          ({ kind, directives = [] }) => kind === Kind.FIELD && directives.length === 0,
        );
        if (!selections || isAsked) return undefined;
        return {
          ...field,
          selectionSet: { kind: Kind.SELECTION_SET, selections: [...selections, typeField] },
        };
      },
    },
  });
}

/** Data without the types that {@link withTypes} asked for. */
export function withoutTypes(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withoutTypes);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) =>
      name === typeName ? [] : [[name, withoutTypes(value)]],
    ),
  );
}
