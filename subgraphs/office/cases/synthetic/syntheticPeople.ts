/*
 * Nobody there is: names are built from words, and say that they are made up; no such street or
 * town exists; the numbers are those that Ofcom keeps free for drama, 07700 900000 to 900999; the
 * addresses for mail are of example.org, which RFC 2606 keeps free.
 */
import { createHash } from 'node:crypto';

import { type RandomGenerator, unsafeUniformIntDistribution, xoroshiro128plus } from 'pure-rand';

import { fullCaseEvent } from '../CaseEvent';
import { addCalendarDays } from '../clock/workingDays';
import type { PersonalDetails, PersonGiven } from '../people/person';

import type { CaseHistory } from './syntheticCases';

const firstNames = [
  ...['Anvil', 'Bramble', 'Cobble', 'Dapple', 'Eiderdown', 'Fennel', 'Gable', 'Haystack'],
  ...['Inkling', 'Jigsaw', 'Kerbstone', 'Lantern', 'Marble', 'Nettle', 'Oakum', 'Pebble'],
  ...['Quillpen', 'Ripple', 'Sundial', 'Thimble', 'Umber', 'Varnish', 'Wicket', 'Yarnball'],
];
const lastNames = [
  ...['Applecart', 'Bookend', 'Candlewick', 'Doorbell', 'Eggcup', 'Featherbed', 'Gatepost'],
  ...['Hatstand', 'Inkwell', 'Jamjar', 'Kettledrum', 'Lampshade', 'Matchbox', 'Needlecase'],
  ...['Oilcloth', 'Paperweight', 'Quiltpatch', 'Rainbarrel', 'Saltcellar', 'Teaspoon'],
  ...['Umbrella', 'Windowbox', 'Yardstick'],
];
const streets = ['Nowhere Lane', 'Unmapped Row', 'Makebelieve Street', 'Pretend Terrace'];
const towns = ['Notown', 'Mockchester', 'Inventham', 'Fableford'];
const contacts = [
  'By text message first, please',
  'After six in the evening only',
  'Do not leave a message',
  'Through the caseworker alone',
];

/** The personal details of each case, the same for the same seed; nobody there is. */
export function syntheticPeople(
  histories: readonly Pick<CaseHistory, 'case'>[],
  seed: number,
): PersonGiven[] {
  const purpose = `${seed} people ${histories[0]?.case.reference ?? ''}`;
  const chance = xoroshiro128plus(createHash('sha256').update(purpose).digest().readInt32LE(0));
  return histories.map(({ case: { reference, receivedOn, priorityCategory, relation } }) => {
    // Everybody under 18 is vulnerable, and a parent or guardian speaks for a child as an adult.
    const mayBeChild =
      priorityCategory === 'VULNERABLE_OR_INTIMIDATED' && relation !== 'PARENT_OR_GUARDIAN';
    return { reference, details: draw(chance, receivedOn, mayBeChild), origin: 'SYNTHETIC' };
  });
}

function draw(chance: RandomGenerator, receivedOn: string, mayBeChild: boolean): PersonalDetails {
  const upTo = (most: number): number => unsafeUniformIntDistribution(0, most, chance);
  const one = (of: readonly string[]): string => of[upTo(of.length - 1)] ?? '';
  const [first, last] = [one(firstNames), one(lastNames)];
  const days = mayBeChild && upTo(1) === 0 ? [10, 17] : [18, 90];
  const [youngest = 18, oldest = 90] = days;
  const ageDays = (youngest + 1) * 365 + upTo((oldest - youngest) * 365);
  const line = String(upTo(999)).padStart(3, '0');
  return {
    name: `${first} ${last} (synthetic)`,
    bornOn: addCalendarDays(receivedOn, -ageDays),
    address: `${1 + upTo(98)} ${one(streets)}\n${one(towns)} (no such place)`,
    phone: `07700 900${line}`,
    email: `${first}.${last}.${line}@example.org`.toLowerCase(),
    safeContact: upTo(3) === 0 ? one(contacts) : null,
  };
}

/** A history in which personal details were entered on the day the case came. */
export function withDetailsEntered({ case: standing, events }: CaseHistory): CaseHistory {
  const { reference, origin, receivedOn: happenedOn } = standing;
  const entered = fullCaseEvent({
    reference,
    origin,
    happenedOn,
    actor: 'synthetic',
    kind: 'DETAILS_ENTERED',
  });
  // At once: a case that was passed to another office takes no details any more.
  const [received, ...later] = events;
  const all = received ? [received, entered, ...later] : events;
  return {
    case: standing,
    events: all.map((event, place) => ({ ...event, position: place + 1 })),
  };
}
