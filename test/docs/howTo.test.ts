/** Each page of docs/how-to that shows its steps is followed in a copy of the project. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { changed, copyProject, followHowTo, stepsOf } from './followHowTo';

const pages = [
  'add-an-office.md',
  'add-a-saved-question.md',
  'add-an-award-dimension.md',
  'add-a-setting.md',
];

it.each(pages)(
  '%s says all that has to be done',
  async (page) => {
    const folder = await mkdtemp(join(tmpdir(), 'how-to-'));
    try {
      copyProject(folder);
      const last = await followHowTo(page, folder);
      expect(last).toMatch(/^Tests: .* passed/m);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  600_000,
);

it('takes what a page shows for its steps', () => {
  const page =
    'One:\n\n1. Write\n\n   ```ts a/b.ts\n   if (x) {\n     y();\n   }\n   ```\n\n```sh\nls\n```\n';
  expect(stepsOf(page)).toEqual([
    { kind: 'ts', path: 'a/b.ts', text: 'if (x) {\n  y();\n}\n' },
    { kind: 'sh', path: '', text: 'ls\n' },
  ]);
});

it('changes what is there once, and nothing else', () => {
  const step = { kind: 'diff', path: 'a.ts', text: ' one\n-two\n+2\n' };
  expect(changed('one\ntwo\none\n', step)).toBe('one\n2\none\n');
  expect(() => changed('one\n', step)).toThrow('a.ts holds 0 times, and should once:\none\ntwo\n');
});

it('follows every page that changes a file', async () => {
  for (const page of pages) {
    const text = await readFile(join(__dirname, '../../docs/how-to', page), 'utf8');
    expect(stepsOf(text).map(({ kind }) => kind)).toContain('sh');
  }
});
