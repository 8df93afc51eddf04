import type { Translations } from "@weft/sdk";

export const scheduleText: Translations = {
  pl: {
    label: "Harmonogram",
    help: "Uruchamia przepływ o ustalonych porach: co kilka minut, codziennie, co tydzień, co miesiąc lub według wyrażenia cron.",
    synonyms: ["cron", "zegar", "interwał", "codziennie", "cyklicznie", "czas", "kalendarz"],
    params: {
      rules: {
        label: "Kiedy",
        help: "Przepływ rusza zawsze, gdy wskaże to jedna z reguł, w strefie czasowej przepływu.",
        itemLabel: "regułę",
      },
      "rules.every": {
        label: "Jednostka",
        options: {
          minutes: "Minuty",
          hours: "Godziny",
          days: "Dni",
          weeks: "Tygodnie",
          months: "Miesiące",
          cron: "Wyrażenie cron",
        },
      },
      "rules.interval": { label: "Co ile", help: "1 to każdy raz, 2 to co drugi raz i tak dalej." },
      "rules.weekdays": {
        label: "W dni",
        options: {
          monday: "Poniedziałek",
          tuesday: "Wtorek",
          wednesday: "Środa",
          thursday: "Czwartek",
          friday: "Piątek",
          saturday: "Sobota",
          sunday: "Niedziela",
        },
      },
      "rules.day": { label: "Dzień miesiąca", help: "W krótszym miesiącu: jego ostatni dzień." },
      "rules.time": { label: "O godzinie", help: "Godziny i minuty, od 00:00 do 23:59." },
      "rules.minute": { label: "W minucie" },
      "rules.cron": {
        label: "Wyrażenie cron",
        help: "Minuta, godzina, dzień, miesiąc i dzień tygodnia; na początku może stać pole sekund.",
      },
      catchUp: {
        label: "Pominięte terminy",
        help: "Co zrobić z terminami, które minęły, gdy Weft nie działał albo przez ponad minutę był zbyt obciążony.",
        options: {
          once: "Uruchom raz, za ostatni z nich",
          all: "Uruchom za każdy z nich po kolei, najwyżej 1000",
          none: "Pomiń je",
        },
      },
    },
  },
  "pt-BR": {
    label: "Agendamento",
    help: "Inicia o fluxo nos horários definidos: a cada poucos minutos, por dia, semana ou mês, ou por expressão cron.",
    synonyms: ["cron", "temporizador", "intervalo", "diário", "todo dia", "recorrente", "horário"],
    params: {
      rules: {
        label: "Quando",
        help: "O fluxo inicia sempre que uma destas regras indicar, no fuso horário do fluxo.",
        itemLabel: "regra",
      },
      "rules.every": {
        label: "Repete por",
        options: {
          minutes: "Minutos",
          hours: "Horas",
          days: "Dias",
          weeks: "Semanas",
          months: "Meses",
          cron: "Expressão cron",
        },
      },
      "rules.interval": {
        label: "A cada",
        help: "1 para todas as vezes, 2 para uma sim e outra não, e assim por diante.",
      },
      "rules.weekdays": {
        label: "Nos dias",
        options: {
          monday: "Segunda-feira",
          tuesday: "Terça-feira",
          wednesday: "Quarta-feira",
          thursday: "Quinta-feira",
          friday: "Sexta-feira",
          saturday: "Sábado",
          sunday: "Domingo",
        },
      },
      "rules.day": { label: "Dia do mês", help: "Em um mês mais curto, o último dia dele." },
      "rules.time": { label: "Às", help: "Horas e minutos, de 00:00 a 23:59." },
      "rules.minute": { label: "No minuto" },
      "rules.cron": {
        label: "Expressão cron",
        help: "Minuto, hora, dia, mês e dia da semana; um campo de segundos pode vir antes.",
      },
      catchUp: {
        label: "Horários perdidos",
        help: "O que fazer com os horários que passaram com o Weft parado ou ocupado demais por mais de um minuto.",
        options: {
          once: "Iniciar uma vez, pelo último deles",
          all: "Iniciar por cada um deles, em ordem, até 1.000",
          none: "Deixar de fora",
        },
      },
    },
  },
};
