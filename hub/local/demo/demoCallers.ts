import type { Caller } from '../../../schema/caller';
import { readRegions } from '../../../schema/codelists';
import { offices } from '../../../subgraphs/offices';

/** Somebody to ask as while trying the hub out. */
export interface DemoCaller {
  /** What the caller is asked for by, such as `essex-finance`. */
  readonly name: string;
  readonly about: string;
  readonly caller: Omit<Caller, 'subject'>;
}

/** A caller for each row of the access table: every office's staff, every region's board. */
export function demoCallers(): readonly DemoCaller[] {
  const regions = readRegions();
  return [
    {
      name: 'national-board',
      about: 'somebody who sits on the board of every region',
      caller: { office: null, regions: regions.map(({ code }) => code), roles: ['board-member'] },
    },
    ...regions.flatMap(boardOf),
    ...offices.flatMap(({ code }) => staffOf(code)),
  ];
}

function boardOf({ code, name }: { readonly code: string; readonly name: string }): DemoCaller[] {
  const onBoard = { office: null, regions: [code] };
  return [
    {
      name: `${code}-board`,
      about: `a member of the board of ${name}`,
      caller: { ...onBoard, roles: ['board-member'] },
    },
    {
      name: `${code}-bi`,
      about: `a BI service that reads what the board of ${name} may`,
      caller: { ...onBoard, roles: ['bi-service', 'board-member'] },
    },
  ];
}

function staffOf(office: string): DemoCaller[] {
  const works = { office, regions: [] };
  return [
    {
      name: `${office}-finance`,
      about: `finance staff of ${office}`,
      caller: { ...works, roles: ['office-finance'] },
    },
    {
      name: `${office}-caseworker`,
      about: `a caseworker of ${office}`,
      caller: { ...works, roles: ['office-caseworker'] },
    },
    {
      name: `${office}-administrator`,
      about: `an administrator of ${office}`,
      caller: { ...works, roles: ['office-administrator'] },
    },
  ];
}

/** The demonstration caller with a name. Throws, listing who there is. */
export function findDemoCaller(name: string): DemoCaller {
  const found = demoCallers().find((caller) => caller.name === name);
  if (found) return found;
  const hint =
    name === 'public' ? 'The public asks without a token.' : `Nobody here is called "${name}".`;
  throw new Error(`${hint}\n\n${demoCallersInText()}`);
}

/** Who there is, a line for each. */
export function demoCallersInText(): string {
  const callers = demoCallers();
  const width = Math.max(...callers.map(({ name }) => name.length));
  const lines = callers.map(({ name, about }) => `  ${name.padEnd(width)}  ${about}`);
  return `Callers for demonstration, with \`npm run token -- NAME\`:\n\n${lines.join('\n')}`;
}
