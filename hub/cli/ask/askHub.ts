import { request } from 'undici';

/** An answer of the hub, with what went wrong on the way. */
export interface HubAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
  readonly extensions?: { readonly notice?: string };
}

/**
 * Asks the hub one question over HTTP, as the public or with a token.
 *
 * @throws an error with one clear line when no hub answers
 */
export async function askHub(
  url: string,
  query: string,
  variables: Record<string, unknown>,
  token: string | null = null,
): Promise<HubAnswer> {
  // Not fetch(): it refuses, as browsers do, ports such as 6000 that a hub may well have.
  const { body } = await request(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(60_000),
  }).catch((error: unknown) => {
    throw new Error(
      `No hub answers at ${url}. Start one with \`npm start\`, or name another with HUB_URL.`,
      { cause: error },
    );
  });
  return (await body.json().catch(() => {
    throw new Error(`What answers at ${url} is not a hub. Name another address with HUB_URL.`);
  })) as HubAnswer;
}
