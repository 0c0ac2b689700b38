import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import ts from 'typescript';

export interface Reached {
  /** The files of this project, by their paths. */
  readonly files: ReadonlySet<string>;
  /** The packages, by name; those of Node itself are left out. */
  readonly packages: ReadonlySet<string>;
}

/**
 * Everything that is loaded when these files run: imports that are only types are erased before
 * that, and are not followed. Throws on an import of a file that is not there.
 */
export function findReached(entries: readonly string[]): Reached {
  const files = new Set<string>();
  const packages = new Set<string>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    for (const name of findImports(file)) {
      if (name.startsWith('.')) waiting.push(resolveFile(file, name));
      else if (!name.startsWith('node:')) packages.add(packageOf(name));
    }
  }
  return { files, packages };
}

function findImports(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022);
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    const name = importedName(node);
    if (name && ts.isStringLiteral(name)) names.push(name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

function importedName(node: ts.Node): ts.Expression | undefined {
  if (ts.isImportDeclaration(node)) return isTypesOnly(node) ? undefined : node.moduleSpecifier;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly ? undefined : node.moduleSpecifier;
  return ts.isCallExpression(node) && isLoad(node.expression) ? node.arguments[0] : undefined;
}

/** `import type …`, or an import that names nothing but types. */
function isTypesOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.isTypeOnly) return true;
  const bindings = importClause.namedBindings;
  if (importClause.name || !bindings || ts.isNamespaceImport(bindings)) return false;
  return bindings.elements.length > 0 && bindings.elements.every(({ isTypeOnly }) => isTypeOnly);
}

/** `import(…)`, `require(…)` and `require.resolve(…)`. */
function isLoad(called: ts.Expression): boolean {
  if (called.kind === ts.SyntaxKind.ImportKeyword) return true;
  const root = ts.isPropertyAccessExpression(called) ? called.expression : called;
  return ts.isIdentifier(root) && root.text === 'require';
}

function resolveFile(from: string, name: string): string {
  const path = join(dirname(from), name);
  const found = [`${path}.ts`, join(path, 'index.ts'), path].find((file) => existsSync(file));
  if (found === undefined) throw new Error(`${from} imports "${name}", which is not there.`);
  return found;
}

function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}
