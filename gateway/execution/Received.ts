/** An object as a subgraph sent it, or as it was put together from several. */
export type Received = Record<string, unknown>;

/** Whether a value is an object, and neither a list nor null. */
export function isReceived(value: unknown): value is Received {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A property of an object itself; what every object inherits is none. */
export function ownValue(object: Received, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Sets a property, also one called `__proto__`: a caller may choose such an alias. */
export function setOwn(object: Received, name: string, value: unknown): void {
  if (name !== '__proto__') object[name] = value;
  else {
    const own = { value, configurable: true, enumerable: true, writable: true };
    Object.defineProperty(object, name, own);
  }
}
