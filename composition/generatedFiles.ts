import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { format } from 'prettier';

import { offices } from '../subgraphs/offices';

import { composeFile } from './composeFile';
import { composeSupergraph } from './composeSupergraph';
import { generateResolverTypes } from './generateResolverTypes';
import { accessPage } from './pages/accessPage';
import { errorPage } from './pages/errorPage';
import { settingsPage } from './pages/settingsPage';
import { readSdl } from './sdl/readSdl';
import { regionalSdl } from './sdl/regionalSdl';
import { trustedDocuments } from './trustedDocuments';

const root = join(__dirname, '..');

/**
 * Everything that follows from the contract, the register and the saved questions, as file contents
 * by path from the project's root. `npm run compose` writes them; `npm run compose:check` compares them.
 */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const { supergraphSdl, apiSdl } = composeSupergraph(offices);
  const currentComposeFile = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
  return new Map([
    ['docker-compose.yml', composeFile(currentComposeFile, offices)],
    ['schema/generated/supergraph.graphql', supergraphSdl],
    ['schema/generated/api.graphql', apiSdl],
    ['schema/generated/trustedDocuments.json', trustedDocuments()],
    ['docs/access.md', await format(accessPage(), { parser: 'markdown' })],
    ['docs/errors.md', errorPage()],
    ['docs/settings.md', await format(settingsPage(), { parser: 'markdown' })],
    ['subgraphs/office/generated/resolverTypes.ts', await officeResolverTypes()],
    ['subgraphs/regional/generated/resolverTypes.ts', await regionalResolverTypes()],
  ]);
}

function officeResolverTypes(): Promise<string> {
  return generateResolverTypes({
    sdl: readSdl('office.graphql'),
    contextType: '../server/officeContext#OfficeContext',
    models: 'subgraphs/office/server/models.ts',
  });
}

/**
 * The regional subgraph's types do not depend on which offices there are: its resolvers speak of
 * keys and replies, so one made-up office stands for all.
 */
function regionalResolverTypes(): Promise<string> {
  return generateResolverTypes({
    sdl: regionalSdl([{ code: 'any', prefix: 'Any', portOffset: 1 }]),
    contextType: '../server/regionalContext#RegionalContext',
    models: 'subgraphs/regional/server/models.ts',
  });
}
