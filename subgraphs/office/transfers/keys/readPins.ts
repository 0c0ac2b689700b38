import { EnvError, makeExactValidator } from 'envalid';

import { readOffices } from '../../../../schema/codelists';
import { unknownOffice } from '../../../../schema/officeNames';

const knownOffices = new Set(readOffices().map(({ code }) => code));

/**
 * Reads which signing keys of other offices are pinned, from a text such as `kent=FINGERPRINT` with
 * commas between; an office may have several. Throws, naming the part, when it is not understood.
 */
export function readPins(text: string): ReadonlyMap<string, readonly string[]> {
  const pins = new Map<string, string[]>();
  for (const part of text.split(',').map((each) => each.trim())) {
    if (part === '') continue;
    const [, office = '', fingerprint] = /^([a-z-]+)=([\w-]{43})$/.exec(part) ?? [];
    if (!fingerprint) throw new Error(`"${part}" is not of the form kent=FINGERPRINT`);
    // A pin that is misspelt would pin nothing, and nobody would know.
    if (!knownOffices.has(office)) throw new Error(unknownOffice(office));
    pins.set(office, [...(pins.get(office) ?? []), fingerprint]);
  }
  return pins;
}

/** A setting that pins signing keys of other offices. */
export const pinsSetting = makeExactValidator<string>((text) => {
  try {
    readPins(text);
    return text;
  } catch (error) {
    throw new EnvError(`must be pins: ${error instanceof Error ? error.message : 'malformed'}`);
  }
});
