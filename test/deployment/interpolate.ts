/** `$$`, or `$` and something in braces; a `$` before anything else is a mistake. */
const reference = /\$(\$|\{[^}]*\}|)/g;

/** `{NAME}`, `{NAME:-default}` or `{NAME:?message}`. */
const variable = /^\{([A-Z_]+)(?:(:[-?])(.*))?\}$/;

/**
 * A document with its variables replaced, by the rules of the Compose Specification. Throws the
 * message of a required variable that is missing, or empty.
 */
export function interpolate(
  document: unknown,
  variables: Readonly<Record<string, string>>,
): unknown {
  if (typeof document === 'string') {
    return document.replace(reference, (_match, named: string) => valueOf(named, variables));
  }
  if (Array.isArray(document)) return document.map((item) => interpolate(item, variables));
  if (typeof document !== 'object' || document === null) return document;
  return Object.fromEntries(
    Object.entries(document).map(([key, value]) => [key, interpolate(value, variables)]),
  );
}

function valueOf(named: string, variables: Readonly<Record<string, string>>): string {
  if (named === '$') return '$';
  const [, name, operator, operand = ''] = variable.exec(named) ?? [];
  if (name === undefined) throw new Error(`"$${named}" is no variable; write "$$" for a dollar.`);
  const value = variables[name] ?? '';
  if (value !== '') return value;
  if (operator === ':?') throw new Error(`${name}: ${operand}`);
  return operand;
}
