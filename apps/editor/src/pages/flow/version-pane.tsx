import { useQueryClient } from "@tanstack/react-query";
import type { FlowVersion } from "@weft/api";
import { useState } from "react";
import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import { client } from "../../api/client.ts";
import { api } from "../../api/queries.ts";
import { ReadOnlyCanvas } from "../../canvas/read-only-canvas.tsx";
import { CompareView } from "../../compare/compare-view.tsx";
import type { CompareLook } from "../../compare/compare-view.tsx";
import { otherOf, useCompared, useVersion } from "../../compare/use-compared.ts";
import type { Other, Read } from "../../compare/use-compared.ts";
import { ProblemList } from "../../flow/problem-list.tsx";
import { useFlowSession, usePublication } from "../../flow/session-context.tsx";
import { Splash } from "../../shell/splash.tsx";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Segments } from "../../ui/segments.tsx";
import { Select } from "../../ui/select.tsx";
import type { SelectOption } from "../../ui/select.tsx";
import { toast } from "../../ui/toast.tsx";
import { ListFailed } from "../list-states.tsx";

/** One version: how it differs from the one before it or from another, and the way back to it. */
export function VersionPane(props: {
  flowId: string;
  version: number;
  versions: readonly FlowVersion[];
}): ReactElement {
  const { flowId, version, versions } = props;
  const [query, setQuery] = useSearchParams();
  const other = otherOf(query.get("with"), version, versions);
  const one = useVersion(flowId, version);
  const against = useVersion(flowId, typeof other === "number" ? other : undefined);
  const compared = useCompared({ version, flow: one.flow }, { version: other, flow: against.flow });
  const [look, setLook] = useState<CompareLook>("canvas");
  return (
    <>
      <PaneHeader flowId={flowId} version={version}>
        <OtherSelect
          version={version}
          versions={versions}
          value={other}
          onChange={(next) => setQuery({ with: String(next) }, { replace: true })}
        />
        {compared && <LookSwitch value={look} onChange={setLook} />}
      </PaneHeader>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {compared ? (
          <CompareView key={String(other)} compared={compared} look={look} />
        ) : (
          <Single one={one} against={against} alone={other === "nothing"} />
        )}
      </div>
    </>
  );
}

/** The version by itself, and what is shown while there is nothing to compare. */
function Single(props: { one: Read; against: Read; alone: boolean }): ReactElement {
  const { one, against, alone } = props;
  const { t } = useTranslation("flows");
  const failed = [one, against].find(({ error }) => error);
  if (failed?.error)
    return <ListFailed title={t("versions.loadFailed")} error={failed.error} onRetry={failed.again} />;
  const problems = one.problems ?? against.problems;
  if (problems) return <ProblemList problems={problems} />;
  return one.flow && alone ? <ReadOnlyCanvas flow={one.flow} /> : <Splash />;
}

function PaneHeader(props: { flowId: string; version: number; children: ReactNode }): ReactElement {
  const { flowId, version, children } = props;
  const { t } = useTranslation("flows");
  const { can } = usePublication();
  return (
    <div className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-line bg-surface px-3 py-1.5">
      <h2 className="font-semibold">{t("versions.number", { version })}</h2>
      {children}
      {can.edit && (
        <span className="ms-auto">
          <Restore flowId={flowId} version={version} />
        </span>
      )}
    </div>
  );
}

function OtherSelect(props: {
  version: number;
  versions: readonly FlowVersion[];
  value: Other;
  onChange: (value: Other) => void;
}): ReactElement {
  const { version, versions, value, onChange } = props;
  const { t } = useTranslation("compare");
  const others = versions.filter((one) => one.version !== version);
  const options: SelectOption<string>[] = [
    { value: "draft", label: t("with.draft") },
    ...others.map((one) => ({
      value: String(one.version),
      label: t("with.version", { version: one.version }),
      ...(one.note && { help: one.note }),
    })),
    { value: "nothing", label: t("with.nothing") },
  ];
  return (
    <Select
      size="sm"
      label={t("with.label")}
      value={String(value)}
      options={options}
      onChange={(next) => onChange(next === "draft" || next === "nothing" ? next : Number(next))}
      className="max-w-64"
    />
  );
}

function LookSwitch(props: { value: CompareLook; onChange: (look: CompareLook) => void }): ReactElement {
  const { t } = useTranslation("compare");
  const looks = ["canvas", "json"] as const;
  const options = looks.map((value) => ({ value, label: t(`look.${value}`) }));
  return <Segments {...props} label={t("look.label")} options={options} />;
}

function Restore({ flowId, version }: { flowId: string; version: number }): ReactElement {
  const { t } = useTranslation("flows");
  const restore = useRestore(flowId);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const confirm = async (): Promise<void> => {
    setBusy(true);
    const done = await restore(version);
    setBusy(false);
    if (!done) setAsking(false);
  };
  return (
    <>
      <Button size="sm" icon="rotate-ccw" onClick={() => setAsking(true)}>
        {t("versions.restore")}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t("versions.restoreTitle", { version })}
        body={t("versions.restoreBody")}
        confirm={t("versions.restore")}
        busy={busy}
        onConfirm={() => void confirm()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

/** Makes a version the draft again and opens it; what was still to be saved goes to the server first. */
function useRestore(flowId: string): (version: number) => Promise<boolean> {
  const { t } = useTranslation("flows");
  const session = useFlowSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async (version) => {
    try {
      await session.save.flush();
      session.learn(await session.save.replace(() => client.flows.restore({ id: flowId, version })));
      void queries.invalidateQueries({ queryKey: api.flows.list.key() });
      await navigate(`/flows/${flowId}`);
      toast.success(t("versions.restored", { version }));
      return true;
    } catch (error) {
      toast.failure(t("versions.restoreFailed"), error);
      return false;
    }
  };
}
