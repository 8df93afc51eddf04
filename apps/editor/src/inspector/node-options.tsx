import { updateNode } from "@weft/flow";
import type { FlowNode, NodePatch, Retry } from "@weft/flow";
import type { NodeManifest } from "@weft/sdk";
import { useEffect, useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useEditFlow, useNodeProblems } from "../flow/session-context.tsx";
import { useProblemWords } from "../i18n/use-words.ts";
import { Field } from "../ui/field.tsx";
import { Icon } from "../ui/icon.tsx";
import { Notice } from "../ui/notice.tsx";
import { NumberInput } from "../ui/number-input.tsx";
import { Select } from "../ui/select.tsx";
import { Switch } from "../ui/switch.tsx";
import { Textarea } from "../ui/textarea.tsx";
import { DurationInput } from "./form/duration-input.tsx";
import { useDraft } from "./form/use-draft.ts";
import { useInspector } from "./inspector-state.ts";

interface OptionProps {
  readonly node: FlowNode;
  readonly patch: (patch: NodePatch) => void;
}

/** What holds for every node: what happens when it fails, how often it tries, how long it may take, and notes. */
export function NodeOptions({ node, manifest }: { node: FlowNode; manifest: NodeManifest }): ReactElement {
  const { t } = useTranslation("inspector");
  const edit = useEditFlow();
  const [open, setOpen] = useState(false);
  const sought = useInspector((state) => state.sought);
  const holds = sought?.node === node.id && sought.path[0] === "retry";
  useEffect(() => {
    if (holds) setOpen(true);
  }, [holds, sought]);
  const patch = (change: NodePatch): void =>
    edit((flow) => updateNode(flow, node.id, change), {
      group: `options ${node.id} ${Object.keys(change).join()}`,
    });
  const shared = { node, patch };
  return (
    <section className="mt-2 flex flex-col gap-4 border-t border-line pt-3">
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex items-center gap-1 self-start rounded-md font-medium hover:text-accent-ink"
      >
        <Icon name={open ? "chevron-down" : "chevron-right"} size={14} />
        {t("options.title")}
      </button>
      {open && manifest.kind === "action" && (
        <>
          <OnError {...shared} />
          <Retries {...shared} />
          <Field label={t("options.timeout")} help={t("options.timeoutHelp")} optional={t("common:optional")}>
            <DurationInput
              value={node.timeoutMs}
              label={t("options.timeout")}
              onChange={(timeoutMs) => patch({ timeoutMs })}
            />
          </Field>
          <Toggle {...shared} name="executeOnce" />
          <Toggle {...shared} name="alwaysOutput" />
        </>
      )}
      {open && <Notes {...shared} />}
    </section>
  );
}

const reactions = ["stop", "continue", "output"] as const;

function OnError({ node, patch }: OptionProps): ReactElement {
  const { t } = useTranslation("inspector");
  return (
    <>
      <Field label={t("options.onError")}>
        <Select
          value={node.onError ?? "stop"}
          options={reactions.map((value) => ({
            value,
            label: t(`options.errors.${value}`),
            help: t(`options.errorsHelp.${value}`),
          }))}
          onChange={(next) => patch({ onError: next === "stop" ? undefined : next })}
        />
      </Field>
      {(node.onError ?? "stop") !== "stop" && <ErrorItems node={node} patch={patch} />}
    </>
  );
}

const carried = ["both", "error", "textToo", "text", "once", "fields"] as const;

function ErrorItems({ node, patch }: OptionProps): ReactElement {
  const { t } = useTranslation("inspector");
  return (
    <Field label={t("options.errorItems")} help={t("options.errorItemsHelp")}>
      <Select
        value={node.errorItems ?? "both"}
        options={carried.map((value) => ({
          value,
          label: t(`options.carried.${value}`),
          help: t(`options.carriedHelp.${value}`),
        }))}
        onChange={(next) => patch({ errorItems: next === "both" ? undefined : next })}
      />
    </Field>
  );
}

const tempos = ["constant", "exponential"] as const;

function Retries({ node, patch }: OptionProps): ReactElement {
  const { t } = useTranslation("inspector");
  const { retry } = node;
  const words = useProblemWords();
  const problem = useNodeProblems(node.id).find(({ code }) => code === "retry.repeatsWrite");
  const { message, remedy } = problem ? words(problem) : {};
  const change = (next: Partial<Retry>): void => patch({ retry: { attempts: 3, ...retry, ...next } });
  return (
    <>
      <div data-setting="retry">
        <Field inline label={t("options.retry")} help={t("options.retryHelp")}>
          <Switch
            checked={retry !== undefined}
            onChange={(on) => patch({ retry: on ? { attempts: 3, backoff: "exponential" } : undefined })}
          />
        </Field>
      </div>
      {problem && <Notice tone="warning">{`${message} ${remedy}`}</Notice>}
      {retry && (
        <div className="flex flex-col gap-4 border-s-2 border-line ps-3">
          <Field label={t("options.attempts")}>
            <NumberInput
              integer
              min={1}
              max={20}
              value={retry.attempts}
              onChange={(attempts) => change({ attempts: attempts ?? 3 })}
            />
          </Field>
          <Field label={t("options.backoff")}>
            <Select
              value={retry.backoff ?? "exponential"}
              options={tempos.map((value) => ({ value, label: t(`options.backoffs.${value}`) }))}
              onChange={(backoff) => change({ backoff })}
            />
          </Field>
          <Field label={t("options.firstDelay")}>
            <DurationInput
              value={retry.firstDelayMs ?? 1000}
              label={t("options.firstDelay")}
              onChange={(firstDelayMs) => change({ firstDelayMs: firstDelayMs ?? 1000 })}
            />
          </Field>
        </div>
      )}
    </>
  );
}

function Toggle({ node, patch, name }: OptionProps & { name: "executeOnce" | "alwaysOutput" }): ReactElement {
  const { t } = useTranslation("inspector");
  return (
    <Field inline label={t(`options.${name}`)} help={t(`options.${name}Help`)}>
      <Switch checked={node[name] === true} onChange={(on) => patch({ [name]: on || undefined })} />
    </Field>
  );
}

function Notes({ node, patch }: OptionProps): ReactElement {
  const { t } = useTranslation("inspector");
  const draft = useDraft(node.notes ?? "", (notes) => patch({ notes: notes || undefined }));
  return (
    <Field label={t("options.notes")} help={t("options.notesHelp")}>
      <Textarea value={draft.value} onChange={draft.change} onBlur={draft.flush} maxLength={5000} />
    </Field>
  );
}
