import type { Browser, Page } from 'puppeteer-core';

import { launchBrowser } from '../../browser/launchBrowser';
import { startFederation, type TestFederation } from '../../federation/startFederation';

let hub: TestFederation;
let browser: Browser;
let page: Page;
const outside: string[] = [];
const pageErrors: string[] = [];

beforeAll(async () => {
  hub = await startFederation();
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isOurs = /^(data|blob):/.test(request.url()) || request.url().startsWith(hub.url);
    if (!isOurs) outside.push(request.url());
    void (isOurs ? request.continue() : request.abort());
  });
  page.on('pageerror', (error) => pageErrors.push(String(error)));
  await page.goto(`${hub.url}/`);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await hub.stop();
});

it('asks the hub from a browser, with nothing from anywhere else', async () => {
  await page.waitForSelector('.graphiql-execute-button');
  await page.click('.graphiql-execute-button');
  await page.waitForFunction(
    () => document.querySelector('.result-window')?.textContent?.includes('1512274200'),
    { timeout: 30_000 },
  );
  expect(outside).toEqual([]);
  expect(pageErrors).toEqual([]);
});

it('sends a browser that opens the address of the API to the page', async () => {
  const response = await fetch(`${hub.url}/graphql`, {
    headers: { accept: 'text/html,application/xhtml+xml' },
    redirect: 'manual',
  });
  expect([response.status, response.headers.get('location')]).toEqual([302, '/']);
});

it('has a title a person understands', async () => {
  expect(await page.title()).toBe('PCC commissioning hub');
});
