import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { foldExecution } from "@weft/flow";
import type { RunView } from "@weft/flow";
import type { Item, JsonObject, WebhookAnswer } from "@weft/sdk";
import { DEFAULT_WORKSPACE } from "../config.ts";
import type { ExecutionParts } from "../executions/parts.ts";
import type { Wakes } from "../executions/wakes.ts";
import { readSetting, writeSetting } from "../settings/store.ts";
import { sendAnswer, sendBusy, sendJson } from "../webhooks/answer.ts";
import { Memory } from "../webhooks/memory.ts";
import type { MemoryShare } from "../webhooks/memory.ts";
import { parseBody } from "../webhooks/parse.ts";
import { readBytes } from "../webhooks/read-bytes.ts";
import { isRefused } from "../webhooks/refusal.ts";
import { parseQuery } from "../webhooks/request.ts";
import { readAnswers } from "../forms/form.ts";
import type { Form } from "../forms/form.ts";
import { formPage, messagePage } from "../forms/form-page.ts";
import { sendPage } from "../forms/send-page.ts";
import { formTexts, languageOf } from "../forms/texts.ts";

type Parts = Pick<ExecutionParts, "db" | "journal" | "executions" | "log" | "publicUrl"> & {
  readonly wakes: Wakes;
  readonly bodyLimit: number;
  readonly bodies: Memory;
};

/** Where an execution that waits is called: `/resume/<execution>/<token>`, with `/<node id>` where several of its nodes wait. */
export interface ResumeAddress {
  urlOf(executionId: string): string;
  /** `false`: the request is for somebody else, and untouched. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
}

/** A wait that an address leads to. */
interface Waiting {
  readonly executionId: string;
  readonly run: RunView;
  readonly call: JsonObject;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly waiting: Waiting;
}

const PREFIX = "/resume/";
const anyMethod = ["GET", "POST"];

/** Calls are few: so many of the largest bodies may be read at once. */
const LARGEST_BODIES = 8;

export function createResumeAddress(given: Omit<Parts, "bodies">): ResumeAddress {
  const parts = { ...given, bodies: new Memory(LARGEST_BODIES * given.bodyLimit) };
  const { db, publicUrl, log } = parts;
  let secret: Buffer | undefined;
  const tokenOf = (executionId: string): string => {
    secret ??= resumeSecret(db);
    return createHmac("sha256", secret).update(executionId).digest("base64url").slice(0, 22);
  };

  function take(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? "/", "http://weft");
    const [executionId = "", token = "", node] = url.pathname.slice(PREFIX.length).split("/");
    if (!isSame(token, tokenOf(executionId))) return sendGone(request, response);
    const waiting = findWaiting(parts, executionId, node);
    if (waiting === "over") return sendGone(request, response);
    if (waiting === "early") return sendEarly(request, response);
    const exchange = { request, response, url, waiting };
    if (waiting.call["kind"] === "form") takeForm(exchange, parts);
    else takeCall(exchange, parts);
  }

  return {
    urlOf: (executionId) => `${publicUrl()}${PREFIX}${executionId}/${tokenOf(executionId)}`,
    handle(request, response) {
      if (!request.url?.startsWith(PREFIX)) return false;
      try {
        take(request, response);
      } catch (error) {
        log.error({ err: error }, "a call to a waiting execution failed");
        sendBusy(response);
      }
      return true;
    },
  };
}

