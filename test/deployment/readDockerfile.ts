import { readFileSync } from 'node:fs';

export interface Instruction {
  /** In capitals, such as `COPY`. */
  readonly name: string;
  readonly text: string;
}

export interface Copy {
  readonly source: string;
  readonly target: string;
}

/** The instructions of a Dockerfile in order, without comments and line breaks. */
export function readDockerfile(path: string): readonly Instruction[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [name = ''] = line.split(' ');
      return { name: name.toUpperCase(), text: line.slice(name.length).trim() };
    });
}

/** The text of the one instruction with this name. Throws when there is none, or more. */
export function getInstruction(instructions: readonly Instruction[], name: string): string {
  const [found, ...others] = instructions.filter((instruction) => instruction.name === name);
  if (!found || others.length > 0) throw new Error(`The Dockerfile must hold one ${name}.`);
  return found.text;
}

/** What is copied into the image, a source at a time, with the paths of the repository. */
export function findCopies(instructions: readonly Instruction[]): readonly Copy[] {
  return instructions
    .filter(({ name }) => name === 'COPY')
    .flatMap(({ text }) => {
      const words = text.split(/\s+/);
      const target = words.at(-1) ?? '';
      return words.slice(0, -1).map((source) => ({
        source,
        target: target.endsWith('/') ? `${target}${source}` : target,
      }));
    });
}
