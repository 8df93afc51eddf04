import type { Translations } from "@weft/sdk";
import { onlyMessageTexts, payloadTexts } from "../net/payload.ts";

export const receivedText: Translations = {
  pl: {
    label: "Wiadomość z MQTT",
    help: "Uruchamia przepływ z każdą wiadomością opublikowaną na tematach brokera MQTT.",
    synonyms: ["mqtt", "iot", "czujnik", "urządzenie", "broker", "mosquitto", "subskrybuj", "nasłuchuj"],
    params: {
      topics: {
        label: "Tematy",
        help: "Kilka oddziel przecinkami; + oznacza jeden poziom, a # na końcu wszystkie dalsze.",
        placeholder: "dom/+/temperatura",
      },
      content: payloadTexts.pl,
      onlyMessage: onlyMessageTexts.pl,
      qos: {
        label: "Potwierdzenie",
        help: "Jak pewnie wiadomości docierają (QoS); broker dowiaduje się o każdej dopiero wtedy, gdy jest bezpiecznie zapisana, i przechowuje to, co przychodzi, gdy nikt nie słucha.",
        options: { "0": "Żadne, najwyżej raz", "1": "Co najmniej raz", "2": "Dokładnie raz" },
      },
      clientId: {
        label: "Identyfikator klienta",
        help: "Po czym broker rozpoznaje ten wyzwalacz; tylko gdy musi być określony. Nikt inny nie może go używać.",
      },
    },
  },
  "pt-BR": {
    label: "Mensagem do MQTT",
    help: "Inicia o fluxo com cada mensagem publicada em tópicos de um broker MQTT.",
    synonyms: ["mqtt", "iot", "sensor", "dispositivo", "broker", "mosquitto", "assinar", "escutar"],
    params: {
      topics: {
        label: "Tópicos",
        help: "Separe vários com vírgulas; + vale por um nível, e # no fim por todos os seguintes.",
        placeholder: "casa/+/temperatura",
      },
      content: payloadTexts["pt-BR"],
      onlyMessage: onlyMessageTexts["pt-BR"],
      qos: {
        label: "Confirmação",
        help: "Com que certeza as mensagens chegam (QoS); o broker só fica sabendo de cada uma quando ela está gravada com segurança e guarda o que chega enquanto ninguém escuta.",
        options: { "0": "Nenhuma, no máximo uma vez", "1": "Ao menos uma vez", "2": "Exatamente uma vez" },
      },
      clientId: {
        label: "ID do cliente",
        help: "Como o broker conhece este gatilho; só se precisar ser um determinado. Ninguém mais pode usá-lo.",
      },
    },
  },
};
