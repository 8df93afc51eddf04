import { idOf, objectOf } from "../workflow.ts";
import { ignoredOptions } from "./converter.ts";
import { filled, vendorConverter } from "./vendor.ts";

/** Twilio 1 (docs.n8n.io). */
export const convertTwilio = vendorConverter({
  credential: "Twilio",
  usual: { sms: "send", call: "make" },
  parts: {
    "sms.send": (parameters) => {
      const options = objectOf(parameters["options"]);
      return {
        type: "twilio.message.send",
        params: filled({
          by: parameters["toWhatsapp"] === true ? "whatsapp" : undefined,
          to: idOf(parameters["to"]),
          from: idOf(parameters["from"]),
          text: parameters["message"] ?? "",
          callback: options["statusCallback"],
        }),
        notes: ignoredOptions(options, ["statusCallback"]),
      };
    },
    "call.make": (parameters) => {
      const options = objectOf(parameters["options"]);
      return {
        type: "twilio.call.make",
        params: filled({
          to: idOf(parameters["to"]),
          from: idOf(parameters["from"]),
          ...(parameters["twiml"] === true
            ? { say: "twiml", twiml: parameters["message"] ?? "" }
            : { text: parameters["message"] ?? "" }),
          callback: options["statusCallback"],
        }),
        notes: ignoredOptions(options, ["statusCallback"]),
      };
    },
  },
});
