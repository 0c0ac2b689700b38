import { codegen } from '@graphql-codegen/core';
import * as typescriptPlugin from '@graphql-codegen/typescript';
import * as resolversPlugin from '@graphql-codegen/typescript-resolvers';
import { buildASTSchema } from 'graphql';
import type { DocumentNode } from 'graphql';
import { format } from 'prettier';

interface ResolverTypesOptions {
  /** The subgraph's SDL. */
  readonly sdl: DocumentNode;
  /** Where the generated file's context type comes from, as `module#Type`. */
  readonly contextType: string;
  /** What resolvers receive as parent for a type, as `module#Type`. */
  readonly mappers: Record<string, string>;
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
      mappers: options.mappers,
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
  return format(header + source, { parser: 'typescript', singleQuote: true, printWidth: 100 });
}
