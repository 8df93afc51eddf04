import type { FlowNode } from "@weft/flow";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { useDraft } from "../form/use-draft.ts";
import type { FixedControlProps } from "../form/value-props.ts";
import { ChoiceInput } from "./choice-input.tsx";
import { useChoices } from "./use-choices.ts";

type Props = FixedControlProps & { node: FlowNode; credential: string | undefined; load: string };

/** An id, typed or chosen from what the other system has; below it, what the id is called, or why there is no choice. */
export function RemoteSelect(props: Props): ReactElement {
  const { node, credential, load, label, placeholder, alone, onChange } = props;
  const { t } = useTranslation("inspector");
  const [asked, setAsked] = useState(false);
  const [search, setSearch] = useState("");
  const value = typeof props.value === "string" ? props.value : "";
  const choices = useChoices({ node, credential, load, search, wanted: asked || value !== "" });
  const draft = useDraft(value, (text) => {
    onChange(text === "" ? undefined : text);
    // What was chosen is an id, which nobody looks for.
    if (!choices.options.some((option) => option.value === text)) setSearch(text);
  });
  const chosen = choices.options.find((option) => option.value === draft.value);
  const named = chosen && chosen.label !== chosen.value ? chosen.label : undefined;
  return (
    <div className="flex flex-col gap-1">
      <ChoiceInput
        value={draft.value}
        choices={choices}
        label={alone ? label : undefined}
        placeholder={placeholder ?? t("remote.search")}
        onAsk={() => setAsked(true)}
        onType={draft.change}
        onChoose={(id) => {
          setSearch("");
          draft.change(id);
          draft.flush();
        }}
        onLeave={draft.flush}
      />
      {named && <p className="text-small text-pretty text-ink-soft">{named}</p>}
      {choices.why.length > 0 && (
        <div role="status" className="flex flex-col items-start gap-1.5">
          {choices.why.map((text) => (
            <p key={text} className="text-small text-pretty text-warning-ink">
              {text}
            </p>
          ))}
          <Button size="sm" icon="rotate-ccw" busy={choices.isFetching} onClick={choices.again}>
            {t("common:retry")}
          </Button>
        </div>
      )}
    </div>
  );
}
