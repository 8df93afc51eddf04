import type { ReactElement } from "react";
import { Choices } from "../../ui/choices.tsx";
import { useFieldLabelId } from "../../ui/field-context.ts";
import { Input } from "../../ui/input.tsx";
import { NumberInput } from "../../ui/number-input.tsx";
import { Select } from "../../ui/select.tsx";
import { Switch } from "../../ui/switch.tsx";
import { Textarea } from "../../ui/textarea.tsx";
import { Editor } from "../expression/editor.tsx";
import { GraphqlControl } from "../graphql/graphql-control.tsx";
import { OperationField } from "../openapi/operation-field.tsx";
import { RemoteField } from "../remote/remote-field.tsx";
import { useComplete } from "../expression/use-complete.ts";
import { DurationInput } from "./duration-input.tsx";
import { FileName } from "./file-name.tsx";
import { FlowSelect } from "./flow-select.tsx";
import { JsonControl } from "./json-control.tsx";
import { TableSelect } from "./table-select.tsx";
import { useDraft } from "./use-draft.ts";
import { optionsOf } from "../../i18n/options.ts";
import type { FixedControlProps } from "./value-props.ts";

/** The control for a fixed value, by the kind of the parameter. What is left out shows its default. */
export function FixedControl(props: FixedControlProps): ReactElement {
  const { spec, label, alone, onChange, options: words } = props;
  const standIn = "default" in spec ? spec.default : undefined;
  const value = props.value ?? standIn;
  const name = alone ? { label } : {};
  switch (spec.kind) {
    case "number":
      return <NumberControl {...props} value={value} />;
    case "boolean":
      return <Switch checked={value === true} onChange={onChange} {...name} />;
    case "choice":
      return (
        <Select
          value={asText(value)}
          onChange={onChange}
          options={optionsOf(spec.options, words)}
          {...name}
        />
      );
    case "choices":
      return <Choices options={optionsOf(spec.options, words)} value={value} onChange={onChange} />;
    case "json":
      return <JsonControl {...props} value={value} />;
    case "code":
      return <CodeControl {...props} value={value} />;
    case "duration":
      return <DurationInput value={value} label={label} onChange={onChange} />;
    case "dateTime":
      return <TextControl {...props} value={value} {...(isPickable(value) && { type: "datetime-local" })} />;
    case "remote":
      return <RemoteControl {...props} value={value} load={spec.load} />;
    case "file":
      return <FileName {...props} value={value} />;
    default:
      return <TextControl {...props} value={value} />;
  }
}

function RemoteControl({ load, ...props }: FixedControlProps & { load: string }): ReactElement {
  const other = <TextControl {...props} />;
  if (load === "openapi.operations") return <OperationField />;
  if (load === "weft.flows") return <FlowSelect {...props} other={other} />;
  if (load === "weft.tables") return <TableSelect {...props} other={other} />;
  return <RemoteField {...props} load={load} other={other} />;
}

function TextControl(props: FixedControlProps & { type?: "datetime-local" }): ReactElement {
  const { spec, placeholder, label, alone, type } = props;
  const draft = useDraft(asText(props.value), (text) => props.onChange(emptied(spec, text)));
  const shared = {
    value: draft.value,
    onChange: draft.change,
    onBlur: draft.flush,
    placeholder,
    ...(alone && { "aria-label": label }),
  };
  if (spec.kind === "text" && spec.multiline) return <Textarea {...shared} />;
  return <Input {...shared} type={type ?? "text"} autoComplete="off" spellCheck={false} />;
}

/** A text that was emptied is left out where the default is an empty text or nothing anyway. */
function emptied(spec: FixedControlProps["spec"], text: string): string | undefined {
  const standIn = "default" in spec ? spec.default : undefined;
  return text === "" && (standIn === undefined || standIn === "") ? undefined : text;
}

/** A day alone, a time with its offset and words for a time would look like nothing in a picker of dates. */
function isPickable(value: unknown): boolean {
  return /^(?:\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)?$/.test(asText(value));
}

function NumberControl(props: FixedControlProps): ReactElement {
  const { spec, value, placeholder, label, alone } = props;
  const number = value === undefined || value === "" ? undefined : Number(value);
  const draft = useDraft(Number.isFinite(number) ? number : undefined, props.onChange);
  if (spec.kind !== "number") return <></>;
  return (
    <NumberInput
      value={draft.value}
      onChange={draft.change}
      {...(alone && { label })}
      {...(placeholder !== undefined && { placeholder })}
      {...(spec.min !== undefined && { min: spec.min })}
      {...(spec.max !== undefined && { max: spec.max })}
      {...(spec.integer && { integer: true })}
    />
  );
}

function CodeControl(props: FixedControlProps): ReactElement {
  const { spec } = props;
  const draft = useDraft(asText(props.value), (text) => props.onChange(text === "" ? undefined : text));
  const labelId = useFieldLabelId();
  const complete = useComplete();
  const shared = {
    value: draft.value,
    onChange: draft.change,
    onBlur: draft.flush,
    label: props.label,
    handle: props.handle,
    ...(labelId && { labelId }),
  };
  if (spec.kind !== "code") return <></>;
  if (spec.language === "graphql") return <GraphqlControl {...shared} schema={spec.schema} />;
  const language = spec.language === "javascript" ? "javascript" : "text";
  return <Editor {...shared} complete={complete} language={language} />;
}

function asText(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
