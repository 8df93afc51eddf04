/** Text as it stands in HTML, also inside of quotes. */
export function escape(said: string): string {
  return said.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
