import type { ConnectorText } from "../../connector-text.ts";

const synonyms = ["documentos google", "documento", "texto", "word"];

export const portuguese: ConnectorText = {
  params: {
    document: {
      label: "Documento",
      help: "Um do Drive; também vale o ID ou o endereço dele no navegador.",
    },
  },
  nodes: {
    "document.create": {
      label: "Criar um documento",
      help: "Cria um documento novo, já com um texto se você quiser.",
      synonyms: [...synonyms, "novo"],
      params: {
        title: { label: "Título", help: "Como o documento se chama.", placeholder: "Proposta 1042" },
        folder: {
          label: "Pasta",
          help: "Para onde vai; o topo do “Meu Drive”, se vazio. A credencial precisa então de acesso ao Google Drive.",
        },
        text: { label: "Texto", help: "O que fica nele; nada, se vazio." },
      },
    },
    "document.get": {
      label: "Obter um documento",
      help: "Traz o texto de um documento, ou tudo o que há nele.",
      synonyms: [...synonyms, "ler"],
      params: {
        form: {
          label: "O que dele",
          help: "O texto, ou tudo como o Google dá.",
          options: { text: "O texto", raw: "Como o Google dá" },
        },
      },
    },
    "document.update": {
      label: "Mudar um documento",
      help: "Insere e substitui textos em um documento.",
      synonyms: [...synonyms, "inserir", "acrescentar", "substituir", "preencher", "modelo"],
      params: {
        changes: {
          label: "Mudanças",
          help: "Feitas uma depois da outra; todas, ou nenhuma se uma delas não puder ser feita.",
          itemLabel: "mudança",
        },
        "changes.what": {
          label: "Fazer",
          options: {
            insert: "Inserir um texto",
            replace: "Substituir um texto em toda parte",
            pageBreak: "Começar uma página nova",
          },
        },
        "changes.text": { label: "Texto", help: "Uma linha própria termina com uma quebra de linha." },
        "changes.find": { label: "Encontrar", help: "Como um espaço a preencher de um modelo." },
        "changes.with": { label: "Substituir por", help: "Toma o lugar dele; se estiver vazio, ele some." },
        "changes.matchCase": { label: "Diferenciar maiúsculas e minúsculas" },
        "changes.at": {
          label: "Onde",
          options: { end: "No fim", start: "No começo", index: "Em uma posição" },
        },
        "changes.index": { label: "Posição", help: "Como o Google conta: o texto começa em 1." },
        "changes.segment": {
          label: "Cabeçalho ou rodapé",
          help: "O ID dele, quando o texto vai para um; o próprio documento, se vazio.",
        },
        requests: {
          label: "Mais mudanças",
          help: "Uma lista de pedidos como o documents.batchUpdate do Google aceita; são feitos depois dos outros.",
        },
      },
    },
  },
};
