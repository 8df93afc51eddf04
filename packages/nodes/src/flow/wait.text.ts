// table of data
import type { Translations } from "@weft/sdk";

export const waitText: Translations = {
  pl: {
    label: "Czekaj",
    help: "Wstrzymuje przepływ na pewien czas, do podanej daty, do wywołania z zewnątrz albo do wysłania formularza.",
    synonyms: [
      "opóźnienie",
      "pauza",
      "poczekaj",
      "przypomnienie",
      "akceptacja",
      "zgoda",
      "formularz",
      "wait",
    ],
    params: {
      mode: {
        label: "Czekaj",
        help: "Co pozwala przepływowi ruszyć dalej.",
        options: {
          duration: "Przez pewien czas",
          date: "Do daty i godziny",
          call: "Do wywołania jego adresu",
          form: "Aż ktoś wyśle formularz",
        },
      },
      duration: {
        label: "Jak długo",
        help: "Weft można w tym czasie uruchomić ponownie; przepływ i tak ruszy dalej, gdy czas minie.",
      },
      date: {
        label: "Data i godzina",
        help: "W strefie czasowej przepływu, chyba że podano inną; sama data oznacza północ, a data z przeszłości – od razu.",
      },
      methods: {
        label: "Metody",
        help: "Jak można wywołać $execution.resumeUrl. Odnośnik w e-mailu to GET, a otwierają go też programy sprawdzające pocztę: o decyzję ludzi pytaj formularzem.",
      },
      answer: {
        label: "Odpowiedź",
        help: "Co dostanie wywołujący; zwykłe potwierdzenie, jeśli to pole jest puste.",
        placeholder: "Dziękujemy",
      },
      title: {
        label: "Tytuł",
        help: "Stoi na górze formularza, którego adresem jest $execution.resumeUrl.",
        placeholder: "Czy akceptujesz to zamówienie?",
      },
      text: { label: "Treść", help: "Co trzeba wiedzieć, żeby wypełnić formularz." },
      fields: {
        label: "Pola",
        help: "O co pytamy; odpowiedzi stają się polami elementu, który idzie dalej.",
        itemLabel: "pole",
      },
      "fields.label": { label: "Pytanie", placeholder: "Dlaczego?" },
      "fields.name": { label: "Nazwa pola", placeholder: "powod" },
      "fields.type": {
        label: "Rodzaj",
        options: {
          text: "Tekst",
          longText: "Długi tekst",
          number: "Liczba",
          email: "Adres e-mail",
          date: "Data",
          choice: "Wybór",
          yesNo: "Tak lub nie",
        },
      },
      "fields.options": { label: "Do wyboru", help: "Po jednej pozycji w wierszu." },
      "fields.required": { label: "Trzeba wypełnić" },
      button: {
        label: "Przycisk",
        help: "Napis na przycisku; „Wyślij” w języku czytającego, jeśli to pole jest puste.",
        placeholder: "Wyślij",
      },
      limit: {
        label: "Najdłużej",
        help: "Gdy ten czas minie wcześniej, elementy wychodzą przez „czas minął”; bez niego przepływ czeka tak długo, jak trzeba.",
      },
      key: {
        label: "Klucz",
        help: "Po nim, na przykład po numerze rezerwacji, „Zmień czekanie” znajdzie to czekanie, żeby je przesunąć lub odwołać.",
      },
    },
    handles: { main: "dalej", timeout: "czas minął", cancelled: "odwołane" },
  },
  "pt-BR": {
    label: "Esperar",
    help: "Faz o fluxo aguardar um tempo, até uma data, até ser chamado de volta ou até alguém enviar um formulário.",
    synonyms: ["atraso", "pausa", "aguardar", "lembrete", "aprovação", "formulário", "retomar", "wait"],
    params: {
      mode: {
        label: "Esperar",
        help: "O que faz o fluxo seguir.",
        options: {
          duration: "Por um tempo",
          date: "Até uma data e hora",
          call: "Até chamarem o endereço dele",
          form: "Até alguém enviar um formulário",
        },
      },
      duration: {
        label: "Quanto tempo",
        help: "O Weft pode ser reiniciado nesse meio-tempo; o fluxo segue do mesmo jeito quando o tempo acabar.",
      },
      date: {
        label: "Data e hora",
        help: "No fuso horário do fluxo, a menos que indique outro; só a data quer dizer meia-noite, e uma que já passou quer dizer agora.",
      },
      methods: {
        label: "Métodos",
        help: "Como $execution.resumeUrl pode ser chamado. Um link em um e-mail é um GET, e programas que verificam e-mails também o abrem: para decisões de pessoas, use um formulário.",
      },
      answer: {
        label: "Resposta",
        help: "O que quem chamou recebe; uma confirmação simples quando vazio.",
        placeholder: "Obrigado",
      },
      title: {
        label: "Título",
        help: "Fica no alto do formulário, cujo endereço é $execution.resumeUrl.",
        placeholder: "Você aprova este pedido?",
      },
      text: { label: "Texto", help: "O que é preciso saber para preencher o formulário." },
      fields: {
        label: "Campos",
        help: "O que se pergunta; as respostas viram os campos do item que segue.",
        itemLabel: "campo",
      },
      "fields.label": { label: "Pergunta", placeholder: "Por quê?" },
      "fields.name": { label: "Nome do campo", placeholder: "motivo" },
      "fields.type": {
        label: "Tipo",
        options: {
          text: "Texto",
          longText: "Texto longo",
          number: "Número",
          email: "Endereço de e-mail",
          date: "Data",
          choice: "Escolha",
          yesNo: "Sim ou não",
        },
      },
      "fields.options": { label: "Opções", help: "Uma em cada linha." },
      "fields.required": { label: "Preenchimento obrigatório" },
      button: {
        label: "Botão",
        help: "O que o botão diz; “Enviar”, no idioma de quem lê, quando vazio.",
        placeholder: "Enviar",
      },
      limit: {
        label: "No máximo",
        help: "Se este tempo acabar antes, os itens saem por “tempo esgotado”; sem ele, o fluxo espera o quanto for preciso.",
      },
      key: {
        label: "Chave",
        help: "Por ela, como o número de uma reserva, “Alterar uma espera” encontra esta espera para adiá-la ou cancelá-la.",
      },
    },
    handles: { main: "segue", timeout: "tempo esgotado", cancelled: "cancelado" },
  },
};
