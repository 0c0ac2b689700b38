interface Stoppable {
  stop(): Promise<void>;
}

/**
 * Runs a process from start to stop: starts it, says so to a parent that listens, and on SIGINT,
 * SIGTERM, SIGHUP or the loss of its parent finishes what is running. A start that fails ends with
 * its message, one clear line for a person, and exit code 1; so does a stop.
 *
 * @param describe what the parent is told once the process is ready
 */
export function runProcess<Started extends Stoppable>(
  start: () => Promise<Started>,
  describe: (started: Started) => object,
): void {
  let starting: Promise<Started> | null = null;
  let stopping = false;
  const stop = (): void => {
    // Ctrl-C in a terminal can arrive twice, from the terminal and from npm.
    if (stopping) return;
    stopping = true;
    // A start in progress is waited for: stopping half-way would leave parts running.
    void Promise.resolve(starting)
      .then((started) => started?.stop())
      .catch((error: unknown) => fail(error))
      .finally(() => process.exit());
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
  starting = start();
  starting.then(
    (started) => {
      const ready = describe(started);
      if (!tellParent({ ready })) console.log(JSON.stringify(ready));
    },
    // What went wrong is told where it is waited for.
    () => stop(),
  );
}

/** Tells what went wrong, in one line for a person, and makes the process end with exit code 1. */
function fail(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  if (!tellParent({ failed: message })) console.error(message);
  process.exitCode = 1;
}

/** Tells the parent, if there is one that listens; one that goes away meanwhile is no fault. */
function tellParent(message: object): boolean {
  if (!process.send) return false;
  if (process.connected) process.send(message, undefined, undefined, () => undefined);
  return true;
}
