import type { CustomData } from "../context.ts";
import { fault } from "../errors.ts";
import { kindNames, kindOf } from "../values/kinds.ts";
import { isPlainObject } from "../values/plain.ts";
import { toText } from "../values/text.ts";
import { Facade, type Members } from "../values/facade.ts";
import type { Run } from "../run/run.ts";
import type { GlobalTable } from "./global.ts";

const longestKey = 50;
const longestValue = 512;
const mostEntries = 10;

function keyArg(value: unknown, run: Run): string {
  const key = toText(value, run);
  if (key.length <= longestKey && /^\w+$/.test(key)) return key;
  throw fault("custom-data-key", { key, most: longestKey });
}

function setOne(data: CustomData | undefined, key: unknown, value: unknown, run: Run): void {
  const name = keyArg(key, run);
  const text = toText(value, run);
  if (text.length > longestValue) {
    throw fault("custom-data-long", { key: name, most: longestValue });
  }
  if (data === undefined) {
    throw fault("custom-data-none");
  }
  const all = data.getAll();
  if (!Object.hasOwn(all, name) && Object.keys(all).length >= mostEntries) {
    throw fault("custom-data-many", { most: mostEntries });
  }
  data.set(name, text);
}

/** What people find executions by; a host may have none. */
const customDataMembers: Members = {
  name: "$execution.customData",
  methods: {
    get: (args, run) => {
      const all = run.context.execution.customData?.getAll() ?? {};
      const key = keyArg(args[0], run);
      return Object.hasOwn(all, key) ? all[key] : undefined;
    },
    getAll: (_args, run) => ({ ...run.context.execution.customData?.getAll() }),
    set: (args, run) => setOne(run.context.execution.customData, args[0], args[1], run),
    setAll: (args, run) => {
      const [values] = args;
      if (!isPlainObject(values))
        throw fault("argument-object", { method: "setAll", kind: kindNames[kindOf(values)] });
      for (const [key, value] of Object.entries(values))
        setOne(run.context.execution.customData, key, value, run);
    },
  },
  plain: (_target, run) => ({ ...run.context.execution.customData?.getAll() }),
};

const customData = new Facade(customDataMembers);

const executionMembers: Members = {
  name: "$execution",
  getters: {
    id: (_target, run) => run.context.execution.id,
    mode: (_target, run) => run.context.execution.mode,
    resumeUrl: (_target, run) => run.context.execution.resumeUrl,
    resumeFormUrl: (_target, run) => run.context.execution.resumeFormUrl,
    customData: () => customData,
  },
  plain: (_target, { context: { execution } }) => ({
    id: execution.id,
    mode: execution.mode,
    ...(execution.resumeUrl !== undefined && { resumeUrl: execution.resumeUrl }),
    ...(execution.resumeFormUrl !== undefined && { resumeFormUrl: execution.resumeFormUrl }),
  }),
};

const execution = new Facade(executionMembers);

/** The execution that the expression runs in. */
export const executionGlobals: GlobalTable = {
  $execution: { read: () => execution },
  $executionId: { read: (run) => run.context.execution.id },
  $resumeWebhookUrl: { read: (run) => run.context.execution.resumeUrl },
  $mode: { read: (run) => (run.context.execution.mode === "test" ? "manual" : "trigger") },
};
