import { SharedRun } from '../../process/SharedRun';

/** Work that ends when it is told to. */
function heldWork() {
  const held: { resolve: (value: string) => void; reject: (error: Error) => void }[] = [];
  const work = new SharedRun(
    () => new Promise<string>((resolve, reject) => held.push({ resolve, reject })),
  );
  return { work, held };
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

it('lets all who come while it runs share the next run, and nobody the present one', async () => {
  const { work, held } = heldWork();
  const first = work.get();
  const late = [work.get(), work.get()];
  await nextTurn();
  expect(held).toHaveLength(1);
  held[0]?.resolve('first');
  expect(await first).toBe('first');
  await nextTurn();
  expect(held).toHaveLength(2);
  const later = work.get();
  held[1]?.resolve('second');
  expect(await Promise.all(late)).toEqual(['second', 'second']);
  await nextTurn();
  held[2]?.resolve('third');
  expect(await later).toBe('third');
});

it('runs again after a run that failed', async () => {
  const { work, held } = heldWork();
  const first = work.get();
  const second = work.get();
  held[0]?.reject(new Error('no'));
  await expect(first).rejects.toThrow('no');
  await nextTurn();
  held[1]?.resolve('yes');
  expect(await second).toBe('yes');
});
