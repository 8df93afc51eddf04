import type { ConnectorText } from "../../connector-text.ts";
import { pollingTexts } from "../../polling.text.ts";

const synonyms = ["google drive", "drive", "nuvem", "arquivo"];
const becomes = "O que um documento desses vira ao ser baixado.";
const openDocument = "OpenDocument";
const office = "application/vnd.openxmlformats-officedocument";
const oasis = "application/vnd.oasis.opendocument";

export const portuguese: ConnectorText = {
  params: {
    file: { label: "Arquivo", help: "Um do Drive; também vale o ID ou o endereço dele no navegador." },
    folder: { label: "Pasta", help: "Para onde vai; o topo do “Meu Drive”, se vazio." },
    name: { label: "Nome", help: "Como se chama no Drive; o nome dele mesmo, se vazio." },
    more: { label: "Mais campos", help: "Outros de um arquivo, com os nomes do Google." },
  },
  nodes: {
    "file.upload": {
      label: "Enviar um arquivo",
      help: "Põe no Drive um arquivo do item ou um texto.",
      synonyms: [...synonyms, "criar", "salvar"],
      params: {
        content: {
          label: "Conteúdo",
          help: "O que é enviado.",
          options: { file: "Um arquivo do item", text: "Um texto" },
        },
        file: { label: "Arquivo", help: "O nome que o arquivo tem no item." },
        text: { label: "Texto", help: "Enviado como está." },
        convert: {
          label: "Transformar em",
          help: "Um documento do Google, editado no navegador, se o Google souber ler o arquivo.",
          options: {
            none: "Nada mais",
            document: "Documentos Google",
            spreadsheet: "Planilhas Google",
            presentation: "Apresentações Google",
          },
        },
      },
    },
    "file.download": {
      label: "Baixar um arquivo",
      help: "Põe no item um arquivo do Drive; documentos do Google viram arquivos de outro tipo.",
      synonyms: [...synonyms, "obter", "ler", "exportar"],
      params: {
        saveAs: { label: "Nome no item", help: "Por ele os próximos nós encontram o arquivo." },
        document: {
          label: "Documentos Google",
          help: becomes,
          options: {
            [`${office}.wordprocessingml.document`]: "Word",
            "application/pdf": "PDF",
            "text/plain": "Texto",
            "text/html": "HTML",
            "text/markdown": "Markdown",
            [`${oasis}.text`]: openDocument,
            "application/rtf": "RTF",
            "application/epub+zip": "EPUB",
          },
        },
        spreadsheet: {
          label: "Planilhas Google",
          help: becomes,
          options: {
            [`${office}.spreadsheetml.sheet`]: "Excel",
            "application/pdf": "PDF",
            "text/csv": "CSV",
            [`${oasis}.spreadsheet`]: openDocument,
          },
        },
        presentation: {
          label: "Apresentações Google",
          help: becomes,
          options: {
            [`${office}.presentationml.presentation`]: "PowerPoint",
            "application/pdf": "PDF",
            [`${oasis}.presentation`]: openDocument,
            "text/plain": "Texto",
          },
        },
        drawing: {
          label: "Desenhos Google",
          help: becomes,
          options: {
            "image/png": "PNG",
            "image/jpeg": "JPEG",
            "image/svg+xml": "SVG",
            "application/pdf": "PDF",
          },
        },
      },
    },
    "file.copy": {
      label: "Copiar um arquivo",
      help: "Faz no Drive uma cópia de um arquivo.",
      synonyms,
      params: { folder: { label: "Pasta", help: "Para onde vai a cópia; ao lado do arquivo, se vazio." } },
    },
    "file.move": {
      label: "Mover um arquivo",
      help: "Põe um arquivo ou uma pasta em outra pasta.",
      synonyms,
    },
    "file.update": {
      label: "Alterar um arquivo",
      help: "Dá a um arquivo outro nome, outros campos ou outro conteúdo.",
      synonyms: [...synonyms, "renomear", "substituir"],
      params: {
        name: { label: "Novo nome", help: "Fica como está, se vazio." },
        replace: { label: "Novo conteúdo", help: "Põe um arquivo do item no lugar do que está lá." },
        data: { label: "Arquivo do item", help: "O nome que ele tem no item." },
      },
    },
    "file.delete": {
      label: "Excluir um arquivo",
      help: "Põe um arquivo ou uma pasta na lixeira ou exclui para sempre.",
      synonyms: [...synonyms, "apagar", "lixeira"],
      params: { forGood: { label: "Para sempre", help: "Senão, vai para a lixeira." } },
    },
    "file.share": {
      label: "Compartilhar um arquivo",
      help: "Deixa outros verem ou editarem um arquivo ou uma pasta.",
      synonyms: [...synonyms, "permissão", "acesso"],
      params: {
        who: {
          label: "Com",
          help: "Quem passa a poder vê-lo.",
          options: {
            user: "Uma pessoa",
            group: "Um grupo",
            domain: "Uma organização",
            anyone: "Todos que têm o link",
          },
        },
        email: { label: "Endereço", help: "Da pessoa ou do grupo." },
        domain: { label: "Domínio", help: "Da organização." },
        role: {
          label: "Pode",
          help: "O que pode fazer com ele.",
          options: {
            reader: "Ler",
            commenter: "Comentar",
            writer: "Editar",
            fileOrganizer: "Organizar arquivos",
            organizer: "Gerenciar",
            owner: "Ser proprietário",
          },
        },
        notify: { label: "Avisar por e-mail", help: "O Google escreve à pessoa ou ao grupo." },
        message: { label: "Palavras no e-mail", help: "O que mais o e-mail diz." },
      },
    },
    "file.search": {
      label: "Encontrar arquivos",
      help: "Devolve os arquivos e as pastas que servem, um item para cada.",
      synonyms: [...synonyms, "buscar", "lista", "pasta"],
      params: {
        by: {
          label: "Buscar por",
          help: "Parte do nome ou uma pergunta nas palavras do próprio Drive.",
          options: { name: "Nome", query: "Pergunta" },
        },
        name: { label: "Nome", help: "O começo de uma palavra dele; tudo, se vazio." },
        query: { label: "Pergunta", help: "Como na referência da API do Drive." },
        what: {
          label: "O quê",
          help: "Para o Drive, pastas também são arquivos.",
          options: { all: "Arquivos e pastas", files: "Arquivos", folders: "Pastas" },
        },
        folder: { label: "Pasta", help: "Só o que está nela; em toda parte, se vazio." },
        bin: { label: "Também a lixeira", help: "Senão, o que está na lixeira fica de fora." },
        most: { label: "No máximo", help: "Todos, se vazio." },
        fields: { label: "Campos", help: "Nomes separados por vírgulas, ou * para todos." },
      },
    },
    "file.changed": {
      label: "Arquivo novo ou mudado no Google Drive",
      help: "Verifica de tempos em tempos se há arquivos ou pastas novos ou mudados e inicia o fluxo com eles.",
      synonyms: [...synonyms, "pasta", "novo arquivo", "observar"],
      params: {
        ...pollingTexts("pt-BR"),
        where: {
          label: "Onde",
          help: "O que é observado; não o que está nas pastas de uma pasta.",
          options: { folder: "Em uma pasta", file: "Um arquivo ou uma pasta", all: "Em toda parte" },
        },
        folder: { label: "Pasta", help: "Só o que está nela; o topo do “Meu Drive”, se vazio." },
        when: {
          label: "Quando é",
          help: "O que inicia o fluxo.",
          options: { created: "Criado", updated: "Mudado" },
        },
        what: {
          label: "O quê",
          help: "Para o Drive, pastas também são arquivos.",
          options: { all: "Arquivos e pastas", files: "Arquivos", folders: "Pastas" },
        },
        type: { label: "Só deste tipo", help: "Como o Drive o chama; de todos, se vazio." },
        fields: { label: "Campos", help: "Nomes separados por vírgulas, ou * para todos." },
      },
    },
    "folder.create": {
      label: "Criar uma pasta",
      help: "Cria uma pasta no Drive.",
      synonyms: [...synonyms, "diretório"],
      params: { name: { label: "Nome", help: "Como a pasta se chama.", placeholder: "Faturas" } },
    },
  },
};
