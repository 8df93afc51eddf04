import { setFlowName } from "@weft/flow";
import { useRef } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useEditFlow, useFlow, usePublication } from "../../flow/session-context.tsx";

const nameClass = "min-w-0 truncate rounded-md px-1.5 py-1 text-title font-semibold";

/** The flow's name, changed in place: Enter or leaving keeps it, Escape takes it back. */
export function FlowName(): ReactElement {
  const name = useFlow((flow) => flow.name);
  const { can } = usePublication();
  const { t } = useTranslation("flows");
  const edit = useEditFlow();
  const escaped = useRef(false);
  if (!can.edit) return <h1 className={nameClass}>{name}</h1>;
  return (
    <>
      <h1 className="sr-only">{name}</h1>
      <input
        // A name changed elsewhere (undo, another person) shows up as a new field.
        key={name}
        aria-label={t("page.name")}
        defaultValue={name}
        maxLength={200}
        spellCheck={false}
        className={`${nameClass} field-sizing-content max-w-full min-w-16 border border-transparent bg-transparent hover:border-line focus:border-line-strong focus:bg-raised`}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== "Escape") return;
          escaped.current = event.key === "Escape";
          event.currentTarget.blur();
        }}
        onBlur={(event) => {
          const wanted = event.currentTarget.value;
          if (escaped.current || !wanted.trim()) event.currentTarget.value = name;
          else if (wanted.trim() !== name) edit((flow) => setFlowName(flow, wanted));
          escaped.current = false;
        }}
      />
    </>
  );
}