/** One secret for the instance: an address cannot be guessed from the id of an execution. */
function resumeSecret(db: Parts["db"]): Buffer {
  const place = { workspaceId: DEFAULT_WORKSPACE, key: "resumeSecret" };
  const known = readSetting(db, place);
  if (typeof known === "string") return Buffer.from(known, "base64url");
  const made = randomBytes(32);
  writeSetting(db, { ...place, value: made.toString("base64url") });
  return made;
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function findWaiting(
  { journal }: Parts,
  executionId: string,
  node: string | undefined,
): Waiting | "over" | "early" {
  const events = journal.outline(executionId);
  const view = foldExecution(events);
  if (events.length === 0 || view.finishedAt !== undefined) return "over";
  for (const run of view.runs) {
    const call = run.state === "parked" ? run.parked?.call : undefined;
    if (call && (node === undefined || run.node === node)) return { executionId, run, call };
  }
  const before = view.runs.some((run) => run.parked?.call && (node === undefined || run.node === node));
  return before ? "over" : "early";
}

function takeCall({ request, response, url, waiting }: Exchange, parts: Parts): void {
  const { method = "" } = request;
  const { methods, respond } = waiting.call as { methods?: readonly string[]; respond?: WebhookAnswer };
  const allowed = methods ?? anyMethod;
  if (!allowed.includes(method)) {
    const allow = allowed.join(", ");
    return sendJson(
      response,
      405,
      { error: `This address does not take ${method}. Use ${allow}.` },
      { allow },
    );
  }
  read({ request, response }, parts, (raw) => {
    const body = parseBody(raw, request.headers["content-type"], false);
    if (isRefused(body)) return sendJson(response, body.status, { error: body.error });
    const { headers } = request;
    const query = parseQuery(url.search.slice(1));
    const json = { method, headers: { ...headers }, query, body: body.body ?? null } as unknown as JsonObject;
    wake({ waiting, parts }, [{ json }], {
      confirm: () => sendAnswer(response, respond ?? accepted),
      late: () => sendJson(response, 410, gone),
      busy: () => sendBusy(response),
    });
  });
}

/** Reads the body, as long as there is room for it. */
function read(
  { request, response }: Pick<Exchange, "request" | "response">,
  { bodyLimit, bodies, log }: Parts,
  then: (body: Uint8Array) => void,
): void {
  const memory = (): MemoryShare => {
    const share = bodies.share();
    response.once("close", share.free);
    return share;
  };
  readBytes(request, { limit: bodyLimit, memory }, (raw) => {
    if (isRefused(raw)) {
      const retry = raw.status === 503 ? { "retry-after": "1" } : undefined;
      return sendJson(response, raw.status, { error: raw.error }, retry);
    }
    // What is thrown in an event of the request would end the process, and forms come from nodes of other people's.
    try {
      then(raw);
    } catch (error) {
      log.error({ err: error }, "a call to a waiting execution failed");
      sendBusy(response);
    }
  });
}

const accepted: WebhookAnswer = { status: 200, body: { message: "The flow goes on." } };

function takeForm({ request, response, waiting }: Exchange, parts: Parts): void {
  const language = languageOf(request.headers["accept-language"]);
  const form = waiting.call as unknown as Form;
  if (request.method === "GET" || request.method === "HEAD")
    return sendPage(response, { status: 200, html: formPage({ language, form }) });
  if (request.method !== "POST")
    return sendJson(response, 405, { error: "A form takes GET and POST." }, { allow: "GET, POST" });
  read({ request, response }, parts, (raw) => {
    const params = new URLSearchParams(Buffer.from(raw).toString("utf8"));
    const sent = new Map([...params.keys()].map((name) => [name, params.getAll(name)]));
    const answers = readAnswers(form.fields, { sent, language });
    if (!answers.ok) {
      const html = formPage({ language, form, sent, wrong: answers.wrong });
      return sendPage(response, { status: 422, html });
    }
    wake({ waiting, parts }, [{ json: answers.json }], {
      confirm() {
        const html = messagePage(language, form.title, formTexts(language).thanks);
        sendPage(response, { status: 200, html });
      },
      late: () => sendGone(request, response),
      busy() {
        // With what was written, so that nobody has to write it again.
        const html = formPage({ language, form, sent, busy: true });
        sendPage(response, { status: 503, html, headers: { "retry-after": "1" } });
      },
    });
  });
}

interface Answers {
  readonly confirm: () => void;
  /** Somebody else came first. */
  readonly late: () => void;
  /** It cannot be taken now. */
  readonly busy: () => void;
}

/** Only what is durable is confirmed; of two who call at the same moment, one comes first. */
function wake(
  { waiting, parts }: { readonly waiting: Waiting; readonly parts: Parts },
  items: readonly Item[],
  { confirm, late, busy }: Answers,
): void {
  const { executionId, run } = waiting;
  if (!parts.executions.hasRoom()) return busy();
  parts.wakes.wake(executionId, { run: run.run, woken: { by: "call", items } }).then(
    (woken) => (woken ? confirm() : late()),
    (error: unknown) => {
      parts.log.error({ err: error, executionId }, "a call to a waiting execution failed");
      busy();
    },
  );
}

const gone = {
  error: "Nothing waits here any more.",
  hint: "The address was called already, or its time is over.",
};
const early = {
  error: "The execution does not wait for this call yet.",
  hint: "Send the request again in a moment.",
};

function sendGone(request: IncomingMessage, response: ServerResponse): void {
  sendTold(request, response, { status: 410, json: gone, title: "gone", hint: "goneHint" });
}

function sendEarly(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader("retry-after", "5");
  sendTold(request, response, { status: 409, json: early, title: "early", hint: "earlyHint" });
}

/** People get a page, programs JSON. */
function sendTold(
  { headers }: IncomingMessage,
  response: ServerResponse,
  said: { status: number; json: object; title: "gone" | "early"; hint: "goneHint" | "earlyHint" },
): void {
  if (headers.accept?.includes("text/html") !== true) return sendJson(response, said.status, said.json);
  const language = languageOf(headers["accept-language"]);
  const texts = formTexts(language);
  sendPage(response, {
    status: said.status,
    html: messagePage(language, texts[said.title], texts[said.hint]),
  });
}
