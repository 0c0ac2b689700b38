import type { RegionMemberResolvers, RegionResolvers } from '../resolverTypes';
import { officeStub } from '../stubs';

export const Region: RegionResolvers = {
  offices: ({ code }, { on }, { directory, today }) =>
    directory.findOfficesIn(code, on ?? today).map((office) => officeStub(directory, office)),
  members: ({ code }, _, { directory }) => directory.findMembers(code),
};

export const RegionMember: RegionMemberResolvers = {
  office: ({ office }, _, { directory }) => officeStub(directory, office),
};
