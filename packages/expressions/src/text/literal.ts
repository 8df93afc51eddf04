/** Makes a literal that really starts with "=" safe, as an expression that gives it; other texts come back unchanged. */
export function literalText(text: string): string {
  return text.startsWith("=") ? `={{ ${JSON.stringify(text)} }}` : text;
}
