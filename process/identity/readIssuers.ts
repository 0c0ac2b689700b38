import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

import { z } from 'zod';

import { roles } from '../../schema/caller';
import { readOffices } from '../../schema/codelists';
import { SettingsError } from '../readSettings';

import { type ClaimNames, standardClaims, type TrustedIssuer } from './TrustedIssuer';
import { keysAtUrl, keysByDiscovery, keysInFile } from './issuerKeys';

const secureUrl = z
  .url()
  .refine(isSecure, 'must begin with https:// (http:// only for this machine)');

const claimName = (claim: keyof ClaimNames) => z.string().min(1).default(standardClaims[claim]);

const issuerSchema = z.strictObject({
  issuer: z.string().min(1),
  audience: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
  /** Where its keys are; without either they are found by OpenID Connect discovery. */
  jwksUrl: secureUrl.optional(),
  jwksFile: z.string().min(1).optional(),
  claims: z
    .strictObject({
      subject: claimName('subject'),
      roles: claimName('roles'),
      office: claimName('office'),
      regions: claimName('regions'),
    })
    .prefault({}),
  office: z
    .string()
    .refine((code) => readOffices().some((office) => office.code === code), 'is no office’s code')
    .optional(),
  roleNames: z.record(z.string(), z.enum(roles)).default({}),
  /** Tokens for demonstration: anybody on the machine can make one. */
  demo: z.boolean().default(false),
});

const fileSchema = z.strictObject({ issuers: z.array(issuerSchema).min(1) });

interface ReadOptions {
  /** Whether issuers for demonstration are refused. */
  readonly isProduction: boolean;
}

/**
 * Reads who may issue tokens from the file that TOKEN_ISSUERS names.
 *
 * @throws SettingsError, naming the file and what is wrong with which entry
 */
export async function readIssuers(
  file: string,
  { isProduction }: ReadOptions,
): Promise<TrustedIssuer[]> {
  const fail = (reason: string): never => {
    throw new SettingsError(`TOKEN_ISSUERS: ${file}: ${reason}`);
  };
  const text = await readFile(file, 'utf8').catch(() => fail('the file cannot be read.'));
  const parsed = fileSchema.safeParse(tryParse(text));
  if (!parsed.success) return fail(z.prettifyError(parsed.error));
  const names = parsed.data.issuers.map(({ issuer }) => issuer);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  // Only the first would ever be asked.
  if (twice !== undefined) return fail(`${twice} has two entries: make them one.`);
  return Promise.all(
    parsed.data.issuers.map(async ({ jwksUrl, jwksFile, demo, ...issuer }) => {
      if (demo && isProduction) return fail(`${issuer.issuer} is for demonstration only.`);
      if (jwksUrl !== undefined) return { ...issuer, keys: keysAtUrl(jwksUrl) };
      if (jwksFile !== undefined) {
        const keys = keysInFile(resolve(dirname(file), jwksFile));
        await keys.check().catch((error: unknown) => fail(String(error)));
        return { ...issuer, keys: keys.get };
      }
      if (!isSecure(issuer.issuer)) {
        return fail(`${issuer.issuer} is no https:// address: name its jwksUrl or jwksFile.`);
      }
      return { ...issuer, keys: keysByDiscovery(issuer.issuer) };
    }),
  );
}

function isSecure(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isHere);
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
