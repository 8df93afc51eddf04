import type { Params, ParamText } from "@weft/sdk";

type Name =
  | "schema"
  | "table"
  | "columns"
  | "values"
  | "extra"
  | "emptyAsNull"
  | "combine"
  | "conditions"
  | "conditions.column"
  | "conditions.is"
  | "conditions.value"
  | "give"
  | "together"
  | "bigNumbers"
  | "bytes"
  | "timeLimit"
  | "match"
  | "sort"
  | "sort.column"
  | "sort.direction"
  | "limit"
  | "select"
  | "which"
  | "onConflict";

type Texts = Readonly<Record<Name, ParamText>>;

const pl: Texts = {
  schema: { label: "Schemat", help: "Część bazy danych, w której jest tabela." },
  table: {
    label: "Tabela",
    help: "Nazwa taka jak w bazie, z tą samą wielkością liter.",
    placeholder: "zamowienia",
  },
  columns: {
    label: "Skąd kolumny",
    help: "Każde pole elementu trafia do kolumny o tej samej nazwie albo wskazujesz, co trafia do której kolumny.",
    options: { item: "Z pól elementu", rows: "Z wierszy poniżej" },
  },
  values: {
    label: "Kolumny",
    help: "Nazwa każdej kolumny i to, co do niej trafia; pusta wartość oznacza NULL.",
  },
  extra: {
    label: "Pola bez kolumny",
    help: "Zatrzymaj, bo nazwa może zawierać błąd, albo je pomiń.",
    options: { stop: "Zatrzymaj przepływ", leaveOut: "Pomiń je" },
  },
  emptyAsNull: {
    label: "Puste teksty jako NULL",
    help: "Dla kolumn z datami i liczbami, które nie przyjmują pustego tekstu.",
  },
  combine: {
    label: "Jak łączyć",
    help: "Czy muszą być spełnione wszystkie warunki, czy wystarczy jeden.",
    options: { all: "Wszystkie spełnione", any: "Dowolny spełniony" },
  },
  conditions: { label: "Warunki", help: "O które wiersze chodzi.", itemLabel: "warunek" },
  "conditions.column": { label: "Kolumna", placeholder: "stan" },
  "conditions.is": {
    label: "Porównanie",
    options: {
      equals: "jest równa",
      notEquals: "nie jest równa",
      greater: "jest większa niż",
      greaterOrEqual: "jest większa lub równa",
      less: "jest mniejsza niż",
      lessOrEqual: "jest mniejsza lub równa",
      contains: "zawiera",
      like: "pasuje do wzorca",
      notLike: "nie pasuje do wzorca",
      oneOf: "jest jedną z",
      empty: "jest NULL",
      notEmpty: "nie jest NULL",
    },
  },
  "conditions.value": {
    label: "Wartość",
    help: "We wzorcu % oznacza dowolne znaki, a _ jeden znak; kilka wartości oddziel przecinkami.",
  },
  give: {
    label: "Zwracane kolumny",
    help: "Nazwy oddzielone przecinkami; gdy pole jest puste, wszystkie kolumny.",
  },
  together: {
    label: "Transakcja",
    help: "W jednej wspólnej nic nie zostanie zapisane, gdy jeden element zawiedzie; osobno każdy błędny element nie szkodzi pozostałym.",
    options: { all: "Wszystkie elementy w jednej", each: "Każdy element osobno" },
  },
  bigNumbers: {
    label: "Duże i dokładne liczby",
    help: "Jako teksty zachowują każdą cyfrę; jako liczby nadają się do obliczeń, ale mogą zostać zaokrąglone.",
    options: { text: "Jako teksty", number: "Jako liczby" },
  },
  bytes: {
    label: "Kolumny binarne",
    help: "Jako tekst base64 w elemencie albo jako jego pliki.",
    options: { base64: "Jako tekst base64", file: "Jako pliki" },
  },
  timeLimit: {
    label: "Limit czasu",
    help: "Jak długo może trwać jedno polecenie, zanim baza je przerwie.",
  },
  match: {
    label: "Kolumny do dopasowania",
    help: "Wiersze są znajdowane po wartościach tych kolumn; kilka oddziel przecinkami.",
  },
  sort: {
    label: "Kolejność",
    help: "Według których kolumn posortować wiersze; pierwsza jest najważniejsza.",
    itemLabel: "kolumnę",
  },
  "sort.column": { label: "Kolumna" },
  "sort.direction": { label: "Kierunek", options: { ascending: "Rosnąco", descending: "Malejąco" } },
  limit: { label: "Najwięcej wierszy", help: "Wszystkie, gdy pole jest puste." },
  select: {
    label: "Kolumny",
    help: "Nazwy oddzielone przecinkami; gdy pole jest puste, wszystkie kolumny.",
  },
  which: {
    label: "Wiersze",
    help: "Te, które spełniają warunki, albo wszystkie, jakie są.",
    options: { matching: "Te, które spełniają warunki", all: "Wszystkie wiersze tabeli" },
  },
  onConflict: {
    label: "Gdy taki wiersz już jest",
    help: "Co zrobić, gdy niepowtarzalna wartość, na przykład klucz, jest już zajęta.",
    options: { stop: "Zatrzymaj z błędem", skip: "Pomiń element" },
  },
};

