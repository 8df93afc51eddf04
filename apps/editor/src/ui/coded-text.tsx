import type { ReactElement } from "react";

/** Text in which names of code stand between backticks, as messages about expressions have them. */
export function CodedText({ text }: { text: string }): ReactElement {
  return (
    <>
      {text.split(/`([^`]+)`/u).map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <code key={`${index} ${part}`} className="font-mono text-[0.95em]">
            {part}
          </code>
        ),
      )}
    </>
  );
}
