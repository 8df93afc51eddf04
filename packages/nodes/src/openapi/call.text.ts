import type { NodeText, ParamText, Translations } from "@weft/sdk";
import { requestText } from "../http/request.text.ts";
import { callParams } from "./call.params.ts";

/** The words of the parameters that a written request has too. */
function shared(language: "pl" | "pt-BR"): Readonly<Record<string, ParamText>> {
  const texts = Object.entries(requestText[language]?.params ?? {});
  return Object.fromEntries(texts.filter(([path]) => Object.hasOwn(callParams, path.split(".")[0] ?? "")));
}

const pl: NodeText = {
  label: "Wywołaj API",
  help: "Wywołuje operację dowolnego systemu, który ma dokument OpenAPI.",
  synonyms: ["openapi", "swagger", "rest", "api", "operacja", "integracja", "system"],
  params: {
    ...shared("pl"),
    operation: {
      label: "Operacja",
      help: "Co ma zrobić drugi system: jedna z operacji opisanych w jego dokumencie OpenAPI.",
    },
    api: { label: "Dokument", help: "Identyfikator dokumentu, z którego wybrano operację." },
    method: { label: "Metoda", help: "Wynika z operacji." },
    call: { label: "Opis wywołania", help: "Wynika z operacji: jak wysyłać jej wartości." },
    server: {
      label: "Adres systemu",
      help: "Pod jakim adresem jest dostępny; adres z dokumentu, jeśli nie wpiszesz innego.",
    },
    fields: { label: "Parametry", help: "Wartości według nazw, tak jak nazywa je dokument." },
    body: { label: "Treść", help: "Co wysłać, według nazw, które pola mają w dokumencie." },
    sample: {
      label: "Przykładowa odpowiedź",
      help: "Co daje wywołanie, aby mapować pola, zanim cokolwiek się wykona; powstaje z dokumentu.",
    },
  },
};

const ptBr: NodeText = {
  label: "Chamar uma API",
  help: "Chama uma operação de qualquer sistema que tenha um documento OpenAPI.",
  synonyms: ["openapi", "swagger", "rest", "api", "operação", "integração", "sistema"],
  params: {
    ...shared("pt-BR"),
    operation: {
      label: "Operação",
      help: "O que o outro sistema deve fazer: uma das operações descritas no documento OpenAPI dele.",
    },
    api: { label: "Documento", help: "O identificador do documento de onde a operação foi escolhida." },
    method: { label: "Método", help: "Vem com a operação." },
    call: { label: "Descrição da chamada", help: "Vem com a operação: como os valores são enviados." },
    server: {
      label: "Endereço do sistema",
      help: "Onde ele é acessado; o endereço do documento, se você não escrever outro.",
    },
    fields: { label: "Parâmetros", help: "Valores pelos nomes que o documento lhes dá." },
    body: { label: "Conteúdo", help: "O que é enviado, pelos nomes que os campos têm no documento." },
    sample: {
      label: "Resposta de exemplo",
      help: "O que uma chamada devolve, para mapear campos antes de executar; vem do documento.",
    },
  },
};

export const callText: Translations = { pl, "pt-BR": ptBr };
