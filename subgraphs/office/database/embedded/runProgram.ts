import { spawn } from 'node:child_process';

import type { ServerUser } from './serverUser';

interface ProgramCall {
  readonly file: string;
  readonly args: readonly string[];
  /** The user to run as; null runs as the user of this process. */
  readonly user: ServerUser | null;
}

interface ProgramResult {
  readonly ok: boolean;
  /** What it printed, both streams together; or why it could not be started. */
  readonly output: string;
}

/** Runs a program to its end and tells whether it succeeded. Never throws. */
export async function runProgram(call: ProgramCall): Promise<ProgramResult> {
  try {
    return await runToEnd(call);
  } catch (error) {
    return { ok: false, output: error instanceof Error ? error.message : String(error) };
  }
}

function runToEnd({ file, args, user }: ProgramCall): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      ...user,
      // The folder we are in may be closed to the other user.
      cwd: '/',
      env: programEnvironment,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Ctrl-C in a terminal is for us: a start that is stopped finishes what it has begun.
      detached: true,
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const ending = signal === null ? '' : `\nended by ${signal}`;
      resolve({ ok: code === 0, output: (Buffer.concat(chunks).toString() + ending).trim() });
    });
  });
}

/**
 * The surroundings of every program started here. Nothing is inherited but the search path: a
 * PGDATA or PGOPTIONS of the person at the keyboard, or a library path meant for another
 * PostgreSQL, must not reach this one.
 */
export const programEnvironment: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  // English messages, because some of them are read; and macOS refuses to start PostgreSQL without
  // a valid locale.
  LC_ALL: 'C',
  TZ: 'UTC',
};
