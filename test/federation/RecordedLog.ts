import { type AskedOffice, createLogger, type Logger } from '../../process/logging/createLogger';

/** A line of a log as it was written. */
export interface LogLine {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly process: string;
  readonly msg: string;
  readonly requestId?: string;
  readonly status?: number | null;
  readonly operation?: string | null;
  readonly documentHash?: string | null;
  readonly caller?: string | null;
  readonly codes?: readonly string[];
  readonly asked?: readonly AskedOffice[];
  readonly outcome?: string;
  readonly reason?: string;
  readonly fault?: { readonly name: string; readonly message: string };
}

/** A log as a process has it, with everything that it tells, whose lines a test can read. */
export class RecordedLog {
  readonly lines: LogLine[] = [];
  /** The lines that somebody should look at. */
  readonly faults: LogLine[] = [];
  readonly log: Logger;

  constructor(process: string) {
    const write = (text: string): void => {
      const line = JSON.parse(text) as LogLine;
      this.lines.push(line);
      if (line.level === 'warn' || line.level === 'error') this.faults.push(line);
    };
    this.log = createLogger({ process, level: 'debug', destination: { write } });
  }
}
