import { ContractBroken, type Replier } from '../../../schema/encodedReply';
import { noReplies, type NoReply } from '../../../schema/missingReasons';
import { officeFieldName } from '../../../schema/officeIdentity';
import type { Directory } from '../directory/Directory';
import type { MissingReason } from '../generated/resolverTypes';

import type { QuestionScope } from './questionScope';

/** What every office's reply may say besides its answer: why there is none. */
export interface Reply {
  readonly missing?: string | null;
}

/** The replies as they come back: a place for each office, empty where it was not asked or died. */
export type Pages<OfficeReply> = Readonly<Record<string, OfficeReply | null | undefined>>;

interface OfficeReply<Answer> {
  readonly office: string;
  readonly reply: Answer;
}

/** Who was asked, who answered what, who is missing and why. */
export interface Replies<Answer> {
  readonly asked: readonly string[];
  readonly answered: readonly OfficeReply<Answer>[];
  readonly missing: readonly { readonly office: string; readonly reason: MissingReason }[];
}

/** A reason of the SDL that is not on the list does not compile, nor does one the other way round. */
const reasons: Readonly<Record<Exclude<MissingReason, 'NOT_FEDERATED'>, unknown>> = noReplies;
const toldReasons = Object.keys(reasons) as NoReply[] satisfies MissingReason[];

/** Why nothing is known from an office: it is missing, or the question did not cover it. */
export type Absence = MissingReason | 'NOT_ASKED';

/** Why nothing is known from an office; null where it answered. */
export type AbsenceOf = (office: string) => Absence | null;

/** What a line says of an office that is absent: the same for money and for cases. */
export function statusOfAbsence(
  absence: Absence,
): 'OFFICE_NOT_ASKED' | 'OFFICE_REFUSED' | 'NOT_FEDERATED' | 'OFFICE_UNAVAILABLE' {
  switch (absence) {
    case 'NOT_ASKED':
      return 'OFFICE_NOT_ASKED';
    case 'REFUSED':
      return 'OFFICE_REFUSED';
    case 'NOT_FEDERATED':
      return 'NOT_FEDERATED';
    case 'UNAVAILABLE':
    case 'TIMED_OUT':
    case 'CONTRACT_BROKEN':
      return 'OFFICE_UNAVAILABLE';
  }
}

/** An office that was not asked is no office that failed to answer. */
export function absencesIn({ answered, missing }: Replies<unknown>): AbsenceOf {
  const here = new Set(answered.map(({ office }) => office));
  const reasonsByOffice = new Map(missing.map(({ office, reason }) => [office, reason]));
  return (office) => (here.has(office) ? null : (reasonsByOffice.get(office) ?? 'NOT_ASKED'));
}

/** A reply that was not merged, because it cannot be right. */
export interface BrokenReply {
  readonly office: string;
  /** What is wrong with it, without any value of it. */
  readonly broken: string;
}

/**
 * Sorts the replies. An office that died arrives as null, as an empty object or as an object of
 * nulls, depending on the router; ours says why in `missing`.
 *
 * @param toAnswer the complete answer in a reply; null when it is not there. Where it throws, the
 * reply breaks the contract
 * @param tellBroken where that is told
 */
export function sortReplies<Raw extends Reply, Answer>(
  directory: Directory,
  scope: QuestionScope,
  pages: Pages<Raw>,
  toAnswer: (reply: Raw, office: Replier) => Answer | null,
  tellBroken: (reply: BrokenReply) => void = () => undefined,
): Replies<Answer> {
  const isOffice = (code: string): boolean => directory.tryGetOffice(code) !== null;
  const answered: OfficeReply<Answer>[] = [];
  const missing: Replies<Answer>['missing'][number][] = [];
  for (const office of scope.asked) {
    const identity = directory.getOffice(office).identity;
    const raw = identity ? pages[officeFieldName(identity)] : null;
    try {
      const reply = raw ? toAnswer(raw, { office, isOffice }) : null;
      if (reply) answered.push({ office, reply });
      else missing.push({ office, reason: reasonOf(raw?.missing) });
    } catch (fault) {
      missing.push({ office, reason: 'CONTRACT_BROKEN' });
      const broken = fault instanceof ContractBroken ? fault.message : 'it cannot be read';
      tellBroken({ office, broken });
    }
  }
  for (const office of scope.notFederated) missing.push({ office, reason: 'NOT_FEDERATED' });
  return { asked: scope.asked, answered, missing };
}

function reasonOf(missing: string | null | undefined): MissingReason {
  return toldReasons.find((reason) => reason === missing) ?? 'UNAVAILABLE';
}
