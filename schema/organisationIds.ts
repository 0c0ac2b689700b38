/*
 * Identifiers of organisations, by the lists of org-id.guide. People copy them from spreadsheets,
 * PDFs and letters: in lower case, with a zero lost, a dash for a hyphen or a blank in the middle.
 * Everything that takes an identifier in reads it here, so that each organisation has one.
 */

/** A list of org-id.guide whose numbers are known to have a form. */
interface IdentifierList {
  /** Its code, which the identifier begins with. */
  readonly code: string;
  /** The number in its usual form; null when it cannot be a number of this list. */
  readonly toNumber: (given: string) => string | null;
  /** What its numbers look like, for a person. */
  readonly expected: string;
  readonly example: string;
  /** What a number of this list looks like where somebody leaves the list out. */
  readonly alone: RegExp | null;
}

/**
 * Where each form comes from: the files lists/gb/*.json of github.com/org-id/register (example
 * identifiers and where to find them), and for company numbers section 1066 of the Companies Act
 * 2006 with Companies House's list of prefixes.
 */
const identifierLists: readonly IdentifierList[] = [
  {
    // Examples of the list: 279417, 1090095, 1173575. A linked charity has a suffix: 1090095-1; the
    // Charity Commission's register has the charity itself as linked charity 0.
    code: 'GB-CHC',
    toNumber: toCharityNumber,
    expected: 'up to 7 digits',
    example: 'GB-CHC-298028',
    alone: /^\d{5,7}([-/]\d{1,3})?$/,
  },
  {
    // Examples of the list: SC042386, SC025693, SC000587: the letters are part of the number.
    code: 'GB-SC',
    toNumber: (given) => padded(/^(SC)?(\d{1,6})$/.exec(withoutHyphens(given)), 'SC', 6),
    expected: 'SC with 6 digits',
    example: 'GB-SC-SC043612',
    alone: /^SC\d{1,6}$/,
  },
  {
    // Examples of the list: 100019, 100048, 100050. The regulator prints NIC100019.
    code: 'GB-NIC',
    toNumber: (given) => joined(/^(?:NIC?)?(1\d{5})$/.exec(withoutHyphens(given))),
    expected: '6 digits, the first of them 1',
    example: 'GB-NIC-100019',
    alone: /^(NIC?)?1\d{5}$/,
  },
  {
    // Examples of the list: 09506232, 07444723. Eight characters: digits, or two letters such as
    // SC, NI, OC, CE, RS (R0 for older ones of Northern Ireland) and six more. Spreadsheets lose
    // the zeros in front.
    code: 'GB-COH',
    toNumber: (given) => toCompanyNumber(withoutHyphens(given)),
    expected: '8 digits, or 2 letters and 6 digits',
    example: 'GB-COH-05382856',
    alone: /^(\d{5,8}|[A-Z]{2}\d{1,6}|R0\d{6}|[A-Z]{2}\d{3}[\dA-Z]{3})$/,
  },
  {
    // Examples of the list: df679063, 2a36d1ee, 18e597ee: half of a digest, in lower case.
    code: 'GB-CASC',
    toNumber: (given) => joined(/^[\dA-F]{8}$/.exec(given))?.toLowerCase() ?? null,
    expected: '8 characters of 0 to 9 and a to f',
    example: 'GB-CASC-df679063',
    alone: /^(?=.*[A-F])(?=.*\d)[\dA-F]{8}$/,
  },
  // Lists of capital letters and digits, each with an example of the list.
  ...[
    'GB-MPR-IP031455',
    'GB-LAE-BAS',
    'GB-LAS-GLG',
    'GB-PLA-AGY',
    'GB-NHS-RAX',
    'GB-GOR-OT1211',
    'GB-REV-X6243',
  ].map((example) => ({
    code: example.slice(0, 6),
    toNumber: (given: string) => joined(/^[\dA-Z]{1,12}$/.exec(given)),
    expected: 'letters and digits',
    example,
    alone: null,
  })),
];

const patterns = new Map(
  identifierLists.map(({ code }) => {
    const [country = '', name = ''] = code.split('-');
    const pattern = `^${country}[-_:/. ]?${name}(?:[-_:/. ]+|(?=\\d)|$)(.*)$`;
    return [code, new RegExp(pattern, 'i')];
  }),
);

/** Identifiers the hub gives itself, until somebody has found the registered one. */
const localList = 'LOCAL-';

/** An identifier in its usual form, or what is wrong with it, in a sentence. */
export type ReadIdentifier =
  { readonly id: string; readonly problem: null } | { readonly id: null; readonly problem: string };

/**
 * An identifier in its usual form: `gb-coh-5382856` is GB-COH-05382856. One of a list that is not
 * known here keeps its letters and digits as they stand, because there are hundreds of lists.
 */
