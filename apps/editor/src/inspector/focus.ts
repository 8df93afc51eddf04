/** Gives the keyboard back to a node on the canvas, or to the canvas. */
export function focusCanvas(nodeId: string): void {
  const canvas = document.querySelector<HTMLElement>(".canvas");
  const node = canvas?.querySelector<HTMLElement>(
    `.react-flow__node[data-id="${CSS.escape(nodeId)}"] [tabindex]`,
  );
  (node ?? canvas)?.focus();
}

/** F6 goes to and fro between the canvas and the settings. */
export function switchSides(): void {
  const inside = document.activeElement?.closest("[data-inspector]");
  if (inside) document.querySelector<HTMLElement>(".canvas")?.focus();
  else
    document
      .querySelector<HTMLElement>(
        "[data-inspector] [data-panel] :is(input,textarea,button,[contenteditable=true])",
      )
      ?.focus();
}
