import { connectorText } from "../connector-text.ts";
import type { ConnectorText } from "../connector-text.ts";
import { pollingTexts } from "../polling.text.ts";

const polish: ConnectorText = {
  params: {
    ...pollingTexts("pl"),
    token: {
      label: "Osobisty token dostępu",
      help: "Utworzony na airtable.com/create/tokens, z dostępem do baz i zakresami data.records:read, data.records:write i schema.bases:read.",
    },
    base: { label: "Baza", help: "Wybrana z listy albo jej identyfikator." },
    table: { label: "Tabela", help: "Wybrana z listy albo jej identyfikator lub nazwa." },
    record: { label: "Rekord", help: "Identyfikator rekordu." },
    flat: {
      label: "Pola obok identyfikatora",
      help: "W przeciwnym razie są razem w polu „fields”, tak jak podaje je Airtable.",
    },
    from: {
      label: "Wartości",
      help: "Pola, które wymienisz, albo wszystkie pola elementu pod ich nazwami.",
      options: { fields: "Pola poniżej", item: "Cały element" },
    },
    fields: { label: "Pola", help: "Pod nazwami, które mają w Airtable." },
    leaveOut: {
      label: "Pomiń",
      help: "Nazwy pól elementu, których nie zapisywać, rozdzielone przecinkami; id i createdTime nigdy nie są zapisywane.",
    },
    typecast: {
      label: "Niech Airtable przekształca",
      help: "Teksty stają się tym, co trzyma pole, a brakujące opcje wyboru powstają.",
    },
    formula: {
      label: "Tylko jeśli",
      help: "Formuła Airtable; tylko rekordy, dla których jest prawdziwa.",
    },
    sort: { label: "Sortuj według", help: "Pola; pierwsze liczy się najbardziej.", itemLabel: "pole" },
    "sort.field": { label: "Pole" },
    "sort.direction": { label: "Kolejność", options: { asc: "Rosnąco", desc: "Malejąco" } },
    most: { label: "Najwyżej", help: "Ile ma być podanych; 0 podaje wszystkie." },
    only: { label: "Tylko te pola", help: "Nazwy rozdzielone przecinkami; puste to wszystkie." },
    view: {
      label: "Widok",
      help: "Identyfikator lub nazwa widoku, którego filtr i kolejność wtedy obowiązują.",
    },
    by: {
      label: "Który rekord",
      help: "Po identyfikatorze albo te, które mają te same wartości w pewnych polach.",
      options: { id: "Po identyfikatorze", fields: "Po polach" },
    },
    match: {
      label: "Pola, które są takie same",
      help: "Nazwy rozdzielone przecinkami; ich wartości są wśród tych poniżej.",
    },
    all: {
      label: "Wszystkie pasujące",
      help: "W przeciwnym razie zmieniany jest tylko pierwszy pasujący rekord.",
    },
    replace: { label: "Opróżnij pozostałe", help: "Pola, których nie podano, stają się puste." },
    field: {
      label: "Pole z czasem",
      help: "Typu „Created time” albo „Last modified time”: przepływ uruchamia to, co późniejsze niż dotąd.",
    },
  },
  nodes: {
    credential: { label: "Airtable", help: "Osobisty token dostępu do Airtable." },
    search: {
      label: "Szukaj rekordów",
      help: "Podaje po jednym elemencie na rekord tabeli, przefiltrowane i posortowane.",
      synonyms: ["airtable", "znajdź", "lista", "wiersze"],
    },
    get: {
      label: "Pobierz rekord",
      help: "Podaje jeden rekord po identyfikatorze.",
      synonyms: ["airtable", "wiersz"],
    },
    create: {
      label: "Utwórz rekord",
      help: "Dodaje rekord do tabeli.",
      synonyms: ["airtable", "dodaj wiersz", "wstaw"],
    },
    update: {
      label: "Zmień rekord",
      help: "Zmienia pola rekordu znalezionego po identyfikatorze albo po wartościach pól.",
      synonyms: ["airtable", "edytuj", "wiersz"],
    },
    upsert: {
      label: "Utwórz lub zmień rekord",
      help: "Zmienia rekord, który ma te same wartości w pewnych polach, albo dodaje nowy.",
      synonyms: ["airtable", "upsert"],
      params: {
        match: {
          label: "Pola, które są takie same",
          help: "Nazwy od jednego do trzech pól, rozdzielone przecinkami; rekord z tymi samymi wartościami jest zmieniany, w przeciwnym razie powstaje nowy.",
        },
      },
    },
    delete: {
      label: "Usuń rekord",
      help: "Usuwa rekord z tabeli.",
      synonyms: ["airtable", "skasuj wiersz"],
    },
    baseList: {
      label: "Wymień bazy",
      help: "Podaje po jednym elemencie na bazę, którą widzi token.",
      synonyms: ["airtable", "bazy"],
    },
    baseTables: {
      label: "Wymień tabele bazy",
      help: "Podaje po jednym elemencie na tabelę, z polami i widokami.",
      synonyms: ["airtable", "schemat", "tabele"],
    },
    changed: {
      label: "Nowy lub zmieniony rekord",
      help: "Uruchamia przepływ, gdy rekordy tabeli są nowe lub zmienione: każda zmiana raz.",
      synonyms: ["airtable", "nowy wiersz", "zmiana"],
      params: {
        only: {
          label: "Tylko te pola",
          help: "Nazwy rozdzielone przecinkami; puste to wszystkie. Pole z czasem jest zawsze.",
        },
        view: { label: "Widok", help: "Identyfikator lub nazwa widoku, którego filtr wtedy obowiązuje." },
      },
    },
  },
};

