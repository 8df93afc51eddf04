import type { Operation, Words } from "./words.ts";

const baza = ["baza danych", "sql"];
const banco = ["banco de dados", "sql"];

const pl: Readonly<Record<Operation, Words>> = {
  query: {
    label: "Wykonaj SQL",
    help: (of) =>
      `Wykonuje własny SQL w bazie ${of} dla każdego elementu; wartości są przekazywane osobno, więc nic w nich nie zmieni tego, co robi polecenie.`,
    synonyms: ["zapytanie", "select", "wykonaj", "polecenie", ...baza],
  },
  select: {
    label: "Pobierz wiersze",
    help: (of) => `Odczytuje wiersze tabeli ${of}, które spełniają warunki.`,
    synonyms: ["select", "znajdź", "odczytaj", ...baza, "zapytanie"],
  },
  insert: {
    label: "Dodaj wiersze",
    help: (of) =>
      `Zapisuje dla każdego elementu nowy wiersz tabeli ${of} i zwraca wiersze takie, jakie są w tabeli.`,
    synonyms: ["insert", "wstaw", "zapisz", "utwórz", ...baza],
  },
  insertWithKeys: {
    label: "Dodaj wiersze",
    help: (of) =>
      `Zapisuje dla każdego elementu nowy wiersz tabeli ${of} i zwraca to, co zapisano, z kluczem nadanym przez tabelę.`,
    synonyms: ["insert", "wstaw", "zapisz", "utwórz", ...baza],
  },
  upsert: {
    label: "Dodaj lub zmień wiersze",
    help: () =>
      "Zapisuje wiersz dla każdego elementu: zmienia ten o tym samym kluczu albo dodaje nowy. Ponowne uruchomienie nie szkodzi.",
    synonyms: ["upsert", "scal", "synchronizuj", "zapisz", ...baza],
  },
  update: {
    label: "Zmień wiersze",
    help: (of) => `Zmienia wiersze tabeli ${of} dopasowane do każdego elementu i zwraca je po zmianie.`,
    synonyms: ["update", "aktualizuj", "popraw", "ustaw", ...baza],
  },
  delete: {
    label: "Usuń wiersze",
    help: (of) => `Usuwa dla każdego elementu wiersze tabeli ${of} i zwraca je takie, jakie były.`,
    synonyms: ["delete", "skasuj", "wyczyść", ...baza],
  },
};

const ptBR: Readonly<Record<Operation, Words>> = {
  query: {
    label: "Executar SQL",
    help: (of) =>
      `Executa o seu próprio SQL em um banco ${of} para cada item; os valores são entregues à parte, então nada neles muda o que o comando faz.`,
    synonyms: ["consulta", "select", "executar", "comando", ...banco],
  },
  select: {
    label: "Buscar linhas",
    help: (of) => `Lê as linhas de uma tabela do ${of} que atendem às suas condições.`,
    synonyms: ["select", "encontrar", "ler", ...banco, "consulta"],
  },
  insert: {
    label: "Inserir linhas",
    help: (of) =>
      `Grava uma nova linha em uma tabela do ${of} para cada item e devolve as linhas como estão na tabela.`,
    synonyms: ["insert", "adicionar", "salvar", "criar", ...banco],
  },
  insertWithKeys: {
    label: "Inserir linhas",
    help: (of) =>
      `Grava uma nova linha em uma tabela do ${of} para cada item e devolve o que foi gravado, com a chave que a tabela criou.`,
    synonyms: ["insert", "adicionar", "salvar", "criar", ...banco],
  },
  upsert: {
    label: "Inserir ou atualizar linhas",
    help: () =>
      "Grava uma linha para cada item: a de mesma chave é alterada, ou uma nova é adicionada. Executar de novo não faz mal.",
    synonyms: ["upsert", "mesclar", "sincronizar", "salvar", ...banco],
  },
  update: {
    label: "Atualizar linhas",
    help: (of) =>
      `Altera as linhas de uma tabela do ${of} que correspondem a cada item e as devolve como ficaram.`,
    synonyms: ["update", "alterar", "modificar", "definir", ...banco],
  },
  delete: {
    label: "Excluir linhas",
    help: (of) => `Exclui linhas de uma tabela do ${of}, para cada item, e as devolve como eram.`,
    synonyms: ["delete", "remover", "apagar", "limpar", ...banco],
  },
};

export const wordTexts = { pl, "pt-BR": ptBR } as const;
