import type { Translations } from "@weft/sdk";

export const requestText: Translations = {
  pl: {
    label: "Żądanie HTTP",
    help: "Wysyła żądanie pod dowolny adres i przekazuje dalej odpowiedź.",
    synonyms: ["api", "rest", "pobierz", "wyślij", "wywołaj", "curl", "adres"],
    params: {
      method: { label: "Metoda", help: "GET odczytuje; pozostałe zwykle zmieniają coś w drugim systemie." },
      url: { label: "Adres", help: "Pełny adres, razem z https:// na początku." },
      query: {
        label: "Parametry adresu",
        help: "Dodawane do adresu po znaku zapytania.",
        itemLabel: "parametr",
      },
      "query.name": { label: "Nazwa" },
      "query.value": { label: "Wartość" },
      headers: {
        label: "Nagłówki",
        help: "Wysyłane z żądaniem; sekrety trzymaj w poświadczeniach.",
        itemLabel: "nagłówek",
      },
      "headers.name": { label: "Nazwa" },
      "headers.value": { label: "Wartość" },
      body: {
        label: "Treść",
        help: "Co wysłać i w jakiej postaci.",
        options: {
          none: "Nic",
          fields: "JSON, pole po polu",
          json: "JSON, wpisany w całości",
          form: "Formularz",
          text: "Tekst",
        },
      },
      fields: { label: "Pola", help: "Pola treści JSON; kropka w nazwie tworzy zagnieżdżony obiekt." },
      json: { label: "JSON", help: "Treść w formacie JSON; można w niej używać wyrażeń." },
      form: {
        label: "Pola formularza",
        help: "Wysyłane tak, jak zrobiłby to formularz na stronie.",
        itemLabel: "pole",
      },
      "form.name": { label: "Nazwa" },
      "form.value": { label: "Wartość" },
      text: { label: "Tekst", help: "Wysyłany dokładnie tak, jak wpisano: XML, CSV lub cokolwiek innego." },
      contentType: { label: "Typ treści", help: "Mówi drugiemu systemowi, czym jest ten tekst." },
      idempotencyHeader: {
        label: "Nagłówek klucza idempotencji",
        help: "Tylko jeśli drugi system wykonuje żądanie o znanym kluczu jeden raz: po awarii Weft wyśle je wtedy ponownie, zamiast pytać.",
      },
      response: {
        label: "Czytaj odpowiedź jako",
        help: "Według podanego typu treści, chyba że drugi system podaje go błędnie.",
        options: { auto: "To, czym się przedstawia", json: "JSON", text: "Tekst" },
      },
      fullResponse: {
        label: "Podaj też status i nagłówki",
        help: "Element ma wtedy pola status, headers i body.",
      },
      neverError: {
        label: "Akceptuj każdy status",
        help: "Idzie dalej nawet wtedy, gdy odpowiedzią jest błąd, na przykład 404 lub 500.",
      },
      timeout: {
        label: "Czekaj najwyżej",
        help: "Ile czasu ma drugi system, zanim żądanie zostanie uznane za nieudane.",
      },
      redirects: {
        label: "Liczba przekierowań",
        help: "Ile razy drugi system może odesłać żądanie pod inny adres; 0 oddaje samo przekierowanie.",
      },
    },
  },
  "pt-BR": {
    label: "Requisição HTTP",
    help: "Envia uma requisição a qualquer endereço e repassa a resposta.",
    synonyms: ["api", "rest", "buscar", "enviar", "chamar", "curl", "endereço"],
    params: {
      method: { label: "Método", help: "GET lê; os outros costumam alterar algo no outro sistema." },
      url: { label: "Endereço", help: "O endereço completo, começando por https://." },
      query: {
        label: "Parâmetros de consulta",
        help: "Acrescentados ao endereço depois do ponto de interrogação.",
        itemLabel: "parâmetro",
      },
      "query.name": { label: "Nome" },
      "query.value": { label: "Valor" },
      headers: {
        label: "Cabeçalhos",
        help: "Enviados com a requisição; segredos devem ficar em uma credencial.",
        itemLabel: "cabeçalho",
      },
      "headers.name": { label: "Nome" },
      "headers.value": { label: "Valor" },
      body: {
        label: "Corpo",
        help: "O que é enviado junto, e em que formato.",
        options: {
          none: "Nada",
          fields: "JSON, campo por campo",
          json: "JSON, escrito por inteiro",
          form: "Formulário",
          text: "Texto",
        },
      },
      fields: { label: "Campos", help: "Os campos do corpo JSON; um ponto no nome cria um objeto interno." },
      json: { label: "JSON", help: "O corpo em JSON; expressões podem ser usadas dentro dele." },
      form: {
        label: "Campos do formulário",
        help: "Enviados como um formulário da web os enviaria.",
        itemLabel: "campo",
      },
      "form.name": { label: "Nome" },
      "form.value": { label: "Valor" },
      text: { label: "Texto", help: "Enviado exatamente como escrito: XML, CSV ou qualquer outro." },
      contentType: { label: "Tipo de conteúdo", help: "Informa ao outro sistema o que é o texto." },
      idempotencyHeader: {
        label: "Cabeçalho da chave de idempotência",
        help: "Só se o outro sistema executar uma única vez cada requisição com a mesma chave: depois de uma queda, o Weft poderá reenviá-la em vez de perguntar.",
      },
      response: {
        label: "Ler a resposta como",
        help: "Pelo tipo de conteúdo, a menos que o outro sistema o informe errado.",
        options: { auto: "O que ela diz ser", json: "JSON", text: "Texto" },
      },
      fullResponse: {
        label: "Incluir status e cabeçalhos",
        help: "O item passa a ter os campos status, headers e body.",
      },
      neverError: {
        label: "Aceitar qualquer status",
        help: "Continua mesmo quando a resposta é um erro, como 404 ou 500.",
      },
      timeout: {
        label: "Esperar no máximo",
        help: "Quanto tempo o outro sistema pode levar antes de a requisição ser considerada falha.",
      },
      redirects: {
        label: "Redirecionamentos a seguir",
        help: "Quantas vezes o outro sistema pode mandar a requisição a outro endereço; 0 devolve o redirecionamento.",
      },
    },
  },
};
