import type { ConnectorText } from "../../connector-text.ts";
import { pollingTexts } from "../../polling.text.ts";

const synonyms = ["google agenda", "agenda", "calendário", "compromisso", "reunião"];
const stays = "Fica como está, se vazio.";
const visibilities = {
  default: "Como a agenda",
  public: "Público",
  private: "Particular",
  confidential: "Confidencial",
};
const shows = { opaque: "Ocupado", transparent: "Livre" };
const reminders = { default: "Como a agenda", none: "Nenhum", own: "Estes" };
const colors = {
  "1": "Lavanda",
  "2": "Sálvia",
  "3": "Uva",
  "4": "Flamingo",
  "5": "Banana",
  "6": "Tangerina",
  "7": "Pavão",
  "8": "Grafite",
  "9": "Mirtilo",
  "10": "Manjericão",
  "11": "Tomate",
};
const as = { as: "Como antes" };

export const portuguese: ConnectorText = {
  params: {
    calendar: {
      label: "Agenda",
      help: "A agenda principal da conta, se vazio; também vale o ID de outra que é compartilhada com ela.",
      placeholder: "Agenda principal",
    },
    event: { label: "Evento", help: "O ID que o Google dá, ou um dos próximos eventos." },
    title: { label: "Título", help: "O que a agenda mostra.", placeholder: "Consulta" },
    start: { label: "Começa", help: "Sem deslocamento, no fuso horário abaixo." },
    end: {
      label: "Termina",
      help: "Uma hora depois, se vazio. De um evento de dias inteiros, o último dia.",
    },
    allDay: { label: "Dias inteiros", help: "O evento não tem horários, só dias." },
    description: {
      label: "Descrição",
      help: "Um texto mais longo para quem abre o evento; pode conter HTML.",
    },
    location: { label: "Local", help: "Um endereço ou uma sala." },
    attendees: { label: "Convidados", help: "Os endereços deles, separados por vírgulas." },
    meet: {
      label: "Com Google Meet",
      help: "Acrescenta uma videochamada; o endereço fica no campo hangoutLink.",
    },
    notify: {
      label: "Enviar e-mails aos convidados",
      help: "Quem dos convidados o Google avisa.",
      options: { none: "A ninguém", all: "A todos", externalOnly: "A quem está fora do Google Agenda" },
    },
    series: { label: "A série inteira", help: "De um evento que se repete: todos em vez deste." },
    timeZone: { label: "Fuso horário", help: "O do fluxo, se vazio." },
    reminders: {
      label: "Lembretes",
      help: "O que o Google mostra ou envia antes do evento.",
      options: reminders,
    },
    reminderList: { label: "Estes lembretes", help: "Até cinco.", itemLabel: "lembrete" },
    "reminderList.method": { label: "Por", options: { popup: "Notificação", email: "E-mail" } },
    "reminderList.minutes": { label: "Minutos antes" },
    color: {
      label: "Cor",
      help: "Pelos nomes do Google.",
      options: { calendar: "Como a agenda", ...colors },
    },
    shows: { label: "O horário fica", help: "Se os outros o veem como ocupado.", options: shows },
    visibility: {
      label: "Visível",
      help: "Quem vê do que se trata o evento.",
      options: visibilities,
    },
    maxGuests: {
      label: "Máximo de convidados",
      help: "Os que passam disso ficam fora da resposta; todos, se vazio.",
    },
    more: { label: "Mais campos", help: "Outros de um evento, com os nomes do Google." },
  },
  nodes: {
    "event.create": {
      label: "Criar um evento",
      help: "Põe um evento em uma agenda, uma única vez ou com repetição.",
      synonyms: [...synonyms, "adicionar", "agendar", "convidar"],
      params: {
        repeats: {
          label: "Repetição",
          help: "Com que frequência o evento volta.",
          options: {
            no: "Nenhuma",
            DAILY: "Todos os dias",
            WEEKLY: "Toda semana",
            MONTHLY: "Todo mês",
            YEARLY: "Todo ano",
            rule: "Por uma regra",
          },
        },
        times: { label: "Quantas vezes", help: "No total; para sempre, ou até o dia abaixo, se vazio." },
        until: {
          label: "Até",
          help: "A última vez é nesse momento ou antes; não conta quando há um número de vezes.",
        },
        rule: {
          label: "Regra",
          help: "Como as agendas a escrevem (RFC 5545); pode haver várias linhas, uma abaixo da outra.",
        },
        guestsMay: {
          label: "Convidados podem",
          help: "O que é permitido aos convidados.",
          options: { invite: "Convidar outras pessoas", modify: "Mudar o evento", see: "Ver quem mais vem" },
        },
        id: {
          label: "ID próprio",
          help: "Letras de a a v e dígitos, no mínimo 5. Se vazio, o Weft cria um, para que uma nova tentativa não acrescente nada duas vezes.",
        },
      },
    },
    "event.get": {
      label: "Obter um evento",
      help: "Traz um evento de uma agenda.",
      synonyms,
      params: {
        next: { label: "O próximo", help: "De um evento que se repete: a próxima vez em que acontece." },
        timeZone: {
          label: "Fuso horário",
          help: "Em que a resposta diz os horários; o da agenda, se vazio.",
        },
      },
    },
    "event.list": {
      label: "Obter eventos",
      help: "Traz os eventos de uma agenda que servem, um item para cada.",
      synonyms: [...synonyms, "buscar", "encontrar", "compromissos"],
      params: {
        from: { label: "De", help: "Só eventos que terminam depois disso; todos os que já houve, se vazio." },
        to: { label: "Até", help: "Só eventos que começam antes disso." },
        search: {
          label: "Buscar",
          help: "Palavras no título, na descrição, no local ou entre os convidados.",
        },
        series: {
          label: "Eventos que se repetem",
          help: "Como são dados.",
          options: { each: "Cada vez em separado", once: "Uma vez, como série", next: "Só a próxima vez" },
        },
        order: {
          label: "Ordem",
          help: "O que vem primeiro.",
          options: { startTime: "Por quando começam", updated: "Por quando foram mudados" },
        },
        most: { label: "No máximo", help: "Todos, se vazio." },
        updatedFrom: {
          label: "Mudados desde",
          help: "Só eventos mudados depois disso; o Google sabe isso de cerca das últimas quatro semanas.",
        },
        cancelled: { label: "Também os cancelados", help: "O status deles é “cancelled”." },
        hidden: {
          label: "Também convites ocultos",
          help: "Os recusados ou sem resposta, que não são mostrados.",
        },
        uid: { label: "ID do iCalendar", help: "Só o evento que tem este iCalUID." },
        timeZone: {
          label: "Fuso horário",
          help: "Dos horários acima e dos da resposta; o do fluxo, se vazio.",
        },
      },
    },
    "event.update": {
      label: "Mudar um evento",
      help: "Muda o que está preenchido e deixa o resto do evento como está.",
      synonyms: [...synonyms, "remarcar", "mover", "editar"],
      params: {
        title: { label: "Novo título", help: stays, placeholder: "Consulta" },
        start: {
          label: "Começa",
          help: "Fica como está, se vazio. O evento mantém a duração, a não ser que o fim também seja informado.",
        },
        end: { label: "Termina", help: "De um evento de dias inteiros, o último dia." },
        allDay: { label: "Dias inteiros", help: "Os novos horários são só dias." },
        description: { label: "Descrição", help: stays },
        location: { label: "Local", help: stays },
        attendees: {
          label: "Convidados",
          help: "Os endereços deles, separados por vírgulas; ninguém muda, se vazio.",
        },
        guests: {
          label: "Estes convidados",
          help: "O que acontece com os que já estão.",
          options: {
            add: "Juntam-se aos que já estão",
            replace: "Tomam o lugar dos que já estão",
            remove: "Não vêm mais",
          },
        },
        rule: {
          label: "Nova regra de repetição",
          help: "Como as agendas a escrevem (RFC 5545); fica como está, se vazio.",
        },
        reminders: {
          label: "Lembretes",
          help: "O que o Google mostra ou envia antes do evento.",
          options: { ...as, ...reminders },
        },
        color: { label: "Cor", help: "Pelos nomes do Google.", options: { ...as, ...colors } },
        shows: {
          label: "O horário fica",
          help: "Se os outros o veem como ocupado.",
          options: { ...as, ...shows },
        },
        visibility: {
          label: "Visível",
          help: "Quem vê do que se trata o evento.",
          options: { ...as, ...visibilities },
        },
      },
    },
    "event.delete": {
      label: "Excluir um evento",
      help: "Cancela um evento; ele sai da agenda.",
      synonyms: [...synonyms, "cancelar", "remover"],
    },
    "calendar.freeBusy": {
      label: "Verificar horário livre",
      help: "Diz se uma agenda está livre em um período, ou quando não está.",
      synonyms: [...synonyms, "disponibilidade", "horários livres", "ocupado"],
      params: {
        from: { label: "De", help: "Onde começa o período verificado." },
        to: { label: "Até", help: "Onde ele termina." },
        form: {
          label: "O que trazer",
          help: "Um item com sim ou não, um para cada período ocupado, ou a própria resposta do Google.",
          options: { available: "Se está livre", slots: "Os períodos ocupados", raw: "Como o Google dá" },
        },
      },
    },
    "calendar.list": {
      label: "Obter agendas",
      help: "Traz as agendas que a conta vê, um item para cada.",
      synonyms: [...synonyms, "lista"],
    },
    "event.changed": {
      label: "Evento no Google Agenda",
      help: "Verifica de tempos em tempos se há eventos novos, mudados ou cancelados, que começam ou terminam, e inicia o fluxo com eles.",
      synonyms: [...synonyms, "lembrete", "novo evento", "observar"],
      params: {
        ...pollingTexts("pt-BR"),
        what: {
          label: "Quando um evento",
          help: "O que inicia o fluxo.",
          options: {
            created: "É criado",
            updated: "É mudado",
            cancelled: "É cancelado",
            started: "Começa",
            ended: "Termina",
          },
        },
        before: {
          label: "Antes",
          help: "Quanto tempo antes do começo ou do fim do evento, como para um lembrete; eventos criados ou movidos depois disso ficam de fora.",
        },
        search: {
          label: "Buscar",
          help: "Só eventos com estas palavras no título, na descrição, no local ou entre os convidados.",
        },
      },
    },
  },
};
