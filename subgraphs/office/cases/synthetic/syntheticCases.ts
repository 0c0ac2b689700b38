import { createHash } from 'node:crypto';

import { type RandomGenerator, unsafeUniformIntDistribution, xoroshiro128plus } from 'pure-rand';

import { readOffices } from '../../../../schema/codelists';
import type { CaseEvent } from '../CaseEvent';
import type { CaseOpening, ReferralCase, VictimRelation } from '../ReferralCase';
import { caseAfter } from '../caseAfter';
import type { CrimeType, PriorityCategory, ReferralSource, ReferralState } from '../caseColumns';
import { addCalendarDays, dueOn } from '../clock/workingDays';

import { promisedContact } from './promisedContact';
import { type DrawnCase, syntheticEvents } from './syntheticEvents';

/** What is to be made up: the papers contain no case. */
export interface SyntheticCasesWanted {
  readonly office: string;
  readonly seed: number;
  readonly financialYear: string;
  readonly count: number;
  /** Identifiers of organisations that can support a victim. */
  readonly providers: readonly string[];
  /** Within how many hours the office promises contact; null or none for no promise. */
  readonly promisedHours?: number | null;
}

type Weights<Code extends string> = readonly (readonly [Code, number])[];

/*
 * How often in a thousand. The weights are invented: common offences many times, rare ones a few
 * times a year, so that every rule about small counts has something to do.
 */
const crimeTypes: Weights<CrimeType> = [
  ['THEFT', 270],
  ['VIOLENCE', 220],
  ['BURGLARY', 150],
  ['DOMESTIC_ABUSE', 130],
  ['CRIMINAL_DAMAGE', 80],
  ['FRAUD', 60],
  ['SEXUAL_OFFENCE', 35],
  ['NOT_RECORDED', 20],
  ['ROBBERY', 15],
  ['HATE_CRIME', 10],
  ['STALKING', 6],
  ['ROAD_COLLISION', 3],
  ['HOMICIDE', 1],
];
const sources: Weights<ReferralSource> = [
  ['POLICE', 800],
  ['SELF', 110],
  ['ACTION_FRAUD', 50],
  ['STATUTORY_AGENCY', 25],
  ['THIRD_PARTY', 10],
  ['BRITISH_TRANSPORT_POLICE', 5],
];
const states: Weights<ReferralState> = [
  ['CLOSED', 760],
  ['DECLINED', 150],
  ['IN_SUPPORT', 50],
  ['TRANSFERRED', 25],
  ['ACCEPTED', 8],
  ['ASSESSED', 5],
  ['RECEIVED', 2],
];
const categories: Weights<PriorityCategory> = [
  ['STANDARD', 720],
  ['VULNERABLE_OR_INTIMIDATED', 220],
  ['PERSISTENTLY_TARGETED', 60],
];
const relations: Weights<VictimRelation | 'UNKNOWN'> = [
  ['DIRECT', 800],
  ['UNKNOWN', 150],
  ['WITNESS', 30],
  ['PARENT_OR_GUARDIAN', 20],
];
const mostSerious: ReadonlySet<CrimeType> = new Set([
  'DOMESTIC_ABUSE',
  'HATE_CRIME',
  'HOMICIDE',
  'SEXUAL_OFFENCE',
]);

/** A case and what happened to it, event by event. */
export interface CaseHistory {
  readonly case: ReferralCase;
  readonly events: readonly (CaseEvent & { readonly position: number })[];
}

/** Cases of one office and year, marked synthetic, the same for the same seed; nobody's names. */
export function syntheticCases(wanted: SyntheticCasesWanted): CaseHistory[] {
  const purpose = `${wanted.seed} referrals ${wanted.office} ${wanted.financialYear}`;
  const chance = chanceFor(purpose);
  const later = chanceFor(`${purpose} events`);
  const related = chanceFor(`${purpose} relations`);
  // By itself: an office without a promise draws what it drew before there were promises.
  const promise = chanceFor(`${purpose} promise`);
  return Array.from({ length: wanted.count }, (_, index) => {
    const drawn = withRelation(drawCase(wanted, chance, index), related);
    const { promisedHours: hours = null } = wanted;
    const promised =
      hours && promisedContact(hours, drawn.opening.receivedOn, (most) => upTo(most, promise));
    const events = syntheticEvents({ ...drawn, promised: promised || null }, (most) =>
      upTo(most, later),
    );
    return {
      case: caseAfter(drawn.opening, events),
      events: events.map((event, place) => ({ ...event, position: place + 1 })),
    };
  });
}

