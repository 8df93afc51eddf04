import type { ParamText } from "@weft/sdk";

type Texts = Readonly<Record<string, ParamText>>;

export const pagingPl: Texts = {
  paging: {
    label: "Strony",
    help: "Wiele systemów podaje długie listy strona po stronie; tutaj określasz, skąd wziąć następną.",
    options: {
      none: "Tylko jedno żądanie",
      link: "Odpowiedź zawiera adres następnej strony",
      page: "Strony są ponumerowane",
      offset: "Strony zaczynają się od n-tego rekordu",
      cursor: "Odpowiedź zawiera znacznik następnej strony",
      change: "Inaczej: zmieniaj każde żądanie",
    },
  },
  nextLink: {
    label: "Adres następnej strony",
    help: "Pole odpowiedzi, które go zawiera, albo wyrażenie z $response; puste oznacza nagłówek Link.",
  },
  nextCursor: {
    label: "Znacznik następnej strony",
    help: "Pole odpowiedzi, które go zawiera, albo wyrażenie z $response.",
  },
  pageParam: {
    label: "Parametr strony w adresie",
    help: "Jak nazywa go drugi system; jeśli puste, page, offset lub cursor.",
  },
  pageFirst: {
    label: "Pierwsza strona",
    help: "Jej numer lub przesunięcie; jeśli puste, 1 dla stron ponumerowanych i 0 dla przesunięć.",
  },
  pageSize: {
    label: "Rekordów na stronie",
    help: "Strona, która ma ich mniej, jest ostatnia. Bez tego ostatnia jest strona pusta.",
  },
  pageSizeParam: {
    label: "Parametr rozmiaru w adresie",
    help: "Wysyła liczbę rekordów, jeśli drugi system pozwala ją wybrać.",
  },
  changes: {
    label: "W każdym żądaniu",
    help: "Wartości obliczane dla każdej strony z $pageCount (0 dla pierwszej), $response i $request.",
    itemLabel: "wartość",
  },
  "changes.place": {
    label: "Gdzie",
    options: { query: "Parametr adresu", header: "Nagłówek", body: "Pole treści", url: "Adres" },
  },
  "changes.name": { label: "Nazwa" },
  "changes.value": { label: "Wartość" },
  pageStop: {
    label: "Koniec, gdy",
    help: "Po czym widać, że nie ma więcej stron.",
    options: {
      empty: "Strona jest pusta",
      status: "Odpowiedź ma określony status",
      expression: "Wyrażenie jest prawdziwe",
    },
  },
  stopStatuses: {
    label: "Statusy",
    help: "Rozdzielone przecinkami; strona z takim statusem jest pomijana.",
  },
  stopWhen: {
    label: "Warunek",
    help: "Wyrażenie z $response, $request i $pageCount, prawdziwe przy ostatniej stronie.",
  },
  maxPages: {
    label: "Najwyżej stron",
    help: "Po tylu stronach kończy. Bez tego więcej niż 1000 stron uznaje się za listę bez końca.",
  },
  pagePause: {
    label: "Przerwa między stronami",
    help: "Ile czekać, zanim zostanie pobrana następna strona.",
  },
};

export const pagingPtBr: Texts = {
  paging: {
    label: "Páginas",
    help: "Muitos sistemas entregam listas longas página por página; aqui você diz como obter a próxima.",
    options: {
      none: "Só uma requisição",
      link: "A resposta traz o endereço da próxima página",
      page: "As páginas são numeradas",
      offset: "As páginas começam no enésimo registro",
      cursor: "A resposta traz um marcador da próxima página",
      change: "Outra forma: alterar cada requisição",
    },
  },
  nextLink: {
    label: "Endereço da próxima página",
    help: "O campo da resposta que o contém ou uma expressão com $response; vazio para o cabeçalho Link.",
  },
  nextCursor: {
    label: "Marcador da próxima página",
    help: "O campo da resposta que o contém ou uma expressão com $response.",
  },
  pageParam: {
    label: "Parâmetro da página na consulta",
    help: "Como o outro sistema o chama; page, offset ou cursor se ficar vazio.",
  },
  pageFirst: {
    label: "Primeira página",
    help: "Seu número ou deslocamento; se vazio, 1 para páginas numeradas e 0 para deslocamentos.",
  },
  pageSize: {
    label: "Registros por página",
    help: "Uma página com menos é a última. Sem isso, a última é a página vazia.",
  },
  pageSizeParam: {
    label: "Parâmetro do tamanho na consulta",
    help: "Envia o número de registros, quando o outro sistema permite escolhê-lo.",
  },
  changes: {
    label: "Em cada requisição",
    help: "Valores calculados para cada página a partir de $pageCount (0 na primeira), $response e $request.",
    itemLabel: "valor",
  },
  "changes.place": {
    label: "Onde",
    options: { query: "Parâmetro de consulta", header: "Cabeçalho", body: "Campo do corpo", url: "Endereço" },
  },
  "changes.name": { label: "Nome" },
  "changes.value": { label: "Valor" },
  pageStop: {
    label: "Termina quando",
    help: "O que mostra que não há mais páginas.",
    options: {
      empty: "Uma página vem vazia",
      status: "A resposta tem um certo status",
      expression: "Uma expressão é verdadeira",
    },
  },
  stopStatuses: {
    label: "Status",
    help: "Separados por vírgulas; a página com um desses status é descartada.",
  },
  stopWhen: {
    label: "Condição",
    help: "Uma expressão com $response, $request e $pageCount, verdadeira na última página.",
  },
  maxPages: {
    label: "Máximo de páginas",
    help: "Para depois de tantas. Sem isso, mais de 1.000 páginas são consideradas uma lista sem fim.",
  },
  pagePause: {
    label: "Pausa entre páginas",
    help: "Quanto esperar antes de buscar a próxima página.",
  },
};
