import type { Translations } from "@weft/sdk";
import { objectResultTexts } from "../data/result.text.ts";
import { modelTexts, tuningTexts } from "./model.text.ts";
import { fieldRowTexts } from "./schema-rows.text.ts";
import { talkTexts } from "./talk.ts";

export const chatText: Translations = {
  pl: {
    label: "Zapytaj model AI",
    help: "Pyta model językowy o każdy element, o tekst albo o sprawdzone pola, i może pamiętać rozmowę.",
    synonyms: [
      "chatgpt",
      "openai",
      "sztuczna inteligencja",
      "model językowy",
      "prompt",
      "streść",
      "wyodrębnij",
    ],
    params: {
      ...modelTexts.pl,
      system: {
        label: "Instrukcje",
        help: "Kim model ma być, co wie i jak ma odpowiadać.",
        placeholder: "Odpowiadasz na pytania o godziny otwarcia, w języku pytania.",
      },
      prompt: {
        label: "Polecenie",
        help: "Co zrobić lub na co odpowiedzieć, z polami elementu w treści.",
        placeholder: "Streść tę wiadomość w dwóch zdaniach: {{ $json.text }}",
      },
      files: {
        label: "Pliki",
        help: "Co pokazać modelowi: nazwy plików w elemencie, rozdzielone przecinkami, albo * dla wszystkich; obrazy, PDF, dźwięk i teksty.",
        placeholder: "zdjecie",
      },
      answer: {
        label: "Odpowiedź jako",
        help: "Tekst taki, jaki przyjdzie, albo sprawdzone dane z polami, które nazwiesz.",
        options: { text: "Tekst", fields: "Pola", schema: "Pola według schematu JSON" },
      },
      ...fieldRowTexts.pl,
      schema: { label: "Schemat JSON", help: "Do czego odpowiedź ma pasować." },
      ...talkTexts.pl,
      examples: {
        label: "Wiadomości przed poleceniem",
        help: "Na przykład wzory pytań z odpowiedziami, jakich oczekujesz.",
        itemLabel: "wiadomość",
      },
      "examples.role": {
        label: "Od",
        options: { user: "Osoby", assistant: "Modelu", system: "Instrukcje" },
      },
      "examples.content": { label: "Tekst" },
      history: {
        label: "Wcześniejsze wiadomości",
        help: "Lista obiektów z role i content, na przykład z wyrażenia.",
      },
      ...objectResultTexts.pl,
      usage: {
        label: "Podaj zużycie",
        help: "Dodaje pole usage z modelem i tokenami, za które zapłacono.",
      },
      ...tuningTexts.pl,
    },
  },
  "pt-BR": {
    label: "Perguntar a um modelo de IA",
    help: "Pergunta a um modelo de linguagem para cada item, pedindo texto ou campos conferidos, e pode lembrar da conversa.",
    synonyms: [
      "chatgpt",
      "openai",
      "inteligência artificial",
      "modelo de linguagem",
      "prompt",
      "resumir",
      "extrair",
    ],
    params: {
      ...modelTexts["pt-BR"],
      system: {
        label: "Instruções",
        help: "Quem o modelo deve ser, o que sabe e como deve responder.",
        placeholder: "Você responde perguntas sobre nosso horário, no idioma da pergunta.",
      },
      prompt: {
        label: "Prompt",
        help: "O que fazer ou responder, com os campos do item no texto.",
        placeholder: "Resuma este e-mail em duas frases: {{ $json.text }}",
      },
      files: {
        label: "Arquivos",
        help: "O que mostrar ao modelo: nomes que os arquivos têm no item, separados por vírgulas, ou * para todos; imagens, PDF, som e textos.",
        placeholder: "foto",
      },
      answer: {
        label: "Responder como",
        help: "Um texto como vier, ou dados conferidos com os campos que você indicar.",
        options: { text: "Texto", fields: "Campos", schema: "Campos por um esquema JSON" },
      },
      ...fieldRowTexts["pt-BR"],
      schema: { label: "Esquema JSON", help: "Ao que a resposta precisa corresponder." },
      ...talkTexts["pt-BR"],
      examples: {
        label: "Mensagens antes do prompt",
        help: "Como exemplos de perguntas com as respostas que você quer.",
        itemLabel: "mensagem",
      },
      "examples.role": {
        label: "De",
        options: { user: "A pessoa", assistant: "O modelo", system: "Instruções" },
      },
      "examples.content": { label: "Texto" },
      history: {
        label: "Mensagens anteriores",
        help: "Uma lista de objetos com role e content, como a que uma expressão dá.",
      },
      ...objectResultTexts["pt-BR"],
      usage: {
        label: "Informar o consumo",
        help: "Acrescenta o campo usage com o modelo e os tokens que foram pagos.",
      },
      ...tuningTexts["pt-BR"],
    },
  },
};
