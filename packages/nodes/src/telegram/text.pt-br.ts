import type { ConnectorText } from "../connector-text.ts";

export const portuguese: ConnectorText = {
  params: {
    chat: {
      label: "Conversa",
      help: "O ID da conversa, como 1035597319 ou -1001234567890, ou o nome de um canal ou grupo público.",
      placeholder: "@nomedocanal",
    },
    message: {
      label: "Mensagem",
      help: "O ID da mensagem, como foi dado quando ela foi enviada ou recebida.",
    },
    text: { label: "Texto", help: "Até 4096 caracteres.", placeholder: "Seu pedido está a caminho." },
    parseMode: {
      label: "Formatação",
      help: "Como os destaques são escritos no texto.",
      options: { none: "Nenhuma", HTML: "HTML", MarkdownV2: "Markdown", Markdown: "Markdown (antigo)" },
    },
    buttons: {
      label: "Botões",
      help: "Ficam abaixo da mensagem; um com endereço o abre, outro avisa o fluxo que começa com um botão pressionado.",
      itemLabel: "botão",
    },
    "buttons.text": { label: "Texto" },
    "buttons.url": { label: "Endereço" },
    "buttons.data": { label: "Dados" },
    "buttons.row": { label: "Linha" },
    markup: {
      label: "Teclado como JSON",
      help: "Qualquer reply_markup do Telegram, como um teclado de respostas; substitui os botões.",
    },
    replyTo: { label: "Responder a", help: "O ID da mensagem à qual esta responde." },
    thread: { label: "Tópico", help: "O ID de um tópico, em grupos que os têm." },
    silent: { label: "Sem som", help: "As pessoas recebem a mensagem sem som." },
    protect: { label: "Protegida", help: "Ninguém pode encaminhar nem salvar." },
    preview: { label: "Prévia de links", help: "Mostra aonde leva o primeiro link do texto." },
    inline: {
      label: "Mensagem inline",
      help: "Em vez de conversa e mensagem: o ID de uma mensagem enviada por meio do bot.",
    },
    as: {
      label: "Enviar como",
      help: "Como as pessoas veem.",
      options: {
        photo: "Foto",
        document: "Documento",
        video: "Vídeo",
        audio: "Áudio",
        voice: "Mensagem de voz",
        animation: "Animação",
        sticker: "Figurinha",
      },
    },
    from: {
      label: "Onde está",
      help: "Um arquivo do item ou um que o Telegram tem ou pode buscar.",
      options: { item: "Arquivo do item", address: "Endereço ou ID" },
    },
    file: { label: "Arquivo", help: "O nome que ele tem no item." },
    address: {
      label: "Endereço ou ID",
      help: "Um endereço do qual o Telegram o busca, ou o file_id de um arquivo enviado antes.",
      placeholder: "https://example.com/oferta.pdf",
    },
    caption: { label: "Legenda", help: "Até 1024 caracteres abaixo dele." },
    more: {
      label: "Outros campos",
      help: "Os demais campos desse tipo de arquivo com os nomes do Telegram, como duration, width, performer ou title.",
    },
    latitude: { label: "Latitude", help: "Em graus ao norte do equador." },
    longitude: { label: "Longitude", help: "Em graus a leste de Greenwich." },
    media: {
      label: "Arquivos",
      help: "De duas a dez fotos ou vídeos mostrados juntos.",
      itemLabel: "arquivo",
    },
    "media.type": { label: "Tipo" },
    "media.media": { label: "Endereço ou ID" },
    "media.caption": { label: "Legenda" },
    action: {
      label: "O que o bot faz",
      help: "Aparece por cinco segundos ou até a próxima mensagem.",
      options: {
        typing: "Digitando",
        upload_photo: "Enviando uma foto",
        record_video: "Gravando um vídeo",
        upload_video: "Enviando um vídeo",
        record_voice: "Gravando uma voz",
        upload_voice: "Enviando uma voz",
        upload_document: "Enviando um arquivo",
        find_location: "Procurando um lugar",
        record_video_note: "Gravando um vídeo curto",
        upload_video_note: "Enviando um vídeo curto",
      },
    },
    pin: {
      label: "Fazer",
      help: "Desafixar deixa a mensagem onde está.",
      options: { pin: "Fixar", unpin: "Desafixar" },
    },
    user: { label: "Pessoa", help: "O ID da pessoa." },
    field: {
      label: "O que mudar",
      help: "O bot precisa ser administrador da conversa.",
      options: { title: "Título", description: "Descrição" },
    },
    value: { label: "Novo texto", help: "Até 128 caracteres como título, até 255 como descrição." },
    query: {
      label: "Botão pressionado",
      help: "O ID da callback query, como está no evento do botão pressionado.",
    },
    alert: { label: "Em uma janela", help: "A pessoa a fecha antes de continuar." },
    url: { label: "Endereço", help: "Um jogo ou um endereço do bot que é aberto." },
    cacheTime: {
      label: "Segundos para lembrar",
      help: "Por quanto tempo o Telegram pode dar a mesma resposta sozinho.",
    },
    results: { label: "Resultados", help: "Uma lista de resultados como o Telegram os descreve." },
    id: { label: "Arquivo", help: "O file_id, como está na mensagem." },
    download: {
      label: "Buscar",
      help: "Senão só é dado o que o Telegram diz sobre ele. Bots buscam arquivos de até 20 MB.",
    },
    saveAs: { label: "Nome no item", help: "Com o qual o arquivo é colocado no item." },
    updates: {
      label: "O que inicia o fluxo",
      help: "Com os nomes do Telegram: message é uma mensagem ao bot, callback_query um botão pressionado. Todos os tipos se nada for escolhido.",
    },
    chats: { label: "Só estas conversas", help: "IDs separados por vírgulas; vazio significa todas." },
    users: { label: "Só estas pessoas", help: "IDs separados por vírgulas; vazio significa todas." },
    takeOver: {
      label: "Assumir o bot",
      help: "Um bot avisa um só programa: se ele devia chamar um endereço, como outra automação, deixa de fazê-lo.",
    },
  },
  nodes: {
    send: {
      label: "Enviar mensagem",
      help: "Envia um texto a uma conversa, com botões se você quiser.",
      synonyms: ["telegram", "bot", "conversa", "notificação", "mensagem"],
    },
    edit: {
      label: "Editar mensagem",
      help: "Dá a uma mensagem do bot outro texto e outros botões.",
      synonyms: ["telegram", "mudar mensagem"],
    },
    delete: {
      label: "Excluir mensagem",
      help: "Tira uma mensagem de uma conversa; as de outros só onde o bot pode.",
      synonyms: ["telegram", "apagar"],
    },
    sendFile: {
      label: "Enviar arquivo",
      help: "Envia a uma conversa uma foto, um documento, um vídeo, um som ou uma figurinha.",
      synonyms: ["telegram", "foto", "documento", "pdf", "vídeo", "áudio", "figurinha"],
    },
    sendLocation: {
      label: "Enviar localização",
      help: "Envia a uma conversa um ponto no mapa.",
      synonyms: ["telegram", "mapa", "lugar", "coordenadas"],
    },
    sendGroup: {
      label: "Enviar álbum",
      help: "Envia a uma conversa várias fotos ou vídeos como um álbum.",
      synonyms: ["telegram", "fotos", "grupo"],
    },
    action: {
      label: "Mostrar o que o bot faz",
      help: "Diz à conversa que o bot está digitando ou enviando algo.",
      synonyms: ["telegram", "digitando"],
    },
    pin: {
      label: "Fixar mensagem",
      help: "Mantém uma mensagem no topo da conversa, ou deixa de manter.",
      synonyms: ["telegram", "desafixar"],
    },
    chatGet: {
      label: "Obter conversa",
      help: "Dá o que se sabe sobre uma conversa.",
      synonyms: ["telegram", "grupo", "canal"],
    },
    chatAdministrators: {
      label: "Obter os administradores de uma conversa",
      help: "Dá um item para cada administrador.",
      synonyms: ["telegram", "admins", "grupo"],
    },
    chatMember: {
      label: "Obter um membro de uma conversa",
      help: "Dá o que uma pessoa é em uma conversa.",
      synonyms: ["telegram", "membro", "status"],
    },
    chatChange: {
      label: "Mudar conversa",
      help: "Dá a um grupo ou canal outro título ou descrição.",
      synonyms: ["telegram", "título", "descrição"],
    },
    chatLeave: {
      label: "Sair de uma conversa",
      help: "O bot sai de um grupo ou canal.",
      synonyms: ["telegram", "sair"],
    },
    answer: {
      label: "Responder a um botão pressionado",
      help: "Encerra a espera do botão, com um texto curto se você quiser.",
      synonyms: ["telegram", "callback", "botão"],
      params: {
        text: {
          label: "Texto",
          help: "O que a pessoa lê por um momento, até 200 caracteres; nada se estiver vazio.",
        },
      },
    },
    answerInline: {
      label: "Responder a uma consulta inline",
      help: "Dá os resultados para o que uma pessoa digitou depois do nome do bot.",
      synonyms: ["telegram", "inline"],
      params: {
        query: { label: "Consulta inline", help: "O ID da consulta inline, como está no evento dela." },
      },
    },
    fileGet: {
      label: "Obter arquivo",
      help: "Busca um arquivo que alguém enviou ao bot.",
      synonyms: ["telegram", "baixar", "foto", "documento", "voz"],
    },
    updated: {
      label: "Nova mensagem para um bot",
      help: "Inicia o fluxo para cada mensagem ao bot, botão pressionado ou outro evento, assim que chega.",
      synonyms: ["telegram", "bot", "conversa", "mensagem", "chatbot"],
      params: {
        download: {
          label: "Buscar arquivos",
          help: "Fotos, documentos, vídeos e sons de uma mensagem são colocados no item como o arquivo “data”.",
        },
      },
    },
  },
};
