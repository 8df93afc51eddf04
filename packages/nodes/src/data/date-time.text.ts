import type { Translations } from "@weft/sdk";
import { resultTexts } from "./result.text.ts";

const units = {
  pl: {
    years: "Lata",
    quarters: "Kwartały",
    months: "Miesiące",
    weeks: "Tygodnie",
    days: "Dni",
    hours: "Godziny",
    minutes: "Minuty",
    seconds: "Sekundy",
  },
  "pt-BR": {
    years: "Anos",
    quarters: "Trimestres",
    months: "Meses",
    weeks: "Semanas",
    days: "Dias",
    hours: "Horas",
    minutes: "Minutos",
    seconds: "Segundos",
  },
} as const;

export const dateTimeText: Translations = {
  pl: {
    label: "Data i czas",
    help: "Formatuje daty, dodaje do nich, zaokrągla je i liczy czas między nimi.",
    synonyms: ["data", "godzina", "formatuj datę", "teraz", "dodaj dni", "czas trwania", "strefa czasowa"],
    params: {
      ...resultTexts.pl,
      operation: {
        label: "Co zrobić",
        help: "Co ma się stać z datą.",
        options: {
          format: "Sformatuj datę",
          add: "Dodaj do daty",
          subtract: "Odejmij od daty",
          round: "Zaokrąglij datę",
          difference: "Czas między dwiema datami",
          extract: "Wyjmij część daty",
          now: "Bieżąca data",
        },
      },
      date: {
        label: "Data",
        help: "ISO lub SQL, np. 2026-03-01T09:00, także 03/01/2026, 1 Mar 2026 albo sekundy lub milisekundy od 1970 roku.",
      },
      start: {
        label: "Początek",
        help: "Data wcześniejsza; jeśli jest późniejsza, czas między nimi jest ujemny.",
      },
      end: { label: "Koniec", help: "Data późniejsza." },
      amount: { label: "Ile", help: "Ile jednostek dodać lub odjąć." },
      unit: {
        label: "Jednostka",
        help: "Dni i dłuższe jednostki idą według kalendarza: przy zmianie czasu godzina pozostaje ta sama.",
        options: { ...units.pl, milliseconds: "Milisekundy" },
      },
      format: {
        label: "Format",
        help: "Jak zapisać datę.",
        options: { X: "Sekundy od 1970 roku", x: "Milisekundy od 1970 roku", custom: "Własny" },
      },
      customFormat: {
        label: "Własny format",
        help: "Znaczniki Luxon: yyyy rok, MM miesiąc, MMMM jego nazwa, dd dzień, cccc dzień tygodnia, HH:mm:ss czas, ZZ przesunięcie; słowa między ' '.",
      },
      round: {
        label: "Kierunek",
        help: "W górę to zawsze początek następnej jednostki, także gdy data już jest początkiem.",
        options: { down: "W dół", up: "W górę", nearest: "Do najbliższej" },
      },
      to: { label: "Do pełnych", help: "Tydzień zaczyna się w poniedziałek.", options: units.pl },
      step: {
        label: "Po tyle",
        help: "15 przy minutach daje 9:00, 9:15, 9:30; działa dla godzin, minut i sekund.",
      },
      units: {
        label: "W jednostkach",
        help: "Czas rozkłada się na nie od największej; najmniejsza dostaje ułamek.",
        options: { ...units.pl, milliseconds: "Milisekundy" },
      },
      differenceAs: {
        label: "Zapisz jako",
        help: "Obiekt ma po jednej liczbie dla każdej jednostki.",
        options: {
          object: "Obiekt, np. { days: 3 }",
          number: "Jedna liczba, w pierwszej jednostce",
          iso: "Czas trwania ISO, np. P3D",
        },
      },
      part: {
        label: "Część",
        help: "Tygodnie według ISO 8601; dni tygodnia od 1 (poniedziałek) do 7.",
        options: {
          year: "Rok",
          quarter: "Kwartał",
          month: "Miesiąc",
          week: "Tydzień roku",
          day: "Dzień miesiąca",
          weekday: "Dzień tygodnia",
          ordinal: "Dzień roku",
          hour: "Godzina",
          minute: "Minuta",
          second: "Sekunda",
          millisecond: "Milisekunda",
        },
      },
      time: { label: "Z godziną", help: "Wyłącz, aby otrzymać początek dnia." },
      result: {
        label: "Wynik jako",
        help: "W jakiej postaci podać otrzymaną datę.",
        options: {
          iso: "Tekst ISO w strefie czasowej",
          utc: "Tekst ISO w UTC",
          seconds: "Sekundy od 1970 roku",
          milliseconds: "Milisekundy od 1970 roku",
        },
      },
      zone: {
        label: "Strefa czasowa",
        help: "Strefa, w której data jest pokazywana i liczona.",
        options: {
          flow: "Strefa przepływu",
          input: "Własna strefa daty, a bez niej strefa przepływu",
          named: "Inna",
        },
      },
      zoneName: { label: "Nazwa strefy czasowej", help: "Jak na liście IANA." },
      inputFormat: {
        label: "Format wejścia",
        help: "Znaczniki Luxon dla dat zapisanych inaczej; X i x to sekundy i milisekundy od 1970 roku.",
      },
      tokens: {
        label: "Znaczniki własnych formatów",
        help: "W polach „Własny format” i „Format wejścia”.",
        options: { luxon: "Luxon, np. yyyy-MM-dd", moment: "Moment, np. YYYY-MM-DD" },
      },
      inputZone: {
        label: "Strefa czasowa wejścia",
        help: "Dla dat, które same jej nie podają; bez wpisu jest to strefa przepływu.",
      },
      language: {
        label: "Język nazw",
        help: "Jego kod, dla nazw miesięcy i dni; bez wpisu angielski.",
      },
    },
  },
  "pt-BR": {
    label: "Data e hora",
    help: "Formata datas, soma a elas, arredonda e calcula o tempo entre elas.",
    synonyms: ["data", "hora", "formatar data", "agora", "somar dias", "duração", "fuso horário"],
    params: {
      ...resultTexts["pt-BR"],
      operation: {
        label: "O que fazer",
        help: "O que acontece com a data.",
        options: {
          format: "Formatar uma data",
          add: "Somar a uma data",
          subtract: "Subtrair de uma data",
          round: "Arredondar uma data",
          difference: "Tempo entre duas datas",
          extract: "Extrair uma parte da data",
          now: "Data atual",
        },
      },
      date: {
        label: "Data",
        help: "ISO ou SQL, como 2026-03-01T09:00, também 03/01/2026 (mês primeiro), 1 Mar 2026, ou segundos ou milissegundos desde 1970.",
      },
      start: { label: "Início", help: "A data anterior; se for a posterior, o tempo entre elas é negativo." },
      end: { label: "Fim", help: "A data posterior." },
      amount: { label: "Quantos", help: "Quantas unidades somar ou subtrair." },
      unit: {
        label: "Unidade",
        help: "Dias e unidades maiores seguem o calendário: na mudança do relógio, a hora do dia permanece.",
        options: { ...units["pt-BR"], milliseconds: "Milissegundos" },
      },
      format: {
        label: "Formato",
        help: "Como a data é escrita.",
        options: { X: "Segundos desde 1970", x: "Milissegundos desde 1970", custom: "Personalizado" },
      },
      customFormat: {
        label: "Formato personalizado",
        help: "Símbolos do Luxon: yyyy ano, MM mês, MMMM o nome dele, dd dia, cccc dia da semana, HH:mm:ss hora, ZZ deslocamento; palavras entre ' '.",
      },
      round: {
        label: "Sentido",
        help: "Para cima é sempre o início da próxima, mesmo a partir de um início.",
        options: { down: "Para baixo", up: "Para cima", nearest: "Para a mais próxima" },
      },
      to: { label: "Unidade inteira", help: "A semana começa na segunda-feira.", options: units["pt-BR"] },
      step: {
        label: "De quantos em quantos",
        help: "15 com minutos dá 9:00, 9:15, 9:30; vale para horas, minutos e segundos.",
      },
      units: {
        label: "Em unidades de",
        help: "O tempo é distribuído entre elas, da maior para a menor; a menor fica com a fração.",
        options: { ...units["pt-BR"], milliseconds: "Milissegundos" },
      },
      differenceAs: {
        label: "Escrito como",
        help: "Um objeto tem um número para cada unidade.",
        options: {
          object: "Objeto, como { days: 3 }",
          number: "Um número, na primeira unidade",
          iso: "Duração ISO, como P3D",
        },
      },
      part: {
        label: "Parte",
        help: "As semanas são as da ISO 8601; os dias da semana vão de 1 (segunda-feira) a 7.",
        options: {
          year: "Ano",
          quarter: "Trimestre",
          month: "Mês",
          week: "Semana do ano",
          day: "Dia do mês",
          weekday: "Dia da semana",
          ordinal: "Dia do ano",
          hour: "Hora",
          minute: "Minuto",
          second: "Segundo",
          millisecond: "Milissegundo",
        },
      },
      time: { label: "Com a hora", help: "Desative para obter o início do dia." },
      result: {
        label: "Resultado como",
        help: "De que forma a data resultante é dada.",
        options: {
          iso: "Texto ISO no fuso horário",
          utc: "Texto ISO em UTC",
          seconds: "Segundos desde 1970",
          milliseconds: "Milissegundos desde 1970",
        },
      },
      zone: {
        label: "Fuso horário",
        help: "O fuso em que a data é mostrada e contada.",
        options: { flow: "O do fluxo", input: "O da própria data ou, sem ele, o do fluxo", named: "Outro" },
      },
      zoneName: { label: "Nome do fuso horário", help: "Como na lista da IANA." },
      inputFormat: {
        label: "Formato da entrada",
        help: "Símbolos do Luxon, para datas escritas de outra forma; X e x são segundos e milissegundos desde 1970.",
      },
      tokens: {
        label: "Símbolos dos seus formatos",
        help: "De “Seu formato” e “Formato da entrada”.",
        options: { luxon: "Do Luxon, como yyyy-MM-dd", moment: "Do Moment, como YYYY-MM-DD" },
      },
      inputZone: {
        label: "Fuso horário da entrada",
        help: "Das datas que não o informam; sem valor, vale o do fluxo.",
      },
      language: {
        label: "Idioma dos nomes",
        help: "O código dele, para nomes de meses e dias; sem valor, inglês.",
      },
    },
  },
};
