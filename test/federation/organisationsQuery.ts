/** One line of it: an organisation, or a name that nobody has identified. */
export interface OrganisationLine {
  readonly id: string;
  readonly name: string;
  readonly kind: 'IDENTIFIED' | 'RECORDED_NAME_ONLY' | 'NOT_PAID';
  readonly matchedBy: string | null;
  readonly matchedName: string | null;
  readonly awardCount: number;
  readonly totalPence: number;
  readonly withoutAmount: number;
  readonly offices: readonly { readonly code: string }[];
  readonly provider: { readonly id: string } | null;
  readonly mayBe: readonly { readonly id: string }[];
  readonly recorded: {
    readonly spellings: readonly string[];
    readonly byOffice: readonly {
      readonly office: { readonly code: string };
      readonly awardCount: number;
      readonly totalPence: number;
    }[];
  } | null;
}

/** The list of organisations, as a client reads it. */
export interface Organisations {
  readonly organisations: {
    readonly coverage: {
      readonly complete: boolean;
      readonly missing: readonly { readonly office: { readonly code: string } }[];
    };
    readonly nodes: readonly OrganisationLine[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

export const organisationsQuery = `query ($search: String, $region: ID, $first: Int, $after: String) {
  organisations(search: $search, region: $region, first: $first, after: $after) {
    coverage { complete missing { office { code } } }
    nodes {
      id name kind matchedBy matchedName awardCount totalPence withoutAmount offices { code }
      provider { id } mayBe { id }
      recorded { spellings byOffice { office { code } awardCount totalPence } } }
    pageInfo { hasNextPage endCursor } } }`;
