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
  onPoint: () => void;
  onChoose: () => void;
}): ReactElement {
  const { id, manifest, active, onPoint, onChoose } = props;
  const text = useNodeText()(manifest);
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
        {text.help && (
          <span className="block truncate text-small text-ink-soft" title={text.help}>
            {text.help}
          </span>
        )}
      </span>
    </div>
  );
}
