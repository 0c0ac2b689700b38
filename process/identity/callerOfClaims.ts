import { z } from 'zod';

import { roles } from '../../schema/caller';
import type { Caller, Role } from '../../schema/caller';
import { readOffices, readRegions } from '../../schema/codelists';
import { codedError, errorCodes } from '../../schema/errorCodes';
import { didYouMean } from '../../schema/officeNames';

import type { ClaimNames } from './TrustedIssuer';

const officeCodes = new Set(readOffices().map(({ code }) => code));
const regionCodes = new Set(readRegions().map(({ code }) => code));

const claimsSchema = z
  .object({
    sub: z.string().trim().min(1).max(200),
    // Issuers give roles for other systems, too; the hub knows only its own.
    roles: z
      .array(z.string())
      .default([])
      .transform((names) => names.filter(isRole)),
    office: z.string().refine((code) => officeCodes.has(code), {
      error: ({ input }) => {
        const meant = didYouMean(String(input));
        return `is not the code of an office${meant && `.${meant}`}`;
      },
    }),
    regions: z.array(
      z.string().refine((code) => regionCodes.has(code), 'is not the code of a region'),
    ),
  })
  .partial({ office: true, regions: true })
  .refine(({ roles: held, office }) => !held.some(isStaffRole) || office !== undefined, {
    path: ['office'],
    message: 'is missing: staff work for an office',
  })
  .refine(({ roles: held, regions }) => !held.includes('board-member') || regions?.length, {
    path: ['regions'],
    message: 'are missing: a board member sits on the board of a region',
  });

/**
 * Who the claims of a verified token are about. Two issuers may use the same name for two people:
 * the subject carries the issuer, too.
 *
 * @param names what the issuer calls the claims
 * @throws TOKEN_CLAIMS_INVALID, naming the claim and what was expected
 */
export function callerOfClaims(
  claims: Readonly<Record<string, unknown>>,
  names: ClaimNames,
): Caller {
  const parsed = claimsSchema.safeParse({
    sub: claims['sub'],
    roles: claims[names.roles],
    office: claims[names.office],
    regions: claims[names.regions],
  });
  if (parsed.success) {
    const { sub, roles: held, office, regions } = parsed.data;
    return {
      subject: `${String(claims['iss'])}|${sub}`,
      roles: held,
      office: office ?? null,
      regions: regions ?? [],
    };
  }
  const [issue] = parsed.error.issues;
  const [property] = issue?.path ?? [];
  const name = property === 'sub' ? 'sub' : names[property as keyof ClaimNames];
  const said = issue?.message ?? '';
  throw codedError(
    'TOKEN_CLAIMS_INVALID',
    `${errorCodes.TOKEN_CLAIMS_INVALID.sentence} The claim "${name}" ${said}${said.endsWith('?') ? '' : '.'}`,
    { claim: name },
  );
}

function isRole(name: string): name is Role {
  return roles.some((role) => role === name);
}

function isStaffRole(role: Role): boolean {
  return role.startsWith('office-');
}
