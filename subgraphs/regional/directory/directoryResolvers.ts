import type {
  AnyOfficeResolvers,
  RegionMemberResolvers,
  RegionResolvers,
  UnfederatedOfficeResolvers,
} from '../generated/resolverTypes';
import { officeStub } from '../server/stubs';

type ListedFields = Required<
  Pick<
    AnyOfficeResolvers,
    'code' | 'name' | 'policeAreaCode' | 'policeAreaName' | 'regions' | 'federated'
  >
>;

/** What the directory knows of every office, whether it runs a subgraph or not. */
export const listedOffice: ListedFields = {
  code: ({ code }) => code,
  name: ({ code }, _, { directory }) => directory.getOffice(code).name,
  policeAreaCode: ({ code }, _, { directory }) => directory.getOffice(code).policeAreaCode,
  policeAreaName: ({ code }, _, { directory }) => directory.getOffice(code).policeAreaName,
  regions: ({ code }, { on }, { directory, today }) => directory.findRegionsOf(code, on ?? today),
  federated: ({ code }, _, { directory }) => directory.getOffice(code).identity !== null,
};

/** An office without a subgraph is listed and answers nothing: its records are unknown. */
export const UnfederatedOffice: UnfederatedOfficeResolvers = {
  ...(listedOffice as Pick<UnfederatedOfficeResolvers, keyof ListedFields>),
  grants: () => null,
  awards: () => null,
  statements: () => null,
  statistics: () => null,
  crossCharges: () => null,
  decisions: () => null,
  referralTotals: () => null,
  disclosureRule: () => null,
  referralReleases: () => null,
  referrals: () => null,
  referral: () => null,
  referralsDue: () => null,
  referralCounts: () => null,
  referralMonitoring: () => null,
};

export const Region: RegionResolvers = {
  offices: ({ code }, { on }, { directory, today }) =>
    directory.findOfficesIn(code, on ?? today).map((office) => officeStub(directory, office)),
  members: ({ code }, _, { directory }) => directory.findMembers(code),
};

export const RegionMember: RegionMemberResolvers = {
  office: ({ office }, _, { directory }) => officeStub(directory, office),
};
