import { distance } from 'fastest-levenshtein';
import type { GraphQLError } from 'graphql';

import { readOfficeNames, readOffices, readPoliceAreas } from './codelists';
import { codedError } from './errorCodes';
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
  const known = (directory ??= readDirectory());
  const { offices, byCode, byName } = known;
  const whole = byCode.get(given.trim()) ?? byName.get(fold(given));
  if (whole) return [whole];
  const readings = partsOf(given).flatMap((part, index) =>
    spellingsOf(part, known).map((words) => ({ ...readWords(words, known), isAside: index > 0 })),
  );
  if (readings.some(({ namesOtherBody }) => namesOtherBody)) return [];
  const codes = new Set(readings.flatMap(({ names }) => names.flatMap((name) => name.codes)));
  return [...codes]
    .flatMap((code) => {
      const reading = readings.find(({ names }) => names.some((name) => name.codes.includes(code)));
      const name = offices.get(code);
      if (!reading || name === undefined) return [];
      const found = judge(reading, { code, name, hasRivals: codes.size > 1 });
      return found ? [found] : [];
    })
    .sort(compareFound)
    .slice(0, foundMax);
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
  const { offices } = (directory ??= readDirectory());
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

type Kind = 'COMMISSIONER' | 'COMMISSIONER_SHORT' | 'FORMER_BODY' | 'FORCE';
type Named = 'NAME' | 'FORMER_BODY' | 'COMBINED_AUTHORITY' | 'FORCE' | 'AREA' | 'PART' | 'WIDER';

/** What a phrase says: a kind of body, or a name of one or more offices. */
type Meaning = { readonly kind: Kind } | OfficeName;

interface OfficeName {
  readonly named: Named;
  readonly codes: readonly string[];
  /** As a person writes it. */
  readonly shown: string;
}

const kindPhrases: Readonly<Record<Kind, readonly string[]>> = {
  COMMISSIONER: [
    'police and crime commissioner',
    'police and crime commissioners',
    'police and crime commission',
    'police and crime comm',
    'police crime commissioner',
    'police commissioner',
    'crime commissioner',
    'police fire and crime commissioner',
    'police fire crime commissioner',
    'police and fire and crime commissioner',
    'police fire and rescue and crime commissioner',
    'police fire rescue and crime commissioner',
    'commissioner for police fire and rescue and crime',
    'commissioner for police fire and crime',
    'commissioner for police and crime',
    'comisiynydd heddlu a throseddu',
    'comisiynydd yr heddlu a throseddu',
    'opcc',
    'o pcc',
    'o p c c',
    'p and cc',
    'p and c c',
    'op and cc',
    'pacc',
    'pfcc',
    'p f c c',
    'opfcc',
    'pf and cc',
    'o p f c c',
    'office of the pcc',
    'office of pcc',
    'office of the p c c',
    'pcc office',
    // London, Greater Manchester and West Yorkshire have one.
    'deputy mayor for policing and crime',
  ],
  // Also what every parish calls its parochial church council.
  COMMISSIONER_SHORT: ['pcc', 'p c c', 'pccs'],
  FORMER_BODY: ['police authority', 'police auth', 'police authorities'],
  FORCE: [
    'police',
    'police force',
    'police service',
    'constabulary',
    'police constabulary',
    'heddlu',
    'chief constable',
    'constabularies',
  ],
};

/** Words that say nothing of who it is. */
const fillers = words(
  'the of for in and at to a an office offices staff area county corporation sole y yr i swyddfa deputy',
);

/** Words of bodies that carry an office's words in their name and are none. */
const otherBodies = words(
  `federation sports sport social club clubs lottery charity charities charitable trust museum choir
   band cadets association assoc society societies union unison superintendents college university
   school academy council councils borough panel credit mutual benevolent convalescent rehabilitation
   treatment pensioners retired widows orphans memorial housing football cricket golf rugby athletic
   hospital nhs church churches parish parishes parochial diocese diocesan cathedral minster abbey
   priory chapel vicar rector st saint saints ss holy trinity christ lady mary scottish scotland
   british transport nuclear defence mod guernsey jersey ireland irish chiefs treasurers ltd limited
   plc llp cic solicitors chambers wessex derry londonderry cambria zealand`,
);

interface OfficeDirectory {
  readonly offices: ReadonlyMap<string, string>;
  readonly byCode: ReadonlyMap<string, FoundOffice>;
  /** An office by its whole name as it is compared. */
  readonly byName: ReadonlyMap<string, FoundOffice>;
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** Every word of a phrase that is long enough to be recognised when it is misspelt. */
  readonly vocabulary: readonly string[];
  readonly knownWords: ReadonlySet<string>;
  readonly longestPhrase: number;
}

