import type { Translations } from "@weft/sdk";
import { onlyMessageTexts } from "../net/payload.ts";

export const receivedText: Translations = {
  pl: {
    label: "Wiadomość z Redis",
    help: "Uruchamia przepływ z każdą wiadomością opublikowaną na kanałach albo z każdym wpisem strumienia.",
    synonyms: ["redis", "valkey", "subskrybuj", "kanał", "strumień", "kolejka", "nasłuchuj"],
    params: {
      source: {
        label: "Nasłuchuj",
        help: "Strumień przechowuje wpisy: każdy uruchamia przepływ raz. To, co opublikowano na kanale, gdy nikt nie słuchał, przepada.",
        options: { stream: "Strumienia, każdy wpis raz", channels: "Kanałów, najwyżej raz" },
      },
      channels: {
        label: "Kanały",
        help: "Kilka oddziel przecinkami; gwiazdka oznacza dowolne znaki, a znak zapytania jeden znak.",
        placeholder: "zamowienia, magazyn:*",
      },
      stream: {
        label: "Strumień",
        help: "Klucz strumienia; jeśli go nie ma, powstanie.",
        placeholder: "zamowienia",
      },
      group: {
        label: "Grupa odbiorców",
        help: "Odbiorcy z jednej grupy dzielą się wpisami; jeśli grupy nie ma, powstanie.",
      },
      existing: {
        label: "Także to, co już jest",
        help: "Czy nowa grupa zaczyna od pierwszego wpisu strumienia.",
      },
      takeOver: {
        label: "Przejmij po",
        help: "Wpisy, które wziął i nie dokończył inny odbiorca z grupy, są po tym czasie przejmowane; 0 je zostawia.",
      },
      readJson: {
        label: "Odczytuj JSON",
        help: "Teksty, które są obiektami lub listami JSON, stają się nimi.",
      },
      onlyMessage: onlyMessageTexts.pl,
    },
  },
  "pt-BR": {
    label: "Mensagem do Redis",
    help: "Inicia o fluxo com cada mensagem publicada em canais ou com cada entrada de um stream.",
    synonyms: ["redis", "valkey", "assinar", "canal", "stream", "fila", "escutar"],
    params: {
      source: {
        label: "Escutar",
        help: "Um stream guarda suas entradas: cada uma inicia o fluxo uma vez. O que é publicado em um canal quando ninguém escuta se perde.",
        options: { stream: "Um stream, cada entrada uma vez", channels: "Canais, no máximo uma vez" },
      },
      channels: {
        label: "Canais",
        help: "Separe vários com vírgulas; um asterisco vale por quaisquer caracteres, uma interrogação por um.",
        placeholder: "pedidos, estoque:*",
      },
      stream: {
        label: "Stream",
        help: "A chave do stream; ele é criado se não existir.",
        placeholder: "pedidos",
      },
      group: {
        label: "Grupo de consumidores",
        help: "Os de um mesmo grupo dividem as entradas entre si; ele é criado se não existir.",
      },
      existing: {
        label: "Também o que já existe",
        help: "Se um grupo recém-criado começa pela primeira entrada do stream.",
      },
      takeOver: {
        label: "Assumir após",
        help: "Entradas que outro do grupo pegou e não concluiu são assumidas após este tempo; 0 as deixa.",
      },
      readJson: {
        label: "Ler JSON",
        help: "Textos que são objetos ou listas JSON viram objetos ou listas.",
      },
      onlyMessage: onlyMessageTexts["pt-BR"],
    },
  },
};
