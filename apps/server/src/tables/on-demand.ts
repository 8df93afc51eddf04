import type { HostTables } from "@weft/runtime";
import { faults } from "../faults/faults.ts";
import type { Services } from "../services.ts";

/** The tables as executions reach them. Their code is loaded when a flow first asks for one. */
export function tablesOnDemand(services: Pick<Services, "db" | "clock">): HostTables {
  let door: Promise<HostTables> | undefined;
  const opened = (): Promise<HostTables> =>
    (door ??= import("./door.ts").then(({ tableDoor }) => faults.around("tables", tableDoor(services))));
  return {
    find: async (call) => (await opened()).find(call),
    rows: async (call) => (await opened()).rows(call),
    write: async (call) => (await opened()).write(call),
  };
}
