import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { buildSchema } from 'graphql';

/** What clients see of the hub, as committed. */
export const publicSchema = buildSchema(
  readFileSync(join(__dirname, '../../../schema/generated/api.graphql'), 'utf8'),
);
