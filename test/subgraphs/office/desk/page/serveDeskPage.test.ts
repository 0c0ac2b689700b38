/* The desk in a real browser: asked with a token, and nothing of it left anywhere afterwards. */
import { buildSchema, parse, validate } from 'graphql';
import type { Browser, Page } from 'puppeteer-core';

import { todayInBritain } from '../../../../../schema/todayInBritain';
import { openCase } from '../../../../../subgraphs/office/cases/appendCaseEvent';
import { storePerson } from '../../../../../subgraphs/office/cases/people/person';
import { preparedQuestions } from '../../../../../subgraphs/office/desk/page/preparedQuestions';
import { createDeskSchema } from '../../../../../subgraphs/office/server/createOfficeServer';
import { getOffice } from '../../../../../subgraphs/offices';
import { launchBrowser } from '../../../../browser/launchBrowser';
import { TestIssuer } from '../../../../federation/TestIssuer';
import { startTestOffice, type TestOffice } from '../../../../federation/startTestOffice';
import { aCaseOpening, arrival } from '../../cases/aCase';

let issuer: TestIssuer;
let office: TestOffice;
let url: string;
let browser: Browser;
let page: Page;
let held = Promise.resolve();
const outside: string[] = [];
const pageErrors: string[] = [];

beforeAll(async () => {
  issuer = await TestIssuer.create();
  const noKeys = () => Promise.reject(new Error('The hub is not asked.'));
  office = await startTestOffice(getOffice('essex'), noKeys, { issuers: [issuer.trusted()] });
  url = office.url.replace('/graphql', '/desk/graphql');
  const { manager } = office.dataSource;
  const owner = { office: 'essex', today: todayInBritain() };
  await openCase(manager, owner, aCaseOpening(), arrival);
  await storePerson(manager, office.personalKeys, 'essex:r-1', {
    name: 'Invented <img src=x onerror=alert(1)> Person',
    bornOn: null,
    address: null,
    phone: '07700 900123',
    email: null,
    safeContact: null,
  });
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isOurs = request.url() === url;
    if (!isOurs && !request.url().endsWith('/favicon.ico')) outside.push(request.url());
    void (isOurs ? held.then(() => request.continue()) : request.abort()).catch(() => {});
  });
  page.on('pageerror', (error) => pageErrors.push(String(error)));
  await page.goto(url);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await office.stop();
});

const answer = () => page.$eval('#answer', ({ textContent }) => textContent ?? '');
const ask = async (
  token: string,
  { question, variables }: { question?: string; variables?: string } = {},
) => {
  const values = { token, question, variables };
  for (const [id, value] of Object.entries(values)) {
    if (value === undefined) continue;
    await page.$eval(`#${id}`, (field, text) => ((field as HTMLInputElement).value = text), value);
  }
  await page.click('#ask');
  await page.waitForFunction(
    () => !/^(Asking|Nothing)/.test(document.querySelector('#answer')?.textContent ?? 'Asking'),
    { timeout: 30_000 },
  );
};
const choose = (start: string): Promise<string[]> => {
  const place = preparedQuestions('Essex').findIndex(({ title }) => title.startsWith(start));
  return page.select('#prepared', String(place));
};

it('says what it is, and tells nothing of the office but its name to whoever opens it', async () => {
  expect(await page.title()).toBe('Desk of Police and Crime Commissioner for Essex');
  const response = await fetch(url, { headers: { accept: 'text/html,*/*;q=0.8' } });
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/^default-src 'none';script-src 'sha256-[^ ;]+';style-src 'sha256-/);
  expect(policy).not.toMatch(/unsafe|\*/);
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  expect(await response.text()).not.toContain('essex:r-1');
});

it.each([
  ['a program', '', '*/*'],
  ['a question in the address', '?query={office{name}}', 'text/html'],
  ['an address below', '/x', 'text/html'],
])('refuses %s without a token as ever', async (_, more, accept) => {
  const response = await fetch(`${url}${more}`, { headers: { accept } });
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: 'TOKEN_REQUIRED' } }],
  });
});

