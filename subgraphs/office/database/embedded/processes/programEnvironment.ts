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
