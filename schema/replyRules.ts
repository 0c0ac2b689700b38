import { Kind } from 'graphql';

import { awardSortKeys } from './awardList';
import { notReleased, type ReferralBreakdown, referralBreakdowns } from './chooseBreakdown';
import { comparePlaces } from './comparePlaces';
import { readSdl } from './readSdl';
import { isFinancialYear } from './scalars';
import type {
  AwardsQuestion,
  OfficeDimension,
  OrganisationsQuestion,
  Place,
  ProvidersQuestion,
  RecipientsQuestion,
  ReferralTotalsQuestion,
  TotalsQuestion,
} from './questions';

/*
 * What an office's reply must be besides of the right types: columns of one length, identifiers of
 * its own, counts and sums that can be. It stands here by type and field of office.graphql, where
 * the gateway holds every reply against it. Each finding says what is wrong without any value of a
 * record, because it goes to the log.
 */

/** Who replies, and to what. */
export interface ReplyContext {
  /** The office's code. */
  readonly office: string;
  readonly officeName: string;
  /** Whether there is an office with this code, federated or not. */
  readonly isOffice: (code: string) => boolean;
  /** The question in the key of the entity that is checked; null where it has none. */
  readonly question: string | null;
  /** Of the nearest field around that has any: its arguments, those left out by their defaults. */
  readonly arguments: Readonly<Record<string, unknown>>;
}

export interface ReplyRule {
  /** The fields it is about: where one was not asked for, the rule is not held against it. */
  readonly fields: readonly string[];
  /** What is wrong, as ` …` about the object or `.field …` about a field; null where nothing is. */
  readonly findFault: (object: Readonly<Record<string, unknown>>, context: ReplyContext) => Fault;
}

type Fault = string | null;

/**
 * Many offices are added up: what one of them says may be no more than its share of the largest
 * whole number, or one office's figure could take away everybody's sum. It is over a million
 * million pounds, and over 33 million records.
 */
const officesMax = 64;
export const sumMax = Math.floor(Number.MAX_SAFE_INTEGER / officesMax);
const countMax = Math.floor((2 ** 31 - 1) / officesMax);

/** The types of `object` are those of the contract when a rule is held against it. */
function rule<Object>(
  fields: readonly (keyof Object & string)[],
  findFault: (object: Object, context: ReplyContext) => Fault,
): ReplyRule {
  return { fields, findFault: findFault as ReplyRule['findFault'] };
}

type Columns = Readonly<Record<string, readonly unknown[] | null>>;

/** Lists whose nth items belong together. */
function columns(...fields: readonly string[]): ReplyRule[] {
  const [first = '', ...others] = fields;
  return others.map((other) =>
    rule<Columns>([first, other], (object) =>
      object[first]?.length === object[other]?.length
        ? null
        : `.${other} is not as long as ${first}`,
    ),
  );
}

function unique(field: string): ReplyRule {
  return rule<Columns>([field], (object) => {
    const items = object[field] ?? [];
    return new Set(items).size === items.length ? null : `.${field} names something twice`;
  });
}

/** Identifiers begin with the code of the office that keeps the record. */
function own(...fields: readonly string[]): ReplyRule[] {
  return fields.map((field) =>
    rule<Readonly<Record<string, string | readonly string[] | null>>>(
      [field],
      (object, { office }) => {
        const value = object[field] ?? [];
        const isOwn = (id: string): boolean => id.startsWith(office) && id[office.length] === ':';
        return (typeof value === 'string' ? isOwn(value) : value.every(isOwn))
          ? null
          : `.${field} is not an identifier of this office`;
      },
    ),
  );
}

/** Codes of offices that the directory knows. */
function officeCodes(field: string): ReplyRule {
  return rule<Readonly<Record<string, string | readonly string[] | null>>>(
    [field],
    (object, { isOffice }) => {
      const value = object[field];
      const codes = value === null || value === undefined ? [] : [value].flat();
      return codes.every(isOffice) ? null : `.${field} is not the code of an office`;
    },
  );
}

type Amounts = Readonly<Record<string, number | null>>;

function notNegative(...fields: readonly string[]): ReplyRule[] {
  return fields.map((field) =>
    rule<Amounts>([field], (object) => ((object[field] ?? 0) < 0 ? `.${field} is negative` : null)),
  );
}

