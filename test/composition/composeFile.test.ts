import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { composeFile } from '../../composition/composeFile';
import { offices } from '../../subgraphs/offices';

const committed = readFileSync(join(__dirname, '../../docker-compose.yml'), 'utf8');
const joining = { code: 'west-mercia', prefix: 'WestMercia', portOffset: 77 };
const count = (text: string, part: string): number => text.split(part).length - 1;

it('is what is committed', () => {
  expect(composeFile(committed, offices)).toBe(committed);
});

it('gives an office that joins what every other has', () => {
  const grown = composeFile(committed, [...offices, joining]);
  expect(count(grown, 'west-mercia')).toBe(count(committed, 'kent'));
  expect(grown).toContain('      WEST_MERCIA_URL: http://office-west-mercia:4177/graphql\n');
  expect(grown).toContain('      PORT: 4177\n');
});

it('gives back the file when the office leaves, with what is written by hand', () => {
  const changed = committed.replace('read_only: true', 'read_only: false # for a day');
  expect(composeFile(composeFile(changed, [...offices, joining]), offices)).toBe(changed);
});

it.each(['services', 'order', 'addresses', 'networks', 'volumes'])('misses the mark %s', (name) => {
  expect(() => composeFile(committed.replace(`# End of ${name}.`, ''), offices)).toThrow(
    new Error(
      `docker-compose.yml needs the lines "# Offices, ${name}: …" and "# End of ${name}.".`,
    ),
  );
});
