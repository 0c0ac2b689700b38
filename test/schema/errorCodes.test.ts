import { readFileSync } from 'node:fs';

import { ApolloServerErrorCode } from '@apollo/server/errors';

import {
  badArgument,
  codedError,
  type ErrorCode,
  errorCodes,
  serverCodes,
} from '../../schema/errorCodes';

import { sourceFiles } from './sourceFiles';

it('makes an error with its code and whatever else is to be said', () => {
  expect(codedError('OFFICE_TIMED_OUT', 'Kent is slow.', { office: 'kent' }).toJSON()).toEqual({
    message: 'Kent is slow.',
    extensions: { code: 'OFFICE_TIMED_OUT', office: 'kent' },
  });
});

it('names the argument in the message and beside it', () => {
  expect(badArgument('filter.search', 'must be shorter.').toJSON()).toEqual({
    message: 'filter.search: must be shorter.',
    extensions: { code: 'BAD_ARGUMENT', argument: 'filter.search' },
  });
});

it('says of every code what it means, in a sentence that names nothing inside', () => {
  for (const [code, { httpStatus, retry, sentence }] of Object.entries(errorCodes)) {
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect(String(httpStatus)).toMatch(/^[245]\d\d$/);
    expect(['never', 'later']).toContain(retry);
    expect(sentence).toMatch(/^[A-Z][^.]+\.( [A-Z][^.]+\.)*$/);
  }
});

it('never asks to try again what the request itself got wrong', () => {
  const wrongRequests = Object.values(errorCodes).filter(({ httpStatus }) => httpStatus === 400);
  expect(new Set(wrongRequests.map(({ retry }) => retry))).toEqual(new Set(['never']));
});

it('has every code of @apollo/server, and says which those are', () => {
  const theirs = Object.keys(ApolloServerErrorCode);
  expect(Object.keys(errorCodes)).toEqual(expect.arrayContaining(theirs));
  expect([...Object.keys(serverCodes), 'INTERNAL_SERVER_ERROR'].sort()).toEqual(theirs.sort());
});

it('has no code that nobody uses', () => {
  const codes = (Object.keys(errorCodes) as ErrorCode[]).filter((code) => !(code in serverCodes));
  const sources = sourceFiles(['schema', 'subgraphs', 'gateway', 'process'])
    .filter((path) => !path.endsWith('schema/errorCodes.ts'))
    .map((path) => readFileSync(path, 'utf8'));
  const used = codes.filter((code) => sources.some((source) => source.includes(`'${code}'`)));
  expect(used).toEqual(codes);
});
