import type { ConnectorText } from "../../connector-text.ts";
import { pollingTexts } from "../../polling.text.ts";
import { sqlTexts } from "../../sql/params.text.ts";

const { columns, values, combine } = sqlTexts("pt-BR", ["columns", "values", "combine"]);

export const portuguese: ConnectorText = {
  params: {
    spreadsheet: {
      label: "Planilha",
      help: "Uma do Drive; também vale o ID ou o endereço dela no navegador.",
    },
    sheet: {
      label: "Página",
      help: "Pelo nome ou como gid=…, do jeito que está no endereço; a primeira, se vazio.",
    },
    filters: {
      label: "Só linhas em que",
      help: "A coluna tem exatamente este valor; todas as linhas enquanto não houver filtro.",
      itemLabel: "filtro",
    },
    "filters.column": { label: "Coluna" },
    "filters.value": { label: "Valor" },
    combine,
    first: { label: "Só a primeira", help: "Devolve a primeira linha que serve e mais nada." },
    headerRow: { label: "Linha dos nomes", help: "A linha em que as colunas têm os nomes." },
    firstRow: { label: "Primeira linha de dados", help: "As linhas acima dela ficam de fora." },
    until: {
      label: "Ler até",
      help: "Se uma linha vazia termina a tabela ou é pulada.",
      options: { last: "A última linha da página", empty: "A primeira linha vazia" },
    },
    dates: {
      label: "Datas",
      help: "Como aparecem na planilha ou como o número de dias desde o fim de 1899.",
      options: { text: "Como aparecem", number: "Como números" },
    },
    rowNumber: {
      label: "Número da linha",
      help: "Como o campo row_number, pelo qual a linha pode ser alterada.",
    },
    times: {
      label: "Perguntar",
      help: "Se cada item que chega pede as linhas dele ou só o primeiro.",
      options: { each: "Para cada item", once: "Uma vez" },
    },
    columns,
    extra: {
      label: "Campos sem coluna",
      help: "O que acontece com um campo, ou um nome abaixo, para o qual a planilha não tem coluna.",
      options: { add: "Criar uma coluna", leaveOut: "Deixá-los de fora", stop: "Parar o fluxo" },
    },
    input: {
      label: "Os valores são",
      help: "Como se alguém os digitasse, datas, números e fórmulas são reconhecidos; exatamente como são, um texto continua texto.",
      options: { typed: "Como se digitados", raw: "Exatamente como são" },
    },
    match: {
      label: "Coluna para comparar",
      help: "As linhas são encontradas pelo valor desta coluna; row_number é o número da linha.",
    },
    missing: {
      label: "Se nenhuma linha servir",
      help: "Passar o item adiante sem mudança, o que o log diz, ou falhar.",
      options: { pass: "Passar o item adiante", stop: "Parar o fluxo" },
    },
    which: {
      label: "Se várias servirem",
      help: "Quais linhas são alteradas quando o valor está em mais de uma.",
      options: { first: "A primeira", all: "Todas" },
    },
    row: { label: "A partir da linha", help: "O número dela na planilha." },
    column: { label: "A partir da coluna", help: "A letra dela na planilha." },
    count: { label: "Quantas", help: "Linhas ou colunas, uma depois da outra." },
    title: { label: "Nome", help: "Como se chama." },
  },
  nodes: {
    "rows.read": {
      label: "Obter linhas",
      help: "Devolve as linhas de uma planilha, todas ou as que servem, um item para cada uma.",
      synonyms: ["ler", "buscar", "procurar", "planilha", "google planilhas", "tabela", "excel"],
      params: {
        values: renderedPtBr(),
        range: { label: "Intervalo", help: "A parte da página a ler; toda ela, se vazio." },
      },
    },
    "rows.append": {
      label: "Acrescentar linhas",
      help: "Adiciona abaixo da tabela uma linha para cada item, todas com uma só requisição.",
      synonyms: ["adicionar", "inserir", "gravar", "planilha", "google planilhas", "excel"],
      params: { values: writtenPtBr() },
    },
    "rows.update": {
      label: "Alterar linhas",
      help: "Encontra a linha de cada item por uma das colunas e a altera.",
      synonyms: ["atualizar", "editar", "gravar", "planilha", "google planilhas", "excel"],
      params: { values: writtenPtBr() },
    },
    "rows.upsert": {
      label: "Acrescentar ou alterar linhas",
      help: "Altera a linha de cada item, encontrada por uma das colunas, ou a adiciona onde não existe.",
      synonyms: ["atualizar", "adicionar", "gravar", "planilha", "google planilhas", "excel", "upsert"],
      params: { values: writtenPtBr() },
    },
    "rows.clear": {
      label: "Limpar células",
      help: "Esvazia uma página ou parte dela; as linhas e as colunas ficam.",
      synonyms: ["esvaziar", "apagar", "planilha", "google planilhas"],
      params: {
        what: {
          label: "O que limpar",
          help: "Os valores somem; os formatos e as notas ficam.",
          options: {
            all: "A página inteira",
            rows: "Algumas linhas",
            columns: "Algumas colunas",
            range: "Um intervalo",
          },
        },
        keepHeader: { label: "Manter a primeira linha", help: "A que tem os nomes das colunas." },
        range: { label: "Intervalo", help: "Como o Google Planilhas o escreve." },
      },
    },
    "rows.delete": {
      label: "Excluir linhas ou colunas",
      help: "Tira-as da planilha com tudo o que têm.",
      synonyms: ["apagar", "remover", "planilha", "google planilhas"],
      params: {
        what: {
          label: "O que excluir",
          help: "O que está abaixo ou à direita se desloca.",
          options: { rows: "Linhas", columns: "Colunas" },
        },
      },
    },
    "sheet.create": {
      label: "Criar uma página",
      help: "Adiciona uma página a uma planilha.",
      synonyms: ["adicionar", "aba", "planilha", "google planilhas"],
      params: {
        more: { label: "Mais propriedades", help: "Outras de uma página, com os nomes do Google." },
      },
    },
    "sheet.delete": {
      label: "Excluir uma página",
      help: "Tira uma página de uma planilha com tudo o que tem.",
      synonyms: ["apagar", "remover", "aba", "planilha", "google planilhas"],
    },
    "spreadsheet.create": {
      label: "Criar uma planilha",
      help: "Cria uma planilha nova no Drive.",
      synonyms: ["nova", "documento", "google planilhas"],
      params: {
        sheets: {
          label: "Páginas",
          help: "Nesta ordem; uma com o nome que o Google dá, se não houver nenhuma.",
          itemLabel: "página",
        },
        "sheets.title": { label: "Nome" },
        "sheets.hidden": { label: "Oculta" },
        locale: { label: "Idioma e região", help: "Por eles são escritos números e datas." },
        recalculate: {
          label: "Recalcular",
          help: "Quando as fórmulas que mudam com o tempo são recalculadas, além de a cada alteração.",
          options: {
            default: "Como o Google faz",
            ON_CHANGE: "Só em alterações",
            MINUTE: "A cada minuto",
            HOUR: "A cada hora",
          },
        },
      },
    },
    "spreadsheet.delete": {
      label: "Excluir uma planilha",
      help: "Exclui para sempre, sem passar pela lixeira; a credencial precisa de acesso ao Drive.",
      synonyms: ["apagar", "remover", "documento", "google planilhas"],
    },
    "rows.changed": {
      label: "Linha nova ou alterada no Google Planilhas",
      help: "Verifica de tempos em tempos se uma planilha tem linhas novas ou alteradas e inicia o fluxo com elas.",
      synonyms: ["linha nova", "linha alterada", "planilha", "google planilhas", "excel"],
      params: {
        ...pollingTexts("pt-BR"),
        values: renderedPtBr(),
        what: {
          label: "Quando uma linha é",
          help: "Se iniciam o fluxo as linhas adicionadas, as alteradas ou ambas.",
          options: { any: "Adicionada ou alterada", added: "Adicionada", changed: "Alterada" },
        },
        watch: {
          label: "Colunas observadas",
          help: "Uma linha conta como alterada quando uma delas está diferente; nomes separados por vírgulas, todas se vazio.",
          placeholder: "situacao, total",
        },
      },
    },
  },
};

function renderedPtBr() {
  return {
    label: "Valores",
    help: "Números como números, ou tudo como se vê na planilha.",
    options: { unformatted: "Como números e textos", formatted: "Como aparecem", formula: "Fórmulas" },
  };
}

function writtenPtBr() {
  return { ...values, help: "O nome de cada coluna e o que vai nela." };
}
