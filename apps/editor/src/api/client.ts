import { createClient } from "@weft/api/client";

/** The typed client of Weft's own API. Pages ask through `queries.ts`; what is not React may call it directly. */
export const client = createClient({ url: `${location.origin}/api` });
