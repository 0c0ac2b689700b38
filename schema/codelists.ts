import { join } from 'node:path';

import { z } from 'zod';

import {
  type FoundOrganisation,
  holdersOf,
  organisationFinder,
  readOrganisationId,
} from './organisationIds';
import { readTable, TableError } from './readTable';

const text = z.string().trim().min(1, 'must not be empty');
const code = text.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
const optional = z.string().transform((cell) => (cell === '' ? null : cell));

/** The register is where others look an identifier up: it holds the usual form alone. */
const organisationId = text.check(({ value, issues }) => {
  const { id, problem } = readOrganisationId(value);
  if (id === value && value.includes('-')) return;
  const expected = id === null || id === value ? 'an org-id.guide identifier or LOCAL-…' : id;
  issues.push({ code: 'custom', input: value, message: problem ?? `must be ${expected}` });
});

/** An organisation of the register, with every name it is known by. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly otherIdentifiers: readonly string[];
  readonly identifierEvidence: string;
}

/** The register of organisations, by identifier: a part of the contract that every process has. */
export function readOrganisations(): ReadonlyMap<string, Organisation> {
  const rows = readCodelist('organisations.csv', {
    id: organisationId,
    name: text,
    other_identifiers: z
      .string()
      .transform((cell) => cell.split(' ').filter(Boolean))
      .pipe(z.array(organisationId)),
    identifier_evidence: text,
  });
  const aliases = readCodelist('organisation-aliases.csv', {
    organisation: organisationId,
    alias: text,
    note: optional,
  });
  const organisations = rows.map((row) => ({
    id: row.id,
    name: row.name,
    aliases: aliases.filter((alias) => alias.organisation === row.id).map(({ alias }) => alias),
    otherIdentifiers: row.other_identifiers,
    identifierEvidence: row.identifier_evidence,
  }));
  // Refuses a register that gives one identifier to two: the last would win in silence.
  holdersOf(organisations);
  return new Map(organisations.map((organisation) => [organisation.id, organisation]));
}

let finder: ReturnType<typeof organisationFinder> | null = null;

/** Finds an organisation of the register by any of its identifiers, in whatever form it is written. */
export function findOrganisation(given: string): FoundOrganisation {
  finder ??= organisationFinder(readOrganisations().values());
  return finder(given);
}

/** Under which the register knows an organisation; an unknown one keeps its own identifier. */
export function organisationIdOf(given: string): string {
  const { id, identifier } = findOrganisation(given);
  return id ?? identifier;
}

/** The names of priorities by code. */
export function readPriorities(): ReadonlyMap<string, string> {
  const rows = readCodelist('priorities.csv', { code, name: text });
  return new Map(rows.map((row) => [row.code, row.name]));
}

/** The codes of priorities by the texts they were published as. */
export function readPriorityTexts(): ReadonlyMap<string, string> {
  const rows = readCodelist('priority-texts.csv', { as_published: text, priority: code });
  return new Map(rows.map((row) => [row.as_published, row.priority]));
}

/** The names of police areas by ONS code. */
export function readPoliceAreas(): ReadonlyMap<string, string> {
  const rows = readCodelist('police-areas.csv', { code: text, name: text });
  return new Map(rows.map((row) => [row.code, row.name]));
}

/** Every office of England and Wales, in the order of its code. */
export function readOffices() {
  return readCodelist('offices.csv', { code, name: text, police_area_code: text }).sort((a, b) =>
    a.code < b.code ? -1 : 1,
  );
}

/**
 * Other names of offices, and of bodies and places that lead to one: which office, and what it is
 * the name of: a PART of its area, or something WIDER that has a row for each office in it.
 */
export function readOfficeNames() {
  return readCodelist('office-names.csv', {
    office: code,
    kind: z.enum(['NAME', 'FORMER_BODY', 'COMBINED_AUTHORITY', 'FORCE', 'AREA', 'PART', 'WIDER']),
    name: text,
    note: optional,
  });
}

/** Every region of every scheme. */
export function readRegions() {
  return readCodelist('regions.csv', { code, name: text, scheme: text, note: optional });
}

/** Which office belongs to which region, and when. */
export function readRegionMembers() {
  return readCodelist('region-members.csv', {
    region: code,
    office: code,
    from: optional,
    to: optional,
    note: optional,
  });
}

/** Whether a membership holds on a day. One whose dates are unknown counts. */
export function isInForce(
  { from, to }: { readonly from: string | null; readonly to: string | null },
  on: string,
): boolean {
  return (from === null || from <= on) && (to === null || on <= to);
}

function readCodelist<Shape extends z.ZodRawShape>(
  file: string,
  shape: Shape,
): z.infer<z.ZodObject<Shape>>[] {
  const { rows, problems } = readTable(join(__dirname, 'codelists', file), z.object(shape));
  if (problems.length > 0) throw new TableError(problems);
  return rows.map(({ row }) => row);
}
