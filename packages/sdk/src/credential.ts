import type { HttpRequest, HttpResponse, NodeContext } from "./context.ts";
import type { Params, ParamsOf } from "./params.ts";
import type { Translations } from "./text.ts";

/** How an access token is come by (RFC 6749). */
export interface OAuth2Settings {
  /** Where a person agrees; only for `authorizationCode`. */
  readonly authorizeUrl?: string;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret?: string;
  /** Separated by spaces. */
  readonly scope?: string;
  /** Where the token's system wants the client's secret. */
  readonly secretIn: "header" | "body";
  /** More fields for the page where the person agrees, or else for the request of the token. */
  readonly extra?: Readonly<Record<string, string>>;
}

export interface OAuth2<P extends Params> {
  readonly grant: "clientCredentials" | "authorizationCode";
  settings(values: ParamsOf<P>): OAuth2Settings;
  /**
   * Without a person: what the token is asked for with where that is not the client's secret, such as a signed assertion
   * (RFC 7523). `now`: epoch milliseconds.
   */
  fields?(values: ParamsOf<P>, now: number): Readonly<Record<string, string>>;
}

/** The access to one system: what is asked of the person, and how it is put onto a request. */
export interface CredentialDefinition<P extends Params = Params> {
  /** `connector.kind`, e.g. `http.basic`. */
  readonly type: string;
  readonly label: string;
  readonly help?: string;
  readonly params: P;
  readonly translations?: Translations;
  /** The server gets access tokens, keeps them, and renews them before they end. */
  readonly oauth2?: OAuth2<P>;
  /** Puts the secrets onto a request; the node never sees them. `accessToken` is there where `oauth2` is. */
  apply(call: { request: HttpRequest; values: ParamsOf<P>; accessToken?: string | undefined }): HttpRequest;
  /** Tries the access; throws with words for the person when it does not work. */
  test?(call: {
    values: ParamsOf<P>;
    http(request: HttpRequest): Promise<HttpResponse>;
    reach: NodeContext["reach"];
  }): Promise<void>;
}

export function defineCredential<const P extends Params>(
  definition: CredentialDefinition<P>,
): CredentialDefinition<P> {
  return definition;
}
