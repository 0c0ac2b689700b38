/** What stands for the hash before the first event. */
export const firstPreviousHash = '0'.repeat(64);
