import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner';

import { isReceived, ownValue, type Received, setOwn, type TypeRelations } from './Execution';
import { mergeInto } from './entitiesAt';

/**
 * What of an entity a subgraph has to be sent: its type, its key, what its fields require. Null
 * when a part of that never arrived.
 */
export function representationOf(
  entity: Received,
  requires: readonly QueryPlanSelectionNode[],
  types: TypeRelations,
): Received | null {
  const representation: Received = {};
  for (const selection of requires) {
    if (selection.kind === 'Field') {
      const name = selection.alias ?? selection.name;
      const value = ownValue(entity, name);
      if (value === undefined) return null;
      setOwn(representation, name, partOf(value, selection.selections, types));
    } else if (isMeant(entity, selection.typeCondition, types)) {
      const part = representationOf(entity, selection.selections, types);
      if (part) mergeInto(representation, part);
    }
  }
  return representation;
}

function partOf(
  value: unknown,
  selections: readonly QueryPlanSelectionNode[] | undefined,
  types: TypeRelations,
): unknown {
  if (!selections) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => partOf(item, selections, types));
  return isReceived(value) ? representationOf(value, selections, types) : null;
}

function isMeant(entity: Received, condition: string | undefined, types: TypeRelations): boolean {
  const typeName = entity['__typename'];
  if (condition === undefined || typeof typeName !== 'string') return false;
  return types.isSubtype(typeName, condition);
}

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
