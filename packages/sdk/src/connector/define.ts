import type { ChoicesCall, RemoteOption } from "../choices.ts";
import type { HttpRequest, HttpResponse, NodeContext } from "../context.ts";
import type { CredentialDefinition } from "../credential.ts";
import type { Item, JsonObject } from "../item.ts";
import type { Effect, Emit, RunCall } from "../node.ts";
import type { Params, ParamsOf } from "../params.ts";
import type { Translations } from "../text.ts";
import type { Paging } from "./paging.ts";
import type { Refusal } from "./refusal.ts";

interface OperationFace<P extends Params> {
  readonly label: string;
  /** One sentence. */
  readonly help?: string;
  readonly effect: Effect;
  /**
   * How the system does a thing once that was asked for twice, so that an unknown outcome may be tried again. `header`: it
   * honours `Idempotency-Key`, which is sent. `key`: the request carries `ctx.idempotencyKey` as an id of its own. `upsert`:
   * what is there already is changed into the same. `search`: the operation looks first whether it is there.
   */
  readonly idempotency?: "header" | "key" | "upsert" | "search";
  readonly params: P;
  /** One item as the system gives it. */
  readonly sample: JsonObject | readonly JsonObject[];
  /** The connector's, unless said. */
  readonly version?: number;
  readonly icon?: string;
  readonly credentialStart?: JsonObject;
  readonly synonyms?: readonly string[];
  /** One line on the node's face; `{name}` stands for a parameter's value. */
  readonly summary?: string;
  readonly translations?: Translations;
  /** Turns the parameters of an older version into this one's. */
  upgrade?(old: { version: number; params: JsonObject }): JsonObject;
}

/** For which item a request is made: what files are sent from, and the key that makes it the same request again. */
export type RequestPlace = Pick<RunCall<unknown>, "item" | "index" | "ctx">;

/** An operation that is one request, or a list of pages. */
export interface RequestSpec<P extends Params> extends OperationFace<P> {
  /** The request for one item. `url` is what follows the connector's `baseUrl`, beginning with a slash. Sends nothing. */
  request(params: ParamsOf<P>, place: RequestPlace): HttpRequest;
  /** How to get at the rest of a long list. */
  readonly page?: Paging;
  /** Where the wanted part of the answer is, as a dot path; the whole answer unless said. */
  readonly pick?: string;
  /** How many items are enough; all unless said. */
  most?(params: ParamsOf<P>): number | undefined;
  /** Makes one entry of what was picked into what the item holds. */
  shape?(entry: JsonObject, params: ParamsOf<P>): JsonObject;
}

/** An operation that takes several requests, or whose answer is a file. */
export interface StepsSpec<P extends Params> extends OperationFace<P> {
  run(call: RunCall<ParamsOf<P>> & { readonly api: ConnectorApi }): Promise<Emit | undefined>;
}

/** One thing that a system can be asked: it becomes one node type. */
export type OperationSpec<P extends Params = Params> = RequestSpec<P> | StepsSpec<P>;

/** The connector's own door: below its address, with its headers, and with its words for what goes wrong. */
export interface ConnectorApi {
  send(request: HttpRequest): Promise<HttpResponse>;
  /** What a list holds, page after page, until there is no more or it is enough. */
  list(call: ListCall): Promise<readonly Item[]>;
}

export interface ListCall {
  readonly request: HttpRequest;
  readonly page?: Paging | undefined;
  /** As in an operation. */
  readonly pick?: string | undefined;
  readonly most?: number | undefined;
}

/** Where the choices of a `remote` parameter come from: an operation that lists them. */
export interface ChoicesSpec {
  request(call: ChoicesCall): HttpRequest;
  readonly page?: Paging;
  readonly pick?: string;
  /** The system looks for what was typed. Otherwise everything is asked for, and looked through here. */
  readonly searches?: true;
  /** Parameters that must be filled in first. */
  readonly needs?: readonly string[];
  /** A choice for an entry; nothing leaves it out. */
  option(entry: JsonObject, call: ChoicesCall): RemoteOption | undefined;
}

/** What all operations of one system share. */
export interface ConnectorBase {
  /** First part of the node types, e.g. `acme` for `acme.ticket.create`. */
  readonly type: string;
  readonly version: number;
  readonly label: string;
  /** A lucide icon name, or `brand:<simple-icons slug>`. */
  readonly icon?: string;
  /** Where every request of the connector goes; nothing leaves it. Some systems have it in what the credential says. */
  readonly baseUrl: string | ((credential: Readonly<Record<string, unknown>>) => string);
  /** On every request, such as the version of the API. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Its GET requests change nothing: a dry run sends those before a write, and shows the write. */
  readonly looksByGet?: true;
  /** Requests in a minute that the system takes. */
  readonly perMinute?: number;
  readonly credential?: CredentialDefinition | readonly CredentialDefinition[];
  readonly credentialOptional?: true;
  /** What a credential that is made for one of its nodes begins with, by the names of its parameters. */
  readonly credentialStart?: JsonObject;
  /** Reads why the system said no. Also asked of answers with a good status: some systems say no with 200. */
  error?(answer: Pick<HttpResponse, "status" | "body">): Refusal | undefined;
  /** By the name that a `remote` parameter has in `load`. */
  readonly choices?: Readonly<Record<string, ChoicesSpec>>;
}

/** All node types of one system, or those of one resource where there are many. */
export interface ConnectorSpec extends ConnectorBase {
  /** Operations by resource and name: `ticket.create`. */
  readonly resources: Readonly<Record<string, Readonly<Record<string, OperationSpec>>>>;
}

/** The part of the context that a connector's door needs. */
export type ConnectorContext = Pick<NodeContext, "http" | "credential">;

/** Describes one operation; `request` knows the types of the parameters. */
export function operation<const P extends Params>(spec: OperationSpec<P>): OperationSpec<P> {
  return spec;
}

/** Describes a system. `connectorNodes` makes its node types. */
export function defineConnector<const C extends ConnectorBase>(spec: C): C {
  return spec;
}
