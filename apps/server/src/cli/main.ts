import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import {
  DEFAULT_BODY_LIMIT,
  DEFAULT_FILE_LIMIT,
  DEFAULT_MAX_CONNECTIONS,
  DEFAULT_MAX_EXECUTIONS,
  VERSION,
} from "../config.ts";
import { troubleOf } from "../db/trouble.ts";
import { Refusal } from "../errors.ts";

/** Each command's code is imported when it is called: `weft validate` must not wait for a web server. */
const program = new Command("weft")
  .description("Draw how your systems should talk.")
  .version(VERSION, "-V, --version", "print the version")
  .exitOverride()
  .configureOutput({ writeOut: (text) => void process.stderr.write(text) })
  .showHelpAfterError("Run weft --help to see how it is used.");

const data = new Option("--data <dir>", "data folder").default("./data").env("WEFT_DATA");
const nodes = new Option("--nodes <dir>", "folder with packages of custom nodes").env("WEFT_NODES");
const json = new Option("--json", "print one JSON document on stdout");

const allowFolder = new Option("--allow-folder <dirs...>", "folders that flows may read and write").env(
  "WEFT_ALLOW_FOLDERS",
);

const codeSeconds = new Option("--code-seconds <number>", "how long the code of a node may run")
  .default(10)
  .env("WEFT_CODE_SECONDS")
  .argParser(wholeNumber(1, 3600));
const codeMemory = new Option("--code-memory <megabytes>", "how much memory the code of a node may take")
  .default(128)
  .env("WEFT_CODE_MEMORY")
  .argParser(wholeNumber(8, 2048));
const codeOutput = new Option("--code-output <megabytes>", "how much the code of a node may give")
  .default(64)
  .env("WEFT_CODE_OUTPUT")
  .argParser(wholeNumber(1, 256));

program
  .command("start", { isDefault: true })
  .description("run Weft")
  .addOption(
    new Option("--port <number>", "port").default(4800).env("WEFT_PORT").argParser(wholeNumber(0, 65_535)),
  )
  .addOption(new Option("--host <address>", "address to listen on").default("127.0.0.1").env("WEFT_HOST"))
  .addOption(data)
  .addOption(nodes)
  .addOption(allowFolder)
  .addOption(new Option("--role <role>", "which part this process plays").choices(["all"]).default("all"))
  .option("--tls-cert <file>", "certificate, PEM")
  .option("--tls-key <file>", "its private key, PEM")
  .addOption(new Option("--public-url <url>", "address by which others reach this server").env("WEFT_URL"))
  .addOption(
    new Option("--trust-proxy <addresses...>", "reverse proxies whose X-Forwarded-For is believed").default(
      [],
    ),
  )
  .addOption(
    new Option("--body-limit <bytes>", "largest body of a request")
      .default(DEFAULT_BODY_LIMIT)
      .env("WEFT_BODY_LIMIT")
      .argParser(wholeNumber(1024, 1024 ** 3)),
  )
  .addOption(
    new Option("--file-limit <bytes>", "largest body of a webhook that goes to files")
      .default(DEFAULT_FILE_LIMIT)
      .env("WEFT_FILE_LIMIT")
      .argParser(wholeNumber(1024, 1024 ** 4)),
  )
  .addOption(
    new Option("--max-executions <number>", "executions in flight; further events are answered 503")
      .default(DEFAULT_MAX_EXECUTIONS)
      .env("WEFT_MAX_EXECUTIONS")
      .argParser(wholeNumber(1, 100_000)),
  )
  .addOption(
    new Option("--max-connections <number>", "connections that are open at once")
      .default(DEFAULT_MAX_CONNECTIONS)
      .env("WEFT_MAX_CONNECTIONS")
      .argParser(wholeNumber(10, 1_000_000)),
  )
  .addOption(codeSeconds)
  .addOption(codeMemory)
  .addOption(codeOutput)
  .addOption(
    new Option(
      "--code-threads <number>",
      "threads for the code of nodes; one for each core, 2 to 4, unless said",
    )
      .env("WEFT_CODE_THREADS")
      .argParser(wholeNumber(1, 64)),
  )
  .action(async (options) => (await import("./start.ts")).start(options));

