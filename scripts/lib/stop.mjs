/**
 * Ends the program with a sentence for people, never a stack.
 * @param {string} message
 * @returns {never}
 */
export function stop(message) {
  console.error(message);
  process.exit(1);
}
