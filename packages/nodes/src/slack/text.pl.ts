import type { ConnectorText } from "../connector-text.ts";

export const polish: ConnectorText = {
  params: {
    token: {
      label: "Token",
      help: "Aplikacji Slacka zainstalowanej w przestrzeni roboczej: zaczyna się od xoxb- (bot) lub xoxp- (osoba).",
    },
    signingSecret: {
      label: "Sekret podpisu",
      help: "Tylko do uruchamiania przepływów: z podstawowych informacji o aplikacji. Dowodzi, że zdarzenie pochodzi ze Slacka.",
    },
    channel: {
      label: "Kanał",
      help: "Wybrany z listy albo jego identyfikator; wiadomości trafiają też do #nazwa i pod identyfikator osoby.",
    },
    person: { label: "Osoba", help: "Wybrana z listy albo jej identyfikator." },
    message: { label: "Wiadomość", help: "Jej znacznik czasu, ts, po którym zna ją Slack." },
    most: { label: "Najwyżej", help: "Ile ma być podanych; 0 podaje wszystkie." },
    text: {
      label: "Tekst",
      help: "W zapisie Slacka, np. *pogrubienie*; przy blokach jest tym, co pokazują powiadomienia.",
    },
    blocks: { label: "Bloki", help: "Wiadomość zrobiona w Block Kit Builderze Slacka." },
    attachments: { label: "Załączniki", help: "Lista załączników w starszej postaci Slacka." },
    thread: { label: "W wątku wiadomości", help: "Znacznik czasu, ts, wiadomości, na którą ta odpowiada." },
    broadcast: { label: "Także na kanale", help: "Odpowiedź w wątku widać również na kanale." },
    name: {
      label: "Nazwa nadawcy",
      help: "Zamiast nazwy aplikacji; potrzebny jest zakres chat:write.customize.",
    },
    icon: { label: "Obrazek nadawcy", help: "Emoji, np. :robot_face:, albo adres obrazka." },
    unfurl: { label: "Podgląd linków", help: "Pokazuje, dokąd prowadzą linki w tekście." },
    linkNames: { label: "Linkuj nazwy", help: "Robi linki z zapisanych w tekście @nazw i #kanałów." },
    marked: { label: "Odczytuj formatowanie", help: "W przeciwnym razie tekst widać tak, jak go zapisano." },
    query: {
      label: "Szukaj",
      help: "Jak w wyszukiwarce Slacka; potrzebny jest token osoby z zakresem search:read.",
      placeholder: "faktura in:#sprzedaz from:anna",
    },
    sort: {
      label: "Najpierw",
      help: "W jakiej kolejności są podawane.",
      options: { newest: "Najnowsze", oldest: "Najstarsze", best: "Najlepiej pasujące" },
    },
    private: { label: "Prywatny", help: "Widzą go tylko zaproszeni." },
    types: {
      label: "Które",
      help: "Rodzaje rozmów.",
      options: {
        public_channel: "Kanały publiczne",
        private_channel: "Kanały prywatne",
        mpim: "Rozmowy kilku osób",
        im: "Wiadomości bezpośrednie",
      },
    },
    archived: { label: "Także zarchiwizowane", help: "Również te zamknięte." },
    after: { label: "Po", help: "Znacznik czasu, ts; podane będzie tylko to, co nowsze." },
    before: { label: "Przed", help: "Znacznik czasu, ts; podane będzie tylko to, co starsze." },
    inclusive: { label: "Z nimi samymi", help: "Także wiadomości dokładnie z tych chwil." },
    action: {
      label: "Zrób",
      help: "Co stanie się z kanałem.",
      options: {
        invite: "Zaproś osoby",
        kick: "Usuń osobę",
        join: "Dołącz",
        leave: "Opuść",
        archive: "Zarchiwizuj",
        unarchive: "Przywróć z archiwum",
        rename: "Zmień nazwę",
        setTopic: "Ustaw temat",
        setPurpose: "Ustaw cel",
        close: "Zamknij rozmowę",
      },
    },
    people: { label: "Osoby", help: "Identyfikatory rozdzielone przecinkami." },
    value: { label: "Nowy tekst", help: "Nazwa, temat lub cel." },
    email: {
      label: "E-mail",
      help: "Taki, jaki osoba ma w Slacku; potrzebny jest zakres users:read.email.",
      placeholder: "anna@example.com",
    },
    from: {
      label: "Treść",
      help: "Plik elementu albo własny tekst.",
      options: { item: "Plik elementu", text: "Tekst" },
    },
    file: { label: "Plik", help: "Nazwa, pod którą jest w elemencie." },
    content: { label: "Tekst", help: "Co jest w pliku." },
    title: { label: "Tytuł", help: "Co widać nad nim." },
    comment: { label: "Komentarz", help: "Wiadomość, która mu towarzyszy." },
    id: { label: "Plik", help: "Identyfikator pliku." },
    download: {
      label: "Pobierz go",
      help: "Wkłada plik do elementu; w przeciwnym razie podane jest tylko to, co mówi o nim Slack.",
    },
    saveAs: { label: "Nazwa w elemencie", help: "Pod którą plik trafi do elementu." },
    emoji: { label: "Emoji", help: "Jego nazwa, bez dwukropków." },
    path: {
      label: "Ścieżka",
      help: "Końcówka adresu, który podasz aplikacji w „Event Subscriptions”.",
    },
    events: {
      label: "Co uruchamia przepływ",
      help: "Spośród zdarzeń, które aplikacja subskrybuje; gdy nic nie wybrano, wszystkie.",
      options: {
        app_mention: "Wspomnienie aplikacji",
        message: "Wiadomość",
        reaction_added: "Reakcja",
        file_shared: "Udostępnienie pliku",
        file_public: "Upublicznienie pliku",
        channel_created: "Nowy kanał",
        team_join: "Nowa osoba",
        member_joined_channel: "Ktoś dołącza do kanału",
      },
    },
    channels: {
      label: "Tylko na tych kanałach",
      help: "Identyfikatory rozdzielone przecinkami; puste to wszystkie.",
    },
    ignore: {
      label: "Nie od tych osób",
      help: "Identyfikatory rozdzielone przecinkami, np. samej aplikacji.",
    },
    bots: {
      label: "Także wiadomości botów",
      help: "W przeciwnym razie to, co piszą aplikacje, niczego nie uruchamia, więc przepływ nie odpowiada sam sobie.",
    },
  },
  nodes: {
    credential: {
      label: "Slack",
      help: "Twoja aplikacja Slacka: utworzona na api.slack.com/apps, z zakresami potrzebnymi przepływowi, zainstalowana.",
    },
    send: {
      label: "Wyślij wiadomość",
      help: "Wysyła wiadomość na kanał albo do osoby.",
      synonyms: ["slack", "czat", "powiadomienie", "wiadomość"],
    },
    update: {
      label: "Zmień wiadomość",
      help: "Daje wiadomości aplikacji inną treść.",
      synonyms: ["slack", "edytuj wiadomość"],
    },
    delete: {
      label: "Usuń wiadomość",
      help: "Usuwa wiadomość aplikacji z kanału.",
      synonyms: ["slack", "skasuj"],
    },
    permalink: {
      label: "Pobierz link do wiadomości",
      help: "Podaje adres, pod którym widać wiadomość.",
      synonyms: ["slack", "adres"],
    },
    search: {
      label: "Szukaj wiadomości",
      help: "Podaje po jednym elemencie na znalezioną wiadomość.",
      synonyms: ["slack", "znajdź"],
    },
    channelCreate: {
      label: "Utwórz kanał",
      help: "Tworzy kanał publiczny lub prywatny.",
      synonyms: ["slack", "rozmowa"],
      params: { name: { label: "Nazwa", help: "Małe litery, cyfry i łączniki, do 80 znaków." } },
    },
    channelGet: {
      label: "Pobierz kanał",
      help: "Podaje, co wiadomo o kanale.",
      synonyms: ["slack", "rozmowa"],
    },
    channelList: {
      label: "Wymień kanały",
      help: "Podaje po jednym elemencie na kanał, który widzi aplikacja.",
      synonyms: ["slack", "rozmowy"],
    },
    channelHistory: {
      label: "Pobierz wiadomości kanału",
      help: "Podaje po jednym elemencie na wiadomość kanału lub wątku, od najnowszych.",
      synonyms: ["slack", "historia", "odpowiedzi", "wątek"],
      params: {
        thread: {
          label: "Z wątku",
          help: "Znacznik czasu, ts, jego pierwszej wiadomości; sam kanał, jeśli puste.",
        },
      },
    },
    channelMembers: {
      label: "Wymień członków kanału",
      help: "Podaje po jednym elemencie na członka, z identyfikatorem.",
      synonyms: ["slack", "osoby"],
    },
    channelChange: {
      label: "Zmień kanał",
      help: "Zaprasza osoby, zmienia nazwę, archiwizuje i nie tylko.",
      synonyms: ["slack", "zaproś", "usuń", "dołącz", "opuść", "archiwizuj", "temat", "cel"],
    },
    channelOpen: {
      label: "Otwórz rozmowę",
      help: "Podaje rozmowę z osobą lub kilkoma, żeby do niej pisać.",
      synonyms: ["slack", "wiadomość prywatna", "dm"],
      params: {
        people: {
          label: "Osoby",
          help: "Identyfikatory rozdzielone przecinkami; kilka tworzy wspólną rozmowę.",
        },
      },
    },
    userGet: {
      label: "Pobierz osobę",
      help: "Podaje, co wiadomo o osobie.",
      synonyms: ["slack", "użytkownik", "profil"],
    },
    userFind: {
      label: "Znajdź osobę po e-mailu",
      help: "Podaje osobę, która ma w Slacku ten adres e-mail.",
      synonyms: ["slack", "użytkownik", "email"],
    },
    userList: {
      label: "Wymień osoby",
      help: "Podaje po jednym elemencie na osobę w przestrzeni roboczej.",
      synonyms: ["slack", "użytkownicy", "członkowie"],
    },
    userPresence: {
      label: "Sprawdź obecność osoby",
      help: "Mówi, czy osoba jest obecna.",
      synonyms: ["slack", "status", "online"],
    },
    fileUpload: {
      label: "Prześlij plik",
      help: "Przekazuje plik do Slacka i pokazuje go na kanale.",
      synonyms: ["slack", "załącznik", "wyślij plik"],
      params: {
        channel: {
          label: "Kanał",
          help: "Gdzie jest pokazany, podany identyfikatorem; nikt go nie widzi, jeśli puste.",
        },
        name: { label: "Nazwa pliku", help: "Własna nazwa pliku, jeśli puste." },
      },
    },
    fileGet: {
      label: "Pobierz plik",
      help: "Podaje, co Slack mówi o pliku, a w razie potrzeby sam plik.",
      synonyms: ["slack", "pobierz", "załącznik"],
    },
    fileList: {
      label: "Wymień pliki",
      help: "Podaje po jednym elemencie na plik, który widzi aplikacja.",
      synonyms: ["slack", "załączniki"],
      params: {
        channel: { label: "Kanał", help: "Tylko pliki tego kanału, podanego identyfikatorem." },
        person: { label: "Osoba", help: "Tylko pliki tej osoby, podanej identyfikatorem." },
        types: {
          label: "Rodzaje",
          help: "Rozdzielone przecinkami: images, pdfs, snippets, gdocs, zips; wszystkie, jeśli puste.",
          options: {},
        },
      },
    },
    reactionChange: {
      label: "Zareaguj na wiadomość",
      help: "Dodaje do wiadomości emoji albo je zabiera.",
      synonyms: ["slack", "emoji", "kciuk"],
      params: {
        action: {
          label: "Zrób",
          help: "Chodzi o reakcje samej aplikacji.",
          options: { add: "Dodaj", remove: "Usuń" },
        },
      },
    },
    reactionGet: {
      label: "Pobierz reakcje na wiadomość",
      help: "Podaje wiadomość z emoji, które dodali ludzie.",
      synonyms: ["slack", "emoji"],
    },
    event: {
      label: "Zdarzenie w Slacku",
      help: "Uruchamia przepływ, gdy coś dzieje się w Slacku: wiadomość, wspomnienie, reakcja.",
      synonyms: ["slack", "wiadomość", "wspomnienie", "reakcja"],
    },
  },
};
