import type { ConnectorText } from "../connector-text.ts";

export const portuguese: ConnectorText = {
  params: {
    token: {
      label: "Token",
      help: "De um app do Slack instalado no espaço de trabalho: começa com xoxb- (bot) ou xoxp- (pessoa).",
    },
    signingSecret: {
      label: "Segredo de assinatura",
      help: "Só para iniciar fluxos: das informações básicas do app. Prova que um evento vem do Slack.",
    },
    channel: {
      label: "Canal",
      help: "Escolhido na lista ou o ID; mensagens também vão para #nome e para o ID de uma pessoa.",
    },
    person: { label: "Pessoa", help: "Escolhida na lista ou o ID." },
    message: { label: "Mensagem", help: "A marca de tempo, ts, pela qual o Slack a conhece." },
    most: { label: "No máximo", help: "Quantos são dados; 0 dá todos." },
    text: {
      label: "Texto",
      help: "Na marcação do Slack, como *negrito*; com blocos, é o que as notificações mostram.",
    },
    blocks: { label: "Blocos", help: "Uma mensagem feita no Block Kit Builder do Slack." },
    attachments: { label: "Anexos", help: "Uma lista de anexos na forma mais antiga do Slack." },
    thread: { label: "Na conversa de", help: "A marca de tempo, ts, da mensagem à qual esta responde." },
    broadcast: { label: "Também no canal", help: "Uma resposta na conversa aparece também no canal." },
    name: {
      label: "Nome do remetente",
      help: "Em vez do nome do app; ele precisa do escopo chat:write.customize.",
    },
    icon: { label: "Imagem do remetente", help: "Um emoji como :robot_face: ou o endereço de uma imagem." },
    unfurl: { label: "Prévia de links", help: "Mostra aonde levam os links do texto." },
    linkNames: { label: "Vincular nomes", help: "Transforma em links os @nomes e #canais escritos assim." },
    marked: { label: "Ler a marcação", help: "Senão o texto aparece como está escrito." },
    query: {
      label: "Buscar",
      help: "Como na busca do Slack; exige o token de uma pessoa, com o escopo search:read.",
      placeholder: "fatura in:#vendas from:anna",
    },
    sort: {
      label: "Primeiro",
      help: "Em que ordem são dadas.",
      options: { newest: "As mais novas", oldest: "As mais antigas", best: "As que melhor combinam" },
    },
    private: { label: "Privado", help: "Só quem é convidado vê." },
    types: {
      label: "Quais",
      help: "Tipos de conversas.",
      options: {
        public_channel: "Canais públicos",
        private_channel: "Canais privados",
        mpim: "Conversas de várias pessoas",
        im: "Mensagens diretas",
      },
    },
    archived: { label: "Também os arquivados", help: "Inclui os que estão fechados." },
    after: { label: "Depois de", help: "Uma marca de tempo, ts; só é dado o que é mais novo." },
    before: { label: "Antes de", help: "Uma marca de tempo, ts; só é dado o que é mais antigo." },
    inclusive: { label: "Incluindo estas", help: "Também as mensagens exatamente dessas horas." },
    action: {
      label: "Fazer",
      help: "O que acontece com o canal.",
      options: {
        invite: "Convidar pessoas",
        kick: "Remover uma pessoa",
        join: "Entrar",
        leave: "Sair",
        archive: "Arquivar",
        unarchive: "Desarquivar",
        rename: "Renomear",
        setTopic: "Definir o tópico",
        setPurpose: "Definir o propósito",
        close: "Fechar uma mensagem direta",
      },
    },
    people: { label: "Pessoas", help: "IDs separados por vírgulas." },
    value: { label: "Novo texto", help: "O nome, o tópico ou o propósito." },
    email: {
      label: "E-mail",
      help: "Como a pessoa o tem no Slack; o app precisa do escopo users:read.email.",
      placeholder: "anna@example.com",
    },
    from: {
      label: "Conteúdo",
      help: "Um arquivo do item ou um texto seu.",
      options: { item: "Arquivo do item", text: "Texto" },
    },
    file: { label: "Arquivo", help: "O nome que ele tem no item." },
    content: { label: "Texto", help: "O que há no arquivo." },
    title: { label: "Título", help: "O que as pessoas veem acima dele." },
    comment: { label: "Comentário", help: "Uma mensagem que vai com ele." },
    id: { label: "Arquivo", help: "O ID do arquivo." },
    download: {
      label: "Buscar",
      help: "Coloca o arquivo no item; senão só é dado o que o Slack diz sobre ele.",
    },
    saveAs: { label: "Nome no item", help: "Com o qual o arquivo é colocado no item." },
    emoji: { label: "Emoji", help: "O nome dele, sem dois-pontos." },
    path: { label: "Caminho", help: "O fim do endereço que você informa ao app em “Event Subscriptions”." },
    events: {
      label: "O que inicia o fluxo",
      help: "Dos eventos que o app assina; todos se nenhum for escolhido.",
      options: {
        app_mention: "O app é mencionado",
        message: "Uma mensagem",
        reaction_added: "Uma reação",
        file_shared: "Um arquivo é compartilhado",
        file_public: "Um arquivo se torna público",
        channel_created: "Um canal novo",
        team_join: "Uma pessoa nova",
        member_joined_channel: "Alguém entra em um canal",
      },
    },
    channels: { label: "Só nestes canais", help: "IDs separados por vírgulas; vazio significa todos." },
    ignore: { label: "Não destas pessoas", help: "IDs separados por vírgulas, como o do próprio app." },
    bots: {
      label: "Também mensagens de bots",
      help: "Senão o que os apps escrevem não inicia nada, e assim um fluxo não responde a si mesmo.",
    },
  },
  nodes: {
    credential: {
      label: "Slack",
      help: "Um app do Slack seu: criado em api.slack.com/apps, com os escopos de que o fluxo precisa, e instalado.",
    },
    send: {
      label: "Enviar mensagem",
      help: "Envia uma mensagem a um canal ou a uma pessoa.",
      synonyms: ["slack", "conversa", "notificação", "mensagem"],
    },
    update: {
      label: "Atualizar mensagem",
      help: "Dá a uma mensagem do app outro conteúdo.",
      synonyms: ["slack", "editar mensagem"],
    },
    delete: {
      label: "Excluir mensagem",
      help: "Tira uma mensagem do app de um canal.",
      synonyms: ["slack", "apagar"],
    },
    permalink: {
      label: "Obter o link de uma mensagem",
      help: "Dá o endereço em que as pessoas veem uma mensagem.",
      synonyms: ["slack", "endereço"],
    },
    search: {
      label: "Buscar mensagens",
      help: "Dá um item para cada mensagem encontrada.",
      synonyms: ["slack", "procurar"],
    },
    channelCreate: {
      label: "Criar canal",
      help: "Cria um canal público ou privado.",
      synonyms: ["slack", "conversa"],
      params: { name: { label: "Nome", help: "Letras minúsculas, dígitos e hifens, até 80 caracteres." } },
    },
    channelGet: {
      label: "Obter canal",
      help: "Dá o que se sabe sobre um canal.",
      synonyms: ["slack", "conversa"],
    },
    channelList: {
      label: "Listar canais",
      help: "Dá um item para cada canal que o app vê.",
      synonyms: ["slack", "conversas"],
    },
    channelHistory: {
      label: "Obter as mensagens de um canal",
      help: "Dá um item para cada mensagem de um canal ou de uma conversa, a mais nova primeiro.",
      synonyms: ["slack", "histórico", "respostas"],
      params: {
        thread: {
          label: "Da conversa",
          help: "A marca de tempo, ts, da primeira mensagem; o próprio canal se estiver vazio.",
        },
      },
    },
    channelMembers: {
      label: "Listar os membros de um canal",
      help: "Dá um item para cada membro, com o ID.",
      synonyms: ["slack", "pessoas"],
    },
    channelChange: {
      label: "Mudar canal",
      help: "Convida pessoas, renomeia, arquiva e mais.",
      synonyms: ["slack", "convidar", "remover", "entrar", "sair", "arquivar", "tópico", "propósito"],
    },
    channelOpen: {
      label: "Abrir uma mensagem direta",
      help: "Dá a conversa com uma pessoa ou várias, para escrever nela.",
      synonyms: ["slack", "mensagem privada", "dm"],
      params: {
        people: {
          label: "Pessoas",
          help: "IDs separados por vírgulas; vários formam uma só conversa.",
        },
      },
    },
    userGet: {
      label: "Obter pessoa",
      help: "Dá o que se sabe sobre uma pessoa.",
      synonyms: ["slack", "usuário", "perfil"],
    },
    userFind: {
      label: "Encontrar pessoa por e-mail",
      help: "Dá a pessoa que tem este e-mail no Slack.",
      synonyms: ["slack", "usuário", "email"],
    },
    userList: {
      label: "Listar pessoas",
      help: "Dá um item para cada pessoa do espaço de trabalho.",
      synonyms: ["slack", "usuários", "membros"],
    },
    userPresence: {
      label: "Obter a presença de uma pessoa",
      help: "Diz se uma pessoa está presente.",
      synonyms: ["slack", "status", "online"],
    },
    fileUpload: {
      label: "Enviar arquivo",
      help: "Dá um arquivo ao Slack e o mostra em um canal.",
      synonyms: ["slack", "anexo", "upload"],
      params: {
        channel: { label: "Canal", help: "Onde ele aparece, pelo ID; ninguém o vê se estiver vazio." },
        name: { label: "Nome do arquivo", help: "O nome do próprio arquivo se estiver vazio." },
      },
    },
    fileGet: {
      label: "Obter arquivo",
      help: "Dá o que o Slack diz sobre um arquivo, e o próprio arquivo se você quiser.",
      synonyms: ["slack", "baixar", "anexo"],
    },
    fileList: {
      label: "Listar arquivos",
      help: "Dá um item para cada arquivo que o app vê.",
      synonyms: ["slack", "anexos"],
      params: {
        channel: { label: "Canal", help: "Só arquivos deste canal, pelo ID." },
        person: { label: "Pessoa", help: "Só arquivos desta pessoa, pelo ID." },
        types: {
          label: "Tipos",
          help: "Separados por vírgulas: images, pdfs, snippets, gdocs, zips; todos se estiver vazio.",
          options: {},
        },
      },
    },
    reactionChange: {
      label: "Reagir a uma mensagem",
      help: "Acrescenta um emoji a uma mensagem, ou o retira.",
      synonyms: ["slack", "emoji", "polegar"],
      params: {
        action: {
          label: "Fazer",
          help: "Trata-se das reações do próprio app.",
          options: { add: "Acrescentar", remove: "Retirar" },
        },
      },
    },
    reactionGet: {
      label: "Obter as reações a uma mensagem",
      help: "Dá a mensagem com os emojis que as pessoas acrescentaram.",
      synonyms: ["slack", "emoji"],
    },
    event: {
      label: "Evento do Slack",
      help: "Inicia o fluxo quando algo acontece no Slack: uma mensagem, uma menção, uma reação.",
      synonyms: ["slack", "mensagem", "menção", "reação"],
    },
  },
};
