/* Which version of the federation specification an office with software of its own may link. */
import { composeServices } from '@apollo/composition';
import { type DocumentNode, Kind, visit } from 'graphql';

import { apiSdlOf, composeSupergraph } from '../../composition/composeSupergraph';
import { officeSdl } from '../../composition/sdl/officeSdl';
import { regionalSdl } from '../../composition/sdl/regionalSdl';
import { offices as register } from '../../subgraphs/offices';

/** One office is enough. */
const offices = register.slice(0, 1);

/** The same SDL, linked to another version. */
function linkedTo(version: string, sdl: DocumentNode): DocumentNode {
  return visit(sdl, {
    StringValue: (node) =>
      /^https:\/\/specs\.apollo\.dev\/federation\/v/.test(node.value)
        ? { ...node, value: `https://specs.apollo.dev/federation/v${version}` }
        : undefined,
  });
}

/** Composes the hub with its office linked to a version. */
function composeWith(version: string) {
  return composeServices([
    { name: 'regional', url: 'http://regional', typeDefs: regionalSdl(offices) },
    ...offices.map(({ code, prefix }) => ({
      name: code,
      url: `http://${code}`,
      typeDefs: linkedTo(version, officeSdl(prefix)),
    })),
  ]);
}

const apiOfKit = apiSdlOf(composeSupergraph(offices).supergraphSdl);

it('is told apart by the link alone', () => {
  const link = linkedTo('2.14', officeSdl('Essex')).definitions.find(
    ({ kind }) => kind === Kind.SCHEMA_EXTENSION,
  );
  expect(JSON.stringify(link)).toContain('federation/v2.14');
});

it.each(['2.7', '2.9', '2.14'])(
  'composes with an office linked to %s, to the same API',
  (version) => {
    const { errors, supergraphSdl = '' } = composeWith(version);
    expect(errors).toBeUndefined();
    expect(apiSdlOf(supergraphSdl)).toBe(apiOfKit);
  },
);

it('refuses an office linked to 2.15, naming office and version', () => {
  const [{ code } = { code: '' }] = offices;
  const messages = composeWith('2.15').errors?.map(({ message }) => message) ?? [];
  expect(messages).toContainEqual(expect.stringMatching(`^\\[${code}\\] Invalid version v2\\.15`));
});
