import { z } from 'zod';

const headSchema = z.object({ signer: z.string() });

/**
 * Which key what is inside an envelope was signed with, as this office itself wrote on its outside;
 * empty where it wrote nothing of it.
 */
export function signerOf(envelope: string): string {
  const [head = ''] = envelope.split('.');
  try {
    const read: unknown = JSON.parse(Buffer.from(head, 'base64url').toString());
    return headSchema.safeParse(read).data?.signer ?? '';
  } catch {
    return '';
  }
}
