import type { QueryPlanSelectionNode } from '@apollo/query-planner';

import { mergeInto } from './mergeInto';
import { isReceived, ownValue, setOwn } from './Received';
import type { Received } from './Received';
import type { TypeRelations } from './TypeRelations';

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
