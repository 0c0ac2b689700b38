import { buildSchema, parse, validate } from 'graphql';

import { withAddresses } from '../../../bench/offices/withAddresses';
import { benchQuestions } from '../../../bench/questions/benchQuestions';
import { requestTemplate, uniqueMark } from '../../../bench/questions/requestTemplate';
import { spellOut } from '../../../bench/questions/spellOut';
import { composeSupergraph } from '../../../composition/composeSupergraph';
import { publicSchema } from '../../../hub/cli/ask/publicSchema';
import { offices } from '../../../subgraphs/offices';

const questions = Object.values(benchQuestions);
const officeTypes = offices.map(({ prefix }) => `${prefix}Office`);

interface Body {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

const bodyOf = (template: string, unique: string): Body =>
  JSON.parse(template.replace(uniqueMark, unique)) as Body;

it.each(questions)(
  '($letter) is a question the hub understands, however it is asked',
  (question) => {
    const texts = [
      question.query,
      spellOut(question.query, officeTypes),
      bodyOf(requestTemplate(question.query, 'unique documents'), '0000001').query,
    ];
    for (const text of texts) expect(validate(publicSchema, parse(text))).toEqual([]);
  },
);

describe('a template', () => {
  const query = 'query Q($filter: AwardFilter) { awards(filter: $filter) { totalCount } }';

  it('has nothing that differs for identical requests', () => {
    expect(requestTemplate(query, 'identical')).toBe(JSON.stringify({ query }));
  });

  it('differs in a limit above every award for unique variables', () => {
    const template = requestTemplate(query, 'unique variables');
    const limits = ['0000001', '9999999'].map((unique) => bodyOf(template, unique));
    expect(limits).toEqual([
      { query, variables: { filter: { maxAmountPence: 900_000_000_001 } } },
      { query, variables: { filter: { maxAmountPence: 900_009_999_999 } } },
    ]);
  });

  it('differs in an alias, of the same length each time, for unique documents', () => {
    const template = requestTemplate(query, 'unique documents');
    const [one, other] = ['0000001', '0000002'].map((unique) => bodyOf(template, unique).query);
    expect(one).toContain('q0000001: awards(filter: $filter)');
    expect(other).toBe(one?.replace('q0000001', 'q0000002'));
  });

  it('keeps the mark in one place', () => {
    for (const { query: text } of questions) {
      expect(requestTemplate(text, 'unique variables').split(uniqueMark)).toHaveLength(2);
      expect(requestTemplate(text, 'unique documents').split(uniqueMark)).toHaveLength(2);
    }
  });
});

describe('spellOut', () => {
  it("writes what is asked of offices once for each office's type", () => {
    const spelled = spellOut('{ office(code: "kent") { name } }', ['EssexOffice', 'KentOffice']);
    expect(spelled.replace(/\s+/g, ' ')).toBe(
      '{ office(code: "kent") { ... on EssexOffice { name } ... on KentOffice { name } } }',
    );
  });

  it('leaves other questions as they are', () => {
    const query = '{ awards { nodes { office { name } } } }';
    expect(spellOut(query, officeTypes).replace(/\s+/g, ' ')).toBe(query);
  });
});

describe('withAddresses', () => {
  const { supergraphSdl } = composeSupergraph(offices);
  const names = ['regional', ...offices.map(({ code }) => code)];
  const addresses = new Map(names.map((name) => [name, `http://127.0.0.1:9/${name}`]));

  it('changes the addresses and nothing else', () => {
    const changed = withAddresses(supergraphSdl, addresses);
    for (const address of addresses.values()) expect(changed).toContain(`url: "${address}"`);
    const withoutUrls = (sdl: string): string => sdl.replace(/url: "http:[^"]*"/g, '');
    expect(withoutUrls(changed)).toBe(withoutUrls(supergraphSdl));
    expect(() => buildSchema(changed, { assumeValid: true })).not.toThrow();
  });

  it('names a subgraph without an address, and an address without a subgraph', () => {
    expect(() => withAddresses(supergraphSdl, new Map())).toThrow(/The subgraph "\S+" has no addr/);
    const more = new Map([...addresses, ['atlantis', 'http://127.0.0.1:9/']]);
    expect(() => withAddresses(supergraphSdl, more)).toThrow('does not hold atlantis');
  });
});
