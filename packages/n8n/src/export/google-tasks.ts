import type { JsonObject } from "@weft/sdk";
import { withinBraces } from "../convert/single.ts";
import { isOn } from "../workflow.ts";
import { renamed, wordOf } from "./exporter.ts";
import { listRequested, mostOf } from "./google-common.ts";
import { isFilled, vendorExporters } from "./vendor.ts";
import type { VendorPart } from "./vendor.ts";

const credential = "googleTasksOAuth2Api";

export const tasksExporters = vendorExporters({
  type: "googleTasks",
  typeVersion: 1,
  access: [{ type: credential }],
  parts: {
    "googleTasks.task.create": (params) => ({
      on: "task.create",
      parameters: {
        ...listOf(params),
        title: params["title"] ?? "",
        additionalFields: {
          ...renamed(params, { ...written, parent: "parent", previous: "previous" }),
          ...doneOf(params["done"]),
        },
      },
    }),
    "googleTasks.task.update": (params) => ({
      on: "task.update",
      parameters: {
        ...taskOf(params),
        updateFields: { ...renamed(params, { title: "title", ...written }), ...statusOf(params) },
      },
    }),
    "googleTasks.task.get": (params) => ({ on: "task.get", parameters: taskOf(params) }),
    "googleTasks.task.delete": (params) => ({ on: "task.delete", parameters: taskOf(params) }),
    "googleTasks.task.list": listed,
    "googleTasks.list.list": () =>
      listRequested(credential, "https://tasks.googleapis.com/tasks/v1/users/@me/lists", 100),
  },
});

const written = { notes: "notes", due: "dueDate" } as const;

function listOf({ list }: JsonObject): JsonObject {
  return { task: isFilled(list) ? list : "@default" };
}

function taskOf(params: JsonObject): JsonObject {
  return { ...listOf(params), taskId: params["task"] ?? "" };
}

/** n8n takes a word for it. */
function doneOf(done: unknown): JsonObject {
  const inner = withinBraces(done);
  if (inner === undefined) return done === true ? { status: "completed" } : {};
  const [, own] = /^\(([^]*)\) === "completed"$/.exec(inner) ?? [];
  return { status: own === undefined ? `={{ (${inner}) ? "completed" : "needsAction" }}` : `={{ ${own} }}` };
}

function statusOf({ status = "as" }: JsonObject): JsonObject {
  const word = wordOf({ as: "as", completed: "completed", needsAction: "needsAction" }, status);
  return word === "as" ? {} : { status: word };
}

function listed(params: JsonObject): VendorPart {
  const { done = false, deleted } = params;
  return {
    on: "task.getAll",
    parameters: {
      ...listOf(params),
      ...mostOf(params),
      additionalFields: {
        ...renamed(params, {
          from: "dueMin",
          to: "dueMax",
          updatedFrom: "updatedMin",
          doneFrom: "completedMin",
          doneTo: "completedMax",
        }),
        showCompleted: done,
        // Tasks that were done in Google’s own programs are hidden ones.
        ...(isOn(done) && { showHidden: done }),
        ...(isOn(deleted) && { showDeleted: deleted }),
      },
    },
  };
}
