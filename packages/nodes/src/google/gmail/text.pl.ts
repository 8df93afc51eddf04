import type { ConnectorText } from "../../connector-text.ts";
import { sendText } from "../../mail/send.text.ts";
import { pollingTexts } from "../../polling.text.ts";

const {
  to = {},
  subject = {},
  format = {},
  text = {},
  html = {},
  files = {},
  cc = {},
  bcc = {},
  replyTo = {},
} = sendText.pl?.params ?? {};

const synonyms = ["gmail", "poczta", "e-mail", "wiadomość", "google"];

export const polish: ConnectorText = {
  params: {
    message: { label: "Wiadomość", help: "Jej identyfikator, tak jak podaje go Gmail." },
    labels: {
      label: "Etykiety",
      help: "Ich identyfikatory po przecinkach: INBOX, UNREAD, STARRED albo Label_12 dla własnych.",
    },
    form: {
      label: "Co z niej",
      help: "Najważniejsze pola, cała wiadomość tak, jak się ją czyta, albo odpowiedź samego Gmaila.",
      options: { simple: "W skrócie", whole: "Z tekstem i HTML", raw: "Tak, jak podaje Gmail" },
    },
    download: { label: "Załączniki", help: "Umieszcza załączone pliki w elemencie." },
    prefix: { label: "Nazwy plików", help: "Mają w elemencie tę nazwę i po niej numer od 0." },
    query: { label: "Szukaj", help: "Tak jak w polu wyszukiwania Gmaila." },
    read: {
      label: "Przeczytane czy nie",
      help: "Czy ktoś otworzył wiadomość.",
      options: { both: "Wszystkie", unread: "Nieprzeczytane", read: "Przeczytane" },
    },
    sender: { label: "Od", help: "Tylko wiadomości tej osoby." },
    bin: { label: "Także spam i kosz", help: "W przeciwnym razie to, co tam jest, jest pomijane." },
    subject,
    format,
    text,
    html,
    files,
    cc,
    bcc,
    replyTo,
    senderName: { label: "Nazwa nadawcy", help: "Stoi przed adresem konta." },
    thread: { label: "Rozmowa", help: "Identyfikator rozmowy, do której należy wersja robocza." },
    most: { label: "Najwyżej", help: "Najpierw najnowsze; wszystkie, jeśli puste." },
  },
  nodes: {
    "message.send": { label: "Wyślij e-mail", help: "Wysyła e-mail z konta.", synonyms, params: { to } },
    "message.reply": {
      label: "Odpowiedz na e-mail",
      help: "Odpowiada na wiadomość w jej rozmowie.",
      synonyms,
      params: {
        to: {
          label: "Odpowiedź trafia do",
          help: "Kto ją dostaje.",
          options: { all: "Nadawcy i wszystkich odbiorców", sender: "Samego nadawcy" },
        },
      },
    },
    "message.get": {
      label: "Pobierz e-mail",
      help: "Zwraca jedną wiadomość, na życzenie z załącznikami.",
      synonyms,
    },
    "message.getAll": {
      label: "Pobierz e-maile",
      help: "Zwraca pasujące wiadomości, każdą jako jeden element.",
      synonyms: [...synonyms, "szukaj", "lista", "skrzynka"],
      params: {
        labels: {
          label: "Etykiety",
          help: "Tylko wiadomości, które mają wszystkie te etykiety, po identyfikatorach.",
        },
      },
    },
    "message.delete": {
      label: "Usuń e-mail na zawsze",
      help: "Usuwa wiadomość z pominięciem kosza; poświadczenie musi mieć „Gmail, także usuwanie na zawsze”.",
      synonyms,
    },
    "message.trash": {
      label: "Przenieś e-mail do kosza",
      help: "Wkłada wiadomość do kosza, z którego Gmail usuwa ją po 30 dniach.",
      synonyms: [...synonyms, "usuń"],
    },
    "message.addLabels": {
      label: "Dodaj etykiety do e-maila",
      help: "Nadaje wiadomości etykiety.",
      synonyms: [...synonyms, "etykieta"],
    },
    "message.removeLabels": {
      label: "Usuń etykiety z e-maila",
      help: "Zdejmuje etykiety z wiadomości.",
      synonyms: [...synonyms, "etykieta", "archiwizuj"],
    },
    "message.markRead": {
      label: "Oznacz e-mail jako przeczytany",
      help: "Tak, jakby ktoś go otworzył.",
      synonyms,
    },
    "message.markUnread": {
      label: "Oznacz e-mail jako nieprzeczytany",
      help: "Tak, jakby nikt go jeszcze nie otworzył.",
      synonyms,
    },
    "draft.create": {
      label: "Utwórz wersję roboczą",
      help: "Pisze e-mail, który ktoś może przejrzeć i wysłać.",
      synonyms,
      params: { to },
    },
    "message.received": {
      label: "Nowy e-mail w Gmailu",
      help: "Sprawdza co jakiś czas, czy są nowe pasujące e-maile, i uruchamia z nimi przepływ, od najstarszego.",
      synonyms,
      params: {
        ...pollingTexts("pl"),
        labels: {
          label: "Etykiety",
          help: "Tylko wiadomości, które mają wszystkie te etykiety, po identyfikatorach.",
        },
      },
    },
  },
};
