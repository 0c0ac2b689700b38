/** Asks one question again and again for some seconds, and says how often it was answered. */
import { Pool } from 'undici';

const connections = 16;

async function load(): Promise<{ perSecond: number }> {
  const { URL_ASKED = '', QUESTION = '', SECONDS = '1' } = process.env;
  const pool = new Pool(new URL(URL_ASKED).origin, { connections });
  const body = JSON.stringify({ query: QUESTION });
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const end = performance.now() + Number(SECONDS) * 1_000;
  let answered = 0;
  const ask = async (): Promise<void> => {
    while (performance.now() < end) {
      const response = await pool.request({ method: 'POST', path: '/graphql', headers, body });
      const text = await response.body.text();
      if (response.statusCode !== 200 || text.includes('"errors"')) throw new Error(text);
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, ask));
  await pool.close();
  return { perSecond: answered / Number(SECONDS) };
}

load().then(
  (ready) => process.send?.({ ready }),
  (error: unknown) => {
    process.send?.({ failed: String(error) });
  },
);
