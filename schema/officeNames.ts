import type { GraphQLError } from 'graphql';

import { codedError } from './errorCodes';
import {
  fold,
  isMisspelling,
  isOtherPlace,
  type Named,
  officeDirectory,
  type OfficeName,
  partsOf,
  type Reading,
  readWords,
  spellingsOf,
} from './officeWords';
import { quoteGiven } from './quoteGiven';

/*
 * Offices by the names people write: in payment lists, on invoices, in tables of other offices.
 * A name is taken apart into what it says of an area, what kind of body it says, and the rest.
 * The rest decides what is none: a federation, a sports club or a parish carries the same words.
 * Nothing is taken for an office in silence: whoever asks is told by what each was found.
 */

/** How far a name may be trusted to mean an office. */
type OfficeCertainty = 'CERTAIN' | 'LIKELY' | 'POSSIBLE';

/** What of an office a name was found by. */
type OfficeFoundBy = 'CODE' | 'NAME' | 'FORMER_BODY' | 'COMBINED_AUTHORITY' | 'FORCE' | 'AREA';

/** An office that a name may mean. */
export interface FoundOffice {
  readonly code: string;
  readonly name: string;
  readonly certainty: OfficeCertainty;
  readonly foundBy: OfficeFoundBy;
  /** By what it was found and what speaks against it, in sentences. */
  readonly explanation: string;
}

/**
 * The offices a name may mean, best first; none where it means no office. Several that are only
 * possible are for a person to choose from.
 */
export function findOffices(given: string): FoundOffice[] {
  const known = officeDirectory();
  const { offices, byCode, byName } = known;
  const coded = byCode.get(given.trim());
  if (coded) return [certain(coded, 'CODE', 'It is the code of this office.')];
  const named = byName.get(fold(given));
  if (named) return [certain(named, 'NAME', 'It is the name of this office.')];
  const parts = partsOf(given);
  const readings = parts.flatMap((part, index) =>
    spellingsOf(part, known).map((words) => ({ ...readWords(words, known), index })),
  );
  if (readings.some(({ namesOtherBody }) => namesOtherBody)) return [];
  const codes = new Set(readings.flatMap(({ names }) => names.flatMap((name) => name.codes)));
  return [...codes]
    .flatMap((code) => {
      const found = readings.find(({ names }) => names.some((name) => name.codes.includes(code)));
      const reading = found && { ...found, ...besideOf(found, { readings, parts }) };
      const name = offices.get(code);
      if (!reading || name === undefined) return [];
      const judged = judge(reading, { code, name, hasRivals: codes.size > 1 });
      return judged ? [judged] : [];
    })
    .sort(compareFound)
    .slice(0, foundMax);
}

/** What a part of a name says, by the place of the part in it. */
interface PartReading extends Reading {
  readonly index: number;
}

/** What a part says together with the others: the place may stand in brackets, or the body. */
interface WholeReading extends Reading {
  /** Whether it stands in brackets, or says what a body was called before. */
  readonly isAside: boolean;
  /** Places that are no office's area, and what nobody understands, in the other parts. */
  readonly placesBeside: readonly string[];
  readonly unknownBeside: readonly string[];
}

function besideOf(
  { index, kind }: PartReading,
  { readings, parts }: { readonly readings: PartReading[]; readonly parts: readonly string[] },
): Omit<WholeReading, Exclude<keyof Reading, 'kind'>> {
  // Every part once; of one that can be read in several ways the first.
  const others = readings.filter(
    (other, at) =>
      other.index !== index && readings.findIndex((each) => each.index === other.index) === at,
  );
  const bodies = others.filter(({ names, leftOver }) => names.length + leftOver.length === 0);
  const body = kind ?? bodies.find((other) => other.kind !== null)?.kind ?? null;
  const isOneName = kind === null && body !== null && others.length === bodies.length;
  return {
    kind: body,
    isAside: index > 0 && !isOneName,
    placesBeside: others.flatMap(({ otherPlaces }) => otherPlaces),
    unknownBeside: others
      .filter(({ leftOver }) => leftOver.length > 0)
      .map((other) => (parts[other.index] ?? '').replace(/\s+/gu, ' ').trim()),
  };
}

