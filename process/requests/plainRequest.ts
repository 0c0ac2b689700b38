/* Clients write the same request in several ways. What follows reads only the plain one. */
import type { Request, RequestHandler } from 'express';

/**
 * At the front of a process, so that everything behind it agrees. HEAD is answered as GET: the same
 * headers, and Node itself leaves the body out. `Accept` is reduced to media types and weights. Libraries compare parameters letter by letter and would refuse
 * `application/json; charset=utf-8`, `;odata=verbose` or `;profile=…`, all of which mean JSON. A
 * lone `*` is what Java sends for any type; an empty header says no more than none.
 */
export const plainRequest: RequestHandler = (request, _response, next) => {
  if (request.method === 'HEAD') request.method = 'GET';
  const { accept } = request.headers;
  if (accept !== undefined) setAccept(request, mediaRanges(accept));
  next();
};

function setAccept({ headers }: Request, ranges: readonly string[]): void {
  if (ranges.length > 0) headers.accept = ranges.join(', ');
  else delete headers.accept;
}

/** The ranges of an `Accept` header with no parameter but their weight. */
function mediaRanges(accept: string): string[] {
  return partsOf(accept, /(?:[^,"]|"(?:\\.|[^"\\])*"?)+/g).flatMap((range) => {
    const [type = '', ...parameters] = partsOf(range, /(?:[^;"]|"(?:\\.|[^"\\])*"?)+/g);
    if (type === '') return [];
    const weight = parameters.find((parameter) => /^q\s*=/i.test(parameter));
    const plain = type === '*' ? '*/*' : type;
    return [weight === undefined ? plain : `${plain};${weight}`];
  });
}

/** What stands between commas or semicolons that are not within quotes. */
function partsOf(text: string, between: RegExp): string[] {
  return (text.match(between) ?? []).map((part) => part.trim());
}

/**
 * At the front of an address that speaks GraphQL: parameters of a GET without a value, or with
 * `null` for one, mean that there is none. Clients write all of them always, and no operation is
 * called "".
 */
export const plainParameters: RequestHandler = (request, _response, next) => {
  if (request.method === 'GET') request.url = withoutBlankParameters(request.url);
  next();
};

/** Behind what reads the body of a POST: no operation is called "" there, either. */
export const plainOperationName: RequestHandler = (request, _response, next) => {
  const body: unknown = request.body;
  const isObject = typeof body === 'object' && body !== null;
  if (isObject && Reflect.get(body, 'operationName') === '') {
    Reflect.set(body, 'operationName', null);
  }
  next();
};

const blankParameter =
  /^(?:(?:query|operationName|variables|extensions)(?:=(?:\+|%20)*)?|(?:variables|extensions)=null)$/;

function withoutBlankParameters(url: string): string {
  const [path = '', ...rest] = url.split('?');
  if (rest.length === 0) return url;
  const kept = rest
    .join('?')
    .split('&')
    .filter((parameter) => !blankParameter.test(parameter));
  return kept.length === 0 ? path : `${path}?${kept.join('&')}`;
}
