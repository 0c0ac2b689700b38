import { comparePlaces } from '../../../../schema/paging';
import type { Place } from '../../../../schema/questions';

import {
  describePair,
  type DuplicateRule,
  duplicateRules,
  type SuspectedPair,
} from './describePair';
import { findSimilarNames } from './findSimilarNames';
import { knownAs } from './knownAs';
import { findMisspellings } from './misspelt';
import {
  abbreviationsIn,
  compareSides,
  initialsOf,
  nameSides,
  type RecordedRecipient,
  type RegisteredOrganisation,
  type Side,
  type SideName,
  wordKeyOf,
} from './nameSides';

/**
 * Recipients that may be one organisation, each pair once, by the plainest rule that takes it, for
 * a person to confirm. The answer depends neither on the order of the offices nor on chance.
 *
 * Where many have the same name, each is paired with one of them and not with every other one:
 * 43 offices with one recipient are 42 pairs, not 903. Two organisations with two registered
 * identifiers are two, however alike they are, unless they have the same name.
 */
export function findSuspectedDuplicates(
  recipients: readonly RecordedRecipient[],
  register: readonly RegisteredOrganisation[],
): readonly SuspectedPair[] {
  const pairs = new Map<string, SuspectedPair>();
  for (const [rule, couples] of couplesByRule(nameSides(recipients, register))) {
    for (const [a, b] of couples) {
      if (areSurelyTwo(rule, a.side, b.side) || a.side === b.side) continue;
      const [one, other] = compareSides(a.side, b.side) < 0 ? [a, b] : [b, a];
      const pair = describePair(rule, one, other);
      const known = pairs.get(pair.id);
      const isBetter = known?.rule === rule && pair.similarity > known.similarity;
      if (!known || isBetter) pairs.set(pair.id, pair);
    }
  }
  return [...pairs.values()];
}

type Couple = readonly [SideName, SideName];

function couplesByRule(named: readonly SideName[]): [DuplicateRule, readonly Couple[]][] {
  const sameNames = indexBy(named, ({ folded }) => [folded.replaceAll(' ', '')]);
  // Of those with the same name one stands for all.
  const distinct = [...sameNames.values()].flatMap(([first]) => first ?? []);
  const byWords = indexBy(distinct, ({ wordKey }) => (wordKey === '' ? [] : [wordKey]));
  return [
    ['SAME_NAME', [...sameNames.values()].flatMap(withFirst)],
    ['SAME_WORDS', [...byWords.values()].flatMap(withFirst)],
    ['KNOWN_AS', namedIn(distinct, byWords)],
    ['ACRONYM', abbreviatedIn(distinct)],
    ['MISSPELT', misspeltIn(byWords)],
    ['SIMILAR_NAME', similarIn(distinct)],
  ];
}

function abbreviatedIn(distinct: readonly SideName[]): Couple[] {
  const fullNames = indexBy(distinct, ({ name }) => initialsOf(name));
  const carriers = indexBy(distinct, ({ name }) => abbreviationsIn(name));
  return [...carriers].flatMap(([abbreviation, group]) => [
    ...withFirst(group),
    ...withFirst([...group.slice(0, 1), ...(fullNames.get(abbreviation) ?? [])]),
  ]);
}

function similarIn(distinct: readonly SideName[]): Couple[] {
  return findSimilarNames(distinct.map(({ folded }) => folded)).flatMap((pair) => {
    const [one, other] = [distinct[pair.one], distinct[pair.other]];
    return one && other ? [[one, other] as const] : [];
  });
}

type NamesByWords = ReadonlyMap<string, readonly SideName[]>;

/** Names that hold another name, each with who has that name or holds it, too. */
function namedIn(distinct: readonly SideName[], byWords: NamesByWords): Couple[] {
  const holders = indexBy(distinct, ({ name }) =>
    [...new Set(knownAs(name).map(wordKeyOf))].filter((key) => key !== ''),
  );
  return [...holders].flatMap(([key, group]) =>
    withFirst([...(byWords.get(key) ?? []).slice(0, 1), ...group]),
  );
}

/** Names made of the same words, but for one that a slip of the pen makes of the other. */
function misspeltIn(byWords: NamesByWords): Couple[] {
  const keysByWord = new Map<string, string[]>();
  for (const key of byWords.keys()) {
    for (const word of key.split(' ')) {
      const known = keysByWord.get(word);
      if (known) known.push(key);
      else keysByWord.set(word, [key]);
    }
  }
  return findMisspellings(keysByWord.keys()).flatMap(({ one, other }) =>
    (keysByWord.get(one) ?? []).flatMap((key): Couple[] => {
      const words = new Set(key.split(' ').map((word) => (word === one ? other : word)));
      const [misspelt] = byWords.get([...words].sort().join(' ')) ?? [];
      const [name] = byWords.get(key) ?? [];
      return name && misspelt ? [[name, misspelt]] : [];
    }),
  );
}

function withFirst([first, ...others]: readonly SideName[]): Couple[] {
  return first ? others.map((other) => [first, other] as const) : [];
}

/** A local identifier says only that nobody has found a registered one. */
function areSurelyTwo(rule: DuplicateRule, a: Side, b: Side): boolean {
  const isRegistered = ({ providerId }: Side): boolean =>
    providerId !== null && !providerId.startsWith('LOCAL-');
  return rule !== 'SAME_NAME' && isRegistered(a) && isRegistered(b);
}

function indexBy(
  named: readonly SideName[],
  keysOf: (name: SideName) => readonly string[],
): ReadonlyMap<string, readonly SideName[]> {
  const groups = new Map<string, SideName[]>();
  for (const name of named) {
    for (const key of keysOf(name)) {
      const group = groups.get(key);
      if (group) group.push(name);
      else groups.set(key, [name]);
    }
  }
  return groups;
}

export interface PageOfPairs {
  readonly items: readonly { readonly pair: SuspectedPair; readonly place: Place }[];
  readonly hasNextPage: boolean;
  readonly totalCount: number;
}

/** The first `first` pairs behind a place: by rule, the plainest first, then the most alike. */
export function pageOfPairs(
  pairs: readonly SuspectedPair[],
  first: number,
  after: Place | null,
): PageOfPairs {
  const behind = pairs
    .map((pair) => ({ pair, place: placeOf(pair) }))
    .filter(({ place }) => after === null || comparePlaces(after, place) < 0)
    .sort((a, b) => comparePlaces(a.place, b.place));
  return {
    items: behind.slice(0, first),
    hasNextPage: behind.length > first,
    totalCount: pairs.length,
  };
}

function placeOf({ id, rule, similarity }: SuspectedPair): Place {
  const difference = Math.round((1 - similarity) * 1000);
  return { id, sortKey: `${duplicateRules.indexOf(rule)} ${String(difference).padStart(4, '0')}` };
}
