import type { ReactElement } from "react";
import { IconButton } from "./icon-button.tsx";

interface Way {
  readonly label: string;
  readonly keys: string;
}

/** To the one before and to the next one of a list. */
export function StepButtons(props: { previous: Way; next: Way; onStep: (by: 1 | -1) => void }): ReactElement {
  const { previous, next, onStep } = props;
  return (
    <div className="flex shrink-0">
      <IconButton icon="chevron-up" size="sm" {...previous} onClick={() => onStep(-1)} />
      <IconButton icon="chevron-down" size="sm" {...next} onClick={() => onStep(1)} />
    </div>
  );
}
