import type { EntityManager } from 'typeorm';

import { readOffices } from '../../../../schema/codelists';
import { inPounds } from '../../../../process/formatting';
import { unknownOffice } from '../../../../schema/officeNames';
import { encodePairReply } from '../../../../schema/pairs';
import { statementDigest } from '../../../../schema/pairs';
import type {
  AgreeStatementInput,
  DisputeStatementInput,
  StatedChargeInput,
} from '../../generated/resolverTypes';
import type { WriteQueue } from '../../server/mutations';
import type { OfficeContext } from '../../server/officeContext';
import type { ChargeState } from '../BookCharge';
import type { BookEvent } from '../BookEvent';
import type { BookPlan } from '../appendEvents';
import { readCharges } from '../findCharges';
import type { BookProblem } from '../checkEvent';
import { readPair, type StatementDetails, statementReference } from '../pairStatement';

import { openingOf, ownReference } from './answer';
import { answeredPayload, type AnsweredPayload, enterWrite } from './enterWrite';

type AnswerInput = AgreeStatementInput & Partial<Pick<DisputeStatementInput, 'reasonCode'>>;

/** The resolver of a field that answers a whole statement. */
export function answerStatement(name: string, kind: Verdict['kind']) {
  return (
    queue: WriteQueue,
    { input }: { readonly input: AnswerInput },
    context: OfficeContext,
  ): Promise<AnsweredPayload> =>
    queue.run(async () => {
      const { reason = null, reasonCode = null } = input;
      return answeredPayload(
        await enterWrite(
          context,
          { name, input },
          (manager) =>
            planStatementAnswer(manager, context.office.code, input, { kind, reason, reasonCode }),
          inputField,
        ),
      );
    });
}

/** Whatever is wrong with one of the events is wrong with the charges they answer. */
function inputField(field: string): string {
  const name = field.replace(/^events\[\d+\]\./, '');
  if (name === field || name === 'reason' || name === 'reasonCode') return name;
  return name === 'opening.counterparty' ? 'counterparty' : 'charges';
}

/** What an agreement and a dispute of a statement have in common. */
type StatementInput = Omit<AgreeStatementInput, 'idempotencyKey' | 'reason'>;

/** What is said of every charge of the statement. */
type Verdict = Pick<BookEvent, 'reason' | 'reasonCode'> & {
  readonly kind: 'ACKNOWLEDGED' | 'DISPUTED';
};

const knownOffices = new Set(readOffices().map(({ code }) => code));

/** More charges than any two offices have open at once; each is an event. */
const chargesMax = 500;

/**
 * The answer to a whole statement: one event for each charge that is not answered so already, and
 * one that keeps what was answered. The statement must be what was read: the digest is worked out
 * again from these books and the charges given. What the other office has entered since, these
 * books cannot know: the answer is to what was read, and the comparison shows the rest.
 *
 * @returns events in the order of the charges; the last one is the answer itself
 */
async function planStatementAnswer(
  manager: EntityManager,
  office: string,
  input: StatementInput,
  verdict: Verdict,
): Promise<BookPlan> {
  const { counterparty, cutOff, charges, financialYear = null } = input;
  if (!knownOffices.has(counterparty)) {
    const message = unknownOffice(counterparty);
    return refuse({ code: 'UNKNOWN_OFFICE', field: 'counterparty', message });
  }
  const view = { counterparty, cutOff, financialYear };
  const expected = statementDigest(
    { office, ...view },
    encodePairReply(await readPair(manager, view)),
    charges,
  );
  if (expected !== input.digest) return refuse(changed);
  if (charges.length > chargesMax) return refuse(tooMany);
  const planned: BookPlan[] = [];
  for (const group of groupByAnswer(charges)) {
    planned.push(await planGroup(manager, office, { group, input, verdict }));
  }
  const problems = planned.flatMap((plan) => plan.problems);
  const details: StatementDetails = {
    ...view,
    digest: input.digest,
    chargeCount: charges.length,
    chargedPence: sumOf(charges),
  };
  const { kind, ...why } = verdict;
  const answer: BookEvent = {
    reference: statementReference(office, view),
    kind: kind === 'ACKNOWLEDGED' ? 'STATEMENT_AGREED' : 'STATEMENT_DISPUTED',
    ...why,
    details: JSON.stringify(details),
  };
  return { events: [...planned.flatMap(({ events }) => events), answer], problems };
}

function refuse(problem: BookProblem): BookPlan {
  return { events: [], problems: [problem] };
}

