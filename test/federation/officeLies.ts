import {
  type Alter,
  type Heard,
  inPlain,
  type OfficeRequest,
  PlainReply,
} from './startLyingOffice';

/** A way to lie. */
export interface Lie {
  readonly name: string;
  readonly alter: Alter;
}

/** Whether a reply would be another one. */
export function isAltered({ alter }: Lie, { request, reply }: Heard): boolean {
  const { status, headers, body } = inPlain(alter(reply, request));
  const truth = inPlain(reply);
  return (
    status !== truth.status ||
    body !== truth.body ||
    headers['content-type'] !== truth.headers['content-type']
  );
}

/** What an office writes where only it can read it; none of it may reach a caller. */
export const secrets = ['zq-secret-of-the-liar', '10.66.7.9:4711', '/srv/zq-office/'] as const;
const secret = `${secrets[0]}: connect ECONNREFUSED ${secrets[1]} at ${secrets[2]}sql.ts:7`;

type Fields = Record<string, unknown>;
type Change = (value: unknown, holder: Fields, name: string) => unknown;

/** Replies that go to the regional subgraph as one text of JSON. */
const encoded = /^(books|entries|transfers)$/;

/**
 * Changes the fields of these names, wherever they stand, also inside encoded replies; a field
 * changed into undefined is left out.
 */
function inFields(names: RegExp, change: Change): Alter {
  const inside = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inside);
    if (!isFields(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, below]) => {
        if (names.test(name)) return [name, change(below, value, name)];
        if (encoded.test(name) && typeof below === 'string') {
          return [name, JSON.stringify(inside(JSON.parse(below)))];
        }
        return [name, inside(below)];
      }),
    );
  };
  return inside;
}

/** Changes each value of the fields of these names, of a list each item; nulls stay. */
function inValues(names: RegExp, change: Change): Alter {
  return inFields(names, (value, holder, name) => {
    const inside = (one: unknown): unknown => {
      if (one === null) return null;
      if (Array.isArray(one)) return one.map(inside);
      // A column of few different values: the values, and for each entry the number of its own.
      if (isFields(one) && 'values' in one) return { ...one, values: inside(one['values']) };
      return isFields(one) ? one : change(one, holder, name);
    };
    return inside(value);
  });
}

/** Changes every list of the reply but the list of entities; a list below a list stays. */
function inLists(change: (list: readonly unknown[]) => unknown): Alter {
  return inFields(/^(?!data$|_entities$)/, (value, _, name) => {
    const inside = (one: unknown): unknown => {
      if (Array.isArray(one)) return change(one);
      return isFields(one) ? mapFields(one, inside) : one;
    };
    if (!encoded.test(name) || typeof value !== 'string') return inside(value);
    return JSON.stringify(inside(JSON.parse(value)));
  });
}

/** Changes every object of the reply but the entities themselves. */
function inObjects(change: (object: Fields) => unknown): Alter {
  const inside = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inside);
    return isFields(value) ? change(mapFields(value, inside)) : value;
  };
  return inEntities((entity) => mapFields(entity, inside));
}

/** Changes every entity. */
function inEntities(change: (entity: Fields) => unknown): Alter {
  return onEntities((entities) =>
    entities.map((entity) => (isFields(entity) ? change(entity) : entity)),
  );
}

function onEntities(
  change: (entities: readonly unknown[], request: OfficeRequest) => unknown,
): Alter {
  return (reply, request) => ({ data: { _entities: change(reply.data._entities, request) } });
}

/** Changes the text of the reply. */
function inText(change: (text: string) => string): Alter {
  return (reply) =>
    new PlainReply(200, { 'content-type': 'application/json' }, change(JSON.stringify(reply)));
}

function withErrors(errors: unknown): Alter {
  return (reply) => ({ ...reply, errors });
}

function errorsAlone(errors: unknown): Alter {
  return () => ({ data: null, errors });
}

function page(status: number, type: string, body: string, headers: object = {}): Alter {
  return () => new PlainReply(status, { 'content-type': type, ...headers }, body);
}

const counts = /^(matched|withoutAmount|suppressedCells|[a-z][A-Za-z]*Count|count)$/;
const pence = /Pence$/;
const enums =
  /^(status|kind|origins?|states?|verdict|measure|basis|directions?|outcome|use|unit|matchedBy)$/;
