import { isExpression } from "@weft/expressions";
import type { RemoteOption } from "@weft/sdk";
import { fault } from "../api/fault.ts";
import { serverDisk } from "../disk/door.ts";
import type { Services } from "../services.ts";
import { createTokenKeeper } from "./oauth2/keeper.ts";
import { withOutbound } from "./outbound.ts";
import { credentialFinder } from "./read.ts";
import { told } from "./told.ts";
import type { Why } from "./told.ts";

type Needs = Pick<Services, "config" | "db" | "vault" | "catalog" | "clock" | "lease">;

interface Question {
  /** Of the credential; none for a node that needs no access. */
  readonly id?: string;
  readonly flow: string;
  /** Of the node. */
  readonly type: string;
  readonly load: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly search: string;
}

/** More than a person looks through. */
const MOST = 200;
const LIMIT_MS = 30_000;

/** Asks the other system, with the node's credential where it has one, what can be chosen for one of its parameters. */
export async function choicesFor(
  services: Needs,
  question: Question,
): Promise<{ options: RemoteOption[] } | { error: Why }> {
  const { id, flow: flowId, type, load, search } = question;
  const { catalog } = services;
  const version = catalog.nodes().find((node) => node.type === type)?.version ?? 0;
  const node = await catalog.load(type, version);
  const list = node?.choices && Object.hasOwn(node.choices, load) ? node.choices[load] : undefined;
  const types = [node?.credential ?? []].flat().map((credential) => credential.type);
  const credential = credentialFinder(services);
  const found = id === undefined ? undefined : await credential({ id, flowId, types });
  if (list === undefined || (found === undefined && (id !== undefined || types.length > 0)))
    throw fault("NOT_FOUND", { message: "There is nothing to choose from with this credential." });
  // What is worked out from data is not known while a flow is edited.
  const params = Object.fromEntries(
    Object.entries(question.params).filter(([, value]) => !isExpression(value)),
  );
  const signal = AbortSignal.timeout(LIMIT_MS);
  const access = { credential: id, credentialTypes: types, flowId };
  try {
    const options = await withOutbound(
      services,
      { credential, accessToken: createTokenKeeper(services) },
      (outbound) =>
        list({
          params,
          search,
          ctx: {
            http: (request) => outbound.http({ request, signal, ...access }),
            reach: (target) => outbound.reach({ ...target, signal }),
            credential: async () => (id === undefined ? undefined : outbound.credential(access)),
            disk: serverDisk(services.config),
            signal,
          },
        }),
    );
    return { options: options.slice(0, MOST).map((option) => ({ ...option })) };
  } catch (error) {
    const { definition = { type, params: {} }, values = {} } = found ?? {};
    return { error: await told(error, definition, values) };
  }
}
