import type { Logger } from './createLogger';

/** What Apollo's libraries tell their own things to. */
export interface LibraryLogger {
  readonly debug: () => void;
  readonly info: () => void;
  readonly warn: (message?: unknown) => void;
  readonly error: (message?: unknown) => void;
}

/** What Apollo's libraries say themselves; as that may hold anything, it is told as faults are. */
export function libraryLogger(log: Logger): LibraryLogger {
  const faultOf = (message: unknown): Error =>
    message instanceof Error ? message : new Error(String(message));
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (message) => log.warn({ fault: faultOf(message) }, 'A library warns.'),
    error: (message) => log.error({ fault: faultOf(message) }, 'A library reports a fault.'),
  };
}
