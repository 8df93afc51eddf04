import type { IncomingMessage, ServerResponse } from "node:http";
import type { HostedForm, JsonObject } from "@weft/sdk";
import { stepsOf } from "../forms/form.ts";
import type { Sent } from "../forms/form.ts";
import { formPage, messagePage } from "../forms/form-page.ts";
import { sendPage } from "../forms/send-page.ts";
import { formTexts, languageOf } from "../forms/texts.ts";
import type { FormTexts } from "../forms/texts.ts";
import { sentIn, takeTurn } from "../forms/turn.ts";

/** What people see at the address of a trigger that hosts a form. */
export class HostedFormPages {
  readonly #form: HostedForm;
  readonly #request: IncomingMessage;
  readonly #response: ServerResponse;
  #sent: Sent | undefined;

  constructor(form: HostedForm, request: IncomingMessage, response: ServerResponse) {
    this.#form = form;
    this.#request = request;
    this.#response = response;
  }

  show(): void {
    this.#send(200, formPage({ language: this.#language, form: this.#form }));
  }

  /** The answers once all are right; else a page was sent, and nothing is to start. */
  take(body: unknown, files: ReadonlySet<string>): JsonObject | undefined {
    const sent = sentIn(body);
    this.#sent = sent;
    const language = this.#language;
    const turn = takeTurn(this.#form, { sent, files, language });
    if ("answers" in turn) return turn.answers;
    if ("trapped" in turn) this.confirm();
    else {
      const { show: step, wrong } = turn;
      const html = formPage({ language, form: this.#form, step, sent, ...(wrong && { wrong }) });
      this.#send(wrong ? 422 : 200, html);
    }
    return undefined;
  }

  /** The answers are stored. */
  confirm(): void {
    const { title, thanks } = this.#form;
    if (thanks && "redirect" in thanks) this.#response.writeHead(303, { location: thanks.redirect }).end();
    else this.#tell(200, title, thanks?.text ?? this.#texts.thanks);
  }

  /** They could not be stored just now: they are shown again, so that nobody has to write them again. */
  busy(): void {
    const step = stepsOf(this.#form).length - 1;
    const call = { language: this.#language, form: this.#form, busy: true };
    const html = formPage(this.#sent ? { ...call, step, sent: this.#sent } : call);
    this.#send(503, html, { "retry-after": "1" });
  }

  tooMany(waitMs: number): void {
    const seconds = String(Math.ceil(waitMs / 1000));
    this.#tell(429, this.#form.title, this.#texts.tooMany, { "retry-after": seconds });
  }

  get #language() {
    return languageOf(this.#request.headers["accept-language"]);
  }

  get #texts(): FormTexts {
    return formTexts(this.#language);
  }

  #tell(status: number, title: string, text: string, headers: Readonly<Record<string, string>> = {}): void {
    sendPage(this.#response, { status, html: messagePage(this.#language, title, text), headers });
  }

  #send(status: number, html: string, headers: Readonly<Record<string, string>> = {}): void {
    const { thanks } = this.#form;
    const next = thanks && "redirect" in thanks ? thanks.redirect : undefined;
    sendPage(this.#response, { status, html, next, headers });
  }
}

/** At an address of forms where there is none. */
export function sendNoForm(request: IncomingMessage, response: ServerResponse, test: boolean): void {
  const language = languageOf(request.headers["accept-language"]);
  const { nothing, nothingHint, nobody, nobodyHint } = formTexts(language);
  const [title, hint] = test ? [nobody, nobodyHint] : [nothing, nothingHint];
  sendPage(response, { status: 404, html: messagePage(language, title, hint) });
}
