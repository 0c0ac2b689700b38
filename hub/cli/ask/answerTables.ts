import { onlyFieldIn, type ShapeField, type ValueKind } from './answerShape';

/*
 * How an answer becomes a table: the rows are one list of the answer; single objects in a row become
 * columns, `office.name`; what no cell can hold is named. Column names and their order follow from
 * the question alone, never from the answer.
 */

/** A list of an answer that can be a table. */
export interface AnswerList {
  /** Where it stands below the root, such as `grants` or `awards.largest`. */
  readonly name: string;
  /** The keys that lead to it from the root. */
  readonly path: readonly string[];
  readonly columns: readonly ListColumn[];
  /** Lists of things in its rows: no cell holds them. */
  readonly leftOut: readonly string[];
}

/** A column of a table; one that holds money is whole pence, and its name says so. */
export interface ListColumn {
  /** Such as `amountPence` or `office.name`. */
  readonly name: string;
  readonly field: ShapeField;
  /** The keys that lead to the value within a row. */
  readonly path: readonly string[];
}

/** The lists of an answer, in the order of the question. */
export function listsIn(fields: readonly ShapeField[]): AnswerList[] {
  const onlyRoot = onlyFieldIn(fields);
  return findLists(fields, []).map(({ field, path }) => ({
    name: path.slice(onlyRoot ? 1 : 0).join('.') || path.join('.'),
    path,
    columns: columnsOf(field.fields, []),
    leftOut: listsInRows(field.fields, []),
  }));
}

/**
 * The list to make a table of: the one that is named, in full or by its last word; else the only
 * one; else the question's main list.
 *
 * @throws an error with the names to choose from when that leaves none or several
 */
export function chooseList(
  lists: readonly AnswerList[],
  named: string | null,
  main: string | null,
): AnswerList {
  const names = lists.map(({ name }) => name).join(', ');
  if (lists.length === 0) throw new Error('--format csv: this answer holds no list.');
  const wanted = named ?? main;
  if (wanted === null) {
    const [only, ...others] = lists;
    if (only && others.length === 0) return only;
    throw new Error(
      `--format csv: this answer holds ${lists.length} lists. Choose one with --list: ${names}.`,
    );
  }
  const exact = lists.filter(({ name }) => name === wanted);
  const found = exact.length > 0 ? exact : lists.filter(({ name }) => name.endsWith(`.${wanted}`));
  const [list, ...others] = found;
  if (list && others.length === 0) return list;
  const what = list ? `"${wanted}" is several` : `"${wanted}" is none`;
  throw new Error(`--list: ${what} of the lists in this answer. There are: ${names}.`);
}

/** The rows of a list; null where the list itself was not answered. */
export interface ListRows {
  readonly rows: readonly object[] | null;
  /** How many rows were lost because their office stopped answering on the way. */
  readonly lostCount: number;
}

/** What an answer has of a list. */
export function rowsOf({ path }: AnswerList, answer: unknown): ListRows {
  const items = valueAt(path, answer);
  if (!Array.isArray(items)) return { rows: null, lostCount: 0 };
  const rows = items.filter((item): item is object => typeof item === 'object' && item !== null);
  return { rows, lostCount: items.length - rows.length };
}

/** The value at the end of a way of keys, of each item of a list; undefined where it ends before. */
export function valueAt(path: readonly string[], object: unknown): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      Array.isArray(value)
        ? value.map((item: unknown) => Reflect.get(Object(item), key))
        : Reflect.get(Object(value), key),
    object,
  );
}

/** What of an answer is in no column of a table of that list: other lists, and single values. */
export function leftOutBeside(fields: readonly ShapeField[], list: AnswerList): string[] {
  const others = listsIn(fields).filter(({ name }) => name !== list.name);
  const onlyRoot = onlyFieldIn(fields);
  // A list at the root is the table itself.
  const root = onlyRoot?.isList ? [] : (onlyRoot?.fields ?? fields);
  return [
    ...list.leftOut.map((name) => `${list.name}.${name}`),
    ...others.map(({ name }) => name),
    // Coverage is no value of the answer: whoever is missing is said apart.
    ...columnsOf(withoutLists(root), [])
      .filter(({ field }) => field.kind !== 'coverage')
      .map(({ name }) => name),
  ];
}

interface FoundList {
  readonly field: ShapeField;
  readonly path: readonly string[];
}

function findLists(fields: readonly ShapeField[], above: readonly string[]): FoundList[] {
  return fields
    .filter(({ kind }) => kind === 'object')
    .flatMap((field) => {
      const path = [...above, field.key];
      return field.isList ? [{ field, path }] : findLists(field.fields, path);
    });
}

function isListOfThings({ kind, isList }: ShapeField): boolean {
  return kind === 'object' && isList;
}

/** Things of one value each, such as the names of offices: one cell holds them. */
function isListOfNames({ fields }: ShapeField): boolean {
  const only = onlyFieldIn(fields);
  return only !== null && only.kind !== 'object';
}

function withoutLists(fields: readonly ShapeField[]): ShapeField[] {
  return fields
    .filter((field) => !isListOfThings(field))
    .map((field) => ({ ...field, fields: withoutLists(field.fields) }));
}

function columnsOf(fields: readonly ShapeField[], above: readonly string[]): ListColumn[] {
  return fields.flatMap((field) => {
    const path = [...above, field.key];
    if (isListOfThings(field) && !isListOfNames(field)) return [];
    if (field.kind === 'object') return columnsOf(field.fields, path);
    return [{ name: [...above, nameOf(field, fields)].join('.'), field, path }];
  });
}

/** A renamed amount still says that it is pence: `cost: costPence` is the column `costPence`. */
function nameOf({ key, kind }: ShapeField, beside: readonly ShapeField[]): string {
  const inPence = `${key}Pence`;
  const isTaken = beside.some((other) => other.key === inPence);
  return kind === ('pounds' satisfies ValueKind) && !key.endsWith('Pence') && !isTaken
    ? inPence
    : key;
}

function listsInRows(fields: readonly ShapeField[], above: readonly string[]): string[] {
  return fields.flatMap((field) => {
    const path = [...above, field.key];
    if (isListOfThings(field) && !isListOfNames(field)) return [path.join('.')];
    return field.kind === 'object' ? listsInRows(field.fields, path) : [];
  });
}
