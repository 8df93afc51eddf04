import { spawn } from "node:child_process";
import { prepare } from "./lib/install.mjs";
import { inRoot, root } from "./lib/root.mjs";

await prepare();
const { generate } = await import("./lib/build.mjs");
await generate({ say: console.error });

const SERVER = "http://127.0.0.1:4800";
const SERVED = ["/api", "/webhook", "/webhook-test", "/healthz", "/readyz", "/metrics"];

// The server from its sources, started anew on every change; arguments are handed on.
const entry = inRoot("apps", "server", "src", "cli", "main.ts");
const server = spawn(
  process.execPath,
  ["--watch", entry, "start", "--port", "4800", ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: "inherit",
  },
);
process.on("exit", () => server.kill());
server.on("exit", (code) => process.exit(code ?? 1));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));

// The editor with hot reload; it keeps the page's own host name, which the server compares with the origin.
const { createServer } = await import("vite");
const vite = await createServer({
  root: inRoot("apps", "editor"),
  server: {
    host: "127.0.0.1",
    port: 5173,
    proxy: Object.fromEntries(SERVED.map((path) => [path, { target: SERVER }])),
  },
});
await vite.listen();
vite.printUrls();
