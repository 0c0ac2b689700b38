/*
 * Every step that walks a document looks at a number of selections that grows with the document and
 * the fields of its answer, and no faster: counted, so that it holds on any machine.
 */
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
import { unsafeUniformIntDistribution, xoroshiro128plus } from 'pure-rand';

import { collectFields, type Selected } from '../../../gateway/execution/collectFields';
import { introspect } from '../../../gateway/execution/introspect';
import { normaliseOperation } from '../../../gateway/planning/normaliseOperation';
import { costOf } from '../../../gateway/planning/costOf';
import { publicSchema as schema } from '../../../hub/cli/ask/publicSchema';
import { defaultDocumentLimits } from '../../../process/requests/DocumentLimits';
import { limitDocument, limitTokens } from '../../../process/requests/limitDocument';
import { fragmentsIn, mergeSelections } from '../../../process/requests/mergeSelections';

import { aFragmentedDocument, fragmentFamilies } from './fragmentedDocuments';

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

const rules = [...specifiedRules, ...limitDocument(defaultDocumentLimits)];

/** Each step of a request that is given the document. */
const steps: Readonly<Record<string, (document: DocumentNode) => unknown>> = {
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

function planned(document: DocumentNode) {
  const fragments = fragmentsIn(document);
  const fragmentNamed = (name: string) => fragments.get(name);
  return mergeSelections({ schema, operation: operationOf(document), fragmentNamed });
}

/** How many fields an answer has where objects are of any of two types. */
function collectAll(document: DocumentNode): number {
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
function looksOf(step: (document: DocumentNode) => unknown, text: string): number {
  const { document, looks } = counted(text);
  step(document);
  return looks();
}

/** How many selections stand in an operation or document. */
function selectionsIn(node: DocumentNode | ReturnType<typeof planned>): number {
  let count = 0;
  visit(node, { SelectionSet: ({ selections }) => void (count += selections.length) });
  return count;
}

describe.each(Object.entries(fragmentFamilies))('%s', (_, family) => {
  it.each(Object.entries(steps))('take steps in proportion: %s', (__, step) => {
    const [some, twice] = [looksOf(step, family(8)), looksOf(step, family(16))];
    expect(twice).toBeLessThanOrEqual(2.2 * some);
  });

  it('are valid, and planned as one of the same answer would be', () => {
    const document = parse(family(24));
    expect(validate(schema, document, rules)).toEqual([]);
    expect(selectionsIn(planned(document))).toBeLessThanOrEqual(14);
  });
});

describe('any valid document', () => {
  const seed = 20_131;
  const documents = Array.from({ length: 200 }, (_, index) => {
    const random = xoroshiro128plus(seed + index);
    const pick = (below: number): number => unsafeUniformIntDistribution(0, below - 1, random);
    return aFragmentedDocument(schema, pick, 1 + pick(60));
  });
  const valid = documents.filter(
    (text) => isWithinTokens(text) && validate(schema, parse(text), rules).length === 0,
  );

  it('of these there are many, long and short', () => {
    expect(valid.length).toBeGreaterThan(100);
    expect(Math.max(...valid.map(({ length }) => length))).toBeGreaterThan(4_000);
  });

  it.each(Object.entries(steps))('takes steps in proportion: %s', (_, step) => {
    const ratios = valid.map((text) => {
      const size = selectionsIn(parse(text)) + collectAll(parse(text));
      return looksOf(step, text) / size;
    });
    expect(Math.max(...ratios)).toBeLessThan(10);
  });
});

function isWithinTokens(text: string): boolean {
  try {
    parse(text, limitTokens(defaultDocumentLimits));
    return true;
  } catch {
    return false;
  }
}
