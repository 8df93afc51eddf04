export type * from "./access.ts";
export { roles } from "./access.ts";
export { contract } from "./contract.ts";
export type { Contract } from "./contract.ts";
export { apiErrors } from "./errors.ts";
export type { ApiErrorCode } from "./errors.ts";
export type { ApiDocumentSummary, ApiOperation, OperationDetail } from "./schemas/apis.ts";
export type { Catalog, Settings } from "./schemas/catalog.ts";
export type { Language, Theme } from "./schemas/common.ts";
export type { Credential } from "./schemas/credentials.ts";
export type {
  ExecutionDetail,
  ExecutionSummary,
  ItemsPage,
  LiveMessage,
  PresentTab,
  RetryManyResult,
  RetryRefusal,
} from "./schemas/executions.ts";
export type {
  CredentialSlot,
  FlowDetail,
  FlowSummary,
  FlowVersion,
  ImportPreview,
  ImportResult,
  NextTimes,
  NodeReport,
  StartableFlow,
} from "./schemas/flows.ts";
export type { Me, Person, Session } from "./schemas/people.ts";
export type { RowsPage, RowsRequest, TableDetail, TableFilterInput, TableRowView } from "./schemas/tables.ts";
