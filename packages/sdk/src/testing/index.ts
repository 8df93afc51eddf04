export { checkDefinition } from "./check.ts";
export { memoryFiles } from "./context.ts";
export type { ContextOptions, TestCredential } from "./context.ts";
export { runNode } from "./run-node.ts";
export type { NodeResult, NodeTest } from "./run-node.ts";
export { runCalled, runSchedule, runWebhook } from "./run-trigger.ts";
export type { CalledTest, ScheduleTest, Slot, WebhookResult, WebhookTest } from "./run-trigger.ts";
export { testServer } from "./server.ts";
export type { ReceivedRequest, ServedAnswer, TestServer } from "./server.ts";
