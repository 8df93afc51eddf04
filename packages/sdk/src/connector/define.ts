import type { HttpRequest } from "../context.ts";
import type { CredentialDefinition } from "../credential.ts";
import type { JsonObject } from "../item.ts";
import type { Effect } from "../node.ts";
import type { Params, ParamsOf } from "../params.ts";
import type { Translations } from "../text.ts";
import type { Paging } from "./paging.ts";

/** One thing that a system can be asked: it becomes one node type. */
export interface OperationSpec<P extends Params = Params> {
  readonly label: string;
  /** One sentence. */
  readonly help?: string;
  readonly effect: Effect;
  /** `header`: the system honours `Idempotency-Key`, so an unknown outcome may be tried again with the same key. */
  readonly idempotency?: "header";
  readonly params: P;
  /** The request for one item. `url` is what follows the connector's `baseUrl`, beginning with a slash. Pure. */
  request(params: ParamsOf<P>): HttpRequest;
  /** How to get at the rest of a long list. */
  readonly page?: Paging;
  /** Where the wanted part of the answer is, as a dot path; the whole answer unless said. */
  readonly pick?: string;
  /** One item as the system gives it. */
  readonly sample: JsonObject | readonly JsonObject[];
  /** The connector's, unless said. */
  readonly version?: number;
  readonly icon?: string;
  readonly synonyms?: readonly string[];
  /** One line on the node's face; `{name}` stands for a parameter's value. */
  readonly summary?: string;
  readonly translations?: Translations;
  /** Turns the parameters of an older version into this one's. */
  upgrade?(old: { version: number; params: JsonObject }): JsonObject;
}

/** All node types of one system. */
export interface ConnectorSpec {
  /** First part of the node types, e.g. `acme` for `acme.ticket.create`. */
  readonly type: string;
  readonly version: number;
  readonly label: string;
  /** A lucide icon name, or `brand:<simple-icons slug>`. */
  readonly icon?: string;
  /** Where every request of the connector goes; nothing leaves it. */
  readonly baseUrl: string;
  readonly credential?: CredentialDefinition | readonly CredentialDefinition[];
  readonly credentialOptional?: true;
  /** Operations by resource and name: `ticket.create`. */
  readonly resources: Readonly<Record<string, Readonly<Record<string, OperationSpec>>>>;
}

/** Describes one operation; `request` knows the types of the parameters. */
export function operation<const P extends Params>(spec: OperationSpec<P>): OperationSpec<P> {
  return spec;
}

/** Describes a system. `connectorNodes` makes its node types. */
export function defineConnector<const C extends ConnectorSpec>(spec: C): C {
  return spec;
}
