/** Gives the keyboard back to a node on the canvas, or to the canvas. */
export function focusCanvas(nodeId: string): void {
  const canvas = document.querySelector<HTMLElement>(".canvas");
  const node = canvas?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(nodeId)}"]`);
  (node ?? canvas)?.focus();
}
