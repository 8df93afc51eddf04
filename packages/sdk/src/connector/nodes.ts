import type { HttpRequest } from "../context.ts";
import type { ActionDefinition, RunCall } from "../node.ts";
import { connectorApi } from "./api.ts";
import { connectorChoices } from "./choices.ts";
import type { ConnectorSpec, OperationSpec } from "./define.ts";

type Values = Readonly<Record<string, unknown>>;

/** The node types of a connector: `<connector>.<resource>.<operation>`, one for each operation. */
export function connectorNodes(connector: ConnectorSpec): ActionDefinition[] {
  return Object.entries(connector.resources).flatMap(([resource, operations]) =>
    Object.entries(operations).map(([name, spec]) =>
      toNode(`${connector.type}.${resource}.${name}`, connector, spec),
    ),
  );
}

function toNode(type: string, connector: ConnectorSpec, spec: OperationSpec): ActionDefinition {
  const { version, label: group, icon, credential, credentialOptional, credentialStart, choices } = connector;
  return {
    kind: "action",
    type,
    version,
    group,
    ...(icon !== undefined && { icon }),
    ...(credential !== undefined && { credential }),
    ...(credentialOptional !== undefined && { credentialOptional }),
    ...(credentialStart !== undefined && { credentialStart }),
    ...faceOf(spec),
    idempotent: spec.idempotency !== undefined,
    ...(choices && { choices: connectorChoices(connector, spec.params) }),
    run: (call: RunCall<Values>) => ran(connector, spec, call),
  };
}

function faceOf(spec: OperationSpec) {
  const { idempotency: _idempotency, ...rest } = spec;
  if ("run" in rest) {
    const { run: _run, ...face } = rest;
    return face;
  }
  const { request: _request, page: _page, pick: _pick, most: _most, shape: _shape, ...face } = rest;
  return face;
}

async function ran(connector: ConnectorSpec, spec: OperationSpec, call: RunCall<Values>) {
  const { params, ctx } = call;
  const api = connectorApi(connector, ctx);
  if ("run" in spec) return spec.run({ ...call, api });
  const { page, pick, idempotency } = spec;
  const plain = spec.request(params, call);
  const request = idempotency === "header" ? withKey(plain, ctx.idempotencyKey) : plain;
  const items = await api.list({ request, page, pick, most: spec.most?.(params) });
  return spec.shape === undefined
    ? items
    : items.map((item) => ({ ...item, json: spec.shape?.(item.json, params) ?? item.json }));
}

function withKey(request: HttpRequest, key: string): HttpRequest {
  return { ...request, headers: { ...request.headers, "Idempotency-Key": key } };
}
