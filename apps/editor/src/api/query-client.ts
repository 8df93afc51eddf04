import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { connectionLost } from "./connection.ts";
import { codeOfError } from "./errors.ts";
import { api } from "./queries.ts";

/** Errors that trying again does not mend. */
const final = new Set(["UNAUTHORIZED", "FORBIDDEN", "NOT_FOUND", "BAD_REQUEST", "INVALID_INPUT"]);

/** A session that ended anywhere sends the person to sign in everywhere; a server that is gone is told at the top. */
function notice(error: unknown): void {
  const code = codeOfError(error);
  if (code === "OFFLINE") connectionLost();
  if (code === "UNAUTHORIZED")
    void queryClient.invalidateQueries({ queryKey: api.accounts.session.queryKey() });
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: notice }),
  mutationCache: new MutationCache({ onError: notice }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, error) => count < 2 && !final.has(codeOfError(error)),
    },
    mutations: { retry: false },
  },
});
