import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { buildSchema, findBreakingChanges, findDangerousChanges, isObjectType } from 'graphql';

const root = join(__dirname, '../..');

/** The promises to clients that a newer public API breaks, each as a sentence. */
function brokenPromises(acceptedSdl: string, currentSdl: string): string[] {
  const changes = findBreakingChanges(buildSchema(acceptedSdl), buildSchema(currentSdl));
  return changes.map(({ description }) => description);
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('what follows from the contract and the register', () => {
  let generated: Readonly<Record<string, string>>;
  beforeAll(async () => {
    const script = join(__dirname, '../composition/printGeneratedFiles.ts');
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script], {
      cwd: root,
      maxBuffer: 64 * 1024 * 1024,
    });
    generated = JSON.parse(stdout) as Record<string, string>;
  }, 180_000);

  it('is committed as it is generated', () => {
    // A comparison of texts this long is unreadable; the first line that differs says enough.
    const stale = Object.entries(generated).flatMap(([path, text]) => {
      const lines = text.split('\n');
      const committed = read(path).split('\n');
      const length = Math.max(lines.length, committed.length);
      const first = Array.from({ length }).findIndex((_, at) => lines[at] !== committed[at]);
      return first < 0 ? [] : [`${path}:${first + 1} should be: ${lines[first]}`];
    });
    expect(stale).toEqual([]);
  });

  it('is these files', () => {
    expect(Object.keys(generated)).toEqual([
      'docker-compose.yml',
      'schema/generated/supergraph.graphql',
      'schema/generated/api.graphql',
      'schema/generated/trustedDocuments.json',
      'docs/access.md',
      'docs/errors.md',
      'docs/settings.md',
      'subgraphs/office/generated/resolverTypes.ts',
      'subgraphs/regional/generated/resolverTypes.ts',
    ]);
  });

  it('shows clients nothing of the plumbing', () => {
    const types = Object.values(buildSchema(read('schema/generated/api.graphql')).getTypeMap());
    const fields = types.flatMap((type) =>
      isObjectType(type) ? Object.keys(type.getFields()) : [],
    );
    expect(types.map(({ name }) => name).filter((name) => /Pages?$|Row$/.test(name))).toEqual([]);
    expect(
      fields.filter((name) => ['pages', 'question', 'counterpartyCode'].includes(name)),
    ).toEqual([]);
    // They are there, and hidden.
    expect(read('schema/generated/supergraph.graphql')).toMatch(
      /type AwardPages\b[^]*counterpartyCode: ID/,
    );
  });
});

describe('the public API', () => {
  it('keeps every promise of the last accepted one', () => {
    const current = read('schema/generated/api.graphql');
    // Until a first API is accepted there is no promise to keep.
    const accepted = existsSync(join(root, 'schema/accepted.graphql'))
      ? read('schema/accepted.graphql')
      : current;
    expect(brokenPromises(accepted, current)).toEqual([]);
  });
});

describe('a broken promise', () => {
  const accepted = `
    type Query { award(id: ID!): Award }
    type Award { id: ID!  title: String!  amountPence: String  kind: Kind! }
    enum Kind { POOL PURCHASE }
  `;

  it.each([
    [
      'a field is taken out',
      accepted.replace('amountPence: String', ''),
      'Award.amountPence was removed.',
    ],
    [
      'a field may be null at last',
      accepted.replace('title: String!', 'title: String'),
      'Award.title changed type from String! to String.',
    ],
    [
      'a value of an enum is gone',
      accepted.replace('POOL', ''),
      'POOL was removed from enum type Kind.',
    ],
    [
      'an argument is asked for',
      accepted.replace('(id: ID!)', '(id: ID!, office: ID!)'),
      'A required arg office on Query.award was added.',
    ],
    [
      'a type is renamed',
      accepted.replaceAll('Award', 'Grant'),
      'Award was removed.\nQuery.award changed type from Award to Grant.',
    ],
  ])('is found when %s', (_, current, sentences) => {
    expect(brokenPromises(accepted, current).join('\n')).toBe(sentences);
  });

  it('is not found where something is added, or nothing is changed', () => {
    const more = accepted
      .replace('kind: Kind!', 'kind: Kind!  note: String')
      .replace('(id: ID!)', '(id: ID!, office: ID)');
    expect(brokenPromises(accepted, more)).toEqual([]);
    expect(brokenPromises(accepted, accepted)).toEqual([]);
    // An added enum value breaks no promise here: clients are told that lists of codes may grow.
    const grown = accepted.replace('POOL', 'POOL GRANT');
    expect(brokenPromises(accepted, grown)).toEqual([]);
    expect(findDangerousChanges(buildSchema(accepted), buildSchema(grown))).toHaveLength(1);
  });
});