export function readOrganisationId(given: string): ReadIdentifier {
  const text = tidied(given);
  if (text === '') return refused('Enter an identifier such as GB-CHC-298028.');
  if (/\p{Cc}/u.test(text)) return refused('An identifier cannot contain control characters.');
  if (text.toUpperCase().startsWith(localList)) {
    const name = text.slice(localList.length).toLowerCase();
    if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) return accepted(`${localList}${name}`);
    return refused('A local identifier is LOCAL- and words joined by hyphens.');
  }
  for (const list of identifierLists) {
    const number = tryNumberIn(list, text);
    if (number === null) continue;
    const known = list.toNumber(number);
    return known === null ? refused(malformed(list, number)) : accepted(`${list.code}-${known}`);
  }
  return accepted(readInWords(text) ?? text);
}

/**
 * An identifier as letters and websites give it: `Registered charity no. 298028`, `CHC-298028`.
 * Null where another word stands beside the number, which may be the name of an organisation.
 */
function readInWords(text: string): string | null {
  const [, said = '', number = ''] =
    /^(.*?[a-z.:#()])[-_: ]*(?:\b|(?<=[a-z])(?=\d))((?:(?!n[or]\b)[a-z]{2,3} ?)?\d[\da-z/ -]*)$/i.exec(
      text,
    ) ?? [];
  const words = said
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  if (words.length === 0 || !words.every((word) => wordsAboutNumbers.has(word))) return null;
  const says = (pattern: RegExp): boolean => words.some((word) => pattern.test(word));
  const isCharity = says(/^(chc|charit)/);
  const isCompany = says(/^(coh|compan)/);
  // One number cannot be of both.
  if (isCharity === isCompany) return null;
  const bare = withoutBlanks(number.toUpperCase());
  const charityList =
    says(/^scot/) || bare.startsWith('SC')
      ? 'GB-SC'
      : says(/^(northern|ireland)$/) || bare.startsWith('NI')
        ? 'GB-NIC'
        : 'GB-CHC';
  const list = identifierLists.find(({ code }) => code === (isCompany ? 'GB-COH' : charityList));
  const known = list?.toNumber(bare) ?? null;
  return list && known !== null ? `${list.code}-${known}` : null;
}

/** Whatever people write before the number of a charity or a company. */
const wordsAboutNumbers: ReadonlySet<string> = new Set(
  `chc coh charity charities charitable company companies commission house registered registration
   reg regd regn register the a uk gb number num nr no is in of for and england wales scotland
   scottish northern ireland cio`.split(/\s+/),
);

/**
 * What a number may be when somebody leaves its list out: SC043612 is a charity's or a company's.
 * Empty when it looks like none.
 */
export function identifiersOfNumber(given: string): readonly string[] {
  const number = withoutBlanks(tidied(given).toUpperCase());
  return identifierLists.flatMap(({ code, alone, toNumber }) => {
    const known = alone?.test(number) ? toNumber(number) : null;
    return known === null ? [] : [`${code}-${known}`];
  });
}

/** An organisation as far as its identifiers go. */
interface Identified {
  readonly id: string;
  readonly name: string;
  readonly otherIdentifiers: readonly string[];
}

/** What an identifier leads to. */
export interface FoundOrganisation {
  /** Under which the register knows the organisation; null where it does not know it. */
  readonly id: string | null;
  /** The identifier in its usual form, which may be another one of that organisation. */
  readonly identifier: string;
  /** What is wrong with what was given, in a sentence; null where nothing is. */
  readonly problem: string | null;
}

/**
 * Finds organisations of a register by any of their identifiers, in whatever form. A number without
 * its list is taken for the only organisation that has it; where two have it, nobody guesses.
 */
export function organisationFinder(
  register: Iterable<Identified>,
): (given: string) => FoundOrganisation {
  const holders = holdersOf(register);
  return (given) => {
    const inUsualForm = holders.get(given);
    if (inUsualForm) return { id: inUsualForm.id, identifier: given, problem: null };
    const { id, problem } = readOrganisationId(given);
    if (id === null) return { id: null, identifier: given, problem };
    const holder = holders.get(id);
    if (holder) return { id: holder.id, identifier: id, problem: null };
    const found = identifiersOfNumber(given).flatMap((identifier) => {
      const named = holders.get(identifier);
      return named ? [{ id: named.id, identifier, name: named.name }] : [];
    });
    const [first] = found;
    if (!first) return { id: null, identifier: id, problem: lookalikeProblem(given) };
    if (found.every((other) => other.id === first.id)) {
      return { id: first.id, identifier: first.identifier, problem: null };
    }
    const choices = found.map(({ identifier, name }) => `${identifier} (${name})`).join(' or ');
    return { id: null, identifier: id, problem: `Say which list it is of: ${choices}.` };
  };
}

/**
 * The organisation of each identifier.
 *
 * @throws an error naming both, where two organisations have one identifier
 */
export function holdersOf<Holder extends Identified>(
  register: Iterable<Holder>,
): ReadonlyMap<string, Holder> {
  const holders = new Map<string, Holder>();
  for (const organisation of register) {
    for (const id of new Set([organisation.id, ...organisation.otherIdentifiers])) {
      const other = holders.get(id);
      if (other) {
        const both = [other, organisation].map((one) => `${one.name} (${one.id})`).join(' and ');
        throw new Error(
          `The register of organisations gives ${id} to two: ${both}. Leave it with the one it identifies.`,
        );
      }
      holders.set(id, organisation);
    }
  }
  return holders;
}

/** Full-width letters, any kind of dash or blank, and characters nobody sees. */
function tidied(given: string): string {
  return given
    .normalize('NFKC')
    .replace(/[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/ ?- ?/g, '-')
    .trim();
}

/**
 * What is said of a number without its list whose first letter is a digit that looks like it, such
 * as 0C123456; null where it is none. Nobody guesses, as it may be a number of another list.
 */
function lookalikeProblem(given: string): string | null {
  const number = withoutBlanks(tidied(given).toUpperCase());
  if (!/^(\d[A-Z]|[A-Z]\d)\d{6}$/.test(number)) return null;
  const meant = withoutLookalikes(number)
    .slice(0, -1)
    .flatMap((read) => identifiersOfNumber(read));
  if (meant.length === 0) return null;
  return `The register knows no number ${number}. Did you mean ${meant.join(' or ')}?`;
}

/** The number after a list's code, in capitals and without blanks; null when it is of another. */
function tryNumberIn({ code }: IdentifierList, text: string): string | null {
  const rest = patterns.get(code)?.exec(text)?.[1];
  return rest === undefined ? null : withoutBlanks(rest.toUpperCase());
}

/**
 * A number without its blanks. One before the last digits of a charity's number stands for the
 * hyphen of a linked charity: without it the number would be another charity's.
 */
function withoutBlanks(number: string): string {
  return number.replace(/^([1-9]\d{4,6}) (\d{1,3})$/, '$1-$2').replace(/ /g, '');
}

function malformed(list: IdentifierList, number: string): string {
  const { code, expected, example } = list;
  const told = `An identifier of the list ${code} is ${code}- and ${expected}, such as ${example}.`;
  const [same] = withoutLookalikes(number).flatMap((read) => list.toNumber(read) ?? []);
  const [other] = same
    ? [`${code}-${same}`]
    : identifiersOfNumber(number).filter((id) => !id.startsWith(`${code}-`));
  return other ? `${told} Did you mean ${other}?` : told;
}

/**
 * A number with its letters and digits put right where they look alike, such as 0C123456 for
 * OC123456: two letters and digits, or all of it digits.
 */
function withoutLookalikes(number: string): string[] {
  const letters = swapped(number.slice(0, 2), '015', 'OIS');
  const asDigits = swapped(number, 'OILS', '0115');
  const hasLetters = lookalikePrefixes.has(letters);
  return [...(hasLetters ? [letters + asDigits.slice(2)] : []), asDigits];
}

/** Of Companies House's prefixes and the Scottish charities', those that digits are taken for. */
const lookalikePrefixes: ReadonlySet<string> = new Set(
  'SC SO OC SI NI IP SP IC CS ES GS RS SA SF SG SL SR'.split(' '),
);

function swapped(text: string, from: string, to: string): string {
  return [...text].map((sign) => to[from.indexOf(sign)] ?? sign).join('');
}

function toCharityNumber(given: string): string | null {
  const [, number, linked = ''] = /^0*([1-9]\d{0,6})(?:[-/]0*(\d{1,3}))?$/.exec(given) ?? [];
  if (number === undefined) return null;
  return /^0*$/.test(linked) ? number : `${number}-${linked}`;
}

function toCompanyNumber(given: string): string | null {
  if (/^0*$/.test(given)) return null;
  if (/^\d{1,8}$/.test(given)) return given.padStart(8, '0');
  const [, letters, digits] = /^([A-Z]{2})(\d{1,6})$/.exec(given) ?? [];
  if (letters && digits) return letters + digits.padStart(6, '0');
  return /^([A-Z]{2}|R0|\d{2})\d{3}[\dA-Z]{3}$/.test(given) ? given : null;
}

function withoutHyphens(given: string): string {
  return given.replaceAll('-', '');
}

/** The parts that a pattern took out, put together; all of it where it has no parts. */
function joined(match: RegExpExecArray | null): string | null {
  if (!match) return null;
  return match.length === 1 ? match[0] : match.slice(1).join('');
}

/** The last part of a match, with letters in front and as many digits as there have to be. */
function padded(match: RegExpExecArray | null, letters: string, length: number): string | null {
  const digits = match?.at(-1);
  return digits === undefined || /^0*$/.test(digits)
    ? null
    : letters + digits.padStart(length, '0');
}

function accepted(id: string): ReadIdentifier {
  return { id, problem: null };
}

function refused(problem: string): ReadIdentifier {
  return { id: null, problem };
}
