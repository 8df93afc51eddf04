/** A part of what stands in a document (developers.google.com/docs/api/reference/rest/v1/documents#structuralelement). */
interface Part {
  readonly paragraph?: {
    readonly elements?: readonly {
      readonly textRun?: { readonly content?: string };
      readonly person?: { readonly personProperties?: { readonly name?: string; readonly email?: string } };
      readonly richLink?: {
        readonly richLinkProperties?: { readonly title?: string; readonly uri?: string };
      };
    }[];
  };
  readonly table?: {
    readonly tableRows?: readonly {
      readonly tableCells?: readonly { readonly content?: readonly Part[] }[];
    }[];
  };
  readonly tableOfContents?: { readonly content?: readonly Part[] };
}

interface Tab {
  readonly documentTab?: { readonly body?: { readonly content?: readonly Part[] } };
  readonly childTabs?: readonly Tab[];
}

export interface Document {
  readonly documentId: string;
  readonly title?: string;
  readonly tabs?: readonly Tab[];
}

/** What can be read in all tabs of a document; cells of a table have tabulators between them. */
export function textOf({ tabs = [] }: Document): string {
  return tabs.map(textOfTab).join("\n");
}

function textOfTab({ documentTab, childTabs = [] }: Tab): string {
  return [textIn(documentTab?.body?.content), ...childTabs.map(textOfTab)].join("\n").replace(/\n+$/, "\n");
}

function textIn(parts: readonly Part[] = []): string {
  return parts.map(textOfPart).join("");
}

function textOfPart({ paragraph, table, tableOfContents }: Part): string {
  const words = (paragraph?.elements ?? []).map(({ textRun, person, richLink }) => {
    const { name, email } = person?.personProperties ?? {};
    const { title, uri } = richLink?.richLinkProperties ?? {};
    return textRun?.content ?? name ?? email ?? title ?? uri ?? "";
  });
  const rows = (table?.tableRows ?? []).map(({ tableCells = [] }) => {
    const cells = tableCells.map(({ content }) =>
      textIn(content)
        .trim()
        .replaceAll(/\s*\n\s*/g, " "),
    );
    return `${cells.join("\t")}\n`;
  });
  return [...words, ...rows, textIn(tableOfContents?.content)].join("");
}
