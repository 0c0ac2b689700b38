import { str } from 'envalid';

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** How much a process tells; the same setting for each. */
export const logSettings = {
  LOG_LEVEL: str({
    choices: logLevels,
    default: 'info',
    desc: 'How much to log: every request with info, what somebody should look at with warn',
  }),
};
