import { createHash } from "node:crypto";
import { Router } from "express";

/** `/api/openapi.json` and the page `/api/docs` made of it. Both are made when somebody first asks. */
export function apiDocs(): Router {
  const router = Router();
  let document: Promise<string> | undefined;
  let page: Promise<{ html: string; policy: string }> | undefined;

  router.get("/openapi.json", async (_request, response) => {
    document ??= import("./openapi.ts").then(async ({ openApiDocument }) =>
      JSON.stringify(await openApiDocument()),
    );
    response.type("json").send(await document);
  });
  router.get("/docs", async (_request, response) => {
    page ??= renderPage();
    const { html, policy } = await page;
    response.set("content-security-policy", policy).type("html").send(html);
  });
  return router;
}

async function renderPage(): Promise<{ html: string; policy: string }> {
  const [{ openApiDocument }, { docsPage, docsScript, docsStyle }] = await Promise.all([
    import("./openapi.ts"),
    import("./docs-page.ts"),
  ]);
  const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return {
    html: docsPage(await openApiDocument()),
    policy: `default-src 'none'; script-src ${hash(docsScript)}; style-src ${hash(docsStyle)}; frame-ancestors 'none'; base-uri 'none'`,
  };
}
