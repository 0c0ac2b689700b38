import { z } from 'zod';

/** What somebody may be to the hub. See the table "Access" of the README. */
export const roles = [
  'board-member',
  'bi-service',
  'office-finance',
  'office-caseworker',
  'office-administrator',
] as const;
export type Role = (typeof roles)[number];

/** Who asks. Somebody without a token is the public: no subject, no roles. */
export interface Caller {
  /** Who it is to the issuer of the token; null for the public. */
  readonly subject: string | null;
  readonly roles: readonly Role[];
  /** The office they work for; null when for none. */
  readonly office: string | null;
  /** The regions whose board they sit on. */
  readonly regions: readonly string[];
}

export const publicCaller: Caller = { subject: null, roles: [], office: null, regions: [] };

/** Whether a caller is anybody: without a name, a role, an office or a region. */
export function isPublic({ subject, roles: held, office, regions }: Caller): boolean {
  return subject === null && office === null && held.length === 0 && regions.length === 0;
}

/** What of a caller is written into a token or statement. */
const callerClaimsSchema = z.object({
  sub: z.string().min(1).optional(),
  roles: z.array(z.enum(roles)).default([]),
  office: z.string().optional(),
  regions: z.array(z.string()).default([]),
});

/** Reads a caller from the claims of a token or statement. Throws when they are malformed. */
export function callerFromClaims(claims: unknown): Caller {
  const { sub, roles: given, office, regions } = callerClaimsSchema.parse(claims);
  return { subject: sub ?? null, roles: given, office: office ?? null, regions };
}

/** Writes a caller as claims. */
export function claimsOfCaller({ subject, roles: held, office, regions }: Caller) {
  return {
    ...(subject !== null && { sub: subject }),
    roles: [...held],
    ...(office !== null && { office }),
    regions: [...regions],
  };
}
