import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { client } from "../../api/client.ts";
import { api } from "../../api/queries.ts";
import { ReadOnlyCanvas } from "../../canvas/read-only-canvas.tsx";
import { readFlow } from "../../flow/read-flow.ts";
import { useFlowSession, usePublication } from "../../flow/session-context.tsx";
import { Splash } from "../../shell/splash.tsx";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { toast } from "../../ui/toast.tsx";
import { ListFailed } from "../list-states.tsx";
import { ProblemList } from "../../flow/problem-list.tsx";

/** One version, drawn to look at, and the way back to it. */
export function VersionPane(props: { flowId: string; version: number }): ReactElement {
  const { flowId, version } = props;
  const { t } = useTranslation("flows");
  const { can } = usePublication();
  const stored = useQuery(
    api.flows.version.queryOptions({ input: { id: flowId, version }, staleTime: Infinity }),
  );
  const read = useMemo(() => stored.data && readFlow(stored.data.flow), [stored.data]);
  if (stored.isError) {
    return (
      <ListFailed
        title={t("versions.loadFailed")}
        error={stored.error}
        onRetry={() => void stored.refetch()}
      />
    );
  }
  if (!read) return <Splash />;
  return (
    <>
      <div className="flex min-h-11 items-center justify-between gap-2 border-b border-line bg-surface px-3">
        <h2 className="font-semibold">{t("versions.number", { version })}</h2>
        {can.edit && <Restore flowId={flowId} version={version} />}
      </div>
      <div className="min-h-0 grow">
        {"flow" in read ? <ReadOnlyCanvas flow={read.flow} /> : <ProblemList problems={read.problems} />}
      </div>
    </>
  );
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
