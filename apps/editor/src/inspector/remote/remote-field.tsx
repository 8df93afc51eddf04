import { Suspense, lazy } from "react";
import type { ReactElement } from "react";
import { useForm } from "../form/form-model.ts";
import type { FixedControlProps } from "../form/value-props.ts";
import { useFlow } from "../../flow/session-context.tsx";
import { nodeById } from "@weft/flow";

const RemoteSelect = lazy(async () => ({ default: (await import("./remote-select.tsx")).RemoteSelect }));

/** A choice of the other system, once there is access to it; until then an id is typed into `other`. */
export function RemoteField(props: FixedControlProps & { load: string; other: ReactElement }): ReactElement {
  const { other } = props;
  const { nodeId } = useForm();
  const node = useFlow((flow) => nodeById(flow, nodeId));
  if (node?.credential === undefined) return other;
  return (
    <Suspense fallback={other}>
      <RemoteSelect {...props} node={node} credential={node.credential} />
    </Suspense>
  );
}
