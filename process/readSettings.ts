import { type CleanedEnv, cleanEnv, EnvMissingError, type ValidatorSpec } from 'envalid';

/** Thrown when a process is given a setting it cannot work with; one line for each. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * Reads a process's settings from its environment by its table of names, types, defaults and
 * meanings. Throws a SettingsError that names every bad setting, with its meaning.
 */
export function readSettings<Table extends Record<string, ValidatorSpec<unknown>>>(
  environment: NodeJS.ProcessEnv,
  table: Table,
): CleanedEnv<Table> {
  // Production is what says so: on one's own machine nobody sets NODE_ENV.
  const NODE_ENV = environment['NODE_ENV'] || 'development';
  return cleanEnv({ ...environment, NODE_ENV }, table, {
    reporter: ({ errors }) => {
      const lines = Object.entries(errors).map(
        ([name, error]) =>
          `${name}: ${whatIsWrong(error)} (${table[name]?.desc ?? 'no meaning given'})`,
      );
      if (lines.length > 0) throw new SettingsError(lines.join('\n'));
    },
  });
}

function whatIsWrong(error: Error | undefined): string {
  return !error || error instanceof EnvMissingError ? 'is missing' : error.message;
}
