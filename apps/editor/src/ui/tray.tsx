import type { ReactElement, ReactNode } from "react";
import { IconButton } from "./icon-button.tsx";

interface TrayProps {
  readonly title: string;
  /** What the button that closes it is called; Escape closes it as well. */
  readonly close: string;
  readonly onClose: () => void;
  /** Beside that button. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** Stands beside the canvas, on a phone above it, and takes its own room: it covers nothing. */
export function Tray({ title, close, onClose, tools, children }: TrayProps): ReactElement {
  return (
    <aside
      aria-label={title}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
      className="flex w-72 shrink-0 flex-col border-e border-line bg-surface max-md:max-h-1/2 max-md:w-auto max-md:border-e-0 max-md:border-b"
    >
      <header className="flex items-center justify-between ps-4 pe-2 pt-2">
        <h2 className="font-semibold">{title}</h2>
        <div className="flex items-center">
          {tools}
          <IconButton icon="x" size="sm" label={close} keys="Escape" onClick={onClose} />
        </div>
      </header>
      {children}
    </aside>
  );
}
