import type { ConnectorText } from "../connector-text.ts";

const synonyms = ["discord", "czat", "bot", "wiadomość"];
const room = ["discord", "kanał", "serwer"];
const stays = "Bez zmian, jeśli puste.";
const kinds = { "0": "Tekstowy", "2": "Głosowy", "4": "Kategoria", "5": "Ogłoszenia", "15": "Forum" };

export const polish: ConnectorText = {
  params: {
    server: { label: "Serwer", help: "Na którym jest bot; potrzebny tylko do wyboru z list." },
    channel: { label: "Kanał", help: "Jeden z kanałów serwera albo jego identyfikator lub link." },
    message: { label: "Wiadomość", help: "Jej identyfikator albo link." },
    most: { label: "Najwyżej", help: "Wszystkie, jeśli puste." },
    content: {
      label: "Tekst",
      help: "Do 2000 znaków, z Markdownem Discorda.",
      placeholder: "Zamówienie **1042** jest w drodze.",
    },
    embeds: { label: "Karty", help: "Do dziesięciu ramek pod tekstem.", itemLabel: "kartę" },
    "embeds.title": { label: "Tytuł" },
    "embeds.description": { label: "Tekst" },
    "embeds.url": { label: "Adres", help: "Dokąd prowadzi tytuł." },
    "embeds.color": { label: "Kolor" },
    "embeds.author": { label: "Autor" },
    "embeds.image": { label: "Obraz", help: "Jego adres." },
    "embeds.thumbnail": { label: "Mały obraz", help: "Jego adres." },
    "embeds.timestamp": { label: "Czas" },
    files: { label: "Pliki", help: "Nazwy plików elementu, rozdzielone przecinkami." },
    mentions: {
      label: "Wzmianki powiadamiają",
      help: "W przeciwnym razie @nazwy stoją w tekście i nikogo nie powiadamiają.",
    },
    silent: { label: "Bez dźwięku", help: "Niczyje urządzenie nie zadzwoni." },
    preview: { label: "Podgląd linków", help: "Pokazuje, dokąd prowadzą linki." },
    tts: { label: "Przeczytaj na głos", help: "Discord czyta ją obecnym." },
    more: { label: "Więcej pól", help: "Inne pola wiadomości, po nazwach Discorda, na przykład components." },
  },
  nodes: {
    credential: {
      label: "Bot Discorda",
      help: "Twój bot, który jest na Twoich serwerach.",
      params: {
        token: {
          label: "Token bota",
          help: "Z discord.com/developers/applications, pod „Bot”. Zaproś bota na serwer z uprawnieniami, których potrzebuje przepływ.",
        },
      },
    },
    "credential.webhook": {
      label: "Webhook Discorda",
      help: "Adres, pod którym kanał przyjmuje wiadomości bez bota.",
      params: {
        address: {
          label: "Adres webhooka",
          help: "Z ustawień kanału, pod „Integracje”: https://discord.com/api/webhooks/… Kto go zna, może pisać w kanale.",
        },
      },
    },
    "message.send": {
      label: "Wyślij wiadomość",
      help: "Pisze w kanale albo do osoby.",
      synonyms: [...synonyms, "powiadomienie", "wiadomość prywatna"],
      params: {
        to: {
          label: "Do",
          help: "Osoba musi być na serwerze razem z botem i przyjmować stamtąd wiadomości.",
          options: { channel: "Kanału", person: "Osoby" },
        },
        person: {
          label: "Osoba",
          help: "Jedna z osób na serwerze albo jej identyfikator. Lista wymaga uprawnienia bota „Server Members Intent”.",
        },
        reply: { label: "Odpowiedź na", help: "Identyfikator albo link wiadomości w kanale." },
      },
    },
    "message.update": {
      label: "Zmień wiadomość",
      help: "Zmienia wiadomość, którą wysłał bot.",
      synonyms: [...synonyms, "edytuj"],
      params: {
        content: {
          label: "Tekst",
          help: "Zastępuje tekst, który tam jest.",
          placeholder: "Zamówienie **1042** jest w drodze.",
        },
        files: { label: "Pliki", help: "Dołączają do tych, które są; nazwy rozdzielone przecinkami." },
      },
    },
    "message.get": { label: "Pobierz wiadomość", help: "Podaje jedną wiadomość z kanału.", synonyms },
    "message.list": {
      label: "Pobierz wiadomości",
      help: "Podaje wiadomości z kanału, po jednym elemencie na każdą.",
      synonyms: [...synonyms, "historia"],
      params: {
        most: { label: "Najwyżej", help: "Najpierw najnowsze; wszystkie, jeśli puste." },
        before: { label: "Przed", help: "Tylko starsze niż ta o tym identyfikatorze." },
        after: { label: "Po", help: "Tylko nowsze niż ta o tym identyfikatorze." },
      },
    },
    "message.delete": {
      label: "Usuń wiadomość",
      help: "Usuwa wiadomość bota albo innych, jeśli ma do tego prawo.",
      synonyms,
    },
    "message.react": {
      label: "Zareaguj na wiadomość",
      help: "Umieszcza emoji pod wiadomością.",
      synonyms: [...synonyms, "emoji", "reakcja"],
      params: {
        emoji: { label: "Emoji", help: "Samo emoji albo nazwa:identyfikator dla własnych emoji serwera." },
      },
    },
    "channel.create": {
      label: "Utwórz kanał",
      help: "Tworzy kanał na serwerze.",
      synonyms: [...room, "dodaj"],
      params: {
        server: { label: "Serwer", help: "Na którym jest bot." },
        name: { label: "Nazwa", help: "Jak nazywa się kanał.", placeholder: "zamowienia" },
        kind: { label: "Rodzaj", help: "Do czego służy kanał.", options: kinds },
        topic: { label: "Temat", help: "Stoi nad wiadomościami." },
        category: { label: "Kategoria", help: "Pod którą stoi kanał, albo jej identyfikator." },
        position: { label: "Miejsce", help: "Na liście; liczone od 0." },
        slow: { label: "Sekund między wiadomościami", help: "Ile każda osoba czeka przed następną." },
        more: { label: "Więcej pól", help: "Inne pola kanału, po nazwach Discorda." },
      },
    },
    "channel.update": {
      label: "Zmień kanał",
      help: "Zmienia to, co wypełniono, a resztę kanału zostawia.",
      synonyms: [...room, "zmień nazwę", "edytuj"],
      params: {
        name: { label: "Nowa nazwa", help: stays },
        topic: { label: "Temat", help: "Stoi nad wiadomościami." },
        category: { label: "Kategoria", help: "Pod którą stoi kanał, albo jej identyfikator." },
        position: { label: "Miejsce", help: "Na liście; liczone od 0." },
        slow: { label: "Sekund między wiadomościami", help: "Ile każda osoba czeka przed następną." },
        more: { label: "Więcej pól", help: "Inne pola kanału, po nazwach Discorda." },
      },
    },
    "channel.get": {
      label: "Pobierz kanał",
      help: "Podaje nazwę, temat i ustawienia kanału.",
      synonyms: room,
    },
    "channel.delete": {
      label: "Usuń kanał",
      help: "Usuwa kanał ze wszystkim, co w nim napisano.",
      synonyms: room,
    },
    "channel.list": {
      label: "Pobierz kanały",
      help: "Podaje kanały serwera, po jednym elemencie na każdy.",
      synonyms: [...room, "lista"],
      params: {
        server: { label: "Serwer", help: "Na którym jest bot." },
        kinds: { label: "Rodzaje", help: "Wszystkie, jeśli nie wybrano żadnego.", options: kinds },
      },
    },
    "member.list": {
      label: "Pobierz członków",
      help: "Podaje członków serwera; bot potrzebuje „Server Members Intent”.",
      synonyms: ["discord", "osoby", "użytkownicy"],
      params: { server: { label: "Serwer", help: "Na którym jest bot." } },
    },
    "member.role": {
      label: "Nadaj lub odbierz rolę",
      help: "Nadaje członkowi serwera rolę albo ją odbiera.",
      synonyms: ["discord", "uprawnienia", "rola"],
      params: {
        server: { label: "Serwer", help: "Na którym jest bot." },
        person: { label: "Osoba", help: "Jedna z osób na serwerze albo jej identyfikator." },
        role: { label: "Rola", help: "Jedna z ról serwera albo jej identyfikator." },
        do: {
          label: "Co zrobić",
          help: "Rola samego bota musi stać wyżej.",
          options: { add: "Nadaj", remove: "Odbierz" },
        },
      },
    },
    "webhook.send": {
      label: "Wyślij wiadomość przez webhook",
      help: "Pisze w kanale, do którego należy webhook, bez bota.",
      synonyms: [...synonyms, "powiadom", "webhook"],
      params: {
        name: { label: "Nazwa nadawcy", help: "Nazwa webhooka, jeśli puste.", placeholder: "Sklep Weft" },
        picture: { label: "Obraz nadawcy", help: "Jego adres; obraz webhooka, jeśli puste." },
        thread: { label: "Wątek", help: "Identyfikator albo link wątku w kanale." },
      },
    },
  },
};
