import type { Translations } from "@weft/sdk";
import { sentTexts } from "../net/sent.ts";

export const sendText: Translations = {
  pl: {
    label: "Wyślij wiadomość do RabbitMQ",
    help: "Wysyła wiadomość do kolejki lub centrali (exchange) dla każdego elementu i czeka, aż broker ją przyjmie; elementy idą dalej bez zmian.",
    synonyms: ["amqp", "rabbitmq", "lavinmq", "kolejka", "broker", "opublikuj"],
    params: {
      to: {
        label: "Wyślij do",
        help: "Centrala (exchange) przekazuje wiadomości kolejkom, które są z nią powiązane.",
        options: { queue: "Kolejki", exchange: "Centrali (exchange)" },
      },
      queue: {
        label: "Kolejka",
        help: "Jej nazwa w hoście wirtualnym z poświadczenia; musi istnieć.",
        placeholder: "zamowienia",
      },
      exchange: {
        label: "Centrala (exchange)",
        help: "Jej nazwa w hoście wirtualnym z poświadczenia; musi istnieć.",
        placeholder: "sklep",
      },
      routingKey: {
        label: "Klucz routingu",
        help: "Po nim centrala wybiera kolejki.",
        placeholder: "zamowienie.nowe",
      },
      ...sentTexts.pl,
      headers: {
        label: "Nagłówki",
        help: "Wysyłane z wiadomością; po nich wybierają centrale typu „headers”.",
        itemLabel: "nagłówek",
      },
      "headers.name": { label: "Nazwa" },
      "headers.value": { label: "Wartość" },
      persistent: {
        label: "Trwała",
        help: "Trwała kolejka zachowuje wiadomość po ponownym starcie brokera.",
      },
      mustArrive: {
        label: "Zgłoś błąd, gdy nie przyjmie jej żadna kolejka",
        help: "W innym razie broker porzuca wiadomość, której nie chce żadna kolejka.",
      },
      messageId: {
        label: "Identyfikator wiadomości",
        help: "Puste: taki, który nie zmienia się przy ponownym wysłaniu, żeby odbiorca mógł to rozpoznać.",
      },
      contentType: {
        label: "Typ treści",
        help: "Puste: application/json dla elementów, text/plain dla tekstów.",
      },
      correlationId: {
        label: "Identyfikator korelacji",
        help: "Po nim widać, że odpowiedź należy do tej wiadomości.",
      },
      replyTo: { label: "Odpowiedź do", help: "Kolejka, w której oczekiwana jest odpowiedź." },
      expires: {
        label: "Wygasa po",
        help: "Broker porzuca wiadomość, jeśli nikt jej do tego czasu nie odbierze; 0 ją zachowuje.",
      },
      priority: { label: "Priorytet", help: "Zważają na niego tylko kolejki z priorytetami." },
    },
  },
  "pt-BR": {
    label: "Enviar mensagem ao RabbitMQ",
    help: "Envia uma mensagem a uma fila ou a uma exchange para cada item e espera até que o broker a tenha; os itens seguem como vieram.",
    synonyms: ["amqp", "rabbitmq", "lavinmq", "fila", "broker", "publicar"],
    params: {
      to: {
        label: "Enviar para",
        help: "Uma exchange repassa as mensagens às filas ligadas a ela.",
        options: { queue: "Uma fila", exchange: "Uma exchange" },
      },
      queue: {
        label: "Fila",
        help: "O nome dela no host virtual da credencial; ela precisa existir.",
        placeholder: "pedidos",
      },
      exchange: {
        label: "Exchange",
        help: "O nome dela no host virtual da credencial; ela precisa existir.",
        placeholder: "loja",
      },
      routingKey: {
        label: "Chave de roteamento",
        help: "Por ela a exchange escolhe as filas.",
        placeholder: "pedido.novo",
      },
      ...sentTexts["pt-BR"],
      headers: {
        label: "Cabeçalhos",
        help: "Enviados com a mensagem; exchanges do tipo “headers” escolhem por eles.",
        itemLabel: "cabeçalho",
      },
      "headers.name": { label: "Nome" },
      "headers.value": { label: "Valor" },
      persistent: {
        label: "Persistente",
        help: "Uma fila durável mantém a mensagem quando o broker reinicia.",
      },
      mustArrive: {
        label: "Falhar se nenhuma fila a receber",
        help: "Senão o broker descarta uma mensagem que nenhuma fila quer.",
      },
      messageId: {
        label: "ID da mensagem",
        help: "Vazio: um que não muda quando a mensagem é enviada de novo, para que quem a recebe perceba.",
      },
      contentType: {
        label: "Tipo de conteúdo",
        help: "Vazio: application/json para itens, text/plain para textos.",
      },
      correlationId: {
        label: "ID de correlação",
        help: "Por ele se vê que uma resposta pertence a esta mensagem.",
      },
      replyTo: { label: "Responder para", help: "A fila em que se espera uma resposta." },
      expires: {
        label: "Expira após",
        help: "O broker descarta a mensagem se ninguém a retirar até lá; 0 a mantém.",
      },
      priority: { label: "Prioridade", help: "Só filas com prioridades a levam em conta." },
    },
  },
};
