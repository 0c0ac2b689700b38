/*
 * What an office's reply must be besides of the right types, by type and field of office.graphql:
 * the gateway holds every reply against it. The rules stand beside the codec of each noun.
 */
import { awardReplies } from './awards';
import { bookReplies } from './books';
import { commissionReplies } from './commissions';
import { pairReplies } from './pairs';
import { providerReplies } from './providers';
import { publicationReplies } from './publications';
import { referralReplies } from './referrals';
import { type NounReplies, rule } from './replyRule';
import { totalsReplies } from './totals';
import { transferReplies } from './transfers';

const ownOffice = [
  rule<{ readonly code: string }>(['code'], ({ code }, { office: own }) =>
    code === own ? null : '.code is that of another office',
  ),
  rule<{ readonly name: string }>(['name'], ({ name }, { officeName }) =>
    name === officeName ? null : '.name is not the name of the office',
  ),
];

const officeReplies: NounReplies = {
  rules: { OwnOffice: ownOffice },
  answeredFields: {
    Mutation: ['own'],
    OwnOffice: ['awards', 'referrals', 'referralsDue', 'referralContactsDue'],
  },
};

const nouns: readonly NounReplies[] = [
  officeReplies,
  awardReplies,
  totalsReplies,
  providerReplies,
  publicationReplies,
  bookReplies,
  pairReplies,
  commissionReplies,
  referralReplies,
  transferReplies,
];

/** What is known of every noun's replies, together. No type stands beside two nouns. */
export const replyRules: Required<NounReplies> = {
  rules: joined(({ rules }) => rules),
  identities: joined(({ identities }) => identities),
  answeredFields: joined(({ answeredFields }) => answeredFields),
  records: nouns.flatMap(({ records = [] }) => records),
  signedNumbers: nouns.flatMap(({ signedNumbers = [] }) => signedNumbers),
};

function joined<Value>(
  part: (noun: NounReplies) => Readonly<Record<string, Value>> | undefined,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(nouns.flatMap((noun) => Object.entries(part(noun) ?? {})));
}
