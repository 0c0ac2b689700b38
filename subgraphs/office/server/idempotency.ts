import { createHash } from 'node:crypto';

import type { EntityManager } from 'typeorm';

import { codedError } from '../../../schema/errorCodes';
import type { WriteRequest } from '../books/commands/enterWrite';

import type { Problem } from './Problem';
import type { OfficeContext } from './officeContext';

/** What came of a write: an answer that can be kept as JSON, or problems and nothing written. */
export type Entered<Answer, Code extends string> =
  | { readonly answer: Answer; readonly problems: readonly [] }
  | { readonly answer: null; readonly problems: readonly Problem<Code>[] };

/**
 * Performs a write about cases in one transaction and keeps its answer. The same request that
 * arrives again gets the kept answer and nothing is written; its key with another request, or from
 * another person, is refused with IDEMPOTENCY_KEY_REUSED.
 *
 * @param perform must name nobody in its answer: it is kept as it is
 * @throws ACCESS_REFUSED when the token does not say who it is: an event has an author
 */
export async function enterOnce<Answer, Code extends string>(
  { dataSource, caller }: Pick<OfficeContext, 'dataSource' | 'caller'>,
  { name, input, alike = [] }: WriteRequest,
  perform: (manager: EntityManager, actor: string) => Promise<Entered<Answer, Code>>,
): Promise<Entered<Answer, Code | 'FIELD_INVALID' | 'IDEMPOTENCY_KEY_REUSED'>> {
  const actor = caller.subject;
  if (actor === null) {
    throw codedError('ACCESS_REFUSED', `${name}: the token does not say who enters this.`);
  }
  const { idempotencyKey: key } = input;
  if (!/^(?=.*\S)[^\p{Cc}\p{Cs}]{1,200}$/u.test(key)) return refuse('FIELD_INVALID', keyMalformed);
  const hashIn = (form: object): string => hashOf([actor, name, withoutNulls(form)]);
  const bodyHash = hashIn(input);
  const knownHashes = [bodyHash, ...alike.map(hashIn)];
  try {
    return await dataSource.transaction(async (manager) => {
      await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 6))`, [key]);
      const [known] = await manager.query<{ body_hash: string; answer: Answer }[]>(
        `SELECT body_hash, answer FROM referral_write WHERE idempotency_key = $1`,
        [key],
      );
      if (known && !knownHashes.includes(known.body_hash)) {
        return refuse('IDEMPOTENCY_KEY_REUSED', keyUsed);
      }
      if (known) return { answer: known.answer, problems: [] };
      const entered = await perform(manager, actor);
      // Whatever was written on the way to a problem is taken back.
      if (entered.answer === null) throw new Refused(entered);
      await manager.query(
        `INSERT INTO referral_write (idempotency_key, body_hash, actor, answer)
         VALUES ($1, $2, $3, $4)`,
        [key, bodyHash, actor, JSON.stringify(entered.answer)],
      );
      return entered;
    });
  } catch (error) {
    if (error instanceof Refused) return error.entered as Entered<Answer, Code>;
    throw error;
  }
}

const keyUsed = 'This key was used for another request: a new request needs a new key.';
const keyMalformed = 'Enter 1 to 200 characters. It cannot be blank or contain control characters.';

/** Carries problems out of the transaction that they end. */
class Refused extends Error {
  constructor(readonly entered: unknown) {
    super('The write has problems.');
  }
}

function refuse<Code extends string>(code: Code, message: string): Entered<never, Code> {
  return { answer: null, problems: [{ code, field: 'idempotencyKey', message }] };
}

/** Left out or null is the same, at every depth. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const given = Object.entries(value).filter(([, each]) => each !== null && each !== undefined);
  return Object.fromEntries(given.map(([name, each]) => [name, withoutNulls(each)]));
}

function hashOf(request: unknown): string {
  return createHash('sha256').update(JSON.stringify(request)).digest('hex');
}

/** Performs the fields of one mutation one after the other, in the order they stand. */
export class WriteQueue {
  private last: Promise<unknown> = Promise.resolve();

  /** A write that fails does not keep the next from being tried: each answers for itself. */
  run<Result>(write: () => Promise<Result>): Promise<Result> {
    const result = this.last.then(write, write);
    this.last = result;
    return result;
  }
}
