import type { ConnectorText } from "../connector-text.ts";

const synonyms = ["discord", "chat", "bot", "mensagem"];
const room = ["discord", "canal", "servidor"];
const stays = "Fica como está, se vazio.";
const kinds = { "0": "Texto", "2": "Voz", "4": "Categoria", "5": "Anúncios", "15": "Fórum" };

export const portuguese: ConnectorText = {
  params: {
    server: { label: "Servidor", help: "Onde o bot é membro; só é preciso para escolher em listas." },
    channel: { label: "Canal", help: "Um do servidor, ou o ID ou link dele." },
    message: { label: "Mensagem", help: "O ID ou o link dela." },
    most: { label: "No máximo", help: "Todos, se vazio." },
    content: {
      label: "Texto",
      help: "Até 2000 caracteres, com o Markdown do Discord.",
      placeholder: "O pedido **1042** está a caminho.",
    },
    embeds: { label: "Cartões", help: "Até dez caixas abaixo do texto.", itemLabel: "cartão" },
    "embeds.title": { label: "Título" },
    "embeds.description": { label: "Texto" },
    "embeds.url": { label: "Endereço", help: "Aonde o título leva." },
    "embeds.color": { label: "Cor" },
    "embeds.author": { label: "Autor" },
    "embeds.image": { label: "Imagem", help: "O endereço dela." },
    "embeds.thumbnail": { label: "Imagem pequena", help: "O endereço dela." },
    "embeds.timestamp": { label: "Hora" },
    files: { label: "Arquivos", help: "Nomes de arquivos do item, separados por vírgulas." },
    mentions: { label: "Menções avisam", help: "Senão, os @nomes ficam no texto sem avisar ninguém." },
    silent: { label: "Sem som", help: "Nenhum aparelho toca." },
    preview: { label: "Prévia dos links", help: "Mostra aonde os links levam." },
    tts: { label: "Ler em voz alta", help: "O Discord a lê para quem está presente." },
    more: { label: "Mais campos", help: "Outros de uma mensagem, com os nomes do Discord, como components." },
  },
  nodes: {
    credential: {
      label: "Bot do Discord",
      help: "Um bot seu, que é membro dos seus servidores.",
      params: {
        token: {
          label: "Token do bot",
          help: "De discord.com/developers/applications, em “Bot”. Convide o bot para o servidor com os direitos de que o fluxo precisa.",
        },
      },
    },
    "credential.webhook": {
      label: "Webhook do Discord",
      help: "O endereço em que um canal recebe mensagens, sem bot.",
      params: {
        address: {
          label: "Endereço do webhook",
          help: "Das configurações do canal, em “Integrações”: https://discord.com/api/webhooks/… Quem o conhece pode escrever no canal.",
        },
      },
    },
    "message.send": {
      label: "Enviar uma mensagem",
      help: "Escreve em um canal, ou para uma pessoa.",
      synonyms: [...synonyms, "avisar", "aviso", "notificar", "mensagem direta"],
      params: {
        to: {
          label: "Para",
          help: "A pessoa precisa estar em um servidor com o bot e aceitar mensagens de lá.",
          options: { channel: "Um canal", person: "Uma pessoa" },
        },
        person: {
          label: "Pessoa",
          help: "Uma do servidor, ou o ID. A lista precisa do “Server Members Intent” do bot.",
        },
        reply: { label: "Resposta a", help: "O ID ou o link de uma mensagem do canal." },
      },
    },
    "message.update": {
      label: "Mudar uma mensagem",
      help: "Muda uma mensagem que o bot enviou.",
      synonyms: [...synonyms, "editar"],
      params: {
        content: {
          label: "Texto",
          help: "Toma o lugar do texto que está lá.",
          placeholder: "O pedido **1042** está a caminho.",
        },
        files: { label: "Arquivos", help: "Juntam-se aos que já estão; nomes separados por vírgulas." },
      },
    },
    "message.get": { label: "Obter uma mensagem", help: "Traz uma mensagem de um canal.", synonyms },
    "message.list": {
      label: "Obter mensagens",
      help: "Traz as mensagens de um canal, um item para cada.",
      synonyms: [...synonyms, "histórico"],
      params: {
        most: { label: "No máximo", help: "As mais novas primeiro; todas, se vazio." },
        before: { label: "Antes de", help: "Só mensagens mais antigas que a deste ID." },
        after: { label: "Depois de", help: "Só mensagens mais novas que a deste ID." },
      },
    },
    "message.delete": {
      label: "Excluir uma mensagem",
      help: "Exclui uma mensagem do bot, ou de outros quando ele pode.",
      synonyms,
    },
    "message.react": {
      label: "Reagir a uma mensagem",
      help: "Põe um emoji abaixo de uma mensagem.",
      synonyms: [...synonyms, "emoji", "reação"],
      params: { emoji: { label: "Emoji", help: "O próprio emoji, ou nome:id para um do servidor." } },
    },
    "channel.create": {
      label: "Criar um canal",
      help: "Cria um canal em um servidor.",
      synonyms: [...room, "adicionar"],
      params: {
        server: { label: "Servidor", help: "Onde o bot é membro." },
        name: { label: "Nome", help: "Como o canal se chama.", placeholder: "pedidos" },
        kind: { label: "Tipo", help: "Para que serve o canal.", options: kinds },
        topic: { label: "Tópico", help: "Fica acima das mensagens." },
        category: { label: "Categoria", help: "Sob a qual o canal fica, ou o ID dela." },
        position: { label: "Posição", help: "Na lista; contada a partir de 0." },
        slow: { label: "Segundos entre mensagens", help: "Quanto cada pessoa espera antes da próxima." },
        more: { label: "Mais campos", help: "Outros de um canal, com os nomes do Discord." },
      },
    },
    "channel.update": {
      label: "Mudar um canal",
      help: "Muda o que está preenchido e deixa o resto do canal como está.",
      synonyms: [...room, "renomear", "editar"],
      params: {
        name: { label: "Novo nome", help: stays },
        topic: { label: "Tópico", help: "Fica acima das mensagens." },
        category: { label: "Categoria", help: "Sob a qual o canal fica, ou o ID dela." },
        position: { label: "Posição", help: "Na lista; contada a partir de 0." },
        slow: { label: "Segundos entre mensagens", help: "Quanto cada pessoa espera antes da próxima." },
        more: { label: "Mais campos", help: "Outros de um canal, com os nomes do Discord." },
      },
    },
    "channel.get": {
      label: "Obter um canal",
      help: "Traz o nome, o tópico e as configurações de um canal.",
      synonyms: room,
    },
    "channel.delete": {
      label: "Excluir um canal",
      help: "Exclui um canal com tudo o que foi escrito nele.",
      synonyms: room,
    },
    "channel.list": {
      label: "Obter canais",
      help: "Traz os canais de um servidor, um item para cada.",
      synonyms: [...room, "lista"],
      params: {
        server: { label: "Servidor", help: "Onde o bot é membro." },
        kinds: { label: "Tipos", help: "Todos, se nenhum for escolhido.", options: kinds },
      },
    },
    "member.list": {
      label: "Obter membros",
      help: "Traz os membros de um servidor; o bot precisa do “Server Members Intent”.",
      synonyms: ["discord", "pessoas", "usuários"],
      params: { server: { label: "Servidor", help: "Onde o bot é membro." } },
    },
    "member.role": {
      label: "Dar ou tirar um cargo",
      help: "Dá um cargo a um membro de um servidor, ou o tira.",
      synonyms: ["discord", "direitos", "cargo"],
      params: {
        server: { label: "Servidor", help: "Onde o bot é membro." },
        person: { label: "Pessoa", help: "Uma do servidor, ou o ID." },
        role: { label: "Cargo", help: "Um do servidor, ou o ID dele." },
        do: {
          label: "Fazer",
          help: "O cargo do próprio bot precisa estar acima dele.",
          options: { add: "Dar", remove: "Tirar" },
        },
      },
    },
    "webhook.send": {
      label: "Enviar uma mensagem por webhook",
      help: "Escreve no canal ao qual um webhook pertence, sem bot.",
      synonyms: [...synonyms, "avisar", "webhook"],
      params: {
        name: {
          label: "Nome do remetente",
          help: "O do próprio webhook, se vazio.",
          placeholder: "Loja Weft",
        },
        picture: { label: "Imagem do remetente", help: "O endereço dela; a do próprio webhook, se vazio." },
        thread: { label: "Tópico", help: "O ID ou o link de um tópico do canal." },
      },
    },
  },
};
