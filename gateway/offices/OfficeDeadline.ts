interface OperationContext {
  readonly [name: string]: unknown;
}

/**
 * How long one ask of an office may last: until the office's deadline, or until the whole operation
 * is stopped. It holds its own timer: the signals of `AbortSignal.timeout` and `AbortSignal.any`
 * are kept alive by nobody on Node 20, and a garbage collection can take the deadline with it.
 */
export class OfficeDeadline {
  private readonly controller = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private readonly stopped: AbortSignal | null;

  constructor(deadlineMs: number, context: OperationContext) {
    const stopped = context['stopped'];
    this.stopped = stopped instanceof AbortSignal ? stopped : null;
    this.timer = setTimeout(this.abort, deadlineMs);
    if (this.stopped?.aborted) this.abort();
    this.stopped?.addEventListener('abort', this.abort, { once: true });
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Why it is over: the office is too slow, or the operation was stopped; null before. */
  get reason(): 'TIMED_OUT' | 'STOPPED' | null {
    if (!this.signal.aborted) return null;
    return this.stopped?.aborted ? 'STOPPED' : 'TIMED_OUT';
  }

  /** Lets go of timer and signal. */
  end(): void {
    clearTimeout(this.timer);
    this.stopped?.removeEventListener('abort', this.abort);
  }

  private readonly abort = (): void => this.controller.abort();
}
