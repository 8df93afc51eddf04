import { useQuery, useQueryClient } from "@tanstack/react-query";
import { nodeById } from "@weft/flow";
import type { SchemaSource } from "@weft/sdk";
import type { GraphQLSchema } from "graphql";
import { useMemo, useState } from "react";
import { client } from "../../api/client.ts";
import { api } from "../../api/queries.ts";
import { useFlow, usePublication } from "../../flow/session-context.tsx";
import { useRunErrorWords } from "../../i18n/use-words.ts";
import { useForm } from "../form/form-model.ts";
import { readSchema } from "./support.ts";

export interface KnownSchema {
  readonly schema: GraphQLSchema | undefined;
  /** Why there is none, in words. */
  readonly why: string | undefined;
  readonly asking: boolean;
  readonly again: () => void;
}

/** As long as the server keeps it. */
const FRESH_MS = 5 * 60_000;

/** The schema of the system that a node asks, from the moment that somebody writes; asked again when the node turns to another. */
export function useSchema(wanted: SchemaSource | undefined, entered: boolean): KnownSchema {
  const input = useQuestion(wanted);
  const { can } = usePublication();
  const words = useRunErrorWords();
  const queries = useQueryClient();
  const [again, setAgain] = useState(false);
  const { data, error, isFetching } = useQuery(
    api.flows.schema.queryOptions({
      input,
      enabled: wanted !== undefined && entered && can.edit,
      staleTime: FRESH_MS,
      retry: false,
      refetchOnWindowFocus: false,
    }),
  );
  const text = data?.schema;
  const schema = useMemo(() => (text === undefined ? undefined : readSchema(text)), [text]);
  const told = data?.error && words(data.error);
  async function askAgain(): Promise<void> {
    setAgain(true);
    try {
      const answer = await client.flows.schema({ ...input, fresh: true });
      queries.setQueryData(api.flows.schema.queryKey({ input }), answer);
    } catch {
      // What is known of the system stays; the server says by itself that it cannot be reached.
    } finally {
      setAgain(false);
    }
  }
  return {
    schema,
    why: told ? [told.message, told.hint].filter(Boolean).join(" ") : error?.message,
    asking: isFetching || again,
    again: () => void askAgain(),
  };
}

function useQuestion(wanted: SchemaSource | undefined) {
  const { nodeId } = useForm();
  const flow = useFlow(({ id }) => id);
  const node = useFlow((whole) => nodeById(whole, nodeId));
  const { params = {}, credential, type = "" } = node ?? {};
  const by = wanted?.by ?? [];
  return {
    id: flow,
    type,
    load: wanted?.load ?? "",
    params: Object.fromEntries(by.flatMap((name) => (name in params ? [[name, params[name]]] : []))),
    ...(credential !== undefined && { credential }),
  };
}
