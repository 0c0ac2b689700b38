import type { HubAnswer } from './askHub';

/** What went wrong on the way, and what must be known of the records, each once. */
export function findNotes({ errors = [], extensions }: HubAnswer): string[] {
  const messages = errors.map(({ message }) => message);
  const all = extensions?.notice === undefined ? messages : [...messages, extensions.notice];
  return [...new Set(all)];
}
