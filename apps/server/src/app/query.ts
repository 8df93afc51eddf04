import { fault } from "../api/fault.ts";

const reserved = /(?:^|[[\].])(?:__proto__|constructor|prototype)(?:$|[[\].])/;

/** @throws a fault when a name in the query could reach a prototype, like `a[__proto__]=1` */
export function assertPlainQuery(url: string): void {
  const query = url.indexOf("?");
  if (query === -1) return;
  for (const name of new URLSearchParams(url.slice(query)).keys())
    if (reserved.test(name))
      throw fault("BAD_REQUEST", { message: `The name "${name}" in the query is reserved.` });
}
