/* Providers, organisations and recipients: what an office is asked of them, and what it may answer. */
import { z } from 'zod';

import { firstSchema, placeSchema, text } from './questions';
import {
  addable,
  type Amounts,
  asked,
  columns,
  holdsAll,
  inOrder,
  type NounReplies,
  rule,
  sumOf,
  unique,
} from './replyRule';

export const providersQuestionSchema = z.strictObject({
  search: text.nullable(),
  first: firstSchema,
  after: placeSchema.nullable(),
});
export type ProvidersQuestion = z.infer<typeof providersQuestionSchema>;

export const organisationsQuestionSchema = providersQuestionSchema;
export type OrganisationsQuestion = z.infer<typeof organisationsQuestionSchema>;

export const recipientsQuestionSchema = z.strictObject({ limit: z.int().min(1).max(1000) });
export type RecipientsQuestion = z.infer<typeof recipientsQuestionSchema>;

const providerPage = [
  rule<{ readonly matchedBy: readonly unknown[]; readonly matchedNames: readonly unknown[] }>(
    ['matchedBy', 'matchedNames'],
    ({ matchedBy, matchedNames }, context) => {
      const { search } = asked<ProvidersQuestion>(context);
      const isSearched = search !== null && search.trim() !== '';
      return isSearched || [...matchedBy, ...matchedNames].every((match) => match === null)
        ? null
        : '.matchedBy is there without a search';
    },
  ),
  rule<{ readonly ids: readonly string[] }>(['ids'], ({ ids }) =>
    ids.includes('') ? '.ids has one that is empty' : null,
  ),
  ...columns('ids', 'sortKeys', 'matchedBy', 'matchedNames'),
  unique('ids'),
  rule<{ readonly ids: readonly string[]; readonly sortKeys: readonly string[] }>(
    ['ids', 'sortKeys'],
    (page, context) => inOrder(page, asked<ProvidersQuestion>(context)),
  ),
];

interface OrganisationRow {
  readonly id: string;
  readonly sortKey: string;
  readonly names: readonly string[];
  readonly awardCount: number | null;
  readonly totalPence: number | null;
  readonly withoutAmount: number | null;
}

const organisationRow = [
  rule<OrganisationRow>(['names'], ({ names }) =>
    names.length === 0 || names.includes('') ? '.names lacks a name' : null,
  ),
  rule<OrganisationRow>(
    ['id', 'awardCount', 'totalPence', 'withoutAmount'],
    ({ id, awardCount, totalPence, withoutAmount }) => {
      // What is paid to an organisation of the register is its engagement's to say.
      const sums = [awardCount, totalPence, withoutAmount];
      const isNameAlone = id.startsWith('RECORDED-');
      if (!sums.every((sum) => (sum !== null) === isNameAlone)) {
        return '.id and the sums of a recorded name contradict each other';
      }
      if (Number(withoutAmount) > Number(awardCount))
        return '.withoutAmount is more than awardCount';
      return awardCount === withoutAmount && Number(totalPence) !== 0
        ? '.totalPence is a sum of no amounts'
        : null;
    },
  ),
  ...addable(['awardCount', 'withoutAmount'], ['totalPence']),
];

const organisationPage = [
  rule<{ readonly rows: readonly OrganisationRow[] }>(['rows'], ({ rows }, context) => {
    const ids = rows.map(({ id }) => id);
    if (ids.includes('')) return '.rows has an id that is empty';
    const page = { ids, sortKeys: rows.map(({ sortKey }) => sortKey) };
    return inOrder(page, asked<OrganisationsQuestion>(context));
  }),
];

const recipientPage = [
  ...columns('recipientIds', 'names', 'providerIds'),
  rule<Readonly<Record<'recipientIds' | 'names' | 'providerIds', readonly (string | null)[]>>>(
    ['recipientIds', 'names', 'providerIds'],
    ({ recipientIds, names, providerIds }) => {
      const recipients = recipientIds.map((id, index) =>
        JSON.stringify([id, names[index], providerIds[index]]),
      );
      return new Set(recipients).size === recipients.length
        ? null
        : '.recipientIds names something twice';
    },
  ),
  rule<{ readonly recipientIds: readonly string[]; readonly matched: number }>(
    ['recipientIds', 'matched'],
    ({ recipientIds, matched }, context) => {
      const { limit } = asked<RecipientsQuestion>(context);
      if (recipientIds.length > limit) return '.recipientIds is longer than was asked for';
      return holdsAll(recipientIds.length, matched, { first: limit, after: null });
    },
  ),
  ...addable(['matched'], []),
];

const engagement = [
  ...sumOf('totalPence', 'awardCount', 'withoutAmount'),
  ...addable(['awardCount', 'withoutAmount', 'paidByOthersCount'], ['totalPence']),
  rule<Amounts>(['paidByOthersCount', 'paidByOthersPence'], (object) =>
    object['paidByOthersCount'] === 0 && (object['paidByOthersPence'] ?? 0) !== 0
      ? '.paidByOthersPence is a sum of no amounts'
      : null,
  ),
];

export const providerReplies: NounReplies = {
  rules: {
    OwnEngagement: engagement,
    OwnProviderPage: providerPage,
    OwnOrganisationPage: organisationPage,
    OwnRecipientPage: recipientPage,
    OrganisationRow: organisationRow,
  },
  identities: { OrganisationRow: 'id' },
  answeredFields: {
    OwnEngagement: [
      'awardCount',
      'totalPence',
      'withoutAmount',
      'paidByOthersCount',
      'paidByOthersPence',
    ],
    OwnRecipientPage: ['matched'],
  },
};