let directory: OfficeDirectory | null = null;

function readDirectory(): OfficeDirectory {
  const areas = readPoliceAreas();
  const listed = readOffices();
  const offices = new Map(listed.map(({ code, name }) => [code, name]));
  const byCode = new Map<string, FoundOffice>();
  const byName = new Map<string, FoundOffice>();
  const meanings = new Map<string, Meaning>();
  for (const [kind, phrases] of Object.entries(kindPhrases)) {
    for (const phrase of phrases) meanings.set(phrase, { kind: kind as Kind });
  }
  const add = (phrase: string, named: Named, code: string): void => {
    const folded = fold(phrase);
    const known = meanings.get(folded);
    const codes = known && 'codes' in known ? known.codes : [];
    meanings.set(folded, { named, codes: [...codes, code], shown: phrase });
    // DYFEDPOWYS: what a form has no room for is written in one word.
    if (named === 'AREA' && folded.includes(' ') && codes.length === 0) {
      meanings.set(folded.replaceAll(' ', ''), { named, codes: [code], shown: phrase });
    }
  };
  for (const { code, name, police_area_code: area } of listed) {
    const sure = { code, name, certainty: 'CERTAIN' as const };
    const itsCode = 'It is the code of this office.';
    const itsName = 'It is the name of this office.';
    byCode.set(code, { ...sure, foundBy: 'CODE', explanation: itsCode });
    byName.set(fold(name), { ...sure, foundBy: 'NAME', explanation: itsName });
    // The Metropolitan area has no name of its own: Metropolitan Police is a force.
    if (code !== 'mopac') add(areas.get(area) ?? code, 'AREA', code);
  }
  add("Mayor's Office for Policing and Crime", 'NAME', 'mopac');
  for (const { office, kind, name } of readOfficeNames()) add(name, kind, office);
  const phrases = [...meanings.keys()];
  const knownWords = new Set(phrases.flatMap((phrase) => phrase.split(' ')));
  return {
    offices,
    byCode,
    byName,
    meanings,
    knownWords,
    vocabulary: [...knownWords].filter(({ length }) => length >= misspeltLengthMin),
    longestPhrase: Math.max(...phrases.map((phrase) => phrase.split(' ').length)),
  };
}

