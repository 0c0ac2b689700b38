import type { Logger } from './createLogger';

/**
 * Tells the log of a fault that nothing caught, and ends the process, as Node does by itself; but
 * Node would print everything that hangs on the fault, the values of a row among it.
 */
export function endOnCrash(log: Logger): void {
  process.on('uncaughtException', (fault) => {
    log.error({ fault }, 'The process has failed and ends.');
    process.exit(1);
  });
}
