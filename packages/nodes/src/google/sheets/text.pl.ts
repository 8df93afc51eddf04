import type { ConnectorText } from "../../connector-text.ts";
import { pollingTexts } from "../../polling.text.ts";
import { sqlTexts } from "../../sql/params.text.ts";

const { columns, values, combine } = sqlTexts("pl", ["columns", "values", "combine"]);

export const polish: ConnectorText = {
  params: {
    spreadsheet: {
      label: "Arkusz kalkulacyjny",
      help: "Jeden z Dysku; można też podać jego identyfikator albo adres z przeglądarki.",
    },
    sheet: {
      label: "Karta",
      help: "Po nazwie albo jako gid=…, tak jak w adresie; pierwsza, jeśli puste.",
    },
    filters: {
      label: "Tylko wiersze, w których",
      help: "Kolumna ma dokładnie tę wartość; wszystkie wiersze, jeśli nie ma filtra.",
      itemLabel: "filtr",
    },
    "filters.column": { label: "Kolumna" },
    "filters.value": { label: "Wartość" },
    combine,
    first: { label: "Tylko pierwszy", help: "Zwraca pierwszy pasujący wiersz i nic więcej." },
    headerRow: { label: "Wiersz z nazwami", help: "Wiersz, w którym są nazwy kolumn." },
    firstRow: { label: "Pierwszy wiersz danych", help: "Wiersze nad nim są pomijane." },
    until: {
      label: "Czytaj do",
      help: "Czy pusty wiersz kończy tabelę, czy jest pomijany.",
      options: { last: "Ostatniego wiersza karty", empty: "Pierwszego pustego wiersza" },
    },
    dates: {
      label: "Daty",
      help: "Tak, jak wyglądają w arkuszu, albo jako liczba dni od końca 1899 roku.",
      options: { text: "Tak, jak wyglądają", number: "Jako liczby" },
    },
    rowNumber: {
      label: "Numer wiersza",
      help: "Jako pole row_number, po którym można zmienić wiersz.",
    },
    times: {
      label: "Pytaj",
      help: "Czy o wiersze pyta każdy przychodzący element, czy tylko pierwszy.",
      options: { each: "Dla każdego elementu", once: "Raz" },
    },
    columns,
    extra: {
      label: "Pola bez kolumny",
      help: "Co się dzieje z polem lub nazwą poniżej, dla której arkusz nie ma kolumny.",
      options: { add: "Dodaj kolumnę", leaveOut: "Pomiń je", stop: "Zatrzymaj przepływ" },
    },
    input: {
      label: "Wartości są",
      help: "Jakby ktoś je wpisał: daty, liczby i formuły są rozpoznawane; dokładnie takie, jakie są: tekst pozostaje tekstem.",
      options: { typed: "Jak wpisane", raw: "Dokładnie takie, jakie są" },
    },
    match: {
      label: "Kolumna do dopasowania",
      help: "Wiersze znajduje się po wartości tej kolumny; row_number to numer wiersza.",
    },
    missing: {
      label: "Jeśli żaden wiersz nie pasuje",
      help: "Przekaż element bez zmian, o czym powie dziennik, albo zgłoś błąd.",
      options: { pass: "Przekaż element", stop: "Zatrzymaj przepływ" },
    },
    which: {
      label: "Jeśli pasuje kilka",
      help: "Które wiersze są zmieniane, gdy wartość stoi w więcej niż jednym.",
      options: { first: "Pierwszy", all: "Wszystkie" },
    },
    row: { label: "Od wiersza", help: "Jego numer w arkuszu." },
    column: { label: "Od kolumny", help: "Jej litera w arkuszu." },
    count: { label: "Ile", help: "Wierszy lub kolumn, jeden po drugim." },
    title: { label: "Nazwa", help: "Jak się nazywa." },
  },
  nodes: {
    "rows.read": {
      label: "Pobierz wiersze",
      help: "Zwraca wiersze arkusza, wszystkie albo pasujące, każdy jako jeden element.",
      synonyms: ["czytaj", "znajdź", "szukaj", "arkusz", "arkusze google", "tabela", "excel"],
      params: {
        values: renderedPl(),
        range: { label: "Zakres", help: "Część karty do odczytania; cała, jeśli puste." },
      },
    },
    "rows.append": {
      label: "Dopisz wiersze",
      help: "Dodaje pod tabelą wiersz dla każdego elementu, wszystkie jednym żądaniem.",
      synonyms: ["dodaj", "wstaw", "zapisz", "arkusz", "arkusze google", "excel"],
      params: { values: writtenPl() },
    },
    "rows.update": {
      label: "Zmień wiersze",
      help: "Znajduje wiersz każdego elementu po jednej z jego kolumn i zmienia go.",
      synonyms: ["aktualizuj", "edytuj", "zapisz", "arkusz", "arkusze google", "excel"],
      params: { values: writtenPl() },
    },
    "rows.upsert": {
      label: "Dopisz lub zmień wiersze",
      help: "Zmienia wiersz każdego elementu, znaleziony po jednej z kolumn, albo go dodaje, jeśli go nie ma.",
      synonyms: ["aktualizuj", "dodaj", "zapisz", "arkusz", "arkusze google", "excel", "upsert"],
      params: { values: writtenPl() },
    },
    "rows.clear": {
      label: "Wyczyść komórki",
      help: "Opróżnia kartę lub jej część; wiersze i kolumny zostają.",
      synonyms: ["opróżnij", "usuń", "arkusz", "arkusze google"],
      params: {
        what: {
          label: "Co wyczyścić",
          help: "Znikają wartości; formaty i notatki zostają.",
          options: {
            all: "Całą kartę",
            rows: "Niektóre wiersze",
            columns: "Niektóre kolumny",
            range: "Zakres",
          },
        },
        keepHeader: { label: "Zostaw pierwszy wiersz", help: "Ten z nazwami kolumn." },
        range: { label: "Zakres", help: "Tak, jak zapisują go Arkusze Google." },
      },
    },
    "rows.delete": {
      label: "Usuń wiersze lub kolumny",
      help: "Usuwa je z arkusza razem z całą zawartością.",
      synonyms: ["skasuj", "arkusz", "arkusze google"],
      params: {
        what: {
          label: "Co usunąć",
          help: "To, co jest niżej lub dalej w prawo, przesuwa się.",
          options: { rows: "Wiersze", columns: "Kolumny" },
        },
      },
    },
    "sheet.create": {
      label: "Utwórz kartę",
      help: "Dodaje kartę do arkusza kalkulacyjnego.",
      synonyms: ["dodaj", "zakładka", "arkusz", "arkusze google"],
      params: { more: { label: "Więcej właściwości", help: "Inne właściwości karty, po nazwach Google." } },
    },
    "sheet.delete": {
      label: "Usuń kartę",
      help: "Usuwa kartę z arkusza razem z całą zawartością.",
      synonyms: ["skasuj", "zakładka", "arkusz", "arkusze google"],
    },
    "spreadsheet.create": {
      label: "Utwórz arkusz kalkulacyjny",
      help: "Tworzy na Dysku nowy arkusz kalkulacyjny.",
      synonyms: ["nowy", "dokument", "arkusze google"],
      params: {
        sheets: {
          label: "Karty",
          help: "W tej kolejności; jedna, którą nazwie Google, jeśli nie ma żadnej.",
          itemLabel: "kartę",
        },
        "sheets.title": { label: "Nazwa" },
        "sheets.hidden": { label: "Ukryta" },
        locale: { label: "Język i region", help: "Według nich zapisywane są liczby i daty." },
        recalculate: {
          label: "Przeliczaj",
          help: "Kiedy formuły zależne od czasu są przeliczane, poza każdą zmianą.",
          options: {
            default: "Tak, jak Google",
            ON_CHANGE: "Tylko po zmianach",
            MINUTE: "Co minutę",
            HOUR: "Co godzinę",
          },
        },
      },
    },
    "spreadsheet.delete": {
      label: "Usuń arkusz kalkulacyjny",
      help: "Usuwa go na zawsze, z pominięciem kosza; poświadczenie musi mieć dostęp do Dysku.",
      synonyms: ["skasuj", "dokument", "arkusze google"],
    },
    "rows.changed": {
      label: "Dodany lub zmieniony wiersz w Arkuszach Google",
      help: "Sprawdza co jakiś czas, czy w arkuszu są nowe lub zmienione wiersze, i uruchamia z nimi przepływ.",
      synonyms: ["nowy wiersz", "zmiana wiersza", "arkusz", "arkusze google", "excel"],
      params: {
        ...pollingTexts("pl"),
        values: renderedPl(),
        what: {
          label: "Gdy wiersz został",
          help: "Czy przepływ uruchamiają wiersze dodane, zmienione, czy jedne i drugie.",
          options: { any: "Dodany lub zmieniony", added: "Dodany", changed: "Zmieniony" },
        },
        watch: {
          label: "Obserwowane kolumny",
          help: "Wiersz jest zmieniony, gdy jedna z nich jest inna niż przedtem; nazwy po przecinkach, wszystkie, jeśli puste.",
          placeholder: "stan, suma",
        },
      },
    },
  },
};

function renderedPl() {
  return {
    label: "Wartości",
    help: "Liczby jako liczby albo wszystko tak, jak widać w arkuszu.",
    options: { unformatted: "Jako liczby i teksty", formatted: "Tak, jak wyglądają", formula: "Formuły" },
  };
}

function writtenPl() {
  return { ...values, help: "Nazwa każdej kolumny i to, co do niej trafia." };
}
