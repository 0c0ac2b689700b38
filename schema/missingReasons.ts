import type { ErrorCode } from './errorCodes';

/** How it is told that an office gave no reply: an error's code, and what follows the office's name. */
interface ToldAs {
  readonly code: ErrorCode;
  readonly sentence: string;
}

/**
 * Why an office that was asked gave no reply: the one list of it. `MissingReason` in the SDL has the
 * same reasons and NOT_FEDERATED, of an office that cannot be asked; the compiler holds them equal.
 */
export const noReplies = {
  UNAVAILABLE: {
    code: 'OFFICE_UNAVAILABLE',
    sentence: 'could not be reached or failed to answer.',
  },
  TIMED_OUT: { code: 'OFFICE_TIMED_OUT', sentence: 'did not answer in time.' },
  REFUSED: { code: 'OFFICE_REFUSED', sentence: 'declined to answer.' },
  CONTRACT_BROKEN: {
    code: 'OFFICE_CONTRACT_BROKEN',
    sentence: 'sent an answer that does not match the contract, so none of it was used.',
  },
} as const satisfies Readonly<Record<string, ToldAs>>;

/** Why an office that was asked gave no reply. */
export type NoReply = keyof typeof noReplies;

/** Why an office can be missing from an answer. */
export const missingReasons: readonly (NoReply | 'NOT_FEDERATED')[] = [
  ...(Object.keys(noReplies) as NoReply[]),
  'NOT_FEDERATED',
];
