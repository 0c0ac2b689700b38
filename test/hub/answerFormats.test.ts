/* An answer for a spreadsheet and on paper: nothing lost, nothing run. */
import { parse } from 'csv-parse/sync';

import { answerInCsv } from '../../hub/ask/answerInCsv';
import { answerInHtml } from '../../hub/ask/answerInHtml';
import { answerShape } from '../../hub/ask/answerShape';
import { publicSchema } from '../../hub/ask/publicSchema';
import { launchBrowser } from '../browser/launchBrowser';

const query = `{ pairStatement(office: "essex", counterparty: "kent") {
  cutOff coverage { complete asked { code } missing { office { name } reason } }
  lines { status creditor { code } chargedPence recordedPence differencePence chased explanation }
  totals { creditor { name } chargedPence } } }`;
const fields = answerShape(publicSchema, query);

const line = {
  ...{ status: 'AMOUNT_DIFFERS', creditor: { code: 'essex' }, chargedPence: 1_234_567 },
  ...{ recordedPence: 5, differencePence: -100, chased: true, explanation: 'a "b", c' },
};
const answerOf = (...lines: (object | null)[]): { readonly pairStatement: object } => ({
  pairStatement: { cutOff: '2015-03-31', coverage: { complete: true }, lines, totals: [] },
});

const rowsOf = (answer: object): string[][] =>
  parse(answerInCsv(fields, answer), { bom: true, relax_column_count: false });

it('prints the first list as CSV, amounts in pounds to the penny', () => {
  expect(answerInCsv(fields, answerOf(line))).toBe(
    '\uFEFFStatus,Creditor,Charged (£),Recorded (£),Difference (£),Chased,Explanation\r\n' +
      'Amount differs,essex,12345.67,0.05,-1.00,yes,"a ""b"", c"\r\n',
  );
});

it('leaves a cell empty where nothing is known', () => {
  const unknown = { ...line, recordedPence: null, differencePence: null };
  expect(rowsOf(answerOf(unknown))[1]?.slice(2, 5)).toEqual(['12345.67', '', '']);
  expect(rowsOf({ pairStatement: null })).toHaveLength(1);
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '=cmd|"/c calc"!A1'])(
  'keeps a spreadsheet from running %s',
  (explanation) => {
    const cell = rowsOf(answerOf({ ...line, explanation }))[1]?.at(-1);
    expect(cell).toBe(`'${explanation}`);
  },
);

it('says when there is no list to print', () => {
  const office = answerShape(publicSchema, '{ office(code: "kent") { name } }');
  expect(() => answerInCsv(office, {})).toThrow('--format csv: this answer holds no list.');
});

describe('a page to print', () => {
  const hostile = '<img src=x onerror=alert(1)> & "quoted" \u0027';
  const page = answerInHtml({
    ...{ title: hostile, about: hostile, notes: [hostile], fields },
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
