import type { ConnectorText } from "../../connector-text.ts";

const synonyms = ["google tarefas", "tarefa", "a fazer", "lembrete"];
const stays = "Fica como está, se vazio.";

export const portuguese: ConnectorText = {
  params: {
    list: { label: "Lista", help: "A lista principal da conta, se vazio.", placeholder: "Lista principal" },
    task: { label: "Tarefa", help: "O ID dela, como o Google dá." },
    title: { label: "Título", help: "O que há para fazer.", placeholder: "Ligar para Anna" },
    notes: { label: "Notas", help: "O que fica abaixo do título." },
    due: { label: "Prazo", help: "O dia; o Google não guarda a hora." },
    most: { label: "No máximo", help: "Todas, se vazio." },
  },
  nodes: {
    "task.create": {
      label: "Criar uma tarefa",
      help: "Põe uma tarefa em uma lista.",
      synonyms: [...synonyms, "adicionar"],
      params: {
        done: { label: "Concluída", help: "A tarefa já está concluída." },
        parent: { label: "Abaixo da tarefa", help: "O ID da tarefa da qual faz parte." },
        previous: {
          label: "Depois da tarefa",
          help: "O ID da tarefa que vem antes dela; fica em primeiro, se vazio.",
        },
      },
    },
    "task.update": {
      label: "Mudar uma tarefa",
      help: "Muda o que está preenchido e deixa o resto da tarefa como está.",
      synonyms: [...synonyms, "concluir", "editar"],
      params: {
        title: { label: "Novo título", help: stays },
        notes: { label: "Notas", help: "Ficam como estão, se vazio." },
        due: { label: "Prazo", help: "O dia; fica como está, se vazio." },
        status: {
          label: "Está",
          help: "Se a tarefa está concluída.",
          options: { as: "Como antes", completed: "Concluída", needsAction: "A fazer" },
        },
      },
    },
    "task.get": { label: "Obter uma tarefa", help: "Traz uma tarefa de uma lista.", synonyms },
    "task.delete": { label: "Excluir uma tarefa", help: "Tira uma tarefa da lista.", synonyms },
    "task.list": {
      label: "Obter tarefas",
      help: "Traz as tarefas de uma lista que servem, um item para cada.",
      synonyms: [...synonyms, "lista"],
      params: {
        from: { label: "Prazo desde", help: "Só tarefas para esse dia ou depois." },
        to: { label: "Prazo até", help: "Só tarefas para antes disso; as do próprio dia ficam de fora." },
        done: { label: "Também as concluídas", help: "Senão, as concluídas ficam de fora." },
        updatedFrom: { label: "Mudadas desde", help: "Só tarefas mudadas depois disso." },
        doneFrom: { label: "Concluídas desde", help: "Só tarefas concluídas depois disso." },
        doneTo: { label: "Concluídas até", help: "Só tarefas concluídas antes disso." },
        deleted: { label: "Também as excluídas", help: "Elas têm o campo deleted." },
      },
    },
    "list.list": {
      label: "Obter listas de tarefas",
      help: "Traz as listas de tarefas da conta, um item para cada.",
      synonyms,
    },
  },
};
