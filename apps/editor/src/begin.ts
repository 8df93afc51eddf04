import { api } from "./api/queries.ts";
import { queryClient } from "./api/query-client.ts";
import { firstCatalogQuery } from "./flow/catalog-query.ts";
import { loadFlowAhead } from "./flow/load-flow.ts";
import { loadBundle } from "./i18n/bundle.ts";
import { firstLanguage } from "./i18n/first-language.ts";

// Asks at once for what the page at this address needs: texts, code and data come together instead of one after another.
// `main.tsx` imports this before everything else, so it runs before the rest of the code does.

const canvas = /^\/flows\/([^/]+)$/.exec(location.pathname)?.[1];

void Promise.allSettled([firstLanguage().then(loadBundle), loadData()]);
// A moment later: the code comes in many files, and what stands behind them in the browser's queue waits long.
setTimeout(() => void loadCode());

async function loadCode(): Promise<void> {
  if (canvas === undefined) return;
  await Promise.allSettled([import("./pages/flow/flow-page.tsx"), import("./pages/flow/edit-page.tsx")]);
}

async function loadData(): Promise<void> {
  const { me } = await queryClient.fetchQuery(api.accounts.session.queryOptions({ staleTime: Infinity }));
  if (!me || canvas === undefined) return;
  const flow = decodeURIComponent(canvas);
  loadFlowAhead(flow);
  void queryClient.prefetchQuery(api.credentials.list.queryOptions());
  void queryClient.prefetchQuery(firstCatalogQuery(flow, await firstLanguage()));
}
