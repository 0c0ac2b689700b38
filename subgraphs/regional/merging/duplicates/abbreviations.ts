import { foldText } from '../../../../schema/foldText';

const small = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'in', 'of', 'on', 'the', 'to', 'with']);

/**
 * The abbreviations a name carries: the name itself when it is one word in capitals, and such words
 * in brackets. Three letters at least: two stand for too much.
 */
export function abbreviationsIn(name: string): readonly string[] {
  const bracketed = [...name.matchAll(/\(([^)]*)\)/g)].map(([, inside = '']) => inside);
  return [name, ...bracketed]
    .map((text) => text.trim().replace(/[.*]/g, ''))
    .filter((text) => /^\p{Lu}{3,10}$/u.test(text))
    .map(foldText);
}

/**
 * The first letters of a name's words, with and without small words: CRASAC counts the "and" of
 * its full name, SERICC does not. What stands in brackets is no part of it.
 */
export function initialsOf(name: string): readonly string[] {
  const words = foldText(name.replace(/\([^)]*\)/g, ' ')).split(' ');
  const initials = [words, words.filter((word) => !small.has(word))].map((kept) =>
    kept.map(([letter = '']) => letter).join(''),
  );
  return [...new Set(initials)].filter(({ length }) => length >= 3);
}
