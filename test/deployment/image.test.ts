/** No container engine runs where this is built, so the image is laid out in a folder instead. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

import { offices } from '../../subgraphs/offices';

import { findReached } from './findReached';
import { layOutImage } from './layOutImage';
import { getService, readComposeFile } from './readComposeFile';
import { findCopies, getInstruction, readDockerfile } from './readDockerfile';
import { readDockerignore } from './readDockerignore';
import { readManifest } from './readManifest';
import { takeFreePort } from './takeFreePort';

const root = join(__dirname, '../..');
const instructions = readDockerfile(join(root, 'Dockerfile'));
const copies = findCopies(instructions);
const file = readComposeFile(join(root, 'docker-compose.yml'), {
  POSTGRES_PASSWORD: 'aPasswordForTests',
  TOKEN_ISSUERS_FILE: './issuers.json',
  OFFICE_KEYS_FOLDER: './keys',
});
const manifest = readManifest(join(root, 'package.json'));

/** What the processes start from; the regional subgraph runs alone where somebody wants it to. */
const entries = [
  'subgraphs/office/server/start.ts',
  'gateway/start.ts',
  'subgraphs/regional/server/start.ts',
];
const reached = findReached(entries.map((entry) => join(root, entry)));

/** Whether the image holds this file of the project, in the same place. */
function isCopied(file: string): boolean {
  const path = relative(root, file);
  return copies.some(
    ({ source, target }) =>
      join(source) === join(target) && (path === source || path.startsWith(`${source}/`)),
  );
}

function findFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());
}

describe('the Dockerfile', () => {
  it('stands on a release of Node that package.json allows', () => {
    const lowest = /^>=(\d+)\.(\d+)\.\d+$/.exec(manifest.engines.node)?.slice(1).map(Number);
    const [major = NaN, minor = NaN] = lowest ?? [];
    const release = /^node:(\d+)\.(\d+)-slim$/.exec(getInstruction(instructions, 'FROM'));
    const [imageMajor, imageMinor] = (release ?? []).slice(1).map(Number);
    expect(imageMajor).toBe(major);
    // Above the lowest line allowed, so that the first release of the image's line is allowed too.
    expect(imageMinor).toBeGreaterThan(minor);
  });

  it('copies what is there', () => {
    expect(
      copies.map(({ source }) => source).filter((path) => !existsSync(join(root, path))),
    ).toEqual([]);
  });

  it('copies what .dockerignore lets through, and all of it', () => {
    expect(copies.map(({ source }) => source).sort()).toEqual(
      [...readDockerignore(join(root, '.dockerignore'))].sort(),
    );
  });

  it('copies every file that a process loads', () => {
    expect(reached.files.size).toBeGreaterThan(100);
    expect([...reached.files].filter((file) => !isCopied(file))).toEqual([]);
  });

  it('copies every file that a process reads', () => {
    const read = [
      ...findFiles(join(root, 'schema')).filter((file) => !file.endsWith('.ts')),
      ...offices.flatMap(({ code }) => findFiles(join(root, 'subgraphs', code, 'published'))),
      join(root, 'tsconfig.json'),
    ];
    expect(read).toContain(join(root, 'schema/generated/supergraph.graphql'));
    expect(read).toContain(join(root, 'schema/codelists/offices.csv'));
    expect(read.filter((file) => !isCopied(file))).toEqual([]);
  });

  it('installs every package that a process loads', () => {
    const declared = new Set(Object.keys(manifest.dependencies));
    expect([...reached.packages].filter((name) => !declared.has(name))).toEqual([]);
  });

  it('installs without development packages, and gives up root before anything runs', () => {
    expect(getInstruction(instructions, 'RUN')).toContain('npm ci --omit=dev');
    expect(getInstruction(instructions, 'USER')).toBe('node');
    const names = instructions.map(({ name }) => name);
    expect(names.slice(names.indexOf('USER'))).toEqual(['USER', 'CMD']);
  });

  it('runs the gateway unless told otherwise', () => {
    expect(JSON.parse(getInstruction(instructions, 'CMD'))).toEqual(
      getService(file, 'gateway').command,
    );
  });
});

describe('in the image', () => {
  let image: string;
  beforeAll(() => {
    image = layOutImage(root, copies);
  });
  afterAll(() => rmSync(image, { recursive: true }));

  /** Runs a command of docker-compose.yml, and stops it once it says that it is ready. */
  function run(
    command: readonly string[] | undefined,
    environment: Readonly<Record<string, string>>,
  ): Promise<{ readonly text: string; readonly exitCode: number | null }> {
    const [program = '', ...words] = command ?? [];
    return new Promise((resolve, reject) => {
      const env = { PATH: process.env['PATH'], ...environment, HOST: '127.0.0.1' };
      const child = spawn(program, words, { cwd: image, env });
      let text = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
      }
      child.stdout.once('data', () => child.kill());
      child.once('error', reject);
      child.once('close', (exitCode) => resolve({ text, exitCode }));
    });
  }

  it('the gateway starts', async () => {
    const { command, environment } = getService(file, 'gateway');
    const port = String(await takeFreePort());
    // Stands in for the file that the container is given.
    const issuers = join(image, 'issuers.json');
    const issuer = { issuer: 'https://login.example.org', audience: 'pcc-hub' };
    writeFileSync(issuers, JSON.stringify({ issuers: [issuer] }));
    const production = { NODE_ENV: 'production', TOKEN_ISSUERS: issuers };
    const said = await run(command, { ...environment, ...production, PORT: port });
    expect(said).toEqual({ text: expect.stringContaining(`127.0.0.1:${port}`), exitCode: 0 });
  });

  it('the regional subgraph starts', async () => {
    const port = String(await takeFreePort());
    const said = await run(['node', '--import', 'tsx', 'subgraphs/regional/server/start.ts'], {
      PORT: port,
    });
    expect(said).toEqual({ text: expect.stringContaining(`127.0.0.1:${port}`), exitCode: 0 });
  });

  it('an office gets as far as its database', async () => {
    const { command, environment } = getService(file, 'office-essex');
    const nobody = `postgres://office@127.0.0.1:${await takeFreePort()}/office`;
    const said = await run(command, { ...environment, DATABASE_URL: nobody });
    expect(said).toEqual({
      text: expect.stringMatching(/^DATABASE_URL: the database refuses: .*ECONNREFUSED/),
      exitCode: 1,
    });
  });
});
