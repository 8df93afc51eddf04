import type { ConnectorText } from "../connector-text.ts";

const synonyms = ["whatsapp", "czat", "wiadomość", "meta"];
const files = ["whatsapp", "plik", "zdjęcie"];

export const polish: ConnectorText = {
  params: {
    token: {
      label: "Token dostępu",
      help: "Użytkownika systemowego Twojej firmy w Meta, z uprawnieniami whatsapp_business_messaging i whatsapp_business_management.",
    },
    account: {
      label: "Identyfikator konta",
      help: "Konta WhatsApp Business; do wyboru numerów i szablonów z list.",
    },
    appSecret: {
      label: "App secret",
      help: "Tylko do uruchamiania przepływów: z podstawowych ustawień aplikacji w Meta. Dowodzi, że zdarzenie pochodzi z WhatsAppa.",
    },
    verifyToken: {
      label: "Token weryfikacji",
      help: "Tylko do uruchamiania przepływów: słowo, które wymyślasz i podajesz w Meta razem z adresem wyzwalacza.",
    },
    phone: { label: "Od", help: "Twój numer, po jego Phone Number ID." },
    to: {
      label: "Do",
      help: "Numer z kodem kraju albo identyfikator osoby, która go nie pokazuje (PL.1502…).",
    },
  },
  nodes: {
    credential: { label: "WhatsApp Business", help: "WhatsApp Business Platform firmy Meta (Cloud API)." },
    event: {
      label: "Zdarzenie WhatsApp",
      help: "Uruchamia przepływ, gdy ktoś do Ciebie napisze na WhatsAppie albo gdy Twoja wiadomość dotrze, zostanie przeczytana lub się nie powiedzie.",
      synonyms: [...synonyms, "odebrana wiadomość", "przychodząca", "dostarczono", "chatbot"],
      params: {
        path: {
          label: "Ścieżka",
          help: "Koniec adresu, który podajesz aplikacji w Meta pod „WhatsApp”, „Konfiguracja”, razem z tokenem weryfikacji z poświadczenia.",
        },
        events: {
          label: "Co uruchamia przepływ",
          help: "Z pól, które aplikacja subskrybuje; wszystkie, jeśli nie wybrano żadnego.",
          options: {
            message: "Ktoś do Ciebie pisze",
            status: "Co się dzieje z Twoimi wiadomościami",
            message_template_status_update: "Szablon zatwierdzono lub odrzucono",
            message_template_quality_update: "Zmienia się jakość szablonu",
            template_category_update: "Zmienia się kategoria szablonu",
            phone_number_quality_update: "Zmienia się limit numeru",
            phone_number_name_update: "Nazwę numeru zatwierdzono lub odrzucono",
            account_update: "Zmienia się konto",
            account_review_update: "Konto jest sprawdzane",
            business_capability_update: "Zmienia się to, co firma może",
            security: "Zmieniają się ustawienia bezpieczeństwa",
          },
        },
        statuses: {
          label: "Z Twoimi wiadomościami",
          help: "Tylko gdy przepływ uruchamia to, co się z nimi dzieje; wszystko, jeśli nic nie wybrano.",
          options: {
            sent: "Wysłano",
            delivered: "Dostarczono",
            read: "Przeczytano",
            failed: "Nie powiodło się",
          },
        },
        numbers: {
          label: "Tylko te Twoje numery",
          help: "Ich Phone Number ID rozdzielone przecinkami; wszystkie, jeśli puste.",
        },
      },
    },
    "message.send": {
      label: "Wyślij wiadomość",
      help: "Wysyła osobie tekst, plik lub miejsce przez WhatsApp.",
      synonyms: [...synonyms, "powiadomienie"],
      params: {
        type: {
          label: "Wyślij",
          help: "Bez szablonu tylko do osób, które napisały w ciągu ostatnich 24 godzin.",
          options: {
            text: "Tekst",
            image: "Zdjęcie",
            document: "Dokument",
            video: "Film",
            audio: "Dźwięk",
            sticker: "Naklejkę",
            location: "Miejsce",
            json: "Jako JSON",
          },
        },
        text: { label: "Tekst", help: "Do 4096 znaków.", placeholder: "Zamówienie jest w drodze." },
        preview: { label: "Podgląd linków", help: "Pokazuje, dokąd prowadzi pierwszy link." },
        source: {
          label: "Gdzie jest",
          help: "Plik elementu, adres, spod którego pobierze go WhatsApp, albo plik wysłany wcześniej.",
          options: { file: "Plik elementu", link: "Adres", id: "Wysłany plik" },
        },
        file: { label: "Plik", help: "Nazwa, którą ma w elemencie." },
        link: { label: "Adres", help: "Każdy musi móc go otworzyć." },
        media: { label: "Wysłany plik", help: "Jego identyfikator, który podaje „Wyślij plik”." },
        caption: { label: "Podpis", help: "Stoi pod spodem." },
        name: { label: "Nazwa dokumentu", help: "Jaką widzi osoba; nazwa pliku, jeśli puste." },
        latitude: { label: "Szerokość geograficzna", help: "Północna jest dodatnia." },
        longitude: { label: "Długość geograficzna", help: "Wschodnia jest dodatnia." },
        place: { label: "Nazwa miejsca", help: "Stoi obok mapy." },
        address: { label: "Adres miejsca", help: "Stoi pod nazwą." },
        json: {
          label: "Wiadomość",
          help: "Jej typ i treść, tak jak opisuje je Meta: przyciski, listy, kontakty, reakcje.",
        },
        reply: { label: "Odpowiedź na", help: "Identyfikator wiadomości z rozmowy." },
      },
    },
    "message.template": {
      label: "Wyślij szablon",
      help: "Wysyła wiadomość zatwierdzoną przez Meta, także do osób, które nie napisały.",
      synonyms: [...synonyms, "powiadom", "kampania", "szablon"],
      params: {
        template: {
          label: "Szablon",
          help: "Zatwierdzony przez Meta; nazwa i język rozdzielone znakiem |.",
        },
        header: {
          label: "Nagłówek",
          help: "Co szablon ma nad tekstem.",
          options: {
            none: "Nic do wypełnienia",
            text: "Tekst",
            image: "Zdjęcie",
            document: "Dokument",
            video: "Film",
          },
        },
        headerValue: { label: "W nagłówku", help: "Tekst albo adres tego, co jest pokazane." },
        body: {
          label: "Wartości tekstu",
          help: "Dla {{1}}, {{2}} i tak dalej, po kolei.",
          itemLabel: "wartość",
        },
        "body.text": { label: "Wartość" },
        buttons: {
          label: "Przyciski",
          help: "Tylko te, w których jest coś do wypełnienia.",
          itemLabel: "przycisk",
        },
        "buttons.index": { label: "Który przycisk", help: "Pierwszy to 0." },
        "buttons.kind": { label: "Rodzaj", options: { url: "Otwiera adres", quick_reply: "Odpowiada" } },
        "buttons.value": { label: "Wartość", help: "Koniec adresu albo to, co wraca po naciśnięciu." },
        components: {
          label: "Więcej części",
          help: "Lista components tak, jak opisuje je Meta; stoją po tych powyżej.",
        },
      },
    },
    "message.read": {
      label: "Oznacz wiadomość jako przeczytaną",
      help: "Daje odebranej wiadomości niebieskie znaczki.",
      synonyms: [...synonyms, "przeczytane", "pisze"],
      params: {
        message: { label: "Wiadomość", help: "Identyfikator odebranej wiadomości." },
        typing: {
          label: "Pokaż, że ktoś pisze odpowiedź",
          help: "Najwyżej przez 25 sekund albo do odpowiedzi.",
        },
      },
    },
    "media.upload": {
      label: "Wyślij plik",
      help: "Umieszcza plik tam, skąd wiadomości mogą go brać po identyfikatorze, na 30 dni.",
      synonyms: files,
      params: { file: { label: "Plik", help: "Nazwa, którą ma w elemencie." } },
    },
    "media.get": {
      label: "Pobierz plik",
      help: "Pobiera plik, który ktoś do Ciebie wysłał.",
      synonyms: files,
      params: {
        media: { label: "Plik", help: "Jego identyfikator z odebranej wiadomości albo z wysłania." },
        download: {
          label: "Pobierz go",
          help: "W przeciwnym razie podawane jest tylko, co WhatsApp o nim mówi.",
        },
        saveAs: { label: "Nazwa w elemencie", help: "Pod nią plik trafia do elementu." },
      },
    },
    "media.delete": {
      label: "Usuń plik",
      help: "Usuwa plik, który wysłano.",
      synonyms: files,
      params: {
        media: { label: "Plik", help: "Jego identyfikator z odebranej wiadomości albo z wysłania." },
      },
    },
  },
};
