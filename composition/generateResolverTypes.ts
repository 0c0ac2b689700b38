import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { codegen } from '@graphql-codegen/core';
import * as typescriptPlugin from '@graphql-codegen/typescript';
import * as resolversPlugin from '@graphql-codegen/typescript-resolvers';
import { buildASTSchema, type DocumentNode, type GraphQLSchema, isCompositeType } from 'graphql';
import { format } from 'prettier';
import {
  createSourceFile,
  forEachChild,
  isIdentifier,
  isPropertySignature,
  isTypeAliasDeclaration,
  type Node,
  ScriptTarget,
} from 'typescript';

interface ResolverTypesOptions {
  /** The subgraph's SDL. */
  readonly sdl: DocumentNode;
  /** Where the generated file's context type comes from, as `module#Type`. */
  readonly contextType: string;
  /**
   * The module that names what resolvers hand on for a type, from the project's root: it exports
   * `AwardModel` for `Award`.
   */
  readonly models: string;
}

/** The TypeScript types of a subgraph's resolvers, generated from its SDL. */
export async function generateResolverTypes(options: ResolverTypesOptions): Promise<string> {
  const schema = buildASTSchema(options.sdl, { assumeValidSDL: true });
  const source = await codegen({
    filename: 'resolverTypes.ts',
    schema: options.sdl,
    schemaAst: schema,
    documents: [],
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript: typescriptPlugin, resolvers: resolversPlugin },
    config: {
      federation: true,
      contextType: options.contextType,
      mappers: mappersIn(options.models),
      enumsAsTypes: true,
      immutableTypes: true,
      useTypeImports: true,
      skipTypename: true,
      avoidOptionals: { field: true, inputValue: false, object: false },
      scalars: {
        ID: { input: 'string', output: 'string' },
        Date: { input: 'string', output: 'string' },
        DateTime: { input: 'string', output: 'string' },
        FinancialYear: { input: 'string', output: 'string' },
        Pence: { input: 'number', output: 'number' },
      },
    },
  });
  const header = '// Generated from the SDL by `npm run compose`; edits are lost.\n';
  return format(header + withoutPlainShapes(withoutFederationShapes(source), schema), {
    parser: 'typescript',
    singleQuote: true,
    printWidth: 100,
  });
}

const root = join(__dirname, '..');

/** The generator's name for each model. It reads names alone: the compiler checks the imports. */
function mappersIn(models: string): Record<string, string> {
  const source = readFileSync(join(root, models), 'utf8');
  const types = [...source.matchAll(/^export type (\w+)Model\b/gm)].map(([, type = '']) => type);
  return Object.fromEntries(types.map((type) => [type, `../server/models#${type}Model`]));
}

/**
 * Leaves out the shapes that federation's types and references have: they repeat every `@requires`
 * text and every entity. What a `__resolveReference` reads it declares itself.
 */
function withoutFederationShapes(source: string): string {
  return source.replace(
    /(?<=export type Federation(?:Reference)?Types = )\{[^]*?\n\};/g,
    '{ readonly [Type in keyof ResolversParentTypes]: never };',
  );
}

/**
 * Leaves out the plain shapes of types that nothing else in the file refers to: resolvers of a type
 * with a model are given that, and never see what the SDL alone would make of it.
 */
function withoutPlainShapes(source: string, schema: GraphQLSchema): string {
  const { statements } = createSourceFile('resolverTypes.ts', source, ScriptTarget.Latest, true);
  const shapes = new Map<string, Node>();
  for (const statement of statements) {
    if (!isTypeAliasDeclaration(statement)) continue;
    const { text } = statement.name;
    if (isCompositeType(schema.getType(text))) shapes.set(text, statement);
  }
  const unseen = new Set(shapes.values());
  const see = (node: Node): void => {
    const shape = isIdentifier(node) && !isNameOfField(node) ? shapes.get(node.text) : undefined;
    if (shape && unseen.delete(shape)) forEachChild(shape, see);
    forEachChild(node, see);
  };
  for (const statement of statements) if (!unseen.has(statement)) see(statement);
  return statements
    .filter((statement) => !unseen.has(statement))
    .map((statement) => statement.getFullText())
    .join('');
}

function isNameOfField(node: Node): boolean {
  return isPropertySignature(node.parent) && node.parent.name === node;
}
