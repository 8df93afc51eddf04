import { EditorView } from "@codemirror/view";

/** Code is seldom one line, and who writes much of it wants to see it. */
export const codeTheme = EditorView.theme({
  ".cm-scroller": { maxHeight: "32rem" },
  ".cm-content": { minHeight: "10rem" },
});

/** The editor looks like the other fields, on both themes. */
export const editorTheme = EditorView.theme({
  "&": { backgroundColor: "transparent", color: "var(--color-ink)", fontSize: "var(--text-small)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--font-mono)", lineHeight: "1.25rem", maxHeight: "20rem" },
  ".cm-content": { padding: "0.3125rem 0", caretColor: "var(--color-ink)" },
  ".cm-line": { padding: "0 0.625rem" },
  ".cm-cursor": { borderLeftColor: "var(--color-ink)" },
  ".cm-tooltip": {
    backgroundColor: "var(--color-raised)",
    border: "1px solid var(--color-line)",
    borderRadius: "var(--radius-lg)",
    boxShadow: "var(--shadow-floating)",
    overflow: "hidden",
  },
  // The panel beside the list lies outside it.
  ".cm-tooltip.cm-tooltip-autocomplete": { overflow: "visible" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    fontFamily: "var(--font-sans)",
    maxHeight: "15rem",
    borderRadius: "var(--radius-lg)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "0.25rem 0.625rem" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor: "var(--color-accent-soft)",
    color: "var(--color-accent-ink)",
  },
  ".cm-completionDetail": { color: "var(--color-ink-faint)", fontStyle: "normal", marginLeft: "0.75rem" },
  ".cm-completionInfo": { padding: "0.5rem 0.625rem", maxWidth: "22rem" },
  ".cm-completionInfo > div": { display: "grid", gap: "0.375rem", lineHeight: "1.25rem" },
  ".cm-completionInfo code": { fontFamily: "var(--font-mono)", overflowWrap: "anywhere" },
  ".cm-completionInfo code:last-child": { color: "var(--color-ink-soft)" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "600" },
});