const dates = /(On|From|Until)$/;
const years = /^financialYears?$/;
const texts =
  /^(title|name|names|label|description|recipientName|recordedNames|publicKey|document)$/;
const columns = /^(ids|sortKeys|names|recipientIds|providerIds)$/;
const rows = /^(rows|grants|statements|statistics|nodes|crossCharges|ids|sortKeys|recipientIds)$/;
const columnOfIds = /^(ids|recipientIds|awardIds|references)$/;

/** How many rows a count next to it says there are. */
function countIn(holder: Fields): number {
  const { count, matched, awardCount, totalCount, awardIds } = holder;
  const lines = Array.isArray(awardIds) ? awardIds.length : 0;
  return Number(count ?? matched ?? awardCount ?? totalCount ?? lines);
}

/** The names of the fields that say how many records a total is of. */
const totalled = /^(count|matched|awardCount|totalCount)$/;

const aDeepObject: unknown = JSON.parse(`${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`);

/** Lies that break the contract: its types, nulls, keys, lengths, counts or sums. */
export const contractBreakers: readonly Lie[] = [
  // Counts
  { name: 'null total', alter: inFields(/^totalPence$/, () => null) },
  {
    name: 'null count',
    alter: inFields(totalled, (count, holder) => ('totalPence' in holder ? null : count)),
  },
  { name: 'negative count', alter: inValues(counts, () => -3) },
  { name: 'count as text', alter: inValues(counts, String) },
  { name: 'count with a fraction', alter: inValues(counts, (count) => Number(count) + 0.5) },
  { name: 'count beyond 32 bits', alter: inValues(counts, () => 2 ** 31) },
  { name: 'count as boolean', alter: inValues(counts, () => true) },
  { name: 'count as list', alter: inValues(counts, (count) => [count]) },
  {
    name: 'more without amount than there are',
    alter: inFields(/^withoutAmount$/, (_, holder) => countIn(holder) + 1),
  },
  {
    name: 'a sum over nothing',
    alter: inFields(totalled, (count, holder) => (Number(holder['totalPence']) > 0 ? 0 : count)),
  },
  {
    name: 'a sum above the largest times the count',
    alter: inFields(/^totalPence$/, (sum, holder) =>
      typeof holder['maxPence'] === 'number' ? holder['maxPence'] * countIn(holder) + 1 : sum,
    ),
  },
  {
    name: 'smallest above largest',
    alter: inFields(/^minPence$/, (smallest, { maxPence }) =>
      typeof maxPence === 'number' ? maxPence + 1 : smallest,
    ),
  },
  {
    name: 'a count of 0 with a list that is not empty',
    alter: inFields(/^matched$/, (count, { ids, recipientIds }) =>
      [ids, recipientIds].flat().filter(Boolean).length > 0 ? 0 : count,
    ),
  },
  // Pence
  { name: 'pence with a fraction', alter: inValues(pence, (amount) => Number(amount) + 0.5) },
  { name: 'pence of 1e300', alter: inValues(pence, () => 1e300) },
  { name: 'pence beyond exact numbers', alter: inValues(pence, () => 2 ** 53 + 2) },
  { name: 'pence as text', alter: inValues(pence, String) },
  { name: 'pence as words', alter: inValues(pence, () => secret) },
  { name: 'pence as object', alter: inFields(pence, (amount) => ({ amount })) },
  { name: 'pence as boolean', alter: inValues(pence, () => true) },
  // Texts, codes, days
  { name: 'null for a text', alter: inFields(texts, () => null) },
  { name: 'list for a text', alter: inFields(texts, (text) => [[text]]) },
  { name: 'number for a text', alter: inValues(texts, () => 7) },
  { name: 'deep nesting for a text', alter: inFields(texts, () => aDeepObject) },
  { name: 'unknown code', alter: inValues(enums, () => 'ZQ_UNKNOWN') },
  { name: 'code in small letters', alter: inValues(enums, (code) => String(code).toLowerCase()) },
  { name: 'code as number', alter: inValues(enums, () => 1) },
  { name: 'null for a code', alter: inFields(/^(status|kind|verdict|states?)$/, () => null) },
  { name: '30 February', alter: inValues(dates, () => '2014-02-30') },
  { name: 'day with a time', alter: inValues(dates, (day) => `${String(day)}T00:00:00Z`) },
  { name: 'day as number', alter: inValues(dates, () => 20_140_401) },
  { name: 'very long text for a day', alter: inValues(dates, () => '2014-04-01'.repeat(10_000)) },
  { name: 'financial year 2014-16', alter: inValues(years, () => '2014-16') },
  { name: 'financial year as number', alter: inValues(years, () => 2014) },
  {
    name: 'boolean as text',
    alter: inFields(/^(is[A-Z].*|synthetic|agreed|hasNextPage|zerosPublished)$/, String),
  },
  // Shapes
  { name: 'list for object', alter: inObjects((object) => [object]) },
  { name: 'text for object', alter: inObjects(() => secret) },
  { name: 'object for list', alter: inLists((list) => ({ ...list })) },
  { name: 'text for list', alter: inLists(() => secret) },
  { name: 'null for list', alter: inLists(() => null) },
  { name: 'null in a list', alter: inLists((list) => (list.length > 0 ? [null, ...list] : list)) },
  { name: 'list in a list', alter: inLists((list) => list.map((item) => [item])) },
  { name: 'numbers in a list', alter: inLists((list) => list.map((_, index) => index)) },
  {
    name: 'first field left out',
    alter: inEntities((entity) => without(entity, (names) => names[0])),
  },
  {
    name: 'last field left out',
    alter: inEntities((entity) => without(entity, (names) => names.at(-1))),
  },
  {
    name: 'a field left out of every object',
    alter: inObjects((object) => without(object, (names) => names[0])),
  },
  { name: 'entities without fields', alter: inEntities(() => ({})) },
  {
    name: 'null for every field',
    alter: inEntities((entity) =>
      mapFields(entity, (value, name) => (name === '__typename' ? value : null)),
    ),
  },
  // Columns and rows
  {
    name: 'rows doubled',
    alter: inFields(rows, (list) => (Array.isArray(list) ? [...list, ...list] : list)),
  },
  {
    name: 'row left out, count kept',
    alter: inFields(columns, (list, holder) =>
      Array.isArray(list) && 'matched' in holder ? list.slice(1) : list,
    ),
  },
  {
    name: 'column too short',
    alter: inFields(/^(sortKeys|names|amountsPence|shareAmountsPence|sentOn|matchedBy)$/, (list) =>
      Array.isArray(list) ? list.slice(1) : list,
    ),
  },
  {
    name: 'column too long',
    alter: inFields(/^(ids|recipientIds|references|shareReferences)$/, (list, holder) =>
      // References stand in a column among the books alone.
      Array.isArray(list) && !('sequence' in holder || 'isMatch' in holder)
        ? [...list, 'essex:zq']
        : list,
    ),
  },
  {
    name: 'column that names a value that is not there',
    alter: inFields(/^numbers$/, (numbers) =>
      Array.isArray(numbers) ? numbers.map(() => 99) : numbers,
    ),
  },
  {
    name: 'more rows than were asked for',
    alter: inFields(/^(ids|sortKeys)$/, (list, _, name) =>
      Array.isArray(list) && list.length > 0
        ? Array.from({ length: 700 }, (_none, index) =>
            name === 'ids' ? `essex:zq-${index}` : (list.at(-1) as unknown),
          )
        : list,
    ),
  },
  {
    name: 'sort keys in another order',
    alter: inFields(/^sortKeys$/, (list) => (Array.isArray(list) ? list.toReversed() : list)),
  },
  { name: 'sort keys of another question', alter: inValues(/^sortKeys$/, () => '~zq~') },
  {
    name: 'groups by something else',
    alter: inFields(/^key$/, (key) => (Array.isArray(key) ? [...key, 'ZQ'] : key)),
  },
  { name: 'encoded reply that is no JSON', alter: inFields(encoded, () => `{"${secret}`) },
  { name: 'encoded reply of nothing', alter: inFields(encoded, () => '{}') },
  { name: 'encoded reply as object', alter: inFields(encoded, () => ({})) },
  // Identifiers
  { name: 'ids of another office', alter: inText((text) => text.replaceAll('essex:', 'kent:')) },
  { name: 'ids of no office', alter: inText((text) => text.replaceAll('essex:', 'atlantis:')) },
  {
    name: 'id doubled',
    alter: inFields(columnOfIds, (list) =>
      Array.isArray(list) ? list.map(() => list[0] as unknown) : list,
    ),
  },
  { name: 'empty id', alter: inValues(/^(id|ids|reference|references)$/, () => '') },
  { name: 'id as object', alter: inFields(/^(id|ids|reference|references)$/, (id) => ({ id })) },
  { name: 'null for an id', alter: inFields(/^(id|reference)$/, () => null) },
  {
    name: 'counterparty that nobody knows',
    alter: inValues(
      /^(counterpart(y|ies)|counterpartyCode|shareOffices|to|toCode)$/,
      () => 'atlantis',
    ),
  },
  // Entities
  { name: 'entities reversed', alter: onEntities((entities) => entities.toReversed()) },
  {
    name: 'entities rotated',
    alter: onEntities((entities) => [...entities.slice(1), ...entities.slice(0, 1)]),
  },
  { name: 'all entities the first', alter: onEntities((all) => all.map(() => all[0])) },
  { name: 'an entity too few', alter: onEntities((entities) => entities.slice(1)) },
  { name: 'an entity too many', alter: onEntities((entities) => [...entities, entities[0]]) },
  { name: 'no entities', alter: onEntities(() => []) },
  { name: 'null for the list of entities', alter: onEntities(() => null) },
  { name: 'object for the list of entities', alter: onEntities((entities) => ({ ...entities })) },
  { name: 'text for the list of entities', alter: onEntities(() => secret) },
  { name: 'lists as entities', alter: onEntities((entities) => entities.map((each) => [each])) },
  { name: 'texts as entities', alter: onEntities((entities) => entities.map(() => secret)) },
  {
    name: 'entities under another name',
    alter: (reply) => ({ data: { entities: reply.data._entities } }),
  },
  {
    // Whatever the field is called in the reply.
    name: 'entities of another key',
    alter: inEntities((entity) =>
      mapFields(entity, (value, name) =>
        /(^|_)(id|key|code|reference|question)$/.test(name) ? 'essex:zq' : value,
      ),
    ),
  },
  {
    name: 'an id that is not that of the key',
    alter: inEntities((entity) => ('id' in entity ? { ...entity, id: 'essex:zq' } : entity)),
  },
  {
    name: 'entities of another office’s type',
    alter: onEntities((entities, { variables }) =>
      entities.map((entity, index) => ({
        ...(isFields(entity) && entity),
        __typename: String(variables?.representations?.[index]?.['__typename']).replace(
          /^Essex/,
          'Kent',
        ),
      })),
    ),
  },
  {
    name: 'entities of another type',
    alter: inEntities((entity) => ({ ...entity, __typename: 'EssexGrant' })),
  },
  { name: 'type name as number', alter: inEntities((entity) => ({ ...entity, __typename: 7 })) },
  { name: 'empty type name', alter: inEntities((entity) => ({ ...entity, __typename: '' })) },
  {
    name: 'type names below of another office',
    alter: inText((text) => text.replaceAll('"__typename":"Essex', '"__typename":"Kent')),
  },
  // What only the gateway may say
  {
    name: 'calls itself missing',
    alter: inFields(/^missing$/, () => 'TIMED_OUT'),
  },
  { name: 'missing for a reason of its own', alter: inFields(/^missing$/, () => secret) },
  {
    name: 'not federated, by its own word',
    alter: inFields(/^missing$/, () => 'NOT_FEDERATED'),
  },
];

