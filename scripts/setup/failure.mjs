// An error whose message is all that a person needs: one line that says what is wrong and what to do.

export class Failure extends Error {
  /** @override */
  name = 'Failure';
}

/**
 * Runs a script's main function. A Failure is printed as its one line, anything else with its stack;
 * both end the process with status 1.
 * @param {() => void | Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Failure ? `\n${error.message}` : error);
    process.exit(1);
  }
}
