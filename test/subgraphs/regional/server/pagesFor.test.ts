import { fiveOffices } from '../../../federation/register';
import { Directory } from '../../../../subgraphs/regional/directory/Directory';
import { pagesFor } from '../../../../subgraphs/regional/server/stubs';

const directory = new Directory(fiveOffices);
const pages = (asked: readonly string[]) =>
  pagesFor(directory, asked, (code) => ({ question: `for ${code}` }));

it('holds one stub for each office asked, in its own place', () => {
  expect(pages(['west-midlands', 'essex'])).toEqual({
    essex: { question: 'for essex' },
    westMidlands: { question: 'for west-midlands' },
  });
});

it('holds nothing for nobody, and nothing for an office that runs no subgraph', () => {
  expect(pages([])).toEqual({});
  expect(pages(['norfolk'])).toEqual({});
});
