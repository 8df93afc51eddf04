import { triggersOf } from "@weft/flow";
import type { FlowNode } from "@weft/flow";
import type { NodeManifest } from "@weft/sdk";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFlow, useFlowSession, useNodeManifest, usePublication } from "../flow/session-context.tsx";
import { Button } from "../ui/button.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Menu } from "../ui/menu.tsx";
import type { MenuEntry } from "../ui/menu-items.tsx";
import { Countdown } from "./countdown.tsx";
import { RunResult } from "./run-result.tsx";
import { useRunActions, useRuns } from "./use-runs.ts";

/** Runs the flow, stops it, waits for a test event, and tells how the last run went. */
export function RunBar(): ReactElement | null {
  const { can } = usePublication();
  const empty = useFlow(({ nodes }) => nodes.length === 0);
  const { shown, listening } = useRuns();
  const running = shown?.view.status === "running";
  if (empty) return null;
  return (
    <div className="flex items-center gap-2 max-sm:flex-wrap max-sm:justify-center max-sm:gap-y-1">
      {shown && <RunResult />}
      {can.run && (listening ? <Listening /> : running ? <Stop /> : <Start />)}
    </div>
  );
}

function Stop(): ReactElement {
  const { t } = useTranslation("runs");
  const { stop } = useRunActions();
  return (
    <Button icon="circle-stop" onClick={() => void stop()}>
      {t("stop")}
    </Button>
  );
}

function Listening(): ReactElement {
  const { t } = useTranslation("runs");
  const { stopListening } = useRunActions();
  const { listening } = useRuns();
  return (
    <>
      <span className="flex items-center gap-1.5 text-small text-info-ink" role="status">
        <span aria-hidden className="size-2 animate-pulse rounded-full bg-info" />
        <span className="max-sm:sr-only">{t("listening")}</span>
        {listening && <Countdown until={listening.until} />}
      </span>
      <Button onClick={() => void stopListening()}>{t("common:cancel")}</Button>
    </>
  );
}

/** The flow starts from its only trigger; a webhook or a connection waits for a test event, everything else starts at once. */
function Start(): ReactElement {
  const { t } = useTranslation("runs");
  const { run, listen } = useRunActions();
  const { starting } = useRuns();
  const triggers = useTriggers();
  const [first] = triggers;
  const listens = canListen(useNodeManifest(first));
  const items = useStartItems(triggers);
  return (
    <div className="flex items-center gap-1">
      {listens && first && triggers.length === 1 && (
        <Button icon="radio" onClick={() => void listen(first.id)}>
          <span className="max-sm:sr-only">{t("listen")}</span>
        </Button>
      )}
      <Button
        variant="primary"
        icon="play"
        busy={starting}
        disabled={!first}
        title={first ? undefined : t("noTrigger")}
        onClick={() => void run(first && triggers.length === 1 ? { trigger: first.id } : {})}
      >
        {t("run")}
      </Button>
      <Menu
        side="top"
        trigger={<IconButton icon="chevron-up" label={t("more")} disabled={!first} />}
        items={items}
      />
    </div>
  );
}

/** Whether an event can be waited for, once. */
function canListen(manifest: NodeManifest | undefined): boolean {
  return manifest?.trigger === "webhook" || manifest?.trigger === "listen";
}

function useTriggers(): readonly FlowNode[] {
  const { catalog } = useFlowSession();
  const flow = useFlow();
  return triggersOf(flow, catalog.manifest).filter(({ disabled }) => !disabled);
}

function useStartItems(triggers: readonly FlowNode[]): readonly MenuEntry[] {
  const { t } = useTranslation("runs");
  const { run, listen } = useRunActions();
  const { catalog } = useFlowSession();
  const entries = triggers.flatMap((node): MenuEntry[] => {
    const listens = canListen(catalog.manifest(node.type, node.version));
    return [
      {
        label: t("runFrom", { name: node.name }),
        icon: "play",
        onSelect: () => void run({ trigger: node.id }),
      },
      ...(listens
        ? [
            {
              label: t("listenOn", { name: node.name }),
              icon: "radio" as const,
              onSelect: () => void listen(node.id),
            },
          ]
        : []),
    ];
  });
  return [
    ...entries,
    "separator",
    { label: t("dryRun"), icon: "flask-conical", onSelect: () => void run({ dry: true }) },
  ];
}
