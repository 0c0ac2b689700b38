/**
 * Where two JSON values differ, a line for each place, such as
 * `data.office.name: "Kent" instead of "Essex"`. The order of an object's properties does not
 * count, that of a list does. None for equal ones.
 */
export function findDifferences(expected: unknown, actual: unknown, place: string): string[] {
  if (Object.is(expected, actual)) return [];
  if (!isNested(expected) || !isNested(actual)) return [asLine(expected, actual, place)];
  if (Array.isArray(expected) !== Array.isArray(actual)) {
    return [asLine(expected, actual, place)];
  }
  const names = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  return [...names].flatMap((name) =>
    findDifferences(Reflect.get(expected, name), Reflect.get(actual, name), `${place}.${name}`),
  );
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function asLine(expected: unknown, actual: unknown, place: string): string {
  return `${place}: ${inShort(actual)} instead of ${inShort(expected)}`;
}

function inShort(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
