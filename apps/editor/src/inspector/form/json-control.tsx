import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFieldLabelId } from "../../ui/field-context.ts";
import { Editor } from "../expression/editor.tsx";
import type { FixedControlProps } from "./value-props.ts";
import { jsonToText, textToJson } from "./json-text.ts";
import { useDraft } from "./use-draft.ts";

/** JSON, written out. It is kept as text while it is not complete, so nothing that was typed is lost. */
export function JsonControl(props: FixedControlProps): ReactElement {
  const { label, handle, onChange } = props;
  const { t } = useTranslation("inspector");
  const labelId = useFieldLabelId();
  const draft = useDraft(jsonToText(props.value), (text) => onChange(textToJson(text)));
  const broken = typeof textToJson(draft.value) === "string" && !draft.value.trim().startsWith('"');
  return (
    <>
      <Editor
        handle={handle}
        value={draft.value}
        onChange={draft.change}
        onBlur={draft.flush}
        language="json"
        label={label}
        {...(labelId && { labelId })}
      />
      {broken && <p className="mt-1 text-small text-danger-ink">{t("form.notJson")}</p>}
    </>
  );
}
