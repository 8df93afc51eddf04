import type { Translations } from "@weft/sdk";
import { onlyMessageTexts, payloadTexts } from "../net/payload.ts";

export const receivedText: Translations = {
  pl: {
    label: "Wiadomość z RabbitMQ",
    help: "Uruchamia przepływ z każdą wiadomością z kolejki; broker dowiaduje się, że ją przyjęto, gdy jest bezpiecznie zapisana.",
    synonyms: ["amqp", "rabbitmq", "lavinmq", "kolejka", "broker", "odbierz", "nasłuchuj"],
    params: {
      queue: {
        label: "Kolejka",
        help: "Jej nazwa w hoście wirtualnym z poświadczenia.",
        placeholder: "zamowienia",
      },
      make: {
        label: "Gdy nie ma takiej kolejki",
        help: "Kolejka, która już jest, musi mieć te same ustawienia.",
        options: { fail: "Powiedz mi", make: "Utwórz ją" },
      },
      durable: { label: "Trwała", help: "Kolejka pozostaje po ponownym starcie brokera." },
      arguments: {
        label: "Argumenty",
        help: "Dalsze ustawienia kolejki, na przykład dokąd trafiają odrzucone wiadomości.",
      },
      bindings: {
        label: "Bierz wiadomości z central (exchange)",
        help: "Kolejka zostaje powiązana z tymi centralami.",
        itemLabel: "powiązanie",
      },
      "bindings.exchange": { label: "Centrala (exchange)" },
      "bindings.routingKey": {
        label: "Klucz routingu",
        help: "W centralach typu „topic” * oznacza jedno słowo, a # dowolną liczbę słów.",
      },
      content: {
        ...payloadTexts.pl,
        help: "Jak odczytać wiadomość; odrzucona trafia do centrali martwych wiadomości kolejki albo przepada.",
        options: { ...payloadTexts.pl.options, strict: "JSON, inne są odrzucane" },
      },
      onlyMessage: onlyMessageTexts.pl,
      prefetch: { label: "Wiadomości naraz", help: "Tyle jednocześnie jest w drodze do przepływu." },
      once: {
        label: "Każdy identyfikator raz",
        help: "Wiadomość o tym samym identyfikatorze i treści, która przyjdzie ponownie w ciągu tygodnia, nie uruchomi przepływu drugi raz.",
      },
    },
  },
  "pt-BR": {
    label: "Mensagem do RabbitMQ",
    help: "Inicia o fluxo com cada mensagem de uma fila; o broker fica sabendo que ela foi retirada quando está gravada com segurança.",
    synonyms: ["amqp", "rabbitmq", "lavinmq", "fila", "broker", "consumir", "escutar"],
    params: {
      queue: { label: "Fila", help: "O nome dela no host virtual da credencial.", placeholder: "pedidos" },
      make: {
        label: "Se a fila não existir",
        help: "Uma fila que já existe precisa ter sido criada com as mesmas configurações.",
        options: { fail: "Avisar", make: "Criá-la" },
      },
      durable: { label: "Durável", help: "A fila continua lá quando o broker reinicia." },
      arguments: {
        label: "Argumentos",
        help: "Mais configurações da fila, como para onde vão as mensagens rejeitadas.",
      },
      bindings: {
        label: "Receber mensagens de exchanges",
        help: "A fila é ligada a estas exchanges.",
        itemLabel: "ligação",
      },
      "bindings.exchange": { label: "Exchange" },
      "bindings.routingKey": {
        label: "Chave de roteamento",
        help: "Em exchanges do tipo “topic”, * vale por uma palavra e # por qualquer número delas.",
      },
      content: {
        ...payloadTexts["pt-BR"],
        help: "Como a mensagem é lida; uma rejeitada vai para a exchange de mensagens mortas da fila ou se perde.",
        options: { ...payloadTexts["pt-BR"].options, strict: "JSON, as outras são rejeitadas" },
      },
      onlyMessage: onlyMessageTexts["pt-BR"],
      prefetch: { label: "Mensagens por vez", help: "Tantas estão a caminho do fluxo ao mesmo tempo." },
      once: {
        label: "Cada ID uma vez",
        help: "Uma mensagem com o mesmo ID e o mesmo conteúdo que venha de novo em uma semana não inicia o fluxo outra vez.",
      },
    },
  },
};