/** Replies that are no answer, or that come with errors. How they are told is left to the hub. */
export const badReplies: readonly Lie[] = [
  // Fields nobody asked for may be passed over.
  {
    name: 'fields nobody asked for',
    alter: inObjects((object) => ({ zqExtra: secret, ...object, constructor: { secret } })),
  },
  {
    name: 'fields called __proto__',
    alter: inText((text) =>
      text.replace(/\{(?=")/g, `{"__proto__":{"title":"${secret}","totalPence":1},`),
    ),
  },
  // Data
  { name: 'null for the data', alter: () => ({ data: null }) },
  { name: 'no data', alter: () => ({}) },
  { name: 'list for the data', alter: (reply) => ({ data: [reply.data] }) },
  { name: 'text for the data', alter: () => ({ data: secret }) },
  { name: 'a list of replies', alter: (reply) => [reply] },
  { name: 'null alone', alter: () => null },
  { name: 'text alone', alter: () => secret },
  // Errors
  {
    name: 'catalogue code with words of its own, without data',
    alter: errorsAlone([
      { message: secret, extensions: { code: 'BAD_ARGUMENT', argument: secret } },
    ]),
  },
  {
    name: 'catalogue code with words of its own',
    alter: withErrors([
      {
        message: secret,
        path: ['_entities', 0],
        extensions: { code: 'OFFICE_UNAVAILABLE', secret },
      },
    ]),
  },
  {
    name: 'catalogue code, data null',
    alter: (reply) => ({
      data: { _entities: reply.data._entities.map(() => null) },
      errors: reply.data._entities.map((_, index) => ({
        message: secret,
        path: ['_entities', index],
        extensions: { code: 'OFFICE_UNAVAILABLE', cause: secret },
      })),
    }),
  },
  {
    name: 'the caller’s fault, by its word',
    alter: errorsAlone([{ message: secret, extensions: { code: 'TOKEN_EXPIRED' } }]),
  },
  {
    name: 'stack in the extensions',
    alter: withErrors([
      {
        message: secret,
        path: ['_entities', 0],
        extensions: {
          code: 'BAD_ARGUMENT',
          stacktrace: [secret],
          exception: { stacktrace: [secret] },
        },
      },
    ]),
  },
  {
    name: 'code that is not in the catalogue',
    alter: withErrors([
      { message: secret, path: ['_entities', 0], extensions: { code: 'ZQ_CODE' } },
    ]),
  },
  {
    name: 'INTERNAL_SERVER_ERROR',
    alter: errorsAlone([{ message: secret, extensions: { code: 'INTERNAL_SERVER_ERROR' } }]),
  },
  {
    name: 'code called constructor',
    alter: withErrors([{ message: secret, extensions: { code: 'constructor' } }]),
  },
  {
    name: 'code as object',
    alter: withErrors([{ message: 'No.', extensions: { code: { secret } } }]),
  },
  { name: 'error without message', alter: withErrors([{ extensions: { code: 'BAD_ARGUMENT' } }]) },
  { name: 'error without anything', alter: withErrors([{}]) },
  { name: 'message as object', alter: withErrors([{ message: { secret } }]) },
  {
    name: 'path elsewhere',
    alter: withErrors([
      {
        message: secret,
        path: ['offices', 2, secret],
        extensions: { code: 'OFFICE_UNAVAILABLE' },
      },
    ]),
  },
  {
    name: 'path of an entity that was not asked for',
    alter: withErrors([
      { message: secret, path: ['_entities', 9_999], extensions: { code: 'OFFICE_UNAVAILABLE' } },
    ]),
  },
  {
    name: 'path below an entity that says something',
    alter: withErrors([
      {
        message: secret,
        path: ['_entities', 0, secret, { secret }],
        extensions: { code: 'OFFICE_UNAVAILABLE' },
      },
    ]),
  },
  {
    name: 'path as text',
    alter: withErrors([
      { message: secret, path: '_entities.0', extensions: { code: 'OFFICE_UNAVAILABLE' } },
    ]),
  },
  {
    name: 'blames another office',
    alter: withErrors([
      {
        message: secret,
        path: ['_entities', 0],
        extensions: { code: 'OFFICE_TIMED_OUT', office: 'kent', serviceName: 'kent' },
      },
    ]),
  },
  { name: 'extensions as text', alter: withErrors([{ message: secret, extensions: secret }]) },
  { name: 'object for the errors', alter: withErrors({ message: secret }) },
  { name: 'text for the errors', alter: withErrors(secret) },
  { name: 'null as an error', alter: withErrors([null]) },
  { name: 'texts as errors', alter: withErrors([secret]) },
  { name: 'no errors in the list', alter: withErrors([]) },
  { name: 'a hundred errors', alter: withErrors(Array(100).fill({ message: secret })) },
  // HTTP
  {
    name: '500 with a page of HTML',
    alter: page(500, 'text/html', `<h1>Bad gateway</h1><pre>${secret}</pre>`),
  },
  { name: '200 with a page of HTML', alter: page(200, 'text/html', `<h1>${secret}</h1>`) },
  { name: '503 with JSON', alter: page(503, 'application/json', `{"message":"${secret}"}`) },
  {
    name: '401 with an error for the caller',
    alter: page(401, 'application/json', `{"errors":[{"message":"${secret}"}]}`),
  },
  { name: '412, though nothing was kept', alter: page(412, 'application/json', '') },
  { name: '429', alter: page(429, 'text/plain', secret) },
  {
    name: 'redirect to an internal address',
    alter: page(307, 'text/plain', '', { location: `http://${secrets[1]}/graphql` }),
  },
  { name: 'empty body', alter: page(200, 'application/json', '') },
  { name: 'half of the JSON', alter: inText((text) => text.slice(0, text.length / 2)) },
  { name: 'JSON twice', alter: inText((text) => text + text) },
  {
    name: 'compressed, by its own word',
    alter: page(200, 'application/json', secret, { 'content-encoding': 'gzip' }),
  },
  {
    name: 'JSON as plain text',
    alter: (reply) => new PlainReply(200, { 'content-type': 'text/plain' }, JSON.stringify(reply)),
  },
  {
    name: 'JSON with status 500',
    alter: (reply) =>
      new PlainReply(500, { 'content-type': 'application/json' }, JSON.stringify(reply)),
  },
];

/** Lies within the contract. No check can see them: only the office's own paper can. */
export const plausibleLies: readonly Lie[] = [
  { name: 'another title', alter: inValues(/^title$/, () => 'Something else') },
  { name: 'another name', alter: inValues(/^(recipientName|recordedNames)$/, () => 'Somebody') },
  {
    name: 'another amount of an award',
    alter: inEntities((entity) =>
      'title' in entity && typeof entity['amountPence'] === 'number'
        ? { ...entity, amountPence: entity['amountPence'] + 1 }
        : entity,
    ),
  },
  {
    name: 'a larger sum of all',
    alter: inFields(/^totalPence$/, (sum, holder) =>
      'sortKeys' in holder ? Number(sum) + 100 : sum,
    ),
  },
  {
    name: 'a row left out',
    alter: inFields(/^rows$/, (rows) =>
      Array.isArray(rows) ? rows.filter((_, index) => index > 0) : rows,
    ),
  },
  {
    name: 'an award left out, and not counted',
    alter: inEntities((entity) => {
      const { ids, sortKeys, matched } = entity;
      if (!Array.isArray(ids) || !Array.isArray(sortKeys) || typeof matched !== 'number')
        return entity;
      return {
        ...entity,
        ids: ids.slice(0, -1),
        sortKeys: sortKeys.slice(0, -1),
        matched: matched - 1,
      };
    }),
  },
  { name: 'another day', alter: inValues(/^chargedOn$/, () => '2015-02-27') },
  { name: 'another status', alter: inValues(/^status$/, () => 'SPENT') },
  { name: 'another explanation', alter: inValues(/^explanation$/, () => 'All is well.') },
  {
    name: 'more referrals',
    alter: inValues(/^count$/, (count, holder) =>
      'suppressedCells' in holder ? Number(count) + 10 : count,
    ),
  },
  {
    name: 'another amount in its books',
    alter: inValues(/^(amountsPence|amountPence)$/, (amount) => Number(amount) + 100),
  },
  { name: 'no grants', alter: inFields(/^grants$/, () => []) },
  { name: 'another published figure', alter: inValues(/^statedAsPublished$/, () => '£12') },
  { name: 'no transfers', alter: inFields(/^(sent|received)$/, () => []) },
];

function without(fields: Fields, choose: (names: readonly string[]) => string | undefined): Fields {
  const name = choose(Object.keys(fields).filter((each) => each !== '__typename'));
  return Object.fromEntries(Object.entries(fields).filter(([each]) => each !== name));
}

function mapFields(fields: Fields, change: (value: unknown, name: string) => unknown): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, change(value, name)]),
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
