/** Runs Hive Gateway's own command in this process, and says so once it has its supergraph. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { request } from 'undici';

import { readSettings } from '../../process/readSettings';

import { engineSettings } from './engineSettings';

const command = join(__dirname, '../node_modules/@graphql-hive/gateway/dist/bin.js');
const readyMsMax = 60_000;

async function startHive(): Promise<string> {
  const { PORT, SUPERGRAPH_FILE } = readSettings(process.env, engineSettings);
  // Without this package Hive Gateway falls back to its default engine, and only logs it.
  if (process.env['HIVE_ROUTER_RUNTIME']) require.resolve('@graphql-hive/router-runtime');
  const config = join(__dirname, 'gatewayConfig.ts');
  const options = ['--config-path', config, '--host', '127.0.0.1', '--port', String(PORT)];
  process.argv.splice(1, Infinity, command, 'supergraph', SUPERGRAPH_FILE, ...options);
  await import(pathToFileURL(command).href);
  const url = `http://127.0.0.1:${PORT}`;
  await untilReady(`${url}/readiness`);
  return url;
}

async function untilReady(url: string): Promise<void> {
  const end = Date.now() + readyMsMax;
  while (Date.now() < end) {
    const status = await request(url).then(
      async ({ statusCode, body }) => body.dump().then(() => statusCode),
      () => 0,
    );
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Hive Gateway was not ready after ${readyMsMax / 1000} seconds.`);
}

process.once('disconnect', () => process.exit());
startHive().then(
  (url) => process.send?.({ ready: { url, process: process.pid } }),
  (error: unknown) => {
    process.send?.({ failed: String(error) }, () => process.exit(1));
  },
);