function certain(
  { code, name }: { readonly code: string; readonly name: string },
  foundBy: OfficeFoundBy,
  explanation: string,
): FoundOffice {
  return { code, name, certainty: 'CERTAIN', foundBy, explanation };
}

/** A text that names more offices is a list, and no name. */
const foundMax = 10;

/** What is said of a code that no office has, with the offices that may be meant. */
export function unknownOffice(given: string): string {
  return `No office has the code ${quoteGiven(given)}.${didYouMean(given)}`;
}

/** An argument that holds a code no office has; `argument` is its path. */
export function unknownOfficeError(argument: string, given: string): GraphQLError {
  return codedError('UNKNOWN_OFFICE', `${argument}: ${unknownOffice(given)}`, { argument });
}

/**
 * ` Did you mean norfolk (Police and Crime Commissioner for Norfolk)?`, or nothing. It repeats
 * nothing of what was given, which may have been meant for another field.
 */
export function didYouMean(given: string): string {
  const text = given.replace(/[-_]/g, ' ').slice(0, nameLengthMax);
  const named = findOffices(text);
  const meant = named.length > 0 ? named : findCodesLike(fold(text));
  if (meant.length === 0) return '';
  const choices = meant.slice(0, suggestionsMax).map(({ code, name }) => `${code} (${name})`);
  return ` Did you mean ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(choices)}?`;
}

/** In a code, one letter is enough to go by, however short it is. */
function findCodesLike(text: string): { readonly code: string; readonly name: string }[] {
  if (text.length < codeLengthMin) return [];
  const { offices } = officeDirectory();
  return [...offices]
    .filter(([code]) => isMisspelling(text, code.replaceAll('-', ' ')))
    .map(([code, name]) => ({ code, name }));
}

/** Every code has at least four letters, and of those one may be lost. */
const codeLengthMin = 3;

/** No office has a longer name. */
const nameLengthMax = 200;

/** Four offices are in Wales; of no part of the country are there more to choose from. */
const suggestionsMax = 4;

interface Judged {
  readonly code: string;
  readonly name: string;
  /** Whether the same words lead to other offices. */
  readonly hasRivals: boolean;
}

/** What an office is found by and how surely; null where the words do not make it one. */
function judge(reading: WholeReading, { code, name, hasRivals }: Judged): FoundOffice | null {
  const { misspelt, isPlaceMisspelt, leftOver, isAside, unknownBeside } = reading;
  const otherPlaces = [...reading.otherPlaces, ...reading.placesBeside];
  const own = reading.names.filter(({ codes }) => codes.includes(code)).sort(compareNames);
  const [best] = own;
  const basis = best && basisOf(reading, best);
  if (!basis) return null;
  const isPart = isOtherPlace(best) && basis.foundBy !== 'AREA';
  // Another place may be meant by a part of an area, such as its county town, and by a misspelt
  // one; these, words nobody understands and other offices leave no more than a possibility.
  const hasMore = leftOver.length > 0 || otherPlaces.length > 0;
  const isDoubtful = isPart || isPlaceMisspelt || isAside || hasRivals || hasMore;
  // A person's name in brackets changes nothing, but another country would.
  const isUnclear = misspelt.length + unknownBeside.length > 0;
  const doubts = Number(isUnclear) + 2 * Number(isDoubtful);
  const grade = Math.min(certainties.indexOf(basis.certainty) + doubts, certainties.length - 1);
  const explanation = [
    basis.sentence,
    ...misspelt.map(({ text, misspelt: written }) => `"${written}" is read as "${text}".`),
    ...(leftOver.length > 0 ? [`${quoteGiven(leftOver.join(' '))} is not understood.`] : []),
    ...unknownBeside.map((text) => `${quoteGiven(text)} is not understood.`),
    ...otherPlaces.map((place) => `${quoteGiven(place)} is the area of no office.`),
    ...(hasRivals ? ['It names another office, too.'] : []),
  ].join(' ');
  const certainty = certainties[grade] ?? 'POSSIBLE';
  return { code, name, certainty, foundBy: basis.foundBy, explanation };
}