/** One is counted in the other. */
function atMost(part: string, whole: string): ReplyRule {
  return rule<Amounts>([part, whole], (object) =>
    (object[part] ?? 0) > (object[whole] ?? 0) ? `.${part} is more than ${whole}` : null,
  );
}

/** Where no record has an amount, there is no sum. */
function sumOf(total: string, count: string, withoutAmount: string): ReplyRule[] {
  return [
    atMost(withoutAmount, count),
    rule<Amounts>([total, count, withoutAmount], (object) =>
      object[count] === object[withoutAmount] && object[total] !== 0
        ? `.${total} is a sum of no amounts`
        : null,
    ),
  ];
}

/** What other offices' counts and sums are added to. */
function addable(counts: readonly string[], sums: readonly string[]): ReplyRule[] {
  return [
    ...counts.map((field) =>
      rule<Amounts>([field], (object) =>
        (object[field] ?? 0) > countMax ? `.${field} is more than an office can have` : null,
      ),
    ),
    ...sums.map((field) =>
      rule<Amounts>([field], (object) =>
        Math.abs(object[field] ?? 0) > sumMax ? `.${field} is more than an office can have` : null,
      ),
    ),
  ];
}

function asked<Question>({ question }: ReplyContext): Question {
  return JSON.parse(question ?? 'null') as Question;
}

/** A list of places: no more than were asked for, from the place asked for on, in order. */
function inOrder(
  { ids, sortKeys }: { readonly ids: readonly string[]; readonly sortKeys: readonly string[] },
  { first, after }: { readonly first: number; readonly after: Place | null },
): Fault {
  if (ids.length > first) return '.ids is longer than was asked for';
  const isPlain = !beyondPlain.test(after?.sortKey ?? '') && !sortKeys.some(isBeyondPlain);
  let id = after?.id ?? null;
  let sortKey = after?.sortKey ?? '';
  for (let index = 0; index < ids.length; index++) {
    const next = { id: ids[index] ?? '', sortKey: sortKeys[index] ?? '' };
    if (id !== null && !(isPlain && sortKey < next.sortKey)) {
      if (comparePlaces({ id, sortKey }, next) >= 0) return '.sortKeys are not in order';
    }
    ({ id, sortKey } = next);
  }
  return null;
}

/** Up to here, units and code points sort alike. */
const beyondPlain = /[\ud800-\uffff]/;

function isBeyondPlain(text: string): boolean {
  return beyondPlain.test(text);
}

/** Of what matches, a page that is not full holds all. */
function holdsAll(
  shown: number,
  matched: number,
  { first, after }: { readonly first: number; readonly after: unknown },
): Fault {
  if (shown > matched) return '.matched is less than the page holds';
  return after === null && shown < first && shown < matched
    ? '.matched is more than a page that is not full holds'
    : null;
}

interface TotalRow {
  readonly key: readonly (string | null)[];
  readonly count: number;
  readonly totalPence: number;
  readonly withoutAmount: number;
  readonly minPence: number | null;
  readonly maxPence: number | null;
}

/** The least, the largest and the sum of so many amounts go together. */
function isPossible({ count, totalPence, withoutAmount, minPence, maxPence }: TotalRow): boolean {
  const known = count - withoutAmount;
  if (known === 0) return minPence === null && maxPence === null && totalPence === 0;
  if (minPence === null || maxPence === null || minPence > maxPence) return false;
  if (known === 1 && minPence !== maxPence) return false;
  // One is the least and another the largest, and the others lie between.
  const others = known - 1;
  return others * minPence + maxPence <= totalPence && totalPence <= minPence + others * maxPence;
}

interface ReferralRow {
  readonly key: readonly string[];
  readonly count: number | null;
  readonly suppressedCells: number;
  readonly costedCount: number;
  readonly awardedPence: number | null;
}

/** No office discloses fewer than ten, and what is disclosed is rounded to five at least. */
const disclosedMin = 10;
const disclosedStep = 5;

/** Whether a count of victims is disclosed: what is added up of such counts is one, too. */
function isDisclosed(count: number): boolean {
  return count % disclosedStep === 0 && (count === 0 || count >= disclosedMin);
}

