import { defineCredential } from "@weft/sdk";
import { host, port, tlsParams } from "../net/params.ts";
import { serverTexts } from "../net/params.text.ts";

export const amqp = defineCredential({
  type: "amqp",
  label: "RabbitMQ (AMQP)",
  help: "A broker that speaks AMQP 0-9-1, such as RabbitMQ or LavinMQ, and a user of it.",
  params: {
    host: { ...host, placeholder: "rabbit.example.com" },
    port: { ...port, default: 5672 },
    vhost: { kind: "text", label: "Virtual host", default: "/" },
    user: { kind: "text", label: "User", default: "guest" },
    password: { kind: "secret", label: "Password", optional: true },
    ...tlsParams,
  },
  translations: {
    pl: {
      label: "RabbitMQ (AMQP)",
      help: "Broker, który rozumie AMQP 0-9-1, na przykład RabbitMQ lub LavinMQ, i jego użytkownik.",
      params: {
        ...serverTexts.pl,
        vhost: { label: "Host wirtualny" },
      },
    },
    "pt-BR": {
      label: "RabbitMQ (AMQP)",
      help: "Um broker que fala AMQP 0-9-1, como RabbitMQ ou LavinMQ, e um usuário dele.",
      params: {
        ...serverTexts["pt-BR"],
        vhost: { label: "Host virtual" },
      },
    },
  },
  /** It is never put onto a request. */
  apply: ({ request }) => request,
  async test({ values, reach }) {
    const { openAmqp } = await import("./session.ts");
    const session = await openAmqp({ access: values, reach, shown: { method: "CONNECT" } });
    await session.end();
  },
});
