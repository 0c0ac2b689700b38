import type { AnyOfficeResolvers, UnfederatedOfficeResolvers } from '../resolverTypes';

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
