const { LegacyFakeTimers, ModernFakeTimers } = require('@jest/fake-timers');
const { TestEnvironment } = require('jest-environment-node');
const { ModuleMocker } = require('jest-mock');

const timerConfig = { idToRef: (id) => id, refToId: (timer) => timer };

/**
 * Test files run in the worker's own context, one after the other, so that they can share the
 * packages that {@link SharedRuntime} loads once for all of them: their classes are the same.
 */
module.exports = class SharedEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.env = { ...process.env };
    this.global = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    const { projectConfig } = config;
    this.fakeTimers = new LegacyFakeTimers({
      config: projectConfig,
      global: globalThis,
      moduleMocker: this.moduleMocker,
      timerConfig,
    });
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  async teardown() {
    await super.teardown();
    this.moduleMocker.restoreAllMocks();
    // What one file leaves behind is not there for the next one.
    for (const name of Object.keys(process.env)) if (!(name in this.env)) delete process.env[name];
    Object.assign(process.env, this.env);
    delete globalThis.typeormMetadataArgsStorage;
  }
};
