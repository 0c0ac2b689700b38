import { get, type IncomingHttpHeaders } from 'node:http';

/** What came back: the status, the headers, and the code of the first error where there is one. */
export interface Sent {
  readonly status: number;
  readonly headers: Headers;
  readonly code: unknown;
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
}

interface Answered {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

/** Posts a body to a hub: text as it is, anything else as JSON. */
export async function sendTo(
  hub: { readonly url: string },
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Sent> {
  const isRaw = typeof body === 'string' || body instanceof Uint8Array;
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: isRaw ? (body as string) : JSON.stringify(body),
  });
  return sentBy(response);
}

/** Reads what came back. */
export async function sentBy(response: Response): Promise<Sent> {
  const text = await response.text();
  const { data, errors = [] } = (text === '' ? {} : JSON.parse(text)) as Answered;
  const [first] = errors;
  return {
    status: response.status,
    headers: response.headers,
    code: first?.extensions['code'],
    message: first?.message ?? '',
    extensions: first?.extensions ?? {},
    data,
  };
}

interface Gotten {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Gets with these headers alone: `fetch` adds some of its own that say how to answer. */
export function getPlainly(url: string, headers: Record<string, string> = {}): Promise<Gotten> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, text }),
      );
    }).on('error', reject);
  });
}
