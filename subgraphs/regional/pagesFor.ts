import { officeFieldName } from '../../schema/officeIdentity';

import type { Directory } from './directory/Directory';

/** A stub for each office asked, by the field that stands for it in the holder. */
export type PageStubs = Readonly<Record<string, object>>;

/** One stub for each office asked; the others stay null. */
export function pagesFor(
  directory: Directory,
  asked: readonly string[],
  stub: (office: string) => object,
): PageStubs {
  return Object.fromEntries(
    directory.federated
      .filter(({ code }) => asked.includes(code))
      .map((identity) => [officeFieldName(identity), stub(identity.code)]),
  );
}