it('asks with the token of a caseworker, and shows what comes as text alone', async () => {
  await choose('The newest cases');
  await ask(await issuer.tokenFor('essex-caseworker'));
  expect(await answer()).toContain('Invented <img src=x onerror=alert(1)> Person');
  expect(await answer()).toContain('07700 900123');
  expect(await page.$$eval('#answer img', ({ length }) => length)).toBe(0);
});

it('enters a note and reads it', async () => {
  const token = await issuer.tokenFor('essex-caseworker');
  await choose('Note why');
  const given = await page.$eval('#variables', (field) => (field as HTMLTextAreaElement).value);
  const { input } = JSON.parse(given) as { input: { idempotencyKey: string } };
  expect(input.idempotencyKey).toMatch(/^[0-9a-f]{24}$/);
  const entered = { ...input, reference: 'essex:r-1', text: 'Ring the bell twice' };
  await ask(token, { variables: JSON.stringify({ input: entered }) });
  expect(await answer()).toContain('essex:r-1');
  await choose('One case in full');
  await ask(token, { variables: '{ "reference": "essex:r-1" }' });
  expect(await answer()).toContain('Ring the bell twice');
});

it.each([
  ['TOKEN_MALFORMED', 'nonsense', {}],
  ['is not JSON', 'nonsense', { variables: '{' }],
])('says %s', async (expected, token, more) => {
  await ask(token, more);
  expect(await answer()).toContain(expected);
});

it('keeps nothing: not in the browser, not in the address, not for whoever comes back', async () => {
  await choose('The newest cases');
  await ask(await issuer.tokenFor('essex-caseworker'));
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state]),
  );
  expect([kept, page.url()]).toEqual(['[{},{},"",null]', url]);
  await page.goto('about:blank');
  await page.goBack();
  expect(await answer()).toBe('Nothing was asked yet.');
  expect(await page.$eval('#token', (field) => (field as HTMLInputElement).value)).toBe('');
  await ask(await issuer.tokenFor('essex-caseworker'));
  await page.click('#forget');
  expect(await answer()).toBe('Nothing was asked yet.');
  expect(await page.$eval('#token', (field) => (field as HTMLInputElement).value)).toBe('');
});

it('shows nothing that comes after it was told to forget', async () => {
  await choose('The newest cases');
  let release = (): void => {};
  held = new Promise((resolve) => (release = resolve));
  const token = await issuer.tokenFor('essex-caseworker');
  await page.$eval('#token', (field, text) => ((field as HTMLInputElement).value = text), token);
  const answered = new Promise((resolve) => {
    page.once('requestfinished', resolve);
    page.once('requestfailed', resolve);
  });
  await page.click('#ask');
  expect(await answer()).toBe('Asking …');
  await page.click('#forget');
  release();
  await answered;
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  expect(await answer()).toBe('Nothing was asked yet.');
});

it('forgets what was entered and never asked, ten minutes after the last entry', async () => {
  await page.goto(url);
  await page.evaluate(() => {
    const soon = ((action: () => void, delayMs: number) => {
      Object.assign(window, { waited: { action, delayMs } });
      return 1;
    }) as typeof setTimeout;
    window.setTimeout = soon;
  });
  await page.type('#token', 'a token');
  const delayMs = await page.evaluate(() => {
    const { waited } = window as unknown as { waited?: { action(): void; delayMs: number } };
    waited?.action();
    return waited?.delayMs;
  });
  expect(delayMs).toBe(600_000);
  expect(await page.$eval('#token', (field) => (field as HTMLInputElement).value)).toBe('');
});

it('asked nobody else, and nothing broke on the way', () => {
  expect(outside).toEqual([]);
  expect(pageErrors).toEqual([]);
  expect(office.faults.flatMap(({ fault }) => fault ?? [])).toEqual([]);
});

it.each(['Essex', 'WestMidlands'])('has questions ready that fit the schema of %s', (prefix) => {
  const schema = createDeskSchema(prefix);
  for (const { query } of preparedQuestions(prefix)) {
    expect([query, validate(schema, parse(query))]).toEqual([query, []]);
  }
  expect(validate(buildSchema('type Query { a: Int }'), parse('{ b }'))).toHaveLength(1);
});
