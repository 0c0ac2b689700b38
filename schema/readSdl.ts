import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'graphql';
import type { DocumentNode } from 'graphql';

const federation = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@external", "@requires", "@inaccessible"]
)\n`;

/**
 * Reads one of the SDL files of this folder together with the value types that every subgraph
 * speaks.
 */
export function readSdl(file: 'office.graphql' | 'regional.graphql'): DocumentNode {
  const read = (name: string): string => readFileSync(join(__dirname, name), 'utf8');
  return parse(federation + read('values.graphql') + read(file), { noLocation: true });
}
