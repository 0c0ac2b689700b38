import { badArgument } from '../../../schema/errorCodes';
import { assertPageSize } from '../../../schema/paging';
import type { ReferralCase } from '../cases/ReferralCase';
import { findReadings, type KeptReading, readerOf } from '../cases/accessLog';
import type { CasePayload } from '../cases/enterCase';
import { type CaseNote, readNotes } from '../cases/notes';
import { type PersonalDetails, type PersonStore, readKeptPerson } from '../cases/people/person';
import type { OfficeKey } from '../server/OwnOffice';
import type { WriteQueue } from '../server/mutations';
import type { OfficeContext } from '../server/officeContext';
import { resolvers } from '../server/resolvers';

import { type CaseNoteInput, enterCaseNote } from './enterCaseNote';
import { enterPersonalDetails, type PersonalDetailsInput } from './enterPersonalDetails';
import { requirePersonalKeys } from './requireStaff';

/** What the desk answers beside what the hub may ask. */
export const deskResolvers = {
  ...resolvers,
  Query: {
    office: (_: unknown, __: object, { office }: OfficeContext): OfficeKey => ({
      code: office.code,
    }),
  },
  Referral: {
    ...resolvers.Referral,
    personalDetails: async (
      { reference }: ReferralCase,
      _: object,
      context: OfficeContext,
    ): Promise<ShownPerson | null> => {
      const person = await readKeptPerson(storeOf(context), reference, readerOf(context));
      return person && { ...person.details, synthetic: person.synthetic };
    },
    notes: ({ reference }: ReferralCase, _: object, context: OfficeContext): Promise<CaseNote[]> =>
      readNotes(storeOf(context), reference, readerOf(context)),
  },
  OwnOffice: {
    ...resolvers.OwnOffice,
    referralReadings: (
      _: OfficeKey,
      { reference, first }: { readonly reference: string; readonly first?: number | null },
      { dataSource }: OfficeContext,
    ): Promise<KeptReading[]> => {
      if (reference.includes('\u0000')) throw badArgument('reference', 'must not hold NUL.');
      return findReadings(dataSource.manager, reference, assertPageSize(first));
    },
  },
  OwnMutation: {
    ...resolvers.OwnMutation,
    recordPersonalDetails: (
      queue: WriteQueue,
      { input }: { readonly input: PersonalDetailsInput },
      context: OfficeContext,
    ): Promise<CasePayload> => queue.run(() => enterPersonalDetails(context, input)),
    recordCaseNote: (
      queue: WriteQueue,
      { input }: { readonly input: CaseNoteInput },
      context: OfficeContext,
    ): Promise<CasePayload> => queue.run(() => enterCaseNote(context, input)),
  },
};

type ShownPerson = PersonalDetails & { readonly synthetic: boolean };

function storeOf(context: OfficeContext): PersonStore {
  return { manager: context.dataSource.manager, keys: requirePersonalKeys(context) };
}
