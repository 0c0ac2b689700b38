import { z } from 'zod';

import { publicCaller } from '../../../../schema/caller';
import { encodeQuestion } from '../../../../schema/questions';
import { fiveOffices } from '../../../federation/register';
import { Directory } from '../../../../subgraphs/regional/directory/Directory';
import {
  askAcross,
  crossOfficeAnswer,
} from '../../../../subgraphs/regional/server/crossOfficeAnswer';
import { questionScopeSchema } from '../../../../subgraphs/regional/server/questionScope';
import { codedErrorOf } from '../../../schema/codedErrorOf';

const context = {
  directory: new Directory(fiveOffices),
  today: '2014-11-27',
  caller: publicCaller,
};

/** An answer that adds up one number of each office. */
const answer = crossOfficeAnswer({
  questionSchema: z.object({ scope: questionScopeSchema, ask: z.object({ times: z.int() }) }),
  toAnswer: ({ count }: { count?: number | null; missing?: string | null }) =>
    count == null ? null : { count },
  merge: ({ answered, missing }, { ask }, { today }) => ({
    sum: ask.times * answered.reduce((sum, { reply }) => sum + reply.count, 0),
    missing,
    today,
  }),
});

const question = encodeQuestion({
  scope: { asked: ['kent', 'essex'], notFederated: ['norfolk'] },
  ask: { times: 2 },
});

it('sends each office asked what it is asked, and nobody the others', () => {
  const stub = { question: '{"times":2}' };
  expect(answer.pages({ question }, {}, context)).toEqual({ essex: stub, kent: stub });
});

it('reads no key of a question that was asked here, and checks it all the same', () => {
  const scope = { asked: ['kent'], notFederated: [] };
  const parse = jest.spyOn(JSON, 'parse');
  expect(answer.pages(askAcross({ scope, ask: { times: 2 } }), {}, context)).toEqual({
    kent: { question: '{"times":2}' },
  });
  expect(codedErrorOf(() => answer.pages(askAcross({ scope, ask: {} }), {}, context))).toEqual(
    codedErrorOf(() => answer.pages({ question: encodeQuestion({ scope, ask: {} }) }, {}, context)),
  );
  // Of the last one alone, which is a key.
  expect(parse).toHaveBeenCalledTimes(1);
  parse.mockRestore();
});

it('merges the replies that come back with the question', () => {
  const pages = { essex: { count: 3 }, kent: { count: null, missing: 'TIMED_OUT' } };
  const parent = answer.__resolveReference({ question, pages }, context);
  expect(parent.question).toBe(question);
  expect(answer.getMerged(parent)).toEqual({
    sum: 6,
    missing: [
      { office: 'kent', reason: 'TIMED_OUT' },
      { office: 'norfolk', reason: 'NOT_FEDERATED' },
    ],
    today: '2014-11-27',
  });
});

it.each([undefined, null, {}])('takes everybody for missing when %j comes back', (pages) => {
  const parent = answer.__resolveReference({ question, pages }, context);
  expect(answer.getMerged(parent).missing.map(({ office }) => office)).toEqual([
    'kent',
    'essex',
    'norfolk',
  ]);
});

it('has nothing merged before the replies are back', () => {
  expect(() => answer.getMerged({ question })).toThrow(
    'The replies to this question have not come back.',
  );
});

it.each(['nonsense', '{}', '{"scope":{"asked":["essex"],"notFederated":[]},"ask":{}}'])(
  'refuses the key %s, which nobody here encoded',
  (key) => {
    const refused = { extensions: { code: 'BAD_ARGUMENT', argument: 'question' } };
    expect(codedErrorOf(() => answer.pages({ question: key }, {}, context))).toMatchObject(refused);
    expect(
      codedErrorOf(() => answer.__resolveReference({ question: key, pages: {} }, context)),
    ).toMatchObject(refused);
  },
);
