import { publicCaller } from '../../../../schema/caller';
import { fiveOffices } from '../../../federation/register';
import { Directory } from '../../../../subgraphs/regional/directory/Directory';
import { questionScope } from '../../../../subgraphs/regional/server/questionScope';
import { codedErrorOf } from '../../../schema/codedErrorOf';

const directory = new Directory(fiveOffices);
const everyone = ['essex', 'kent', 'cambridgeshire', 'mopac', 'west-midlands'];

interface Asked {
  readonly region?: string | null;
  readonly offices?: readonly string[] | null;
}

/** Whom a question covers, asked on a day after all regions had begun. */
function scope(asked: Asked, today = '2014-11-27') {
  const names = { region: 'filter.region', offices: 'filter.offices' };
  return questionScope({ ...asked, names }, { directory, today, caller: publicCaller });
}

it.each<Asked>([{}, { region: null, offices: null }])(
  'covers every office that runs a subgraph here, in the order of the register: %j',
  (asked) => {
    expect(scope(asked)).toEqual({ asked: everyone, notFederated: [] });
  },
);

it('covers the members of a region and names those that run no subgraph', () => {
  expect(scope({ region: 'eastern' })).toEqual({
    asked: ['essex', 'cambridgeshire'],
    notFederated: ['bedfordshire', 'hertfordshire', 'norfolk', 'suffolk'],
  });
  expect(scope({ region: 'moj-london' })).toEqual({ asked: ['mopac'], notFederated: [] });
  expect(scope({ region: 'wales' })).toEqual({
    asked: [],
    notFederated: ['dyfed-powys', 'gwent', 'north-wales', 'south-wales'],
  });
});

it('covers a region as it is on the day of the question', () => {
  expect(scope({ region: 'eastern' }, '2012-11-21')).toEqual({ asked: [], notFederated: [] });
  expect(scope({ region: 'eastern' }, '2012-11-22').asked).toEqual(['essex', 'cambridgeshire']);
  // When the seven forces began is not known, so they count on any day.
  expect(scope({ region: 'seven-force' }, '2000-01-01').asked).toEqual([
    'essex',
    'kent',
    'cambridgeshire',
  ]);
});

it('covers the offices named, each once and in the order of the register', () => {
  expect(scope({ offices: ['mopac', 'lancashire', 'kent', 'mopac'] })).toEqual({
    asked: ['kent', 'mopac'],
    notFederated: ['lancashire'],
  });
});

it('covers, of the offices named, those of the region', () => {
  expect(scope({ region: 'eastern', offices: ['kent', 'essex', 'norfolk', 'lancashire'] })).toEqual(
    {
      asked: ['essex'],
      notFederated: ['norfolk'],
    },
  );
});

it('covers nobody when the offices named are none', () => {
  expect(scope({ offices: [] })).toEqual({ asked: [], notFederated: [] });
});

it.each(['rutland', '', 'Eastern', 'essex', 'constructor'])(
  'refuses the region "%s" and lists those there are',
  (region) => {
    expect(codedErrorOf(() => scope({ region }))).toEqual({
      message:
        `filter.region: no region is called "${region}". Known: eastern, south-east, london, ` +
        'west-midlands-region, east-midlands, north-east, yorkshire-and-the-humber, north-west, ' +
        'south-west, wales, seven-force, moj-east-of-england, moj-london, moj-kent-surrey-sussex, ' +
        'moj-west-midlands.',
      extensions: { code: 'UNKNOWN_REGION', argument: 'filter.region' },
    });
  },
);

it.each([
  ['rutland', ' Did you mean leicestershire (Police and Crime Commissioner for Leicestershire)?'],
  ['', ''],
  ['Essex', ' Did you mean essex (Police and Crime Commissioner for Essex)?'],
  ['eastern', ''],
  ['__proto__', ''],
])('refuses the office "%s"', (code, meant) => {
  expect(codedErrorOf(() => scope({ offices: ['essex', code] }))).toEqual({
    message: `filter.offices: No office has the code "${code}".${meant}`,
    extensions: { code: 'UNKNOWN_OFFICE', argument: 'filter.offices' },
  });
});

it('names the argument as the caller wrote it', () => {
  const asked = { offices: ['rutland'], names: { region: 'region', offices: 'office' } };
  const context = { directory, today: '2014-11-27', caller: publicCaller };
  expect(codedErrorOf(() => questionScope(asked, context))).toMatchObject({
    message: expect.stringMatching(/^office: No office has the code "rutland"\./) as string,
    extensions: { argument: 'office' },
  });
});
