import type { CleanedEnv } from 'envalid';

import { defaultDocumentLimits as defaults, type DocumentLimits } from '../requests/DocumentLimits';

import { limit } from './validators';

/** The settings of a process that answers documents of callers. */
export const documentSettings = {
  DOCUMENT_TOKENS_MAX: limit(
    defaults.documentTokensMax,
    'How many tokens a document may have, and how many selections, its fragments written out',
  ),
  DOCUMENT_DEPTH_MAX: limit(defaults.documentDepthMax, 'How deep a document may be nested'),
  DOCUMENT_ALIASES_MAX: limit(defaults.documentAliasesMax, 'How many aliases a document may have'),
  DOCUMENT_ROOT_FIELDS_MAX: limit(
    defaults.documentRootFieldsMax,
    'How many questions a document may ask at once',
  ),
  DOCUMENT_DIRECTIVES_MAX: limit(
    defaults.documentDirectivesMax,
    'How many directives a document may have',
  ),
};

/** The limits that the settings ask for. */
export function documentLimitsOf(
  settings: Readonly<CleanedEnv<typeof documentSettings>>,
): DocumentLimits {
  return {
    documentTokensMax: settings.DOCUMENT_TOKENS_MAX,
    documentDepthMax: settings.DOCUMENT_DEPTH_MAX,
    documentAliasesMax: settings.DOCUMENT_ALIASES_MAX,
    documentRootFieldsMax: settings.DOCUMENT_ROOT_FIELDS_MAX,
    documentDirectivesMax: settings.DOCUMENT_DIRECTIVES_MAX,
  };
}
