import { isExpression } from "@weft/expressions";
import { literalParams } from "@weft/runtime";
import type { NodeDefinition, Param, RemoteSchemas, SchemaSource } from "@weft/sdk";
import { fault } from "../api/fault.ts";
import { createTokenKeeper } from "../credentials/oauth2/keeper.ts";
import { withOutbound } from "../credentials/outbound.ts";
import { credentialFinder } from "../credentials/read.ts";
import { findCredential } from "../credentials/store.ts";
import { told } from "../credentials/told.ts";
import type { Why } from "../credentials/told.ts";
import type { UsableCredential } from "../outbound/credential.ts";
import type { Services } from "../services.ts";
import type { SchemaCache } from "./schema-cache.ts";

type Needs = Pick<Services, "db" | "vault" | "catalog" | "clock" | "lease">;
type Values = Readonly<Record<string, unknown>>;

interface Question {
  /** Of the flow, which lies in the workspace. */
  readonly id: string;
  readonly workspaceId: string;
  /** Of the node. */
  readonly type: string;
  readonly load: string;
  readonly params: Values;
  readonly credential?: string | undefined;
  readonly fresh: boolean;
}

const LIMIT_MS = 30_000;

/** Asks the other system, with the node's credential where it has one, what can be written in one of its parameters. */
export async function schemaFor(
  services: Needs,
  cache: SchemaCache,
  question: Question,
): Promise<{ schema: string } | { error: Why }> {
  const { id: flowId, type, credential, fresh } = question;
  const { node, source, load } = await loaderOf(services, question);
  const types = [node.credential ?? []].flat().map((one) => one.type);
  const found = credential === undefined ? undefined : { id: credential, flowId, types };
  const access = found && (await credentialFinder(services)(found));
  if (found !== undefined && access === undefined) throw nothing();
  const params = knownParams(node, source, question.params);
  const key = keyOf(services, question, params);
  const kept = fresh ? undefined : cache.get(key);
  if (kept !== undefined) return { schema: kept };
  try {
    const schema = JSON.stringify(await asked(services, { load, params, types, credential, flowId }));
    cache.set(key, schema);
    return { schema };
  } catch (error) {
    return { error: await toldOf(error, type, access) };
  }
}

async function loaderOf({ catalog }: Needs, { type, load: name }: Question) {
  const version = catalog.nodes().find((one) => one.type === type)?.version ?? 0;
  const node = await catalog.load(type, version);
  const source = Object.values(node?.params ?? {})
    .map((spec) => (spec.kind === "code" ? spec.schema : undefined))
    .find((schema) => schema?.load === name);
  const load = source && node?.schemas?.[source.load];
  if (node === undefined || source === undefined || load === undefined) throw nothing();
  return { node, source, load };
}

const nothing = () => fault("NOT_FOUND", { message: "There is nobody to ask for a schema with this." });

async function asked(
  services: Needs,
  given: {
    readonly load: RemoteSchemas[string];
    readonly params: Values;
    readonly types: readonly string[];
    readonly credential: string | undefined;
    readonly flowId: string;
  },
) {
  const { load, params, types: credentialTypes, credential, flowId } = given;
  const signal = AbortSignal.timeout(LIMIT_MS);
  const doors = { credential: credentialFinder(services), accessToken: createTokenKeeper(services) };
  return withOutbound(services, doors, (outbound) =>
    load({
      params,
      ctx: { http: (request) => outbound.http({ request, signal, credential, credentialTypes, flowId }) },
    }),
  );
}

/** The parameters that the schema depends on, as far as they are written out: what is worked out from data is not known yet. */
function knownParams({ params }: NodeDefinition, { by }: SchemaSource, values: Values): Values {
  const known = by.flatMap((name) => {
    const spec = params[name];
    return spec === undefined ? [] : Object.entries(literalOf(name, spec, values[name]));
  });
  return Object.fromEntries(known);
}

function literalOf(name: string, spec: Param, value: unknown): Values {
  if (isExpression(value)) return {};
  const written = writtenOut(value);
  const { showWhen: _always, ...alone } = spec;
  try {
    return literalParams({ [name]: alone }, { [name]: written });
  } catch {
    // Of the wrong kind, or missing: the loader says what it needs.
    return {};
  }
}

/** Rows and fields without those that hold expressions. */
function writtenOut(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.filter((row) => !hasExpression(row));
  return Object.fromEntries(Object.entries(value).filter(([, one]) => !hasExpression(one)));
}

function hasExpression(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return isExpression(value);
  return Object.values(value).some(hasExpression);
}

function keyOf({ db }: Needs, { workspaceId, type, load, credential }: Question, params: Values): string {
  const version = credential && findCredential(db, workspaceId, credential)?.version;
  return JSON.stringify([workspaceId, type, load, credential, version, params]);
}

async function toldOf(error: unknown, type: string, access: UsableCredential | undefined): Promise<Why> {
  const { definition = { type, params: {} }, values = {} } = access ?? {};
  return told(error, definition, values);
}
