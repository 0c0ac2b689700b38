import puppeteer, { type Browser } from 'puppeteer-core';

/**
 * A real Chromium, from an npm package, with no network of its own. The package brings the system
 * libraries it needs where it believes to run in a function service, so it is told that it does.
 */
export async function launchBrowser(): Promise<Browser> {
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return puppeteer.launch({
    args: [...chromium.args, '--no-sandbox', '--disable-background-networking'],
    executablePath: await chromium.executablePath(),
    headless: 'shell',
  });
}
