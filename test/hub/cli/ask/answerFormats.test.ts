/* An answer for a spreadsheet and on paper: nothing lost, nothing run. */
import { parse } from 'csv-parse/sync';

import { answerInCsv } from '../../../../hub/cli/ask/answerInCsv';
import { answerInHtml } from '../../../../hub/cli/ask/answerInHtml';
import { answerShape } from '../../../../hub/cli/ask/answerShape';
import { chooseList, leftOutBeside, listsIn } from '../../../../hub/cli/ask/answerTables';
import type { HubAnswer } from '../../../../hub/cli/ask/askHub';
import { findGaps } from '../../../../hub/cli/ask/findGaps';
import { publicSchema } from '../../../../hub/cli/ask/publicSchema';
import { listToPrint, questionInFormat } from '../../../../hub/cli/ask/questionInFormat';
import { readSavedQuestions } from '../../../../hub/cli/ask/savedQuestions';
import { launchBrowser } from '../../../browser/launchBrowser';

const query = `{ pairStatement(office: "essex", counterparty: "kent") {
  cutOff coverage { complete asked { code } missing { office { name } reason } }
  lines { status creditor { code } chargedPence recordedPence differencePence chased explanation }
  totals { creditor { name } chargedPence } } }`;
const fields = answerShape(publicSchema, query);

const line = {
  status: 'AMOUNT_DIFFERS',
  creditor: { code: 'essex' },
  chargedPence: 1_234_567,
  recordedPence: 5,
  differencePence: -100,
  chased: true,
  explanation: 'a "b", c',
};
const answerOf = (...lines: (object | null)[]): { readonly pairStatement: object } => ({
  pairStatement: { cutOff: '2015-03-31', coverage: { complete: true }, lines, totals: [] },
});

const csvOf = (answer: object, gaps: readonly string[] = []): string =>
  answerInCsv(chooseList(listsIn(fields), 'lines', null), answer, gaps);
const rowsOf = (answer: object): string[][] =>
  parse(csvOf(answer), { bom: true, relax_column_count: false });

describe('an answer as CSV', () => {
  it('is a list: whole pence, codes of the contract, a column for each value of an object', () => {
    expect(csvOf(answerOf(line))).toBe(
      '\uFEFFstatus,creditor.code,chargedPence,recordedPence,differencePence,chased,explanation\r\n' +
        'AMOUNT_DIFFERS,essex,1234567,5,-100,true,"a ""b"", c"\r\n',
    );
  });

  it('has the columns of the question, whatever the answer holds', () => {
    const swapped = Object.fromEntries(Object.entries(line).reverse());
    const [heading] = rowsOf(answerOf(line));
    for (const answer of [answerOf(swapped), answerOf(), answerOf({}), { pairStatement: null }]) {
      expect(rowsOf(answer)[0]).toEqual(heading);
    }
    expect(rowsOf(answerOf(swapped))).toEqual(rowsOf(answerOf(line)));
  });

  it('leaves a cell empty where nothing is known', () => {
    const unknown = { ...line, creditor: null, recordedPence: null, differencePence: 0 };
    expect(rowsOf(answerOf(unknown))[1]?.slice(1, 5)).toEqual(['', '1234567', '', '0']);
    expect(rowsOf({ pairStatement: null })).toHaveLength(1);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '=cmd|"/c calc"!A1', '\t=1', '\r=1', '-£ 50,000'])(
    'keeps a spreadsheet from running the text %j',
    (explanation) => {
      const cell = rowsOf(answerOf({ ...line, explanation }))[1]?.at(-1);
      expect(cell).toBe(`'${explanation}`);
    },
  );

  it.each(['a\nb', 'a\r\nb', ' a ', 'a\u{a0}b', '"', 'x,y', '#1', 'Caffi Ŵ'])(
    'keeps the text %j letter for letter',
    (explanation) => {
      expect(rowsOf(answerOf({ ...line, explanation }))[1]?.at(-1)).toBe(explanation);
    },
  );

  it('says in a last line that something is missing, and in none that nothing is', () => {
    const gaps = ['2 offices asked; MISSING: Kent, "Ltd" (timed out).', 'Essex\nstopped.'];
    const whole = csvOf(answerOf(line));
    expect(whole).not.toContain('#');
    expect(csvOf(answerOf(line), gaps)).toBe(
      `${whole}# INCOMPLETE: 2 offices asked; MISSING: Kent 'Ltd' (timed out). / Essex stopped.\r\n`,
    );
    expect(() => parse(csvOf(answerOf(line), gaps), { bom: true })).toThrow(
      'Invalid Record Length',
    );
    expect(parse(csvOf(answerOf(line), gaps), { bom: true, comment: '#' })).toHaveLength(2);
  });

  it('quotes a title that could pass for that last line', () => {
    const shape = answerShape(publicSchema, '{ offices { name } }');
    const offices = [{ name: '# INCOMPLETE: no' }, { name: '' }, { name: 'Kent' }];
    expect(answerInCsv(chooseList(listsIn(shape), null, null), { offices }, [])).toBe(
      '\uFEFFname\r\n"# INCOMPLETE: no"\r\n""\r\nKent\r\n',
    );
  });

  it('leaves out a row that was lost rather than make an empty one of it', () => {
    expect(rowsOf(answerOf(line, null, line))).toHaveLength(3);
  });
});

