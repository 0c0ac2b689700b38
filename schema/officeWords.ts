import { distance } from 'fastest-levenshtein';

import { readOfficeNames, readOffices, readPoliceAreas } from './codelists';

/*
 * What the words of a name say: which mean an area, which a kind of body, and which are nobody's.
 * What offices they lead to, and how surely, is decided in officeNames.ts.
 */

export type Kind =
  'COMMISSIONER' | 'COMMISSIONER_SHORT' | 'COMMISSIONER_ALONE' | 'FORMER_BODY' | 'FORCE';
export type Named =
  'NAME' | 'FORMER_BODY' | 'COMBINED_AUTHORITY' | 'FORCE' | 'AREA' | 'INITIALS' | 'PART' | 'WIDER';

/** What a phrase says: a kind of body, a name of one or more offices, or a place of none. */
type Meaning = { readonly kind: Kind } | OfficeName | { readonly elsewhere: string };

export interface OfficeName {
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
  // Children, victims and information have one, too.
  COMMISSIONER_ALONE: ['commissioner', 'commissioners'],
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
   priory chapel vicar rector st saint saints ss holy trinity christ lady mary british transport
   nuclear defence mod chiefs treasurers ltd limited plc llp cic solicitors chambers`,
);

/**
 * Places that no office is of, some a letter away from an area. A text that names one beside an
 * office's area still names that office.
 */
const elsewhere = words(
  'wessex derry londonderry cambria zealand scottish scotland ireland irish guernsey jersey',
);

/** Places elsewhere, and a body, whose names hold that of an area or a force. */
const elsewherePhrases = [
  'new south wales',
  'new york',
  'new hampshire',
  'norfolk island',
  'york region',
  'york regional',
  'durham region',
  'durham regional',
  'met office',
  'the met office',
];

/** Words and places of their own that are a slip away from one that says something. */
const noMisspellings = words(
  'commissioned commissioning commissions survey denby derham dunham essen gwen',
);

export interface KnownOffice {
  readonly code: string;
  readonly name: string;
}

export interface OfficeDirectory {
  readonly offices: ReadonlyMap<string, string>;
  readonly byCode: ReadonlyMap<string, KnownOffice>;
  /** An office by its whole name as it is compared. */
  readonly byName: ReadonlyMap<string, KnownOffice>;
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** Every word of a phrase that is long enough to be recognised when it is misspelt. */
  readonly vocabulary: readonly string[];
  readonly knownWords: ReadonlySet<string>;
  readonly longestPhrase: number;
}

let directory: OfficeDirectory | null = null;

/** What every phrase means, read once. */
export function officeDirectory(): OfficeDirectory {
  return (directory ??= readDirectory());
}

function readDirectory(): OfficeDirectory {
  const areas = readPoliceAreas();
  const listed = readOffices();
  const offices = new Map(listed.map(({ code, name }) => [code, name]));
  const byCode = new Map<string, KnownOffice>();
  const byName = new Map<string, KnownOffice>();
  const meanings = new Map<string, Meaning>();
  for (const [kind, phrases] of Object.entries(kindPhrases)) {
    for (const phrase of phrases) meanings.set(phrase, { kind: kind as Kind });
  }
  for (const place of elsewherePhrases) meanings.set(place, { elsewhere: place });
  const addPhrase = (folded: string, { named, codes: [code = ''], shown }: OfficeName): void => {
    const known = meanings.get(folded);
    const codes = known && 'codes' in known ? known.codes : [];
    if (!codes.includes(code)) meanings.set(folded, { named, codes: [...codes, code], shown });
  };
  const add = (phrase: string, named: Named, code: string): void => {
    const folded = fold(phrase);
    const name = { named, codes: [code], shown: phrase };
    addPhrase(folded, name);
    if (named !== 'AREA' || !folded.includes(' ')) return;
    const inShort = folded.replace(/^(north|south|east|west) /, (point) => `${point.charAt(0)} `);
    // W Yorks; and DYFEDPOWYS: what a form has no room for is written in one word.
    const others = [folded.replaceAll(' ', ''), inShort, inShort.replaceAll(' ', '')];
    for (const other of others) if (!meanings.has(other)) addPhrase(other, name);
  };
  /** WMPCC, WM PCC: an office by the initials of its area, which several may have. */
  const addInitials = (area: string, code: string): void => {
    const letters = fold(area)
      .split(' ')
      .filter((word) => word !== 'of')
      .map((word) => (word === 'and' ? word : word.charAt(0)));
    const withoutAnd = letters.filter((letter) => letter !== 'and').join('');
    if (withoutAnd.length < 2) return;
    const shown = withoutAnd.toUpperCase();
    const name = { named: 'INITIALS', codes: [code], shown } as const;
    for (const short of ['pcc', 'opcc', 'pfcc']) {
      const phrases = [
        `${withoutAnd}${short}`,
        ...[withoutAnd, letters.join(' ')].flatMap((own) => [`${own} ${short}`, `${short} ${own}`]),
      ];
      for (const phrase of phrases) addPhrase(phrase, name);
    }
  };
  for (const { code, name, police_area_code: area } of listed) {
    byCode.set(code, { code, name });
    byName.set(fold(name), { code, name });
    // The Metropolitan area has no name of its own: Metropolitan Police is a force.
    if (code === 'mopac') continue;
    add(areas.get(area) ?? code, 'AREA', code);
    addInitials(areas.get(area) ?? code, code);
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
export function fold(name: string): string {
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

/** A text in brackets, of whatever kind; one that nobody closes goes on to the end. */
const inBrackets = /[([]([^()[\]]*)(?:[)\]]|$)/gu;

/** What says that a former or another name follows. */
const beforeOtherName =
  /\b(?:formerly|previously|now)\b(?:\s+known\s+a\w)?|\bt\/a\b|\btrading as\b/iu;

/**
 * A name and what it says beside it: in brackets, or of what it was called before. What stands
 * around brackets is read as one: "Durham (City) Police" is Durham Police.
 */
export function partsOf(given: string): string[] {
  const text = given.normalize('NFKC');
  const [name = '', ...others] = text.replace(inBrackets, ' ').split(beforeOtherName);
  const asides = [...text.matchAll(inBrackets)].flatMap(([, aside = '']) =>
    aside.split(beforeOtherName),
  );
  return [name, ...others, ...asides].filter((part) => fold(part) !== '');
}

/** A word as it was read, and as it was written where that is not the same. */
export interface Word {
  readonly text: string;
  readonly misspelt: string | null;
}

/** Shorter words are one letter away from too many others. */
const misspeltLengthMin = 5;

/** A part of a name word by word; several times where a misspelt word can be read in several ways. */
export function spellingsOf(part: string, known: OfficeDirectory): Word[][] {
  const choices = fold(part)
    .split(' ')
    .flatMap((word) => apart(word, known))
    .map((word) => readingsOfWord(word, known));
  const doubtful = choices.findIndex(({ length }) => length > 1);
  const spelling = (chosen: number): Word[] =>
    choices.flatMap((words, index) => words.slice(index === doubtful ? chosen : 0).slice(0, 1));
  const ways = choices[doubtful]?.length ?? 1;
  return Array.from({ length: ways }, (_, chosen) => spelling(chosen));
}

/** KentPCC, EssexPolice: an area and a body that were written as one word. */
function apart(word: string, known: OfficeDirectory): string[] {
  if (known.knownWords.has(word)) return [word];
  const [, first = '', area = '', last = ''] = joinedBody.exec(word) ?? [];
  return isArea(area, known) ? [first, area, last].filter((each) => each !== '') : [word];
}

const joinedBody =
  /^(opcc|pcc|opfcc|pfcc|police|constabulary)?(.+?)(opcc|pcc|opfcc|pfcc|police|constabulary)?$/;

function readingsOfWord(word: string, known: OfficeDirectory): Word[] {
  const asWritten = [{ text: word, misspelt: null }];
  const isKnown = [known.knownWords, fillers, otherBodies, elsewhere, noMisspellings].some((each) =>
    each.has(word),
  );
  if (isKnown || word.length < misspeltLengthMin - 1) return asWritten;
  const alike = known.vocabulary.filter(
    (other) =>
      isMisspelling(word, other) && (word.length >= misspeltLengthMin || isArea(other, known)),
  );
  const nearest = Math.min(...alike.map((other) => distance(word, other)));
  const meant = alike.filter((other) => distance(word, other) === nearest);
  return meant.length === 0 ? asWritten : meant.map((text) => ({ text, misspelt: word }));
}

/** Whether a word is an office's area by itself: of these, one may have lost a letter of five. */
function isArea(word: string, { meanings }: OfficeDirectory): boolean {
  const meaning = meanings.get(word);
  return meaning !== undefined && 'named' in meaning && meaning.named === 'AREA';
}

/** One letter wrong or two swapped; in a long word, two letters. */
export function isMisspelling(word: string, known: string): boolean {
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
export interface Reading {
  /** Whatever leads to an office; other places than its area only where nothing else does. */
  readonly names: readonly OfficeName[];
  readonly kind: Kind | null;
  /** Words that were misread, as they were written and as they were read. */
  readonly misspelt: readonly Word[];
  /** Whether one of them is of the place: another place may be meant. */
  readonly isPlaceMisspelt: boolean;
  /** Places that are no office's area. */
  readonly otherPlaces: readonly string[];
  /** Words nobody understands. */
  readonly leftOver: readonly string[];
  readonly namesOtherBody: boolean;
}

/** Which says most of who it is. */
const kindsByStrength: readonly Kind[] = [
  'COMMISSIONER',
  'FORMER_BODY',
  'COMMISSIONER_SHORT',
  'FORCE',
  'COMMISSIONER_ALONE',
];

export function readWords(
  given: readonly Word[],
  { meanings, longestPhrase }: OfficeDirectory,
): Reading {
  const found: Meaning[] = [];
  const leftOver: string[] = [];
  const misspelt: Word[] = [];
  const otherPlaces: string[] = [];
  let isPlaceMisspelt = false;
  for (let at = 0; at < given.length;) {
    const taken = longestAt(at);
    if (taken) {
      const wrong = given.slice(at, at + taken.length).filter((each) => each.misspelt !== null);
      found.push(taken.meaning);
      misspelt.push(...wrong);
      if ('elsewhere' in taken.meaning) otherPlaces.push(taken.meaning.elsewhere);
      if (wrong.length > 0 && isPlace(taken.meaning)) isPlaceMisspelt = true;
      at += taken.length;
      continue;
    }
    const { text = '', misspelt: written = null } = given[at] ?? {};
    const word = written ?? text;
    if (elsewhere.has(word)) otherPlaces.push(word);
    else if (!fillers.has(word)) leftOver.push(word);
    at += 1;
  }
  const kinds = found.flatMap((meaning) => ('kind' in meaning ? [meaning.kind] : []));
  const names = found.flatMap((meaning) => ('named' in meaning ? [meaning] : []));
  const wholes = names.filter((name) => !isOtherPlace(name));
  return {
    names: wholes.length > 0 ? wholes : names,
    kind: kindsByStrength.find((kind) => kinds.includes(kind)) ?? null,
    misspelt,
    isPlaceMisspelt,
    otherPlaces,
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

function isPlace(meaning: Meaning): boolean {
  return 'named' in meaning && ['AREA', 'PART', 'WIDER'].includes(meaning.named);
}

/** Whether a name is that of a place which is not the office's area. */
export function isOtherPlace({ named }: OfficeName): boolean {
  return named === 'PART' || named === 'WIDER';
}
