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

const ownThread = { label: "Rozmowa", help: "Jej identyfikator, który wiadomości mają w polu threadId." };
const synonyms = ["gmail", "poczta", "e-mail", "wiadomość", "google"];

export const polish: ConnectorText = {
  params: {
    message: { label: "Wiadomość", help: "Jej identyfikator, tak jak podaje go Gmail." },
    labels: {
      label: "Etykiety",
      help: "Ich nazwy po przecinkach: własne albo INBOX, UNREAD, STARRED i inne od Gmaila. Mogą to być też identyfikatory.",
      placeholder: "INBOX, Zamówienia/Zapłacone",
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
    draft: { label: "Wersja robocza", help: "Jej identyfikator, który Gmail podaje przy utworzeniu." },
    label: { label: "Etykieta", help: "Jedna z etykiet konta albo jej identyfikator." },
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
          help: "Tylko wiadomości, które mają wszystkie te etykiety.",
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
          help: "Tylko wiadomości, które mają wszystkie te etykiety.",
        },
      },
    },
    "thread.get": {
      label: "Pobierz rozmowę",
      help: "Podaje wiadomości rozmowy, od najstarszej.",
      synonyms: [...synonyms, "wątek"],
      params: {
        thread: ownThread,
        as: {
          label: "Podaj",
          help: "Po jednym elemencie na wiadomość albo jeden z listą wszystkich.",
          options: { messages: "Każdą wiadomość", thread: "Rozmowę" },
        },
      },
    },
    "thread.getAll": {
      label: "Pobierz rozmowy",
      help: "Podaje pasujące rozmowy, po jednym elemencie na każdą, bez ich wiadomości.",
      synonyms: [...synonyms, "wątek", "znajdź", "lista"],
      params: {
        labels: {
          label: "Etykiety",
          help: "Tylko wiadomości, które mają wszystkie te etykiety.",
        },
      },
    },
    "thread.delete": {
      label: "Usuń rozmowę na zawsze",
      help: "Usuwa wszystkie jej wiadomości z pominięciem kosza; poświadczenie potrzebuje „Gmail, także usuwanie na zawsze”.",
      synonyms: [...synonyms, "wątek"],
      params: { thread: ownThread },
    },
    "thread.trash": {
      label: "Przenieś rozmowę do kosza",
      help: "Gmail usuwa ją stamtąd po 30 dniach.",
      synonyms: [...synonyms, "wątek", "usuń"],
      params: { thread: ownThread },
    },
    "thread.untrash": {
      label: "Wyjmij rozmowę z kosza",
      help: "Jej wiadomości wracają tam, gdzie były.",
      synonyms: [...synonyms, "wątek", "przywróć"],
      params: { thread: ownThread },
    },
    "thread.addLabels": {
      label: "Dodaj etykiety do rozmowy",
      help: "Nadaje etykiety wszystkim jej wiadomościom.",
      synonyms: [...synonyms, "wątek", "etykieta"],
      params: { thread: ownThread },
    },
    "thread.removeLabels": {
      label: "Usuń etykiety rozmowy",
      help: "Zdejmuje etykiety ze wszystkich jej wiadomości.",
      synonyms: [...synonyms, "wątek", "etykieta", "archiwizuj"],
      params: { thread: ownThread },
    },
    "label.create": {
      label: "Utwórz etykietę",
      help: "Tworzy etykietę, którą można nadawać wiadomościom.",
      synonyms: ["gmail", "etykieta", "kategoria"],
      params: {
        name: {
          label: "Nazwa",
          help: "Ukośnik umieszcza ją pod inną: Zamówienia/Opłacone.",
          placeholder: "Zamówienia",
        },
        inList: {
          label: "Na liście etykiet",
          help: "Czy Gmail ją tam pokazuje.",
          options: {
            labelShow: "Widoczna",
            labelShowIfUnread: "Widoczna, gdy są nieprzeczytane",
            labelHide: "Ukryta",
          },
        },
        inMails: {
          label: "Na liście wiadomości",
          help: "Czy Gmail pokazuje ją przy wiadomościach.",
          options: { show: "Widoczna", hide: "Ukryta" },
        },
      },
    },
    "label.get": {
      label: "Pobierz etykietę",
      help: "Podaje etykietę z tym, ile wiadomości ją ma.",
      synonyms: ["gmail", "etykieta", "kategoria"],
    },
    "label.getAll": {
      label: "Pobierz etykiety",
      help: "Podaje wszystkie etykiety konta, po jednym elemencie na każdą.",
      synonyms: ["gmail", "etykieta", "kategoria", "lista"],
    },
    "label.delete": {
      label: "Usuń etykietę",
      help: "Zdejmuje etykietę ze wszystkich wiadomości i ją usuwa; wiadomości zostają.",
      synonyms: ["gmail", "etykieta", "kategoria"],
    },
    "draft.get": {
      label: "Pobierz wersję roboczą",
      help: "Podaje wiadomość wersji roboczej, a jej własny identyfikator w draftId.",
      synonyms: [...synonyms, "szkic"],
    },
    "draft.getAll": {
      label: "Pobierz wersje robocze",
      help: "Podaje pasujące wersje robocze, po jednym elemencie na każdą.",
      synonyms: [...synonyms, "szkic", "lista"],
    },
    "draft.send": {
      label: "Wyślij wersję roboczą",
      help: "Wysyła wersję roboczą tak, jak jest; potem już nią nie jest.",
      synonyms: [...synonyms, "szkic"],
    },
    "draft.delete": {
      label: "Usuń wersję roboczą",
      help: "Usuwa wersję roboczą na zawsze.",
      synonyms: [...synonyms, "szkic"],
    },
  },
};
