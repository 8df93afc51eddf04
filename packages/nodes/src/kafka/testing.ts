import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";

export interface TestKafka {
  /** Of all brokers. */
  readonly ports: readonly number[];
  readonly values: { readonly brokers: string; readonly login: string; readonly tls: string };
  /** Runs kcat against the cluster; gives what it prints. */
  kcat(args: readonly string[], input?: string): Promise<string>;
  stop(): void;
}

const program = ["/usr/bin/kcat", "/usr/local/bin/kcat", "/opt/homebrew/bin/kcat"].find((path) =>
  existsSync(path),
);

/**
 * The cluster of three brokers that the kcat on this machine has in it for tests, with four partitions to each topic, which it
 * makes when it is asked for one; `undefined` without kcat.
 */
export async function startKafka(): Promise<TestKafka | undefined> {
  if (program === undefined) return undefined;
  const settings = ["test.mock.num.brokers=3", "debug=mock"].flatMap((one) => ["-X", one]);
  const server = spawn(program, ["-C", "-b", "unused", "-t", "unused", ...settings], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const brokers = await new Promise<string>((resolve, reject) => {
    let said = "";
    server.stderr.on("data", (chunk: Buffer) => {
      if (said.length < 10_000) said += chunk.toString();
      const found = /bootstrap\.servers=(\S+)\n/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    server.once("exit", () => reject(new Error(`kcat did not start: ${said}`)));
  });
  return {
    ports: brokers.split(",").map((broker) => Number(broker.split(":")[1])),
    values: { brokers, login: "none", tls: "off" },
    kcat: (args, input = "") =>
      new Promise((resolve, reject) => {
        const run = execFile(program, ["-b", brokers, ...args], { maxBuffer: 1e8 }, (error, printed) =>
          error ? reject(error) : resolve(printed),
        );
        run.stdin?.end(input);
      }),
    stop: () => void server.kill("SIGKILL"),
  };
}
