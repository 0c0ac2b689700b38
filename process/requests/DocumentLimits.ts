/** How long, deep, wide and repetitive a document of GraphQL may be. */
export interface DocumentLimits {
  /** As many selections it may have, its fragments written out. */
  readonly documentTokensMax: number;
  readonly documentDepthMax: number;
  readonly documentAliasesMax: number;
  readonly documentRootFieldsMax: number;
  readonly documentDirectivesMax: number;
}

/** What holds where nothing else is set. */
export const defaultDocumentLimits: DocumentLimits = {
  documentTokensMax: 2_000,
  documentDepthMax: 12,
  documentAliasesMax: 30,
  documentRootFieldsMax: 20,
  documentDirectivesMax: 30,
};