/** The enums whose values are in the keys of groups; null where a key is no value of an enum. */
const groupEnums: Readonly<Record<OfficeDimension | ReferralBreakdown, string | null>> = {
  FINANCIAL_YEAR: null,
  PRIORITY: null,
  KIND: 'AwardKind',
  STATUS: 'AwardStatus',
  PROVIDER: null,
  PRIORITY_CATEGORY: 'PriorityCategory',
  CRIME_TYPE: 'CrimeType',
  SOURCE: 'ReferralSource',
  STATE: 'ReferralState',
  CLOCK: null,
};

let codes: ReadonlyMap<string, ReadonlySet<string>> | null = null;

/** By dimension: all that can be in a key, where the contract has a list of that. */
function groupCodes(): ReadonlyMap<string, ReadonlySet<string>> {
  if (codes) return codes;
  const values = new Map<string, ReadonlySet<string>>();
  for (const definition of readSdl('office.graphql').definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION) continue;
    const names = (definition.values ?? []).map(({ name }) => name.value);
    values.set(definition.name.value, new Set(names));
  }
  const none: ReadonlySet<string> = new Set();
  const ofEnums = Object.entries(groupEnums).flatMap(([dimension, name]) =>
    name === null ? [] : [[dimension, values.get(name) ?? none] as const],
  );
  codes = new Map([...ofEnums, ['CLOCK', new Set(['BREACHED', 'NOT_BREACHED'])]]);
  return codes;
}

/** Whether a value can be in the key of a group, and was asked for. */
function isKeyValue(
  value: unknown,
  dimension: string,
  asked: readonly string[] | undefined,
): boolean {
  const isReferral = (referralBreakdowns as readonly string[]).includes(dimension);
  if (isReferral && value === notReleased) return true;
  if (dimension === 'FINANCIAL_YEAR') {
    return isFinancialYear(String(value)) && asked?.includes(String(value)) !== false;
  }
  const known = groupCodes().get(dimension);
  if (known) return known.has(String(value)) && asked?.includes(String(value)) !== false;
  return !isReferral || value !== '';
}

/** Rows of groups: a key of so many values each, all of which can be and were asked for. */
function findGroupsFault(
  rows: readonly { readonly key: readonly unknown[] }[],
  dimensions: readonly string[],
  asked: Readonly<Record<string, readonly string[] | undefined>>,
): Fault {
  if (rows.some(({ key }) => key.length !== dimensions.length)) {
    return '.rows has a key of another length than was asked for';
  }
  const isKey = ({ key }: (typeof rows)[number]): boolean =>
    dimensions.every((dimension, index) => isKeyValue(key[index], dimension, asked[dimension]));
  return rows.every(isKey) ? null : '.rows has a key that cannot be or was not asked for';
}

function total<Row>(rows: readonly Row[], valueOf: (row: Row) => number | null): number {
  return rows.reduce((sum, row) => sum + (valueOf(row) ?? 0), 0);
}

/** Of an answer to a request either the result or a problem is there. */
function resultOrProblem(result: string): ReplyRule {
  return rule<Readonly<Record<string, unknown>> & { readonly problems: readonly unknown[] }>(
    [result, 'problems'],
    (object) =>
      (object[result] === null) === object.problems.length > 0
        ? null
        : `.${result} and problems contradict each other`,
  );
}

/** What is compared, and what the comparison says. */
function difference(stated: string, computed: string, between: string): ReplyRule {
  return rule<Amounts>([stated, computed, between], (object) => {
    const [a, b, found] = [object[stated], object[computed], object[between]];
    if (a === null || a === undefined || b === null || b === undefined) return null;
    return found === null || found === a - b ? null : `.${between} is not the difference`;
  });
}

const awardPage = [
  ...columns('ids', 'sortKeys'),
  unique('ids'),
  ...own('ids'),
  rule<{ readonly ids: readonly string[]; readonly sortKeys: readonly string[] }>(
    ['ids', 'sortKeys'],
    (page, context) => {
      const question = asked<AwardsQuestion>(context);
      const form = awardSortKeys[question.orderBy];
      if (!page.sortKeys.every((key) => form.test(key))) return '.sortKeys cannot be sort keys';
      return inOrder(page, question);
    },
  ),
  rule<{ readonly ids: readonly string[]; readonly matched: number }>(
    ['ids', 'matched'],
    ({ ids, matched }, context) => holdsAll(ids.length, matched, asked<AwardsQuestion>(context)),
  ),
  ...sumOf('totalPence', 'matched', 'withoutAmount'),
  ...addable(['matched'], ['totalPence']),
];

