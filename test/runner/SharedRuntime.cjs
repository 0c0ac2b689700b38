const { isBuiltin } = require('node:module');
const { compileFunction } = require('node:vm');

const { default: Runtime } = require('jest-runtime');

/**
 * Loads packages once for all test files of a worker instead of once for each, which takes a second
 * of each file and has what the engine has learnt of them forgotten. Our own code is loaded anew for
 * each file, as ever.
 */
module.exports = class SharedRuntime extends Runtime {
  constructor(...options) {
    super(...options);
    const { executor } = this.cjsLoader;
    executor.compile = (source, filename) =>
      compileFunction(source, executor.injectedModuleParameters, { filename });
  }

  requireModule(from, moduleName, options, isRequireActual) {
    if (moduleName && !options?.isInternalModule && !isBuiltin(moduleName)) {
      const path = this._resolution.resolveCjs(from, moduleName);
      if (path.includes('/node_modules/')) return require(path);
    }
    return super.requireModule(from, moduleName, options, isRequireActual);
  }
};
