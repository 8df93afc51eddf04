export { catalogOf } from "./catalog.ts";
export { flowOf } from "./flow.ts";
export type { FlowSketch } from "./flow.ts";
export { testHost } from "./host.ts";
export type { TestHostOptions } from "./host.ts";
export { journalContract } from "./journal-contract.ts";
export type { JournalUnderTest } from "./journal-contract.ts";
export { runFlow } from "./run-flow.ts";
export type { FlowResult, RunFlowOptions } from "./run-flow.ts";
