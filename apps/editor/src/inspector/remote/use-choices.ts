import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { FlowNode } from "@weft/flow";
import { api } from "../../api/queries.ts";
import { useFlow } from "../../flow/session-context.tsx";
import { useRunErrorWords } from "../../i18n/use-words.ts";

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly help?: string | undefined;
}

export interface Choices {
  readonly options: readonly Choice[];
  /** Why there is nothing to choose from and what to do, in the person's language; empty when there is. */
  readonly why: readonly string[];
  readonly isFetching: boolean;
  readonly again: () => void;
}

interface Question {
  readonly node: FlowNode;
  /** None where the node needs none. */
  readonly credential: string | undefined;
  readonly load: string;
  readonly search: string;
  /** The field was entered, or has a value that wants its name. */
  readonly wanted: boolean;
}

const none: readonly Choice[] = [];

/** What the other system offers for a parameter, asked with the credential of the node where it has one. */
export function useChoices({ node, credential, load, search, wanted }: Question): Choices {
  const words = useRunErrorWords();
  const flow = useFlow(({ id }) => id);
  const question = { type: node.type, load, params: { ...node.params }, search };
  const { data, error, isFetching, refetch } = useQuery({
    ...(credential === undefined
      ? api.flows.choices.queryOptions({ input: { id: flow, ...question } })
      : api.credentials.choices.queryOptions({ input: { id: credential, flow, ...question } })),
    enabled: wanted,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });
  const told = data?.error && words(data.error);
  return {
    options: data?.options ?? none,
    why: [told?.message ?? error?.message, told?.hint].filter((text) => text !== undefined),
    isFetching,
    again: () => void refetch(),
  };
}
