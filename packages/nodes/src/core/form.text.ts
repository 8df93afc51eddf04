// table of data
import type { Translations } from "@weft/sdk";

export const formText: Translations = {
  pl: {
    label: "Formularz",
    help: "Uruchamia przepływ, gdy ktoś wyśle formularz, który Weft pokazuje pod własnym adresem.",
    synonyms: ["ankieta", "formularz kontaktowy", "zapytanie", "zgłoszenie", "zapisy", "opinia", "form"],
    params: {
      path: { label: "Ścieżka", help: "Koniec adresu formularza.", placeholder: "kontakt" },
      title: { label: "Tytuł", help: "Stoi na górze formularza.", placeholder: "Zapytaj o ofertę" },
      text: { label: "Treść", help: "Co trzeba wiedzieć, żeby wypełnić formularz." },
      fields: {
        label: "Pola",
        help: "O co pytamy; odpowiedzi stają się polami elementu.",
        itemLabel: "pole",
      },
      "fields.type": {
        label: "Rodzaj",
        options: {
          text: "Tekst",
          longText: "Długi tekst",
          number: "Liczba",
          email: "Adres e-mail",
          date: "Data",
          choice: "Wybór jednej pozycji",
          choices: "Wybór kilku pozycji",
          yesNo: "Tak lub nie",
          file: "Plik",
          step: "Nowa strona",
        },
      },
      "fields.label": {
        label: "Pytanie",
        help: "W przypadku nowej strony: jej nagłówek.",
        placeholder: "Imię i nazwisko",
      },
      "fields.name": { label: "Nazwa pola", placeholder: "imie" },
      "fields.options": { label: "Do wyboru", help: "Po jednej pozycji w wierszu." },
      "fields.required": { label: "Trzeba wypełnić" },
      button: {
        label: "Przycisk",
        help: "Napis na przycisku; „Wyślij” w języku czytającego, jeśli to pole jest puste.",
        placeholder: "Wyślij",
      },
      after: {
        label: "Potem",
        help: "Co widać, gdy odpowiedzi są już zapisane.",
        options: { message: "Pokaż wiadomość", redirect: "Otwórz inną stronę" },
      },
      message: {
        label: "Wiadomość",
        help: "Podziękowanie w języku czytającego, jeśli to pole jest puste.",
      },
      redirect: {
        label: "Adres strony",
        help: "Przeglądarka przejdzie tam; odpowiedzi zostają tutaj.",
        placeholder: "https://example.com/dziekujemy",
      },
      perMinute: {
        label: "Odpowiedzi na minutę",
        help: "Kto przyjdzie ponad tę liczbę, zostanie poproszony o chwilę cierpliwości; nikt nie zaleje przepływu.",
      },
    },
  },
  "pt-BR": {
    label: "Formulário",
    help: "Inicia o fluxo quando alguém envia um formulário, que o Weft mostra em um endereço próprio.",
    synonyms: ["pesquisa", "formulário de contato", "questionário", "lead", "inscrição", "opinião", "form"],
    params: {
      path: { label: "Caminho", help: "O fim do endereço do formulário.", placeholder: "contato" },
      title: { label: "Título", help: "Fica no alto do formulário.", placeholder: "Peça um orçamento" },
      text: { label: "Texto", help: "O que é preciso saber para preencher o formulário." },
      fields: {
        label: "Campos",
        help: "O que se pergunta; as respostas são os campos do item.",
        itemLabel: "campo",
      },
      "fields.type": {
        label: "Tipo",
        options: {
          text: "Texto",
          longText: "Texto longo",
          number: "Número",
          email: "Endereço de e-mail",
          date: "Data",
          choice: "Escolha de um",
          choices: "Escolha de vários",
          yesNo: "Sim ou não",
          file: "Arquivo",
          step: "Nova página",
        },
      },
      "fields.label": {
        label: "Pergunta",
        help: "De uma nova página, o título.",
        placeholder: "Seu nome",
      },
      "fields.name": { label: "Nome do campo", placeholder: "nome" },
      "fields.options": { label: "Opções", help: "Uma em cada linha." },
      "fields.required": { label: "Preenchimento obrigatório" },
      button: {
        label: "Botão",
        help: "O que o botão diz; “Enviar” no idioma de quem lê, quando vazio.",
        placeholder: "Enviar",
      },
      after: {
        label: "Depois",
        help: "O que as pessoas veem quando as respostas estão salvas.",
        options: { message: "Mostrar uma mensagem", redirect: "Abrir outra página" },
      },
      message: { label: "Mensagem", help: "Um agradecimento no idioma de quem lê, quando vazia." },
      redirect: {
        label: "Endereço da página",
        help: "O navegador vai para lá; as respostas ficam aqui.",
        placeholder: "https://example.com/obrigado",
      },
      perMinute: {
        label: "Respostas por minuto",
        help: "Quem vier além disso é convidado a voltar em instantes, para que ninguém inunde o fluxo.",
      },
    },
  },
};
