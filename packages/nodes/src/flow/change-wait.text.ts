import type { Translations } from "@weft/sdk";

export const changeWaitText: Translations = {
  pl: {
    label: "Zmień czekanie",
    help: "Znajduje to, co czeka pod danym kluczem w dowolnym przepływie tego obszaru roboczego, i przesuwa to na inny czas, puszcza dalej albo odwołuje.",
    synonyms: ["przełóż", "przesuń przypomnienie", "odwołaj", "wznów", "rezerwacja", "termin"],
    params: {
      key: {
        label: "Klucz",
        help: "Ten sam co w węźle, który czeka, na przykład numer rezerwacji.",
      },
      change: {
        label: "Zmiana",
        help: "Co dzieje się z czekaniem.",
        options: { move: "Przesuń na inną datę", now: "Puść dalej teraz", cancel: "Odwołaj" },
      },
      date: {
        label: "Nowa data i godzina",
        help: "W strefie czasowej przepływu, chyba że podano inną; data z przeszłości oznacza: od razu.",
      },
      whenNone: {
        label: "Gdy nic nie czeka",
        help: "Co robić, gdy pod tym kluczem nie czeka żaden przepływ, na przykład dlatego, że jego czas już minął.",
        options: { continue: "Idź dalej", fail: "Zatrzymaj z błędem" },
      },
    },
  },
  "pt-BR": {
    label: "Alterar uma espera",
    help: "Encontra o que espera por uma chave, em qualquer fluxo deste espaço de trabalho, e muda para outro momento, deixa seguir ou cancela.",
    synonyms: ["reagendar", "adiar um lembrete", "cancelar uma espera", "retomar", "reserva", "horário"],
    params: {
      key: {
        label: "Chave",
        help: "A mesma do nó que espera, como o número de uma reserva.",
      },
      change: {
        label: "Alteração",
        help: "O que acontece com a espera.",
        options: { move: "Mudar para outra data", now: "Deixar seguir agora", cancel: "Cancelar" },
      },
      date: {
        label: "Nova data e hora",
        help: "No fuso horário do fluxo, a menos que indique outro; uma que já passou quer dizer agora.",
      },
      whenNone: {
        label: "Quando nada estiver esperando",
        help: "O que fazer quando nenhum fluxo espera por essa chave, por exemplo porque o tempo já acabou.",
        options: { continue: "Seguir", fail: "Parar com erro" },
      },
    },
  },
};
