import Markdown from "react-markdown";
import type { Components } from "react-markdown";
import type { ReactElement } from "react";

const components: Components = {
  a: ({ href, children }) => (
    <a href={href} target="_blank" rel="noreferrer" className="nodrag nopan underline">
      {children}
    </a>
  ),
  // A picture would call another server just because somebody opens the flow.
  img: ({ alt }) => <span>{alt}</span>,
};

/** A note's Markdown; raw HTML in it is shown as text. */
export function NoteText({ text }: { text: string }): ReactElement {
  return <Markdown components={components}>{text}</Markdown>;
}
