import type { Replies } from '../replies';
import type { CoverageResolvers, MissingOfficeResolvers, MissingReason } from '../resolverTypes';
import { officeStub } from '../stubs';

/** Who was asked and who answered, by office code. */
export interface CoverageCodes {
  readonly asked: readonly string[];
  readonly answered: readonly string[];
  readonly missing: readonly MissingCode[];
}

export interface MissingCode {
  readonly office: string;
  readonly reason: MissingReason;
}

export function coverageOf({ asked, answered, missing }: Replies<unknown>): CoverageCodes {
  return { asked, answered: answered.map(({ office }) => office), missing };
}

export const Coverage: CoverageResolvers = {
  complete: ({ missing }) => missing.length === 0,
  asked: ({ asked }, _, { directory }) => asked.map((code) => officeStub(directory, code)),
  answered: ({ answered }, _, { directory }) => answered.map((code) => officeStub(directory, code)),
  missing: ({ missing }) => missing,
};

export const MissingOffice: MissingOfficeResolvers = {
  office: ({ office }, _, { directory }) => officeStub(directory, office),
};
