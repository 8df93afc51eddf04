import { Suspense, lazy } from "react";
import type { ReactElement } from "react";
import { useForm } from "../form/form-model.ts";
import type { FixedControlProps } from "../form/value-props.ts";
import { useFlow, useNodeManifest } from "../../flow/session-context.tsx";
import { nodeById } from "@weft/flow";

const RemoteSelect = lazy(async () => ({ default: (await import("./remote-select.tsx")).RemoteSelect }));

/** A choice of the other system, once there is the access that it needs; until then an id is typed into `other`. */
export function RemoteField(props: FixedControlProps & { load: string; other: ReactElement }): ReactElement {
  const { other } = props;
  const { nodeId } = useForm();
  const node = useFlow((flow) => nodeById(flow, nodeId));
  const manifest = useNodeManifest(node);
  if (!node || !manifest || (manifest.credential && node.credential === undefined)) return other;
  return (
    <Suspense fallback={other}>
      <RemoteSelect {...props} node={node} credential={node.credential} />
    </Suspense>
  );
}