const ptBR: Texts = {
  schema: { label: "Esquema", help: "A parte do banco de dados em que a tabela está." },
  table: {
    label: "Tabela",
    help: "O nome como está no banco, com as mesmas maiúsculas e minúsculas.",
    placeholder: "pedidos",
  },
  columns: {
    label: "Colunas a partir de",
    help: "Cada campo do item vai para a coluna de mesmo nome, ou você diz o que vai para cada coluna.",
    options: { item: "Campos do item", rows: "Linhas abaixo" },
  },
  values: {
    label: "Colunas",
    help: "O nome de cada coluna e o que vai nela; um valor vazio vira NULL.",
  },
  extra: {
    label: "Campos sem coluna",
    help: "Parar, pois um nome pode estar errado, ou deixá-los de fora.",
    options: { stop: "Parar o fluxo", leaveOut: "Deixá-los de fora" },
  },
  emptyAsNull: {
    label: "Textos vazios viram NULL",
    help: "Para colunas de datas e números, que não aceitam texto vazio.",
  },
  combine: {
    label: "Combinação",
    help: "Se todas as condições precisam ser atendidas ou se basta uma.",
    options: { all: "Todas atendidas", any: "Qualquer uma atendida" },
  },
  conditions: { label: "Condições", help: "De quais linhas se trata.", itemLabel: "condição" },
  "conditions.column": { label: "Coluna", placeholder: "situacao" },
  "conditions.is": {
    label: "Comparação",
    options: {
      equals: "é igual a",
      notEquals: "é diferente de",
      greater: "é maior que",
      greaterOrEqual: "é maior ou igual a",
      less: "é menor que",
      lessOrEqual: "é menor ou igual a",
      contains: "contém",
      like: "corresponde ao padrão",
      notLike: "não corresponde ao padrão",
      oneOf: "é um de",
      empty: "é NULL",
      notEmpty: "não é NULL",
    },
  },
  "conditions.value": {
    label: "Valor",
    help: "Em um padrão, % vale por quaisquer letras e _ por uma; separe vários valores com vírgulas.",
  },
  give: {
    label: "Colunas a devolver",
    help: "Nomes separados por vírgulas; todas as colunas enquanto estiver vazio.",
  },
  together: {
    label: "Transação",
    help: "Com todos os itens em uma só, nada é gravado quando um deles falha; separados, um item que falha não afeta os outros.",
    options: { all: "Todos os itens em uma só", each: "Cada item separado" },
  },
  bigNumbers: {
    label: "Números grandes e exatos",
    help: "Como textos, mantêm todos os dígitos; como números, servem para cálculos, mas podem ser arredondados.",
    options: { text: "Como textos", number: "Como números" },
  },
  bytes: {
    label: "Colunas binárias",
    help: "Como texto base64 no item ou como arquivos dele.",
    options: { base64: "Como texto base64", file: "Como arquivos" },
  },
  timeLimit: {
    label: "Limite de tempo",
    help: "Quanto tempo um comando pode levar antes que o banco o interrompa.",
  },
  match: {
    label: "Colunas para encontrar",
    help: "As linhas são encontradas pelos valores destas colunas; separe várias com vírgulas.",
  },
  sort: {
    label: "Ordem",
    help: "Por quais colunas as linhas são ordenadas; a primeira vale mais.",
    itemLabel: "coluna",
  },
  "sort.column": { label: "Coluna" },
  "sort.direction": { label: "Direção", options: { ascending: "Crescente", descending: "Decrescente" } },
  limit: { label: "Máximo de linhas", help: "Todas enquanto estiver vazio." },
  select: {
    label: "Colunas",
    help: "Nomes separados por vírgulas; todas as colunas enquanto estiver vazio.",
  },
  which: {
    label: "Linhas",
    help: "As que atendem às suas condições ou todas as que existem.",
    options: { matching: "As que atendem às condições", all: "Todas as linhas da tabela" },
  },
  onConflict: {
    label: "Quando a linha já existe",
    help: "O que fazer quando um valor único, como a chave, já está em uso.",
    options: { stop: "Parar com um erro", skip: "Pular o item" },
  },
};

/** The texts of these parameters in both languages. */
export function sqlTexts<N extends Name>(
  language: "pl" | "pt-BR",
  names: readonly N[],
): Readonly<Record<N, ParamText>> {
  const texts = language === "pl" ? pl : ptBR;
  return Object.fromEntries(names.map((name) => [name, texts[name]])) as Record<N, ParamText>;
}

/** The texts of those parameters, and of what is in them, that are shared. `select`: its columns are those to read. */
export function paramTexts(
  language: "pl" | "pt-BR",
  params: Params,
  { select }: { readonly select: boolean },
): Readonly<Record<string, ParamText>> {
  const texts: Readonly<Record<string, ParamText>> = language === "pl" ? pl : ptBR;
  const names = Object.entries(params).flatMap(([name, param]) => [
    name,
    ...("of" in param ? Object.keys(param.of).map((inner) => `${name}.${inner}`) : []),
  ]);
  const known = names.filter((name) => Object.hasOwn(texts, name));
  const shared = Object.fromEntries(known.map((name) => [name, texts[name] ?? {}]));
  return select && texts["select"] ? { ...shared, columns: texts["select"] } : shared;
}
