export { errorTable, toRunError } from "./errors.ts";
export type { ErrorCode } from "./errors.ts";
export { queuedHistory } from "./execution/queued.ts";
export { retryHistory } from "./execution/retry.ts";
export type { ExecutionOutcome, ExecutionStart, RunningExecution, Wake } from "./execution.ts";
export type {
  CredentialAccess,
  FlowCall,
  Host,
  HostTables,
  Journal,
  Memory,
  MemoryPlace,
  NodeCatalog,
  OutboundCall,
} from "./host.ts";
export { memoryJournal } from "./journal.ts";
export type { MemoryJournal } from "./journal.ts";
export { listenOnce } from "./listen.ts";
export type { ListenCall } from "./listen.ts";
export { literalParams } from "./params/literal.ts";
export { createPlan } from "./plan.ts";
export type { Plan, PlanNode } from "./plan.ts";
export { pollInterval, pollOnce, pollTooLong, watchOnce } from "./poll.ts";
export type { PollCall, PollOutcome } from "./poll.ts";
export { runReport } from "./report.ts";
export type { ReportedRun, RunReport } from "./report.ts";
export type { Sandbox, SandboxAnswer, SandboxGiven, SandboxJob, SandboxQuestion } from "./sandbox.ts";
export type { StandingFailure, StandingTrigger } from "./standing.ts";
export { startExecution } from "./start.ts";
