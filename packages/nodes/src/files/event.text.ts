import type { ParamText } from "@weft/sdk";

/** The words of what a calendar event is made of. */
export const eventPl: Readonly<Record<string, ParamText>> = {
  title: { label: "Tytuł", help: "To, co pokazuje kalendarz." },
  start: { label: "Początek", help: "Bez przesunięcia: w strefie czasowej przepływu." },
  end: { label: "Koniec", help: "Przy wydarzeniu całodniowym jego ostatni dzień." },
  allDay: { label: "Całe dni", help: "Wydarzenie nie ma godzin, tylko dni." },
  description: { label: "Opis", help: "Dłuższy tekst dla tych, którzy otworzą wydarzenie." },
  location: { label: "Miejsce", help: "Adres albo sala." },
  url: {
    label: "Adres strony WWW",
    help: "Gdzie można przeczytać więcej albo gdzie odbywa się spotkanie.",
  },
  organizer: {
    label: "E-mail organizatora",
    help: "Tam odpowiadają kalendarze, które dostaną plik jako zaproszenie.",
  },
  organizerName: { label: "Nazwa organizatora", help: "Pokazywana obok adresu e-mail." },
  attendees: {
    label: "Uczestnicy",
    help: "Z uczestnikami plik jest zaproszeniem.",
    itemLabel: "uczestnika",
  },
  "attendees.email": { label: "E-mail" },
  "attendees.name": { label: "Imię i nazwisko" },
  "attendees.rsvp": { label: "Prosimy o odpowiedź" },
  repeats: { label: "Powtarzanie", help: "Jako reguła RFC 5545." },
  status: {
    label: "Status",
    help: "Na ile wydarzenie jest pewne.",
    options: { CONFIRMED: "Potwierdzone", TENTATIVE: "Wstępne", CANCELLED: "Odwołane" },
  },
  busy: { label: "Pokazuj jako zajęte", help: "Bez tego czas w kalendarzu pozostaje wolny." },
  uid: {
    label: "Identyfikator wydarzenia",
    help: "Plik o tym samym identyfikatorze zmienia wydarzenie w kalendarzu. Puste: każde wydarzenie dostaje własny.",
  },
};

export const eventPt: Readonly<Record<string, ParamText>> = {
  title: { label: "Título", help: "O que o calendário mostra." },
  start: { label: "Início", help: "Sem deslocamento, no fuso horário do fluxo." },
  end: { label: "Fim", help: "De um evento de dia inteiro, o último dia." },
  allDay: { label: "Dias inteiros", help: "O evento não tem horários, só dias." },
  description: { label: "Descrição", help: "Um texto maior para quem abrir o evento." },
  location: { label: "Local", help: "Um endereço ou uma sala." },
  url: { label: "Endereço de uma página", help: "Onde se lê mais ou onde a reunião acontece." },
  organizer: {
    label: "E-mail do organizador",
    help: "É para lá que respondem os calendários que recebem o arquivo como convite.",
  },
  organizerName: { label: "Nome do organizador", help: "Mostrado ao lado do e-mail." },
  attendees: {
    label: "Participantes",
    help: "Com participantes, o arquivo é um convite.",
    itemLabel: "participante",
  },
  "attendees.email": { label: "E-mail" },
  "attendees.name": { label: "Nome" },
  "attendees.rsvp": { label: "Pede resposta" },
  repeats: { label: "Repetição", help: "Como regra da RFC 5545." },
  status: {
    label: "Situação",
    help: "Quão certo o evento é.",
    options: { CONFIRMED: "Confirmado", TENTATIVE: "Provisório", CANCELLED: "Cancelado" },
  },
  busy: { label: "Mostrar como ocupado", help: "Sem isso, o horário continua livre no calendário." },
  uid: {
    label: "Identificador do evento",
    help: "Um arquivo com o mesmo identificador altera o evento no calendário. Vazio: cada evento recebe o seu.",
  },
};
