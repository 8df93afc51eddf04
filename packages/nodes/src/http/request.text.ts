import type { Translations } from "@weft/sdk";
import { pagingPl, pagingPtBr } from "./paging.text.ts";

export const requestText: Translations = {
  pl: {
    label: "Żądanie HTTP",
    help: "Wysyła żądanie pod dowolny adres i przekazuje dalej odpowiedź.",
    synonyms: ["api", "rest", "pobierz", "wyślij", "wywołaj", "curl", "adres"],
    params: {
      method: { label: "Metoda", help: "GET odczytuje; pozostałe zwykle zmieniają coś w drugim systemie." },
      url: {
        label: "Adres",
        help: "Pełny adres, razem z https:// na początku. Wklejone tutaj polecenie curl wypełni całe żądanie.",
      },
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
      queryJson: {
        label: "Parametry adresu jako JSON",
        help: "Obiekt z dalszymi parametrami, na przykład z wyrażenia; lista powtarza nazwę.",
      },
      headersJson: {
        label: "Nagłówki jako JSON",
        help: "Obiekt z dalszymi nagłówkami, na przykład z wyrażenia.",
      },
      body: {
        label: "Treść",
        help: "Co wysłać i w jakiej postaci.",
        options: {
          none: "Nic",
          fields: "JSON, pole po polu",
          json: "JSON, wpisany w całości",
          form: "Formularz",
          multipart: "Formularz z plikami",
          file: "Plik",
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
      parts: {
        label: "Części formularza",
        help: "Teksty i pliki elementu; pliki są czytane podczas wysyłania.",
        itemLabel: "część",
      },
      "parts.name": { label: "Nazwa" },
      "parts.kind": { label: "Rodzaj", options: { text: "Tekst", file: "Plik" } },
      "parts.value": { label: "Wartość" },
      "parts.file": { label: "Plik" },
      file: { label: "Plik", help: "Który z plików elementu zostanie wysłany jako cała treść." },
      text: { label: "Tekst", help: "Wysyłany dokładnie tak, jak wpisano: XML, CSV lub cokolwiek innego." },
      contentType: {
        label: "Typ treści",
        help: "Mówi drugiemu systemowi, co jest wysyłane; dla pliku jego własny typ, jeśli nic nie wpiszesz.",
      },
      idempotencyHeader: {
        label: "Nagłówek klucza idempotencji",
        help: "Tylko jeśli drugi system wykonuje żądanie o znanym kluczu jeden raz: po awarii Weft wyśle je wtedy ponownie, zamiast pytać.",
      },
      response: {
        label: "Czytaj odpowiedź jako",
        help: "Według podanego typu treści, chyba że drugi system podaje go błędnie.",
        options: { auto: "To, czym się przedstawia", json: "JSON", text: "Tekst", file: "Plik" },
      },
      saveAs: {
        label: "Nazwa pliku w elemencie",
        help: "Pod tą nazwą kolejne węzły znajdą otrzymany plik.",
      },
      textField: {
        label: "Pole na tekst",
        help: "Pole, w którym jest odpowiedź, jeśli jest tekstem.",
      },
      charset: {
        label: "Kodowanie odpowiedzi",
        help: "Tylko jeśli litery są zniekształcone; puste oznacza to, co odpowiedź mówi o sobie.",
      },
      split: {
        label: "Lista w odpowiedzi",
        help: "Gdzie w odpowiedzi jest lista, której wpisy stają się elementami; puste, jeśli listą jest sama odpowiedź.",
      },
      ...pagingPl,
      batchSize: {
        label: "Przerwa co tyle elementów",
        help: "Żądania dla kolejnych elementów wychodzą jedno po drugim; po tylu węzeł robi przerwę. 0 oznacza bez przerw.",
      },
      batchPause: { label: "Przerwa", help: "Jak długo węzeł czeka między takimi grupami elementów." },
      perMinute: {
        label: "Najwyżej żądań na minutę",
        help: "Do tego hosta, licząc wszystkie wykonania; pozostałe czekają na swoją kolej. 0 oznacza bez ograniczenia.",
      },
      fullResponse: {
        label: "Podaj też status i nagłówki",
        help: "Element ma wtedy pola status, statusCode, statusMessage, headers i body.",
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
      proxy: { label: "Proxy", help: "Adres serwera proxy, przez który przechodzi żądanie." },
      anyCertificate: {
        label: "Akceptuj każdy certyfikat",
        help: "Także taki, za który nikt nie ręczy; wtedy nie wiadomo, kto odpowiada. Tylko dla własnych systemów.",
      },
      keepHeaderCase: {
        label: "Zachowaj wielkość liter w nazwach nagłówków",
        help: "Tylko dla starych systemów, które ją rozróżniają.",
      },
    },
  },
  "pt-BR": {
    label: "Requisição HTTP",
    help: "Envia uma requisição a qualquer endereço e repassa a resposta.",
    synonyms: ["api", "rest", "buscar", "enviar", "chamar", "curl", "endereço"],
    params: {
      method: { label: "Método", help: "GET lê; os outros costumam alterar algo no outro sistema." },
      url: {
        label: "Endereço",
        help: "O endereço completo, começando por https://. Um comando curl colado aqui preenche a requisição inteira.",
      },
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
      queryJson: {
        label: "Parâmetros de consulta em JSON",
        help: "Um objeto com mais parâmetros, por exemplo vindo de uma expressão; uma lista repete o nome.",
      },
      headersJson: {
        label: "Cabeçalhos em JSON",
        help: "Um objeto com mais cabeçalhos, por exemplo vindo de uma expressão.",
      },
      body: {
        label: "Corpo",
        help: "O que é enviado junto, e em que formato.",
        options: {
          none: "Nada",
          fields: "JSON, campo por campo",
          json: "JSON, escrito por inteiro",
          form: "Formulário",
          multipart: "Formulário com arquivos",
          file: "Um arquivo",
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
      parts: {
        label: "Partes do formulário",
        help: "Textos e arquivos do item; os arquivos são lidos durante o envio.",
        itemLabel: "parte",
      },
      "parts.name": { label: "Nome" },
      "parts.kind": { label: "Tipo", options: { text: "Texto", file: "Arquivo" } },
      "parts.value": { label: "Valor" },
      "parts.file": { label: "Arquivo" },
      file: { label: "Arquivo", help: "Qual dos arquivos do item é enviado como o corpo inteiro." },
      text: { label: "Texto", help: "Enviado exatamente como escrito: XML, CSV ou qualquer outro." },
      contentType: {
        label: "Tipo de conteúdo",
        help: "Informa ao outro sistema o que é enviado; para um arquivo vale o tipo dele, se nada for escrito.",
      },
      idempotencyHeader: {
        label: "Cabeçalho da chave de idempotência",
        help: "Só se o outro sistema executar uma única vez cada requisição com a mesma chave: depois de uma queda, o Weft poderá reenviá-la em vez de perguntar.",
      },
      response: {
        label: "Ler a resposta como",
        help: "Pelo tipo de conteúdo, a menos que o outro sistema o informe errado.",
        options: { auto: "O que ela diz ser", json: "JSON", text: "Texto", file: "Arquivo" },
      },
      saveAs: {
        label: "Nome do arquivo no item",
        help: "Com esse nome os próximos nós encontram o arquivo recebido.",
      },
      textField: {
        label: "Campo para texto",
        help: "O campo que guarda a resposta quando ela é um texto.",
      },
      charset: {
        label: "Codificação da resposta",
        help: "Só se as letras saírem erradas; vazio para o que a resposta diz de si mesma.",
      },
      split: {
        label: "Lista na resposta",
        help: "Onde na resposta está a lista cujas entradas viram itens; vazio quando a própria resposta é a lista.",
      },
      ...pagingPtBr,
      batchSize: {
        label: "Pausar a cada tantos itens",
        help: "As requisições dos itens saem uma após a outra; depois de tantas o nó faz uma pausa. 0 nunca pausa.",
      },
      batchPause: { label: "Pausa", help: "Quanto tempo o nó espera entre esses grupos de itens." },
      perMinute: {
        label: "Máximo de requisições por minuto",
        help: "Para este host, contando todas as execuções; as demais esperam a sua vez. 0 não limita.",
      },
      fullResponse: {
        label: "Incluir status e cabeçalhos",
        help: "O item passa a ter os campos status, statusCode, statusMessage, headers e body.",
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
      proxy: { label: "Proxy", help: "O endereço de um proxy pelo qual a requisição passa." },
      anyCertificate: {
        label: "Aceitar qualquer certificado",
        help: "Mesmo um que ninguém garante; assim não se sabe quem responde. Só para sistemas próprios.",
      },
      keepHeaderCase: {
        label: "Manter maiúsculas nos nomes dos cabeçalhos",
        help: "Só para sistemas antigos que as distinguem.",
      },
    },
  },
};