const certainties: readonly OfficeCertainty[] = ['CERTAIN', 'LIKELY', 'POSSIBLE'];

const namedByStrength: readonly Named[] = [
  'NAME',
  'FORMER_BODY',
  'COMBINED_AUTHORITY',
  'FORCE',
  'AREA',
  'INITIALS',
  'PART',
  'WIDER',
];

function compareNames(a: OfficeName, b: OfficeName): number {
  return namedByStrength.indexOf(a.named) - namedByStrength.indexOf(b.named);
}

interface Basis {
  readonly foundBy: OfficeFoundBy;
  readonly certainty: OfficeCertainty;
  readonly sentence: string;
}

/** What an office is found by: a name of its own, or a kind of body and a place. */
function basisOf(
  { kind, leftOver, misspelt }: Reading,
  { named, shown }: OfficeName,
): Basis | null {
  const isWhole = leftOver.length === 0;
  const place = placeInWords(named, shown);
  const basis = (foundBy: OfficeFoundBy, certainty: OfficeCertainty, sentence: string): Basis => ({
    foundBy,
    certainty,
    sentence,
  });
  const force = 'The force is another body than the office.';
  switch (named) {
    case 'NAME':
      return basis('NAME', 'CERTAIN', `It is a name of this office: ${shown}.`);
    case 'FORMER_BODY':
      return basis('FORMER_BODY', 'CERTAIN', `This office took the place of ${shown} in 2012.`);
    case 'COMBINED_AUTHORITY': {
      const sentence = `The mayor has the functions of the commissioner: ${shown}.`;
      return isWhole ? basis('COMBINED_AUTHORITY', 'LIKELY', sentence) : null;
    }
    case 'FORCE':
      return isWhole
        ? basis('FORCE', 'LIKELY', `It names the police force: ${shown}. ${force}`)
        : null;
    case 'INITIALS':
      return isWhole ? basis('NAME', 'POSSIBLE', `Its area has the initials ${shown}.`) : null;
    case 'AREA':
    case 'PART':
    case 'WIDER':
      break;
  }
  // A parish has the same three letters as a commissioner, and often a name like that of a town.
  const isSurePlace =
    isWhole && (named === 'AREA' || misspelt.every(({ text }) => text.length >= 7));
  switch (kind) {
    case 'COMMISSIONER':
      return basis('NAME', 'CERTAIN', `It names the police and crime commissioner for ${place}.`);
    case 'COMMISSIONER_SHORT':
      return isSurePlace
        ? basis('NAME', 'CERTAIN', `It names the police and crime commissioner for ${place}.`)
        : null;
    case 'COMMISSIONER_ALONE':
      return isSurePlace
        ? basis('NAME', 'LIKELY', `It names a commissioner for ${place}, but not which.`)
        : null;
    case 'FORMER_BODY': {
      const sentence = `It names the police authority for ${place}; this office took its place in 2012.`;
      return basis('FORMER_BODY', 'CERTAIN', sentence);
    }
    case 'FORCE':
      return isWhole
        ? basis('FORCE', 'LIKELY', `It names the police force of ${place}. ${force}`)
        : null;
    case null:
      return isWhole
        ? basis('AREA', 'POSSIBLE', `It names no more than ${place}: another body may be meant.`)
        : null;
  }
}

function placeInWords(named: Named, shown: string): string {
  if (named === 'PART') return `${shown}, which is part of its area`;
  return named === 'WIDER' ? `${shown}, of which its area is a part` : shown;
}

const foundByInOrder: readonly OfficeFoundBy[] = [
  'CODE',
  'NAME',
  'FORMER_BODY',
  'COMBINED_AUTHORITY',
  'FORCE',
  'AREA',
];

/** The surest first; then by what it was found by, then by code, so that nothing is left to chance. */
function compareFound(a: FoundOffice, b: FoundOffice): number {
  return (
    certainties.indexOf(a.certainty) - certainties.indexOf(b.certainty) ||
    foundByInOrder.indexOf(a.foundBy) - foundByInOrder.indexOf(b.foundBy) ||
    (a.code < b.code ? -1 : 1)
  );
}
