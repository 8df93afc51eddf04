import type { ConnectorText } from "../connector-text.ts";

const synonyms = ["whatsapp", "zap", "zapzap", "wpp", "mensagem", "meta"];
const files = ["whatsapp", "zap", "wpp", "arquivo", "foto"];

export const portuguese: ConnectorText = {
  params: {
    token: {
      label: "Token de acesso",
      help: "De um usuário do sistema da sua empresa na Meta, com as permissões whatsapp_business_messaging e whatsapp_business_management.",
    },
    account: {
      label: "ID da conta",
      help: "Da conta do WhatsApp Business; para escolher números e modelos em listas.",
    },
    appSecret: {
      label: "Chave secreta do app",
      help: "Só para iniciar fluxos: das configurações básicas do app na Meta. Prova que um evento vem do WhatsApp.",
    },
    verifyToken: {
      label: "Token de verificação",
      help: "Só para iniciar fluxos: uma palavra que você inventa e informa à Meta junto com o endereço do gatilho.",
    },
    phone: { label: "De", help: "Um número seu, pelo Phone Number ID." },
    to: {
      label: "Para",
      help: "O número com o código do país, ou o ID de uma pessoa que não o mostra (BR.1502…).",
    },
  },
  nodes: {
    credential: { label: "WhatsApp Business", help: "A WhatsApp Business Platform da Meta (Cloud API)." },
    event: {
      label: "Evento do WhatsApp",
      help: "Inicia o fluxo quando alguém escreve para você no WhatsApp, ou quando uma mensagem sua chega, é lida ou falha.",
      synonyms: [...synonyms, "mensagem recebida", "entregue", "chatbot", "atendimento"],
      params: {
        path: {
          label: "Caminho",
          help: "O fim do endereço que você informa ao app na Meta em “WhatsApp”, “Configuração”, com o token de verificação da credencial.",
        },
        events: {
          label: "O que inicia o fluxo",
          help: "Dos campos que o app assina; todos, se nenhum for escolhido.",
          options: {
            message: "Alguém escreve para você",
            status: "O que acontece com as suas mensagens",
            message_template_status_update: "Um modelo é aprovado ou recusado",
            message_template_quality_update: "A qualidade de um modelo muda",
            template_category_update: "A categoria de um modelo muda",
            phone_number_quality_update: "O limite de um número muda",
            phone_number_name_update: "O nome de um número é aprovado ou recusado",
            account_update: "A conta muda",
            account_review_update: "A conta é analisada",
            business_capability_update: "O que a empresa pode fazer muda",
            security: "As configurações de segurança mudam",
          },
        },
        statuses: {
          label: "Das suas mensagens",
          help: "Só quando o fluxo inicia com o que acontece com elas; tudo, se nada for escolhido.",
          options: { sent: "Enviada", delivered: "Entregue", read: "Lida", failed: "Falhou" },
        },
        numbers: {
          label: "Só estes números seus",
          help: "Os Phone Number IDs separados por vírgulas; todos, se vazio.",
        },
      },
    },
    "message.send": {
      label: "Enviar uma mensagem",
      help: "Envia a uma pessoa um texto, um arquivo ou um local pelo WhatsApp.",
      synonyms: [...synonyms, "avisar", "aviso", "notificar"],
      params: {
        type: {
          label: "Enviar",
          help: "Sem modelo, só a quem escreveu para você nas últimas 24 horas.",
          options: {
            text: "Um texto",
            image: "Uma foto",
            document: "Um documento",
            video: "Um vídeo",
            audio: "Um áudio",
            sticker: "Uma figurinha",
            location: "Um local",
            json: "Como JSON",
          },
        },
        text: { label: "Texto", help: "Até 4096 caracteres.", placeholder: "Seu pedido está a caminho." },
        preview: { label: "Prévia dos links", help: "Mostra aonde o primeiro link leva." },
        source: {
          label: "Onde está",
          help: "Um arquivo do item, um endereço de onde o WhatsApp o busca, ou um arquivo enviado antes.",
          options: { file: "Arquivo do item", link: "Endereço", id: "Arquivo enviado" },
        },
        file: { label: "Arquivo", help: "O nome que ele tem no item." },
        link: { label: "Endereço", help: "Qualquer pessoa precisa poder abri-lo." },
        media: { label: "Arquivo enviado", help: "O ID dele, que “Enviar um arquivo” dá." },
        caption: { label: "Legenda", help: "Fica abaixo." },
        name: { label: "Nome do documento", help: "Como a pessoa o vê; o do arquivo, se vazio." },
        latitude: { label: "Latitude", help: "O norte é positivo." },
        longitude: { label: "Longitude", help: "O leste é positivo." },
        place: { label: "Nome do local", help: "Fica ao lado do mapa." },
        address: { label: "Endereço do local", help: "Fica abaixo do nome." },
        json: {
          label: "Mensagem",
          help: "O tipo e o conteúdo dela, como a Meta os descreve: botões, listas, contatos, reações.",
        },
        reply: { label: "Resposta a", help: "O ID de uma mensagem da conversa." },
      },
    },
    "message.template": {
      label: "Enviar um modelo",
      help: "Envia uma mensagem aprovada pela Meta, também a quem não escreveu para você.",
      synonyms: [...synonyms, "avisar", "campanha", "modelo"],
      params: {
        template: { label: "Modelo", help: "Um aprovado pela Meta; o nome e o idioma com | entre eles." },
        header: {
          label: "Cabeçalho",
          help: "O que o modelo tem acima do texto.",
          options: {
            none: "Nada a preencher",
            text: "Um texto",
            image: "Uma foto",
            document: "Um documento",
            video: "Um vídeo",
          },
        },
        headerValue: { label: "No cabeçalho", help: "O texto, ou o endereço do que é mostrado." },
        body: {
          label: "Valores do texto",
          help: "Para {{1}}, {{2}} e assim por diante, na ordem.",
          itemLabel: "valor",
        },
        "body.text": { label: "Valor" },
        buttons: { label: "Botões", help: "Só os que têm algo a preencher.", itemLabel: "botão" },
        "buttons.index": { label: "Qual botão", help: "O primeiro é 0." },
        "buttons.kind": { label: "Tipo", options: { url: "Abre um endereço", quick_reply: "Responde" } },
        "buttons.value": { label: "Valor", help: "O fim do endereço, ou o que volta quando é pressionado." },
        components: {
          label: "Mais partes",
          help: "Uma lista de components como a Meta os descreve; ficam depois das de cima.",
        },
      },
    },
    "message.read": {
      label: "Marcar uma mensagem como lida",
      help: "Dá a uma mensagem recebida os tiques azuis.",
      synonyms: [...synonyms, "lida", "digitando"],
      params: {
        message: { label: "Mensagem", help: "O ID de uma mensagem recebida." },
        typing: {
          label: "Mostrar que uma resposta é escrita",
          help: "Por no máximo 25 segundos, ou até ela chegar.",
        },
      },
    },
    "media.upload": {
      label: "Enviar um arquivo",
      help: "Põe um arquivo onde as mensagens podem pegá-lo pelo ID, por 30 dias.",
      synonyms: files,
      params: { file: { label: "Arquivo", help: "O nome que ele tem no item." } },
    },
    "media.get": {
      label: "Obter um arquivo",
      help: "Busca um arquivo que alguém enviou a você.",
      synonyms: files,
      params: {
        media: { label: "Arquivo", help: "O ID dele, de uma mensagem recebida ou do envio." },
        download: { label: "Buscá-lo", help: "Senão, só é dado o que o WhatsApp diz dele." },
        saveAs: { label: "Nome no item", help: "Sob o qual o arquivo é posto no item." },
      },
    },
    "media.delete": {
      label: "Excluir um arquivo",
      help: "Exclui um arquivo que foi enviado.",
      synonyms: files,
      params: { media: { label: "Arquivo", help: "O ID dele, de uma mensagem recebida ou do envio." } },
    },
  },
};
