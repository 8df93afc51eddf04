import type { ExecutionDetail } from "@weft/api";
import type { FlowNode, RunView } from "@weft/flow";
import type { Item } from "@weft/sdk";
import { useId, useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useCatalogIndex } from "../../flow/session-context.tsx";
import { useRunErrorWords } from "../../i18n/use-words.ts";
import { useIsAtLeast } from "../../session/session.ts";
import { Button } from "../../ui/button.tsx";
import { CodedText } from "../../ui/coded-text.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ChoiceCard } from "./choice-card.tsx";
import { draftOf, itemsOf } from "./done-data.ts";
import type { DoneDraft } from "./done-data.ts";
import { DoneForm } from "./done-form.tsx";
import { useDecide } from "./use-decide.ts";
import type { Choice } from "./use-decide.ts";

interface AttentionProps {
  readonly execution: Pick<ExecutionDetail, "id">;
  readonly node: FlowNode;
  readonly run: RunView;
  /** What came into the run. */
  readonly inputs: readonly Item[];
}

const choices: readonly Choice[] = ["retry", "skip", "done"];

/** A run that cannot go on by itself: what happened, what is not known, and the three ways on with what each brings about. */
export function Attention(props: AttentionProps): ReactElement {
  const { run } = props;
  const { t } = useTranslation("runs");
  const mayDecide = useIsAtLeast("operator");
  const words = useRunErrorWords();
  const title = useId();
  const told = run.error && words(run.error);
  return (
    <section aria-labelledby={title} className="mx-3 mt-1 flex flex-col gap-3">
      <Notice tone="warning">
        <h3 id={title} className="font-semibold">
          {t(mayDecide ? "attention.title" : "attention.titleOthers")}
        </h3>
        {told && (
          <p className="mt-0.5">
            <CodedText text={told.message} />.
          </p>
        )}
        <p className="mt-1.5">{t(`attention.${reasonOf(run)}.lookFirst`)}</p>
      </Notice>
      {mayDecide ? <Choices {...props} /> : <p className="text-ink-soft">{t("attention.notYou")}</p>}
    </section>
  );
}

/** After several crashes it is the step itself that is under suspicion; else it is only not known what became of it. */
function reasonOf({ error }: RunView): "unknown" | "quarantined" {
  return error?.code === "quarantined" ? "quarantined" : "unknown";
}

function Choices({ execution, node, run, inputs }: AttentionProps): ReactElement {
  const { t } = useTranslation("runs");
  const sample = useSample(node, inputs);
  const [choice, setChoice] = useState<Choice>();
  const [changed, setChanged] = useState<DoneDraft>();
  const [wrong, setWrong] = useState<readonly string[]>();
  const { decide, busy } = useDecide(execution.id, run.run);
  const draft = changed ?? draftOf(sample.items);
  const reason = reasonOf(run);
  function confirm(): void {
    if (choice !== "done") return void (choice && decide(choice));
    const done = itemsOf(draft);
    if ("wrong" in done) setWrong(done.wrong);
    else void decide(choice, done.items);
  }
  return (
    <>
      <fieldset className="flex flex-col gap-1.5">
        <legend className="mb-1.5 font-medium">{t("attention.question")}</legend>
        {choices.map((one) => (
          <ChoiceCard
            key={one}
            name={`decision-${run.run}`}
            checked={choice === one}
            label={t(`attention.${one}.label`)}
            help={one === "retry" ? t(`attention.${reason}.retry`) : t(`attention.${one}.help`)}
            onChoose={() => setChoice(one)}
          />
        ))}
      </fieldset>
      {choice === "done" && (
        <div className="flex flex-col gap-2 rounded-lg border border-line p-3">
          <p className="text-small text-pretty text-ink-soft">
            {t("attention.data")} {sample.filled && t("attention.sample")}
          </p>
          <DoneForm
            draft={draft}
            wrong={wrong ?? []}
            onChange={(next) => {
              setChanged(next);
              setWrong(undefined);
            }}
          />
          {wrong?.length === 0 && (
            <Notice tone="danger" alert>
              {t("attention.notItems")}
            </Notice>
          )}
        </div>
      )}
      {choice && (
        <Button variant="primary" className="self-start" busy={busy} onClick={confirm}>
          {t(`attention.${choice}.confirm`)}
        </Button>
      )}
    </>
  );
}

/** What the node type says that it gives, once for each item that came; without that, empty items. */
function useSample(node: FlowNode, inputs: readonly Item[]) {
  const sample = useCatalogIndex()?.manifest(node.type, node.version)?.sample ?? [{}];
  const each = sample.length === 1 && inputs.length > 1 ? inputs : [undefined];
  const filled = sample.some((json) => Object.keys(json).length > 0);
  return { filled, items: each.flatMap(() => sample.map((json) => ({ json }))) };
}
