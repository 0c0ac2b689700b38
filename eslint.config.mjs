import tseslint from 'typescript-eslint';

const forbid = (group, message) => ({ group, message });

/** What compares and merges replies: pure functions, whichever noun they stand beside. */
const merges = {
  files: [
    'subgraphs/regional/**/merge*.ts',
    'subgraphs/regional/providers/duplicates/**',
    'subgraphs/regional/reconciliation/**',
    'subgraphs/regional/transfers/{reconcileTransfers,explainTransfer}.ts',
  ],
  ignores: ['subgraphs/regional/**/*Resolvers.ts'],
};

/** Imports go one way: an office → the kit; gateway → subgraphs → contract and its SDL; hub asks over HTTP. */
const zones = [
  {
    files: ['schema/**'],
    patterns: [
      forbid(
        ['**/composition/**', '**/subgraphs/**', '**/gateway/**', '**/hub/**'],
        'The contract depends on nobody.',
      ),
    ],
  },
  {
    files: ['subgraphs/office/**'],
    patterns: [
      forbid(
        ['**/gateway/**', '**/hub/**', '**/regional/**'],
        'The kit knows neither gateway nor region.',
      ),
    ],
  },
  {
    files: ['subgraphs/regional/**'],
    patterns: [
      forbid(
        ['**/gateway/**', '**/hub/**', '**/subgraphs/office/**'],
        'The region asks offices; it does not know their insides.',
      ),
    ],
  },
  {
    ...merges,
    patterns: [
      forbid(
        ['typeorm', 'pg', 'graphql', 'undici', 'node:*', '**/directory/**'],
        'A merge is a pure function.',
      ),
    ],
  },
  {
    files: ['composition/sdl/**'],
    patterns: [
      forbid(
        ['**/subgraphs/**', '**/gateway/**', '**/hub/**'],
        'Every process reads SDL: it follows from the contract alone.',
      ),
    ],
  },
  {
    files: ['gateway/**'],
    patterns: [
      forbid(['**/subgraphs/office/**', '**/hub/**'], 'The gateway asks offices over HTTP.'),
    ],
  },
  {
    files: ['hub/cli/**'],
    patterns: [
      forbid(
        ['**/gateway/**', '**/subgraphs/office/**', '**/subgraphs/regional/**'],
        'A command asks the hub over HTTP.',
      ),
    ],
  },
];

const penceWords = ['Math.round', 'Math.floor', 'Math.ceil', 'parseFloat'];

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      '.data',
      '.data-nation',
      'coverage',
      '**/resolverTypes.ts',
      '**/*.js',
      '**/*.mjs',
      '**/*.cjs',
    ],
  },
  ...tseslint.configs.strict,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/no-extraneous-class': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'A file exports the thing it is named after.',
        },
        ...penceWords.map((word) => ({
          selector: `CallExpression[callee.${word.includes('.') ? `object.name='${word.split('.')[0]}'][callee.property.name='${word.split('.')[1]}'` : `name='${word}'`}] > Identifier[name=/Pence$/]`,
          message: 'Pence are whole numbers: nothing rounds them.',
        })),
        {
          selector: "BinaryExpression[operator='/'][left.name=/Pence$/]",
          message: 'Pence are whole numbers: divide in a function that says how it rounds.',
        },
      ],
    },
  },
  ...zones.map(({ files, ignores = [], patterns }) => ({
    files,
    ignores,
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  })),
  {
    ...merges,
    rules: {
      'no-restricted-globals': ['error', 'fetch', 'process'],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date']", message: 'A merge reads no clock.' },
      ],
    },
  },
);