const changed: BookProblem = {
  code: 'STATEMENT_CHANGED',
  field: 'digest',
  message: 'The statement is not what it was when it was read: read it again, then answer it.',
};
const tooMany: BookProblem = {
  code: 'FIELD_INVALID',
  field: 'charges',
  message: `At most ${chargesMax} charges are answered at once: take a statement of one year.`,
};

/** Charges that the same entries answer are one thing; those without an answer each are. */
function groupByAnswer(charges: readonly StatedChargeInput[]): StatedChargeInput[][] {
  const groups = new Map<string, StatedChargeInput[]>();
  for (const charge of charges) {
    const key = charge.answeredBy.length > 0 ? charge.answeredBy.join('\n') : charge.reference;
    groups.set(key, [...(groups.get(key) ?? []), charge]);
  }
  return [...groups.values()];
}

interface Group {
  readonly group: readonly StatedChargeInput[];
  readonly input: StatementInput;
  readonly verdict: Verdict;
}

async function planGroup(
  manager: EntityManager,
  office: string,
  { group, input, verdict }: Group,
): Promise<BookPlan> {
  const [charge] = group;
  if (!charge) return { events: [], problems: [] };
  if (charge.answeredBy.length === 0) {
    return openAnswer(manager, office, { charge, input, verdict });
  }
  const own = (await readCharges(manager, charge.answeredBy)).map((line) => line.charge);
  if (verdict.kind === 'DISPUTED') return { events: stepsOf(own, verdict, settled), problems: [] };
  if (charge.agreed) return { events: [], problems: [] };
  const ownPence = own.reduce((sum, entry) => sum + entry.amountPence - entry.allocatedPence, 0);
  if (ownPence !== sumOf(group)) return refuse(differs(charge, sumOf(group), ownPence));
  return { events: stepsOf(own, verdict, accepted), problems: [] };
}

/** States in which an entry already says what it would be made to say. */
const settled: ReadonlySet<string> = new Set(['DISPUTED', 'SETTLED', 'WITHDRAWN']);
const accepted: ReadonlySet<string> = new Set(['ACKNOWLEDGED', 'SETTLED', 'WITHDRAWN']);

function stepsOf(
  own: readonly ChargeState[],
  verdict: Verdict,
  done: ReadonlySet<string>,
): BookEvent[] {
  return own
    .filter(({ state }) => !done.has(state))
    .map(({ reference }) => ({ reference, ...verdict }));
}

interface Unanswered extends Omit<Group, 'group'> {
  readonly charge: StatedChargeInput;
}

/**
 * The first answer to a charge enters the debt in these books. One that was entered under another
 * year than the statement's is not on it, and answers the charge all the same.
 */
async function openAnswer(
  manager: EntityManager,
  office: string,
  { charge, input, verdict }: Unanswered,
): Promise<BookPlan> {
  const { counterparty, financialYear = null } = input;
  if (charge.reference.startsWith(`${office}:`)) {
    const message = `${charge.reference} is this office's own: it charges itself nothing.`;
    return refuse({ code: 'CHARGES_ITSELF', field: 'charges', message });
  }
  const reference = ownReference(office, { reference: charge.reference, counterparty });
  const [known] = await readCharges(manager, [reference]);
  if (known) {
    const { state, opening } = known.charge;
    const isElsewhere = financialYear !== null && opening.financialYear !== financialYear;
    if (isElsewhere && state !== 'WITHDRAWN') {
      const group = [{ ...charge, answeredBy: [reference] }];
      return planGroup(manager, office, { group, input, verdict });
    }
    const message = `${reference} is in these books as ${state}: answer it by itself.`;
    return refuse({ code: 'NOT_ALLOWED_NOW', field: 'charges', message });
  }
  const opening = openingOf({ ...charge, counterparty });
  return {
    events: [{ reference, ...verdict, amountPence: charge.amountPence, opening }],
    problems: [],
  };
}

function differs(charge: StatedChargeInput, statedPence: number, ownPence: number): BookProblem {
  const message =
    `${charge.reference} is charged as ${inPounds(statedPence)}; these books hold ` +
    `${inPounds(ownPence)}: propose another amount first, or dispute it.`;
  return { code: 'NOT_ALLOWED_NOW', field: 'charges', message };
}

function sumOf(charges: readonly { readonly amountPence: number }[]): number {
  return charges.reduce((sum, { amountPence }) => sum + amountPence, 0);
}
