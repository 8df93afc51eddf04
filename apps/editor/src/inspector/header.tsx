import type { FlowNode } from "@weft/flow";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useDock } from "../flow/dock-context.ts";
import { renameNode } from "../flow/rename.ts";
import { useEditFlow, useNodeManifest, useNodeText, usePublication } from "../flow/session-context.tsx";
import { useRunActions } from "../runs/use-runs.ts";
import { NodeIcon } from "../ui/icon.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Menu } from "../ui/menu.tsx";
import { Popover } from "../ui/popover.tsx";
import { useNodeMenu } from "./node-menu.ts";

/** Which node this is, what can be done with it, and the way out. */
export function Header({ node }: { node: FlowNode }): ReactElement {
  const { t } = useTranslation("inspector");
  const manifest = useNodeManifest(node);
  const text = useNodeText();
  const dock = useDock();
  const { can } = usePublication();
  const { runThisStep } = useRunActions();
  const words = manifest && text(manifest);
  const items = useNodeMenu(node);
  return (
    <header className="flex items-center gap-2 border-b border-line px-3 py-2">
      <span className="flex size-8 shrink-0 items-center justify-center rounded-md bg-accent-soft text-accent-ink">
        <NodeIcon name={manifest?.icon} />
      </span>
      <div className="min-w-0 grow">
        <NodeName node={node} />
        <p className="truncate px-1 text-small text-ink-faint">
          {words?.label ?? node.type}
          {node.disabled && ` · ${t("header.off")}`}
        </p>
      </div>
      <div className="flex shrink-0 items-center">
        {can.run && manifest && (
          <IconButton
            size="sm"
            icon="play"
            label={t("header.runStep")}
            onClick={() => void runThisStep(node.id)}
          />
        )}
        {words?.help && (
          <Popover
            trigger={<IconButton size="sm" icon="circle-help" label={t("header.help")} />}
            title={words.label}
            align="end"
            className="max-w-80"
          >
            <p className="text-pretty text-ink-soft">{words.help}</p>
          </Popover>
        )}
        <Menu trigger={<IconButton size="sm" icon="ellipsis" label={t("header.more")} />} items={items} />
        <IconButton
          size="sm"
          icon="maximize"
          className="max-md:hidden"
          label={t(dock.expanded ? "header.narrow" : "header.expand")}
          pressed={dock.expanded}
          onClick={dock.toggle}
        />
        <IconButton size="sm" icon="x" label={t("header.close")} onClick={dock.close} />
      </div>
    </header>
  );
}

/** The name, to be changed in place; expressions that use it follow. */
function NodeName({ node }: { node: FlowNode }): ReactElement {
  const { t } = useTranslation("inspector");
  const edit = useEditFlow();
  const [draft, setDraft] = useState<string>();
  function finish(): void {
    if (draft !== undefined) edit((flow) => renameNode(flow, node.id, draft));
    setDraft(undefined);
  }
  return (
    <input
      aria-label={t("header.name")}
      value={draft ?? node.name}
      maxLength={200}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === "Enter") finish();
        if (event.key !== "Escape" || draft === undefined) return;
        event.preventDefault();
        setDraft(undefined);
      }}
      className="w-full min-w-0 truncate rounded-md border border-transparent bg-transparent px-1 text-title font-semibold hover:border-line focus-visible:border-accent focus-visible:outline-none"
    />
  );
}