/** The kinds of awards that are counted where no kind is asked for. */
function kindsUnasked(): string[] {
  return [...(groupCodes().get('KIND') ?? [])].filter((kind) => kind !== 'PAID_BY_OTHERS');
}

const totalsPage = [
  unique('financialYears'),
  rule<{ readonly rows: readonly TotalRow[]; readonly financialYears: readonly string[] }>(
    ['rows', 'financialYears'],
    ({ rows, financialYears }, context) => {
      const { groupBy, conditions } = asked<TotalsQuestion>(context);
      const years = groupBy.indexOf('FINANCIAL_YEAR');
      if (years >= 0 && rows.some(({ key }) => !financialYears.includes(String(key[years])))) {
        return '.financialYears lacks the year of a row';
      }
      if (financialYears.some((year) => conditions.financialYears?.includes(year) === false)) {
        return '.financialYears has a year that was not asked for';
      }
      return (rows.length === 0) === (financialYears.length === 0)
        ? null
        : '.financialYears and rows contradict each other';
    },
  ),
  rule<{ readonly rows: readonly TotalRow[] }>(['rows'], ({ rows }, context) => {
    const { groupBy, conditions } = asked<TotalsQuestion>(context);
    const fault = findGroupsFault(rows, groupBy, {
      FINANCIAL_YEAR: conditions.financialYears,
      KIND: conditions.kinds ?? kindsUnasked(),
      STATUS: conditions.statuses,
    });
    if (fault !== null) return fault;
    if (rows.some((row) => row.count < 1 || !isPossible(row))) {
      return '.rows has counts and sums that cannot be';
    }
    const isAddable =
      total(rows, ({ count }) => count) <= countMax &&
      total(rows, ({ totalPence }) => Math.abs(totalPence)) <= sumMax;
    return isAddable ? null : '.rows add up to more than an office can have';
  }),
];

const referralTotalsPage = [
  rule<{ readonly rows: readonly ReferralRow[] }>(['rows'], ({ rows }, context) => {
    const { filter, groupBy } = asked<ReferralTotalsQuestion>(context);
    const fault = findGroupsFault(rows, groupBy, {
      FINANCIAL_YEAR: filter.financialYears,
      ...filter.codes,
    });
    if (fault !== null) return fault;
    const isAddable =
      total(rows, ({ count }) => count) <= countMax &&
      total(rows, ({ suppressedCells }) => suppressedCells) <= countMax &&
      total(rows, ({ awardedPence }) => Math.abs(awardedPence ?? 0)) <= sumMax;
    return isAddable ? null : '.rows add up to more than an office can have';
  }),
];

const referralRow = [
  ...['count', 'costedCount'].map((field) =>
    rule<Amounts>([field], (row) =>
      isDisclosed(row[field] ?? 0) ? null : `.${field} is not rounded, or too small to be told`,
    ),
  ),
  rule<ReferralRow>(['count', 'suppressedCells'], ({ count, suppressedCells }) =>
    count === null && suppressedCells === 0 ? '.count is null and nothing is suppressed' : null,
  ),
  atMost('costedCount', 'count'),
  rule<ReferralRow>(['costedCount', 'awardedPence'], ({ costedCount, awardedPence }) =>
    costedCount > 0 && awardedPence === null ? '.awardedPence is null for what was costed' : null,
  ),
  rule<ReferralRow>(['count', 'awardedPence'], ({ count, awardedPence }) =>
    count === null && awardedPence !== null ? '.awardedPence is of no count' : null,
  ),
];

/** A group of the office's own list, which has no question in its key. */
const referralTotal = [
  ...referralRow,
  ...columns('key', 'labels'),
  rule<{ readonly key: readonly string[] }>(['key'], ({ key }, { arguments: given, office }) => {
    const dimensions = [given['groupBy'] ?? []].flat().map(String);
    if (key.length !== dimensions.length) return '.key is of another length than was asked for';
    const isKey = dimensions.every((dimension, index) =>
      dimension === 'OFFICE' ? key[index] === office : isKeyValue(key[index], dimension, undefined),
    );
    return isKey ? null : '.key cannot be a key';
  }),
];

