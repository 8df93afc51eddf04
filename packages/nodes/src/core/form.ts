import { defineTrigger } from "@weft/sdk";
import type { FormField, HostedForm, ParamsOf } from "@weft/sdk";
import { fatal } from "../errors.ts";
import { formFields } from "../forms/fields.ts";
import { formParams } from "./form.params.ts";
import { formText } from "./form.text.ts";
import { normalPath } from "./webhook-path.ts";

export const coreForm = defineTrigger({
  type: "core.form",
  version: 1,
  label: "Form",
  help: "Starts the flow when somebody sends a form, which Weft shows at an address of its own.",
  icon: "clipboard-list",
  group: "Triggers",
  synonyms: ["survey", "contact form", "questionnaire", "lead", "sign-up", "feedback", "input"],
  summary: "{title}",
  params: formParams,
  sample: {
    name: "Anna Nowak",
    email: "anna@example.com",
    message: "Do you deliver to Kraków?",
    submittedAt: "2026-01-15T09:30:00.000Z",
  },
  translations: formText,
  webhook: {
    route: (params) => ({
      methods: ["GET", "POST"],
      path: `form/${normalPath(params.path)}`,
      respond: "immediately",
      files: true,
      limits: { perMinute: params.perMinute },
      form: formOf(params),
    }),
    receive({ request: { body, files }, now }) {
      const json = { ...(body as object), submittedAt: new Date(now).toISOString() };
      return { items: [{ json, ...(files && { files }) }] };
    },
  },
});

type Params = ParamsOf<typeof formParams>;

function formOf(params: Params): HostedForm {
  const { title, text, button } = params;
  const fields = formFields(params.fields);
  checkFiles(fields);
  return {
    title,
    ...(text !== "" && { text }),
    ...(button !== "" && { button }),
    fields,
    ...thanksOf(params),
  };
}

/** Pages before the last one are sent before there is anything to keep a file for. */
function checkFiles(fields: readonly FormField[]): void {
  const last = fields.findLastIndex(({ type }) => type === "step");
  const early = fields.find(({ type }, place) => type === "file" && place < last);
  if (early) throw fatal("form-file-early", { name: early.name });
}

function thanksOf({ after, message, redirect }: Params): Pick<HostedForm, "thanks"> {
  if (after === "message") return message === "" ? {} : { thanks: { text: message } };
  const url = URL.canParse(redirect) ? new URL(redirect) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw fatal("form-redirect", { address: redirect });
  return { thanks: { redirect: url.href } };
}
