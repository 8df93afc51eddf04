import { useRef, useState } from "react";
import type { DragEvent, ReactElement, ReactNode } from "react";
import { Icon } from "./icon.tsx";

/** Takes files that are dropped anywhere on its content. */
export function DropZone(props: {
  label: string;
  onFiles: (files: readonly File[]) => void;
  /** As high as the page, for content that scrolls by itself. */
  full?: boolean;
  children: ReactNode;
}): ReactElement {
  const { label, onFiles, full, children } = props;
  const [over, setOver] = useState(false);
  // Entering a child comes before leaving its parent: only the difference tells whether the pointer is still inside.
  const depth = useRef(0);
  const move = (by: number) => (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    depth.current += by;
    setOver(depth.current > 0);
  };
  return (
    <div
      className={full ? "relative h-full" : "relative min-h-full"}
      onDragEnter={move(1)}
      onDragLeave={move(-1)}
      onDragOver={(event) => event.dataTransfer.types.includes("Files") && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {over && (
        <div className="pointer-events-none absolute inset-2 z-10 flex items-center justify-center gap-2 rounded-lg border-2 border-dashed border-accent bg-accent-soft/90 text-title font-medium text-accent-ink">
          <Icon name="upload" size={20} />
          {label}
        </div>
      )}
    </div>
  );
}
