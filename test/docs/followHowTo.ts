/**
 * Does what a page of `docs/how-to` says, as a newcomer would: its code blocks are the steps. The
 * block's first line says what each is:
 *
 *     ```ts subgraphs/suffolk/identity.ts      a file to write
 *     ```diff subgraphs/offices.ts             a change: the lines with `-` and ` ` stand there once
 *     ```sh                                    commands to run, in the project's folder
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '../..');

interface Step {
  readonly kind: string;
  /** The file it is about; empty for commands. */
  readonly path: string;
  readonly text: string;
}

/** The code blocks of a page, without the indent of the list they stand in. */
export function stepsOf(markdown: string): Step[] {
  return [...markdown.matchAll(/^( *)```(\w+)(?: (\S+))?\n([^]*?)^ *```$/gm)].map(
    ([, indent = '', kind = '', path = '', text = '']) => ({
      kind,
      path,
      text: text
        .split('\n')
        .map((line) => line.slice(indent.length))
        .join('\n'),
    }),
  );
}

/** A text after a change. Throws, naming the file, when what it is to change is not there once. */
export function changed(current: string, { path, text }: Step): string {
  const lines = text.split('\n').filter((line) => line !== '');
  const without = (sign: string): string =>
    lines
      .filter((line) => !line.startsWith(sign))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  const parts = current.split(without('+'));
  if (parts.length !== 2) {
    throw new Error(`${path} holds ${parts.length - 1} times, and should once:\n${without('+')}`);
  }
  return parts.join(without('-'));
}

/** What a project is made of, but for its packages, which are linked to. */
const parts = ['composition', 'process', 'schema', 'subgraphs', 'gateway', 'hub', 'bench', 'test'];
const files = ['README.md', 'CONTRIBUTING.md', 'LICENSE', 'docker-compose.yml', 'jest.config.js'];
const settings = ['package.json', 'tsconfig.json', '.prettierrc.json', '.prettierignore'];

/** Lays out the project in an empty folder, to be changed. */
export function copyProject(folder: string): void {
  for (const name of [...parts, 'docs', ...files, ...settings]) {
    cpSync(join(root, name), join(folder, name), {
      recursive: true,
      filter: (path) => !/\/(node_modules|\.data)(\/|$)/.test(path),
    });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}

/**
 * Follows a page in a copy of the project, and gives what its last commands printed. Throws, with
 * what was printed, when a command fails.
 */
export async function followHowTo(page: string, folder: string): Promise<string> {
  let printed = '';
  for (const step of stepsOf(readFileSync(join(root, 'docs/how-to', page), 'utf8'))) {
    const path = join(folder, step.path);
    if (step.kind === 'sh') {
      printed = await run(step.text, folder);
    } else if (step.kind === 'diff') {
      writeFileSync(path, changed(readFileSync(path, 'utf8'), step));
    } else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, step.text);
    }
  }
  return printed;
}

async function run(commands: string, folder: string): Promise<string> {
  // Only what a shell of a person has: jest tells its workers more.
  const { PATH, HOME } = process.env;
  try {
    const { stdout, stderr } = await promisify(execFile)(
      'bash',
      ['-eo', 'pipefail', '-c', commands],
      { cwd: folder, env: { PATH, HOME } },
    );
    return stdout + stderr;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`It failed:\n${commands}\n${stdout}\n${stderr}`, { cause: error });
  }
}
