import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Router } from "express";
import type { Request, RequestHandler, Response } from "express";
import type { ApiContext } from "../api/context.ts";
import { fault } from "../api/fault.ts";
import { contextOf, refuse } from "../api/handler.ts";
import { assertAccess, signedIn } from "../api/implement.ts";
import { transact } from "../db/open.ts";
import type { Sessions } from "../people/sessions.ts";
import type { Services } from "../services.ts";
import { assertRoom, foundTable } from "./change-table.ts";
import { previewOf, readCsv } from "./csv-read.ts";
import { csvOf } from "./csv-write.ts";
import { limits } from "./limits.ts";
import { insertFrom } from "./rows.ts";
import { staged } from "./staging.ts";
import type { Staged } from "./staging.ts";
import type { TableRecord } from "./store.ts";

type Needs = Pick<Services, "db" | "clock" | "log" | "publicUrl"> & { readonly sessions: Sessions };
type Answer = (request: Request, response: Response, context: ApiContext) => Promise<void>;

const PREVIEW_BYTES = 1024 * 1024;

/** Tables from and to files in CSV, below `/api/tables`: streams, which the contract's routes are not for. */
export function tableFiles(services: Needs): Router {
  const { db } = services;
  const router = Router();

  const preview: Answer = async (request, response) => {
    let text = "";
    for await (const chunk of textOf(request, PREVIEW_BYTES)) text += chunk;
    response.json(await previewOf(text));
  };
  const upload: Answer = async (request, response, context) => {
    const { workspaceId } = signedIn(context);
    const place = { workspaceId, id: String(request.params["id"]) };
    const table = foundTable(db, place);
    const query = queryOf(request);
    const columns = (query.get("columns") ?? "").split(",");
    assertMapping(table, columns);
    const delimiter = query.get("delimiter") || undefined;
    const rows = readCsv(textOf(request, limits.csvBytes), table, { columns, delimiter });
    const inserted = await staged(db, rows, (all) => imported(services, table, all));
    response.json({ inserted });
  };
  const download: Answer = async (request, response, context) => {
    const table = foundTable(db, { ...signedIn(context), id: String(request.params["id"]) });
    const name = encodeURIComponent(`${table.name}.csv`);
    response.setHeader("content-type", "text/csv; charset=utf-8");
    response.setHeader("content-disposition", `attachment; filename="table.csv"; filename*=UTF-8''${name}`);
    await pipeline(Readable.from(csvOf(db, table, { safe: queryOf(request).get("safe") === "1" })), response);
  };

  router.post("/csv/preview", answered(services, "edit", preview));
  router.post("/:id/csv", answered(services, "edit", upload));
  router.get("/:id/csv", answered(services, "see", download));
  return router;
}

function answered(services: Needs, verb: "see" | "edit", answer: Answer): RequestHandler {
  return async (request, response) => {
    try {
      const context = contextOf(request, response, services);
      assertAccess(context.actor, { access: { verb, resource: "table" } });
      await answer(request, response, context);
    } catch (error) {
      refuse(request, response, services.log, error);
    }
  };
}

/** All of them, unless the table is another one by now. */
function imported({ db, clock }: Needs, seen: TableRecord, all: Staged): number {
  transact(db, () => {
    const table = foundTable(db, seen);
    if (table.revision !== seen.revision)
      throw fault("CONFLICT", { message: "The columns of the table were changed meanwhile." });
    assertRoom(table, all.count);
    insertFrom(db, table, all, clock.now());
  });
  return all.count;
}

function assertMapping({ columns }: TableRecord, mapping: readonly string[]): void {
  const named = mapping.filter((id) => id !== "");
  const known = named.every((id) => columns.some((column) => column.id === id));
  if (named.length > 0 && known && new Set(named).size === named.length) return;
  throw fault("INVALID_INPUT", {
    data: { fields: { columns: "has to name columns of the table, each once, with commas between them" } },
  });
}

async function* textOf(request: Request, most: number): AsyncGenerator<string, void, undefined> {
  const decoder = decoderOf(queryOf(request).get("encoding") ?? "utf-8");
  let size = 0;
  // The stream must outlive a refusal: destroying it would close the connection before the answer is read.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw fault("TOO_LARGE", { message: `The file is larger than ${most} bytes.` });
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}

function decoderOf(encoding: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding);
  } catch {
    throw fault("INVALID_INPUT", { data: { fields: { encoding: "is not one that is known" } } });
  }
}

function queryOf(request: Request): URLSearchParams {
  return new URL(request.originalUrl, "http://localhost").searchParams;
}
