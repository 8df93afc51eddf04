import type { ConnectorText } from "../../connector-text.ts";
import { pollingTexts } from "../../polling.text.ts";

const synonyms = ["kalendarz google", "kalendarz", "wizyta", "termin", "spotkanie"];
const stays = "Bez zmian, jeśli puste.";
const visibilities = {
  default: "Jak kalendarz",
  public: "Dla wszystkich",
  private: "Prywatne",
  confidential: "Poufne",
};
const shows = { opaque: "Zajęty", transparent: "Wolny" };
const reminders = { default: "Jak kalendarz", none: "Brak", own: "Te" };
const colors = {
  "1": "Lawenda",
  "2": "Szałwia",
  "3": "Winogrono",
  "4": "Flaming",
  "5": "Banan",
  "6": "Mandarynka",
  "7": "Paw",
  "8": "Grafit",
  "9": "Borówka",
  "10": "Bazylia",
  "11": "Pomidor",
};
const as = { as: "Jak dotąd" };

export const polish: ConnectorText = {
  params: {
    calendar: {
      label: "Kalendarz",
      help: "Główny kalendarz konta, jeśli puste; można też podać identyfikator innego, który jest mu udostępniony.",
      placeholder: "Główny kalendarz",
    },
    event: { label: "Wydarzenie", help: "Jego identyfikator od Google albo jedno z najbliższych wydarzeń." },
    title: { label: "Tytuł", help: "Co pokazuje kalendarz.", placeholder: "Wizyta" },
    start: { label: "Początek", help: "Bez przesunięcia: w strefie czasowej poniżej." },
    end: {
      label: "Koniec",
      help: "Godzinę później, jeśli puste. Dla wydarzenia na całe dni: jego ostatni dzień.",
    },
    allDay: { label: "Całe dni", help: "Wydarzenie nie ma godzin, tylko dni." },
    description: {
      label: "Opis",
      help: "Dłuższy tekst dla tych, którzy otworzą wydarzenie; może zawierać HTML.",
    },
    location: { label: "Miejsce", help: "Adres albo sala." },
    attendees: { label: "Goście", help: "Ich adresy rozdzielone przecinkami." },
    meet: { label: "Z Google Meet", help: "Dodaje wideorozmowę; jej adres jest w polu hangoutLink." },
    notify: {
      label: "Wyślij e-maile do gości",
      help: "Kogo z gości powiadamia Google.",
      options: { none: "Do nikogo", all: "Do wszystkich", externalOnly: "Do osób spoza Kalendarza Google" },
    },
    series: {
      label: "Cała seria",
      help: "Dla wydarzenia, które się powtarza: wszystkie zamiast tego jednego.",
    },
    timeZone: { label: "Strefa czasowa", help: "Strefa przepływu, jeśli puste." },
    reminders: {
      label: "Przypomnienia",
      help: "Co Google pokaże lub wyśle przed wydarzeniem.",
      options: reminders,
    },
    reminderList: { label: "Te przypomnienia", help: "Najwyżej pięć.", itemLabel: "przypomnienie" },
    "reminderList.method": { label: "Jak", options: { popup: "Powiadomienie", email: "E-mail" } },
    "reminderList.minutes": { label: "Minut wcześniej" },
    color: { label: "Kolor", help: "Według nazw Google.", options: { calendar: "Jak kalendarz", ...colors } },
    shows: { label: "Ten czas jest", help: "Czy inni widzą go jako zajęty.", options: shows },
    visibility: {
      label: "Widoczność",
      help: "Kto widzi, czego dotyczy wydarzenie.",
      options: visibilities,
    },
    maxGuests: {
      label: "Najwięcej gości",
      help: "Kolejni nie trafiają do odpowiedzi; wszyscy, jeśli puste.",
    },
    more: { label: "Więcej pól", help: "Inne pola wydarzenia, po nazwach Google." },
  },
  nodes: {
    "event.create": {
      label: "Utwórz wydarzenie",
      help: "Umieszcza w kalendarzu wydarzenie, jednorazowe albo powtarzane.",
      synonyms: [...synonyms, "dodaj", "zarezerwuj", "zaproś"],
      params: {
        repeats: {
          label: "Powtarzanie",
          help: "Jak często wydarzenie wraca.",
          options: {
            no: "Wcale",
            DAILY: "Codziennie",
            WEEKLY: "Co tydzień",
            MONTHLY: "Co miesiąc",
            YEARLY: "Co rok",
            rule: "Według reguły",
          },
        },
        times: { label: "Ile razy", help: "Łącznie; bez końca albo do dnia poniżej, jeśli puste." },
        until: {
          label: "Do",
          help: "Ostatni raz wypada wtedy lub wcześniej; nie ma znaczenia, gdy podano liczbę powtórzeń.",
        },
        rule: {
          label: "Reguła",
          help: "Jak zapisują ją kalendarze (RFC 5545); może być kilka wierszy, jeden pod drugim.",
        },
        guestsMay: {
          label: "Goście mogą",
          help: "Na co pozwala się gościom.",
          options: {
            invite: "Zapraszać innych",
            modify: "Zmieniać wydarzenie",
            see: "Widzieć, kto jeszcze będzie",
          },
        },
        id: {
          label: "Własny identyfikator",
          help: "Litery od a do v i cyfry, co najmniej 5. Jeśli puste, Weft tworzy go sam, tak że ponowna próba nie doda niczego dwa razy.",
        },
      },
    },
    "event.get": {
      label: "Pobierz wydarzenie",
      help: "Podaje jedno wydarzenie z kalendarza.",
      synonyms,
      params: {
        next: {
          label: "Najbliższe",
          help: "Dla wydarzenia, które się powtarza: kiedy odbędzie się następnym razem.",
        },
        timeZone: {
          label: "Strefa czasowa",
          help: "W której odpowiedź podaje godziny; strefa kalendarza, jeśli puste.",
        },
      },
    },
    "event.list": {
      label: "Pobierz wydarzenia",
      help: "Podaje pasujące wydarzenia z kalendarza, po jednym elemencie na każde.",
      synonyms: [...synonyms, "znajdź", "szukaj", "plan dnia"],
      params: {
        from: {
          label: "Od",
          help: "Tylko wydarzenia, które kończą się później; wszystkie dawne, jeśli puste.",
        },
        to: { label: "Do", help: "Tylko wydarzenia, które zaczynają się wcześniej." },
        search: { label: "Szukaj", help: "Słowa w tytule, opisie, miejscu lub wśród gości." },
        series: {
          label: "Wydarzenia powtarzane",
          help: "Jak są podawane.",
          options: { each: "Każdy raz osobno", once: "Raz, jako seria", next: "Tylko najbliższy raz" },
        },
        order: {
          label: "Kolejność",
          help: "Co jest pierwsze.",
          options: { startTime: "Według początku", updated: "Według czasu zmiany" },
        },
        most: { label: "Najwyżej", help: "Wszystkie, jeśli puste." },
        updatedFrom: {
          label: "Zmienione od",
          help: "Tylko wydarzenia zmienione później; Google wie to o mniej więcej czterech ostatnich tygodniach.",
        },
        cancelled: { label: "Także odwołane", help: "Ich stan to „cancelled”." },
        hidden: {
          label: "Także ukryte zaproszenia",
          help: "Odrzucone lub bez odpowiedzi, które nie są pokazywane.",
        },
        uid: { label: "Identyfikator iCalendar", help: "Tylko wydarzenie, które ma ten iCalUID." },
        timeZone: {
          label: "Strefa czasowa",
          help: "Godzin powyżej i tych w odpowiedzi; strefa przepływu, jeśli puste.",
        },
      },
    },
    "event.update": {
      label: "Zmień wydarzenie",
      help: "Zmienia to, co wypełniono, a resztę wydarzenia zostawia.",
      synonyms: [...synonyms, "przełóż", "przesuń", "edytuj"],
      params: {
        title: { label: "Nowy tytuł", help: stays, placeholder: "Wizyta" },
        start: {
          label: "Początek",
          help: "Bez zmian, jeśli puste. Wydarzenie zachowuje długość, chyba że podano też koniec.",
        },
        end: { label: "Koniec", help: "Dla wydarzenia na całe dni: jego ostatni dzień." },
        allDay: { label: "Całe dni", help: "Nowy termin to same dni." },
        description: { label: "Opis", help: stays },
        location: { label: "Miejsce", help: stays },
        attendees: {
          label: "Goście",
          help: "Ich adresy rozdzielone przecinkami; nikt się nie zmienia, jeśli puste.",
        },
        guests: {
          label: "Ci goście",
          help: "Co z tymi, którzy już są.",
          options: {
            add: "Dołączają do tych, którzy są",
            replace: "Zastępują tych, którzy są",
            remove: "Już nie przychodzą",
          },
        },
        rule: {
          label: "Nowa reguła powtarzania",
          help: "Jak zapisują ją kalendarze (RFC 5545); bez zmian, jeśli puste.",
        },
        reminders: {
          label: "Przypomnienia",
          help: "Co Google pokaże lub wyśle przed wydarzeniem.",
          options: { ...as, ...reminders },
        },
        color: { label: "Kolor", help: "Według nazw Google.", options: { ...as, ...colors } },
        shows: {
          label: "Ten czas jest",
          help: "Czy inni widzą go jako zajęty.",
          options: { ...as, ...shows },
        },
        visibility: {
          label: "Widoczność",
          help: "Kto widzi, czego dotyczy wydarzenie.",
          options: { ...as, ...visibilities },
        },
      },
    },
    "event.delete": {
      label: "Usuń wydarzenie",
      help: "Odwołuje wydarzenie; znika ono z kalendarza.",
      synonyms: [...synonyms, "odwołaj", "anuluj"],
    },
    "calendar.freeBusy": {
      label: "Sprawdź wolny czas",
      help: "Mówi, czy w danym czasie kalendarz jest wolny, albo kiedy nie jest.",
      synonyms: [...synonyms, "dostępność", "wolne terminy", "zajętość"],
      params: {
        from: { label: "Od", help: "Początek sprawdzanego czasu." },
        to: { label: "Do", help: "Jego koniec." },
        form: {
          label: "Co z tego",
          help: "Jeden element z odpowiedzią tak lub nie, po jednym na każdy zajęty czas albo własna odpowiedź Google.",
          options: { available: "Czy jest wolny", slots: "Zajęte godziny", raw: "Tak, jak podaje Google" },
        },
      },
    },
    "calendar.list": {
      label: "Pobierz kalendarze",
      help: "Podaje kalendarze, które widzi konto, po jednym elemencie na każdy.",
      synonyms: [...synonyms, "lista"],
    },
    "event.changed": {
      label: "Wydarzenie w Kalendarzu Google",
      help: "Sprawdza co jakiś czas, czy wydarzenia są nowe, zmienione lub odwołane, zaczynają się lub kończą, i uruchamia z nimi przepływ.",
      synonyms: [...synonyms, "przypomnienie", "nowe wydarzenie", "obserwuj"],
      params: {
        ...pollingTexts("pl"),
        what: {
          label: "Gdy wydarzenie",
          help: "Co uruchamia przepływ.",
          options: {
            created: "Powstaje",
            updated: "Zmienia się",
            cancelled: "Zostaje odwołane",
            started: "Zaczyna się",
            ended: "Kończy się",
          },
        },
        before: {
          label: "Wcześniej o",
          help: "Tyle przed początkiem lub końcem wydarzenia, na przykład dla przypomnienia; wydarzenia dodane lub przeniesione później są pomijane.",
        },
        search: {
          label: "Szukaj",
          help: "Tylko wydarzenia z tymi słowami w tytule, opisie, miejscu lub wśród gości.",
        },
      },
    },
  },
};
