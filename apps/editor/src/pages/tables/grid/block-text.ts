/**
 * Cells as spreadsheets put them on the clipboard: tabs between columns, line breaks between rows, and quotes around
 * what holds one of these or begins with a quote.
 */
export function toBlockText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join("\t")).join("\n");
}

function quoted(cell: string): string {
  return /[\t\n\r]|^"/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The rows of such a text; a line break at its end begins no further row. */
export function fromBlockText(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    cells.push(cell.value);
    const end = text[cell.end];
    if (end !== "\t") {
      rows.push(cells);
      cells = [];
    }
    at = cell.end + (end === "\r" && text[cell.end + 1] === "\n" ? 2 : 1);
    if (at === text.length && end !== "\t") break;
  }
  return rows;
}

interface Read {
  readonly value: string;
  /** Where its separator stands. */
  readonly end: number;
}

function plainCell(text: string, start: number): Read {
  let end = start;
  while (end < text.length && !"\t\n\r".includes(text.charAt(end))) end += 1;
  return { value: text.slice(start, end), end };
}

function quotedCell(text: string, start: number): Read {
  let end = start + 1;
  while (end < text.length && (text[end] !== '"' || text[end + 1] === '"')) end += text[end] === '"' ? 2 : 1;
  const after = end + 1;
  // A quote that is never closed, or with more behind it, is a quote like any other character.
  if (end >= text.length || (after < text.length && !"\t\n\r".includes(text.charAt(after))))
    return plainCell(text, start);
  return { value: text.slice(start + 1, end).replaceAll('""', '"'), end: after };
}
