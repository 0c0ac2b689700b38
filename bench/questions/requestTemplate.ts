import { Kind, parse, print, visit } from 'graphql';

/**
 * What differs between the requests of one measurement: nothing; a variable, in such a way that the
 * answer stays the same; or the text of the document, by another alias each time.
 */
export const traffics = ['identical', 'unique variables', 'unique documents'] as const;
export type Traffic = (typeof traffics)[number];

/** Stands in a template for the seven digits that no other request has. */
export const uniqueMark = '#######';

/** The alias of the first field where documents differ, without its digits. */
export const uniqueAlias = 'q';

/**
 * The body of a request for a question that takes `$filter: AwardFilter`, with the mark where
 * requests differ.
 */
export function requestTemplate(query: string, traffic: Traffic): string {
  if (traffic === 'identical') return JSON.stringify({ query });
  if (traffic === 'unique variables') {
    // More than any award: the limit changes from request to request and the answer does not.
    const filter = { maxAmountPence: uniqueMark };
    const body = JSON.stringify({ query, variables: { filter } });
    return body.replace(`"${uniqueMark}"`, `90000${uniqueMark}`);
  }
  const body = JSON.stringify({ query: withAlias(query, `${uniqueAlias}0`) });
  return body.replaceAll(`${uniqueAlias}0:`, `${uniqueAlias}${uniqueMark}:`);
}

function withAlias(query: string, alias: string): string {
  const document = visit(parse(query), {
    OperationDefinition: (operation) => ({
      ...operation,
      selectionSet: {
        ...operation.selectionSet,
        selections: operation.selectionSet.selections.map((selection, index) =>
          selection.kind === Kind.FIELD && index === 0
            ? { ...selection, alias: { kind: Kind.NAME, value: alias } as const }
            : selection,
        ),
      },
    }),
  });
  return print(document);
}
