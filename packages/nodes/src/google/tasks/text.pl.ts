import type { ConnectorText } from "../../connector-text.ts";

const synonyms = ["zadania google", "zadanie", "do zrobienia", "przypomnienie"];
const stays = "Bez zmian, jeśli puste.";

export const polish: ConnectorText = {
  params: {
    list: { label: "Lista", help: "Główna lista konta, jeśli puste.", placeholder: "Główna lista" },
    task: { label: "Zadanie", help: "Jego identyfikator, tak jak podaje go Google." },
    title: { label: "Tytuł", help: "Co jest do zrobienia.", placeholder: "Zadzwonić do Anny" },
    notes: { label: "Notatki", help: "Co stoi pod tytułem." },
    due: { label: "Termin", help: "Dzień; Google nie zapisuje godziny." },
    most: { label: "Najwyżej", help: "Wszystkie, jeśli puste." },
  },
  nodes: {
    "task.create": {
      label: "Utwórz zadanie",
      help: "Umieszcza zadanie na liście.",
      synonyms: [...synonyms, "dodaj"],
      params: {
        done: { label: "Zrobione", help: "Zadanie jest już zrobione." },
        parent: { label: "Pod zadaniem", help: "Identyfikator zadania, którego jest częścią." },
        previous: {
          label: "Po zadaniu",
          help: "Identyfikator zadania, po którym stoi; pierwsze, jeśli puste.",
        },
      },
    },
    "task.update": {
      label: "Zmień zadanie",
      help: "Zmienia to, co wypełniono, a resztę zadania zostawia.",
      synonyms: [...synonyms, "zrobione", "edytuj"],
      params: {
        title: { label: "Nowy tytuł", help: stays },
        notes: { label: "Notatki", help: stays },
        due: { label: "Termin", help: "Dzień; bez zmian, jeśli puste." },
        status: {
          label: "Jest",
          help: "Czy zadanie jest zrobione.",
          options: { as: "Jak dotąd", completed: "Zrobione", needsAction: "Do zrobienia" },
        },
      },
    },
    "task.get": { label: "Pobierz zadanie", help: "Podaje jedno zadanie z listy.", synonyms },
    "task.delete": { label: "Usuń zadanie", help: "Zdejmuje zadanie z listy.", synonyms },
    "task.list": {
      label: "Pobierz zadania",
      help: "Podaje pasujące zadania z listy, po jednym elemencie na każde.",
      synonyms: [...synonyms, "lista"],
      params: {
        from: { label: "Termin od", help: "Tylko zadania na ten dzień lub późniejsze." },
        to: {
          label: "Termin do",
          help: "Tylko zadania na wcześniej; zadania na sam podany dzień są pomijane.",
        },
        done: { label: "Także zrobione", help: "W przeciwnym razie zrobione są pomijane." },
        updatedFrom: { label: "Zmienione od", help: "Tylko zadania zmienione później." },
        doneFrom: { label: "Zrobione od", help: "Tylko zadania zrobione później." },
        doneTo: { label: "Zrobione do", help: "Tylko zadania zrobione wcześniej." },
        deleted: { label: "Także usunięte", help: "Mają pole deleted." },
      },
    },
    "list.list": {
      label: "Pobierz listy zadań",
      help: "Podaje listy zadań konta, po jednym elemencie na każdą.",
      synonyms,
    },
  },
};
