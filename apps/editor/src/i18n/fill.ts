/** Puts values into the `{{places}}` of a text; a place without a value stays as it is. */
export function fill(text: string, valueOf: (name: string) => string | number | undefined): string {
  return text.replaceAll(/\{\{(\w+)\}\}/gu, (place, name: string) => String(valueOf(name) ?? place));
}
