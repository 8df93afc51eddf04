import { z } from "zod";

export const id = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[\w.:-]+$/, "letters, digits, - _ . : only");
/** Of a node in its flow: whatever the flow file says. */
export const nodeId = z.string().min(1).max(100);
/** Epoch milliseconds. */
export const time = z.number().int();
export const email = z.email().max(254);
export const password = z.string().min(10, "at least 10 characters").max(1000);
export const personName = z.string().trim().min(1).max(100);
export const language = z.enum(["en", "pl", "pt-BR"]);
export const theme = z.enum(["system", "light", "dark"]);
export const cursor = z.string().max(1000).optional();
export const limit = z.coerce.number().int().min(1).max(200).default(50);
export const search = z.string().trim().max(200).optional();

export type Language = z.infer<typeof language>;
export type Theme = z.infer<typeof theme>;

/** One page of a list; `next` is handed back as `cursor`. */
export function pageOf<T extends z.ZodType>(
  item: T,
): z.ZodObject<{ items: z.ZodArray<T>; next: z.ZodOptional<z.ZodString> }> {
  return z.object({ items: z.array(item), next: z.string().optional() });
}
