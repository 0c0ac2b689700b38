import { readFileSync } from 'node:fs';

import { parse } from 'yaml';
import { z } from 'zod';

import { interpolate } from './interpolate';

const duration = z.string().regex(/^\d+s$/, 'must be in seconds, such as 15s');

const healthCheck = z.strictObject({
  test: z.tuple([z.literal('CMD')], z.string()),
  interval: duration,
  timeout: duration,
  retries: z.int().min(1),
  start_period: duration,
});

/**
 * The attributes of a service that docker-compose.yml may use: one that is not here is refused, so
 * that nothing comes in that no test looks at.
 */
const service = z.strictObject({
  build: z.string().optional(),
  cap_drop: z.array(z.string()).optional(),
  command: z.array(z.string()).optional(),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.string() })).default({}),
  environment: z.record(z.string(), z.coerce.string()),
  healthcheck: healthCheck,
  image: z.string().optional(),
  init: z.boolean().optional(),
  networks: z.array(z.string()),
  ports: z.array(z.string()).default([]),
  read_only: z.boolean().optional(),
  restart: z.literal('unless-stopped'),
  security_opt: z.array(z.string()),
  stop_grace_period: duration,
  tmpfs: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
});

const composeFile = z.object({
  name: z.string(),
  services: z.record(z.string(), service),
  networks: z.record(
    z.string(),
    z.strictObject({ internal: z.boolean().default(false) }).nullable(),
  ),
  volumes: z.record(z.string(), z.null()),
});

export type ComposeFile = z.infer<typeof composeFile>;
export type ComposeService = ComposeFile['services'][string];

/** A compose file's text as the document it stands for, with its anchors merged. */
export function parseCompose(text: string): unknown {
  return parse(text, { merge: true });
}

/** Reads a compose file as Compose does, with these variables set. */
export function readComposeFile(
  path: string,
  variables: Readonly<Record<string, string>>,
): ComposeFile {
  return composeFile.parse(interpolate(parseCompose(readFileSync(path, 'utf8')), variables));
}

/** The service with this name. Throws when there is none. */
export function getService({ services }: ComposeFile, name: string): ComposeService {
  const found = services[name];
  if (!found) throw new Error(`docker-compose.yml has no service "${name}".`);
  return found;
}
