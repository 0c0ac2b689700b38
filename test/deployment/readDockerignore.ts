import { readFileSync } from 'node:fs';

/**
 * The paths a `.dockerignore` lets through. It is read as a list of exceptions: it must refuse
 * everything first and hold nothing but whole names after that.
 */
export function readDockerignore(path: string): readonly string[] {
  const [first, ...others] = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (first !== '*') throw new Error('.dockerignore must begin by refusing everything: "*".');
  return others.map((line) => {
    const name = /^!([\w.-]+)$/.exec(line)?.[1];
    if (name === undefined) throw new Error(`.dockerignore: "${line}" must be "!" and a name.`);
    return name;
  });
}
