import { defineCredential } from "@weft/sdk";
import { host, port, tlsParams } from "../net/params.ts";
import { serverTexts } from "../net/params.text.ts";

export const mqtt = defineCredential({
  type: "mqtt",
  label: "MQTT",
  help: "An MQTT broker, such as Mosquitto, EMQX or HiveMQ, and a user of it.",
  params: {
    host: { ...host, placeholder: "broker.example.com" },
    port: { ...port, default: 1883 },
    user: { kind: "text", label: "User", optional: true },
    password: { kind: "secret", label: "Password", optional: true },
    clientId: {
      kind: "text",
      label: "Client ID",
      help: "Only if the broker asks for a certain one; two connections with the same end each other.",
      optional: true,
    },
    ...tlsParams,
  },
  translations: {
    pl: {
      label: "MQTT",
      help: "Broker MQTT, na przykład Mosquitto, EMQX lub HiveMQ, i jego użytkownik.",
      params: {
        ...serverTexts.pl,
        clientId: {
          label: "Identyfikator klienta",
          help: "Tylko gdy broker wymaga określonego; dwa połączenia o tym samym identyfikatorze przerywają się nawzajem.",
        },
      },
    },
    "pt-BR": {
      label: "MQTT",
      help: "Um broker MQTT, como Mosquitto, EMQX ou HiveMQ, e um usuário dele.",
      params: {
        ...serverTexts["pt-BR"],
        clientId: {
          label: "ID do cliente",
          help: "Só se o broker exigir um determinado; duas conexões com o mesmo derrubam uma à outra.",
        },
      },
    },
  },
  /** It is never put onto a request. */
  apply: ({ request }) => request,
  async test({ values, reach }) {
    const { openMqtt } = await import("./session.ts");
    const session = await openMqtt({ access: values, reach, shown: { method: "CONNECT" } });
    await session.end();
  },
});
