// Nothing is imported before it is needed: to read all that there is in a module of Node takes milliseconds of every start.

/** The oldest Node that Weft runs on: `crypto.argon2`, type stripping and better-sqlite3 need it. */
const NEEDED = { major: 24, minor: 7 };

/**
 * Returns at once on a Node that is new enough; otherwise runs the same command under the Node that the install
 * brought along, and ends with its exit status. Uses nothing that Node 20 lacks.
 */
export async function continueOnNode24() {
  if (isNewEnough(process.versions.node)) return;
  const node = await bundledNode();
  if (node === undefined) {
    console.error(
      `Weft needs Node ${NEEDED.major}.${NEEDED.minor} or newer; this is ${process.versions.node}, and no bundled Node is installed ` +
        `for ${process.platform}-${process.arch}. Install Node 24 from https://nodejs.org and try again.`,
    );
    process.exit(1);
  }
  if (process.execve) process.execve(node, [node, ...process.argv.slice(1)]);
  const { spawn } = await import("node:child_process");
  const child = spawn(node, process.argv.slice(1), { stdio: "inherit" });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    // A terminal sends Ctrl-C to the child as well; one signal must not become two.
    process.on(signal, () => (signal === "SIGINT" && process.stdin.isTTY) || child.kill(signal));
  }
  await new Promise((_resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => process.exit(code ?? 1));
  });
}

/** @param {string} version as in `process.versions.node` */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > NEEDED.major || (major === NEEDED.major && minor >= NEEDED.minor);
}

/** The path of the Node from the optional dependencies, if there is one for this platform. */
async function bundledNode() {
  const { createRequire } = await import("node:module");
  const { dirname, join } = await import("node:path");
  const system = process.platform === "win32" ? "win" : process.platform;
  try {
    const manifest = createRequire(import.meta.url).resolve(`node-${system}-${process.arch}/package.json`);
    return join(dirname(manifest), "bin", process.platform === "win32" ? "node.exe" : "node");
  } catch {
    return undefined;
  }
}
