import type { Translations } from "@weft/sdk";
import { sentTexts } from "../net/sent.ts";

export const publishText: Translations = {
  pl: {
    label: "Opublikuj wiadomość",
    help: "Wysyła wiadomość na temat brokera MQTT dla każdego elementu; elementy idą dalej bez zmian.",
    synonyms: ["mqtt", "iot", "czujnik", "urządzenie", "broker", "mosquitto", "wyślij"],
    params: {
      topic: {
        label: "Temat",
        help: "Dokąd trafia wiadomość; poziomy oddziela ukośnik.",
        placeholder: "dom/lampa",
      },
      ...sentTexts.pl,
      qos: {
        label: "Potwierdzenie",
        help: "Jak pewnie broker ma otrzymać wiadomość (QoS 0, 1 lub 2).",
        options: {
          "0": "Żadne, najwyżej raz",
          "1": "Otrzymano, co najmniej raz",
          "2": "Otrzymano dokładnie raz",
        },
      },
      retain: {
        label: "Zachowaj",
        help: "Kto zasubskrybuje temat później, dostanie ostatnią zachowaną wiadomość.",
      },
    },
  },
  "pt-BR": {
    label: "Publicar mensagem",
    help: "Envia uma mensagem a um tópico de um broker MQTT para cada item; os itens seguem como vieram.",
    synonyms: ["mqtt", "iot", "sensor", "dispositivo", "broker", "mosquitto", "enviar"],
    params: {
      topic: {
        label: "Tópico",
        help: "Para onde vai a mensagem; barras separam os níveis.",
        placeholder: "casa/lampada",
      },
      ...sentTexts["pt-BR"],
      qos: {
        label: "Confirmação",
        help: "Com que certeza o broker deve receber a mensagem (QoS 0, 1 ou 2).",
        options: {
          "0": "Nenhuma, no máximo uma vez",
          "1": "Recebida, ao menos uma vez",
          "2": "Recebida exatamente uma vez",
        },
      },
      retain: {
        label: "Reter",
        help: "Quem assinar o tópico depois recebe a última mensagem retida.",
      },
    },
  },
};
