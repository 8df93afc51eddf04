import type { ConnectorText } from "../../connector-text.ts";

const synonyms = ["dokumenty google", "dokument", "tekst", "word"];

export const polish: ConnectorText = {
  params: {
    document: {
      label: "Dokument",
      help: "Jeden z Dysku; można też podać jego identyfikator albo adres z przeglądarki.",
    },
  },
  nodes: {
    "document.create": {
      label: "Utwórz dokument",
      help: "Tworzy nowy dokument, jeśli chcesz, od razu z tekstem.",
      synonyms: [...synonyms, "nowy"],
      params: {
        title: { label: "Tytuł", help: "Jak nazywa się dokument.", placeholder: "Oferta 1042" },
        folder: {
          label: "Folder",
          help: "Dokąd trafia; na górę „Mojego dysku”, jeśli puste. Poświadczenie potrzebuje wtedy dostępu do Dysku Google.",
        },
        text: { label: "Tekst", help: "Co w nim stoi; nic, jeśli puste." },
      },
    },
    "document.get": {
      label: "Pobierz dokument",
      help: "Podaje tekst dokumentu albo wszystko, co w nim jest.",
      synonyms: [...synonyms, "odczytaj"],
      params: {
        form: {
          label: "Co z niego",
          help: "Jego tekst albo wszystko tak, jak podaje Google.",
          options: { text: "Tekst", raw: "Tak, jak podaje Google" },
        },
      },
    },
    "document.update": {
      label: "Zmień dokument",
      help: "Wstawia i zamienia teksty w dokumencie.",
      synonyms: [...synonyms, "wstaw", "dopisz", "zamień", "wypełnij", "szablon"],
      params: {
        changes: {
          label: "Zmiany",
          help: "Wykonywane jedna po drugiej; wszystkie albo żadna, jeśli którejś nie da się wykonać.",
          itemLabel: "zmianę",
        },
        "changes.what": {
          label: "Co zrobić",
          options: {
            insert: "Wstaw tekst",
            replace: "Zamień tekst wszędzie",
            pageBreak: "Zacznij nową stronę",
          },
        },
        "changes.text": { label: "Tekst", help: "Osobny wiersz kończy się znakiem nowego wiersza." },
        "changes.find": { label: "Znajdź", help: "Na przykład miejsce do wypełnienia w szablonie." },
        "changes.with": { label: "Zamień na", help: "Zajmuje jego miejsce; jeśli puste, tamto znika." },
        "changes.matchCase": { label: "Rozróżniaj wielkie i małe litery" },
        "changes.at": {
          label: "Gdzie",
          options: { end: "Na końcu", start: "Na początku", index: "Na pozycji" },
        },
        "changes.index": { label: "Pozycja", help: "Tak, jak liczy Google: tekst zaczyna się od 1." },
        "changes.segment": {
          label: "Nagłówek lub stopka",
          help: "Jego identyfikator, jeśli tekst ma tam trafić; sam dokument, jeśli puste.",
        },
        requests: {
          label: "Więcej zmian",
          help: "Lista żądań, jakie przyjmuje documents.batchUpdate Google; wykonywane po pozostałych.",
        },
      },
    },
  },
};
