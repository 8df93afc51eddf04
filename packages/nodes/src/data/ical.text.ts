import type { Translations } from "@weft/sdk";
import { eventPl, eventPt } from "../files/event.text.ts";
import { resultTexts } from "./result.text.ts";

export const icalText: Translations = {
  pl: {
    label: "Wydarzenie w kalendarzu",
    help: "Tworzy plik wydarzenia (.ics), który otworzy każdy kalendarz, na przykład do wysłania z e-mailem.",
    synonyms: [
      "ical",
      "icalendar",
      "ics",
      "zaproszenie",
      "termin",
      "spotkanie",
      "outlook",
      "kalendarz google",
    ],
    params: {
      ...eventPl,
      start: { label: "Początek", help: "Bez przesunięcia: w strefie czasowej poniżej." },
      zone: {
        label: "Strefa czasowa",
        help: "Strefa przepływu, jeśli nie wpiszesz innej. Powtarzane wydarzenia zachowują w niej godzinę, gdy zmienia się czas.",
      },
      reminder: {
        label: "Przypomnij wcześniej",
        help: "Ile przed początkiem kalendarz pokaże przypomnienie; puste: wcale.",
      },
      sequence: {
        label: "Numer zmiany",
        help: "Zwiększ go, gdy wysyłasz ponownie wydarzenie o tym samym identyfikatorze: kalendarze biorą najwyższy.",
      },
      categories: { label: "Kategorie", help: "Rozdzielone przecinkami." },
      latitude: {
        label: "Szerokość geograficzna",
        help: "Miejsca, w stopniach; północna jest dodatnia. Potrzebna jest też długość.",
      },
      longitude: { label: "Długość geograficzna", help: "Miejsca, w stopniach; wschodnia jest dodatnia." },
      calendarName: {
        label: "Nazwa kalendarza",
        help: "Widoczna tam, gdzie plik zostanie dodany jako osobny kalendarz.",
      },
      file: { label: "Umieść plik pod nazwą", help: "Pod nią kolejne węzły znajdą go w elemencie." },
      fileName: { label: "Nazwa pliku", help: "Brakujące rozszerzenie zostanie dodane." },
      keep: resultTexts.pl.keep,
    },
  },
  "pt-BR": {
    label: "Evento de calendário",
    help: "Cria um arquivo de evento (.ics) que qualquer calendário abre, por exemplo para enviar com um e-mail.",
    synonyms: ["ical", "icalendar", "ics", "convite", "compromisso", "reunião", "outlook", "google agenda"],
    params: {
      ...eventPt,
      start: { label: "Início", help: "Sem deslocamento, no fuso horário abaixo." },
      zone: {
        label: "Fuso horário",
        help: "O do fluxo, a menos que você preencha. Eventos que se repetem mantêm nele o horário quando os relógios mudam.",
      },
      reminder: {
        label: "Lembrar antes",
        help: "Quanto tempo antes do início o calendário mostra um lembrete; vazio: nenhum.",
      },
      sequence: {
        label: "Número da alteração",
        help: "Aumente-o ao enviar de novo um evento com o mesmo id: os calendários ficam com o mais alto.",
      },
      categories: { label: "Categorias", help: "Separadas por vírgulas." },
      latitude: {
        label: "Latitude",
        help: "Do local, em graus; norte é positivo. Precisa também da longitude.",
      },
      longitude: { label: "Longitude", help: "Do local, em graus; leste é positivo." },
      calendarName: {
        label: "Nome do calendário",
        help: "Mostrado onde o arquivo é adicionado como um calendário próprio.",
      },
      file: { label: "Colocar o arquivo em", help: "O nome pelo qual os próximos nós o encontram no item." },
      fileName: { label: "Nome do arquivo", help: "A extensão é acrescentada quando falta." },
      keep: resultTexts["pt-BR"].keep,
    },
  },
};
