import type { FlowNode } from "@weft/flow";
import { useLayoutEffect, useRef, useState } from "react";
import type { ReactElement, ReactNode, RefObject } from "react";
import { useTranslation } from "react-i18next";
import { useNodeManifest } from "../flow/session-context.tsx";
import { cx } from "../ui/cx.ts";
import { Tabs } from "../ui/tabs.tsx";
import { InputPanel } from "./input-panel.tsx";
import { openPanel, useInspector } from "./inspector-state.ts";
import type { Panel } from "./inspector-state.ts";
import { OutputPanel } from "./output-panel.tsx";
import { SettingsPanel } from "./settings-panel.tsx";
import type { Knowledge } from "./data/known.ts";

/** From these widths, in pixels, so many panels stand beside each other. */
const TWO = 640;
const THREE = 960;

/** Input, settings and output: beside each other where there is room, one at a time where there is not. */
export function Panels({ node, knowledge }: { node: FlowNode; knowledge: Knowledge }): ReactElement {
  const root = useRef<HTMLDivElement>(null);
  const width = useWidth(root);
  const isTrigger = useNodeManifest(node)?.kind === "trigger";
  const content: Record<Panel, ReactNode> = {
    input: <InputPanel node={node} knowledge={knowledge} />,
    settings: <SettingsPanel node={node} knowledge={knowledge} />,
    output: <OutputPanel node={node} knowledge={knowledge} />,
  };
  const all: readonly Panel[] = isTrigger ? ["settings", "output"] : ["input", "settings", "output"];
  return (
    <div ref={root} className="flex min-h-0 grow">
      {width > 0 && <Arranged width={width} all={all} content={content} />}
    </div>
  );
}

interface ArrangedProps {
  readonly width: number;
  readonly all: readonly Panel[];
  readonly content: Record<Panel, ReactNode>;
}

function Arranged({ width, all, content }: ArrangedProps): ReactElement {
  const { t } = useTranslation("inspector");
  const panel = useInspector((state) => state.panel);
  if (width >= THREE || (width >= TWO && all.length === 2)) {
    return (
      <>
        {all.map((one) => (
          <Column key={one} panel={one} wide={one === "settings"}>
            {content[one]}
          </Column>
        ))}
      </>
    );
  }
  const tabs = (among: readonly Panel[], value: Panel) => (
    <Tabs
      label={t("panels")}
      className="min-w-0 flex-1"
      value={value}
      onChange={(next) => openPanel(next as Panel)}
      items={among.map((one) => ({
        value: one,
        label: t(`panel.${one}`),
        keep: one === "settings",
        content: <Shown panel={one}>{content[one]}</Shown>,
      }))}
    />
  );
  if (width < TWO) return tabs(all, all.includes(panel) ? panel : "settings");
  return (
    <>
      <div className="flex min-w-0 flex-1 border-e border-line">
        {tabs(["input", "output"], panel === "output" ? panel : "input")}
      </div>
      <Column panel="settings" wide>
        {content.settings}
      </Column>
    </>
  );
}

function Shown({ panel, children }: { panel: Panel; children: ReactNode }): ReactElement {
  return (
    <div data-panel={panel} className="flex h-full min-h-0 flex-col">
      {children}
    </div>
  );
}

function Column(props: { panel: Panel; wide: boolean; children: ReactNode }): ReactElement {
  const { panel, wide, children } = props;
  const { t } = useTranslation("inspector");
  return (
    <section
      aria-label={t(`panel.${panel}`)}
      data-panel={panel}
      className={cx(
        "flex min-h-0 min-w-0 flex-col border-line not-last:border-e",
        wide ? "flex-[1.15]" : "flex-1",
      )}
    >
      <h2 className="shrink-0 border-b border-line px-3 py-2 font-semibold">{t(`panel.${panel}`)}</h2>
      <div className="flex min-h-0 grow flex-col overflow-auto">{children}</div>
    </section>
  );
}

function useWidth(root: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [root]);
  return width;
}
