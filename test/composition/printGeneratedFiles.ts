/**
 * Prints what follows from the contract as JSON: `node --import tsx printGeneratedFiles.ts`. The
 * generator's libraries are ES modules, which jest cannot load, so it runs in a process of its own.
 */
import { generatedFiles } from '../../composition/generatedFiles';

void generatedFiles().then((files) => {
  process.stdout.write(JSON.stringify(Object.fromEntries(files)));
});
