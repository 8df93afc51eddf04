import { connectorText } from "../connector-text.ts";
import type { ConnectorText } from "../connector-text.ts";
import { pollingTexts } from "../polling.text.ts";

const polish: ConnectorText = {
  params: {
    ...pollingTexts("pl"),
    event: {
      label: "Co uruchamia przepływ",
      help: "Notion zna tylko minutę zmiany: kilka zmian samej treści w jednej minucie liczy się jako jedna.",
      options: { created_time: "Nowa strona", last_edited_time: "Nowa lub zmieniona strona" },
    },
    token: {
      label: "Token integracji",
      help: "Utworzony na notion.so/my-integrations. W Notion połącz strony i bazy z integracją, inaczej niczego nie zobaczy.",
    },
    database: { label: "Baza", help: "Wybrana z listy albo jej identyfikator lub adres." },
    page: { label: "Strona", help: "Identyfikator lub adres strony." },
    simple: {
      label: "Prosto",
      help: "Kilka zwykłych pól; w przeciwnym razie wszystko tak, jak podaje to Notion.",
    },
    most: { label: "Najwyżej", help: "Ile ma być podanych; 0 podaje wszystkie." },
    title: { label: "Tytuł", help: "Nazwa strony." },
    properties: {
      label: "Właściwości",
      help: "Pod nazwami z bazy. Kilka wartości rozdzielają przecinki; daty zapisuje się jako 2026-01-31 albo z godziną.",
      itemLabel: "właściwość",
    },
    "properties.name": { label: "Nazwa" },
    "properties.type": { label: "Rodzaj" },
    "properties.value": { label: "Wartość" },
    "properties.end": { label: "Koniec" },
    more: { label: "Inne właściwości", help: "Tak, jak opisuje je API Notion, pod ich nazwami." },
    blocks: { label: "Treść", help: "Akapity, nagłówki i inne bloki, od góry do dołu.", itemLabel: "blok" },
    "blocks.type": { label: "Rodzaj" },
    "blocks.text": { label: "Tekst" },
    "blocks.checked": { label: "Zrobione" },
    children: { label: "Bloki jako JSON", help: "Lista bloków opisanych jak w API Notion, po tych powyżej." },
    filter: { label: "Tylko jeśli", help: "Filtr opisany jak w API Notion; wszystkie strony, jeśli pusty." },
    sorts: {
      label: "Sortuj według",
      help: "Właściwości; pierwsza liczy się najbardziej. created_time i last_edited_time to czasy strony.",
      itemLabel: "właściwość",
    },
    "sorts.property": { label: "Właściwość" },
    "sorts.direction": { label: "Kolejność", options: { ascending: "Rosnąco", descending: "Malejąco" } },
    parent: { label: "Pod stroną", help: "Identyfikator lub adres strony, do której należy." },
    query: { label: "Szukaj", help: "Słowa tytułu; wszystko, jeśli puste." },
    what: {
      label: "Czego",
      help: "Czego się szuka.",
      options: { any: "Stron i baz", page: "Stron", database: "Baz" },
    },
    block: { label: "Strona lub blok", help: "Identyfikator lub adres tego, do czego należy." },
    nested: { label: "Także te wewnątrz", help: "Bloki w blokach stoją zaraz po nich." },
    user: { label: "Osoba", help: "Identyfikator osoby." },
  },
  nodes: {
    credential: { label: "Notion", help: "Wewnętrzna integracja przestrzeni roboczej Notion." },
    createRow: {
      label: "Utwórz stronę w bazie",
      help: "Dodaje do bazy stronę z właściwościami.",
      synonyms: ["notion", "dodaj wiersz", "rekord"],
    },
    get: {
      label: "Pobierz stronę",
      help: "Podaje stronę z jej właściwościami.",
      synonyms: ["notion", "wiersz", "rekord"],
    },
    update: {
      label: "Zmień stronę w bazie",
      help: "Zmienia właściwości strony.",
      synonyms: ["notion", "edytuj wiersz", "rekord"],
    },
    list: {
      label: "Wymień strony bazy",
      help: "Podaje po jednym elemencie na stronę, przefiltrowane i posortowane.",
      synonyms: ["notion", "zapytanie", "wiersze", "szukaj"],
    },
    create: {
      label: "Utwórz stronę",
      help: "Dodaje stronę pod inną.",
      synonyms: ["notion", "nowa strona", "dokument"],
    },
    archive: {
      label: "Zarchiwizuj stronę",
      help: "Przenosi stronę do kosza.",
      synonyms: ["notion", "usuń stronę", "kosz"],
    },
    search: {
      label: "Szukaj w Notion",
      help: "Podaje po jednym elemencie na stronę lub bazę z pasującym tytułem.",
      synonyms: ["notion", "znajdź stronę", "znajdź bazę"],
    },
    append: {
      label: "Dopisz do strony",
      help: "Dodaje bloki na końcu strony albo wewnątrz bloku.",
      synonyms: ["notion", "blok", "akapit", "pisz"],
    },
    blocks: {
      label: "Pobierz treść strony",
      help: "Podaje po jednym elemencie na blok strony.",
      synonyms: ["notion", "bloki", "czytaj stronę"],
    },
    database: {
      label: "Pobierz bazę",
      help: "Podaje, co wiadomo o bazie.",
      synonyms: ["notion", "schemat", "właściwości"],
    },
    user: {
      label: "Pobierz osobę",
      help: "Podaje, co wiadomo o osobie z przestrzeni roboczej.",
      synonyms: ["notion", "użytkownik"],
    },
    changed: {
      label: "Nowa lub zmieniona strona w bazie",
      help: "Uruchamia przepływ, gdy strony bazy Notion są nowe lub zmienione.",
      synonyms: ["notion", "nowy wiersz", "zmiana"],
    },
    users: {
      label: "Wymień osoby",
      help: "Podaje po jednym elemencie na osobę i bota w przestrzeni roboczej.",
      synonyms: ["notion", "użytkownicy"],
    },
  },
};

