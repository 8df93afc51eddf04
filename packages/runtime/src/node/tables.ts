import type { TableInfo, TableQuery, TableRow, Tables } from "@weft/sdk";
import { Failure, runError } from "../errors.ts";
import type { HostTables } from "../host.ts";
import type { Frame } from "./frame.ts";
import { NotSent } from "./not-sent.ts";

/** The built-in tables as one run sees them. */
export class RunTables implements Tables {
  readonly #frame: Frame;
  readonly #key: string;
  /** A node that writes several times does so in the same order when it runs again. */
  #writes = 0;

  constructor(frame: Frame, key: string) {
    this.#frame = frame;
    this.#key = key;
  }

  async find(table: string): Promise<TableInfo | undefined> {
    return this.#tables.find({ flowId: this.#flowId, table });
  }

  async rows(query: TableQuery): Promise<readonly TableRow[]> {
    return this.#tables.rows({ ...query, flowId: this.#flowId });
  }

  async write({
    table,
    changes,
    shown,
  }: Parameters<Tables["write"]>[0]): Promise<readonly (readonly TableRow[])[]> {
    const { capture } = this.#frame;
    if (capture) {
      capture(Promise.resolve({ headers: {}, ...shown }));
      throw new NotSent("Nothing is written in a dry run");
    }
    this.#writes += 1;
    const key = `${this.#key}/${this.#writes}`;
    return this.#tables.write({ flowId: this.#flowId, table, changes, key });
  }

  get #tables(): HostTables {
    const { tables } = this.#frame.around.host;
    if (!tables) throw new Failure(runError("needs-server"));
    return tables;
  }

  get #flowId(): string {
    return this.#frame.around.plan.flow.id;
  }
}
