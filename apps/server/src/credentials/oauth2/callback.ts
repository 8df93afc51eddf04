import { NodeError } from "@weft/sdk";
import type { RequestHandler } from "express";
import { sessionCookie } from "../../app/cookies.ts";
import { DEFAULT_WORKSPACE } from "../../config.ts";
import { createOutbound } from "../../outbound/client.ts";
import { can } from "../../people/can.ts";
import type { Sessions } from "../../people/sessions.ts";
import type { Services } from "../../services.ts";
import { readSettings } from "../../settings/settings.ts";
import type { Connections } from "./connections.ts";
import type { Send } from "./token.ts";

type Needs = Pick<Services, "db" | "log" | "publicUrl" | "lease"> & { readonly sessions: Sessions };

/** The page to which the other system sends a person back. It says how it went; there is nothing to do on it. */
export function oauth2Callback(services: Needs, connections: Connections): RequestHandler {
  const { db, log, publicUrl, sessions, lease } = services;
  const outbound = createOutbound({
    allowedHosts: () => readSettings(db, DEFAULT_WORKSPACE).allowedHosts,
    credential: async () => undefined,
    mayAct: () => lease.isHeld(),
  });
  const send: Send = (request) =>
    outbound.http({
      request,
      credential: undefined,
      credentialTypes: [],
      flowId: "",
      signal: AbortSignal.timeout(30_000),
    });
  return async (request, response) => {
    const query = new URL(request.originalUrl, "http://localhost").searchParams;
    const token = sessionCookie(request, request.secure || publicUrl().startsWith("https:"));
    const signedIn = token === undefined ? undefined : sessions.actor(token);
    const actor =
      signedIn && can(signedIn, "edit", { kind: "credential", workspaceId: signedIn.workspaceId })
        ? signedIn
        : undefined;
    const words = pages[languageOf(request.headers["accept-language"])];
    let told: string;
    let status = 400;
    try {
      const state = query.get("state") ?? "";
      const finish = await connections.finish({ state, code: query.get("code") ?? undefined, actor }, send);
      told = words[finish];
      if (finish === "connected") status = 200;
    } catch (error) {
      if (!(error instanceof NodeError)) log.error({ err: error }, "a credential could not be connected");
      told = `${words.failed} ${error instanceof NodeError ? error.message : ""}`;
      status = 502;
    }
    // The code stands in this address: nobody gets it as a referrer, and nothing keeps the page.
    response.status(status).set("cache-control", "no-store").set("referrer-policy", "no-referrer");
    response.type("html").send(page(words.lang, told));
  };
}

const pages = {
  en: {
    lang: "en",
    connected: "Connected. You can close this page.",
    declined: "Not connected: the other system did not agree. You can close this page and try again.",
    unknown:
      "This connection is not known any more, or was begun by somebody else. Close this page and connect again.",
    failed: "Not connected.",
  },
  pl: {
    lang: "pl",
    connected: "Połączono. Możesz zamknąć tę stronę.",
    declined: "Nie połączono: drugi system odmówił zgody. Możesz zamknąć tę stronę i spróbować ponownie.",
    unknown:
      "To połączenie nie jest już znane albo zaczął je ktoś inny. Zamknij tę stronę i połącz ponownie.",
    failed: "Nie połączono.",
  },
  "pt-BR": {
    lang: "pt-BR",
    connected: "Conectado. Você pode fechar esta página.",
    declined: "Não conectado: o outro sistema não consentiu. Você pode fechar esta página e tentar de novo.",
    unknown:
      "Esta conexão não é mais conhecida ou foi iniciada por outra pessoa. Feche esta página e conecte de novo.",
    failed: "Não conectado.",
  },
} as const;

function languageOf(accepted: string | undefined): keyof typeof pages {
  const first = accepted?.trim().slice(0, 2).toLowerCase();
  return first === "pl" ? "pl" : first === "pt" ? "pt-BR" : "en";
}

function page(lang: string, text: string): string {
  const safe = text.replaceAll(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
  return (
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>Weft</title></head><body style="font: 1rem/1.5 system-ui; max-width: 32rem; margin: 4rem auto; padding: 0 1rem">` +
    `<main><h1>Weft</h1><p>${safe}</p></main></body></html>`
  );
}
