import type { Translations } from "@weft/sdk";
import { onlyMessageTexts, payloadTexts } from "../net/payload.ts";
import { makeTexts } from "./make.ts";

export const receivedText: Translations = {
  pl: {
    label: "Wiadomość z Kafki",
    help: "Uruchamia przepływ z każdą wiadomością z tematów; grupa idzie dalej dopiero wtedy, gdy wiadomość jest bezpiecznie zapisana.",
    synonyms: ["kafka", "redpanda", "confluent", "temat", "zdarzenie", "strumień", "odbierz", "nasłuchuj"],
    params: {
      topics: { label: "Tematy", help: "Kilka oddziel przecinkami.", placeholder: "zamowienia" },
      group: {
        label: "Grupa odbiorców",
        help: "Członkowie jednej grupy dzielą wiadomości między siebie. Puste: własna grupa tego wyzwalacza.",
      },
      existing: {
        label: "Wiadomości, które już tam są",
        help: "Gdzie zaczyna grupa, której jeszcze nie było: od najstarszej wiadomości czy od tego, co przyjdzie od teraz. Później idzie dalej od miejsca, w którym była.",
      },
      content: payloadTexts.pl,
      onlyMessage: onlyMessageTexts.pl,
      order: {
        label: "Wiadomości z partycji",
        help: "Uruchamiają przepływ po kolei; ile wykonań przepływu działa naraz, mówią jego ustawienia.",
        options: {
          together: "Wiele jest zapisywanych naraz",
          strict: "Zapisywana jest jedna, potem następna",
        },
      },
      session: {
        label: "Nieobecny po",
        help: "Gdy ten wyzwalacz milczy tak długo, jego partycje dostają pozostali z grupy; klaster ma na to limity.",
      },
      make: makeTexts.pl,
    },
  },
  "pt-BR": {
    label: "Mensagem do Kafka",
    help: "Inicia o fluxo com cada mensagem de tópicos; o grupo só avança quando a mensagem está gravada com segurança.",
    synonyms: ["kafka", "redpanda", "confluent", "tópico", "evento", "consumir", "escutar"],
    params: {
      topics: { label: "Tópicos", help: "Separe vários com vírgulas.", placeholder: "pedidos" },
      group: {
        label: "Grupo de consumidores",
        help: "Os de um mesmo grupo dividem as mensagens entre si. Vazio: um só deste gatilho.",
      },
      existing: {
        label: "Mensagens que já estão lá",
        help: "Por onde começa um grupo que nunca esteve lá: pela mensagem mais antiga ou pelo que vier a partir de agora. Depois ele continua de onde estava.",
      },
      content: payloadTexts["pt-BR"],
      onlyMessage: onlyMessageTexts["pt-BR"],
      order: {
        label: "Mensagens de uma partição",
        help: "Elas iniciam o fluxo na ordem em que vieram; quantas execuções do fluxo rodam ao mesmo tempo está nas configurações dele.",
        options: {
          together: "Muitas são gravadas ao mesmo tempo",
          strict: "Uma é gravada, depois a próxima",
        },
      },
      session: {
        label: "Ausente após",
        help: "Quando este gatilho fica em silêncio por esse tempo, os outros do grupo recebem as partições dele; o cluster tem limites para isso.",
      },
      make: makeTexts["pt-BR"],
    },
  },
};
