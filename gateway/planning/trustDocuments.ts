import type { ApolloServerPlugin, BaseContext, GraphQLRequest } from '@apollo/server';

import { refusal } from '../../process/requests/refusal';

/** Documents the hub knows, by the SHA-256 of their text; see schema/generated/trustedDocuments.json. */
type TrustedDocuments = Readonly<Record<string, { readonly document: string }>>;

interface TrustOptions<Context extends BaseContext> {
  readonly documents: TrustedDocuments;
  /** Whether a caller may run trusted documents only. */
  readonly isLimited: (context: Context) => boolean;
}

/**
 * Runs a trusted document by its hash (`documentId`, or `extensions.persistedQuery.sha256Hash`),
 * and nothing but trusted documents for callers who are limited to them.
 */
export function trustDocuments<Context extends BaseContext>(
  options: TrustOptions<Context>,
): ApolloServerPlugin<Context> {
  const documents = new Map(Object.entries(options.documents));
  return {
    requestDidStart: async ({ request, contextValue }) => {
      const trusted = documents.get(hashIn(request) ?? '');
      if (trusted && request.query === undefined) {
        request.query = trusted.document;
        // The document is known: nothing is to be looked up or remembered.
        const { persistedQuery: _, ...extensions } = request.extensions ?? {};
        request.extensions = extensions;
      }
      return {
        didResolveOperation: async ({ queryHash }) => {
          if (documents.has(queryHash) || !options.isLimited(contextValue)) return;
          throw refusal(
            'DOCUMENT_NOT_TRUSTED',
            'Without a token only the saved questions may be asked: their text is known by hash, ' +
              `and ${queryHash} is none of the ${documents.size}.`,
            { extensions: { sha256Hash: queryHash } },
          );
        },
      };
    },
  };
}

function hashIn({ extensions, http }: GraphQLRequest): string | null {
  const persisted: unknown = extensions?.['persistedQuery'];
  const sent: unknown =
    http?.method === 'GET'
      ? new URLSearchParams(http.search).get('documentId')
      : property(http?.body, 'documentId');
  return [property(persisted, 'sha256Hash'), sent].find(isString)?.replace(/^sha256:/, '') ?? null;
}

const isString = (value: unknown): value is string => typeof value === 'string';

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
