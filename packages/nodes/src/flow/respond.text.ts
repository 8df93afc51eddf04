import type { Translations } from "@weft/sdk";

export const respondText: Translations = {
  pl: {
    label: "Odpowiedz",
    help: "Odpowiada systemowi, który wywołał webhook tego przepływu, i przekazuje elementy dalej.",
    synonyms: ["odpowiedź", "odpowiedz na webhook", "zwróć", "odpowiedź http"],
    params: {
      body: {
        label: "Odpowiedz",
        help: "Co dostanie nadawca.",
        options: {
          firstItem: "Pierwszym elementem",
          allItems: "Wszystkimi elementami, jako listą",
          json: "JSON-em",
          text: "Tekstem",
          none: "Niczym, tylko statusem",
        },
      },
      json: { label: "JSON", help: "Wysyłany bez zmian; można w nim używać wyrażeń." },
      text: { label: "Tekst", help: "Wysyłany jako zwykły tekst, chyba że nagłówek mówi inaczej." },
      status: {
        label: "Status",
        help: "Status HTTP: 200 to sukces, 400 to żądanie, którego nie da się obsłużyć.",
      },
      headers: { label: "Nagłówki", help: "Wysyłane z odpowiedzią.", itemLabel: "nagłówek" },
      "headers.name": { label: "Nazwa" },
      "headers.value": { label: "Wartość" },
    },
  },
  "pt-BR": {
    label: "Responder",
    help: "Responde ao sistema que chamou o webhook deste fluxo e repassa os itens.",
    synonyms: ["resposta", "responder ao webhook", "retornar", "resposta http"],
    params: {
      body: {
        label: "Responder com",
        help: "O que quem chamou recebe.",
        options: {
          firstItem: "O primeiro item",
          allItems: "Todos os itens, em uma lista",
          json: "JSON",
          text: "Texto",
          none: "Nada, só o status",
        },
      },
      json: { label: "JSON", help: "Enviado como está; expressões podem ser usadas dentro dele." },
      text: {
        label: "Texto",
        help: "Enviado como texto simples, a menos que um cabeçalho diga outra coisa.",
      },
      status: {
        label: "Status",
        help: "O status HTTP: 200 para sucesso, 400 para uma requisição que não pode ser atendida.",
      },
      headers: { label: "Cabeçalhos", help: "Enviados com a resposta.", itemLabel: "cabeçalho" },
      "headers.name": { label: "Nome" },
      "headers.value": { label: "Valor" },
    },
  },
};
