import type { ConnectorText } from "../../connector-text.ts";
import { sendText } from "../../mail/send.text.ts";
import { pollingTexts } from "../../polling.text.ts";

const {
  to = {},
  subject = {},
  format = {},
  text = {},
  html = {},
  files = {},
  cc = {},
  bcc = {},
  replyTo = {},
} = sendText["pt-BR"]?.params ?? {};

const ownThread = { label: "Conversa", help: "O ID dela, que as mensagens têm no campo threadId." };
const synonyms = ["gmail", "e-mail", "correio", "mensagem", "google"];

export const portuguese: ConnectorText = {
  params: {
    message: { label: "Mensagem", help: "O ID dela, como o Gmail informa." },
    labels: {
      label: "Marcadores",
      help: "Os nomes deles, separados por vírgulas: os seus, ou INBOX, UNREAD, STARRED e outros do Gmail. IDs também valem.",
      placeholder: "INBOX, Pedidos/Pagos",
    },
    form: {
      label: "O que dela",
      help: "Os campos mais importantes, o e-mail inteiro como se lê, ou a resposta do próprio Gmail.",
      options: { simple: "Em resumo", whole: "Com texto e HTML", raw: "Como o Gmail informa" },
    },
    download: { label: "Anexos", help: "Põe os arquivos anexados no item." },
    prefix: {
      label: "Nomes dos arquivos",
      help: "No item eles têm este nome e, depois dele, um número a partir de 0.",
    },
    query: { label: "Busca", help: "Como no campo de busca do Gmail." },
    read: {
      label: "Lidas ou não",
      help: "Se alguém abriu a mensagem.",
      options: { both: "Todas", unread: "Não lidas", read: "Lidas" },
    },
    sender: { label: "De", help: "Só mensagens desta pessoa." },
    bin: { label: "Também spam e lixeira", help: "Senão, o que está lá fica de fora." },
    subject,
    format,
    text,
    html,
    files,
    cc,
    bcc,
    replyTo,
    senderName: { label: "Nome do remetente", help: "Fica antes do endereço da conta." },
    draft: { label: "Rascunho", help: "O ID dele, que o Gmail dá quando é criado." },
    label: { label: "Marcador", help: "Um da conta, ou o ID dele." },
    thread: { label: "Conversa", help: "O ID da conversa à qual o rascunho pertence." },
    most: { label: "No máximo", help: "As mais novas primeiro; todas, se vazio." },
  },
  nodes: {
    "message.send": {
      label: "Enviar um e-mail",
      help: "Envia um e-mail da conta.",
      synonyms,
      params: { to },
    },
    "message.reply": {
      label: "Responder a um e-mail",
      help: "Responde a uma mensagem dentro da conversa dela.",
      synonyms,
      params: {
        to: {
          label: "A resposta vai para",
          help: "Quem a recebe.",
          options: { all: "O remetente e todos os destinatários", sender: "Só o remetente" },
        },
      },
    },
    "message.get": {
      label: "Obter um e-mail",
      help: "Devolve uma mensagem, com os anexos se desejado.",
      synonyms,
    },
    "message.getAll": {
      label: "Obter e-mails",
      help: "Devolve as mensagens que servem, um item para cada uma.",
      synonyms: [...synonyms, "buscar", "lista", "caixa de entrada"],
      params: {
        labels: { label: "Marcadores", help: "Só mensagens que têm todos estes marcadores." },
      },
    },
    "message.delete": {
      label: "Excluir um e-mail para sempre",
      help: "Exclui uma mensagem sem passar pela lixeira; a credencial precisa de “Gmail, também excluir para sempre”.",
      synonyms,
    },
    "message.trash": {
      label: "Mover um e-mail para a lixeira",
      help: "Põe uma mensagem na lixeira, da qual o Gmail a exclui depois de 30 dias.",
      synonyms: [...synonyms, "excluir"],
    },
    "message.addLabels": {
      label: "Pôr marcadores em um e-mail",
      help: "Põe marcadores em uma mensagem.",
      synonyms: [...synonyms, "marcador"],
    },
    "message.removeLabels": {
      label: "Tirar marcadores de um e-mail",
      help: "Tira marcadores de uma mensagem.",
      synonyms: [...synonyms, "marcador", "arquivar"],
    },
    "message.markRead": {
      label: "Marcar um e-mail como lido",
      help: "Como se alguém o tivesse aberto.",
      synonyms,
    },
    "message.markUnread": {
      label: "Marcar um e-mail como não lido",
      help: "Como se ninguém o tivesse aberto ainda.",
      synonyms,
    },
    "draft.create": {
      label: "Criar um rascunho",
      help: "Escreve um e-mail que alguém pode revisar e enviar.",
      synonyms,
      params: { to },
    },
    "message.received": {
      label: "Novo e-mail no Gmail",
      help: "Verifica de tempos em tempos se há e-mails novos que servem e inicia o fluxo com eles, do mais antigo ao mais novo.",
      synonyms,
      params: {
        ...pollingTexts("pt-BR"),
        labels: { label: "Marcadores", help: "Só mensagens que têm todos estes marcadores." },
      },
    },
    "thread.get": {
      label: "Obter uma conversa",
      help: "Traz as mensagens de uma conversa, a mais antiga primeiro.",
      synonyms: [...synonyms, "conversa"],
      params: {
        thread: ownThread,
        as: {
          label: "Trazer",
          help: "Um item para cada mensagem, ou um só com todas em uma lista.",
          options: { messages: "Cada mensagem", thread: "A conversa" },
        },
      },
    },
    "thread.getAll": {
      label: "Obter conversas",
      help: "Traz as conversas que servem, um item para cada, sem as mensagens.",
      synonyms: [...synonyms, "conversa", "buscar", "lista"],
      params: {
        labels: { label: "Marcadores", help: "Só mensagens que têm todos estes marcadores." },
      },
    },
    "thread.delete": {
      label: "Excluir uma conversa para sempre",
      help: "Exclui todas as mensagens dela sem passar pela lixeira; a credencial precisa de “Gmail, também excluir para sempre”.",
      synonyms: [...synonyms, "conversa"],
      params: { thread: ownThread },
    },
    "thread.trash": {
      label: "Mover uma conversa para a lixeira",
      help: "O Gmail a exclui de lá depois de 30 dias.",
      synonyms: [...synonyms, "conversa", "excluir"],
      params: { thread: ownThread },
    },
    "thread.untrash": {
      label: "Tirar uma conversa da lixeira",
      help: "As mensagens dela voltam para onde estavam.",
      synonyms: [...synonyms, "conversa", "restaurar"],
      params: { thread: ownThread },
    },
    "thread.addLabels": {
      label: "Pôr marcadores em uma conversa",
      help: "Põe marcadores em todas as mensagens dela.",
      synonyms: [...synonyms, "conversa", "marcador"],
      params: { thread: ownThread },
    },
    "thread.removeLabels": {
      label: "Tirar marcadores de uma conversa",
      help: "Tira marcadores de todas as mensagens dela.",
      synonyms: [...synonyms, "conversa", "marcador", "arquivar"],
      params: { thread: ownThread },
    },
    "label.create": {
      label: "Criar um marcador",
      help: "Cria um marcador que os e-mails podem receber.",
      synonyms: ["gmail", "marcador", "categoria"],
      params: {
        name: {
          label: "Nome",
          help: "Uma barra o põe abaixo de outro: Pedidos/Pagos.",
          placeholder: "Pedidos",
        },
        inList: {
          label: "Na lista de marcadores",
          help: "Se o Gmail o mostra ali.",
          options: {
            labelShow: "Visível",
            labelShowIfUnread: "Visível enquanto há não lidas",
            labelHide: "Oculto",
          },
        },
        inMails: {
          label: "Na lista de e-mails",
          help: "Se o Gmail o mostra ao lado dos e-mails.",
          options: { show: "Visível", hide: "Oculto" },
        },
      },
    },
    "label.get": {
      label: "Obter um marcador",
      help: "Traz um marcador e quantos e-mails o têm.",
      synonyms: ["gmail", "marcador", "categoria"],
    },
    "label.getAll": {
      label: "Obter marcadores",
      help: "Traz todos os marcadores da conta, um item para cada.",
      synonyms: ["gmail", "marcador", "categoria", "lista"],
    },
    "label.delete": {
      label: "Excluir um marcador",
      help: "Tira um marcador de todos os e-mails e o exclui; os e-mails ficam.",
      synonyms: ["gmail", "marcador", "categoria"],
    },
    "draft.get": {
      label: "Obter um rascunho",
      help: "Traz a mensagem de um rascunho, e o ID do próprio rascunho em draftId.",
      synonyms: [...synonyms, "rascunho"],
    },
    "draft.getAll": {
      label: "Obter rascunhos",
      help: "Traz os rascunhos que servem, um item para cada.",
      synonyms: [...synonyms, "rascunho", "lista"],
    },
    "draft.send": {
      label: "Enviar um rascunho",
      help: "Envia um rascunho como está; depois ele deixa de ser rascunho.",
      synonyms: [...synonyms, "rascunho"],
    },
    "draft.delete": {
      label: "Excluir um rascunho",
      help: "Exclui um rascunho para sempre.",
      synonyms: [...synonyms, "rascunho"],
    },
  },
};
