import { type CasePayload, enterCase } from '../cases/enterCase';
import { appendNote, noteLengthMax } from '../cases/notes';
import type { OfficeContext } from '../server/officeContext';

import { markSecrets } from './createDesk';
import { wrongText } from './enterPersonalDetails';
import { requirePersonalKeys } from './requireStaff';

export interface CaseNoteInput {
  readonly idempotencyKey: string;
  readonly reference: string;
  readonly event?: number | null;
  readonly text: string;
}

/**
 * Seals and stores words about a case, once however often they are sent. Of the request a keyed
 * mark is kept, none of the words.
 */
export async function enterCaseNote(
  context: OfficeContext,
  { idempotencyKey, reference, event = null, text }: CaseNoteInput,
): Promise<CasePayload> {
  const keys = requirePersonalKeys(context);
  const message = text.trim() === '' ? 'Enter some text.' : wrongText(text, noteLengthMax);
  if (message !== null) {
    return { referral: null, problems: [{ code: 'FIELD_INVALID', field: 'text', message }] };
  }
  const given = { idempotencyKey, reference, event };
  const request = await markSecrets(keys, { name: 'recordCaseNote', input: given }, text);
  return enterCase(context, request, ({ manager, actor, owner }) =>
    appendNote({ manager, keys }, owner.office, { reference, event, actor, text }),
  );
}
