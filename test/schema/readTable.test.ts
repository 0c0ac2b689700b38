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

const badId = (line: number, cell = 'KENT') => ({
  file: 'notes.csv',
  line,
  column: 'id',
  message: `must be lower-case letters; found "${cell}"`,
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

  it.each([
    ['separators', ',\n'],
    ['blanks', ' \t,\u{a0}\n'],
    ['more separators than columns', ',,,,\n'],
    ['nothing', '\n'],
    ['nothing in quotes', '"",""\r\n'],
  ])('passes over rows of %s, and counts their lines', (_, row) => {
    const text = `id,note\n${row}essex,a\n${row}${row}kent,b\n${row}${row}`;
    expect(read(text)).toEqual({
      file: 'notes.csv',
      rows: [
        { line: 3, row: { id: 'essex', note: 'a' } },
        { line: 6, row: { id: 'kent', note: 'b' } },
      ],
      problems: [],
    });
  });

  it.each([
    ['without it', 'id,note\nessex,a\n', undefined],
    ['at the end', 'id,note,own_id\nessex,a,X\n', 'X'],
    ['between others', 'id,own_id,note\nessex,X,a\n', 'X'],
  ])('may lack a column that is optional: %s', (_, content, own_id) => {
    const path = join(folder, 'notes.csv');
    writeFileSync(path, content);
    const withOwn = rowSchema.extend({ own_id: z.string().optional() });
    expect(readTable(path, withOwn)).toEqual({
      file: 'notes.csv',
      rows: [{ line: 2, row: { id: 'essex', note: 'a', ...(own_id && { own_id }) } }],
      problems: [],
    });
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
    ['empty', '', 'the file is empty'],
    ['without a header', 'essex,a\nkent,b\n', 'not known: "essex", "a"'],
    ['with a column too few', 'id\nessex\n', 'missing: note'],
    ['with a column too many', 'id,note,more\nessex,a,b\n', 'not known: "more"'],
    ['with a column twice', 'id,note,id\nessex,a,b\n', 'there twice: "id"'],
    ['with columns in another order', 'note,id\na,essex\n', 'they stand in another order'],
    ['with a space in the header', 'id, note\nessex,a\n', 'missing: note; not known: " note"'],
    [
      'with a no-break space in the header',
      'id,note\u{a0}\nessex,a\n',
      'missing: note; not known: "note[NO-BREAK SPACE]"',
    ],
    [
      'with two byte order marks',
      '\u{feff}\u{feff}id,note\nessex,a\n',
      'missing: id; not known: "[BYTE ORDER MARK]id"',
    ],
    ['with a header in capitals', 'ID,NOTE\nessex,a\n', 'not known: "ID", "NOTE"'],
    [
      'separated by semicolons',
      'id;note\nessex;a\n',
      'its cells are separated by semicolons: save it with commas between them',
    ],
    [
      'separated by semicolons and quoted',
      '"id";"note"\n"essex";"a"\n',
      'its cells are separated by semicolons: save it with commas between them',
    ],
    [
      'separated by tabs',
      'id\tnote\nessex\ta\n',
      'its cells are separated by tabs: save it with commas between them',
    ],
    [
      'marked for Excel',
      'sep=,\nid,note\nessex,a\n',
      'its first line is "sep=", which is for Excel alone: take it out',
    ],
    ['with the header in one cell', '"id,note"\nessex\n', 'not known: "id,note"'],
  ])('is refused as a whole when it is %s', (_, content, found) => {
    expect(read(content)).toEqual(whole(`must have the columns id,note; ${found}`));
  });

  const middle =
    'has a quotation mark in the middle: put the whole cell in quotation marks and write this one twice';
  const closing =
    'goes on after its closing quotation mark, where a comma was expected: ' +
    'write a quotation mark inside a cell twice';
  const joined = 'it belongs at the start of a file, and stands here where files were joined';
  it.each([
    [
      'a quote that is never closed',
      'id,note\nessex,"a\nkent,b\n',
      2,
      'opens a quotation mark that is never closed',
    ],
    ['a quote in the middle of a cell', 'id,note\nessex,a "b"\n', 2, `${middle}; found "a ""`],
    ['letters after a closing quote', 'id,note\nessex,"a"b\n', 2, closing],
    [
      'the same after a line break in a cell',
      'id,note\r\nessex,"a\r\nb"\r\nkent,"a"b\r\n',
      4,
      closing,
    ],
  ])('is refused as a whole for %s, with line and column', (_, content, line, message) => {
    const { rows, problems } = read(content);
    expect({ rows, problems }).toEqual({
      rows: [],
      problems: [{ file: 'notes.csv', line, column: 'note', message }],
    });
  });

  it.each([
    [
      'UTF-16',
      Buffer.from('\u{feff}id,note\nessex,a\n', 'utf16le'),
      null,
      'must be UTF-8 text, not UTF-16: save it as "CSV UTF-8"',
    ],
    [
      'of Windows',
      Buffer.from('id,note\nessex,a\nkent,caf\u{e9}\n', 'latin1'),
      3,
      'must be UTF-8 text: save the file as "CSV UTF-8"',
    ],
  ])('is refused when it is %s text, with what to do', (_, content, line, message) => {
    expect(read(content).problems).toEqual([{ file: 'notes.csv', line, column: null, message }]);
  });

  it('is refused for a byte order mark before a quoted cell in the middle', () => {
    expect(read('id,note\n"essex","a"\n\u{feff}"id","note"\n').problems).toEqual([
      {
        file: 'notes.csv',
        line: 3,
        column: 'id',
        message: `must not hold [BYTE ORDER MARK]: ${joined}; found "[BYTE ORDER MARK]"`,
      },
    ]);
  });

  it.each([
    [
      'a byte order mark in the middle',
      'id,note\nessex,a\n\u{feff}kent,b\n',
      3,
      'id',
      `must not hold [BYTE ORDER MARK]: ${joined}; found "[BYTE ORDER MARK]kent"`,
    ],
    [
      'a letter that was lost',
      'id,note\nessex,caf\u{fffd}\n',
      2,
      'note',
      'must not hold [REPLACEMENT CHARACTER]: a letter was lost when the file was saved in another ' +
        'encoding; found "caf[REPLACEMENT CHARACTER]"',
    ],
    [
      'a byte order mark read the wrong way round',
      'id,note\nessex,a\u{fffe}\n',
      2,
      'note',
      'must not hold [U+FFFE]: it is a byte order mark read the wrong way round; found "a[U+FFFE]"',
    ],
    [
      'NUL',
      'id,note\nessex,a\u{0}b\n',
      2,
      'note',
      'must not hold [NUL]: take it out; found "a[NUL]b"',
    ],
    [
      'a control character',
      'id,note\nessex,"a\u{1b}[31m"\n',
      2,
      'note',
      'must not hold [U+001B]: take it out; found "a[U+001B][31m"',
    ],
  ])('names line and column of %s', (_, content, line, column, message) => {
    const { rows, problems } = read(content);
    expect(problems).toEqual([{ file: 'notes.csv', line, column, message }]);
    expect(rows.map((row) => row.row.id)).toEqual(line === 3 ? ['essex'] : []);
  });

  it.each([
    ['', 'id,note\n'],
    [' and a byte order mark', '\u{feff}id,note\n'],
    [' in quotes', '"id","note"\n'],
  ])('names the line of a second header%s', (_, header) => {
    const again = 'is the header again, as where files were joined: take this line out';
    expect(read(`id,note\nessex,a\n${header}kent,b\n`)).toEqual({
      file: 'notes.csv',
      rows: [
        { line: 2, row: { id: 'essex', note: 'a' } },
        { line: 4, row: { id: 'kent', note: 'b' } },
      ],
      problems: [{ file: 'notes.csv', line: 3, column: null, message: again }],
    });
  });

  it.each([
    ['no-break space', 'essex\u{a0}', '"essex[NO-BREAK SPACE]"'],
    ['zero width space', 'es\u{200b}sex', '"es[ZERO WIDTH SPACE]sex"'],
    ['tab', 'essex\t', '"essex[TAB]"'],
    ['mark of direction', '\u{200e}essex', '"[U+200E]essex"'],
    ['line break', '"es\nsex"', '"es[LINE BREAK]sex"'],
  ])('quotes a cell as found and names a %s in it', (_, cell, found) => {
    expect(read(`id,note\n${cell},a\n`).problems).toMatchObject([
      { column: 'id', message: `must be lower-case letters; found ${found}` },
    ]);
  });

  it('has a line for every problem, and for each the column and what was expected', () => {
    expect(read('id,note\nESSEX,a\nkent,b\n7,far too long for a note\nmopac,c\n')).toEqual({
      file: 'notes.csv',
      rows: [
        { line: 3, row: { id: 'kent', note: 'b' } },
        { line: 5, row: { id: 'mopac', note: 'c' } },
      ],
      problems: [
        badId(2, 'ESSEX'),
        badId(4, '7'),
        {
          file: 'notes.csv',
          line: 4,
          column: 'note',
          message: 'must be short; found "far too long for a note"',
        },
      ],
    });
  });

  it.each([
    ['a cell too few', 'id,note\nessex\nKENT,b\n', 1],
    ['a cell too many', 'id,note\nessex,a,b\nKENT,b\n', 3],
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
