import { AssertionKeys } from '../../gateway/identity/AssertionKeys';
import { AssertionSigner } from '../../gateway/identity/AssertionSigner';
import { publicCaller } from '../../schema/caller';

/** Answers the header `authorization` for a subgraph: a signed statement that the public asks. */
export type SignForSubgraph = (subgraph: string) => Promise<string>;

/**
 * Signs as our gateway does, with the keys of a file. Subgraphs believe nothing else, so every
 * gateway that is measured carries the same statements, made by the same code.
 *
 * @throws a SettingsError that names the file when it is no key file
 */
export async function signAsPublic(keysFile: string): Promise<SignForSubgraph> {
  const keys = new AssertionKeys({ file: keysFile, rotateMs: 0 });
  await keys.start();
  const signer = new AssertionSigner(keys);
  return async (subgraph) => `Bearer ${await signer.assertionFor(publicCaller, subgraph)}`;
}