const providerPage = [
  rule<{ readonly matchedBy: readonly unknown[]; readonly matchedNames: readonly unknown[] }>(
    ['matchedBy', 'matchedNames'],
    ({ matchedBy, matchedNames }, context) => {
      const { search } = asked<ProvidersQuestion>(context);
      const isSearched = search !== null && search.trim() !== '';
      return isSearched || [...matchedBy, ...matchedNames].every((match) => match === null)
        ? null
        : '.matchedBy is there without a search';
    },
  ),
  rule<{ readonly ids: readonly string[] }>(['ids'], ({ ids }) =>
    ids.includes('') ? '.ids has one that is empty' : null,
  ),
  ...columns('ids', 'sortKeys', 'matchedBy', 'matchedNames'),
  unique('ids'),
  rule<{ readonly ids: readonly string[]; readonly sortKeys: readonly string[] }>(
    ['ids', 'sortKeys'],
    (page, context) => inOrder(page, asked<ProvidersQuestion>(context)),
  ),
];

interface OrganisationRow {
  readonly id: string;
  readonly sortKey: string;
  readonly names: readonly string[];
  readonly awardCount: number | null;
  readonly totalPence: number | null;
  readonly withoutAmount: number | null;
}

const organisationRow = [
  rule<OrganisationRow>(['names'], ({ names }) =>
    names.length === 0 || names.includes('') ? '.names lacks a name' : null,
  ),
  rule<OrganisationRow>(
    ['id', 'awardCount', 'totalPence', 'withoutAmount'],
    ({ id, awardCount, totalPence, withoutAmount }) => {
      // What is paid to an organisation of the register is its engagement's to say.
      const sums = [awardCount, totalPence, withoutAmount];
      const isNameAlone = id.startsWith('RECORDED-');
      if (!sums.every((sum) => (sum !== null) === isNameAlone)) {
        return '.id and the sums of a recorded name contradict each other';
      }
      if (Number(withoutAmount) > Number(awardCount))
        return '.withoutAmount is more than awardCount';
      return awardCount === withoutAmount && Number(totalPence) !== 0
        ? '.totalPence is a sum of no amounts'
        : null;
    },
  ),
  ...addable(['awardCount', 'withoutAmount'], ['totalPence']),
];

const organisationPage = [
  rule<{ readonly rows: readonly OrganisationRow[] }>(['rows'], ({ rows }, context) => {
    const ids = rows.map(({ id }) => id);
    if (ids.includes('')) return '.rows has an id that is empty';
    const page = { ids, sortKeys: rows.map(({ sortKey }) => sortKey) };
    return inOrder(page, asked<OrganisationsQuestion>(context));
  }),
];

const recipientPage = [
  ...columns('recipientIds', 'names', 'providerIds'),
  rule<Readonly<Record<'recipientIds' | 'names' | 'providerIds', readonly (string | null)[]>>>(
    ['recipientIds', 'names', 'providerIds'],
    ({ recipientIds, names, providerIds }) => {
      const recipients = recipientIds.map((id, index) =>
        JSON.stringify([id, names[index], providerIds[index]]),
      );
      return new Set(recipients).size === recipients.length
        ? null
        : '.recipientIds names something twice';
    },
  ),
  rule<{ readonly recipientIds: readonly string[]; readonly matched: number }>(
    ['recipientIds', 'matched'],
    ({ recipientIds, matched }, context) => {
      const { limit } = asked<RecipientsQuestion>(context);
      if (recipientIds.length > limit) return '.recipientIds is longer than was asked for';
      return holdsAll(recipientIds.length, matched, { first: limit, after: null });
    },
  ),
  ...addable(['matched'], []),
];

const waitingTransferPage = [
  ...columns('ids', 'sentOn', 'dueOn', 'envelopes'),
  unique('ids'),
  ...own('ids'),
  rule<{ readonly ids: readonly string[] }>(['ids'], ({ ids }, context) =>
    ids.length > asked<{ readonly first: number }>(context).first
      ? '.ids is longer than was asked for'
      : null,
  ),
];

const transferReceiptPage = [
  ...columns('ids', 'receipts'),
  unique('ids'),
  rule<{ readonly ids: readonly string[] }>(['ids'], ({ ids }, context) => {
    const known = new Set(asked<{ readonly transfers: readonly string[] }>(context).transfers);
    return ids.every((id) => known.has(id)) ? null : '.ids names what was not asked for';
  }),
];

