import { corpusIsPresent } from './corpus-files.js';

export { corpusFile, corpusIsPresent, truthFile } from './corpus-files.js';

/**
 * `describe`, or a skipped one that says why when the corpus is absent.
 * @example describeOnCorpus('the reader on the corpus', () => { … });
 */
export const describeOnCorpus: typeof describe | typeof describe.skip = corpusIsPresent ? describe : skippedAloud();

function skippedAloud(): typeof describe.skip {
  process.stderr.write('Specs on the corpus are skipped: ../shared/corpus is not there.\n');
  return describe.skip;
}
