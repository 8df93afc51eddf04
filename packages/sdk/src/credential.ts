import type { HttpRequest, HttpResponse } from "./context.ts";
import type { Params, ParamsOf } from "./params.ts";
import type { Translations } from "./text.ts";

/** The access to one system: what is asked of the person, and how it is put onto a request. */
export interface CredentialDefinition<P extends Params = Params> {
  /** `connector.kind`, e.g. `http.basic`. */
  readonly type: string;
  readonly label: string;
  readonly help?: string;
  readonly params: P;
  readonly translations?: Translations;
  /** Puts the secrets onto a request; the node never sees them. */
  apply(call: { request: HttpRequest; values: ParamsOf<P> }): HttpRequest;
  /** Tries the access; throws with words for the person when it does not work. */
  test?(call: { values: ParamsOf<P>; http(request: HttpRequest): Promise<HttpResponse> }): Promise<void>;
}

export function defineCredential<const P extends Params>(
  definition: CredentialDefinition<P>,
): CredentialDefinition<P> {
  return definition;
}
