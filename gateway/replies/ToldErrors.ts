/** Errors of a reply by their place: those at a value or below it. */
export interface ToldErrors {
  readonly below: ReadonlyMap<string | number, ToldErrors>;
}

interface Node extends ToldErrors {
  readonly below: Map<string | number, Node>;
}

/** Puts the paths of a reply's errors into one tree; undefined where there are no errors. */
export function toldErrors(
  paths: readonly (readonly (string | number)[])[],
): ToldErrors | undefined {
  if (paths.length === 0) return undefined;
  const root: Node = { below: new Map() };
  for (const path of paths) {
    let node = root;
    for (const step of path) {
      const next: Node = node.below.get(step) ?? { below: new Map() };
      node.below.set(step, next);
      node = next;
    }
  }
  return root;
}
