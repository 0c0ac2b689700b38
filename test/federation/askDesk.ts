import { mutationAt, type Write } from './enterAt';
import type { TestFederation } from './startFederation';

export interface DeskAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly {
    readonly message: string;
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

/** Asks an office's own desk over HTTP, as a demonstration caller or with a header of one's own. */
export async function askDesk(
  hub: Pick<TestFederation, 'issuer'> & {
    readonly offices: ReadonlyMap<string, { readonly url: string }>;
  },
  office: string,
  query: string,
  { as, authorization, variables = {} }: DeskCaller,
): Promise<DeskAnswer> {
  const url = hub.offices.get(office)?.url.replace('/graphql', '/desk/graphql') ?? '';
  const header = as === undefined ? authorization : `Bearer ${await hub.issuer.tokenFor(as)}`;
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(header !== undefined && { authorization: header }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data = null, errors = [] } = (await response.json()) as Partial<DeskAnswer>;
  return { status: response.status, headers: response.headers, data, errors };
}

/** Enters one write at an office's own desk. */
export function enterAtDesk(
  hub: TestFederation,
  office: string,
  write: Write,
  caller: DeskCaller,
): Promise<DeskAnswer> {
  const { query, variables } = mutationAt(office, { [write.field]: write });
  return askDesk(hub, office, query, { ...caller, variables });
}

export interface DeskCaller {
  /** A demonstration caller such as `essex-caseworker`. */
  readonly as?: string;
  readonly authorization?: string;
  readonly variables?: Record<string, unknown>;
}
