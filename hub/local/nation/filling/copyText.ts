/** Rows as the text format of COPY FROM STDIN: a line each, tabs between columns, \N for null. */
export function copyText(rows: Iterable<object>, columns: readonly string[]): Iterable<string> {
  return { [Symbol.iterator]: () => chunks(rows, columns) };
}

/** Long enough that a chunk's way costs little, short enough that other work gets its turn. */
const chunkRows = 500;

function* chunks(rows: Iterable<object>, columns: readonly string[]): Generator<string> {
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(columns.map((column) => cell(Reflect.get(row, column))).join('\t'));
    if (lines.length < chunkRows) continue;
    yield `${lines.join('\n')}\n`;
    lines = [];
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`;
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

function cell(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  const text = Array.isArray(value) ? arrayText(value) : String(value);
  return text.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? '');
}

/** An array of texts as PostgreSQL writes one. */
function arrayText(items: readonly unknown[]): string {
  const quoted = items.map((item) => `"${String(item).replace(/["\\]/g, '\\$&')}"`);
  return `{${quoted.join(',')}}`;
}
