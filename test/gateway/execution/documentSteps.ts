/* The steps that walk a document, and how often each looks at its selections. */
import {
  type DocumentNode,
  getNamedType,
  getOperationAST,
  type GraphQLCompositeType,
  isAbstractType,
  isCompositeType,
  Kind,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  specifiedRules,
  validate,
  visit,
} from 'graphql';

import { collectFields, type Selected } from '../../../gateway/execution/collectFields';
import { introspect } from '../../../gateway/execution/introspect';
import { normaliseOperation } from '../../../gateway/planning/normaliseOperation';
import { costOf } from '../../../gateway/planning/costOf';
import { publicSchema as schema } from '../../../hub/cli/ask/publicSchema';
import { defaultDocumentLimits } from '../../../process/requests/DocumentLimits';
import { limitDocument, limitTokens } from '../../../process/requests/limitDocument';
import { fragmentsIn, mergeSelections } from '../../../process/requests/mergeSelections';

interface Counted {
  readonly document: DocumentNode;
  /** How many selections were looked at so far; one that is looked at twice counts twice. */
  readonly looks: () => number;
}

/** A document that counts how often its selections are read, whoever reads them. */
function counted(text: string): Counted {
  const document = parse(text, limitTokens(defaultDocumentLimits));
  let looks = 0;
  visit(document, {
    SelectionSet: {
      leave: (node: SelectionSetNode) => {
        const { selections } = node;
        Object.defineProperty(node, 'selections', {
          enumerable: true,
          get: (): readonly SelectionNode[] => {
            looks += selections.length;
            return selections;
          },
        });
      },
    },
  });
  return { document, looks: () => looks };
}

function operationOf(document: DocumentNode) {
  const operation = getOperationAST(document);
  if (!operation) throw new Error('There is no operation.');
  return operation;
}

export const rules = [...specifiedRules, ...limitDocument(defaultDocumentLimits)];

/** Each step of a request that is given the document. */
export const steps: Readonly<Record<string, (document: DocumentNode) => unknown>> = {
  validation: (document) => validate(schema, document, rules),
  cost: (document) => {
    const operation = operationOf(document);
    return costOf({ schema, document, operation, variables: {}, officeCount: 5 });
  },
  'canonical form': (document) =>
    normaliseOperation({ schema, document, operation: operationOf(document) }),
  'what is planned': (document) => planned(document),
  collecting: (document) => collectAll(document),
  introspection: (document) => introspectAll(document),
};

export function planned(document: DocumentNode) {
  const fragments = fragmentsIn(document);
  const fragmentNamed = (name: string) => fragments.get(name);
  return mergeSelections({ schema, operation: operationOf(document), fragmentNamed });
}

/** How many fields an answer has where objects are of any of two types. */
export function collectAll(document: DocumentNode): number {
  const options = { schema, fragments: fragmentsIn(document), isTrue: () => true };
  const collect = (selected: readonly Selected[], type: GraphQLCompositeType): number => {
    const objects = isAbstractType(type) ? schema.getPossibleTypes(type).slice(1, 3) : [type];
    return objects.reduce((sum, object) => {
      const fields = [...collectFields(selected, object, options).values()];
      return fields.reduce((below, field) => {
        const named = field.kind === 'field' ? getNamedType(field.type) : null;
        const isBelow = field.kind === 'field' && isCompositeType(named);
        return below + 1 + (isBelow ? collect(field.selected, named) : 0);
      }, sum);
    }, 0);
  };
  const within = schema.getQueryType();
  if (!within) throw new Error('The schema has no queries.');
  return collect([{ selectionSet: operationOf(document).selectionSet, within }], within);
}

function introspectAll(document: DocumentNode): unknown {
  const operation = operationOf(document);
  const fields = operation.selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD && selection.name.value === '__schema' ? [selection] : [],
  );
  const fragments = fragmentsIn(document);
  return fields.length > 0 && introspect(fields, { schema, operation, fragments, variables: {} });
}

/** How many selections a step looks at. */
export function looksOf(step: (document: DocumentNode) => unknown, text: string): number {
  const { document, looks } = counted(text);
  step(document);
  return looks();
}

/** How many selections stand in an operation or document. */
export function selectionsIn(node: DocumentNode | ReturnType<typeof planned>): number {
  let count = 0;
  visit(node, { SelectionSet: ({ selections }) => void (count += selections.length) });
  return count;
}
