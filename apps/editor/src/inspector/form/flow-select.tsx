import { useQuery } from "@tanstack/react-query";
import type { StartableFlow } from "@weft/api";
import { nodeById, setParam } from "@weft/flow";
import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/queries.ts";
import { useEditFlow, useFlow, useNodeManifest } from "../../flow/session-context.tsx";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { mapsInputs, missingInputs, withInputs } from "./called-inputs.ts";
import { useForm } from "./form-model.ts";
import type { FixedControlProps } from "./value-props.ts";

const none: readonly StartableFlow[] = [];

/** The flows of the workspace that can be called, by name. `other` takes an id as it is where there are none. */
export function FlowSelect(props: FixedControlProps & { other: ReactNode }): ReactElement {
  const { value, label, alone, other } = props;
  const { t } = useTranslation("inspector");
  const { data, isPending } = useQuery(api.flows.startable.queryOptions());
  const { node, add, choose } = useCall();
  const flows = (data ?? none).filter(({ called }) => called);
  const chosen = flows.find(({ id }) => id === value);
  const missing = node && chosen ? missingInputs(node.params, chosen.inputs) : [];
  if (!isPending && flows.length === 0) {
    return (
      <>
        {other}
        {data && <p className="mt-1 text-small text-pretty text-ink-faint">{t("call.none")}</p>}
      </>
    );
  }
  return (
    <div className="flex flex-col items-start gap-1.5">
      <Select
        value={typeof value === "string" && value !== "" ? value : undefined}
        placeholder={t("call.choose")}
        options={flows.map(({ id, name, published }) => ({
          value: id,
          label: name,
          ...(!published && { help: t("call.draft") }),
        }))}
        onChange={(id) => choose(id, flows.find((flow) => flow.id === id)?.inputs ?? [])}
        {...(alone && { label })}
      />
      {missing.length > 0 && (
        <Button size="sm" icon="plus" onClick={() => add(missing)}>
          {t("call.add", { names: missing.map(({ name }) => name).join(", ") })}
        </Button>
      )}
    </div>
  );
}

/** What choosing a flow does to the node: its fields are asked for at once. */
function useCall() {
  const { nodeId } = useForm();
  const edit = useEditFlow();
  const node = useFlow((flow) => nodeById(flow, nodeId));
  const maps = mapsInputs(useNodeManifest(node));
  return {
    node: maps ? node : undefined,
    add: (inputs: StartableFlow["inputs"]): void => edit((flow) => withInputs(flow, nodeId, inputs)),
    choose: (id: string, inputs: StartableFlow["inputs"]): void =>
      edit((flow) => {
        const named = setParam(flow, nodeId, ["flow"], id);
        return maps
          ? withInputs(
              named,
              nodeId,
              inputs.filter(({ required }) => required),
            )
          : named;
      }),
  };
}
