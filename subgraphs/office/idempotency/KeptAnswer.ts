import { Column, Entity, type EntityManager, PrimaryColumn } from 'typeorm';

import type { OfficeContext } from '../server/officeContext';

import {
  type Entered,
  performOnce,
  requireActor,
  withoutNulls,
  type WriteRecord,
  type WriteRequest,
} from './performOnce';

/** The answer to a write about a case or a transfer. The database refuses to change or remove it. */
@Entity('referral_write')
export class KeptAnswer {
  @PrimaryColumn({ type: 'text', name: 'idempotency_key' })
  idempotencyKey: string;

  @Column({ type: 'text', name: 'body_hash' })
  bodyHash: string;

  @Column({ type: 'text' })
  actor: string;

  /** The database's clock says it. */
  @Column({ type: 'timestamp with time zone', name: 'entered_at', insert: false, select: false })
  enteredAt: Date;

  @Column({ type: 'jsonb' })
  answer: object;
}

/**
 * Performs a write about a case or a transfer once, in the caller's name, and keeps its answer.
 *
 * @param perform must name nobody in its answer: it is kept as it is
 * @throws ACCESS_REFUSED when the token does not say who it is: an event has an author
 */
export function enterOnce<Answer, Code extends string>(
  { dataSource, caller }: Pick<OfficeContext, 'dataSource' | 'caller'>,
  { name, input, alike = [] }: WriteRequest,
  perform: (manager: EntityManager, actor: string) => Promise<Entered<Answer, Code>>,
): Promise<Entered<Answer, Code | 'FIELD_INVALID' | 'IDEMPOTENCY_KEY_REUSED'>> {
  const actor = requireActor(caller, name);
  const bodyOf = (form: object): unknown => [actor, name, withoutNulls(form)];
  return performOnce(
    dataSource,
    keptAnswers<Answer>(),
    { key: input.idempotencyKey, actor, body: bodyOf(input), alike: alike.map(bodyOf) },
    (manager) => perform(manager, actor),
  );
}

/** Events of cases and transfers do not say under which key they came, so a row of its own does. */
function keptAnswers<Answer>(): WriteRecord<Answer, Answer> {
  return {
    noun: 'request',
    async lock(manager, key) {
      // SQL: an advisory lock, as there is no row yet that could be locked.
      await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 6))`, [key]);
    },
    async find(manager, idempotencyKey) {
      const kept = await manager.findOneBy(KeptAnswer, { idempotencyKey });
      return kept && { bodyHash: kept.bodyHash, answer: async () => kept.answer as Answer };
    },
    async store(manager, { key, bodyHash, actor }, answer) {
      const kept = { idempotencyKey: key, bodyHash, actor, answer: answer as object };
      await manager.insert(KeptAnswer, kept);
      return answer;
    },
  };
}