/** A name as it is compared: without case, accents and punctuation. */
function fold(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[\p{M}'‘’ʼ`´]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

/** A name and what it says beside it: in brackets, or of what it was called before. */
function partsOf(given: string): string[] {
  return given
    .normalize('NFKC')
    .split(/[()[\]]|\b(?:formerly|previously|now)\b(?:\s+known\s+a\w)?|\bt\/a\b|\btrading as\b/iu)
    .filter((part) => fold(part) !== '');
}

/** A word as it was read, and as it was written where that is not the same. */
interface Word {
  readonly text: string;
  readonly misspelt: string | null;
}

/** Shorter words are one letter away from too many others. */
const misspeltLengthMin = 5;

/** A part of a name word by word; several times where a misspelt word can be read in several ways. */
function spellingsOf(part: string, known: OfficeDirectory): Word[][] {
  const choices = fold(part)
    .split(' ')
    .map((word) => readingsOfWord(word, known));
  const doubtful = choices.findIndex(({ length }) => length > 1);
  const spelling = (chosen: number): Word[] =>
    choices.flatMap((words, index) => words.slice(index === doubtful ? chosen : 0).slice(0, 1));
  const ways = choices[doubtful]?.length ?? 1;
  return Array.from({ length: ways }, (_, chosen) => spelling(chosen));
}

function readingsOfWord(word: string, { vocabulary, knownWords }: OfficeDirectory): Word[] {
  const asWritten = [{ text: word, misspelt: null }];
  const isKnown = knownWords.has(word) || fillers.has(word) || otherBodies.has(word);
  if (isKnown || word.length < misspeltLengthMin) return asWritten;
  const alike = vocabulary.filter((known) => isMisspelling(word, known));
  const nearest = Math.min(...alike.map((known) => distance(word, known)));
  const meant = alike.filter((known) => distance(word, known) === nearest);
  return meant.length === 0 ? asWritten : meant.map((text) => ({ text, misspelt: word }));
}

/** One letter wrong or two swapped; in a long word, two letters. */
function isMisspelling(word: string, known: string): boolean {
  // People get the first letter right: Wessex is not Essex.
  if (word[0] !== known[0]) return false;
  if (Math.abs(word.length - known.length) > 2) return false;
  const wrong = distance(word, known);
  if (wrong <= 1) return true;
  if (wrong > 2) return false;
  return known.length >= 7 || inOrder(word) === inOrder(known);
}

function inOrder(word: string): string {
  return [...word].sort().join('');
}

/** What a part of a name says. */
interface Reading {
  /** Whatever leads to an office; other places than its area only where nothing else does. */
  readonly names: readonly OfficeName[];
  readonly kind: Kind | null;
  /** Words that were misread, as they were written and as they were read. */
  readonly misspelt: readonly Word[];
  /** Words nobody understands. */
  readonly leftOver: readonly string[];
  readonly namesOtherBody: boolean;
  /** Whether it stands in brackets, or says what a body was called before. */
  readonly isAside: boolean;
}

/** Which says most of who it is. */
const kindsByStrength: readonly Kind[] = [
  'COMMISSIONER',
  'FORMER_BODY',
  'COMMISSIONER_SHORT',
  'FORCE',
];

function readWords(
  given: readonly Word[],
  { meanings, longestPhrase }: OfficeDirectory,
): Omit<Reading, 'isAside'> {
  const found: Meaning[] = [];
  const leftOver: string[] = [];
  const misspelt: Word[] = [];
  for (let at = 0; at < given.length;) {
    const taken = longestAt(at);
    if (taken) {
      found.push(taken.meaning);
      misspelt.push(...given.slice(at, at + taken.length).filter((each) => each.misspelt !== null));
      at += taken.length;
      continue;
    }
    const { text = '', misspelt: written = null } = given[at] ?? {};
    if (!fillers.has(written ?? text)) leftOver.push(written ?? text);
    at += 1;
  }
  const kinds = found.flatMap((meaning) => ('kind' in meaning ? [meaning.kind] : []));
  const names = found.flatMap((meaning) => ('named' in meaning ? [meaning] : []));
  const wholes = names.filter((name) => !isOtherPlace(name));
  return {
    names: wholes.length > 0 ? wholes : names,
    kind: kindsByStrength.find((kind) => kinds.includes(kind)) ?? null,
    misspelt,
    leftOver,
    namesOtherBody: leftOver.some((word) => otherBodies.has(word)),
  };

  function longestAt(at: number) {
    for (let length = Math.min(longestPhrase, given.length - at); length > 0; length -= 1) {
      const phrase = given.slice(at, at + length).map(({ text }) => text);
      const meaning = meanings.get(phrase.join(' '));
      if (meaning) return { meaning, length };
    }
    return null;
  }
}

interface Judged {
  readonly code: string;
  readonly name: string;
  /** Whether the same words lead to other offices. */
  readonly hasRivals: boolean;
}

/** What an office is found by and how surely; null where the words do not make it one. */
function judge(reading: Reading, { code, name, hasRivals }: Judged): FoundOffice | null {
  const { misspelt, leftOver, isAside } = reading;
  const own = reading.names.filter(({ codes }) => codes.includes(code)).sort(compareNames);
  const [best] = own;
  const basis = best && basisOf(reading, best);
  if (!basis) return null;
  const isPart = isOtherPlace(best) && basis.foundBy !== 'AREA';
  // Words nobody understands and other offices leave no more than a possibility.
  const doubts =
    Number(isPart) +
    Number(misspelt.length > 0) +
    2 * Number(isAside || hasRivals || leftOver.length > 0);
  const grade = Math.min(certainties.indexOf(basis.certainty) + doubts, certainties.length - 1);
  const explanation = [
    basis.sentence,
    ...misspelt.map(({ text, misspelt: written }) => `"${written}" is read as "${text}".`),
    ...(leftOver.length > 0 ? [`${quoteGiven(leftOver.join(' '))} is not understood.`] : []),
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
    case 'AREA':
    case 'PART':
    case 'WIDER':
      break;
  }
  // A parish has the same three letters as a commissioner, and often a name like an area's.
  const isSurePlace = isWhole && misspelt.every(({ text }) => text.length >= 7);
  switch (kind) {
    case 'COMMISSIONER':
      return basis('NAME', 'CERTAIN', `It names the police and crime commissioner for ${place}.`);
    case 'COMMISSIONER_SHORT':
      return isSurePlace
        ? basis('NAME', 'CERTAIN', `It names the police and crime commissioner for ${place}.`)
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

/** Whether a name is that of a place which is not the office's area. */
function isOtherPlace({ named }: OfficeName): boolean {
  return named === 'PART' || named === 'WIDER';
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
