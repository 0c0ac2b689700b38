import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import {
  type FloatValueNode,
  GraphQLError,
  type GraphQLFormattedError,
  type IntValueNode,
  Kind,
  type OperationDefinitionNode,
  type ParseOptions,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

import { errorCodes } from '../../schema/errorCodes';
import { quoteGiven } from '../../schema/quoteGiven';

import type { DocumentLimits } from './DocumentLimits';
import { mergeAtMost } from './mergeSelections';
import { refusal } from './refusal';

/** Parsing ends where a document becomes too long. */
export function limitTokens({ documentTokensMax }: DocumentLimits): ParseOptions {
  return { maxTokens: documentTokensMax };
}

/** Rules on how deep, how wide and how often repeated a document may be. */
export function limitDocument(limits: DocumentLimits): ValidationRule[] {
  const { documentDepthMax, documentAliasesMax, documentDirectivesMax } = limits;
  return [
    maxDepthRule({ n: documentDepthMax, flattenFragments: true, ...refuses('depth') }),
    maxAliasesRule({ n: documentAliasesMax, allowList: [], ...refuses('aliases') }),
    maxDirectivesRule({ n: documentDirectivesMax, ...refuses('directives') }),
    maxRootFieldsRule(limits.documentRootFieldsMax),
    maxSelectionsRule(limits.documentTokensMax),
    requireRootType,
    requireFiniteNumbers,
  ] as ValidationRule[];
}

/** Has graphql-armor report what it finds among the other mistakes of a document, with our code. */
function refuses(limit: string) {
  return {
    propagateOnRejection: false,
    onReject: [
      (context: ValidationContext | null, { message }: GraphQLError) =>
        context?.reportError(tooComplex(limit, message.replace(/^Syntax Error: /, ''))),
    ],
  };
}

function tooComplex(limit: string, message: string): GraphQLError {
  return refusal('DOCUMENT_TOO_COMPLEX', message, { extensions: { limit } });
}

/** Every root field is a question of its own. */
function maxRootFieldsRule(rootFieldsMax: number): ValidationRule {
  return (context) => ({
    OperationDefinition: ({ selectionSet }) => {
      const found = countFields(selectionSet, context, new Set());
      if (found <= rootFieldsMax) return;
      const message = `Root fields limit of ${rootFieldsMax} exceeded, found ${found}.`;
      context.reportError(tooComplex('root fields', message));
    },
  });
}

/**
 * What follows after validation takes the time of a document without fragments: one that is written
 * with fragments may not stand for more than one without them could ask for.
 */
function maxSelectionsRule(selectionsMax: number): ValidationRule {
  return (context) => ({
    OperationDefinition: (operation) => {
      const schema = context.getSchema();
      const fragmentNamed = (name: string) => context.getFragment(name);
      if (mergeAtMost(selectionsMax, { schema, operation, fragmentNamed })) return;
      // A fragment that spreads itself has no end; another rule says so.
      if (hasFragmentCycle(operation, context)) return;
      const message =
        `Selections limit of ${selectionsMax} exceeded: written out without fragments, ` +
        'the operation has more. Ask for fewer fields, or spread its fragments in fewer places.';
      context.reportError(tooComplex('selections', message));
    },
  });
}

function hasFragmentCycle(operation: OperationDefinitionNode, context: ValidationContext): boolean {
  const ended = new Set<string>();
  const open = new Set<string>();
  const reachesOpen = ({ selectionSet }: { readonly selectionSet: SelectionSetNode }): boolean =>
    context.getFragmentSpreads(selectionSet).some(({ name: { value: name } }) => {
      if (open.has(name)) return true;
      const fragment = ended.has(name) ? null : context.getFragment(name);
      if (!fragment) return false;
      open.add(name);
      if (reachesOpen(fragment)) return true;
      open.delete(name);
      ended.add(name);
      return false;
    });
  return reachesOpen(operation);
}

/** A fragment counts once: a second spread of it in the same place adds nothing. */
function countFields(
  { selections }: SelectionSetNode,
  context: ValidationContext,
  visited: Set<string>,
): number {
  return selections.reduce((sum, selection) => {
    if (selection.kind === Kind.FIELD) return sum + 1;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return sum + countFields(selection.selectionSet, context, visited);
    }
    const name = selection.name.value;
    const fragment = visited.has(name) ? null : context.getFragment(name);
    visited.add(name);
    return fragment ? sum + countFields(fragment.selectionSet, context, visited) : sum;
  }, 0);
}

/**
 * Gives an error its own code back: @apollo/server says of everything that parsing or validation
 * finds that parsing or validation failed.
 */
export function restoreCode(
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  if (!(error instanceof GraphQLError)) return formatted;
  // What is wrong with a hash has a status, but no code.
  const { code: ownCode, http } = error.extensions;
  if (ownCode === undefined && Reflect.get(Object(http), 'status') === 400) {
    return { ...formatted, extensions: { code: 'MALFORMED_REQUEST' } };
  }
  // A mutation by GET; what @apollo/server says of it is true of any bad request.
  if (ownCode === 'BAD_REQUEST' && Reflect.get(Object(http), 'status') === 405) {
    return { ...formatted, extensions: { ...formatted.extensions, code: 'METHOD_NOT_ALLOWED' } };
  }
  const original = error.originalError;
  if (!(original instanceof GraphQLError)) return formatted;
  const code = String(original.extensions['code']);
  if (code in errorCodes) {
    return { ...formatted, extensions: { ...formatted.extensions, code } };
  }
  const tokensMax = /contains more that (\d+) tokens/.exec(original.message)?.[1];
  if (tokensMax === undefined) return formatted;
  return {
    message: `Tokens limit of ${tokensMax} exceeded.`,
    extensions: { code: 'DOCUMENT_TOO_COMPLEX', limit: 'tokens' },
  };
}

const inWords = { query: 'queries', mutation: 'mutations', subscription: 'subscriptions' } as const;

/**
 * Refuses a mutation or subscription where the schema has none. The rules of GraphQL itself leave
 * that to the execution, where it would be a fault of ours.
 */
const requireRootType: ValidationRule = (context) => ({
  OperationDefinition: (node) => {
    if (context.getSchema().getRootType(node.operation)) return;
    const message = `This hub has no ${inWords[node.operation]}.`;
    context.reportError(new GraphQLError(message, { nodes: node }));
  },
});

/**
 * Refuses a number that is too large for any type, such as 1e400. The rules of GraphQL itself let
 * it through as infinity, which no answer and no request to an office can hold.
 */
const requireFiniteNumbers: ValidationRule = (context) => {
  const check = (node: FloatValueNode | IntValueNode): void => {
    if (Number.isFinite(Number(node.value))) return;
    const message = `${quoteGiven(node.value)} is too large for a number.`;
    context.reportError(new GraphQLError(message, { nodes: node }));
  };
  return { FloatValue: check, IntValue: check };
};
