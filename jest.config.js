/** Tests run on the same TypeScript as the hub, through swc; types are checked by `npm run check`. */
module.exports = {
  testEnvironment: '<rootDir>/test/runner/SharedEnvironment.cjs',
  runtime: '<rootDir>/test/runner/SharedRuntime.cjs',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, useDefineForClassFields: false },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  globalSetup: '<rootDir>/test/federation/startCluster.ts',
  globalTeardown: '<rootDir>/test/federation/stopCluster.ts',
  testTimeout: 120_000,
  maxWorkers: 2,
};
