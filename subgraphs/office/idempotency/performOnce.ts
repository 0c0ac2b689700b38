import { createHash } from 'node:crypto';

import type { DataSource, EntityManager } from 'typeorm';

import type { Caller } from '../../../schema/caller';
import { codedError } from '../../../schema/errorCodes';
import type { Problem } from '../server/Problem';

/** A request of a person to enter something. */
export interface WriteRequest {
  /** What is asked, such as raiseCrossCharge. */
  readonly name: string;
  readonly input: { readonly idempotencyKey: string };
  /** Other forms of the same input, in which it may have been recorded when it came first. */
  readonly alike?: readonly object[];
}

/** What came of a write: an answer, or problems and nothing written. */
export type Entered<Answer, Code extends string> =
  | { readonly answer: Answer; readonly problems: readonly [] }
  | { readonly answer: null; readonly problems: readonly Problem<Code>[] };

/** What is recorded of a write, so that it is known again. */
export interface RecordedWrite {
  readonly key: string;
  /** SHA-256 over who asked and what, in hexadecimal. */
  readonly bodyHash: string;
  readonly actor: string;
}

/** Where writes of one kind are recorded under their idempotency keys: each has keys of its own. */
export interface WriteRecord<Outcome, Answer> {
  /** What messages call such a write. */
  readonly noun: 'entry' | 'request';
  /** Makes whoever uses the same key wait, until the end of the transaction. */
  lock(manager: EntityManager, key: string): Promise<void>;
  /** The write recorded under a key, with the answer it got; null for a new key. */
  find(
    manager: EntityManager,
    key: string,
  ): Promise<{ readonly bodyHash: string; readonly answer: () => Promise<Answer> } | null>;
  /** Records what came of a new write and answers it. */
  store(manager: EntityManager, write: RecordedWrite, outcome: Outcome): Promise<Answer>;
}

interface Write {
  readonly key: string;
  readonly actor: string;
  /** What the key stands for, as JSON. */
  readonly body: unknown;
  /** Other forms of the same body, in which it may have been recorded. */
  readonly alike?: readonly unknown[];
}

/**
 * The idempotency engine of all writes. Performs a write in one transaction and records it. The
 * same write that arrives again gets the answer of the first and nothing is written; its key with
 * another body, which includes another person, is refused with IDEMPOTENCY_KEY_REUSED.
 *
 * @param perform is not called for a repetition; of what it wrote on the way to a problem nothing stays
 */
export async function performOnce<Outcome, Answer, Code extends string>(
  dataSource: DataSource,
  record: WriteRecord<Outcome, Answer>,
  { key, actor, body, alike = [] }: Write,
  perform: (manager: EntityManager) => Promise<Entered<Outcome, Code>>,
): Promise<Entered<Answer, Code | 'FIELD_INVALID' | 'IDEMPOTENCY_KEY_REUSED'>> {
  const wrong = checkWord('idempotencyKey', key);
  if (wrong !== null) return { answer: null, problems: [wrong] };
  const bodyHash = hashOf(body);
  try {
    return await dataSource.transaction(async (manager) => {
      await record.lock(manager, key);
      const known = await record.find(manager, key);
      if (known !== null) {
        return [bodyHash, ...alike.map(hashOf)].includes(known.bodyHash)
          ? { answer: await known.answer(), problems: [] as const }
          : { answer: null, problems: [keyReused(record.noun)] };
      }
      const entered = await perform(manager);
      if (entered.answer === null) throw new Refused(entered.problems);
      const answer = await record.store(manager, { key, bodyHash, actor }, entered.answer);
      return { answer, problems: [] as const };
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { answer: null, problems: error.problems as readonly Problem<Code>[] };
  }
}

/**
 * What is wrong with a key or with the name of a person; null where nothing is. A problem names
 * the field.
 */
export function checkWord(field: string, value: string): Problem<'FIELD_INVALID'> | null {
  if (/^(?=.*\S)[^\p{Cc}\p{Cs}]{1,200}$/u.test(value)) return null;
  const message = 'Enter 1 to 200 characters. It cannot be blank or contain control characters.';
  return { code: 'FIELD_INVALID', field, message };
}

function keyReused(noun: string): Problem<'IDEMPOTENCY_KEY_REUSED'> {
  const message = `This key was used for another ${noun}: a new ${noun} needs a new key.`;
  return { code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey', message };
}

/** Carries problems out of the transaction that they end. */
class Refused extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super('The write has problems.');
  }
}

function hashOf(body: unknown): string {
  return createHash('sha256').update(JSON.stringify(body)).digest('hex');
}

/**
 * Whoever enters something: it has an author.
 *
 * @throws ACCESS_REFUSED when the token does not say who that is
 */
export function requireActor({ subject }: Caller, name: string): string {
  if (subject !== null) return subject;
  throw codedError('ACCESS_REFUSED', `${name}: the token does not say who enters this.`);
}

/**
 * An input as it is hashed: a field left out or null is the same. Only its own fields: hashes that
 * are recorded take account of a null inside a list.
 */
export function withoutNulls(input: object): object {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null));
}