const portuguese: ConnectorText = {
  params: {
    ...pollingTexts("pt-BR"),
    token: {
      label: "Token de acesso pessoal",
      help: "Criado em airtable.com/create/tokens, com acesso às bases e os escopos data.records:read, data.records:write e schema.bases:read.",
    },
    base: { label: "Base", help: "Escolhida na lista ou o ID." },
    table: { label: "Tabela", help: "Escolhida na lista ou o ID ou nome." },
    record: { label: "Registro", help: "O ID do registro." },
    flat: {
      label: "Campos ao lado do ID",
      help: "Senão ficam juntos no campo “fields”, como o Airtable os dá.",
    },
    from: {
      label: "Valores",
      help: "Campos que você nomeia, ou todos os campos do item com os próprios nomes.",
      options: { fields: "Campos abaixo", item: "Todo o item" },
    },
    fields: { label: "Campos", help: "Com os nomes que têm no Airtable." },
    leaveOut: {
      label: "Deixar de fora",
      help: "Nomes dos campos do item que não são gravados, separados por vírgulas; id e createdTime nunca são.",
    },
    typecast: {
      label: "Deixar o Airtable converter",
      help: "Textos viram o que o campo guarda, e opções que faltam são criadas.",
    },
    formula: {
      label: "Somente se",
      help: "Uma fórmula do Airtable; só registros para os quais ela é verdadeira.",
    },
    sort: { label: "Ordenar por", help: "Campos; o primeiro conta mais.", itemLabel: "campo" },
    "sort.field": { label: "Campo" },
    "sort.direction": { label: "Ordem", options: { asc: "Crescente", desc: "Decrescente" } },
    most: { label: "No máximo", help: "Quantos são dados; 0 dá todos." },
    only: { label: "Só estes campos", help: "Nomes separados por vírgulas; vazio significa todos." },
    view: {
      label: "Visualização",
      help: "O ID ou nome de uma visualização, cujo filtro e ordem então valem.",
    },
    by: {
      label: "Qual registro",
      help: "Pelo ID, ou os que têm os mesmos valores em alguns campos.",
      options: { id: "Pelo ID", fields: "Por campos" },
    },
    match: {
      label: "Campos iguais",
      help: "Nomes separados por vírgulas; os valores deles estão entre os de baixo.",
    },
    all: { label: "Todos que combinam", help: "Senão só o primeiro registro que combina é alterado." },
    replace: { label: "Esvaziar os outros", help: "Campos que não são dados ficam vazios." },
    field: {
      label: "Campo com a hora",
      help: "Do tipo “Created time” ou “Last modified time”: o que é posterior ao que já veio inicia o fluxo.",
    },
  },
  nodes: {
    credential: { label: "Airtable", help: "Um token de acesso pessoal do Airtable." },
    search: {
      label: "Buscar registros",
      help: "Dá um item para cada registro de uma tabela, filtrados e ordenados.",
      synonyms: ["airtable", "procurar", "listar", "linhas"],
    },
    get: {
      label: "Obter registro",
      help: "Dá um registro pelo ID.",
      synonyms: ["airtable", "linha"],
    },
    create: {
      label: "Criar registro",
      help: "Acrescenta um registro a uma tabela.",
      synonyms: ["airtable", "adicionar linha", "inserir"],
    },
    update: {
      label: "Atualizar registro",
      help: "Altera campos de um registro, encontrado pelo ID ou por valores dos campos.",
      synonyms: ["airtable", "editar", "linha"],
    },
    upsert: {
      label: "Criar ou atualizar registro",
      help: "Altera o registro que tem os mesmos valores em alguns campos, ou acrescenta um.",
      synonyms: ["airtable", "upsert"],
      params: {
        match: {
          label: "Campos iguais",
          help: "Nomes de um a três campos, separados por vírgulas; um registro com os mesmos valores é alterado, senão um é criado.",
        },
      },
    },
    delete: {
      label: "Excluir registro",
      help: "Tira um registro de uma tabela.",
      synonyms: ["airtable", "apagar linha"],
    },
    baseList: {
      label: "Listar bases",
      help: "Dá um item para cada base que o token pode ver.",
      synonyms: ["airtable", "bases"],
    },
    baseTables: {
      label: "Listar as tabelas de uma base",
      help: "Dá um item para cada tabela, com campos e visualizações.",
      synonyms: ["airtable", "esquema", "tabelas"],
    },
    changed: {
      label: "Registro novo ou alterado",
      help: "Inicia o fluxo quando registros de uma tabela são novos ou alterados: cada mudança uma vez.",
      synonyms: ["airtable", "linha nova", "mudança"],
      params: {
        only: {
          label: "Só estes campos",
          help: "Nomes separados por vírgulas; vazio significa todos. O campo com a hora sempre está.",
        },
        view: { label: "Visualização", help: "O ID ou nome de uma visualização, cujo filtro então vale." },
      },
    },
  },
};

export const airtableText = connectorText({ pl: polish, "pt-BR": portuguese });
