import { connectorText } from "../connector-text.ts";
import type { ConnectorText } from "../connector-text.ts";

const polish: ConnectorText = {
  params: {
    account: { label: "Account SID", help: "Z pierwszej strony konsoli Twilio; zaczyna się od AC." },
    token: { label: "Auth token", help: "Z pierwszej strony konsoli albo sekret klucza API." },
    key: { label: "SID klucza API", help: "Tylko z kluczem API zamiast auth tokena; zaczyna się od SK." },
    to: { label: "Do", help: "Numer z kodem kraju." },
    from: { label: "Od", help: "Twój numer w Twilio." },
    text: {
      label: "Tekst",
      help: "Do 1600 znaków; za długi płaci się jak za kilka.",
      placeholder: "Zamówienie jest w drodze.",
    },
    message: { label: "Wiadomość", help: "Jej SID, który zaczyna się od SM lub MM." },
    most: { label: "Najwyżej", help: "Wszystkie, jeśli puste." },
    callback: {
      label: "Powiadom o wyniku",
      help: "Adres webhooka, który Twilio wywołuje, gdy coś się z tym stanie.",
    },
  },
  nodes: {
    credential: { label: "Twilio", help: "Konto Twilio, które wysyła wiadomości i dzwoni." },
    "message.send": {
      label: "Wyślij wiadomość",
      help: "Wysyła SMS albo wiadomość przez WhatsApp.",
      synonyms: ["twilio", "sms", "whatsapp", "wiadomość", "powiadomienie"],
      params: {
        by: {
          label: "Wyślij przez",
          help: "WhatsApp wymaga nadawcy, którego zatwierdziło Twilio.",
          options: { sms: "SMS", whatsapp: "WhatsApp" },
        },
        from: {
          label: "Od",
          help: "Twój numer w Twilio albo nazwa nadawcy; może być puste przy usłudze wiadomości.",
        },
        content: {
          label: "Treść",
          help: "WhatsApp przyjmuje tekst tylko przez 24 godziny od wiadomości tej osoby, szablon zawsze.",
          options: { text: "Tekst", template: "Szablon" },
        },
        media: {
          label: "Obrazy i pliki",
          help: "Adresy, spod których Twilio je pobierze, rozdzielone przecinkami.",
        },
        template: { label: "Szablon", help: "Jego Content SID, który zaczyna się od HX." },
        values: { label: "Wartości szablonu", help: "Pod nazwami jego miejsc." },
        service: {
          label: "Usługa wiadomości",
          help: "Jej SID, który zaczyna się od MG; wybiera nadawcę, jeśli żadnego nie podano.",
        },
        sendAt: {
          label: "Wyślij później",
          help: "Ponad 5 minut i najwyżej 35 dni od teraz; tylko z usługą wiadomości.",
        },
      },
    },
    "message.get": {
      label: "Pobierz wiadomość",
      help: "Podaje wiadomość i to, czy dotarła.",
      synonyms: ["twilio", "sms", "stan"],
    },
    "message.list": {
      label: "Pobierz wiadomości",
      help: "Podaje wysłane i odebrane wiadomości, od najnowszej.",
      synonyms: ["twilio", "sms", "lista"],
      params: {
        to: { label: "Do", help: "Tylko wiadomości na ten numer." },
        from: { label: "Od", help: "Tylko wiadomości z tego numeru." },
        since: { label: "Od dnia", help: "Tylko wiadomości z tego dnia (w UTC) lub późniejsze." },
      },
    },
    "call.make": {
      label: "Zadzwoń",
      help: "Dzwoni pod numer i mówi tekst albo robi to, co każe TwiML.",
      synonyms: ["twilio", "telefon", "głos", "połączenie"],
      params: {
        say: {
          label: "Co się dzieje",
          help: "Gdy ktoś odbierze.",
          options: { text: "Głos mówi tekst", twiml: "To, co każe TwiML" },
        },
        text: { label: "Tekst", help: "Co mówi głos." },
        language: { label: "Język", help: "Głosu." },
        twiml: { label: "TwiML", help: "Własny język Twilio do połączeń." },
      },
    },
  },
};

