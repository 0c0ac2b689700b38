import { Kind, parse, print, type SelectionSetNode, visit } from 'graphql';

/**
 * The same question with what it asks of an office written once for each office's own type, for
 * engines that cannot plan it on the interface. The answer is the same as long as only these
 * offices are asked.
 */
export function spellOut(query: string, officeTypes: readonly string[]): string {
  const spelled = (selectionSet: SelectionSetNode): SelectionSetNode => ({
    kind: Kind.SELECTION_SET,
    selections: officeTypes.map((name) => ({
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } },
      selectionSet,
    })),
  });
  const document = visit(parse(query), {
    OperationDefinition: (operation) => ({
      ...operation,
      selectionSet: {
        ...operation.selectionSet,
        selections: operation.selectionSet.selections.map((selection) => {
          const isOffice = selection.kind === Kind.FIELD && /^offices?$/.test(selection.name.value);
          if (!isOffice || !selection.selectionSet) return selection;
          return { ...selection, selectionSet: spelled(selection.selectionSet) };
        }),
      },
    }),
  });
  return print(document);
}
