import type { ParamText, Translations } from "@weft/sdk";
import { chatText } from "../chat.text.ts";
import { fieldRowTexts } from "../schema-rows.text.ts";

/** The texts of rows of fields, for the arguments of tools. */
function argumentTexts(texts: Readonly<Record<string, ParamText>>): Readonly<Record<string, ParamText>> {
  return Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [path.replace(/^fields/, "tools.arguments"), text]),
  );
}

export const agentText: Translations = {
  pl: {
    label: "Agent AI",
    help: "Model językowy, który sam używa narzędzi: każde z nich to węzły narysowane od jego wyjścia i z powrotem.",
    synonyms: [
      "agent",
      "asystent",
      "sztuczna inteligencja",
      "narzędzia",
      "wywoływanie funkcji",
      "chatgpt",
      "czatbot",
      "llm",
    ],
    handles: { done: "gotowe" },
    params: {
      ...chatText.pl?.params,
      system: {
        label: "Instrukcje",
        help: "Kim model ma być, co ma załatwić i kiedy użyć którego narzędzia.",
        placeholder: "Odpowiadasz na pytania o zamówienia. Zanim coś powiesz o zamówieniu, sprawdź je.",
      },
      prompt: {
        label: "Polecenie",
        help: "Co zrobić lub na co odpowiedzieć, z polami elementu w treści.",
        placeholder: "{{ $json.body.chatInput }}",
      },
      tools: {
        label: "Narzędzia",
        help: "Każde tworzy wyjście: poprowadź od niego węzły, które wykonają pracę, a od ostatniego z nich połączenie z powrotem.",
        itemLabel: "narzędzie",
      },
      "tools.name": {
        label: "Nazwa",
        help: "Tak samo nazywa się wyjście.",
        placeholder: "znajdz_zamowienie",
      },
      "tools.description": {
        label: "Opis",
        help: "Co robi i kiedy go użyć: tym kieruje się model.",
        placeholder: "Znajduje zamówienie po numerze, z jego stanem i pozycjami",
      },
      "tools.takes": {
        label: "Argumenty jako",
        options: { rows: "Pola", schema: "Pola według schematu JSON" },
      },
      ...argumentTexts(fieldRowTexts.pl),
      "tools.arguments": {
        label: "Argumenty",
        help: "Co model mówi, gdy używa narzędzia; węzły za wyjściem znajdą to w elemencie, np. {{ $json.numer }}.",
        itemLabel: "argument",
      },
      "tools.schema": { label: "Schemat JSON", help: "Do czego argumenty mają pasować: obiekt." },
      "tools.id": {
        label: "Uchwyt",
        help: "Wiąże połączenia z tym narzędziem, nawet gdy zmieni się jego nazwa.",
      },
      maxRounds: {
        label: "Najwyżej rund",
        help: "Ile razy model jest pytany o jeden element; każde użycie narzędzi to jedna runda.",
      },
      longestResult: {
        label: "Najdłuższy wynik",
        help: "Ile znaków z tego, co daje narzędzie, poznaje model.",
      },
      steps: {
        label: "Podaj kroki",
        help: "Dodaje pole steps z użytymi narzędziami, tym, co każde dostało, i tym, co dało.",
      },
    },
  },
  "pt-BR": {
    label: "Agente de IA",
    help: "Um modelo de linguagem que usa ferramentas por conta própria: cada uma são os nós desenhados da sua saída e de volta.",
    synonyms: [
      "agente",
      "assistente",
      "inteligência artificial",
      "ferramentas",
      "chamada de função",
      "chatgpt",
      "chatbot",
      "llm",
    ],
    handles: { done: "concluído" },
    params: {
      ...chatText["pt-BR"]?.params,
      system: {
        label: "Instruções",
        help: "Quem o modelo deve ser, o que tem de resolver e quando usar qual ferramenta.",
        placeholder: "Você responde perguntas sobre pedidos. Consulte o pedido antes de falar dele.",
      },
      prompt: {
        label: "Prompt",
        help: "O que fazer ou responder, com os campos do item no texto.",
        placeholder: "{{ $json.body.chatInput }}",
      },
      tools: {
        label: "Ferramentas",
        help: "Cada uma cria uma saída: desenhe a partir dela os nós que fazem o trabalho, e do último deles uma conexão de volta.",
        itemLabel: "ferramenta",
      },
      "tools.name": { label: "Nome", help: "A saída também se chama assim.", placeholder: "buscar_pedido" },
      "tools.description": {
        label: "Descrição",
        help: "O que faz e quando usar: o modelo se guia por isto.",
        placeholder: "Busca um pedido pelo número, com a situação e os itens",
      },
      "tools.takes": {
        label: "Argumentos como",
        options: { rows: "Campos", schema: "Campos por um esquema JSON" },
      },
      ...argumentTexts(fieldRowTexts["pt-BR"]),
      "tools.arguments": {
        label: "Argumentos",
        help: "O que o modelo diz ao usar a ferramenta; os nós depois da saída encontram isso no item, como {{ $json.numero }}.",
        itemLabel: "argumento",
      },
      "tools.schema": {
        label: "Esquema JSON",
        help: "Ao que os argumentos precisam corresponder: um objeto.",
      },
      "tools.id": {
        label: "Identificador",
        help: "Liga as conexões a esta ferramenta, seja qual for o nome dela.",
      },
      maxRounds: {
        label: "Rodadas no máximo",
        help: "Quantas vezes o modelo é perguntado por item; cada uso de ferramentas conta uma.",
      },
      longestResult: {
        label: "Resultado mais longo",
        help: "Quantos caracteres do que uma ferramenta dá são informados ao modelo.",
      },
      steps: {
        label: "Informar os passos",
        help: "Acrescenta o campo steps com as ferramentas usadas, o que cada uma recebeu e o que deu.",
      },
    },
  },
};
