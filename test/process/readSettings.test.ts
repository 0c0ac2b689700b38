import { bool, num, port, str } from 'envalid';

import { readSettings, SettingsError } from '../../process/readSettings';

const table = {
  OFFICE: str({ choices: ['essex', 'kent'], desc: 'The code of the office to run' }),
  PORT: port({ default: 4101, desc: 'The port to listen on' }),
  POOL: num({ default: 10, desc: 'How many connections to hold' }),
  GRAPHIQL: bool({ default: true, desc: 'Whether to serve GraphiQL' }),
};

function messageOf(environment: Record<string, string>): string {
  try {
    readSettings(environment, table);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return 'accepted';
}

it('reads every setting in its type, with defaults for those that are not given', () => {
  expect({ ...readSettings({ OFFICE: 'kent', PORT: '4000', UNKNOWN: 'x' }, table) }).toEqual({
    OFFICE: 'kent',
    PORT: 4000,
    POOL: 10,
    GRAPHIQL: true,
  });
});

it('reads what is switched off as off', () => {
  expect(readSettings({ OFFICE: 'kent', GRAPHIQL: 'false' }, table).GRAPHIQL).toBe(false);
});

it('names every bad setting in a line of its own, with its meaning', () => {
  const lines = messageOf({ OFFICE: 'rutland', PORT: 'abc', POOL: 'many', GRAPHIQL: 'perhaps' });
  expect(lines.split('\n').sort()).toEqual([
    'GRAPHIQL: Invalid bool input: "perhaps" (Whether to serve GraphiQL)',
    'OFFICE: Value "rutland" not in choices [essex,kent] (The code of the office to run)',
    'POOL: Invalid number input: "many" (How many connections to hold)',
    'PORT: Invalid port input: "abc" (The port to listen on)',
  ]);
});

it.each(['', '0', '65536', '-1', '80.5', '0x50', ' '])('refuses the port "%s"', (value) => {
  expect(messageOf({ OFFICE: 'kent', PORT: value })).toBe(
    `PORT: Invalid port input: "${value}" (The port to listen on)`,
  );
});

it('says of a setting that is missing that it is, and what it means', () => {
  expect(messageOf({})).toBe('OFFICE: is missing (The code of the office to run)');
});

it('says of a setting without a meaning that it has none', () => {
  expect(() => readSettings({ LIMIT: 'x' }, { LIMIT: num() })).toThrow(
    new SettingsError('LIMIT: Invalid number input: "x" (no meaning given)'),
  );
});

it.each([
  [{}, false],
  [{ NODE_ENV: '' }, false],
  [{ NODE_ENV: 'test' }, false],
  [{ NODE_ENV: 'production' }, true],
])('takes for production only what says so: %j', (environment, isProduction) => {
  const table = { ISSUER: str({ devDefault: '', desc: 'Who issues' }) };
  if (!isProduction) expect(readSettings(environment, table).ISSUER).toBe('');
  else expect(() => readSettings(environment, table)).toThrow('ISSUER: is missing (Who issues)');
  const known = readSettings({ ...environment, ISSUER: 'x' }, table);
  expect(known.isProduction).toBe(isProduction);
});
