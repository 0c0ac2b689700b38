import { Kind } from 'graphql';

import { findOrganisation, readOffices, readOrganisations } from '../../../../schema/codelists';
import { readSdl } from '../../../../composition/sdl/readSdl';
import { momentInWords } from '../clock/contactLimit';
import { dayInWords } from '../clock/workingDays';

import type { ExportedCase } from './exportCase';

/**
 * An exported record as a page that a person can read and print. It stands by itself: no script,
 * nothing fetched from anywhere.
 */
export function casePage(record: ExportedCase): string {
  const { personalDetails, events, notes, readings } = record;
  const title = `Record ${record.case.reference}`;
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title>
<style>body { font: 1rem/1.5 sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem }
table { border-collapse: collapse; margin-bottom: 2rem } th, td { padding: .25rem 1rem .25rem 0;
text-align: left; vertical-align: top; white-space: pre-line; border-bottom: 1px solid #ccc }
.wide { overflow-x: auto } @page { size: A4 landscape; margin: 15mm }
@media print { body { font-size: 9pt; margin: 0; max-width: none } .wide { overflow: visible }
thead { display: table-header-group } tr { break-inside: avoid } h2 { break-after: avoid } }
</style></head>
<body>
<h1>${escape(title)}</h1>
<p>What ${valueInWords('office', record.office)} keeps, as of ${escape(dayInWords(record.exportedOn))}.</p>
<h2>Who you are</h2>
${personalDetails ? valueTable(personalDetails) : '<p>No personal details are kept.</p>'}
<h2>Your case</h2>
${valueTable(record.case)}
<h2>What happened</h2>
${rowTable(events.map(withoutReference))}
<h2>What was noted</h2>
${notes.length > 0 ? rowTable(notes) : '<p>No notes are kept.</p>'}
<h2>Who has read this record</h2>
${rowTable(readings)}
</body>
</html>
`;
}

function withoutReference({ reference: _, ...rest }: { readonly reference: string }): object {
  return rest;
}

function valueTable(values: object): string {
  const rows = Object.entries(values).map(
    ([name, value]) =>
      `<tr><th scope="row">${inWords(name)}</th><td>${valueInWords(name, value)}</td></tr>`,
  );
  return `<table>${rows.join('\n')}</table>`;
}

/** Rows of the same kind; columns in which nothing stands are left out. */
function rowTable(rows: readonly object[]): string {
  const names = Object.keys(rows[0] ?? {}).filter((name) =>
    rows.some((row) => valueOf(row, name) !== null),
  );
  const head = names.map((name) => `<th scope="col">${inWords(name)}</th>`).join('');
  const body = rows.map(
    (row) =>
      `<tr>${names.map((name) => `<td>${cell(name, valueOf(row, name))}</td>`).join('')}</tr>`,
  );
  return `<div class="wide" tabindex="0"><table><thead><tr>${head}</tr></thead>
<tbody>${body.join('\n')}</tbody></table></div>`;
}

function valueOf(row: object, name: string): unknown {
  return (row as Readonly<Record<string, unknown>>)[name];
}

/** `receivedOn` is read as "received on". */
function inWords(name: string): string {
  const label = name.replace(/(Id|Code)$/, '');
  return escape(label.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
}

const momentForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** The enumerations of the contract that the codes of a column are of. */
const enumsOfColumns: Readonly<Record<string, readonly string[]>> = {
  assessment: ['ReferralAssessment'],
  contactOutcome: ['ContactClockState'],
  crimeType: ['CrimeType'],
  evidence: ['ConsentEvidence'],
  kind: ['ReferralEventKind'],
  measuredAt: ['OutcomeMoment'],
  origin: ['RecordOrigin'],
  priorityCategory: ['PriorityCategory'],
  purpose: ['ConsentPurpose', 'ReferralReadingPurpose'],
  reasonCode: ['ReferralReason'],
  relation: ['VictimRelation'],
  source: ['ReferralSource'],
  state: ['ReferralState'],
  what: ['ReferralReadingKind'],
};

/** Columns that hold the code of an office. */
const officeColumns: ReadonlySet<string> = new Set([
  'office',
  'receivedFrom',
  'residenceOffice',
  'transferredTo',
]);

/** A value in the words that the contract has for it, as HTML. */
function valueInWords(name: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'string') return shown(value);
  if (officeColumns.has(name)) {
    return escape(readOffices().find(({ code }) => code === value)?.name ?? value);
  }
  if (name === 'providerId') {
    const known = readOrganisations().get(findOrganisation(value).id ?? '');
    return escape(known ? `${known.name} (${value})` : value);
  }
  const enums = enumsOfColumns[name] ?? [];
  const [words] = enums.flatMap((type) => describedCodes().get(`${type}.${value}`) ?? []);
  return words === undefined ? shown(value) : escape(words);
}

let described: ReadonlyMap<string, string> | null = null;

/** What the contract says of each value of its enumerations, by `Type.VALUE`. */
function describedCodes(): ReadonlyMap<string, string> {
  return (described ??= new Map(
    readSdl('desk.graphql').definitions.flatMap((definition) =>
      definition.kind === Kind.ENUM_TYPE_DEFINITION
        ? (definition.values ?? []).map(({ name, description }): [string, string] => [
            `${definition.name.value}.${name.value}`,
            description?.value ?? name.value,
          ])
        : [],
    ),
  ));
}

/** Moments are shown in British time: a record in UTC would be an hour off all summer. */
function shown(value: unknown): string {
  if (value === null) return 'not recorded';
  const text = String(value);
  return momentForm.test(text) ? momentInWords(Date.parse(text)) : escape(text);
}

/** What has no meaning for one row of several is a dash: "not recorded" would fill the page. */
function cell(name: string, value: unknown): string {
  return value === null ? '–' : valueInWords(name, value);
}

function escape(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