const portuguese: ConnectorText = {
  params: {
    account: { label: "Account SID", help: "Da primeira página do console da Twilio; começa com AC." },
    token: { label: "Auth token", help: "Da primeira página do console, ou o segredo de uma chave de API." },
    key: {
      label: "SID da chave de API",
      help: "Só com uma chave de API em vez do auth token; começa com SK.",
    },
    to: { label: "Para", help: "O número com o código do país." },
    from: { label: "De", help: "Um número seu na Twilio." },
    text: {
      label: "Texto",
      help: "Até 1600 caracteres; os longos são pagos como vários.",
      placeholder: "Seu pedido está a caminho.",
    },
    message: { label: "Mensagem", help: "O SID dela, que começa com SM ou MM." },
    most: { label: "No máximo", help: "Todas, se vazio." },
    callback: {
      label: "Avisar o resultado a",
      help: "O endereço de um webhook que a Twilio chama quando algo acontece.",
    },
  },
  nodes: {
    credential: { label: "Twilio", help: "Uma conta da Twilio, que envia mensagens e faz chamadas." },
    "message.send": {
      label: "Enviar uma mensagem",
      help: "Envia um SMS, ou uma mensagem pelo WhatsApp.",
      synonyms: [
        "twilio",
        "sms",
        "torpedo",
        "whatsapp",
        "zap",
        "wpp",
        "mensagem",
        "avisar",
        "aviso",
        "notificar",
      ],
      params: {
        by: {
          label: "Enviar por",
          help: "O WhatsApp exige um remetente aprovado pela Twilio.",
          options: { sms: "SMS", whatsapp: "WhatsApp" },
        },
        from: {
          label: "De",
          help: "Um número seu na Twilio, ou o nome de um remetente; pode ficar vazio com um serviço de mensagens.",
        },
        content: {
          label: "Conteúdo",
          help: "O WhatsApp aceita um texto só até 24 horas depois que a pessoa escreveu para você; um modelo, sempre.",
          options: { text: "Um texto", template: "Um modelo" },
        },
        media: {
          label: "Imagens e arquivos",
          help: "Endereços de onde a Twilio os busca, separados por vírgulas.",
        },
        template: { label: "Modelo", help: "O Content SID dele, que começa com HX." },
        values: { label: "Valores do modelo", help: "Pelos nomes dos lugares dele." },
        service: {
          label: "Serviço de mensagens",
          help: "O SID dele, que começa com MG; escolhe o remetente quando nenhum é informado.",
        },
        sendAt: {
          label: "Enviar depois",
          help: "Mais de 5 minutos e no máximo 35 dias a partir de agora; só com um serviço de mensagens.",
        },
      },
    },
    "message.get": {
      label: "Obter uma mensagem",
      help: "Traz uma mensagem e se ela chegou.",
      synonyms: ["twilio", "sms", "status"],
    },
    "message.list": {
      label: "Obter mensagens",
      help: "Traz mensagens enviadas e recebidas, as mais novas primeiro.",
      synonyms: ["twilio", "sms", "lista"],
      params: {
        to: { label: "Para", help: "Só mensagens para este número." },
        from: { label: "De", help: "Só mensagens deste número." },
        since: { label: "Desde", help: "Só mensagens deste dia (em UTC) ou depois." },
      },
    },
    "call.make": {
      label: "Fazer uma chamada",
      help: "Liga para um número e diz um texto ou faz o que o TwiML manda.",
      synonyms: ["twilio", "telefone", "voz", "ligação"],
      params: {
        say: {
          label: "O que acontece",
          help: "Quando alguém atende.",
          options: { text: "Uma voz diz um texto", twiml: "O que o TwiML manda" },
        },
        text: { label: "Texto", help: "O que a voz diz." },
        language: { label: "Idioma", help: "Da voz." },
        twiml: { label: "TwiML", help: "A linguagem da própria Twilio para chamadas." },
      },
    },
  },
};

export const twilioText = connectorText({ pl: polish, "pt-BR": portuguese });
