import { z } from 'zod';

import { type Caller, type Role, roles } from '../../schema/caller';
import { isInForce, readOffices, readRegionMembers, readRegions } from '../../schema/codelists';
import { codedError, errorCodes } from '../../schema/errorCodes';
import { didYouMean } from '../../schema/officeNames';
import { todayInBritain } from '../../schema/todayInBritain';

import { type ClaimNames, readClaim, type TrustedIssuer } from './TrustedIssuer';

const officeCodes = new Set(readOffices().map(({ code }) => code));
const regionCodes = new Set(readRegions().map(({ code }) => code));
const memberships = readRegionMembers();

/** One text; issuers that map an attribute of several values send a list even of one. */
const oneText = z.preprocess(
  (value) => (Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : value),
  z.string({ error: notText }).trim(),
);

const claimsSchema = z
  .object({
    subject: oneText.pipe(z.string().min(1, 'is empty').max(200, 'has more than 200 characters')),
    roles: z.array(z.enum(roles)),
    office: oneText.refine((code) => officeCodes.has(code), {
      error: ({ input }) => {
        const meant = didYouMean(String(input));
        return `is not the code of an office${meant && `.${meant}`}`;
      },
    }),
    regions: z
      .preprocess(
        (value) => (typeof value === 'string' ? wordsOf(value) : value),
        z.array(z.string({ error: notText }), { error: notText }),
      )
      .refine(
        (codes) => codes.every((code) => regionCodes.has(code)),
        'has a value that is not the code of a region',
      ),
  })
  .partial({ office: true, regions: true })
  .refine(({ roles: held, office }) => !held.some(isStaffRole) || office !== undefined, {
    path: ['office'],
    message: 'is missing: staff work for an office',
  })
  .refine(({ roles: held, regions }) => !held.includes('board-member') || regions?.length, {
    path: ['regions'],
    message: 'is missing: a board member sits on the board of a region',
  });

/**
 * Who the claims of a verified token are about. Two issuers may use the same name for two people:
 * the subject carries the issuer, too.
 *
 * @throws TOKEN_CLAIMS_INVALID, naming the claim and what was expected
 */
export function callerOfClaims(
  claims: Readonly<Record<string, unknown>>,
  issuer: Pick<TrustedIssuer, 'claims' | 'office' | 'roleNames'>,
): Caller {
  const names = issuer.claims;
  const office = issuer.office ?? readClaim(claims, names.office);
  const parsed = claimsSchema.safeParse({
    subject: readClaim(claims, names.subject),
    roles: rolesIn(claims, issuer),
    // An empty attribute says no more than none.
    office: office === '' || (Array.isArray(office) && office.length === 0) ? undefined : office,
    regions: readClaim(claims, names.regions),
  });
  if (parsed.success) {
    const { subject, roles: held, office: code, regions } = parsed.data;
    if (issuer.office !== undefined) assertRegionsOf(issuer.office, regions ?? [], names.regions);
    return {
      subject: `${String(claims['iss'])}|${subject}`,
      roles: held,
      office: code ?? null,
      regions: regions ?? [],
    };
  }
  const [issue] = parsed.error.issues;
  const [property = 'subject'] = issue?.path ?? [];
  throw invalidClaim(names[property as keyof ClaimNames], issue?.message ?? 'cannot be read');
}

/** An issuer of one office vouches for no board that this office has no seat on. */
function assertRegionsOf(office: string, regions: readonly string[], claim: string): void {
  const today = todayInBritain();
  const isMember = (region: string): boolean =>
    memberships.some(
      (membership) =>
        membership.office === office &&
        membership.region === region &&
        isInForce(membership, today),
    );
  const foreign = regions.filter((region) => !isMember(region));
  if (foreign.length > 0) {
    const problem = `names ${foreign.join(', ')}: the issuer vouches for ${office} alone, which is not in it`;
    throw invalidClaim(claim, problem);
  }
}

/** Says of which claim what is wrong with it. */
export function invalidClaim(claim: string, problem: string): Error {
  const { sentence } = errorCodes.TOKEN_CLAIMS_INVALID;
  const end = problem.endsWith('?') ? '' : '.';
  return codedError('TOKEN_CLAIMS_INVALID', `${sentence} The claim "${claim}" ${problem}${end}`, {
    claim,
  });
}

/**
 * The hub's roles in the claims. Issuers give roles for other systems, too: those are passed over.
 * One role comes as a text rather than a list of one from AD FS and from Entra's mapped claims.
 *
 * @throws TOKEN_CLAIMS_INVALID where the claim is neither a text nor a list
 */
export function rolesIn(
  claims: Readonly<Record<string, unknown>>,
  { claims: names, roleNames = {} }: Pick<TrustedIssuer, 'claims' | 'roleNames'>,
): Role[] {
  const value = readClaim(claims, names.roles);
  if (value === undefined) return [];
  const isScopes = scopeClaim.test(names.roles);
  const given: unknown =
    typeof value === 'string' ? (isScopes ? value.split(/\s+/) : namesIn(value)) : value;
  if (!Array.isArray(given)) {
    throw invalidClaim(names.roles, 'is neither a text nor a list of texts');
  }
  const held = given.flatMap((name: unknown) => {
    const role =
      typeof name === 'string' && Object.hasOwn(roleNames, name) ? roleNames[name] : name;
    return roles.filter((known) => known === role);
  });
  return [...new Set(held)];
}

/** Claims that are a list by definition: scopes, with blanks between them; also below a path. */
const scopeClaim = /(?:^|[./])(?:scp|scope)$/;

/**
 * The names in a text. It is one name as a whole, because the name of a group may have the word for
 * a role in it: "Not an office-finance member". It is several only where nothing but roles of the
 * hub stand in it.
 */
function namesIn(text: string): string[] {
  const words = wordsOf(text);
  const isRole = (word: string): boolean => roles.some((role) => role === word);
  return words.every(isRole) ? words : [text];
}

/** The words of a text, between blanks or commas. */
function wordsOf(text: string): string[] {
  return text.split(/[\s,]+/).filter((word) => word !== '');
}

function notText({ input }: { readonly input?: unknown }): string {
  if (input === undefined) return 'is missing';
  return Array.isArray(input) ? 'has not one value but several or none' : 'is not a text';
}

export function isStaffRole(role: Role): boolean {
  return role.startsWith('office-');
}