const portuguese: ConnectorText = {
  params: {
    ...pollingTexts("pt-BR"),
    event: {
      label: "O que inicia o fluxo",
      help: "O Notion sabe só o minuto de uma mudança: várias mudanças só do conteúdo no mesmo minuto contam como uma.",
      options: { created_time: "Uma página nova", last_edited_time: "Uma página nova ou alterada" },
    },
    token: {
      label: "Token da integração",
      help: "Criado em notion.so/my-integrations. No Notion, conecte as páginas e bases à integração, senão ela não vê nada.",
    },
    database: { label: "Base", help: "Escolhida na lista ou o ID ou endereço." },
    page: { label: "Página", help: "O ID ou o endereço da página." },
    simple: { label: "Simples", help: "Poucos campos comuns; senão tudo como o Notion dá." },
    most: { label: "No máximo", help: "Quantos são dados; 0 dá todos." },
    title: { label: "Título", help: "O nome da página." },
    properties: {
      label: "Propriedades",
      help: "Com os nomes que têm na base. Vários valores são separados por vírgulas; datas são escritas como 2026-01-31 ou com hora.",
      itemLabel: "propriedade",
    },
    "properties.name": { label: "Nome" },
    "properties.type": { label: "Tipo" },
    "properties.value": { label: "Valor" },
    "properties.end": { label: "Fim" },
    more: { label: "Outras propriedades", help: "Como a API do Notion as descreve, pelos nomes." },
    blocks: {
      label: "Conteúdo",
      help: "Parágrafos, títulos e outros blocos, de cima para baixo.",
      itemLabel: "bloco",
    },
    "blocks.type": { label: "Tipo" },
    "blocks.text": { label: "Texto" },
    "blocks.checked": { label: "Feito" },
    children: {
      label: "Blocos como JSON",
      help: "Uma lista de blocos como a API do Notion os descreve, depois dos de cima.",
    },
    filter: {
      label: "Somente se",
      help: "Um filtro como a API do Notion o descreve; todas as páginas se estiver vazio.",
    },
    sorts: {
      label: "Ordenar por",
      help: "Propriedades; a primeira conta mais. created_time e last_edited_time são as horas da página.",
      itemLabel: "propriedade",
    },
    "sorts.property": { label: "Propriedade" },
    "sorts.direction": { label: "Ordem", options: { ascending: "Crescente", descending: "Decrescente" } },
    parent: { label: "Abaixo da página", help: "O ID ou o endereço da página a que pertence." },
    query: { label: "Buscar", help: "Palavras do título; tudo se estiver vazio." },
    what: {
      label: "O quê",
      help: "O que se busca.",
      options: { any: "Páginas e bases", page: "Páginas", database: "Bases" },
    },
    block: { label: "Página ou bloco", help: "O ID ou o endereço daquilo a que pertence." },
    nested: { label: "Também os de dentro", help: "Blocos dentro de blocos vêm logo depois deles." },
    user: { label: "Pessoa", help: "O ID da pessoa." },
  },
  nodes: {
    credential: { label: "Notion", help: "Uma integração interna de um espaço de trabalho do Notion." },
    createRow: {
      label: "Criar página em uma base",
      help: "Acrescenta a uma base uma página com propriedades.",
      synonyms: ["notion", "adicionar linha", "registro"],
    },
    get: {
      label: "Obter página",
      help: "Dá uma página com as propriedades dela.",
      synonyms: ["notion", "linha", "registro"],
    },
    update: {
      label: "Atualizar página em uma base",
      help: "Altera propriedades de uma página.",
      synonyms: ["notion", "editar linha", "registro"],
    },
    list: {
      label: "Listar as páginas de uma base",
      help: "Dá um item para cada página, filtradas e ordenadas.",
      synonyms: ["notion", "consulta", "linhas", "buscar"],
    },
    create: {
      label: "Criar página",
      help: "Acrescenta uma página abaixo de outra.",
      synonyms: ["notion", "página nova", "documento"],
    },
    archive: {
      label: "Arquivar página",
      help: "Põe uma página na lixeira.",
      synonyms: ["notion", "excluir página", "lixeira"],
    },
    search: {
      label: "Buscar no Notion",
      help: "Dá um item para cada página ou base cujo título combina.",
      synonyms: ["notion", "encontrar página", "encontrar base"],
    },
    append: {
      label: "Acrescentar conteúdo a uma página",
      help: "Acrescenta blocos no fim de uma página ou dentro de um bloco.",
      synonyms: ["notion", "bloco", "parágrafo", "escrever"],
    },
    blocks: {
      label: "Obter o conteúdo de uma página",
      help: "Dá um item para cada bloco de uma página.",
      synonyms: ["notion", "blocos", "ler página"],
    },
    database: {
      label: "Obter base",
      help: "Dá o que se sabe sobre uma base.",
      synonyms: ["notion", "esquema", "propriedades"],
    },
    user: {
      label: "Obter pessoa",
      help: "Dá o que se sabe sobre uma pessoa do espaço de trabalho.",
      synonyms: ["notion", "usuário"],
    },
    changed: {
      label: "Página nova ou alterada em uma base",
      help: "Inicia o fluxo quando páginas de uma base do Notion são novas ou alteradas.",
      synonyms: ["notion", "linha nova", "mudança"],
    },
    users: {
      label: "Listar pessoas",
      help: "Dá um item para cada pessoa e bot do espaço de trabalho.",
      synonyms: ["notion", "usuários"],
    },
  },
};

export const notionText = connectorText({ pl: polish, "pt-BR": portuguese });
