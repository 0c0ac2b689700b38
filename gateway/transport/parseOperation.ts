import { parse } from 'graphql';
import type { DocumentNode } from 'graphql';

/** Operations come from cached plans: there are few, and they return. */
const operationsMax = 2_000;
const operations = new Map<string, DocumentNode>();

/** Parses an operation the planner wrote, once. */
export function parseOperation(query: string): DocumentNode {
  const known = operations.get(query);
  if (known) return known;
  const document = parse(query, { noLocation: true });
  const oldest = operations.keys().next();
  if (operations.size >= operationsMax && !oldest.done) operations.delete(oldest.value);
  operations.set(query, document);
  return document;
}
