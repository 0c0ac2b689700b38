import { Kind } from 'graphql';
import type { DocumentNode, SelectionSetNode } from 'graphql';

/** Why an office gave no reply; STOPPED where the operation was, which then answers nobody. */
export type MissingReason = 'UNAVAILABLE' | 'TIMED_OUT' | 'REFUSED' | 'CONTRACT_BROKEN' | 'STOPPED';

/**
 * What stands in for the entities an office did not answer: null for each, but for a reply to a
 * cross-office question an object of nulls that says in `missing` why there is none. That is how
 * the merge learns the reason.
 */
export function replyWithout(
  operation: DocumentNode,
  representations: readonly { readonly __typename: string }[],
  reason: MissingReason,
): (Record<string, unknown> | null)[] {
  return representations.map(({ __typename }) => {
    const fields = selectedFields(operation, __typename);
    if (!fields.includes('missing')) return null;
    // The contract knows no STOPPED.
    const missing = reason === 'STOPPED' ? 'TIMED_OUT' : reason;
    return { ...Object.fromEntries(fields.map((field) => [field, null])), missing };
  });
}

/** The fields an `_entities` operation selects of one type. */
function selectedFields(operation: DocumentNode, typeName: string): string[] {
  return operation.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? fieldsIn(definition.selectionSet, null, typeName)
      : [],
  );
}

function fieldsIn(
  selectionSet: SelectionSetNode,
  within: string | null,
  typeName: string,
): string[] {
  return selectionSet.selections.flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const type = selection.typeCondition?.name.value ?? within;
      return fieldsIn(selection.selectionSet, type, typeName);
    }
    if (selection.kind !== Kind.FIELD) return [];
    if (within === typeName) return [selection.alias?.value ?? selection.name.value];
    return selection.selectionSet && within === null
      ? fieldsIn(selection.selectionSet, null, typeName)
      : [];
  });
}
