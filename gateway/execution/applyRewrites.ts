import type { FetchDataRewrite } from '@apollo/query-planner';

import { isReceived, ownValue, setOwn } from './Received';
import type { Received } from './Received';
import type { TypeRelations } from './TypeRelations';

const fragmentPrefix = '... on ';

/** Changes data in place as a plan says: sets a value, or renames what had to be sent by alias. */
export function applyRewrites(
  rewrites: readonly FetchDataRewrite[] | undefined,
  value: unknown,
  types: TypeRelations,
): void {
  for (const rewrite of rewrites ?? []) {
    const name = rewrite.path.at(-1);
    if (name === undefined) continue;
    for (const object of objectsAt(value, rewrite.path.slice(0, -1), types)) {
      applyRewrite(rewrite, object, name);
    }
  }
}

function applyRewrite(rewrite: FetchDataRewrite, object: Received, name: string): void {
  if (rewrite.kind === 'ValueSetter') {
    setOwn(object, name, rewrite.setValueTo);
    return;
  }
  const value = ownValue(object, name);
  if (!value) return;
  setOwn(object, rewrite.renameKeyTo, value);
  object[name] = undefined;
}

/** The objects at a path through fields, lists and type conditions. */
function objectsAt(value: unknown, path: readonly string[], types: TypeRelations): Received[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown) => objectsAt(item, path, types));
  }
  if (!isReceived(value)) return [];
  const [head, ...rest] = path;
  if (head === undefined) return [value];
  if (!head.startsWith(fragmentPrefix)) return objectsAt(ownValue(value, head), rest, types);
  const typeName = value['__typename'];
  const isMeant =
    typeof typeName !== 'string' || types.isSubtype(typeName, head.slice(fragmentPrefix.length));
  return isMeant ? objectsAt(value, rest, types) : [];
}
