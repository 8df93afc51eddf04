import type { CredentialDefinition, NodeDefinition } from "@weft/sdk";

/** The one place where a node type is registered; its code is imported on first use. Run `scripts/manifest.ts` after a change. */
export const nodes: Readonly<Record<string, () => Promise<NodeDefinition>>> = {
  "core.manual": async () => (await import("./core/manual.ts")).coreManual,
  "core.webhook": async () => (await import("./core/webhook.ts")).coreWebhook,
  "core.schedule": async () => (await import("./core/schedule.ts")).coreSchedule,
  "core.called": async () => (await import("./core/called.ts")).coreCalled,
  "core.error": async () => (await import("./core/error.ts")).coreError,
  "data.items": async () => (await import("./data/items.ts")).dataItems,
  "data.set": async () => (await import("./data/set.ts")).dataSet,
  "data.rename": async () => (await import("./data/rename.ts")).dataRename,
  "data.filter": async () => (await import("./data/filter.ts")).dataFilter,
  "data.sort": async () => (await import("./data/sort.ts")).dataSort,
  "data.limit": async () => (await import("./data/limit.ts")).dataLimit,
  "data.aggregate": async () => (await import("./data/aggregate.ts")).dataAggregate,
  "data.splitOut": async () => (await import("./data/split-out.ts")).dataSplitOut,
  "data.dedupe": async () => (await import("./data/dedupe.ts")).dataDedupe,
  "data.compare": async () => (await import("./data/compare.ts")).dataCompare,
  "data.summarize": async () => (await import("./data/summarize.ts")).dataSummarize,
  "data.dateTime": async () => (await import("./data/date-time.ts")).dataDateTime,
  "flow.if": async () => (await import("./flow/if.ts")).flowIf,
  "flow.switch": async () => (await import("./flow/switch.ts")).flowSwitch,
  "flow.merge": async () => (await import("./flow/merge.ts")).flowMerge,
  "flow.loop": async () => (await import("./flow/loop.ts")).flowLoop,
  "flow.wait": async () => (await import("./flow/wait.ts")).flowWait,
  "flow.changeWait": async () => (await import("./flow/change-wait.ts")).flowChangeWait,
  "flow.call": async () => (await import("./flow/call.ts")).flowCall,
  "flow.respond": async () => (await import("./flow/respond.ts")).flowRespond,
  "flow.stop": async () => (await import("./flow/stop.ts")).flowStop,
  "flow.noop": async () => (await import("./flow/noop.ts")).flowNoop,
  "http.request": async () => (await import("./http/request.ts")).httpRequest,
};

export const credentials: Readonly<Record<string, () => Promise<CredentialDefinition>>> = {
  "http.basic": async () => (await import("./http/credentials.ts")).httpBasic,
  "http.bearer": async () => (await import("./http/credentials.ts")).httpBearer,
  "http.header": async () => (await import("./http/credentials.ts")).httpHeader,
  "http.query": async () => (await import("./http/credentials.ts")).httpQuery,
  "http.digest": async () => (await import("./http/credentials.ts")).httpDigest,
  "http.tls": async () => (await import("./http/credentials.ts")).httpTls,
  "http.custom": async () => (await import("./http/credentials.ts")).httpCustom,
};
