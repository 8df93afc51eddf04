/**
 * Whether a text may be a file of another program, which is then looked at before anything of it is taken in. Only a guess, so that
 * Weft's own files go their way without waiting: the server has the last word.
 */
export function looksForeign(text: string): boolean {
  return /"connections"\s*:/u.test(text) && !/"format"\s*:\s*"weft\//u.test(text);
}
