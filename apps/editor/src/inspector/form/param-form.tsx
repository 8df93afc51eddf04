import { isShown } from "@weft/flow";
import type { Param } from "@weft/sdk";
import { Fragment, useEffect, useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon.tsx";
import { useInspector } from "../inspector-state.ts";
import type { SoughtSetting } from "../inspector-state.ts";
import { isSet } from "./empty.ts";
import { useForm } from "./form-model.ts";
import type { ParamFormProps } from "./form-model.ts";
import { ParamField } from "./param-field.tsx";

/** The fields of a set of parameters; those that are seldom needed are folded away. */
export function ParamForm({ params, values, path, hidden, side, extra }: ParamFormProps): ReactElement {
  const shown = Object.entries(params).filter(
    ([name, spec]) => spec.drawn !== false && !hidden?.includes(name) && isShown(spec, params, values),
  );
  const main = shown.filter(([, spec]) => !spec.advanced);
  const more = shown.filter(([, spec]) => spec.advanced);
  const field = ([name, spec]: [string, Param]) => (
    <Fragment key={name}>
      <ParamField spec={spec} value={values[name]} path={[...path, name]} />
      {extra?.below === name && extra.field}
    </Fragment>
  );
  const first = shown.find(([name, spec]) => spec.first && !isSet(values[name]));
  if (first) return <ParamField spec={first[1]} value={undefined} path={[...path, first[0]]} />;
  return (
    <>
      {extra?.below === undefined && extra?.field}
      {side ? <div className="grid grid-cols-2 gap-2">{main.map(field)}</div> : main.map(field)}
      {more.length > 0 && (
        <MoreOptions
          changed={more.some(([name]) => isSet(values[name]))}
          places={more.map(([name]) => [...path, name].join("."))}
        >
          {more.map(field)}
        </MoreOptions>
      )}
    </>
  );
}

function MoreOptions(props: {
  changed: boolean;
  places: readonly string[];
  children: ReactElement[];
}): ReactElement {
  const { t } = useTranslation("inspector");
  const [open, setOpen] = useState(props.changed);
  const { nodeId } = useForm();
  const sought = useInspector((state) => state.sought);
  const { places } = props;
  const holds = sought?.node === nodeId && places.some((place) => leadsTo(place, sought.path));
  useEffect(() => {
    if (holds) setOpen(true);
  }, [holds, sought]);
  return (
    <div className="flex flex-col gap-4">
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex items-center gap-1 self-start rounded-md text-ink-soft hover:text-ink"
      >
        <Icon name={open ? "chevron-down" : "chevron-right"} size={14} />
        {t("form.more")}
      </button>
      {open && props.children}
    </div>
  );
}

function leadsTo(place: string, [part, ...rest]: SoughtSetting["path"]): boolean {
  return part === "params" && `${rest.join(".")}.`.startsWith(`${place}.`);
}
