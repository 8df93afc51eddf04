export type * from "./code.ts";
export { conditionOperators } from "./conditions.ts";
export { defineConnector, operation } from "./connector/define.ts";
export type {
  ChoicesSpec,
  ConnectorApi,
  ConnectorBase,
  ConnectorContext,
  ConnectorSpec,
  OperationSpec,
  RequestPlace,
} from "./connector/define.ts";
export type { Refusal } from "./connector/refusal.ts";
export { connectorApi } from "./connector/api.ts";
export { connectorChoices } from "./connector/choices.ts";
export type * from "./choices.ts";
export { itemsOf } from "./connector/items.ts";
export { connectorNodes } from "./connector/nodes.ts";
export { cursor, nextLink, pageNumber } from "./connector/paging.ts";
export type { PageCall, PageNumberOptions, Paging } from "./connector/paging.ts";
export { FileBody, FormFields, MultipartForm } from "./context.ts";
export type {
  ClientTls,
  CredentialValues,
  ExecutionMode,
  FileContent,
  FileStore,
  FormPart,
  HttpRequest,
  HttpResponse,
  NodeContext,
  Reached,
  Target,
  WebhookAnswer,
} from "./context.ts";
export type * from "./disk.ts";
export { defineCredential } from "./credential.ts";
export type { CredentialDefinition, OAuth2, OAuth2Settings } from "./credential.ts";
export { defineAction, defineTrigger, isTrigger } from "./define.ts";
export { connectorErrors } from "./connector/errors.ts";
export { errorWords } from "./error-text.ts";
export type { ErrorText } from "./error-text.ts";
export { Fatal, NodeError, RetryAfter, SomeFailed, Transient } from "./errors.ts";
export { Shared } from "./shared.ts";
export type { Closing } from "./shared.ts";
export type { Actor, ErrorValues, NodeErrorDetails } from "./errors.ts";
export type { FileRef, Item, JsonObject, Origin } from "./item.ts";
export { credentialManifest, nodeManifest } from "./manifest.ts";
export type { CredentialManifest, NodeManifest, TriggerKind } from "./manifest.ts";
export { encodeMultipart } from "./multipart.ts";
export type { EncodedForm } from "./multipart.ts";
export type { FormField, HostedForm } from "./form.ts";
export type { FlowMemory, MemoryScope } from "./memory.ts";
export type * from "./listen.ts";
export type * from "./node.ts";
export type * from "./params.ts";
export type * from "./schemas.ts";
export { tableRowFields } from "./tables/tables.ts";
export type * from "./tables/tables.ts";
export { MOST_CELL_CHARACTERS, tableText, tableValue } from "./tables/values.ts";
export type { CellValue, InstantOf } from "./tables/values.ts";
export type * from "./poll.ts";
export type { NodeText, ParamText, Translations } from "./text.ts";
export type * from "./wait.ts";
export { LOOP_NOTES } from "./wait.ts";
export type * from "./webhook.ts";
