import { connectorText } from "../connector-text.ts";
import type { ConnectorText } from "../connector-text.ts";

const polish: ConnectorText = {
  params: {
    host: {
      label: "Adres projektu",
      help: "Z ustawień projektu, pod „Data API”; własny, jeśli Supabase działa u Ciebie.",
    },
    key: {
      label: "Klucz",
      help: "Klucz sekretny (lub service_role), który widzi wszystko, albo publiczny, który widzi to, na co pozwalają zasady.",
    },
    table: { label: "Tabela", help: "Wybrana z listy, która wymaga klucza sekretnego, albo jej nazwa." },
    schema: {
      label: "Schemat",
      help: "Gdzie jest tabela; „public”, jeśli puste. Inne trzeba udostępnić w ustawieniach projektu.",
    },
    by: {
      label: "Wiersze według",
      help: "Warunków albo pytania w słowach PostgREST.",
      options: { conditions: "Warunków", question: "Pytania" },
    },
    match: {
      label: "Które spełniają",
      help: "Czy muszą być spełnione wszystkie warunki.",
      options: { all: "Wszystkie warunki", any: "Którykolwiek z nich" },
    },
    conditions: { label: "Warunki", help: "Co jest w kolumnach wiersza.", itemLabel: "warunek" },
    "conditions.column": { label: "Kolumna" },
    "conditions.is": {
      label: "Jest",
      options: {
        eq: "Równa",
        neq: "Różna od",
        gt: "Większa niż",
        gte: "Większa lub równa",
        lt: "Mniejsza niż",
        lte: "Mniejsza lub równa",
        like: "Jak wzorzec (% to cokolwiek)",
        ilike: "Jak wzorzec, bez względu na wielkość liter",
        in: "Jedną z (po przecinkach)",
        "not.in": "Żadną z (po przecinkach)",
        is: "Null, true lub false",
        "not.is": "Nie null, true lub false",
        fts: "Pełny tekst",
        plfts: "Pełny tekst, zwykłe słowa",
        phfts: "Pełny tekst, fraza",
        wfts: "Pełny tekst, jak w wyszukiwarce",
        cs: "Zawiera (listy, JSON)",
      },
    },
    "conditions.value": { label: "Wartość" },
    question: { label: "Pytanie", help: "Tak, jak PostgREST przyjmuje je w adresie." },
    from: {
      label: "Wartości",
      help: "Kolumny, które wymienisz, albo wszystkie pola elementu pod ich nazwami.",
      options: { fields: "Kolumny poniżej", item: "Cały element" },
    },
    fields: { label: "Kolumny", help: "Pod nazwami, które mają w tabeli." },
    leaveOut: { label: "Pomiń", help: "Nazwy pól elementu, których nie zapisywać, rozdzielone przecinkami." },
  },
  nodes: {
    credential: { label: "Supabase", help: "Projekt Supabase, którego tabele są czytane i zapisywane." },
    "row.create": {
      label: "Utwórz wiersz",
      help: "Dodaje wiersz do tabeli.",
      synonyms: ["supabase", "postgres", "baza danych", "wstaw", "dopisz"],
    },
    "row.upsert": {
      label: "Utwórz lub zmień wiersz",
      help: "Zmienia wiersz, który ma w niektórych kolumnach te same wartości, albo dodaje nowy.",
      synonyms: ["supabase", "postgres", "baza danych", "wstaw", "aktualizuj"],
      params: {
        match: {
          label: "Takie same kolumny",
          help: "Nazwy z unikalnego ograniczenia, rozdzielone przecinkami; klucz główny, jeśli puste.",
        },
      },
    },
    "row.update": {
      label: "Zmień wiersze",
      help: "Zapisuje wartości w pasujących wierszach; podaje te wiersze.",
      synonyms: ["supabase", "postgres", "baza danych", "edytuj", "ustaw"],
    },
    "row.delete": {
      label: "Usuń wiersze",
      help: "Usuwa pasujące wiersze; podaje, co w nich było.",
      synonyms: ["supabase", "postgres", "baza danych"],
    },
    "row.list": {
      label: "Pobierz wiersze",
      help: "Podaje pasujące wiersze tabeli, po jednym elemencie na każdy.",
      synonyms: ["supabase", "postgres", "baza danych", "znajdź", "zapytanie"],
      params: {
        columns: {
          label: "Kolumny",
          help: "Nazwy po przecinkach, także z dołączonych tabel: id, name, orders(total).",
        },
        order: { label: "Kolejność", help: "Nazwy kolumn po przecinkach; .desc po nazwie odwraca." },
        most: { label: "Najwyżej", help: "Wszystkie, jeśli puste." },
      },
    },
  },
};

