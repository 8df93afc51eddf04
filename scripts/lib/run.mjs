import { spawn } from "node:child_process";
import { delimiter } from "node:path";
import { inRoot, root } from "./root.mjs";

/** The environment of every tool that a script starts: the installed programs come first, Node 24 among them. */
const toolEnv = () => ({
  ...process.env,
  PATH: `${inRoot("node_modules", ".bin")}${delimiter}${process.env.PATH ?? ""}`,
});

/**
 * Runs a program and hands back its exit status and everything that it printed, in order.
 * @param {string[]} command program and arguments
 * @param {{ cwd?: string, env?: Record<string, string> }} [options]
 * @returns {Promise<{ status: number, output: string }>}
 */
export function capture([program = "", ...args], { cwd = root, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...toolEnv(), ...env },
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (/** @type {string} */ text) => (output += text));
    }
    child.on("error", (error) => resolve({ status: 1, output: `${program}: ${error.message}` }));
    child.on("close", (code) => resolve({ status: code ?? 1, output }));
  });
}

/**
 * Runs a program that talks to the terminal itself.
 * @param {string[]} command program and arguments
 * @returns {Promise<number>} its exit status
 */
export function pass([program = "", ...args]) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: toolEnv(),
      stdio: "inherit",
      shell: process.platform === "win32",
    });
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}
