import { inPounds } from '../../../process/formatting';

import type { ShapeField } from './answerShape';

/** Shows a value of an answer to a person. What is unknown is said, never dropped or made zero. */
export function valueInWords(field: ShapeField, value: unknown): string {
  if (Array.isArray(value)) return listInWords(field, value);
  if (value === null || value === undefined) return field.kind === 'pounds' ? 'unknown' : '–';
  switch (field.kind) {
    case 'pounds':
      return typeof value === 'number' ? inPounds(value) : String(value);
    case 'number':
      return typeof value === 'number' ? value.toLocaleString('en-GB') : String(value);
    case 'yesNo':
      return value === true ? 'yes' : 'no';
    case 'words':
      return enumInWords(String(value));
    case 'text':
      return typeof value === 'string' ? printable(value) : JSON.stringify(value);
    case 'coverage':
      return coverageInWords(value);
    case 'object':
      return objectInWords(field, value);
  }
}

/** Who answered, as a sentence. */
function coverageInWords(coverage: unknown): string {
  const { asked, missing } = coverage as CoverageAnswer;
  const askedInWords = asked
    ? `${asked.length} ${asked.length === 1 ? 'office' : 'offices'} asked`
    : '';
  if (!missing || missing.length === 0)
    return `${askedInWords || 'all offices asked'}, nothing missing`;
  const names = missing.map(
    ({ office, reason }) =>
      `${office?.name ?? 'an office'} (${enumInWords(reason ?? '').toLowerCase()})`,
  );
  return `${askedInWords ? `${askedInWords}; ` : ''}MISSING: ${names.join(', ')}`;
}

interface CoverageAnswer {
  readonly asked?: readonly unknown[];
  readonly missing?: readonly {
    readonly office?: { readonly name?: string };
    readonly reason?: string;
  }[];
}

function listInWords(field: ShapeField, values: readonly unknown[]): string {
  if (values.length === 0) return 'none';
  return values.map((value) => valueInWords({ ...field, isList: false }, value)).join('; ');
}

function objectInWords({ fields }: ShapeField, value: unknown): string {
  const parts = fields.map((field) => valueInWords(field, Reflect.get(Object(value), field.key)));
  return parts.join(', ');
}

function enumInWords(code: string): string {
  const words = code.replaceAll('_', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Papers hold tabs, and a terminal would obey control characters. */
function printable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '');
}
