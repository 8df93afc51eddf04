import type { Param } from "@weft/sdk";
import { Suspense, useEffect, useState } from "react";
import type { FocusEvent, ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useProblemWords } from "../../i18n/use-words.ts";
import { Field } from "../../ui/field.tsx";
import { whenReleased } from "../../ui/when-released.ts";
import type { Path } from "../data/schema.ts";
import { ValueForm } from "../openapi/load.ts";
import { ConditionRows } from "./condition-rows.tsx";
import { isRequired, isSet } from "./empty.ts";
import { FieldRows } from "./field-rows.tsx";
import { textPath, useForm } from "./form-model.ts";
import { ListRows } from "./list-rows.tsx";
import { ModeToggle } from "./mode-toggle.tsx";
import { RequiredMark } from "./required-mark.tsx";
import { ValueEditor } from "./value-editor.tsx";

export interface ParamFieldProps {
  readonly spec: Param;
  readonly value: unknown;
  readonly path: Path;
}

const containers = new Set(["group", "list", "fields", "conditions"]);

/** One parameter with its label, help, problem, and the switch between a fixed value and an expression. */
export function ParamField(props: ParamFieldProps): ReactElement {
  const { spec, value, path } = props;
  const { text, set } = useForm();
  const { t } = useTranslation("inspector");
  const words = text.param(textPath(path));
  const label = words.label ?? spec.label;
  const help = words.help ?? spec.help;
  const required = isRequired(spec);
  const { error, caution, onLeave } = useFieldProblem(path, label);
  if (containers.has(spec.kind)) return <Container {...props} label={label} help={help} error={error} />;
  const field = (
    <div
      className="group/field min-w-0"
      data-param={path.join(".")}
      data-empty-required={required && !isSet(value) ? (spec.literal ? "literal" : "") : undefined}
      onBlur={onLeave}
    >
      <Field
        label={
          <>
            {label}
            {required && <RequiredMark />}
          </>
        }
        help={caution ?? help}
        error={error}
        optional={spec.optional && t("common:optional")}
        aside={
          !spec.literal && (
            <ModeToggle spec={spec} value={value} label={label} onChange={(next) => set(path, next)} />
          )
        }
      >
        <ValueEditor
          spec={spec}
          value={value}
          label={label}
          placeholder={words.placeholder ?? spec.placeholder}
          options={words.options}
          onChange={(next) => set(path, next)}
        />
      </Field>
    </div>
  );
  const values = value ?? {};
  if (spec.kind !== "json" || spec.form === undefined || typeof values !== "object") return field;
  return (
    <Suspense fallback={null}>
      <ValueForm spec={spec} value={{ ...values }} path={path} label={label} otherwise={field} />
    </Suspense>
  );
}

/** How long after a field is left what it lacks is told: what was written has been checked by then. */
const LEFT_MS = 500;

/** What is wrong here. What is merely not filled in yet is told once the person has been here. */
function useFieldProblem(path: Path, label: string) {
  const { problem } = useForm();
  const words = useProblemWords();
  const [left, setLeft] = useState(false);
  const [visited, setVisited] = useState(false);
  useEffect(() => (left ? whenReleased(LEFT_MS, () => setVisited(true)) : undefined), [left]);
  const found = problem(path);
  const told = found && (visited || found.code !== "param.missing") ? words(found, { label }) : undefined;
  const sentences = told && `${told.message} ${told.remedy}`;
  return {
    error: found?.severity === "error" ? sentences : undefined,
    caution: found?.severity === "warning" ? sentences : undefined,
    onLeave: (event: FocusEvent): void => {
      if (!event.currentTarget.contains(event.relatedTarget)) setLeft(true);
    },
  };
}

function Container(
  props: ParamFieldProps & { label: string; help: string | undefined; error: string | undefined },
): ReactElement {
  const { spec, value, path, label, help, error } = props;
  return (
    <fieldset data-param={path.join(".")} className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 font-medium">{label}</legend>
      <Rows spec={spec} value={value} path={path} label={label} />
      {help && <p className="text-small text-pretty text-ink-faint">{help}</p>}
      {error && (
        <p role="alert" className="text-small text-danger-ink">
          {error}
        </p>
      )}
    </fieldset>
  );
}

function Rows(props: ParamFieldProps & { label: string }): ReactElement | null {
  const { spec, value, path, label } = props;
  const { Nested } = useForm();
  switch (spec.kind) {
    case "fields":
      return <FieldRows value={value} path={path} />;
    case "conditions":
      return <ConditionRows spec={spec} value={value} path={path} />;
    case "list":
      return <ListRows spec={spec} value={value} path={path} label={label} />;
    case "group": {
      const values = (value ?? {}) as Readonly<Record<string, unknown>>;
      return (
        <div className="flex flex-col gap-4 border-s-2 border-line ps-3">
          <Nested params={spec.of} values={values} path={path} />
        </div>
      );
    }
    default:
      return null;
  }
}
