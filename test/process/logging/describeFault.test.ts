import { describeFault } from '../../../process/logging/describeFault';

/** A fault as a driver throws it, with whatever hangs on it. */
function faultWith(message: string, more: object = {}): Error {
  return Object.assign(new Error(message), more);
}

it('says the name, the code, the message and where, innermost first', () => {
  const described = describeFault(new RangeError('Invalid array length'));
  expect(described).toMatchObject({ name: 'RangeError', message: 'Invalid array length' });
  expect(described.at[0]).toMatch(/^at .*describeFault\.test\.ts/);
});

it('leaves out everything else that hangs on a fault', () => {
  const described = describeFault(
    faultWith('duplicate key value violates unique constraint "award_pkey"', {
      code: '23505',
      detail: 'Key (title)=(secret) already exists.',
      parameters: ['secret'],
      query: "SELECT 'secret'",
      driverError: faultWith('secret'),
    }),
  );
  expect(Object.keys(described).sort()).toEqual(['at', 'code', 'message', 'name']);
  expect(described.code).toBe('23505');
  expect(described.message).toBe('duplicate key value violates unique constraint "award_pkey"');
  expect(JSON.stringify(described)).not.toContain('secret');
});

it.each([
  ['22P02', 'invalid input syntax for type integer: "secret"'],
  ['22P02', 'invalid input syntax for type integer: "sec"secret"ret"'],
  ['22008', 'date/time field value out of range: "secret"'],
  [undefined, `Unexpected token 's', "secret" is not valid JSON`],
  [undefined, "It's a `secret` of somebody's"],
  [undefined, '[{"path": ["secret"]}]'],
  ['EFAULT', 'An unfinished "secret'],
  [undefined, 'connect to postgres://office:secret@10.0.0.1/office'],
])('cuts values out of a message: %s %s', (code, message) => {
  const described = describeFault(faultWith(message, code === undefined ? {} : { code }));
  expect(JSON.stringify({ ...described, at: [] })).not.toContain('secret');
});

it('takes no line of a message for a place', () => {
  const { at } = describeFault(new Error('first\n    at secret (file.ts:1:1)'));
  expect(at.length).toBeGreaterThan(0);
  expect(at.join()).not.toContain('secret');
});

it('describes what caused a fault in the same way, and not without end', () => {
  const circular = faultWith('round');
  circular.cause = circular;
  const described = describeFault(new Error('outer', { cause: faultWith('inner "secret"') }));
  expect(described.cause).toMatchObject({ name: 'Error', message: 'inner …' });
  expect(describeFault(circular).cause?.cause?.cause?.cause).toBeUndefined();
});

it.each(['secret', { secret: 'secret' }, null, undefined, 7])('shows nothing of %p', (thrown) => {
  expect(describeFault(thrown)).toEqual({
    name: 'Thrown',
    message: `Something thrown that is no error: ${typeof thrown}`,
    at: [],
  });
});

it('shows no code that is none', () => {
  expect(describeFault(faultWith('x', { code: 'a secret' }))).not.toHaveProperty('code');
  expect(describeFault(faultWith('x', { code: { secret: 1 } }))).not.toHaveProperty('code');
});
