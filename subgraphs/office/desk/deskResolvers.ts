import { badArgument } from '../../../schema/errorCodes';
import { assertPageSize } from '../../../schema/pageSize';
import type { OfficeContext } from '../officeContext';
import type { ReferralCase } from '../referrals/cases/ReferralCase';
import type { CaseNote } from '../referrals/notes/CaseNote';
import { readNotes } from '../referrals/notes/readNotes';
import type { PersonalDetails } from '../referrals/person/PersonalDetails';
import { readKeptPerson } from '../referrals/person/readPerson';
import type { PersonStore } from '../referrals/person/readPerson';
import { findReadings } from '../referrals/readings/findReadings';
import type { KeptReading } from '../referrals/readings/findReadings';
import { readerOf } from '../referrals/readings/recordCaseReadings';
import { resolvers } from '../resolvers';
import type { OfficeKey } from '../resolvers/OwnOffice';
import type { WriteQueue } from '../writing/WriteQueue';
import type { CasePayload } from '../writing/enterCase';

import { enterCaseNote } from './enterCaseNote';
import type { CaseNoteInput } from './enterCaseNote';
import { enterPersonalDetails } from './enterPersonalDetails';
import type { PersonalDetailsInput } from './enterPersonalDetails';
import { requirePersonalKeys } from './requirePersonalKeys';

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
