import { KeptBooks } from '../../../../subgraphs/office/books/chargeProjection';

/** Books whose data have the versions given, one after the other; numbered as they are made. */
function aKeeper(versions: (string | null)[]) {
  const keeper = new KeptBooks({ current: async () => versions.shift() ?? null });
  let count = 0;
  const read = (question: string) => keeper.read(question, async () => `books ${(count += 1)}`);
  return { read };
}

it('answers the same books as long as the data are of the same version', async () => {
  const { read } = aKeeper(['"1"', '"1"', '"2"', '"2"']);
  const answers = [await read('a'), await read('a'), await read('a'), await read('a')];
  expect(answers).toEqual(['books 1', 'books 1', 'books 2', 'books 2']);
});

it('keeps each question by itself', async () => {
  const { read } = aKeeper(['"1"', '"1"', '"1"']);
  expect([await read('a'), await read('b'), await read('a')]).toEqual([
    ...['books 1', 'books 2', 'books 1'],
  ]);
});

it('makes them anew while the version cannot be told', async () => {
  const { read } = aKeeper(['"1"', null, null]);
  expect([await read('a'), await read('a'), await read('a')]).toEqual([
    ...['books 1', 'books 2', 'books 3'],
  ]);
});