describe('the list that becomes a table', () => {
  const glance = readSavedQuestions().find(({ name }) => name === 'office-at-a-glance');
  const lists = listsIn(answerShape(publicSchema, glance?.query ?? ''));

  it('is the only one, the one that is named, in full or by its last word, or the main one', () => {
    const [only] = listsIn(answerShape(publicSchema, '{ offices { code regions { name } } }'));
    expect(chooseList(only ? [only] : [], null, null)).toBe(only);
    expect(chooseList(lists, 'awards.largest', null).name).toBe('awards.largest');
    expect(chooseList(lists, 'largest', null).name).toBe('awards.largest');
    expect(chooseList(lists, null, 'grants').name).toBe('grants');
    expect(chooseList(lists, 'statistics', 'grants').name).toBe('statistics');
  });

  it('is never taken silently from several', () => {
    const names = 'regions, grants, awards.largest, statements, statistics';
    expect(() => chooseList(lists, null, null)).toThrow(
      `--format csv: this answer holds 5 lists. Choose one with --list: ${names}.`,
    );
    expect(() => chooseList(lists, 'award', null)).toThrow(
      `--list: "award" is none of the lists in this answer. There are: ${names}.`,
    );
    const two = answerShape(
      publicSchema,
      '{ a: offices { code } b: office(code: "x") { a: grants { id } } }',
    );
    expect(() => chooseList(listsIn(two), 'c', null)).toThrow('There are: a, b.a.');
    const [a, b] = listsIn(two);
    const twice = [a, b].flatMap((list) => (list ? [{ ...list, name: `${list.name}.x` }] : []));
    expect(() => chooseList(twice, 'x', null)).toThrow('--list: "x" is several of the lists');
  });

  it('is none where the answer holds none', () => {
    const office = answerShape(publicSchema, '{ office(code: "kent") { name } }');
    expect(() => chooseList(listsIn(office), null, null)).toThrow(
      '--format csv: this answer holds no list.',
    );
  });

  it('has a column for every value, and names the lists within its rows', () => {
    const shape = answerShape(
      publicSchema,
      `{ awards { totalCount nodes { title cost: amountPence
           office { name regions { name scheme } } grant { partOf { id amountPence } } } }
         awardTotals(groupBy: [OFFICE]) { groups { labels count } } }`,
    );
    const [awards, groups] = listsIn(shape);
    expect(awards).toMatchObject({ name: 'awards.nodes', leftOut: ['office.regions'] });
    expect(awards?.columns.map(({ name }) => name)).toEqual([
      'title',
      'costPence',
      'office.name',
      'grant.partOf.id',
      'grant.partOf.amountPence',
    ]);
    expect(groups?.columns.map(({ name }) => name)).toEqual(['labels', 'count']);
    expect(awards && leftOutBeside(shape, awards)).toEqual([
      'awards.nodes.office.regions',
      'awardTotals.groups',
      'awards.totalCount',
    ]);
  });

  it('puts a list of names into one cell', () => {
    const shape = answerShape(
      publicSchema,
      '{ awards { nodes { title office { regions { name } } } } }',
    );
    const [awards] = listsIn(shape);
    expect(awards).toMatchObject({ leftOut: [] });
    const regions = [{ name: 'Eastern' }, { name: 'East of England' }];
    const answer = { awards: { nodes: [{ title: 'A', office: { regions } }] } };
    expect(awards && answerInCsv(awards, answer, [])).toBe(
      '\ufefftitle,office.regions.name\r\nA,Eastern; East of England\r\n',
    );
  });

  it('quotes a cell with a line break of any kind', () => {
    const [awards] = listsIn(
      answerShape(publicSchema, '{ awards { nodes { title recipientName } } }'),
    );
    const nodes = ['a\nb', 'a\rb', 'a\r\nb'].map((title) => ({ title, recipientName: 'R' }));
    const file = awards ? answerInCsv(awards, { awards: { nodes } }, []) : '';
    expect(parse(file, { bom: true, columns: true })).toEqual(nodes);
  });

  it.each(readSavedQuestions())('has one name for each column: $name', (question) => {
    const asked = listsIn(answerShape(publicSchema, question.query));
    for (const { columns } of asked) {
      const names = columns.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
    // All but an overview know which of their lists is the table.
    expect(asked.length === 1 || question.mainList !== null).toBe(
      question.name !== 'office-at-a-glance',
    );
    if (question.mainList !== null)
      expect(listToPrint(question, null).name).toBe(question.mainList);
  });
});

describe('what is missing from an answer', () => {
  const named = (name: string) => {
    const question = readSavedQuestions().find((candidate) => candidate.name === name);
    if (!question) throw new Error(`There is no question ${name}.`);
    return question;
  };
  const complete = { complete: true, asked: [{}], missing: [] };

  it('is nothing where every office answered', () => {
    const awardTotals = { coverage: complete, groups: [{ office: ['Kent'], count: 1 }] };
    expect(findGaps(named('awards-by-office'), {}, { data: { awardTotals } })).toEqual([]);
  });

  it.each<[string, HubAnswer, string]>([
    [
      'an office that coverage misses',
      {
        data: {
          awardTotals: {
            coverage: {
              complete: false,
              asked: [{}, {}],
              missing: [{ office: { name: 'Kent' }, reason: 'TIMED_OUT' }],
            },
            groups: [],
          },
        },
      },
      '2 offices asked; MISSING: Kent (timed out).',
    ],
    [
      'what went wrong on the way, once',
      {
        data: { awardTotals: { coverage: complete, groups: [] } },
        errors: [{ message: 'Kent is down.' }, { message: 'Kent is down.' }],
      },
      'Kent is down.',
    ],
    [
      'rows that were lost',
      { data: { awardTotals: { coverage: complete, groups: [{}, null, null] } } },
      'groups: 2 lost because an office stopped answering.',
    ],
  ])('is %s', (_, answer, gap) => {
    const question = named('awards-by-office');
    expect(findGaps(question, {}, answer)).toEqual([gap]);
    const list = null;
    for (const format of ['table', 'json', 'csv', 'html'] as const) {
      const printed = questionInFormat({ question, answer, gaps: [gap], list }, format);
      expect(printed).toContain(gap);
      expect(printed).toMatch(format === 'json' ? /"incomplete": \[/ : /INCOMPLETE: /);
    }
  });

  it('is everything of an office that is not connected', () => {
    const office = { name: 'Norfolk', federated: false, grants: null, awards: null };
    expect(findGaps(named('office-at-a-glance'), {}, { data: { office } })).toEqual([
      'Norfolk is not connected to the hub.',
    ]);
  });

  it.each([
    [
      'reconciliation',
      { reconciliation: { coverage: complete, lines: [{}, { cursor: 'x' }] } },
      'lines',
    ],
    ['statement', { pairStatement: { coverage: complete, lines: [{}, { cursor: 'x' }] } }, 'lines'],
    [
      'find-a-provider',
      {
        organisations: {
          coverage: complete,
          organisations: [{}, {}],
          pageInfo: { endCursor: 'x' },
        },
      },
      'organisations',
    ],
  ])('is the rest of a list that may go on: %s', (name, data, what) => {
    expect(findGaps(named(name), { first: 3 }, { data })).toEqual([]);
    expect(findGaps(named(name), { first: 2 }, { data })).toEqual([
      `No more than 2 ${what} are shown, and more may follow: ` +
        'ask for more at once with --first, or ask on with --after x.',
    ]);
  });
});

describe('a page to print', () => {
  const hostile = '<img src=x onerror=alert(1)> & "quoted" \u0027';
  const page = answerInHtml({
    title: hostile,
    about: hostile,
    notes: [hostile],
    fields,
    answer: answerOf({ ...line, explanation: hostile }, null),
  });

  it('is shown as it was written, whatever it holds, and asks nobody for anything', async () => {
    const requests: string[] = [];
    const browser = await launchBrowser();
    const tab = await browser.newPage();
    tab.on('request', (request) => requests.push(request.url()));
    await tab.setContent(page);
    const shown = await tab.evaluate(() => ({
      title: document.title,
      images: document.images.length,
      heads: document.querySelectorAll('thead th[scope=col]').length,
      text: document.body.innerText,
    }));
    const paper = await tab.pdf({ format: 'a4' });
    await browser.close();
    expect(shown).toMatchObject({ title: hostile, images: 0, heads: 7 });
    expect(shown.text.split(hostile)).toHaveLength(5);
    for (const text of ['£12,345.67', '2015-03-31', '(lost: its office stopped answering)']) {
      expect(shown.text).toContain(text);
    }
    expect(requests).toEqual([]);
    expect(Buffer.from(paper).subarray(0, 5).toString()).toBe('%PDF-');
  }, 60_000);

  it('loads nothing from elsewhere and runs nothing', () => {
    expect(page).toContain(`default-src 'none'`);
    expect(page).not.toMatch(/<script|<link|https?:/);
  });
});
