import { similarityOf, trigramsOf } from './findSimilarNames';
import { knownAs } from './knownAs';
import { abbreviationsIn, initialsOf, type Side, type SideName, wordKeyOf } from './nameSides';

/** What makes two recipients alike, the plainest first. */
export const duplicateRules = [
  'SAME_NAME',
  'SAME_WORDS',
  'KNOWN_AS',
  'ACRONYM',
  'MISSPELT',
  'SIMILAR_NAME',
] as const;
export type DuplicateRule = (typeof duplicateRules)[number];

/** One of two, by the name that is alike. */
export interface SuspectedSide extends Omit<Side, 'key' | 'names'> {
  readonly name: string;
}

/** Two recipients that may be one organisation. */
export interface SuspectedPair {
  /** The same whenever it is asked for. */
  readonly id: string;
  readonly recipient: SuspectedSide;
  readonly resembles: SuspectedSide;
  readonly rule: DuplicateRule;
  /** From 0 to 1. */
  readonly similarity: number;
  readonly explanation: string;
}

/** A pair with the rule that took it, its figure and a sentence a person can check it by. */
export function describePair(rule: DuplicateRule, one: SideName, other: SideName): SuspectedPair {
  const alike = similarityOf(trigramsOf(one.folded), trigramsOf(other.folded));
  const similarity = Math.round(alike * 1000) / 1000;
  return {
    id: `${one.side.key}|${other.side.key}`,
    recipient: sideOf(one),
    resembles: sideOf(other),
    rule,
    similarity,
    explanation: explain(rule, one.name, other.name, similarity),
  };
}

function sideOf({ name, side }: SideName): SuspectedSide {
  const { providerId, recipientIds, offices } = side;
  return { name, providerId, recipientIds, offices };
}

function explain(rule: DuplicateRule, one: string, other: string, similarity: number): string {
  const both = `"${one}" and "${other}"`;
  switch (rule) {
    case 'SAME_NAME':
      return one === other
        ? `"${one}" is recorded twice.`
        : `${both} are one name, but for case, accents, spaces and punctuation.`;
    case 'SAME_WORDS':
      return `${both} are made of the same words, but for their order, small words, legal forms and numbers in brackets.`;
    case 'KNOWN_AS':
      return explainKnownAs(one, other);
    case 'ACRONYM':
      return explainAbbreviation(one, other);
    case 'MISSPELT':
      return explainMisspelling(one, other);
    case 'SIMILAR_NAME':
      return `${Math.round(similarity * 100)} per cent of the groups of three letters in ${both} are the same.`;
  }
}

function explainKnownAs(one: string, other: string): string {
  const isNamedIn = (name: string, within: string): boolean =>
    knownAs(within).some((part) => wordKeyOf(part) === wordKeyOf(name));
  if (isNamedIn(other, one)) return `"${one}" says that it is also "${other}".`;
  if (isNamedIn(one, other)) return `"${other}" says that it is also "${one}".`;
  const keys = new Set(knownAs(other).map(wordKeyOf));
  const shared = knownAs(one).find((part) => keys.has(wordKeyOf(part))) ?? '';
  return `"${one}" and "${other}" both say that they are also "${shared}".`;
}

function explainMisspelling(one: string, other: string): string {
  const [words, others] = [one, other].map((name) => wordKeyOf(name).split(' '));
  const mistaken = words?.find((word) => !others?.includes(word)) ?? '';
  const meant = others?.find((word) => !words?.includes(word)) ?? '';
  return (
    `"${one}" and "${other}" are made of the same words, but for one slip: ` +
    `"${mistaken}" and "${meant}".`
  );
}

function explainAbbreviation(one: string, other: string): string {
  if (isAbbreviated(one, other)) return `The first letters of "${one}" make "${other}".`;
  if (isAbbreviated(other, one)) return `The first letters of "${other}" make "${one}".`;
  return `"${one}" and "${other}" carry the same abbreviation.`;
}

function isAbbreviated(full: string, short: string): boolean {
  const initials = initialsOf(full);
  return abbreviationsIn(short).some((abbreviation) => initials.includes(abbreviation));
}
