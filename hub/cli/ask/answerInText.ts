import { type ColumnUserConfig, getBorderCharacters, table } from 'table';

import { isFact, isListOfLarge, type ShapeField } from './answerShape';
import { valueInWords } from './valueInWords';

/** What stands for what was not answered, for whatever reason; the notes below say which. */
export const noAnswer = 'No answer.';

/**
 * An answer as text for a terminal: single values as lines, lists as aligned tables, headings
 * where things are nested.
 *
 * @param width how many characters fit on a line
 * @param absent what stands for an object or a list that was not answered
 */
export function answerInText(
  fields: readonly ShapeField[],
  answer: unknown,
  width: number,
  absent = noAnswer,
): string {
  return objectLines(fields, answer, width, absent).join('\n').trimEnd();
}

/** Single values first, then what is nested, each under a heading. */
function objectLines(
  fields: readonly ShapeField[],
  object: unknown,
  width: number,
  absent = noAnswer,
): string[] {
  const valueOf = (field: ShapeField): unknown => Reflect.get(Object(object), field.key);
  const facts = fields.filter(isFact);
  const labelWidth = Math.max(0, ...facts.map(({ label }) => label.length));
  return [
    ...facts.flatMap((field) =>
      factLines(field.label.padEnd(labelWidth), valueInWords(field, valueOf(field)), width),
    ),
    ...fields
      .filter((field) => !isFact(field))
      .flatMap((field) => [
        '',
        heading(field.label),
        ...nestedLines(field, valueOf(field), width, absent),
      ]),
  ];
}

/** A value beside its label, wrapped so that the label's column stays free. */
function factLines(label: string, value: string, width: number): string[] {
  return wrapped(value, width - label.length - 2).map(
    (line, index) => `${index === 0 ? label : ' '.repeat(label.length)}  ${line}`,
  );
}

/** A text in lines of at most a width, its words whole. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && longer.length > Math.max(20, width)) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function nestedLines(field: ShapeField, value: unknown, width: number, absent: string): string[] {
  if (value === null || value === undefined) return [absent];
  if (!Array.isArray(value)) return objectLines(field.fields, value, width);
  if (value.length === 0) return ['None.'];
  return isListOfLarge(field)
    ? value.flatMap((item: unknown) => [...objectLines(field.fields, item, width), ''])
    : tableLines(field.fields, value, width);
}

function heading(label: string): string {
  return `${label}\n${'─'.repeat(label.length)}`;
}

function tableLines(
  fields: readonly ShapeField[],
  rows: readonly unknown[],
  width: number,
): string[] {
  const cells = rows.map((row) =>
    row === null
      ? fields.map((_, index) => (index === 0 ? '(lost: its office stopped answering)' : ''))
      : fields.map((field) => valueInWords(field, Reflect.get(Object(row), field.key))),
  );
  const header = fields.map(({ label }) => label);
  const squeezed = squeezedColumns([header, ...cells], width);
  const kept = fields.flatMap((_, index) => (squeezed.has(index) ? [] : [index]));
  const pick = (row: readonly string[]): string[] => kept.map((index) => row[index] ?? '');
  const shown = [header, ...cells].map(pick);
  if (leastWidth(shown) > width) return blockLines(fields, cells, width);
  const widths = columnWidths(shown, width);
  const columns = kept.map((index, place): ColumnUserConfig => ({
    alignment: ['pounds', 'number'].includes(fields[index]?.kind ?? '') ? 'right' : 'left',
    width: widths[place] ?? 1,
    wrapWord: true,
  }));
  // A sentence that would stand in a narrow column stands below its row.
  const beneath = (row: readonly string[]): string[][] =>
    [...squeezed].flatMap((index) =>
      isSaid(row[index])
        ? [kept.map((_, place) => (place === 0 ? `  ${header[index]}: ${row[index]}` : ''))]
        : [],
    );
  const lines = cells.flatMap((row) => [
    { cells: pick(row), isBeneath: false },
    ...beneath(row).map((line) => ({ cells: line, isBeneath: true })),
  ]);
  const spanningCells = lines.flatMap(({ isBeneath }, index) =>
    isBeneath
      ? [
          {
            row: index + 1,
            col: 0,
            colSpan: kept.length,
            alignment: 'left',
            wrapWord: true,
          } as const,
        ]
      : [],
  );
  const text = table([pick(header), ...lines.map((line) => line.cells)], {
    border: getBorderCharacters('norc'),
    columns,
    spanningCells,
    drawVerticalLine: (index, count) => index > 0 && index < count,
    drawHorizontalLine: (index) => index === 1,
  });
  return text.trimEnd().split('\n');
}

/** Rows that fit in no table, one after the other: a line for each value. */
function blockLines(
  fields: readonly ShapeField[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const labelWidth = Math.max(0, ...fields.map(({ label }) => label.length));
  return rows.flatMap((row) => [
    ...fields.flatMap(({ label }, index) =>
      factLines(label.padEnd(labelWidth), row[index] ?? '', width),
    ),
    '',
  ]);
}

function isSaid(cell: string | undefined): cell is string {
  return cell !== undefined && cell !== '' && cell !== '–';
}

/** A sentence is read with ease in a column of this width. */
const sentenceWidth = 40;

/** Columns of sentences that the others leave too little room. */
function squeezedColumns(rows: readonly (readonly string[])[], width: number): ReadonlySet<number> {
  const columnCount = rows[0]?.length ?? 0;
  const widths = columnWidths(rows, width);
  const squeezed = Array.from({ length: columnCount }, (_, index) => index).filter(
    (index) =>
      (widths[index] ?? 0) < sentenceWidth &&
      rows.some((row) => (row[index] ?? '').length > sentenceWidth),
  );
  // Two columns make a table at least.
  return new Set(columnCount - squeezed.length < 2 ? [] : squeezed);
}

/** How wide a table is whose columns hold a word on each line. */
function leastWidth(rows: readonly (readonly string[])[]): number {
  const widths = columnWidths(rows, 0);
  return widths.reduce((sum, columnWidth) => sum + columnWidth + 3, 0);
}

/** Columns as wide as their contents; where that is too much, the widest give way. */
function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const columnCount = rows[0]?.length ?? 0;
  const columns = Array.from({ length: columnCount }, (_, index) =>
    rows.map((row) => row[index] ?? ''),
  );
  const widths = columns.map((cells) => Math.max(1, ...cells.map((cell) => cell.length)));
  const longestWords = columns.map((cells) =>
    Math.min(24, Math.max(1, ...cells.flatMap((cell) => cell.split(' ').map((w) => w.length)))),
  );
  const available = width - columnCount * 3;
  for (;;) {
    const excess = widths.reduce((sum, columnWidth) => sum + columnWidth, 0) - available;
    const slack = widths.map((columnWidth, index) => columnWidth - (longestWords[index] ?? 1));
    // Words stay whole: rather a line that is too long than words nobody can read.
    if (excess <= 0 || Math.max(...slack) <= 0) return widths;
    const givesWay = widths.indexOf(Math.max(...widths.filter((_, i) => (slack[i] ?? 0) > 0)));
    widths[givesWay] = (widths[givesWay] ?? 1) - 1;
  }
}
