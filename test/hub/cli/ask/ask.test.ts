import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { parse, validate } from 'graphql';

import { answerInText } from '../../../../hub/cli/ask/answerInText';
import { answerShape } from '../../../../hub/cli/ask/answerShape';
import { publicSchema } from '../../../../hub/cli/ask/publicSchema';
import { noteInText, questionInText } from '../../../../hub/cli/ask/questionInText';
import { readArguments } from '../../../../hub/cli/ask/readArguments';
import { readVariables } from '../../../../hub/cli/ask/readVariables';
import { readSavedQuestions } from '../../../../hub/cli/ask/savedQuestions';
import { releaseCases } from '../../../federation/releaseCases';
import { startFederation, type TestFederation } from '../../../federation/startFederation';

import { HubProcess } from '../../HubProcess';
import { readOffices } from '../../../../schema/codelists';
import { isFederated } from '../../../federation/register';

/** An office that runs no subgraph here. */
const outsider = readOffices().find(({ code }) => !isFederated(code)) ?? { code: '', name: '' };

describe('the saved questions', () => {
  const questions = readSavedQuestions();
  let hub: TestFederation;
  beforeAll(async () => {
    hub = await startFederation();
    await releaseCases(hub.offices.get('cambridgeshire'), '2013-14', 400);
  });
  afterAll(() => hub.stop());

  it('stand in the order of their numbers, each with a title and what it is about', () => {
    const files = readdirSync(join(__dirname, '../../../../hub/questions'));
    const inOrder = files.map((file) => parseInt(file, 10)).sort((a, b) => a - b);
    expect(inOrder).toEqual(files.map((_, index) => index + 1));
    expect(questions.map(({ name }, index) => `${index + 1}-${name}.graphql`).sort()).toEqual(
      files.sort(),
    );
    for (const { title, about } of questions)
      expect(title.length * about.length).toBeGreaterThan(0);
  });

  it.each(questions)('are answered in tables without a hole: $name', async (question) => {
    expect(validate(publicSchema, parse(question.query))).toEqual([]);
    const { data, errors } = await hub.ask(question.query, {}, question.caller ?? undefined);
    expect(errors).toEqual([]);
    const text = questionInText(question, { data });
    expect(text.startsWith(question.title)).toBe(true);
    expect(text).not.toMatch(/undefined|NaN|\[object|null/);
    const ofName: Readonly<Record<string, RegExp>> = {
      // Nothing is under way yet.
      transfers: /Lines\n─+\nNone\./,
      'find-an-office': /│ norfolk │ Certain/,
      'figures-that-do-not-add-up': /£[\d,]+/,
    };
    // What is asked for in pence is answered in pounds.
    const ofKind = question.query.includes('Pence') ? /£[\d,]+/ : /─\n.*\w/;
    expect(text).toMatch(ofName[question.name] ?? ofKind);
  });

  it('answer in a terminal, as a table or as JSON', async () => {
    const HUB_TOKEN = await hub.issuer.tokenFor('eastern-board');
    const environment = { HUB_URL: hub.url, HUB_TOKEN };
    const table = new HubProcess('hub/cli/ask/ask.ts', ['eastern-tonic'], environment);
    const json = new HubProcess('hub/cli/ask/ask.ts', ['eastern-tonic', '--json'], environment);
    // Offices of the region are not federated yet, so the answer is not whole.
    expect([await table.end(), await json.end()]).toEqual([3, 3]);
    expect(table.output).toMatch(/Charged +£85,000\n.*Retained +£25,000\n.*Unallocated +£85,000/);
    expect(table.output).toMatch(/MISSING: [^]*\(not\s+federated\)/);
    expect(table.output).toMatch(/! INCOMPLETE: \d offices asked; MISSING: /);
    const answer = JSON.parse(json.printed) as {
      data: { jointCommissions: { commissions: object[] } };
      extensions: { incomplete: string[] };
    };
    expect(answer.extensions.incomplete).toEqual([expect.stringContaining('(not federated)')]);
    expect(answer.data.jointCommissions.commissions).toMatchObject([{ chargedPence: 8_500_000 }]);
  });

  it('are printed for a spreadsheet and on paper, with who is missing beside', async () => {
    const HUB_TOKEN = await hub.issuer.tokenFor('essex-finance');
    const environment = { HUB_URL: hub.url, HUB_TOKEN };
    const words = ['statement', '--counterparty', outsider.code, '--on', '2015-03-31', '--format'];
    const csv = new HubProcess('hub/cli/ask/ask.ts', [...words, 'csv'], environment);
    const page = new HubProcess('hub/cli/ask/ask.ts', [...words, 'html'], environment);
    expect([await csv.end(), await page.end()]).toEqual([3, 3]);
    expect(csv.printed).toMatch(/^\uFEFFstatus,creditor.code,debtor.code,chargedPence,/);
    const missing = `1 office asked; MISSING: ${outsider.name} \\(not federated\\)`;
    expect(csv.printed).toMatch(new RegExp(`\r\n# INCOMPLETE: ${missing}.\r\n$`));
    expect(csv.output).toMatch(new RegExp(`! INCOMPLETE: ${missing}`));
    expect(csv.output).toMatch(/! The file holds lines. Not in it: totals, .*; --format json has/);
    expect(page.printed).toMatch(/^<!doctype html>[^]*<\/html>\s*$/);
    expect(page.printed).toMatch(new RegExp(`<li>INCOMPLETE: ${missing}`));
  });

  it('print the list that is named, and refuse to choose one themselves', async () => {
    const glance = (...words: string[]): HubProcess =>
      new HubProcess('hub/cli/ask/ask.ts', ['office-at-a-glance', '--format', 'csv', ...words], {
        HUB_URL: hub.url,
      });
    const [none, grants, largest] = [
      glance(),
      glance('--list', 'grants'),
      glance('--list=largest'),
    ];
    expect([await none.end(), await grants.end(), await largest.end()]).toEqual([1, 0, 0]);
    expect(none.printed).toBe('');
    expect(none.output).toContain('Choose one with --list: regions, grants, awards.largest,');
    expect(grants.printed).toMatch(
      /^\uFEFFname,financialYear,status,partOf.name,amountPence,confirmedPence,/,
    );
    expect(grants.printed.trimEnd().split('\r\n')).toHaveLength(8);
    expect(grants.output).toContain('! The file holds grants. Not in it: regions, awards.largest,');
    expect(largest.output).toContain('! The file holds 10 of 32 awards.largest.');
  });

  it('make no file where there is no answer', async () => {
    const words = ['who-funds-a-provider', '--provider', 'GB-CHC-1000000', '--format', 'csv'];
    const ask = new HubProcess('hub/cli/ask/ask.ts', words, { HUB_URL: hub.url });
    expect(await ask.end()).toBe(1);
    expect(ask.printed).toBe('');
    expect(ask.output).toContain('Nothing was found with --provider GB-CHC-1000000.');
  });

  it('take other variables than their own', async () => {
    const words = ['office-at-a-glance', '--office', 'kent'];
    const ask = new HubProcess('hub/cli/ask/ask.ts', words, { HUB_URL: hub.url });
    expect(await ask.end()).toBe(0);
    expect(ask.output).toContain('Kent Police and Crime Commissioner');
    expect(ask.output).toMatch(/unknown *\n/);
  });

  it('say what is wrong with a value, as it is written on the command line', async () => {
    const words = ['reconciliation', '--year', '2025/26'];
    const ask = new HubProcess('hub/cli/ask/ask.ts', words, { HUB_URL: hub.url });
    expect(await ask.end()).toBe(1);
    expect(ask.printed).toBe('');
    expect(ask.output).toMatch(/^--year: FinancialYear must be/);
    expect(ask.output).not.toContain('INCOMPLETE');
  });

  it.each([
    [['find-a-provider', '--first', '501'], /^--first: must be/],
    [['statement', '--counterparty', 'essex', '--office', 'essex'], /^--(counterparty|office): /],
    [['office-at-a-glance', '--first', '0'], /^--first: /],
  ])('name the flag that the hub refuses: %j', async (words, expected) => {
    const HUB_TOKEN = await hub.issuer.tokenFor('essex-finance');
    const ask = new HubProcess('hub/cli/ask/ask.ts', words, { HUB_URL: hub.url, HUB_TOKEN });
    expect(await ask.end()).toBe(1);
    expect(ask.output).toMatch(expected);
    expect(ask.printed).toBe('');
  });

  it('say only that they were refused, and what to do', async () => {
    for (const format of ['table', 'csv', 'html']) {
      const words = ['reconciliation', '--as', 'public', '--format', format];
      const ask = new HubProcess('hub/cli/ask/ask.ts', words, { HUB_URL: hub.url });
      expect(await ask.end()).toBe(1);
      expect(ask.printed).toBe('');
      expect(ask.output).not.toMatch(/Nothing|INCOMPLETE/);
      expect(ask.output).toContain('token');
      expect(ask.output).toContain('give a token in HUB_TOKEN');
    }
  });

  it('say which value found nothing', async () => {
    const words = ['who-funds-a-provider', '--provider', 'GB-CHC-1000000'];
    const ask = new HubProcess('hub/cli/ask/ask.ts', words, { HUB_URL: hub.url });
    expect(await ask.end()).toBe(1);
    expect(ask.output).toContain('Nothing was found with --provider GB-CHC-1000000.');
  });
});

describe('asking badly', () => {
  it.each([
    [['no-such-question'], 'No saved question is called "no-such-question".'],
    [['find-a-provder'], 'is called "find-a-provder". Did you mean find-a-provider?'],
    [['--help', 'statment'], 'Did you mean statement?'],
    [['provider'], 'Did you mean who-funds-a-provider or find-a-provider?'],
    [
      ['find-a-provider', '--search', ''],
      '--search: is empty. It takes a name, an abbreviation or an identifier, such as --search "victim support"',
    ],
    [['who-funds-a-provider', '--provider', ' '], '--provider: is empty. It takes an identifier'],
    [['awards-by-office', '--filter', 'x'], `such as --filter '{"financialYears":["2014-15"]}'`],
    [
      ['awards-by-office', '--filter', '{"kind":["POOL"]}'],
      '--filter: Field "kind" is not defined by type "AwardFilter". Did you mean "kinds"? It takes a JSON object with any of financialYears,',
    ],
    [
      ['awards-by-office', '--filter', '{"kinds":["POOLS"]}'],
      '--filter.kinds: Value "POOLS" does not exist in "AwardKind" enum.',
    ],
    [
      ['referrals', '--groupBy', 'office'],
      '--groupBy: Value "office" does not exist in "ReferralDimension" enum. Did you mean the enum value "OFFICE"? It takes one or more with commas between them, each one of CLOCK, CRIME_TYPE,',
    ],
    [
      ['awards-by-office', '--region', 'x'],
      '--region: this question has no such variable. It has: --filter.',
    ],
    [['awards-by-office', '--filter'], '--filter: needs a value.'],
    [['awards-by-office', '--filter', 'x'], '--filter: "x" is not JSON'],
    [['office-at-a-glance', '--office', 'a', '--office=b'], '--office: is given twice.'],
    [['office-at-a-glance', '--office', 'nosuch'], '--office: No office has the code "nosuch".'],
    [
      ['who-funds-a-provider', '--provider', 'N.S.P.C.C.'],
      '--provider: "N.S.P.C.C." is not an identifier. It takes an identifier of an organisation, such as --provider GB-CHC-298028.\nTo look an organisation up by its name: npm run ask -- find-a-provider --search NAME',
    ],
    [['who-funds-a-provider', '--provider', 'Self-Help Group'], 'is not an identifier.'],
    [['statement', '--counterparty', 'kemt'], 'Did you mean kent (Kent Police and Crime'],
    [['a', 'b'], 'One question at a time, not a and b.'],
    [['awards-by-office', '--format', 'pdf'], '--format: "pdf" is none.'],
    [['awards-by-office', '--list', 'groups'], '--list: only --format csv prints one list;'],
    [
      ['statement', '--format', 'csv', '--list', 'line'],
      '--list: "line" is none of the lists in this answer. There are: lines, totals,',
    ],
    [['awards-by-office', '--as', 'nobody'], 'Nobody here is called "nobody".'],
    [
      ['awards-by-office', '--as', 'kent-finance'],
      '--as: no hub that issues demonstration tokens has run with .data-of-nobody.',
    ],
    [['awards-by-office'], 'No hub answers at http://127.0.0.1:9. Start one with `npm start`'],
  ])('says what is wrong: %j', async (words, message) => {
    const ask = new HubProcess('hub/cli/ask/ask.ts', words, {
      HUB_URL: 'http://127.0.0.1:9',
      DATA_DIR: '.data-of-nobody',
    });
    expect(await ask.end()).toBe(1);
    expect(ask.output).toContain(message);
    expect(ask.output).not.toContain('    at ');
  });

  it.each([
    [['--help', 'find-a-provider']],
    [['find-a-provider', '--help']],
    [['-h', 'find-a-provider', '--first', '3']],
  ])('describes one question: %j', async (words) => {
    const ask = new HubProcess('hub/cli/ask/ask.ts', words, {});
    expect(await ask.end()).toBe(0);
    expect(ask.output).toContain('find-a-provider: Find a provider');
    expect(ask.output).toContain(
      '--search  a name, an abbreviation or an identifier; "victm suport" unless given',
    );
    expect(ask.output).toContain('--first   a whole number; 20 unless given');
    expect(ask.output).toContain(
      'Example: npm run ask -- find-a-provider --search "victm suport" --region eastern',
    );
    expect(ask.output).not.toContain('awards-by-office');
  });

  it.each([[[]], [['--help']]])('lists the questions: %j', async (w) => {
    const ask = new HubProcess('hub/cli/ask/ask.ts', w, {});
    expect(await ask.end()).toBe(0);
    for (const { name, title } of readSavedQuestions()) {
      expect(ask.output).toContain(name);
      expect(ask.output).toContain(title);
    }
    expect(ask.output).toContain('Takes --region, --office.');
    expect(ask.output).toContain('Main list: lines. Others: positions, settlement.');
    expect(ask.output).toContain(
      'Exit status: 0 whole answer, 1 no answer, 3 something is missing.',
    );
  });
});

describe('readArguments and readVariables', () => {
  it('take words in any order', () => {
    expect(readArguments(['--json', '--office=kent', '--as', 'a', 'q', '--first', '3'])).toEqual({
      name: 'q',
      format: 'json',
      help: false,
      caller: 'a',
      list: null,
      options: { office: 'kent', first: '3' },
    });
  });

  it('turn text into what the variable wants', () => {
    const query = `query ($a: Int, $b: [ID!]!, $c: AwardFilter, $d: Boolean, $e: Pence!) { offices { code } }`;
    const options = { a: '3', b: 'x,y', c: '{"search":"s"}', d: 'true', e: '100' };
    expect(readVariables(publicSchema, query, options)).toEqual({
      a: 3,
      b: ['x', 'y'],
      c: { search: 's' },
      d: true,
      e: 100,
    });
  });

  it('take 1e+05 and 100000.0 for the whole number that they are', () => {
    const query = `query ($pence: Pence!, $first: Int!, $share: Float) { offices { code } }`;
    const options = { pence: '1e+05', first: '100000.0', share: '2.5e-1' };
    expect(readVariables(publicSchema, query, options)).toEqual({
      pence: 100_000,
      first: 100_000,
      share: 0.25,
    });
  });

  it.each([
    ['pence', '100000.5', 'must be whole pence, such as 2950000, not "100000.5".'],
    ['pence', '1e-1', 'must be whole pence, such as 2950000, not "1e-1".'],
    ['pence', '9007199254740993', 'must be whole pence, such as 2950000, not "9007199254740993".'],
    ['pence', '£5', 'must be whole pence, such as 2950000, not "£5".'],
    ['first', '1.5', 'must be a whole number, such as 50, not "1.5".'],
    ['first', '0x10', 'must be a whole number, such as 50, not "0x10".'],
    ['first', '', 'must be a whole number, such as 50, not "".'],
    ['share', 'Infinity', 'must be a number, such as 0.5, not "Infinity".'],
    ['all', 'yes', 'must be true or false, not "yes".'],
  ])('refuse --%s %s', (option, text, message) => {
    const query = `query ($pence: Pence, $first: Int, $share: Float, $all: Boolean) { offices { code } }`;
    expect(() => readVariables(publicSchema, query, { [option]: text })).toThrow(
      `--${option}: ${message}`,
    );
  });

  it('suggest the office that a name may mean', () => {
    const glance = 'query ($office: ID!) { office(code: $office) { name } }';
    expect(() => readVariables(publicSchema, glance, { office: 'OPCC Norfolk' })).toThrow(
      '--office: No office has the code "OPCC Norfolk". Did you mean norfolk (Police and Crime Commissioner for Norfolk)?',
    );
    expect(readVariables(publicSchema, glance, { office: 'norfolk' })).toEqual({
      office: 'norfolk',
    });
  });
});

describe('answerInText', () => {
  const query = `{ awards { totalPence coverage { asked { code } missing { office { name } reason } }
    nodes { title amountPence kind provider { name } } } }`;
  const text = (answer: object, width = 80): string =>
    answerInText(answerShape(publicSchema, query)[0]?.fields ?? [], answer, width);

  it('prints what is unknown, missing or lost instead of dropping it', () => {
    const answer = {
      totalPence: 1_234_567,
      coverage: { asked: [{}, {}], missing: [{ office: { name: 'Kent' }, reason: 'TIMED_OUT' }] },
      nodes: [
        { title: 'A', amountPence: null, kind: 'PAID_BY_OTHERS', provider: null },
        null,
        { title: 'B', amountPence: 5, kind: 'POOL', provider: { name: 'Refuge' } },
      ],
    };
    expect(text(answer)).toBe(
      [
        'Total     £12,345.67',
        'Coverage  2 offices asked; MISSING: Kent (timed out)',
        '',
        'Nodes',
        '─────',
        ' Title                                │  Amount │ Kind           │ Provider ',
        '──────────────────────────────────────┼─────────┼────────────────┼──────────',
        ' A                                    │ unknown │ Paid by others │ –        ',
        ' (lost: its office stopped answering) │         │                │          ',
        ' B                                    │   £0.05 │ Pool           │ Refuge',
      ].join('\n'),
    );
  });

  it('says when a list is empty or was not answered', () => {
    expect(text({ totalPence: 0, coverage: null, nodes: [] })).toContain('None.');
    expect(text({ totalPence: 0, coverage: null, nodes: null })).toContain('No answer.');
    const kent = readSavedQuestions().find(({ name }) => name === 'office-at-a-glance');
    if (!kent) throw new Error('There is no such question.');
    const extensions = { code: 'OFFICE_UNAVAILABLE', office: 'kent' };
    const lost = { data: { office: null }, errors: [{ message: 'Kent is down.', extensions }] };
    expect(questionInText(kent, lost)).toContain('No answer.');
    const partly = { data: { office: { name: 'Kent', grants: null, awards: null } } };
    expect(questionInText(kent, partly)).not.toContain('Nothing found.');
  });

  const lines = [
    {
      status: 'NOT_ACKNOWLEDGED',
      creditor: { code: 'west-midlands' },
      debtor: { code: 'cambridgeshire' },
      chargedPence: 123_456_789,
      recordedPence: 123_456_789,
      differencePence: 0,
      chased: true,
      synthetic: true,
      explanation:
        'The debtor has a charge of the same amount with another reference, and says no more.',
    },
  ];
  const statement = answerShape(
    publicSchema,
    `{ pairStatement(office: "a", counterparty: "b") { lines { status creditor { code } debtor { code }
       chargedPence recordedPence differencePence chased synthetic explanation } } }`,
  ).flatMap(({ fields }) => fields);

  it.each([80, 100, 120])('squeezes nothing into narrow columns: %d wide', (width) => {
    const text = answerInText(statement, { lines }, width);
    const printed = text.split('\n');
    expect(Math.max(...printed.map(({ length }) => length))).toBeLessThanOrEqual(width);
    // No value takes more lines than it needs: a sentence is one or two.
    expect(printed.length).toBeLessThanOrEqual(width < 120 ? 14 : 8);
    expect(text).toContain('Not acknowledged');
    expect(text).toContain('£1,234,567.89');
    expect(text).toMatch(/Explanation:? +The debtor has a charge of the same amount/);
  });

  it('wraps what is missing at the width of the terminal', () => {
    const note = noteInText(`INCOMPLETE: ${'an office '.repeat(20).trim()}.`, 60);
    expect(note).toMatch(/^! INCOMPLETE: an office/);
    expect(Math.max(...note.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(60);
    expect(
      note
        .split('\n')
        .slice(1)
        .every((line) => /^  \S/.test(line)),
    ).toBe(true);
  });

  it('lets no control character of a paper reach the terminal', () => {
    const node = { title: 'a\t\u001b[31mb\u0007', amountPence: 1, kind: 'POOL', provider: null };
    expect(text({ totalPence: 0, coverage: null, nodes: [node] })).toContain('a [31mb');
  });
});
