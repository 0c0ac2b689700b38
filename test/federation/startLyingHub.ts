import { createServer } from 'node:http';

import { listen } from '../../process/listen';

/** What a hub answers instead of the truth. */
export type Lie = (data: Record<string, unknown>, query: string) => unknown;

/** Stands between offices and their hub, and says what it likes. */
export interface LyingHub {
  readonly url: string;
  /** From now on it answers so. */
  tell(lie: Lie): void;
  stop(): Promise<void>;
}

/** The truth. */
export const noLie: Lie = (data) => data;

/**
 * A hub over HTTP that asks the true one and alters its answers.
 *
 * @param trueUrl where the true hub answers
 */
export async function startLyingHub(trueUrl: () => string): Promise<LyingHub> {
  let lie = noLie;
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks).toString();
      const { authorization } = request.headers;
      const answer = await fetch(`${trueUrl()}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
        body,
      });
      const { data, ...others } = (await answer.json()) as { data: Record<string, unknown> };
      const { query } = JSON.parse(body) as { query: string };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ ...others, data: lie(data, query) }));
    })();
  });
  const url = await listen(server, '127.0.0.1', 0);
  return {
    url,
    tell: (other) => {
      lie = other;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
