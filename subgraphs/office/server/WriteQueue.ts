/** Performs the fields of one mutation one after the other, in the order they stand. */
export class WriteQueue {
  private last: Promise<unknown> = Promise.resolve();

  /** A write that fails does not keep the next from being tried: each answers for itself. */
  run<Result>(write: () => Promise<Result>): Promise<Result> {
    const result = this.last.then(write, write);
    this.last = result;
    return result;
  }
}
