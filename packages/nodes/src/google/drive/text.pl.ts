import type { ConnectorText } from "../../connector-text.ts";
import { pollingTexts } from "../../polling.text.ts";

const synonyms = ["dysk google", "dysk", "chmura", "plik"];
const becomes = "Czym taki dokument staje się przy pobraniu.";
const openDocument = "OpenDocument";
const office = "application/vnd.openxmlformats-officedocument";
const oasis = "application/vnd.oasis.opendocument";

export const polish: ConnectorText = {
  params: {
    file: {
      label: "Plik",
      help: "Jeden z Dysku; można też podać jego identyfikator albo adres z przeglądarki.",
    },
    folder: { label: "Folder", help: "Dokąd trafia; na górę „Mojego dysku”, jeśli puste." },
    name: { label: "Nazwa", help: "Jak się nazywa na Dysku; jego własna nazwa, jeśli puste." },
    more: { label: "Więcej pól", help: "Inne pola pliku, po nazwach Google." },
  },
  nodes: {
    "file.upload": {
      label: "Wyślij plik",
      help: "Umieszcza na Dysku plik elementu albo tekst.",
      synonyms: [...synonyms, "utwórz", "zapisz"],
      params: {
        content: {
          label: "Zawartość",
          help: "Co jest wysyłane.",
          options: { file: "Plik elementu", text: "Tekst" },
        },
        file: { label: "Plik", help: "Nazwa, pod którą plik jest w elemencie." },
        text: { label: "Tekst", help: "Wysyłany tak, jak stoi." },
        convert: {
          label: "Zamień na",
          help: "Dokument Google edytowany w przeglądarce, jeśli Google potrafi odczytać plik.",
          options: {
            none: "Nic innego",
            document: "Dokumenty Google",
            spreadsheet: "Arkusze Google",
            presentation: "Prezentacje Google",
          },
        },
      },
    },
    "file.download": {
      label: "Pobierz plik",
      help: "Umieszcza plik z Dysku w elemencie; dokumenty Google stają się plikami innego rodzaju.",
      synonyms: [...synonyms, "odczytaj", "eksportuj"],
      params: {
        saveAs: { label: "Nazwa w elemencie", help: "Pod nią następne węzły znajdą plik." },
        document: {
          label: "Dokumenty Google",
          help: becomes,
          options: {
            [`${office}.wordprocessingml.document`]: "Word",
            "application/pdf": "PDF",
            "text/plain": "Tekst",
            "text/html": "HTML",
            "text/markdown": "Markdown",
            [`${oasis}.text`]: openDocument,
            "application/rtf": "RTF",
            "application/epub+zip": "EPUB",
          },
        },
        spreadsheet: {
          label: "Arkusze Google",
          help: becomes,
          options: {
            [`${office}.spreadsheetml.sheet`]: "Excel",
            "application/pdf": "PDF",
            "text/csv": "CSV",
            [`${oasis}.spreadsheet`]: openDocument,
          },
        },
        presentation: {
          label: "Prezentacje Google",
          help: becomes,
          options: {
            [`${office}.presentationml.presentation`]: "PowerPoint",
            "application/pdf": "PDF",
            [`${oasis}.presentation`]: openDocument,
            "text/plain": "Tekst",
          },
        },
        drawing: {
          label: "Rysunki Google",
          help: becomes,
          options: {
            "image/png": "PNG",
            "image/jpeg": "JPEG",
            "image/svg+xml": "SVG",
            "application/pdf": "PDF",
          },
        },
      },
    },
    "file.copy": {
      label: "Skopiuj plik",
      help: "Tworzy na Dysku kopię pliku.",
      synonyms,
      params: { folder: { label: "Folder", help: "Dokąd trafia kopia; obok pliku, jeśli puste." } },
    },
    "file.move": { label: "Przenieś plik", help: "Przenosi plik lub folder do innego folderu.", synonyms },
    "file.update": {
      label: "Zmień plik",
      help: "Nadaje plikowi inną nazwę, inne pola lub inną zawartość.",
      synonyms: [...synonyms, "zmień nazwę", "zastąp"],
      params: {
        name: { label: "Nowa nazwa", help: "Pozostaje bez zmian, jeśli puste." },
        replace: { label: "Nowa zawartość", help: "Wstawia plik elementu w miejsce tego, co jest." },
        data: { label: "Plik elementu", help: "Nazwa, pod którą jest w elemencie." },
      },
    },
    "file.delete": {
      label: "Usuń plik",
      help: "Przenosi plik lub folder do kosza albo usuwa go na zawsze.",
      synonyms: [...synonyms, "skasuj", "kosz"],
      params: { forGood: { label: "Na zawsze", help: "W przeciwnym razie trafia do kosza." } },
    },
    "file.share": {
      label: "Udostępnij plik",
      help: "Pozwala innym zobaczyć lub edytować plik albo folder.",
      synonyms: [...synonyms, "uprawnienia", "dostęp"],
      params: {
        who: {
          label: "Komu",
          help: "Kto może go odtąd zobaczyć.",
          options: { user: "Osobie", group: "Grupie", domain: "Organizacji", anyone: "Każdemu, kto ma link" },
        },
        email: { label: "Adres", help: "Osoby lub grupy.", placeholder: "anna@example.com" },
        domain: { label: "Domena", help: "Organizacji." },
        role: {
          label: "Może",
          help: "Co wolno z nim zrobić.",
          options: {
            reader: "Czytać",
            commenter: "Komentować",
            writer: "Edytować",
            fileOrganizer: "Porządkować pliki",
            organizer: "Zarządzać",
            owner: "Być właścicielem",
          },
        },
        notify: { label: "Powiadom e-mailem", help: "Google pisze do osoby lub grupy." },
        message: { label: "Słowa w e-mailu", help: "Co jeszcze jest w wiadomości." },
      },
    },
    "file.search": {
      label: "Znajdź pliki",
      help: "Zwraca pasujące pliki i foldery, każdy jako jeden element.",
      synonyms: [...synonyms, "szukaj", "lista", "folder"],
      params: {
        by: {
          label: "Szukaj po",
          help: "Części nazwy albo pytaniu w słowach samego Dysku.",
          options: { name: "Nazwie", query: "Pytaniu" },
        },
        name: { label: "Nazwa", help: "Początek słowa, które w niej jest; wszystko, jeśli puste." },
        query: { label: "Pytanie", help: "Tak jak w opisie API Dysku." },
        what: {
          label: "Co",
          help: "Dla Dysku foldery też są plikami.",
          options: { all: "Pliki i foldery", files: "Pliki", folders: "Foldery" },
        },
        folder: { label: "Folder", help: "Tylko to, co w nim leży; wszędzie, jeśli puste." },
        bin: { label: "Także kosz", help: "W przeciwnym razie to, co jest w koszu, jest pomijane." },
        most: { label: "Najwyżej", help: "Wszystkie, jeśli puste." },
        fields: { label: "Pola", help: "Nazwy po przecinkach albo * dla wszystkich, jakie są." },
      },
    },
    "file.changed": {
      label: "Nowy lub zmieniony plik na Dysku Google",
      help: "Sprawdza co jakiś czas, czy są nowe lub zmienione pliki i foldery, i uruchamia z nimi przepływ.",
      synonyms: [...synonyms, "folder", "nowy plik", "obserwuj"],
      params: {
        ...pollingTexts("pl"),
        where: {
          label: "Gdzie",
          help: "Co jest obserwowane; bez tego, co leży w folderach tego folderu.",
          options: { folder: "W folderze", file: "Jeden plik lub folder", all: "Wszędzie" },
        },
        folder: { label: "Folder", help: "Tylko to, co w nim leży; góra „Mojego dysku”, jeśli puste." },
        when: {
          label: "Gdy zostanie",
          help: "Co uruchamia przepływ.",
          options: { created: "Utworzony", updated: "Zmieniony" },
        },
        what: {
          label: "Co",
          help: "Dla Dysku foldery też są plikami.",
          options: { all: "Pliki i foldery", files: "Pliki", folders: "Foldery" },
        },
        type: { label: "Tylko tego typu", help: "Tak, jak nazywa go Dysk; każdego, jeśli puste." },
        fields: { label: "Pola", help: "Nazwy po przecinkach albo * dla wszystkich, jakie są." },
      },
    },
    "folder.create": {
      label: "Utwórz folder",
      help: "Tworzy folder na Dysku.",
      synonyms: [...synonyms, "katalog"],
      params: { name: { label: "Nazwa", help: "Jak nazywa się folder.", placeholder: "Faktury" } },
    },
  },
};
