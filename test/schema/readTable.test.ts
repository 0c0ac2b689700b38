import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { z } from 'zod';

import { problemSentence, readTable, TableError } from '../../schema/readTable';

const folder = mkdtempSync(join(tmpdir(), 'tables-'));
afterAll(() => rmSync(folder, { recursive: true }));

const rowSchema = z.object({
  id: z.string().regex(/^[a-z]+$/, 'must be lower-case letters'),
  note: z.string().max(20, 'must be short'),
});

/** Reads a file `notes.csv` with this content. */
function read(content: string | Buffer) {
  const path = join(folder, 'notes.csv');
  writeFileSync(path, content);
  return readTable(path, rowSchema);
}

const whole = (message: unknown) => ({
  file: 'notes.csv',
  rows: [],
  problems: [{ file: 'notes.csv', line: null, column: null, message }],
});

const badId = (line: number) => ({
  file: 'notes.csv',
  line,
  column: 'id',
  message: 'must be lower-case letters',
});

describe('a good file', () => {
  const expected = {
    file: 'notes.csv',
    rows: [
      { line: 2, row: { id: 'essex', note: 'a, b' } },
      { line: 3, row: { id: 'kent', note: '' } },
    ],
    problems: [],
  };

  it.each([
    ['as it is', 'id,note\nessex,"a, b"\nkent,\n'],
    ['without a line break at the end', 'id,note\nessex,"a, b"\nkent,'],
    ['with the line breaks of Windows', 'id,note\r\nessex,"a, b"\r\nkent,\r\n'],
    ['with a byte order mark', '\u{FEFF}id,note\nessex,"a, b"\nkent,\n'],
    [
      'with a byte order mark and the line breaks of Windows',
      '\u{FEFF}id,note\r\nessex,"a, b"\r\nkent,\r\n',
    ],
    ['with every cell in quotes', '"id","note"\n"essex","a, b"\n"kent",""\n'],
  ])('is read %s', (_, content) => {
    expect(read(content)).toEqual(expected);
  });

  it('may hold a header alone', () => {
    expect(read('id,note\n')).toEqual({ file: 'notes.csv', rows: [], problems: [] });
  });

  it('keeps quotes, pounds and spaces letter for letter', () => {
    expect(read('id,note\nessex,"  £ ""1.8}m""\t"\n').rows).toEqual([
      { line: 2, row: { id: 'essex', note: '  £ "1.8}m"\t' } },
    ]);
  });
});

describe('a bad file', () => {
  it('is named when it is not there', () => {
    expect(readTable(join(folder, 'lost.csv'), rowSchema)).toEqual({
      file: 'lost.csv',
      rows: [],
      problems: [{ file: 'lost.csv', line: null, column: null, message: 'is not there' }],
    });
  });

  it.each([
    ['empty', ''],
    ['without a header', 'essex,a\nkent,b\n'],
    ['with a column too few', 'id\nessex\n'],
    ['with a column too many', 'id,note,more\nessex,a,b\n'],
    ['with columns in another order', 'note,id\na,essex\n'],
    ['with a space in the header', 'id, note\nessex,a\n'],
    ['with a header in capitals', 'ID,NOTE\nessex,a\n'],
    ['separated by semicolons', 'id;note\nessex;a\n'],
    ['with the header in one cell', '"id,note"\nessex\n'],
  ])('is refused as a whole when it is %s', (_, content) => {
    expect(read(content)).toEqual(whole('must have the columns id,note'));
  });

  it.each([
    ['a quote that is never closed', 'id,note\nessex,"a\nkent,b\n', 'Quote Not Closed'],
    ['a quote in the middle of a cell', 'id,note\nessex,a "b"\n', 'Invalid Opening Quote'],
    ['letters after a closing quote', 'id,note\nessex,"a"b\n', 'Invalid Closing Quote'],
  ])('is refused as a whole for %s, with the line', (_, content, problem) => {
    const { rows, problems } = read(content);
    expect({ rows, problems }).toEqual({
      rows: [],
      problems: [{ ...whole(expect.stringContaining(problem)).problems[0] }],
    });
    expect(problems[0]?.message).toMatch(/line [23]/);
  });

  it('has a line for every problem, and for each the column and what was expected', () => {
    expect(read('id,note\nESSEX,a\nkent,b\n7,far too long for a note\nmopac,c\n')).toEqual({
      file: 'notes.csv',
      rows: [
        { line: 3, row: { id: 'kent', note: 'b' } },
        { line: 5, row: { id: 'mopac', note: 'c' } },
      ],
      problems: [
        badId(2),
        badId(4),
        { file: 'notes.csv', line: 4, column: 'note', message: 'must be short' },
      ],
    });
  });

  it.each([
    ['a cell too few', 'id,note\nessex\nKENT,b\n', 1],
    ['a cell too many', 'id,note\nessex,a,b\nKENT,b\n', 3],
    ['no cell at all', 'id,note\n\nKENT,b\n', 1],
  ])('names the line of a row with %s, and the other problems with it', (_, content, count) => {
    expect(read(content).problems).toEqual([
      { ...badId(2), column: null, message: `must have 2 cells, not ${count}` },
      badId(3),
    ]);
  });
});

describe('the line of a row', () => {
  it('is the one it ends on where a cell holds line breaks', () => {
    expect(read('id,note\nessex,"a\nb\nc"\nKENT,d\n')).toEqual({
      file: 'notes.csv',
      rows: [{ line: 4, row: { id: 'essex', note: 'a\nb\nc' } }],
      problems: [badId(5)],
    });
  });

  it.each([
    ['of Windows in a file of Windows', '\r\n', '\r\n'],
    ['of Windows in another file', '\r\n', '\n'],
    ['of Unix in a file of Windows', '\n', '\r\n'],
  ])('counts a line break %s once', (_, inside, between) => {
    const lines = ['id,note', `essex,"a${inside}b"`, 'KENT,d', ''];
    expect(read(lines.join(between))).toEqual({
      file: 'notes.csv',
      rows: [{ line: 3, row: { id: 'essex', note: `a${inside}b` } }],
      problems: [badId(4)],
    });
  });
});

describe('a TableError', () => {
  it('has a sentence for every problem, with file, line and column where they are known', () => {
    const problems = [
      { file: 'awards.csv', line: 5, column: 'amount_pence', message: 'must be whole pence' },
      { file: 'grants.csv', line: 2, column: null, message: 'has too few cells' },
      { file: 'documents.csv', line: null, column: null, message: 'is not there' },
    ];
    const error = new TableError(problems);
    expect(error.problems).toBe(problems);
    expect(error.name).toBe('TableError');
    expect(error.message).toBe(
      [
        'awards.csv, line 5, amount_pence: must be whole pence',
        'grants.csv, line 2: has too few cells',
        'documents.csv: is not there',
      ].join('\n'),
    );
    expect(problems.map(problemSentence)).toEqual(error.message.split('\n'));
  });
});