function chanceFor(purpose: string): RandomGenerator {
  return xoroshiro128plus(createHash('sha256').update(purpose).digest().readInt32LE(0));
}

function drawCase(
  { office, financialYear, providers }: SyntheticCasesWanted,
  chance: RandomGenerator,
  index: number,
): Omit<DrawnCase, 'promised'> {
  const crimeType = draw(crimeTypes, chance);
  const priorityCategory = mostSerious.has(crimeType)
    ? 'MOST_SERIOUS_CRIME'
    : draw(categories, chance);
  const state = draw(states, chance);
  const receivedOn = addCalendarDays(`${financialYear.slice(0, 4)}-04-01`, upTo(364, chance));
  const isPassed = state !== 'RECEIVED' && state !== 'DECLINED';
  // Nine of ten on the last day in time; the others up to a week late.
  const lateDays = upTo(9, chance) === 0 ? 1 + upTo(6, chance) : 0;
  const passedOn = isPassed ? addCalendarDays(dueOn(receivedOn) ?? receivedOn, lateDays) : null;
  const opening: CaseOpening = {
    reference: `${office}:r-${financialYear}-${String(index + 1).padStart(6, '0')}`,
    origin: 'SYNTHETIC',
    receivedOn,
    priorityCategory,
    crimeType,
    relation: null,
    source: draw(sources, chance),
    receivedFrom: null,
    // Some live in another area: those that were passed to its office.
    residenceOffice: state === 'TRANSFERRED' ? neighbourOf(office, index) : office,
    allegedOn: receivedOn,
  };
  return {
    opening,
    state,
    passedOn,
    requestedOn: priorityCategory === 'STANDARD' ? receivedOn : null,
    providerId: isPassed ? (providers[upTo(providers.length - 1, chance)] ?? null) : null,
  };
}

/** Who the victim was: one of three in a collision on the road had lost somebody by it. */
function withRelation(
  drawn: Omit<DrawnCase, 'promised'>,
  chance: RandomGenerator,
): Omit<DrawnCase, 'promised'> {
  const { crimeType, priorityCategory } = drawn.opening;
  const isFatal = upTo(2, chance) === 0 && crimeType === 'ROAD_COLLISION';
  const other = draw(relations, chance);
  if (isFatal || crimeType === 'HOMICIDE') {
    // The Victims' Code counts close relatives who are bereaved by a crime among these.
    const bereaved = {
      priorityCategory: 'MOST_SERIOUS_CRIME',
      relation: 'BEREAVED_RELATIVE',
    } as const;
    return { ...drawn, opening: { ...drawn.opening, ...bereaved } };
  }
  // A parent speaks for a child, and every child is vulnerable.
  const isChild = priorityCategory === 'VULNERABLE_OR_INTIMIDATED';
  const known = other === 'PARENT_OR_GUARDIAN' && !isChild ? 'DIRECT' : other;
  return { ...drawn, opening: { ...drawn.opening, relation: known === 'UNKNOWN' ? null : known } };
}

const officeCodes = readOffices().map(({ code }) => code);

function neighbourOf(office: string, index: number): string {
  const others = officeCodes.filter((code) => code !== office);
  return others[index % others.length] ?? office;
}

function upTo(most: number, chance: RandomGenerator): number {
  return most <= 0 ? 0 : unsafeUniformIntDistribution(0, most, chance);
}

/** One of the codes, each as often as its weight; the weights of each list make a thousand. */
function draw<Code extends string>(weights: Weights<Code>, chance: RandomGenerator): Code {
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  let left = upTo(total - 1, chance);
  const drawn = weights.find(([, weight]) => (left -= weight) < 0) ?? weights[0];
  if (!drawn) throw new RangeError('There is nothing to draw from.');
  return drawn[0];
}
