import { sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";

/** A value of an object in the column `data`: texts, numbers, 1 and 0 for true and false, JSON for lists and objects. */
export function fieldOfData(name: string): SQL {
  if (!/^\w+$/.test(name)) throw new Error(`${name} is not the name of a field`);
  return sql.raw(`json_extract(data, '$.${name}')`);
}

/** One of the values of a list in JSON. */
export function entryOf(list: SQL, index: number): SQL {
  return sql`json_extract(${list}, ${`$[${index}]`})`;
}
