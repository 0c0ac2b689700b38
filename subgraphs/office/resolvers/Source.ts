import type { SourceResolvers } from '../resolverTypes';

export const Source: SourceResolvers = {
  document: async ({ documentId }, _, { loaders }) => {
    const document = documentId === null ? null : await loaders.documentById.load(documentId);
    return document?.title ?? "The office's own records";
  },
};
