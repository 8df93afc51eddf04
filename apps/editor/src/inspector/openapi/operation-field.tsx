import { nodeById } from "@weft/flow";
import { Suspense, useState } from "react";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useFlow } from "../../flow/session-context.tsx";
import { Button } from "../../ui/button.tsx";
import { useForm } from "../form/form-model.ts";
import { OperationDialog } from "./load.ts";

/** Which operation of an OpenAPI document the node calls, and a window to choose another. */
export function OperationField(): ReactElement {
  const { nodeId } = useForm();
  const { t } = useTranslation("inspector");
  const [choosing, setChoosing] = useState(false);
  const params = useFlow((flow) => nodeById(flow, nodeId)?.params);
  const operation = params?.["operation"];
  const call = params?.["call"] as { readonly path?: string } | undefined;
  return (
    <div className="flex flex-col items-start gap-1.5">
      {typeof operation === "string" && operation !== "" && (
        <code className="max-w-full rounded-md bg-sunken px-2 py-1 font-mono text-small break-all">
          {[params?.["method"], call?.path ?? operation].join(" ")}
        </code>
      )}
      <Button icon="search" onClick={() => setChoosing(true)}>
        {t(operation ? "operation.change" : "operation.choose")}
      </Button>
      {choosing && (
        <Suspense fallback={null}>
          <OperationDialog nodeId={nodeId} onClose={() => setChoosing(false)} />
        </Suspense>
      )}
    </div>
  );
}
