import { personalDetailsSchema } from './PersonalDetails';
import type { PersonalDetails } from './PersonalDetails';
import type { PersonalKey, PersonalKeys } from './PersonalKeys';
import { openContent, sealContent } from './SealedContent';
import type { Binding, SealedContent } from './SealedContent';

/** What the personal details of a case are bound to: another case cannot take them over. */
export function personBinding(reference: string): Binding {
  return { key: `key ${reference}`, content: `person ${reference}` };
}

/**
 * Seals personal details for one case: moved to another case, they cannot be opened.
 *
 * @param reference of the case
 */
export function sealPerson(
  key: PersonalKey,
  reference: string,
  details: PersonalDetails,
): SealedContent {
  const text = JSON.stringify(personalDetailsSchema.parse(details));
  return sealContent(key, personBinding(reference), text);
}

/** Opens personal details. Throws when the office's keys do not fit or anything was altered. */
export async function openPerson(
  keys: PersonalKeys,
  reference: string,
  sealed: SealedContent,
): Promise<PersonalDetails> {
  const text = await openContent(keys, personBinding(reference), sealed);
  return personalDetailsSchema.parse(JSON.parse(text));
}
