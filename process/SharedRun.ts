/**
 * Does a piece of work for many who ask for it at once. Whoever comes while it runs shares the next
 * run, together with all others who wait: so everybody's run began after they came, and sees what
 * had been written by then.
 */
export class SharedRun<Result> {
  private running: Promise<unknown> | null = null;
  private next: Promise<Result> | null = null;

  constructor(private readonly work: () => Promise<Result>) {}

  /** The result of a run that begins now or later. */
  get(): Promise<Result> {
    if (!this.running) return this.begin();
    this.next ??= this.running.then(() => {
      this.next = null;
      return this.begin();
    });
    return this.next;
  }

  private begin(): Promise<Result> {
    const result = this.work();
    const running = result
      .catch(() => undefined)
      .then(() => {
        // Those who wait begin the next run in the very same turn.
        if (this.running === running) this.running = null;
      });
    this.running = running;
    return result;
  }
}
