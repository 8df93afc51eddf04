import type { ConnectorText } from "../connector-text.ts";

export const polish: ConnectorText = {
  params: {
    chat: {
      label: "Czat",
      help: "Identyfikator czatu, np. 1035597319 albo -1001234567890, lub nazwa publicznego kanału albo grupy.",
      placeholder: "@nazwakanalu",
    },
    message: {
      label: "Wiadomość",
      help: "Identyfikator wiadomości, podany przy jej wysłaniu lub odebraniu.",
    },
    text: { label: "Tekst", help: "Do 4096 znaków.", placeholder: "Twoje zamówienie jest w drodze." },
    parseMode: {
      label: "Formatowanie",
      help: "Jak zapisano wyróżnienia w tekście.",
      options: { none: "Brak", HTML: "HTML", MarkdownV2: "Markdown", Markdown: "Markdown (stary)" },
    },
    buttons: {
      label: "Przyciski",
      help: "Stoją pod wiadomością; przycisk z adresem go otwiera, inny powiadamia przepływ, który zaczyna się od naciśnięcia.",
      itemLabel: "przycisk",
    },
    "buttons.text": { label: "Tekst" },
    "buttons.url": { label: "Adres" },
    "buttons.data": { label: "Dane" },
    "buttons.row": { label: "Wiersz" },
    markup: {
      label: "Klawiatura jako JSON",
      help: "Dowolne reply_markup Telegrama, np. klawiatura z odpowiedziami; zastępuje przyciski.",
    },
    replyTo: { label: "Odpowiedź na", help: "Identyfikator wiadomości, na którą ta odpowiada." },
    thread: { label: "Temat", help: "Identyfikator tematu w grupach, które je mają." },
    silent: { label: "Bez dźwięku", help: "Wiadomość przychodzi bez dźwięku." },
    protect: { label: "Chroniona", help: "Nikt nie może jej przekazać ani zapisać." },
    preview: { label: "Podgląd linków", help: "Pokazuje, dokąd prowadzi pierwszy link w tekście." },
    inline: {
      label: "Wiadomość inline",
      help: "Zamiast czatu i wiadomości: identyfikator wiadomości wysłanej za pośrednictwem bota.",
    },
    as: {
      label: "Wyślij jako",
      help: "Jak zobaczą to ludzie.",
      options: {
        photo: "Zdjęcie",
        document: "Dokument",
        video: "Wideo",
        audio: "Dźwięk",
        voice: "Wiadomość głosowa",
        animation: "Animacja",
        sticker: "Naklejka",
      },
    },
    from: {
      label: "Skąd",
      help: "Plik elementu albo taki, który Telegram ma lub może pobrać.",
      options: { item: "Plik elementu", address: "Adres lub identyfikator" },
    },
    file: { label: "Plik", help: "Nazwa, pod którą jest w elemencie." },
    address: {
      label: "Adres lub identyfikator",
      help: "Adres, z którego Telegram go pobierze, albo file_id pliku wysłanego wcześniej.",
      placeholder: "https://example.com/oferta.pdf",
    },
    caption: { label: "Podpis", help: "Do 1024 znaków pod plikiem." },
    more: {
      label: "Inne pola",
      help: "Pozostałe pola tego rodzaju pliku pod nazwami Telegrama, np. duration, width, performer lub title.",
    },
    latitude: { label: "Szerokość", help: "W stopniach na północ od równika." },
    longitude: { label: "Długość", help: "W stopniach na wschód od Greenwich." },
    media: {
      label: "Pliki",
      help: "Od dwóch do dziesięciu zdjęć lub filmów pokazanych razem.",
      itemLabel: "plik",
    },
    "media.type": {
      label: "Rodzaj",
      options: { photo: "Zdjęcie", video: "Film", document: "Dokument", audio: "Dźwięk" },
    },
    "media.media": { label: "Adres lub identyfikator" },
    "media.caption": { label: "Podpis" },
    action: {
      label: "Co robi bot",
      help: "Widoczne przez pięć sekund albo do następnej wiadomości.",
      options: {
        typing: "Pisze",
        upload_photo: "Wysyła zdjęcie",
        record_video: "Nagrywa wideo",
        upload_video: "Wysyła wideo",
        record_voice: "Nagrywa głos",
        upload_voice: "Wysyła głos",
        upload_document: "Wysyła plik",
        find_location: "Szuka miejsca",
        record_video_note: "Nagrywa krótkie wideo",
        upload_video_note: "Wysyła krótkie wideo",
      },
    },
    pin: {
      label: "Zrób",
      help: "Odpięcie zostawia wiadomość na miejscu.",
      options: { pin: "Przypnij", unpin: "Odepnij" },
    },
    user: { label: "Osoba", help: "Identyfikator osoby." },
    field: {
      label: "Co zmienić",
      help: "Bot musi być administratorem czatu.",
      options: { title: "Tytuł", description: "Opis" },
    },
    value: { label: "Nowy tekst", help: "Do 128 znaków jako tytuł, do 255 jako opis." },
    query: {
      label: "Naciśnięcie przycisku",
      help: "Identyfikator callback query, taki jak w zdarzeniu naciśniętego przycisku.",
    },
    alert: { label: "W okienku", help: "Osoba zamyka je, zanim przejdzie dalej." },
    url: { label: "Adres", help: "Gra albo adres bota, który się otworzy." },
    cacheTime: {
      label: "Ile sekund pamiętać",
      help: "Jak długo Telegram może sam podawać tę samą odpowiedź.",
    },
    results: { label: "Wyniki", help: "Lista wyników w postaci opisanej przez Telegram." },
    id: { label: "Plik", help: "file_id, taki jak w wiadomości." },
    download: {
      label: "Pobierz go",
      help: "W przeciwnym razie podane zostanie tylko to, co wie o nim Telegram. Boty pobierają pliki do 20 MB.",
    },
    saveAs: { label: "Nazwa w elemencie", help: "Pod którą plik trafi do elementu." },
    updates: {
      label: "Co uruchamia przepływ",
      help: "Ze wszystkiego, o czym dowiaduje się bot; gdy nic nie wybrano, wszystko.",
      options: {
        message: "Wiadomość",
        edited_message: "Zmieniona wiadomość",
        callback_query: "Naciśnięty przycisk",
        channel_post: "Wpis na kanale",
        edited_channel_post: "Zmieniony wpis na kanale",
        message_reaction: "Reakcja na wiadomość",
        inline_query: "Zapytanie inline",
        chosen_inline_result: "Wybrany wynik zapytania inline",
        poll: "Nowe wyniki ankiety",
        poll_answer: "Odpowiedź w ankiecie",
        shipping_query: "Pytanie o dostawę",
        pre_checkout_query: "Płatność do potwierdzenia",
        my_chat_member: "Zmiana roli bota na czacie",
        chat_member: "Zmiana wśród osób na czacie",
        chat_join_request: "Prośba o dołączenie do czatu",
        business_message: "Wiadomość na konto firmowe",
      },
    },
    chats: {
      label: "Tylko te czaty",
      help: "Identyfikatory rozdzielone przecinkami; puste pole to wszystkie.",
    },
    users: {
      label: "Tylko te osoby",
      help: "Identyfikatory rozdzielone przecinkami; puste pole to wszystkie.",
    },
    takeOver: {
      label: "Przejmij bota",
      help: "Bot powiadamia tylko jeden program: jeśli miał wywoływać jakiś adres, np. inną automatyzację, przestanie to robić.",
    },
  },
  nodes: {
    send: {
      label: "Wyślij wiadomość",
      help: "Wysyła tekst na czat, w razie potrzeby z przyciskami.",
      synonyms: ["telegram", "bot", "czat", "powiadomienie", "wiadomość"],
    },
    edit: {
      label: "Edytuj wiadomość",
      help: "Daje wiadomości bota inny tekst i inne przyciski.",
      synonyms: ["telegram", "zmień wiadomość"],
    },
    delete: {
      label: "Usuń wiadomość",
      help: "Usuwa wiadomość z czatu; cudze tylko tam, gdzie bot może.",
      synonyms: ["telegram", "skasuj"],
    },
    sendFile: {
      label: "Wyślij plik",
      help: "Wysyła na czat zdjęcie, dokument, wideo, dźwięk lub naklejkę.",
      synonyms: ["telegram", "zdjęcie", "dokument", "pdf", "wideo", "głos", "naklejka"],
    },
    sendLocation: {
      label: "Wyślij lokalizację",
      help: "Wysyła na czat punkt na mapie.",
      synonyms: ["telegram", "mapa", "miejsce", "współrzędne"],
    },
    sendGroup: {
      label: "Wyślij album",
      help: "Wysyła na czat kilka zdjęć lub filmów jako jeden album.",
      synonyms: ["telegram", "zdjęcia", "grupa"],
    },
    action: {
      label: "Pokaż, co robi bot",
      help: "Informuje czat, że bot pisze lub coś wysyła.",
      synonyms: ["telegram", "pisze"],
    },
    pin: {
      label: "Przypnij wiadomość",
      help: "Trzyma wiadomość na górze czatu albo przestaje.",
      synonyms: ["telegram", "odepnij"],
    },
    chatGet: {
      label: "Pobierz czat",
      help: "Podaje, co wiadomo o czacie.",
      synonyms: ["telegram", "grupa", "kanał"],
    },
    chatAdministrators: {
      label: "Pobierz administratorów czatu",
      help: "Podaje po jednym elemencie na administratora.",
      synonyms: ["telegram", "admini", "grupa"],
    },
    chatMember: {
      label: "Pobierz członka czatu",
      help: "Podaje, kim dana osoba jest na czacie.",
      synonyms: ["telegram", "członek", "status"],
    },
    chatChange: {
      label: "Zmień czat",
      help: "Daje grupie lub kanałowi inny tytuł albo opis.",
      synonyms: ["telegram", "tytuł", "opis"],
    },
    chatLeave: {
      label: "Opuść czat",
      help: "Bot opuszcza grupę lub kanał.",
      synonyms: ["telegram", "wyjdź"],
    },
    answer: {
      label: "Odpowiedz na naciśnięty przycisk",
      help: "Kończy oczekiwanie przycisku, w razie potrzeby z krótkim tekstem.",
      synonyms: ["telegram", "callback", "przycisk"],
      params: {
        text: { label: "Tekst", help: "Co osoba przez chwilę zobaczy, do 200 znaków; nic, jeśli puste." },
      },
    },
    answerInline: {
      label: "Odpowiedz na zapytanie inline",
      help: "Podaje wyniki do tego, co ktoś wpisał po nazwie bota.",
      synonyms: ["telegram", "inline"],
      params: {
        query: { label: "Zapytanie inline", help: "Identyfikator zapytania, taki jak w jego zdarzeniu." },
      },
    },
    fileGet: {
      label: "Pobierz plik",
      help: "Pobiera plik, który ktoś wysłał botowi.",
      synonyms: ["telegram", "pobierz", "zdjęcie", "dokument", "głos"],
    },
    updated: {
      label: "Nowa wiadomość do bota",
      help: "Uruchamia przepływ dla każdej wiadomości do bota, naciśniętego przycisku lub innego zdarzenia, od razu gdy nadejdzie.",
      synonyms: ["telegram", "bot", "czat", "wiadomość", "chatbot"],
      params: {
        download: {
          label: "Pobieraj pliki",
          help: "Zdjęcia, dokumenty, filmy i dźwięki z wiadomości trafiają do elementu jako plik „data”.",
        },
      },
    },
  },
};
