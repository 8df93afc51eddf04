import { accounts } from "./routes/accounts.ts";
import { apis } from "./routes/apis.ts";
import { credentials } from "./routes/credentials.ts";
import { executions } from "./routes/executions.ts";
import { flows } from "./routes/flows.ts";
import { instance } from "./routes/instance.ts";
import { people } from "./routes/people.ts";
import { tables } from "./routes/tables.ts";

/** Every route of the API below `/api`. One source for the server, the typed client and the OpenAPI document. */
export const contract = { accounts, people, flows, executions, credentials, apis, tables, instance };
export type Contract = typeof contract;