program
  .command("run <flow>")
  .description("execute a flow file without a server")
  .option("--input <items>", "JSON file with the trigger's items")
  .option("--node <id>", "the trigger to start from")
  .option("--dry", "show what would be sent instead of sending it")
  .option("--allow-host <hosts...>", "hosts or ranges inside the network that nodes may call")
  .option("--allow-env <names...>", "environment variables that expressions may read")
  .addOption(allowFolder)
  .addOption(codeSeconds)
  .addOption(codeMemory)
  .addOption(codeOutput)
  .addOption(nodes)
  .addOption(json)
  .action(async (file, options) => finish((await import("./run.ts")).run(file, options)));

program
  .command("validate <files...>")
  .description("check flow files")
  .addOption(nodes)
  .addOption(json)
  .action(async (files, options) => finish((await import("./validate.ts")).validate(files, options)));

program
  .command("eval <expression>")
  .description("evaluate one expression, its leading = included")
  .option("--json-item <file>", "JSON file with what $json is")
  .option("--timezone <name>", "time zone of dates, such as Europe/Warsaw", "UTC")
  .addOption(json)
  .action(async (expression, options) => finish((await import("./eval.ts")).evaluate(expression, options)));

program
  .command("convert <file>")
  .description("turn an n8n workflow into a flow file, or a flow into an n8n workflow, on stdout")
  .addOption(new Option("--to <format>", "the format to write").choices(["weft", "n8n"]).default("weft"))
  .addOption(json)
  .action(async (file, options) => finish((await import("./convert.ts")).convert(file, options)));

program
  .command("import <paths...>")
  .description("take flow files in: all of them, or none")
  .option("--publish", "put them into service as well")
  .option("--dry", "only say what would happen")
  .addOption(data)
  .addOption(nodes)
  .addOption(json)
  .action(async (paths, options) => finish((await import("./import.ts")).importPaths(paths, options)));

program
  .command("export")
  .description("write flows as files, one for each; the same flow gives the same bytes")
  .option("--flow <id>", "only this flow; printed on stdout when no folder is given")
  .option("--out <dir>", "folder for the files")
  .addOption(new Option("--to <format>", "the format to write").choices(["weft", "n8n"]).default("weft"))
  .addOption(data)
  .addOption(json)
  .action(async (options) => finish((await import("./export.ts")).exportFlows(options)));

program
  .command("doctor")
  .description("look whether everything that this instance rests on is sound")
  .addOption(data)
  .addOption(json)
  .action(async (options) => finish((await import("./doctor.ts")).doctor(options)));

program
  .command("compact")
  .description(
    "give room in the database back to the disk, while no server runs; needs as much free space for a while",
  )
  .addOption(data)
  .addOption(json)
  .action(async (options) => finish((await import("./compact.ts")).compact(options)));

const user = program.command("user").description("people of this instance, while no server runs");
user
  .command("list")
  .description("list people")
  .addOption(data)
  .addOption(json)
  .action(async (options) => finish((await import("./user.ts")).listUsers(options)));
user
  .command("add <email>")
  .description("add a person; prints their first password")
  .requiredOption("--name <name>", "their name")
  .addOption(
    new Option("--role <role>").choices(["owner", "admin", "editor", "operator", "viewer"]).default("editor"),
  )
  .addOption(data)
  .action(async (email, options) => finish((await import("./user.ts")).addUser(email, options)));
user
  .command("password <email>")
  .description("set a new password, print it, and end the person's sessions")
  .addOption(data)
  .action(async (email, options) => finish((await import("./user.ts")).resetPassword(email, options)));

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

async function finish(status: number | Promise<number>): Promise<void> {
  process.exitCode = await status;
  // Else V8 first ends a collection of garbage, which takes longer than some commands. What a pipe has not taken yet is
  // written before the process ends by itself.
  if (process.stdout.writableLength === 0 && process.stderr.writableLength === 0) process.exit();
}

/** Tells the person what went wrong. The answer is the exit status. */
function report(error: unknown): number {
  // Commander has written its own message already; asking for help is no mistake.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Refusal) {
    process.stderr.write(`${error.message}\n`);
    return error.code === "usage" ? 2 : 1;
  }
  const trouble = troubleOf(error);
  if (trouble) {
    process.stderr.write(`${trouble.message} ${trouble.remedy}\n`);
    return 1;
  }
  process.stderr.write(
    `Weft met a fault of its own: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return 1;
}

function wholeNumber(least: number, most: number) {
  return (text: string): number => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}
