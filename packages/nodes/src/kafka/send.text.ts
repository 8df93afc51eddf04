import type { Translations } from "@weft/sdk";
import { sentTexts } from "../net/sent.ts";
import { makeTexts } from "./make.ts";

export const sendText: Translations = {
  pl: {
    label: "Wyślij wiadomość do Kafki",
    help: "Wysyła wiadomość do tematu dla każdego elementu i czeka, aż klaster ją przyjmie; elementy idą dalej bez zmian.",
    synonyms: ["kafka", "redpanda", "confluent", "temat", "zdarzenie", "strumień", "broker", "opublikuj"],
    params: {
      topic: {
        label: "Temat",
        help: "Dokąd trafia wiadomość; jedno wykonanie może wysyłać do kilku.",
        placeholder: "zamowienia",
      },
      ...sentTexts.pl,
      content: {
        label: "Treść",
        help: "Pola elementu jako JSON, własny tekst albo nic, co usuwa klucz z kompaktowanego tematu.",
        options: { ...sentTexts.pl.content.options, none: "Nic" },
      },
      key: {
        label: "Klucz",
        help: "Wiadomości o tym samym kluczu zachowują kolejność: trafiają do tej samej partycji, którą wybierają też klienty Javy. Puste: bez klucza.",
      },
      headers: { label: "Nagłówki", help: "Wysyłane z wiadomością.", itemLabel: "nagłówek" },
      "headers.name": { label: "Nazwa" },
      "headers.value": { label: "Wartość" },
      partition: {
        label: "Partycja",
        help: "Jej numer, od 0. Puste: według klucza, a bez klucza dowolna.",
      },
      time: { label: "Czas", help: "Czas wiadomości. Puste: teraz." },
      acks: {
        label: "Potwierdzenie",
        help: "Kto musi mieć wiadomość, zanim ten węzeł przejdzie dalej.",
        options: {
          all: "Wszystkie działające kopie",
          leader: "Lider partycji",
          none: "Nikt: może zaginąć",
        },
      },
      once: {
        label: "Każda wiadomość raz",
        help: "Gdy połączenie się zerwie, wiadomości są wysyłane ponownie, a klaster dba o to, żeby były tam raz (producent idempotentny).",
      },
      compression: {
        label: "Kompresja",
        help: "Jak pakowane są wiadomości w drodze; kto je odczytuje, rozpakowuje je sam.",
        options: { none: "Brak", gzip: "gzip", zstd: "zstd" },
      },
      make: makeTexts.pl,
    },
  },
  "pt-BR": {
    label: "Enviar mensagem ao Kafka",
    help: "Envia uma mensagem a um tópico para cada item e espera até que o cluster a tenha; os itens seguem como vieram.",
    synonyms: ["kafka", "redpanda", "confluent", "tópico", "evento", "fluxo de dados", "broker", "publicar"],
    params: {
      topic: {
        label: "Tópico",
        help: "Para onde vai a mensagem; uma execução pode enviar a vários.",
        placeholder: "pedidos",
      },
      ...sentTexts["pt-BR"],
      content: {
        label: "Conteúdo",
        help: "Os campos do item como JSON, um texto seu ou nada, o que apaga a chave de um tópico compactado.",
        options: { ...sentTexts["pt-BR"].content.options, none: "Nada" },
      },
      key: {
        label: "Chave",
        help: "Mensagens com a mesma chave mantêm a ordem: vão para a mesma partição, a que os clientes Java também escolhem. Vazio: nenhuma.",
      },
      headers: { label: "Cabeçalhos", help: "Enviados com a mensagem.", itemLabel: "cabeçalho" },
      "headers.name": { label: "Nome" },
      "headers.value": { label: "Valor" },
      partition: {
        label: "Partição",
        help: "O número dela, a partir de 0. Vazio: pela chave ou, sem chave, qualquer uma.",
      },
      time: { label: "Horário", help: "O horário da mensagem. Vazio: agora." },
      acks: {
        label: "Confirmação",
        help: "Quem precisa ter a mensagem antes que este nó siga adiante.",
        options: {
          all: "Todas as cópias em serviço",
          leader: "O líder da partição",
          none: "Ninguém: ela pode se perder",
        },
      },
      once: {
        label: "Cada mensagem uma vez",
        help: "Quando a conexão cai, as mensagens são enviadas de novo, e o cluster cuida para que estejam lá uma vez só (produtor idempotente).",
      },
      compression: {
        label: "Compressão",
        help: "Como as mensagens são compactadas no caminho; quem as lê as descompacta por si.",
        options: { none: "Nenhuma", gzip: "gzip", zstd: "zstd" },
      },
      make: makeTexts["pt-BR"],
    },
  },
};