const jointCommissionRow = [
  ...own('id', 'awardIds', 'shareReferences'),
  ...columns('shareOffices', 'shareAmountsPence', 'shareReferences'),
  unique('awardIds'),
  unique('shareReferences'),
  // A phase can be entered before there is an award for it, so awards are not what is counted.
  rule<{ readonly phases: readonly Amounts[]; readonly withoutAmount: number }>(
    ['phases', 'withoutAmount'],
    ({ phases, withoutAmount }) => {
      if (phases.some((phase) => phase['costPence'] === undefined)) return null;
      const unknown = phases.filter((phase) => phase['costPence'] === null);
      return withoutAmount > unknown.length
        ? '.withoutAmount is more than the phases without a cost'
        : null;
    },
  ),
  officeCodes('shareOffices'),
  ...notNegative('costPence', 'chargedPence', 'chargedToNamedPence'),
  atMost('chargedToNamedPence', 'chargedPence'),
  rule<{ readonly shareAmountsPence: readonly number[]; readonly chargedToNamedPence: number }>(
    ['shareAmountsPence', 'chargedToNamedPence'],
    ({ shareAmountsPence, chargedToNamedPence }) =>
      total(shareAmountsPence, (share) => share) === chargedToNamedPence
        ? null
        : '.chargedToNamedPence is not the sum of the shares',
  ),
];

const apportionmentRow = [
  rule<{
    readonly totalPence: number;
    readonly participants: readonly { readonly sharePence: number }[];
  }>(['totalPence', 'participants'], ({ totalPence, participants }) =>
    total(participants, ({ sharePence }) => sharePence) <= totalPence
      ? null
      : '.participants bear more than was divided',
  ),
];

const engagement = [
  ...sumOf('totalPence', 'awardCount', 'withoutAmount'),
  ...addable(['awardCount', 'withoutAmount', 'paidByOthersCount'], ['totalPence']),
  rule<Amounts>(['paidByOthersCount', 'paidByOthersPence'], (object) =>
    object['paidByOthersCount'] === 0 && (object['paidByOthersPence'] ?? 0) !== 0
      ? '.paidByOthersPence is a sum of no amounts'
      : null,
  ),
];

const crossCharge = [
  ...own('reference'),
  officeCodes('counterpartyCode'),
  ...notNegative('amountPence', 'acknowledgedPence', 'settledPence', 'allocatedPence'),
];

const publishedStatement = [
  ...own('id'),
  difference('statedPence', 'computedPence', 'differencePence'),
  difference('statedCount', 'computedCount', 'differenceCount'),
  ...(['differencePence', 'differenceCount'] as const).map((difference) =>
    rule<Readonly<Record<string, unknown>>>(['verdict', difference], (statement) => {
      const { verdict, [difference]: found = null } = statement;
      if (verdict === 'AGREES' && found !== null && found !== 0) {
        return '.verdict is AGREES in spite of a difference';
      }
      return verdict === 'DISAGREES' && found === 0
        ? '.verdict is DISAGREES without a difference'
        : null;
    }),
  ),
];

const office = [
  rule<{ readonly code: string }>(['code'], ({ code }, { office: own }) =>
    code === own ? null : '.code is that of another office',
  ),
  rule<{ readonly name: string }>(['name'], ({ name }, { officeName }) =>
    name === officeName ? null : '.name is not the name of the office',
  ),
];

/** A page of an office's own list, by the arguments of its field. */
const ownList = [
  rule<{ readonly nodes: readonly unknown[] }>(['nodes'], ({ nodes }, { arguments: given }) =>
    nodes.length > firstIn(given) ? '.nodes is longer than was asked for' : null,
  ),
  rule<{ readonly totalCount: number; readonly nodes: readonly unknown[] }>(
    ['totalCount', 'nodes'],
    ({ totalCount, nodes }, { arguments: given }) => {
      if (nodes.length > totalCount) return '.totalCount is less than the page holds';
      // Where the size of a page is not known, only an empty one is certainly not full.
      const first = Number.isFinite(firstIn(given)) ? firstIn(given) : 1;
      return (given['after'] ?? null) === null && nodes.length < Math.min(first, totalCount)
        ? '.totalCount is more than a page that is not full holds'
        : null;
    },
  ),
];

/** How many a page may hold. */
function firstIn({ first }: ReplyContext['arguments']): number {
  return typeof first === 'number' ? first : Number.POSITIVE_INFINITY;
}

const officeAwards = [...sumOf('totalPence', 'totalCount', 'withoutAmount'), ...ownList];

