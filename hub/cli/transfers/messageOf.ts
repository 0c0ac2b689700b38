/** What went wrong, in a sentence for whoever runs a round. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
