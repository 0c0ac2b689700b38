import { createServer, type RequestListener, type Server } from 'node:http';

import { listen } from '../../process/listen';

export interface StandInServer extends AsyncDisposable {
  readonly url: string;
}

/** A server that stands in for an office and behaves badly, as `answer` says. */
export async function startStandIn(answer: RequestListener): Promise<StandInServer> {
  const server: Server = createServer(answer);
  const address = await listen(server, '127.0.0.1', 0);
  return {
    url: `${address}/graphql`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
