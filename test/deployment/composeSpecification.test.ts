/** The file is what Compose reads: it holds to the JSON schema of the Compose Specification. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import Ajv from 'ajv';
import { z } from 'zod';

import { parseCompose } from './readComposeFile';

const root = join(__dirname, '../..');
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');

/**
 * The schema of github.com/compose-spec/compose-spec (Apache-2.0), which the linter `dclint`
 * carries as it is. It is read from there, so that no copy of it is kept here.
 */
const schemaFolder = join(dirname(require.resolve('dclint/package.json')), 'schemas');
const schema = z
  .record(z.string(), z.unknown())
  .parse(JSON.parse(readFileSync(join(schemaFolder, 'compose.schema.json'), 'utf8')));

/** What the specification has against a compose file, by place. */
function findProblems(composeText: string): string[] {
  // The schema names its draft by an address that Ajv does not know, and formats of its own.
  const ajv = new Ajv({
    strict: false,
    validateSchema: false,
    validateFormats: false,
    allErrors: true,
  });
  const validate = ajv.compile(schema);
  validate(parseCompose(composeText));
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
  );
}

describe('docker-compose.yml and the Compose Specification', () => {
  it('agree', () => {
    expect(schema['title']).toBe('Compose Specification');
    expect(findProblems(text)).toEqual([]);
  });

  it.each([
    ['a misspelt attribute', 'restart: unless', 'restarts: unless'],
    ['a value of the wrong kind', 'init: true', 'init: [true]'],
    ['a section nobody knows', '\nnetworks:', '\nnets:'],
    ['a condition nobody knows', 'condition: service_healthy', 'condition: healthy'],
  ])('disagree about %s', (_what, right, wrong) => {
    expect(text).toContain(right);
    expect(findProblems(text.replace(right, wrong))).not.toEqual([]);
  });
});
