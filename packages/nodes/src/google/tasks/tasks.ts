import { connectorNodes, cursor, operation } from "@weft/sdk";
import type { JsonObject } from "@weft/sdk";
import { googleBase } from "../connector.ts";
import { askedTime, instantIn } from "../../times.ts";
import type { TimePlace } from "../../times.ts";
import { createParams, manyParams, oneParams, updateParams } from "./params.ts";
import { tasksText } from "./text.ts";

const pages = cursor("nextPageToken", { query: "pageToken" });
const synonyms = ["google tasks", "to do", "todo", "reminder"] as const;
const sample = {
  kind: "tasks#task",
  id: "MTIzNDU2",
  title: "Call Anna",
  status: "needsAction",
  due: "2026-01-15T00:00:00.000Z",
  updated: "2026-01-10T08:00:00.000Z",
  selfLink: "https://www.googleapis.com/tasks/v1/lists/abc/tasks/MTIzNDU2",
} as const;

const tasksBase = googleBase("tasks", {
  type: "googleTasks",
  label: "Google Tasks",
  icon: "brand:googletasks",
  baseUrl: "https://tasks.googleapis.com/tasks/v1",
  choices: {
    lists: {
      request: () => ({ url: "/users/@me/lists", query: { maxResults: 100 } }),
      page: pages,
      pick: "items",
      option: ({ id, title }) => ({ value: String(id), label: String(title) }),
    },
  },
});

function listPath(list = ""): string {
  return `/lists/${encodeURIComponent(list.trim() || "@default")}/tasks`;
}

function taskPath({ list, task }: { readonly list?: string | undefined; readonly task: string }): string {
  return `${listPath(list)}/${encodeURIComponent(task.trim())}`;
}

/** Google keeps the day alone, and wants it as midnight of UTC. */
function dueOf(due: string | undefined, place: TimePlace): JsonObject {
  if (due === undefined || due.trim() === "") return {};
  return { due: `${instantIn(due, place).toISODate() ?? ""}T00:00:00.000Z` };
}

/** Days are kept as midnight of UTC wherever one is, so the calendar's own day is asked for, not the instant it begins. */
function dueBetween(
  { from = "", to = "" }: { readonly from?: string | undefined; readonly to?: string | undefined },
  place: TimePlace,
): JsonObject {
  const asUtc = (text: string) => instantIn(text, place).setZone("utc", { keepLocalTime: true });
  return {
    ...(from.trim() !== "" && { dueMin: asUtc(from).startOf("day").toISO() }),
    // Whether Google’s limit is itself among the answers is written nowhere.
    ...(to.trim() !== "" && { dueMax: asUtc(to).minus({ milliseconds: 1 }).toISO() }),
  };
}

function filled(fields: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== "" && value !== undefined),
  );
}

const create = operation({
  label: "Create a task",
  help: "Puts a task on a list.",
  effect: "write",
  params: createParams,
  sample,
  synonyms: [...synonyms, "add"],
  summary: "{title}",
  translations: tasksText("task.create", createParams),
  request: ({ list, title, notes, due, done, parent, previous }, { ctx, index }) => ({
    method: "POST",
    url: listPath(list),
    query: filled({ parent, previous }),
    body: {
      title,
      ...filled({ notes }),
      ...dueOf(due, { timeZone: "", flow: ctx.flow, index }),
      ...(done && { status: "completed" }),
    },
  }),
});

const update = operation({
  label: "Change a task",
  help: "Changes what is filled in, and leaves the rest of the task as it is.",
  effect: "write",
  idempotency: "upsert",
  params: updateParams,
  sample,
  synonyms: [...synonyms, "complete", "done", "edit"],
  translations: tasksText("task.update", updateParams),
  request: ({ title, notes, due, status, ...place }, { ctx, index }) => ({
    method: "PATCH",
    url: taskPath(place),
    body: {
      ...filled({ title, notes }),
      ...dueOf(due, { timeZone: "", flow: ctx.flow, index }),
      ...(status !== "as" && { status }),
      // A task that is to be done again must not keep when it was done.
      ...(status === "needsAction" && { completed: null }),
    },
  }),
});

const get = operation({
  label: "Get a task",
  help: "Gives one task of a list.",
  effect: "read",
  params: oneParams,
  sample,
  synonyms,
  translations: tasksText("task.get", oneParams),
  request: (place) => ({ url: taskPath(place) }),
});

const remove = operation({
  label: "Delete a task",
  help: "Takes a task off its list.",
  effect: "write",
  params: oneParams,
  sample: { success: true },
  synonyms: [...synonyms, "remove"],
  translations: tasksText("task.delete", oneParams),
  async run({ params, api }) {
    await api.send({ method: "DELETE", url: taskPath(params) });
    return { json: { success: true } };
  },
});

const list = operation({
  label: "Get tasks",
  help: "Gives the tasks of a list that fit, one item for each.",
  effect: "read",
  params: manyParams,
  sample,
  synonyms: [...synonyms, "list"],
  translations: tasksText("task.list", manyParams),
  page: pages,
  pick: "items",
  most: ({ most }) => most,
  request: (given, { ctx, index }) => {
    const place = { timeZone: "", flow: ctx.flow, index };
    const { done, deleted, most } = given;
    return {
      url: listPath(given.list),
      query: {
        ...dueBetween(given, place),
        updatedMin: askedTime(given.updatedFrom, place),
        completedMin: askedTime(given.doneFrom, place),
        completedMax: askedTime(given.doneTo, place),
        showCompleted: done,
        // Tasks that were done in Google’s own programs are hidden ones.
        showHidden: done,
        ...(deleted && { showDeleted: true }),
        maxResults: Math.min(most ?? 100, 100),
      },
    };
  },
});

const lists = operation({
  label: "Get lists of tasks",
  help: "Gives the account’s lists of tasks, one item for each.",
  effect: "read",
  params: {},
  sample: { kind: "tasks#taskList", id: "abc", title: "My tasks", updated: "2026-01-10T08:00:00.000Z" },
  synonyms,
  translations: tasksText("list.list", {}),
  page: pages,
  pick: "items",
  request: () => ({ url: "/users/@me/lists", query: { maxResults: 100 } }),
});

export const tasksNodes = connectorNodes({
  ...tasksBase,
  resources: { task: { create, get, list, update, delete: remove }, list: { list: lists } },
});
