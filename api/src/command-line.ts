/** What an operator types behind a command: options that exist, or one sentence that says what is wrong. */
import { type ParseArgsConfig, parseArgs } from 'node:util';

/** @throws {Error} whose message is the sentence to print */
export function readOptions<const Config extends ParseArgsConfig>(config: Config) {
  try {
    return parseArgs(config);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Node explains what else could have been meant; --help does so better.
    const [sentence] = error.message.split(/\. |\n/);
    throw new Error(`${sentence}; --help shows what there is.`, { cause: error });
  }
}

/** Whether somebody wants to be told how a command is used, whatever else they typed. */
export const wantsHelp = (args: readonly string[]): boolean => args.includes('--help') || args.includes('-h');
