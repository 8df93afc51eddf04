import { NodeError } from "@weft/sdk";
import type { RequestHandler } from "express";
import { sessionCookie } from "../../app/cookies.ts";
import { DEFAULT_WORKSPACE } from "../../config.ts";
import { messagePage } from "../../forms/form-page.ts";
import { sendPage } from "../../forms/send-page.ts";
import { languageOf } from "../../forms/texts.ts";
import type { Language } from "../../forms/texts.ts";
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
    const token = sessionCookie(request, request.secure || publicUrl().startsWith("https:"));
    const signedIn = token === undefined ? undefined : sessions.actor(token);
    const actor =
      signedIn && can(signedIn, "edit", { kind: "credential", workspaceId: signedIn.workspaceId })
        ? signedIn
        : undefined;
    const language = languageOf(request.headers["accept-language"]);
    const words = texts[language];
    const query = new URL(request.originalUrl, "http://localhost").searchParams;
    const asked = { state: query.get("state") ?? "", code: query.get("code") ?? undefined, actor };
    try {
      const finish = await connections.finish(asked, send);
      const done = finish === "connected";
      const html = messagePage(language, done ? words.connected : words.failed, words[hints[finish]]);
      sendPage(response, { status: done ? 200 : 400, html });
    } catch (error) {
      if (!(error instanceof NodeError)) log.error({ err: error }, "a credential could not be connected");
      const why = error instanceof NodeError ? error.message : words.again;
      sendPage(response, { status: 502, html: messagePage(language, words.failed, why) });
    }
  };
}

const hints = { connected: "close", declined: "declined", unknown: "unknown" } as const;

interface CallbackTexts {
  readonly connected: string;
  readonly failed: string;
  readonly close: string;
  readonly declined: string;
  readonly unknown: string;
  readonly again: string;
}

const texts: Readonly<Record<Language, CallbackTexts>> = {
  en: {
    connected: "Connected",
    failed: "Not connected",
    close: "You can close this page.",
    declined: "The other system did not agree. You can close this page and try again.",
    unknown:
      "This connection is not known any more, or was begun by somebody else. Close this page and connect again.",
    again: "Something went wrong here. Close this page and connect again.",
  },
  pl: {
    connected: "Połączono",
    failed: "Nie połączono",
    close: "Możesz zamknąć tę stronę.",
    declined: "Drugi system odmówił zgody. Możesz zamknąć tę stronę i spróbować ponownie.",
    unknown:
      "To połączenie nie jest już znane albo zaczął je ktoś inny. Zamknij tę stronę i połącz ponownie.",
    again: "Coś poszło nie tak po naszej stronie. Zamknij tę stronę i połącz ponownie.",
  },
  "pt-BR": {
    connected: "Conectado",
    failed: "Não conectado",
    close: "Você pode fechar esta página.",
    declined: "O outro sistema não consentiu. Você pode fechar esta página e tentar de novo.",
    unknown:
      "Esta conexão não é mais conhecida ou foi iniciada por outra pessoa. Feche esta página e conecte de novo.",
    again: "Algo deu errado deste lado. Feche esta página e conecte de novo.",
  },
};
