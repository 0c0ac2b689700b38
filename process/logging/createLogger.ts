import { type DestinationStream, pino, stdTimeFunctions, destination as streamTo } from 'pino';

import { describeFault } from './describeFault';
import type { LogLevel } from './logSettings';

/**
 * Everything a line of a log may say. The list is closed: no variables, no text of a document, no
 * token, no header and nobody's name has a place in it.
 */
export interface LogFields {
  /** The request the line is about, as the answer's `x-request-id` has it. */
  readonly requestId?: string;
  /** The method of HTTP. */
  readonly method?: string;
  /** The status of the answer; null when the caller went away before it. */
  readonly status?: number | null;
  readonly durationMs?: number;
  /** The name of the operation. */
  readonly operation?: string | null;
  /** The SHA-256 of the document's text. */
  readonly documentHash?: string | null;
  /** What the caller is: `public`, or roles. */
  readonly caller?: string | null;
  /** The codes of the answer's errors. */
  readonly codes?: readonly string[];
  /** The offices that were asked, in the order of their replies. */
  readonly asked?: readonly AskedOffice[];
  readonly office?: string;
  /** What came of asking an office. */
  readonly outcome?: string;
  /** Why something was refused, in a sentence of ours. */
  readonly reason?: string;
  /** What went wrong; see describeFault. */
  readonly fault?: unknown;
}

/** One question to an office and what came of it. */
export interface AskedOffice {
  readonly office: string;
  /** ANSWERED, or why not. */
  readonly outcome: string;
  readonly durationMs: number;
}

type Tell = (fields: LogFields, sentence: string) => void;

/** Where a process tells what happens: fields from a closed list, and a sentence. */
export interface Logger {
  readonly debug: Tell;
  readonly info: Tell;
  readonly warn: Tell;
  readonly error: Tell;
}

interface LoggerOptions {
  /** Whose log it is: `gateway`, `regional`, or the code of an office. */
  readonly process: string;
  readonly level: LogLevel;
  /** Where lines go; standard error when nothing is said. */
  readonly destination?: DestinationStream;
}

/** The log of a process: one line of JSON for each thing that is told. */
export function createLogger({ process, level, destination }: LoggerOptions): Logger {
  return pino(
    {
      level,
      base: { process },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { fault: describeFault },
    },
    // What is not yet written when the process ends is written then.
    destination ?? streamTo({ dest: 2, sync: false }),
  );
}
