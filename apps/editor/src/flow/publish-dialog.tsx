import { useQueryClient } from "@tanstack/react-query";
import type { Problem } from "@weft/flow";
import { lazy, Suspense, useEffect, useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { api as queries } from "../api/queries.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Field } from "../ui/field.tsx";
import { Input } from "../ui/input.tsx";
import { toast } from "../ui/toast.tsx";
import { useGoTo } from "../problems/use-go-to.ts";
import { ProblemList } from "./problem-list.tsx";
import { withTexts } from "../i18n/late-namespace.ts";
import { useFlowSession, useProblems, usePublication } from "./session-context.tsx";

// Comparing is only needed by who publishes.
const LiveChanges = lazy(async () => ({
  default: (await withTexts(["compare"], import("../compare/live-changes.tsx"))).LiveChanges,
}));

/** Asks for a note and publishes; what stops it is listed, each with a button that goes there. */
export function PublishDialog({ open, onClose }: { open: boolean; onClose: () => void }): ReactElement {
  const { t } = useTranslation("flow");
  const session = useFlowSession();
  const { check } = session.problems;
  useEffect(() => {
    if (open) void check();
  }, [open, check]);
  const problems = useProblems();
  const { published } = usePublication();
  const [note, setNote] = useState("");
  const { publish, busy } = usePublish(onClose);
  const stopped = problems.some(({ severity }) => severity === "error");
  const goTo = useGoTo();
  function show(problem: Problem): void {
    onClose();
    goTo(problem);
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t(stopped ? "publish.stopped" : "publish.title")}
      description={t(stopped ? "publish.stoppedHint" : "publish.hint")}
      footer={
        stopped ? undefined : (
          <Button variant="primary" busy={busy} onClick={() => void publish(note)}>
            {t("publish.button")}
          </Button>
        )
      }
    >
      {problems.length > 0 && <ProblemList problems={problems} onShow={show} />}
      {published && (
        <Suspense fallback={null}>
          <LiveChanges live={published.version} onLeave={onClose} />
        </Suspense>
      )}
      {!stopped && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void publish(note);
          }}
        >
          <Field label={t("publish.note")} help={t("publish.noteHelp")}>
            <Input value={note} onChange={setNote} maxLength={1000} />
          </Field>
        </form>
      )}
    </Dialog>
  );
}

function usePublish(onDone: () => void): { publish: (note: string) => Promise<void>; busy: boolean } {
  const { t } = useTranslation("flow");
  const { save, api, flow, learn } = useFlowSession();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  async function publish(note: string): Promise<void> {
    if (busy) return;
    setBusy(true);
    try {
      if (!(await save.flush())) {
        toast.failure(t("publish.notSaved"));
        return;
      }
      const answer = await api.publish(flow.get().id, save.revision, note);
      learn(answer);
      await client.invalidateQueries({ queryKey: queries.flows.versions.key() });
      toast.success(t("publish.published", { version: answer.published?.version }));
      onDone();
    } catch (error) {
      toast.failure(t("publish.failed"), error);
    } finally {
      setBusy(false);
    }
  }
  return { publish, busy };
}