const portuguese: ConnectorText = {
  params: {
    host: {
      label: "Endereço do projeto",
      help: "Das configurações do projeto, em “Data API”; o seu, se você mesmo mantém o Supabase.",
    },
    key: {
      label: "Chave",
      help: "Uma chave secreta (ou service_role), que vê tudo, ou uma pública, que vê o que as políticas permitem.",
    },
    table: { label: "Tabela", help: "Escolhida na lista, que exige uma chave secreta, ou o nome dela." },
    schema: {
      label: "Esquema",
      help: "Onde a tabela fica; “public”, se vazio. Outros precisam ser expostos nas configurações do projeto.",
    },
    by: {
      label: "Linhas por",
      help: "Condições, ou uma pergunta nas palavras do PostgREST.",
      options: { conditions: "Condições", question: "Pergunta" },
    },
    match: {
      label: "Que atendem",
      help: "Se todas as condições precisam valer.",
      options: { all: "Todas as condições", any: "Qualquer uma delas" },
    },
    conditions: { label: "Condições", help: "O que as colunas de uma linha contêm.", itemLabel: "condição" },
    "conditions.column": { label: "Coluna" },
    "conditions.is": {
      label: "É",
      options: {
        eq: "Igual a",
        neq: "Diferente de",
        gt: "Maior que",
        gte: "Maior ou igual",
        lt: "Menor que",
        lte: "Menor ou igual",
        like: "Como o padrão (% vale tudo)",
        ilike: "Como o padrão, maiúsculas ou não",
        in: "Um de (com vírgulas)",
        "not.in": "Nenhum de (com vírgulas)",
        is: "Null, true ou false",
        "not.is": "Não null, true ou false",
        fts: "Texto completo",
        plfts: "Texto completo, palavras simples",
        phfts: "Texto completo, uma frase",
        wfts: "Texto completo, como na web",
        cs: "Contém (listas, JSON)",
      },
    },
    "conditions.value": { label: "Valor" },
    question: { label: "Pergunta", help: "Como o PostgREST a aceita no endereço." },
    from: {
      label: "Valores",
      help: "As colunas que você nomeia, ou todos os campos do item com os nomes deles.",
      options: { fields: "Colunas abaixo", item: "O item inteiro" },
    },
    fields: { label: "Colunas", help: "Pelos nomes delas na tabela." },
    leaveOut: {
      label: "Deixar de fora",
      help: "Nomes de campos do item que não são gravados, separados por vírgulas.",
    },
  },
  nodes: {
    credential: { label: "Supabase", help: "Um projeto do Supabase, cujas tabelas são lidas e gravadas." },
    "row.create": {
      label: "Criar uma linha",
      help: "Acrescenta uma linha a uma tabela.",
      synonyms: ["supabase", "postgres", "banco de dados", "inserir"],
    },
    "row.upsert": {
      label: "Criar ou mudar uma linha",
      help: "Muda a linha que tem os mesmos valores em algumas colunas, ou acrescenta uma.",
      synonyms: ["supabase", "postgres", "banco de dados", "inserir", "atualizar"],
      params: {
        match: {
          label: "Colunas iguais",
          help: "Nomes de uma restrição única, separados por vírgulas; a chave primária, se vazio.",
        },
      },
    },
    "row.update": {
      label: "Mudar linhas",
      help: "Grava valores nas linhas que servem; traz essas linhas.",
      synonyms: ["supabase", "postgres", "banco de dados", "editar", "atualizar"],
    },
    "row.delete": {
      label: "Excluir linhas",
      help: "Exclui as linhas que servem; traz o que elas eram.",
      synonyms: ["supabase", "postgres", "banco de dados", "remover"],
    },
    "row.list": {
      label: "Obter linhas",
      help: "Traz as linhas de uma tabela que servem, um item para cada.",
      synonyms: ["supabase", "postgres", "banco de dados", "buscar", "consulta"],
      params: {
        columns: {
          label: "Colunas",
          help: "Nomes separados por vírgulas, também de tabelas ligadas: id, name, orders(total).",
        },
        order: {
          label: "Ordem",
          help: "Nomes de colunas separados por vírgulas; .desc depois de um inverte.",
        },
        most: { label: "No máximo", help: "Todas, se vazio." },
      },
    },
  },
};

export const supabaseText = connectorText({ pl: polish, "pt-BR": portuguese });
