/*
 * How texts are compared wherever somebody looks for one: in both search boxes, in the list of
 * suspected duplicates and wherever two names are held against each other. There is one rule. The
 * databases have it as the function `fold_text` (migrations/FoldInitials.ts of the offices); a test
 * holds the two against each other, character by character.
 */

/** Signs that stand for an apostrophe and would come apart into a blank and an accent. */
const apostrophesApart = /[\u0091\u0092\u00b4\u0384\u1fbd\u1fbf\u1fef\u1ffd\u1ffe]/g;

/** Accents, apostrophes of every kind, and characters that nobody sees. */
const dropped =
  /[\u0300-\u036f\u0483-\u0487\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f'\u0060\u02b9-\u02bf\u02c8\u02ca\u02cb\u2018\u2019\u201b\u2032\u2035\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g;

/** Whatever separates words: blanks, dashes, punctuation, signs, arrows, pictures. */
const separators =
  /[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u00d7\u00f7\u02c2-\u02df\u1680\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u2e00-\u2e7f\u3000-\u303f\ue000-\uf8ff\ufff9-\uffff\u{1f000}-\u{1faff}]+/gu;

/** The blank between two letters that stand alone: initials, with dots or blanks between them. */
const betweenInitials = /(?<=(?:^| )[^ 0-9]) (?=[^ 0-9](?: |$))/gu;

/** Letters that no form of Unicode takes apart, as people without them on the keyboard write them. */
const letters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/**
 * A text as it is compared: without case, accents and punctuation, whatever the keyboard or the
 * spreadsheet it comes from. "WOMEN’S\u00a0Aid & Refuge" becomes "womens aid and refuge", "N.S.P.C.C."
 * and "N S P C C" become "nspcc".
 */
export function foldText(text: string): string {
  return text
    .replace(apostrophesApart, "'")
    .replace(/[\u2120\u2122]/g, ' ')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[łøđðħıςßæœþ]/g, (letter) => letters[letter] ?? letter)
    .replace(dropped, '')
    .replace(separators, ' ')
    .trim()
    .replace(betweenInitials, '');
}

/** The words of a text as they are compared; none where it holds neither letters nor digits. */
export function foldedWords(text: string): readonly string[] {
  return foldText(text)
    .split(' ')
    .filter((word) => word !== '');
}
