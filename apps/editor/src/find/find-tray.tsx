import { useState } from "react";
import type { KeyboardEvent, ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFlowSession, usePublication } from "../flow/session-context.tsx";
import { focusCanvas } from "../inspector/focus.ts";
import { Button } from "../ui/button.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { Input } from "../ui/input.tsx";
import { StepButtons } from "../ui/step-buttons.tsx";
import { Tray } from "../ui/tray.tsx";
import { FoundList } from "./found-list.tsx";
import { QUERY_FIELD } from "./open-find.ts";
import { useFind } from "./use-find.ts";
import type { Finding } from "./use-find.ts";

/** Finds names, settings, expressions and notes of the open flow, and replaces them. It takes its own room beside the canvas. */
export function FindTray(): ReactElement {
  const { t } = useTranslation("find");
  const { view, showNode } = useFlowSession();
  const { can } = usePublication();
  const finding = useFind();
  const [replacing, setReplacing] = useState(false);
  const { found, current, go } = finding;
  function close(): void {
    view.setState({ tray: undefined });
    focusCanvas(current && "node" in current ? current.node : "");
  }
  return (
    <Tray
      title={t("title")}
      close={t("close")}
      onClose={close}
      tools={
        can.edit && (
          <IconButton
            icon="replace"
            size="sm"
            label={t("replacing")}
            pressed={replacing}
            onClick={() => setReplacing(!replacing)}
          />
        )
      }
    >
      <div className="flex flex-col gap-2 px-3 pt-2 pb-1">
        <Query finding={finding} />
        {replacing && can.edit && <Replacement finding={finding} />}
        <Count finding={finding} />
      </div>
      <FoundList
        found={found}
        current={current}
        onChoose={(one) => {
          go(one);
          if (one.part === "param" || one.part === "remark") showNode(one.node);
        }}
      />
    </Tray>
  );
}

function Query({ finding }: { finding: Finding }): ReactElement {
  const { t } = useTranslation("find");
  const { sought, seek, step } = finding;
  function press(event: KeyboardEvent): void {
    const by = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    step(by === 1 ? 1 : -1);
  }
  return (
    <div className="flex items-center gap-1">
      <Input
        id={QUERY_FIELD}
        autoFocus
        type="text"
        role="searchbox"
        aria-label={t("query")}
        placeholder={t("query")}
        value={sought.query}
        onChange={(query) => seek({ ...sought, query })}
        onKeyDown={press}
      />
      <IconButton
        icon="case-sensitive"
        size="sm"
        label={t("matchCase")}
        pressed={sought.matchCase ?? false}
        onClick={() => seek({ ...sought, matchCase: !sought.matchCase })}
      />
    </div>
  );
}

function Replacement({ finding }: { finding: Finding }): ReactElement {
  const { t } = useTranslation("find");
  const { found, current, step, replace } = finding;
  const [by, setBy] = useState("");
  const [done, setDone] = useState<number>();
  function one(): void {
    if (current) replace(by, false);
    else step(1);
  }
  return (
    <>
      <Input
        aria-label={t("by")}
        placeholder={t("by")}
        value={by}
        onChange={(next) => {
          setBy(next);
          setDone(undefined);
        }}
        onKeyDown={(event) => event.key === "Enter" && one()}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button size="sm" disabled={found.length === 0} onClick={one}>
          {t("replace")}
        </Button>
        <Button size="sm" disabled={found.length === 0} onClick={() => setDone(replace(by, true))}>
          {t("replaceAll")}
        </Button>
      </div>
      {done !== undefined && found.length === 0 && (
        <p role="status" className="text-small text-ink-soft">
          {t("replaced", { count: done })}
        </p>
      )}
    </>
  );
}

function Count({ finding }: { finding: Finding }): ReactElement {
  const { t } = useTranslation("find");
  const { sought, found, current, step } = finding;
  const place = current ? found.indexOf(current) + 1 : 0;
  const words =
    sought.query === ""
      ? t("hint")
      : place > 0
        ? t("place", { place, count: found.length })
        : t("found", { count: found.length });
  return (
    <div className="flex min-h-7 items-center justify-between gap-2">
      <p role="status" className="text-small text-pretty text-ink-faint">
        {words}
      </p>
      {found.length > 0 && (
        <StepButtons
          previous={{ label: t("previous"), keys: "Shift+Enter" }}
          next={{ label: t("next"), keys: "Enter" }}
          onStep={step}
        />
      )}
    </div>
  );
}
