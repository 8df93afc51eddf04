import { z } from "zod";
import { id, time } from "./common.ts";

export const credentialName = z.string().trim().min(1).max(100);

/** Never carries a secret: `values` holds what is not secret, `secretsSet` names the secrets that are stored. */
export const credential = z.object({
  id,
  type: z.string(),
  name: z.string(),
  values: z.record(z.string(), z.unknown()),
  secretsSet: z.array(z.string()),
  /** Only of types that a person connects: whether somebody has. */
  connected: z.boolean().optional(),
  createdAt: time,
  updatedAt: time,
  usedBy: z.array(z.object({ id, name: z.string() })),
});
export const newCredential = z.object({
  type: z.string().max(100),
  name: credentialName,
  values: z.record(z.string().max(100), z.unknown()),
});
/** Secrets that are left out keep their stored value. */
export const credentialChange = z.object({
  id,
  name: credentialName.optional(),
  values: z.record(z.string().max(100), z.unknown()).optional(),
});

/** What came of trying a credential out. */
export const credentialTrial = z.object({
  works: z.boolean(),
  /** Why it does not. */
  error: z
    .object({
      code: z.string(),
      message: z.string(),
      hint: z.string().optional(),
      values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    })
    .optional(),
});

/** For a parameter of the kind `remote` of a node of this type, which may not be saved yet. */
export const choicesQuestion = z.object({
  id,
  flow: id,
  type: z.string().max(100),
  /** As the parameter's `load` says. */
  load: z.string().max(100),
  params: z.record(z.string().max(100), z.unknown()),
  search: z.string().max(200).default(""),
});

/** What can be chosen, or why it is not known. */
export const choicesAnswer = z.object({
  options: z
    .array(z.object({ value: z.string(), label: z.string(), help: z.string().optional() }))
    .optional(),
  error: credentialTrial.shape.error,
});

export type Credential = z.infer<typeof credential>;
