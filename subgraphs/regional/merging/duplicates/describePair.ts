import { abbreviationsIn, initialsOf } from './abbreviations';
import type { Side, SideName } from './nameSides';
import { similarityOf, trigramsOf } from './trigrams';

/** What makes two recipients alike, the plainest first. */
export const duplicateRules = ['SAME_NAME', 'SAME_WORDS', 'ACRONYM', 'SIMILAR_NAME'] as const;
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
      return `${both} are made of the same words, but for their order, small words and legal forms.`;
    case 'ACRONYM':
      return explainAbbreviation(one, other);
    case 'SIMILAR_NAME':
      return `${Math.round(similarity * 100)} per cent of the groups of three letters in ${both} are the same.`;
  }
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
