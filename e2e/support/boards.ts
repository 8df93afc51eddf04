import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A system whose cards stand on boards, and a folder with a connector for it. */
export interface Boards {
  readonly url: string;
  readonly nodes: string;
  /** From now on it is closed for maintenance, or open again. */
  setOpen(open: boolean): void;
  stop(): Promise<void>;
}

const connector = `
import { connectorNodes, defineCredential, operation } from "@weft/sdk";

export const key = defineCredential({
  type: "acme.key", label: "Acme",
  params: { site: { kind: "text", label: "Site" }, key: { kind: "secret", label: "Key" } },
  apply: ({ request, values }) => ({ ...request, headers: { ...request.headers, "X-Key": values.key } }),
});

export const nodes = connectorNodes({
  type: "acme", version: 1, label: "Acme", credential: key, baseUrl: ({ site }) => site,
  error: ({ body }) => body.error && { reason: body.error },
  choices: { tables: {
    request: () => ({ url: "/boards" }), pick: "boards", option: ({ id, name }) => ({ value: id, label: name }),
  } },
  resources: { card: { create: operation({
    label: "Create a card", effect: "write",
    params: { board: { kind: "remote", load: "tables", label: "Board" }, title: { kind: "text", label: "Title" } },
    request: ({ board, title }) => ({ method: "POST", url: "/cards", body: { board, title } }),
    sample: { id: 1 },
  }) } },
});`;

const boards = ["Sales", "Support", "Stock in Łódź"].map((name, at) => ({ id: `board-${at + 1}`, name }));

export async function startBoards(): Promise<Boards> {
  let open = true;
  const server = createServer((request, response) => {
    const known = request.headers["x-key"] === "open sesame";
    const [status, body] =
      known && open ? [200, { boards }] : [known ? 503 : 401, { error: "Closed for maintenance" }];
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const nodes = mkdtempSync(join(tmpdir(), "weft-boards-"));
  writeFileSync(join(nodes, "acme.ts"), connector);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    nodes,
    setOpen: (now) => void (open = now),
    async stop() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      rmSync(nodes, { recursive: true });
    },
  };
}
