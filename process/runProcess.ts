interface Stoppable {
  stop(): Promise<void>;
}

/**
 * Runs a process from start to stop: starts it, says so to a parent that listens, and on SIGINT,
 * SIGTERM, SIGHUP or the loss of its parent finishes what is running. A start that fails ends with
 * its message, one clear line for a person, and exit code 1.
 *
 * @param describe what the parent is told once the process is ready
 */
export function runProcess<Started extends Stoppable>(
  start: () => Promise<Started>,
  describe: (started: Started) => object,
): void {
  let stopping = false;
  const starting = start();
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    // A start in progress is waited for: stopping half-way would leave parts running.
    starting
      .then((started) => started.stop())
      .catch(() => undefined)
      .finally(() => process.exit(process.exitCode ?? 0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
  starting.then(
    (started) => {
      const ready = describe(started);
      if (process.send) process.send({ ready });
      else console.log(JSON.stringify(ready));
    },
    (error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      if (process.send) process.send({ failed: message });
      else console.error(message);
      process.exitCode = 1;
      stop();
    },
  );
}
