import { abbreviationsIn, initialsOf } from './abbreviations';
import { describePair } from './describePair';
import type { DuplicateRule, SuspectedPair } from './describePair';
import { findSimilarNames } from './findSimilarNames';
import { compareSides, nameSides } from './nameSides';
import type { RecordedRecipient, RegisteredOrganisation, Side, SideName } from './nameSides';
import { significantWords } from './significantWords';

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
  return [
    ['SAME_NAME', [...sameNames.values()].flatMap(withFirst)],
    ['SAME_WORDS', [...indexBy(distinct, wordKey).values()].flatMap(withFirst)],
    ['ACRONYM', abbreviatedIn(distinct)],
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

function wordKey({ folded }: SideName): string[] {
  const key = significantWords(folded).join(' ');
  return key === '' ? [] : [key];
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
