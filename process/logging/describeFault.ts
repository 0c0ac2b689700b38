/** What is told of a fault. */
export interface DescribedFault {
  readonly name: string;
  /** A code of the system, the network, the database or ours. */
  readonly code?: string;
  readonly message: string;
  /** Where in the program, the innermost place first. */
  readonly at: readonly string[];
  readonly cause?: DescribedFault;
}

const messageLengthMax = 300;
const placesMax = 20;
const causesMax = 3;

/**
 * Classes of SQLSTATE whose messages name tables and constraints, never values: connections,
 * constraints, transactions, names, resources, states, operators. Class 22, a value that does not
 * fit, quotes the value.
 */
const namingClasses = new Set(['08', '23', '25', '40', '42', '53', '55', '57', '58']);

/**
 * A fault as it may stand in a log: its name, code, message and places in the program, and nothing
 * else that hangs on it. Drivers hang on the statement, its parameters and the row in question, and
 * quote values in messages: what is in quotes is cut out, except in messages of the database that
 * can only name tables and constraints. Something thrown that is no error is not shown at all.
 */
export function describeFault(fault: unknown): DescribedFault {
  return describe(fault, causesMax);
}

function describe(fault: unknown, causesLeft: number): DescribedFault {
  if (!(fault instanceof Error)) {
    return {
      name: 'Thrown',
      message: `Something thrown that is no error: ${typeof fault}`,
      at: [],
    };
  }
  const code = codeOf(fault);
  return {
    name: fault.name,
    ...(code !== null && { code }),
    message: messageOf(fault, code),
    at: placesOf(fault),
    ...(fault.cause instanceof Error &&
      causesLeft > 0 && { cause: describe(fault.cause, causesLeft - 1) }),
  };
}

function codeOf(fault: Error): string | null {
  const code: unknown = Reflect.get(fault, 'code');
  return typeof code === 'string' && /^\w{1,50}$/.test(code) ? code : null;
}

function messageOf({ message }: Error, code: string | null): string {
  const isDatabase = code !== null && /^[0-9A-Z]{5}$/.test(code) && /\d/.test(code);
  const isNaming = isDatabase && namingClasses.has(code.slice(0, 2));
  const text = isNaming ? message : withoutQuoted(message);
  return text.replace(/:\/\/[^@\s]*@/g, '://…@').slice(0, messageLengthMax);
}

/**
 * Cuts out what is in quotes or brackets, also where a quote does not end: a value may hold quotes,
 * so everything from the first one to the last goes.
 */
function withoutQuoted(message: string): string {
  const first = message.search(/["'`{[]/);
  if (first === -1) return message;
  const last = Math.max(...['"', "'", '`', '}', ']'].map((end) => message.lastIndexOf(end)));
  return `${message.slice(0, first)}…${last > first ? message.slice(last + 1) : ''}`;
}

/** The lines of a stack that are places; the message, which precedes them, may look like one. */
function placesOf({ stack = '', message }: Error): string[] {
  const start = stack.indexOf(message);
  const places = start === -1 ? '' : stack.slice(start + message.length);
  return places
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, placesMax);
}
