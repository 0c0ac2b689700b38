/**
 * The load comes from a process of its own, which takes jobs over HTTP one at a time and stays warm
 * from one to the next.
 */
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';

import { listen } from '../../process/listen';
import { runProcess } from '../../process/runProcess';

import { load } from './load';
import type { LoadJob } from './LoadJob';

async function start(): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    json(request)
      .then((job) => load(job as LoadJob))
      .then(
        (result) => response.end(JSON.stringify(result)),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
  });
  server.requestTimeout = 0;
  const url = await listen(server, '127.0.0.1', 0);
  return {
    url,
    stop: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

runProcess(start, ({ url }) => ({ url }));
