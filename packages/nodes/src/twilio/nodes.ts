import { connectorNodes, operation } from "@weft/sdk";
import type { ParamsOf, RequestPlace } from "@weft/sdk";
import { jsonOf } from "../connector-json.ts";
import { fatal } from "../errors.ts";
import { splitNames } from "../paths.ts";
import { askedTime } from "../times.ts";
import { form, numberOf, twilioBase, twilioPages } from "./connector.ts";
import { callParams, callSample, getParams, listParams, sample, sendParams } from "./params.ts";
import { twilioText } from "./text.ts";

const synonyms = ["twilio", "sms", "text message", "whatsapp", "mms"] as const;

function sent(given: ParamsOf<typeof sendParams>, { ctx, index }: RequestPlace) {
  const { by, to, from = "", service, content, text, template, values, media, callback } = given;
  const sendAt = askedTime(given.sendAt, { timeZone: "", flow: ctx.flow, index });
  const whole = (number: string) =>
    by === "whatsapp" ? `whatsapp:${numberOf(number.trim().replace(/^whatsapp:/, ""))}` : numberOf(number);
  if (from.trim() === "" && service.trim() === "") throw fatal("twilio-from", { item: index + 1 });
  if (sendAt !== undefined && service.trim() === "") throw fatal("twilio-later", { item: index + 1 });
  const variables = jsonOf(values, "Values of the template");
  return form({
    To: whole(to),
    From: from.trim() === "" ? undefined : whole(from),
    MessagingServiceSid: service.trim(),
    ...(content === "text"
      ? { Body: text }
      : {
          ContentSid: template.trim(),
          ContentVariables: variables === undefined ? undefined : JSON.stringify(variables),
        }),
    ...(content === "text" && splitNames(media).length > 0 && { MediaUrl: splitNames(media) }),
    StatusCallback: callback.trim(),
    ...(sendAt !== undefined && { ScheduleType: "fixed", SendAt: sendAt }),
  });
}

const send = operation({
  label: "Send a message",
  help: "Sends a text message (SMS), or one over WhatsApp.",
  effect: "write",
  params: sendParams,
  sample,
  synonyms: [...synonyms, "notify"],
  summary: "{to}",
  translations: twilioText("message.send", sendParams),
  request: (given, place) => ({ method: "POST", url: "/Messages.json", body: sent(given, place) }),
});

const get = operation({
  label: "Get a message",
  help: "Gives a message, with whether it has arrived.",
  effect: "read",
  params: getParams,
  sample: { ...sample, status: "delivered", date_sent: "Thu, 15 Jan 2026 09:30:02 +0000" },
  synonyms: [...synonyms, "status", "delivered"],
  translations: twilioText("message.get", getParams),
  request: ({ message }) => ({ url: `/Messages/${encodeURIComponent(message.trim())}.json` }),
});

const list = operation({
  label: "Get messages",
  help: "Gives messages that were sent and received, the newest first.",
  effect: "read",
  params: listParams,
  sample,
  synonyms: [...synonyms, "list", "inbox"],
  translations: twilioText("message.list", listParams),
  page: twilioPages,
  pick: "messages",
  most: ({ most }) => most,
  request({ to, from, since, most }, { ctx, index }) {
    const first = askedTime(since, { timeZone: "", flow: ctx.flow, index });
    return {
      url: "/Messages.json",
      query: {
        ...(to.trim() !== "" && { To: numberOf(to) }),
        ...(from.trim() !== "" && { From: numberOf(from) }),
        ...(first !== undefined && { "DateSent>": first.slice(0, 10) }),
        PageSize: Math.min(most ?? 1000, 1000),
      },
    };
  },
});

const call = operation({
  label: "Make a call",
  help: "Calls a number, and says a text or does what TwiML tells.",
  effect: "write",
  params: callParams,
  sample: callSample,
  synonyms: ["twilio", "phone", "voice", "telephone"],
  summary: "{to}",
  translations: twilioText("call.make", callParams),
  request: ({ to, from, say, text, language, twiml, callback }) => ({
    method: "POST",
    url: "/Calls.json",
    body: form({
      To: numberOf(to),
      From: numberOf(from),
      Twiml: say === "twiml" ? twiml : spoken(text, language),
      StatusCallback: callback.trim(),
    }),
  }),
});

const marks: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function spoken(text: string, language: string): string {
  const safe = (part: string) => part.replaceAll(/[&<>"]/g, (mark) => marks[mark] ?? mark);
  const tongue = language.trim() === "" ? "" : ` language="${safe(language.trim())}"`;
  return `<Response><Say${tongue}>${safe(text)}</Say></Response>`;
}

export const twilioNodes = connectorNodes({
  ...twilioBase,
  resources: { message: { send, get, list }, call: { make: call } },
});