/** The rules of each type of office.graphql that has any. */
export const replyRules: Readonly<Record<string, readonly ReplyRule[]>> = {
  OwnOffice: office,
  OwnAward: [
    ...own('id', 'key'),
    rule<{ readonly id: string; readonly key: string }>(['id', 'key'], ({ id, key }) =>
      id === key ? null : '.id is not the one that was asked for',
    ),
  ],
  OwnGrant: own('id'),
  OwnEngagement: engagement,
  OwnCrossCharge: crossCharge,
  OwnAwardPage: awardPage,
  OwnTotalsPage: totalsPage,
  OwnReferralTotalsPage: referralTotalsPage,
  OwnProviderPage: providerPage,
  OwnOrganisationPage: organisationPage,
  OwnRecipientPage: recipientPage,
  OwnWaitingTransferPage: waitingTransferPage,
  OwnTransferReceiptPage: transferReceiptPage,
  OfficeAwards: officeAwards,
  ReferralConnection: ownList,
  OrganisationRow: organisationRow,
  AwardTotalRow: [atMost('withoutAmount', 'count')],
  ReferralTotalRow: referralRow,
  ReferralTotal: referralTotal,
  ReferralCount: [atMost('metCount', 'count'), atMost('breachedCount', 'count')],
  JointCommissionRow: jointCommissionRow,
  JointCommissionPhaseRow: [...own('awardId'), ...notNegative('costPence')],
  ApportionmentRow: apportionmentRow,
  ParticipationRow: [officeCodes('officeCode'), ...notNegative('sharePence', 'agreedPence')],
  ApportionedShare: [officeCodes('officeCode'), ...notNegative('amountPence')],
  PublishedStatement: publishedStatement,
  PublishedStatistic: own('id'),
  Referral: own('reference'),
  SentTransfer: [...own('id'), ...own('reference'), officeCodes('toCode')],
  CrossChargePayload: [resultOrProblem('crossCharge')],
  JointCommissionPayload: [resultOrProblem('id'), ...own('id')],
  ReferralPayload: [resultOrProblem('referral')],
  TransferPayload: [resultOrProblem('transfer')],
  RecordedReceiptPayload: [resultOrProblem('transfer')],
};

/** By which field two objects of a list are told apart; none is there twice. */
export const identities: Readonly<Record<string, string>> = {
  OwnAward: 'id',
  OwnGrant: 'id',
  OwnCrossCharge: 'reference',
  AwardTotalRow: 'key',
  OrganisationRow: 'id',
  ReferralTotalRow: 'key',
  ReferralTotal: 'key',
  ReferralCount: 'key',
  JointCommissionRow: 'id',
  PublishedStatement: 'id',
  PublishedStatistic: 'id',
  Referral: 'reference',
  ReferralRelease: 'financialYear',
  SentTransfer: 'id',
  CrossChargeEvent: 'sequence',
  BookDecision: 'sequence',
  ReferralEvent: 'position',
  ApportionedShare: 'officeCode',
  ParticipationRow: 'officeCode',
  TransferKey: 'fingerprint',
};

/**
 * Fields that are null where the office gives no answer, and never otherwise: null in them needs an
 * error. So does every list that may be null.
 */
export const answeredFields: Readonly<Record<string, readonly string[]>> = {
  Mutation: ['own'],
  OwnOffice: ['awards', 'referrals', 'referralsDue', 'referralContactsDue'],
  OwnGrant: ['confirmedPence', 'allocatedPence', 'requestedPence', 'crossChargedPence'],
  OwnEngagement: [
    'awardCount',
    'totalPence',
    'withoutAmount',
    'paidByOthersCount',
    'paidByOthersPence',
  ],
  OwnAwardPage: ['matched', 'totalPence', 'withoutAmount'],
  OwnRecipientPage: ['matched'],
  OwnBooksPage: ['books'],
  OwnPairPage: ['entries'],
  OwnTransferPage: ['transfers'],
};

/**
 * Entities that an office can have had when it named them and have no longer: records. Every other
 * is asked for by a key that the hub has made, and is always there.
 */
export const records: readonly string[] = ['OwnAward', 'OwnGrant', 'OwnCrossCharge'];

/** Whole numbers that may be negative; every other is a count or a place in a list. */
export const signedNumbers: readonly string[] = [
  'statedCount',
  // Lines can be taken off others.
  'computedCount',
  'differenceCount',
];
