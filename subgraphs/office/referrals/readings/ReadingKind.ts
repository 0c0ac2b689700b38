/** What can be read of a case: codes and days, who the victim is, or what was noted in words. */
export type ReadingKind = 'CASE' | 'NOTES' | 'PERSONAL_DETAILS';
