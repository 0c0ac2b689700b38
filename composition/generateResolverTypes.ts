import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { codegen } from '@graphql-codegen/core';
import * as typescriptPlugin from '@graphql-codegen/typescript';
import * as resolversPlugin from '@graphql-codegen/typescript-resolvers';
import { buildASTSchema, type DocumentNode } from 'graphql';
import { format } from 'prettier';

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
  const source = await codegen({
    filename: 'resolverTypes.ts',
    schema: options.sdl,
    schemaAst: buildASTSchema(options.sdl, { assumeValidSDL: true }),
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
  return format(header + withoutReferenceShapes(source), {
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
 * Leaves out the shapes of federation's references: they repeat every `@requires` text and were more
 * than half of the file. What a `__resolveReference` reads it declares itself.
 */
function withoutReferenceShapes(source: string): string {
  return source.replace(
    /export type FederationReferenceTypes = \{[^]*?\n\};/,
    'export type FederationReferenceTypes = { readonly [Type in keyof FederationTypes]: never };',
  );
}
