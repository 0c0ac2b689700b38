import escapeHtml from 'escape-html';

import { noAnswer } from './answerInText';
import { isFact, isListOfLarge, type ShapeField } from './answerShape';
import { valueInWords } from './valueInWords';

export interface PrintedPage {
  readonly title: string;
  readonly about: string;
  /** What went wrong on the way, and what must be known of the records. */
  readonly notes: readonly string[];
  readonly fields: readonly ShapeField[];
  readonly answer: unknown;
}

/**
 * An answer as a page to print: one document that needs nothing else, with tables whose headings
 * are repeated on each sheet. Every text of the answer is escaped.
 */
export function answerInHtml({ title, about, notes, fields, answer }: PrintedPage): string {
  const warnings = notes.map((note) => `<li>${escapeHtml(note)}</li>`).join('');
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(about)}</p>
${warnings === '' ? '' : `<ul class="notes">${warnings}</ul>`}
${objectInHtml(fields, answer, 2)}
</body>
</html>`;
}

const style = `
body { font: 11pt/1.4 Arial, Helvetica, sans-serif; color: #000; background: #fff; margin: 2em; }
h1 { font-size: 1.6em; } h2 { font-size: 1.25em; } h3, h4, h5, h6 { font-size: 1.05em; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.2em 1.5em; margin: 0; }
dt { font-weight: bold; } dd { margin: 0; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #555; padding: 0.3em 0.5em; text-align: left; vertical-align: top; }
th { background: #eee; }
.number { text-align: right; font-variant-numeric: tabular-nums; } td.number { white-space: nowrap; }
.long { min-width: 12em; }
.wide { overflow-x: auto; }
.notes { border: 2px solid #000; padding: 0.5em 2em; }
@page { size: A4 landscape; margin: 15mm; }
@media print {
  body { margin: 0; font-size: 9pt; }
  .wide { overflow: visible; } .long { min-width: 0; }
  thead { display: table-header-group; }
  tr, dl { break-inside: avoid; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
}
`;

/** Single values first, then what is nested, each under a heading. */
function objectInHtml(fields: readonly ShapeField[], object: unknown, level: number): string {
  const valueOf = (field: ShapeField): unknown => Reflect.get(Object(object), field.key);
  const facts = fields
    .filter(isFact)
    .map((field) => {
      const value = escapeHtml(valueInWords(field, valueOf(field)));
      return `<dt>${escapeHtml(field.label)}</dt><dd>${value}</dd>`;
    })
    .join('\n');
  const nested = fields
    .filter((field) => !isFact(field))
    .map((field) => sectionInHtml(field, valueOf(field), level));
  return [facts === '' ? '' : `<dl>\n${facts}\n</dl>`, ...nested].join('\n');
}

function sectionInHtml(field: ShapeField, value: unknown, level: number): string {
  const tag = `h${Math.min(level, 6)}`;
  const heading = `<${tag}>${escapeHtml(field.label)}</${tag}>`;
  return `<section>\n${heading}\n${nestedInHtml(field, value, level + 1)}\n</section>`;
}

function nestedInHtml(field: ShapeField, value: unknown, level: number): string {
  if (value === null || value === undefined) return `<p>${noAnswer}</p>`;
  if (!Array.isArray(value)) return objectInHtml(field.fields, value, level);
  if (value.length === 0) return '<p>None.</p>';
  return isListOfLarge(field)
    ? value.map((item: unknown) => objectInHtml(field.fields, item, level)).join('\n<hr>\n')
    : tableInHtml(field.fields, value);
}

function tableInHtml(fields: readonly ShapeField[], rows: readonly unknown[]): string {
  const heads = fields.map(
    (field) => `<th scope="col"${marked(field)}>${escapeHtml(field.label)}</th>`,
  );
  const lines = rows.map((row) =>
    row === null
      ? `<td colspan="${fields.length}">(lost: its office stopped answering)</td>`
      : fields
          .map((field) => {
            const value = valueInWords(field, Reflect.get(Object(row), field.key));
            return `<td${marked(field, value)}>${escapeHtml(value)}</td>`;
          })
          .join(''),
  );
  const body = lines.map((line) => `<tr>${line}</tr>`).join('\n');
  return `<div class="wide" tabindex="0">\n<table>\n<thead><tr>${heads.join('')}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>\n</div>`;
}

/** A sentence gets a column that it can be read in. */
function marked({ kind }: ShapeField, value = ''): string {
  if (kind === 'pounds' || kind === 'number') return ' class="number"';
  return value.length > 80 ? ' class="long"' : '';
}
