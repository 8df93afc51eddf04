import type { NodeManifest } from "@weft/sdk";
import type { ReactElement } from "react";
import { toneOf } from "../canvas/tone.ts";
import { NODE_TYPE_DATA } from "../canvas/use-drop.ts";
import { useNodeText } from "../flow/session-context.tsx";
import { cx } from "../ui/cx.ts";
import { NodeIcon } from "../ui/icon.tsx";

export function PaletteOption(props: {
  id: string;
  manifest: NodeManifest;
  active: boolean;
  /** Named where the heading above does not. */
  system?: string | undefined;
  onPoint: () => void;
  onChoose: () => void;
}): ReactElement {
  const { id, manifest, active, system, onPoint, onChoose } = props;
  const text = useNodeText()(manifest);
  const about = [system, text.help].filter((part) => part !== undefined).join(" · ");
  return (
    // The keyboard works in the search field, which points here; see `aria-activedescendant`.
    <div
      id={id}
      role="option"
      aria-selected={active}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(NODE_TYPE_DATA, manifest.type);
        event.dataTransfer.effectAllowed = "copy";
      }}
      // A list that comes to lie under a pointer at rest is not pointed at: Enter takes what the keyboard chose.
      onPointerMove={({ movementX, movementY }) =>
        !active && (movementX !== 0 || movementY !== 0) && onPoint()
      }
      onClick={onChoose}
      className={cx(
        "palette-option flex cursor-default items-center gap-2.5 rounded-md px-2 py-1.5",
        active && "bg-hover",
      )}
    >
      <span className="palette-icon" data-tone={toneOf(manifest)}>
        <NodeIcon name={manifest.icon} size={16} />
      </span>
      <span className="min-w-0">
        <span className="block truncate font-medium">{text.label}</span>
        {about && (
          <span className="block truncate text-small text-ink-soft" title={about}>
            {about}
          </span>
        )}
      </span>
    </div>
  );
}
