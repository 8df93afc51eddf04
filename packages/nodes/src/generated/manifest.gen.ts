// Written by scripts/manifest.ts; do not edit.
import type { CredentialManifest, NodeManifest } from "@weft/sdk";

/** Every built-in node type, in the order of the catalog. */
export const manifests: readonly NodeManifest[] = [
 {
  "kind": "trigger",
  "type": "core.manual",
  "version": 1,
  "label": "Start by hand",
  "help": "Starts the flow when you press Run in the editor.",
  "icon": "mouse-pointer-click",
  "group": "Triggers",
  "synonyms": [
   "manual",
   "button",
   "click",
   "test",
   "run now"
  ],
  "translations": {
   "pl": {
    "label": "Uruchom ręcznie",
    "help": "Uruchamia przepływ po naciśnięciu przycisku Uruchom w edytorze.",
    "synonyms": [
     "ręcznie",
     "przycisk",
     "kliknięcie",
     "test",
     "teraz"
    ]
   },
   "pt-BR": {
    "label": "Iniciar manualmente",
    "help": "Inicia o fluxo quando você clica em Executar no editor.",
    "synonyms": [
     "manual",
     "botão",
     "clique",
     "teste",
     "executar agora"
    ]
   }
  },
  "params": {},
  "inputs": [],
  "outputs": [
   "main"
  ],
  "effect": "none",
  "trigger": "manual",
  "sample": [
   {}
  ]
 },
 {
  "kind": "trigger",
  "type": "core.webhook",
  "version": 1,
  "label": "Webhook",
  "help": "Starts the flow when another system sends an HTTP request to its address.",
  "icon": "webhook",
  "group": "Triggers",
  "synonyms": [
   "http",
   "endpoint",
   "url",
   "callback",
   "api",
   "receive"
  ],
  "summary": "{method} /{path}",
  "translations": {
   "pl": {
    "label": "Webhook",
    "help": "Uruchamia przepływ, gdy inny system wyśle żądanie HTTP na jego adres.",
    "synonyms": [
     "http",
     "adres",
     "url",
     "wywołanie zwrotne",
     "api",
     "odbierz"
    ],
    "params": {
     "method": {
      "label": "Metoda",
      "help": "Metoda HTTP, której używa drugi system.",
      "options": {
       "several": "Kilka metod",
       "any": "Dowolna metoda"
      }
     },
     "methods": {
      "label": "Metody",
      "help": "Metody HTTP, które uruchamiają przepływ."
     },
     "path": {
      "label": "Ścieżka",
      "help": "Końcówka adresu; zmienną część zapisz jako :nazwa, na przykład orders/:id."
     },
     "respond": {
      "label": "Odpowiedź dla nadawcy",
      "help": "Kiedy nadawca dostaje odpowiedź i co w niej jest.",
      "options": {
       "immediately": "Od razu, gdy żądanie jest bezpiecznie zapisane",
       "lastNode": "Na końcu, z wynikiem ostatniego węzła",
       "respondNode": "Z węzła „Odpowiedz” w przepływie"
      }
     },
     "answerStatus": {
      "label": "Status odpowiedzi",
      "help": "Status HTTP, który nadawca dostaje od razu."
     },
     "answerBody": {
      "label": "Treść odpowiedzi",
      "help": "Co nadawca dostaje od razu; tekst w formacie JSON jest wysyłany jako JSON."
     },
     "failureStatus": {
      "label": "Status, gdy przepływ się nie powiedzie",
      "help": "Status HTTP, który nadawca dostaje, gdy przepływ się nie powiedzie lub zostanie anulowany; po 500 wiele systemów wysyła żądanie ponownie."
     },
     "failureBody": {
      "label": "Treść, gdy przepływ się nie powiedzie",
      "help": "Co nadawca wtedy dostaje; tekst w formacie JSON jest wysyłany jako JSON. Puste: krótki błąd z identyfikatorem wykonania."
     },
     "auth": {
      "label": "Kto może wywołać",
      "help": "Każdy, kto zna adres, albo tylko nadawcy znający sekret z wybranych poświadczeń.",
      "options": {
       "none": "Każdy",
       "basic": "Nazwa użytkownika i hasło",
       "header": "Tajny nagłówek"
      }
     },
     "body": {
      "label": "Treść żądania",
      "help": "W jakiej postaci przepływ dostaje treść; formularze z plikami i treści binarne same są zapisywane jako pliki.",
      "options": {
       "parsed": "Odczytana według typu: JSON, formularz, pliki lub tekst",
       "both": "Odczytana, a do tego jako tekst w rawBody",
       "text": "Jako tekst, dokładnie tak, jak wysłano",
       "file": "Jako plik, dokładnie tak, jak wysłano"
      }
     },
     "onceBy": {
      "label": "Przyjmuj każde zdarzenie raz, według",
      "help": "Co rozpoznaje zdarzenie, na przykład identyfikator wysyłany przez drugi system. Gdy wyśle on zdarzenie ponownie, przepływ nie uruchomi się drugi raz."
     },
     "onceHours": {
      "label": "Pamiętaj zdarzenia przez (godziny)",
      "help": "Jak długo po zdarzeniu jego powtórzenie jest jeszcze rozpoznawane."
     },
     "perMinute": {
      "label": "Najwięcej żądań na minutę",
      "help": "Kolejne są odrzucane ze statusem 429 i informacją, kiedy spróbować ponownie. Puste: tyle, ile serwer zdoła przyjąć."
     },
     "largestBody": {
      "label": "Największa treść (MB)",
      "help": "Większe są odrzucane ze statusem 413. Puste lub więcej, niż pozwala serwer: obowiązuje limit serwera."
     },
     "origins": {
      "label": "Strony, które mogą wywołać",
      "help": "Adresy, których strony mogą wywołać ten webhook z przeglądarki (CORS), oddzielone przecinkami; * oznacza każdą. Puste: żadna."
     }
    }
   },
   "pt-BR": {
    "label": "Webhook",
    "help": "Inicia o fluxo quando outro sistema envia uma requisição HTTP ao endereço dele.",
    "synonyms": [
     "http",
     "endereço",
     "url",
     "callback",
     "api",
     "receber"
    ],
    "params": {
     "method": {
      "label": "Método",
      "help": "O método HTTP usado pelo outro sistema.",
      "options": {
       "several": "Vários métodos",
       "any": "Qualquer método"
      }
     },
     "methods": {
      "label": "Métodos",
      "help": "Os métodos HTTP que iniciam o fluxo."
     },
     "path": {
      "label": "Caminho",
      "help": "O final do endereço; uma parte que varia é escrita como :nome, por exemplo orders/:id."
     },
     "respond": {
      "label": "Resposta a quem chamou",
      "help": "Quando quem chamou recebe a resposta, e qual é ela.",
      "options": {
       "immediately": "Na hora, assim que a requisição estiver guardada",
       "lastNode": "No fim, com o resultado do último nó",
       "respondNode": "De um nó Responder no fluxo"
      }
     },
     "answerStatus": {
      "label": "Status da resposta",
      "help": "O status HTTP enviado na hora a quem chamou."
     },
     "answerBody": {
      "label": "Texto da resposta",
      "help": "O que quem chamou recebe na hora; texto em JSON é enviado como JSON."
     },
     "failureStatus": {
      "label": "Status quando o fluxo falha",
      "help": "O status HTTP enviado a quem chamou quando o fluxo falha ou é cancelado; depois de um 500, muitos sistemas repetem a requisição."
     },
     "failureBody": {
      "label": "Texto quando o fluxo falha",
      "help": "O que quem chamou recebe nesse caso; texto em JSON é enviado como JSON. Vazio: um erro curto com o id da execução."
     },
     "auth": {
      "label": "Quem pode chamar",
      "help": "Qualquer um que saiba o endereço, ou só quem tem o segredo da credencial escolhida.",
      "options": {
       "none": "Qualquer um",
       "basic": "Usuário e senha",
       "header": "Cabeçalho secreto"
      }
     },
     "body": {
      "label": "Corpo da requisição",
      "help": "De que forma o fluxo recebe o corpo; formulários com arquivos e corpos binários são guardados como arquivos automaticamente.",
      "options": {
       "parsed": "Lido pelo tipo: JSON, arquivos ou texto",
       "both": "Lido, e também como texto em rawBody",
       "text": "Como texto, exatamente como foi enviado",
       "file": "Como arquivo, exatamente como foi enviado"
      }
     },
     "onceBy": {
      "label": "Aceitar cada evento uma só vez, por",
      "help": "O que identifica um evento, como o id que o outro sistema envia junto. Se ele enviar o evento de novo, o fluxo não roda outra vez."
     },
     "onceHours": {
      "label": "Lembrar eventos por (horas)",
      "help": "Por quanto tempo depois de um evento uma repetição ainda é reconhecida."
     },
     "perMinute": {
      "label": "Máximo de requisições por minuto",
      "help": "As demais são recusadas com o status 429 e avisadas de quando tentar de novo. Vazio: quantas o servidor aguentar."
     },
     "largestBody": {
      "label": "Maior corpo (MB)",
      "help": "Os maiores são recusados com o status 413. Vazio, ou acima do que o servidor permite: vale o limite do servidor."
     },
     "origins": {
      "label": "Páginas que podem chamar",
      "help": "Endereços cujas páginas podem chamar este webhook pelo navegador (CORS), separados por vírgulas; * é qualquer uma. Vazio: nenhuma."
     }
    }
   }
  },
  "params": {
   "method": {
    "kind": "choice",
    "label": "Method",
    "help": "The HTTP method that the other system uses.",
    "options": [
     "GET",
     "POST",
     "PUT",
     "PATCH",
     "DELETE",
     {
      "value": "several",
      "label": "Several methods"
     },
     {
      "value": "any",
      "label": "Any method"
     }
    ],
    "default": "POST",
    "literal": true
   },
   "methods": {
    "kind": "choices",
    "label": "Methods",
    "help": "The HTTP methods that start the flow.",
    "options": [
     "GET",
     "POST",
     "PUT",
     "PATCH",
     "DELETE"
    ],
    "default": [
     "GET",
     "POST"
    ],
    "literal": true,
    "showWhen": {
     "method": [
      "several"
     ]
    }
   },
   "path": {
    "kind": "text",
    "label": "Path",
    "help": "The end of the address; a part that varies is written :name, as in orders/:id.",
    "placeholder": "orders",
    "literal": true
   },
   "respond": {
    "kind": "choice",
    "label": "Answer the caller",
    "help": "When the caller gets its answer, and what it is.",
    "options": [
     {
      "value": "immediately",
      "label": "At once, when the request is safely stored"
     },
     {
      "value": "lastNode",
      "label": "At the end, with the result of the last node"
     },
     {
      "value": "respondNode",
      "label": "From a Respond node in the flow"
     }
    ],
    "default": "immediately",
    "literal": true
   },
   "answerStatus": {
    "kind": "number",
    "label": "Status of the answer",
    "help": "The HTTP status that the caller gets at once.",
    "default": 200,
    "min": 200,
    "max": 599,
    "integer": true,
    "literal": true,
    "advanced": true,
    "showWhen": {
     "respond": [
      "immediately"
     ]
    }
   },
   "answerBody": {
    "kind": "text",
    "label": "Text of the answer",
    "help": "What the caller gets at once; text that is JSON is sent as JSON.",
    "multiline": true,
    "default": "",
    "literal": true,
    "advanced": true,
    "showWhen": {
     "respond": [
      "immediately"
     ]
    }
   },
   "failureStatus": {
    "kind": "number",
    "label": "Status when the flow fails",
    "help": "The HTTP status that the caller gets when the flow fails or is cancelled; many systems send the request again after 500.",
    "default": 500,
    "min": 200,
    "max": 599,
    "integer": true,
    "literal": true,
    "advanced": true,
    "showWhen": {
     "respond": [
      "lastNode",
      "respondNode"
     ]
    }
   },
   "failureBody": {
    "kind": "text",
    "label": "Text when the flow fails",
    "help": "What the caller gets then; text that is JSON is sent as JSON. Empty: a short error with the execution's id.",
    "multiline": true,
    "default": "",
    "literal": true,
    "advanced": true,
    "showWhen": {
     "respond": [
      "lastNode",
      "respondNode"
     ]
    }
   },
   "auth": {
    "kind": "choice",
    "label": "Who may call",
    "help": "Anyone who knows the address, or only callers with the secret of the chosen credential.",
    "options": [
     {
      "value": "none",
      "label": "Anyone"
     },
     {
      "value": "basic",
      "label": "User name and password"
     },
     {
      "value": "header",
      "label": "Secret header"
     }
    ],
    "default": "none",
    "literal": true
   },
   "body": {
    "kind": "choice",
    "label": "Take the body",
    "help": "What the flow gets of the body; forms with files and binary bodies are stored as files by themselves.",
    "options": [
     {
      "value": "parsed",
      "label": "Read, by its type: JSON, form, files or text"
     },
     {
      "value": "both",
      "label": "Read, and as text in rawBody"
     },
     {
      "value": "text",
      "label": "As text, exactly as it was sent"
     },
     {
      "value": "file",
      "label": "As a file, exactly as it was sent"
     }
    ],
    "default": "parsed",
    "literal": true,
    "advanced": true
   },
   "onceBy": {
    "kind": "text",
    "label": "Take each event once, by",
    "help": "What identifies an event, such as the id that the other system sends along. If it sends an event again, the flow does not run again.",
    "placeholder": "{{ $json.headers[\"x-event-id\"] }}",
    "default": "",
    "perEvent": true,
    "advanced": true
   },
   "onceHours": {
    "kind": "number",
    "label": "Remember events for (hours)",
    "help": "How long after an event a repetition is still recognised.",
    "default": 24,
    "min": 24,
    "max": 720,
    "integer": true,
    "literal": true,
    "advanced": true
   },
   "perMinute": {
    "kind": "number",
    "label": "Requests per minute, at most",
    "help": "Further ones are turned away with status 429 and told when to come again. Empty: as many as the server can take.",
    "min": 1,
    "max": 100000,
    "integer": true,
    "optional": true,
    "literal": true,
    "advanced": true
   },
   "largestBody": {
    "kind": "number",
    "label": "Largest body (MB)",
    "help": "Larger ones are turned away with status 413. Empty, or more than the server allows: the server's own limit.",
    "min": 0.001,
    "optional": true,
    "literal": true,
    "advanced": true
   },
   "origins": {
    "kind": "text",
    "label": "Web pages that may call",
    "help": "Addresses whose pages may call this webhook from a browser (CORS), separated by commas; * is any. Empty: none.",
    "placeholder": "https://shop.example.com",
    "default": "",
    "literal": true,
    "advanced": true
   }
  },
  "inputs": [],
  "outputs": [
   "main"
  ],
  "effect": "none",
  "trigger": "webhook",
  "credential": {
   "types": [
    "http.basic",
    "http.header"
   ],
   "optional": true
  },
  "sample": [
   {
    "body": {
     "orderId": "A-1001",
     "total": 153,
     "currency": "EUR",
     "customer": {
      "name": "Anna Nowak",
      "email": "anna@example.com"
     },
     "lines": [
      {
       "sku": "X1",
       "name": "Mug",
       "quantity": 2,
       "price": 25.5
      },
      {
       "sku": "Y2",
       "name": "Poster",
       "quantity": 4,
       "price": 25.5
      }
     ]
    },
    "query": {
     "source": "shop"
    },
    "params": {},
    "headers": {
     "content-type": "application/json",
     "user-agent": "Shop/1.0"
    },
    "method": "POST",
    "path": "orders"
   }
  ]
 },
 {
  "kind": "trigger",
  "type": "core.schedule",
  "version": 1,
  "label": "Schedule",
  "help": "Starts the flow at the times you set: every few minutes, daily, weekly, monthly or by a cron expression.",
  "icon": "calendar-clock",
  "group": "Triggers",
  "synonyms": [
   "cron",
   "timer",
   "interval",
   "daily",
   "every day",
   "recurring",
   "time"
  ],
  "translations": {
   "pl": {
    "label": "Harmonogram",
    "help": "Uruchamia przepływ o ustalonych porach: co kilka minut, codziennie, co tydzień, co miesiąc lub według wyrażenia cron.",
    "synonyms": [
     "cron",
     "zegar",
     "interwał",
     "codziennie",
     "cyklicznie",
     "czas",
     "kalendarz"
    ],
    "params": {
     "rules": {
      "label": "Kiedy",
      "help": "Przepływ rusza zawsze, gdy wskaże to jedna z reguł, w strefie czasowej przepływu.",
      "itemLabel": "regułę"
     },
     "rules.every": {
      "label": "Jednostka",
      "options": {
       "minutes": "Minuty",
       "hours": "Godziny",
       "days": "Dni",
       "weeks": "Tygodnie",
       "months": "Miesiące",
       "cron": "Wyrażenie cron"
      }
     },
     "rules.interval": {
      "label": "Co ile",
      "help": "1 to każdy raz, 2 to co drugi raz i tak dalej."
     },
     "rules.weekdays": {
      "label": "W dni",
      "options": {
       "monday": "Poniedziałek",
       "tuesday": "Wtorek",
       "wednesday": "Środa",
       "thursday": "Czwartek",
       "friday": "Piątek",
       "saturday": "Sobota",
       "sunday": "Niedziela"
      }
     },
     "rules.day": {
      "label": "Dzień miesiąca",
      "help": "W krótszym miesiącu: jego ostatni dzień."
     },
     "rules.time": {
      "label": "O godzinie",
      "help": "Godziny i minuty, od 00:00 do 23:59."
     },
     "rules.minute": {
      "label": "W minucie"
     },
     "rules.cron": {
      "label": "Wyrażenie cron",
      "help": "Minuta, godzina, dzień, miesiąc i dzień tygodnia; na początku może stać pole sekund."
     },
     "catchUp": {
      "label": "Pominięte terminy",
      "help": "Co zrobić z terminami, które minęły, gdy Weft nie działał albo przez ponad minutę był zbyt obciążony.",
      "options": {
       "once": "Uruchom raz, za ostatni z nich",
       "all": "Uruchom za każdy z nich po kolei, najwyżej 1000",
       "none": "Pomiń je"
      }
     }
    }
   },
   "pt-BR": {
    "label": "Agendamento",
    "help": "Inicia o fluxo nos horários definidos: a cada poucos minutos, por dia, semana ou mês, ou por expressão cron.",
    "synonyms": [
     "cron",
     "temporizador",
     "intervalo",
     "diário",
     "todo dia",
     "recorrente",
     "horário"
    ],
    "params": {
     "rules": {
      "label": "Quando",
      "help": "O fluxo inicia sempre que uma destas regras indicar, no fuso horário do fluxo.",
      "itemLabel": "regra"
     },
     "rules.every": {
      "label": "Repete por",
      "options": {
       "minutes": "Minutos",
       "hours": "Horas",
       "days": "Dias",
       "weeks": "Semanas",
       "months": "Meses",
       "cron": "Expressão cron"
      }
     },
     "rules.interval": {
      "label": "A cada",
      "help": "1 para todas as vezes, 2 para uma sim e outra não, e assim por diante."
     },
     "rules.weekdays": {
      "label": "Nos dias",
      "options": {
       "monday": "Segunda-feira",
       "tuesday": "Terça-feira",
       "wednesday": "Quarta-feira",
       "thursday": "Quinta-feira",
       "friday": "Sexta-feira",
       "saturday": "Sábado",
       "sunday": "Domingo"
      }
     },
     "rules.day": {
      "label": "Dia do mês",
      "help": "Em um mês mais curto, o último dia dele."
     },
     "rules.time": {
      "label": "Às",
      "help": "Horas e minutos, de 00:00 a 23:59."
     },
     "rules.minute": {
      "label": "No minuto"
     },
     "rules.cron": {
      "label": "Expressão cron",
      "help": "Minuto, hora, dia, mês e dia da semana; um campo de segundos pode vir antes."
     },
     "catchUp": {
      "label": "Horários perdidos",
      "help": "O que fazer com os horários que passaram com o Weft parado ou ocupado demais por mais de um minuto.",
      "options": {
       "once": "Iniciar uma vez, pelo último deles",
       "all": "Iniciar por cada um deles, em ordem, até 1.000",
       "none": "Deixar de fora"
      }
     }
    }
   }
  },
  "params": {
   "rules": {
    "kind": "list",
    "label": "When",
    "help": "The flow starts whenever one of these rules says so, in the flow's time zone.",
    "itemLabel": "rule",
    "literal": true,
    "default": [
     {
      "every": "days",
      "interval": 1,
      "time": "09:00"
     }
    ],
    "of": {
     "every": {
      "kind": "choice",
      "label": "Repeats by",
      "options": [
       {
        "value": "minutes",
        "label": "Minutes"
       },
       {
        "value": "hours",
        "label": "Hours"
       },
       {
        "value": "days",
        "label": "Days"
       },
       {
        "value": "weeks",
        "label": "Weeks"
       },
       {
        "value": "months",
        "label": "Months"
       },
       {
        "value": "cron",
        "label": "Cron expression"
       }
      ],
      "default": "days",
      "literal": true
     },
     "interval": {
      "kind": "number",
      "label": "Every",
      "help": "1 for each one, 2 for every second one, and so on.",
      "default": 1,
      "min": 1,
      "max": 1000,
      "integer": true,
      "literal": true,
      "showWhen": {
       "every": [
        "minutes",
        "hours",
        "days",
        "weeks",
        "months"
       ]
      }
     },
     "weekdays": {
      "kind": "choices",
      "label": "On",
      "options": [
       {
        "value": "monday",
        "label": "Monday"
       },
       {
        "value": "tuesday",
        "label": "Tuesday"
       },
       {
        "value": "wednesday",
        "label": "Wednesday"
       },
       {
        "value": "thursday",
        "label": "Thursday"
       },
       {
        "value": "friday",
        "label": "Friday"
       },
       {
        "value": "saturday",
        "label": "Saturday"
       },
       {
        "value": "sunday",
        "label": "Sunday"
       }
      ],
      "default": [
       "monday"
      ],
      "literal": true,
      "showWhen": {
       "every": [
        "weeks"
       ]
      }
     },
     "day": {
      "kind": "number",
      "label": "Day of the month",
      "help": "In a shorter month, its last day.",
      "default": 1,
      "min": 1,
      "max": 31,
      "integer": true,
      "literal": true,
      "showWhen": {
       "every": [
        "months"
       ]
      }
     },
     "time": {
      "kind": "text",
      "label": "At",
      "help": "Hours and minutes, from 00:00 to 23:59.",
      "placeholder": "09:00",
      "default": "09:00",
      "literal": true,
      "showWhen": {
       "every": [
        "days",
        "weeks",
        "months"
       ]
      }
     },
     "minute": {
      "kind": "number",
      "label": "At minute",
      "default": 0,
      "min": 0,
      "max": 59,
      "integer": true,
      "literal": true,
      "showWhen": {
       "every": [
        "hours"
       ]
      }
     },
     "cron": {
      "kind": "text",
      "label": "Cron expression",
      "help": "Minute, hour, day, month and weekday; a field for seconds may come first.",
      "placeholder": "0 9 * * 1-5",
      "default": "0 9 * * 1-5",
      "literal": true,
      "showWhen": {
       "every": [
        "cron"
       ]
      }
     }
    }
   },
   "catchUp": {
    "kind": "choice",
    "label": "Missed times",
    "help": "What happens with times that passed while Weft was stopped, or too busy for more than a minute.",
    "options": [
     {
      "value": "once",
      "label": "Start once, for the last of them"
     },
     {
      "value": "all",
      "label": "Start for each of them, in order, up to 1,000"
     },
     {
      "value": "none",
      "label": "Leave them out"
     }
    ],
    "default": "once",
    "literal": true
   }
  },
  "inputs": [],
  "outputs": [
   "main"
  ],
  "effect": "none",
  "trigger": "schedule",
  "sample": [
   {
    "timestamp": "2026-01-15T09:00:00.000+01:00",
    "date": "2026-01-15",
    "time": "09:00",
    "weekday": "Thursday",
    "year": 2026,
    "month": 1,
    "day": 15,
    "hour": 9,
    "minute": 0,
    "timezone": "Europe/Warsaw"
   }
  ]
 },
 {
  "kind": "trigger",
  "type": "core.form",
  "version": 1,
  "label": "Form",
  "help": "Starts the flow when somebody sends a form, which Weft shows at an address of its own.",
  "icon": "clipboard-list",
  "group": "Triggers",
  "synonyms": [
   "survey",
   "contact form",
   "questionnaire",
   "lead",
   "sign-up",
   "feedback",
   "input"
  ],
  "summary": "{title}",
  "translations": {
   "pl": {
    "label": "Formularz",
    "help": "Uruchamia przepływ, gdy ktoś wyśle formularz, który Weft pokazuje pod własnym adresem.",
    "synonyms": [
     "ankieta",
     "formularz kontaktowy",
     "zapytanie",
     "zgłoszenie",
     "zapisy",
     "opinia",
     "form"
    ],
    "params": {
     "path": {
      "label": "Ścieżka",
      "help": "Koniec adresu formularza.",
      "placeholder": "kontakt"
     },
     "title": {
      "label": "Tytuł",
      "help": "Stoi na górze formularza.",
      "placeholder": "Zapytaj o ofertę"
     },
     "text": {
      "label": "Treść",
      "help": "Co trzeba wiedzieć, żeby wypełnić formularz."
     },
     "fields": {
      "label": "Pola",
      "help": "O co pytamy; odpowiedzi stają się polami elementu.",
      "itemLabel": "pole"
     },
     "fields.type": {
      "label": "Rodzaj",
      "options": {
       "text": "Tekst",
       "longText": "Długi tekst",
       "number": "Liczba",
       "email": "Adres e-mail",
       "date": "Data",
       "choice": "Wybór jednej pozycji",
       "choices": "Wybór kilku pozycji",
       "yesNo": "Tak lub nie",
       "file": "Plik",
       "step": "Nowa strona"
      }
     },
     "fields.label": {
      "label": "Pytanie",
      "help": "W przypadku nowej strony: jej nagłówek.",
      "placeholder": "Imię i nazwisko"
     },
     "fields.name": {
      "label": "Nazwa pola",
      "placeholder": "imie"
     },
     "fields.options": {
      "label": "Do wyboru",
      "help": "Po jednej pozycji w wierszu."
     },
     "fields.required": {
      "label": "Trzeba wypełnić"
     },
     "button": {
      "label": "Przycisk",
      "help": "Napis na przycisku; „Wyślij” w języku czytającego, jeśli to pole jest puste.",
      "placeholder": "Wyślij"
     },
     "after": {
      "label": "Potem",
      "help": "Co widać, gdy odpowiedzi są już zapisane.",
      "options": {
       "message": "Pokaż wiadomość",
       "redirect": "Otwórz inną stronę"
      }
     },
     "message": {
      "label": "Wiadomość",
      "help": "Podziękowanie w języku czytającego, jeśli to pole jest puste."
     },
     "redirect": {
      "label": "Adres strony",
      "help": "Przeglądarka przejdzie tam; odpowiedzi zostają tutaj.",
      "placeholder": "https://example.com/dziekujemy"
     },
     "perMinute": {
      "label": "Odpowiedzi na minutę",
      "help": "Kto przyjdzie ponad tę liczbę, zostanie poproszony o chwilę cierpliwości; nikt nie zaleje przepływu."
     }
    }
   },
   "pt-BR": {
    "label": "Formulário",
    "help": "Inicia o fluxo quando alguém envia um formulário, que o Weft mostra em um endereço próprio.",
    "synonyms": [
     "pesquisa",
     "formulário de contato",
     "questionário",
     "lead",
     "inscrição",
     "opinião",
     "form"
    ],
    "params": {
     "path": {
      "label": "Caminho",
      "help": "O fim do endereço do formulário.",
      "placeholder": "contato"
     },
     "title": {
      "label": "Título",
      "help": "Fica no alto do formulário.",
      "placeholder": "Peça um orçamento"
     },
     "text": {
      "label": "Texto",
      "help": "O que é preciso saber para preencher o formulário."
     },
     "fields": {
      "label": "Campos",
      "help": "O que se pergunta; as respostas são os campos do item.",
      "itemLabel": "campo"
     },
     "fields.type": {
      "label": "Tipo",
      "options": {
       "text": "Texto",
       "longText": "Texto longo",
       "number": "Número",
       "email": "Endereço de e-mail",
       "date": "Data",
       "choice": "Escolha de um",
       "choices": "Escolha de vários",
       "yesNo": "Sim ou não",
       "file": "Arquivo",
       "step": "Nova página"
      }
     },
     "fields.label": {
      "label": "Pergunta",
      "help": "De uma nova página, o título.",
      "placeholder": "Seu nome"
     },
     "fields.name": {
      "label": "Nome do campo",
      "placeholder": "nome"
     },
     "fields.options": {
      "label": "Opções",
      "help": "Uma em cada linha."
     },
     "fields.required": {
      "label": "Preenchimento obrigatório"
     },
     "button": {
      "label": "Botão",
      "help": "O que o botão diz; “Enviar” no idioma de quem lê, quando vazio.",
      "placeholder": "Enviar"
     },
     "after": {
      "label": "Depois",
      "help": "O que as pessoas veem quando as respostas estão salvas.",
      "options": {
       "message": "Mostrar uma mensagem",
       "redirect": "Abrir outra página"
      }
     },
     "message": {
      "label": "Mensagem",
      "help": "Um agradecimento no idioma de quem lê, quando vazia."
     },
     "redirect": {
      "label": "Endereço da página",
      "help": "O navegador vai para lá; as respostas ficam aqui.",
      "placeholder": "https://example.com/obrigado"
     },
     "perMinute": {
      "label": "Respostas por minuto",
      "help": "Quem vier além disso é convidado a voltar em instantes, para que ninguém inunde o fluxo."
     }
    }
   }
  },
  "params": {
   "path": {
    "kind": "text",
    "label": "Path",
    "help": "The end of the form's address.",
    "placeholder": "contact",
    "literal": true
   },
   "title": {
    "kind": "text",
    "label": "Title",
    "help": "Stands at the top of the form.",
    "placeholder": "Ask for an offer",
    "literal": true
   },
   "text": {
    "kind": "text",
    "label": "Text",
    "help": "What people need to know to fill in the form.",
    "multiline": true,
    "default": "",
    "literal": true
   },
   "fields": {
    "kind": "list",
    "label": "Fields",
    "help": "What people are asked; the answers are the fields of the item.",
    "itemLabel": "field",
    "literal": true,
    "default": [
     {
      "label": "Your name",
      "name": "name",
      "type": "text",
      "required": true
     },
     {
      "label": "Your e-mail address",
      "name": "email",
      "type": "email",
      "required": true
     },
     {
      "label": "How can we help?",
      "name": "message",
      "type": "longText",
      "required": true
     }
    ],
    "of": {
     "type": {
      "kind": "choice",
      "label": "Kind",
      "options": [
       {
        "value": "text",
        "label": "Text"
       },
       {
        "value": "longText",
        "label": "Long text"
       },
       {
        "value": "number",
        "label": "Number"
       },
       {
        "value": "email",
        "label": "E-mail address"
       },
       {
        "value": "date",
        "label": "Date"
       },
       {
        "value": "choice",
        "label": "Choice of one"
       },
       {
        "value": "choices",
        "label": "Choice of several"
       },
       {
        "value": "yesNo",
        "label": "Yes or no"
       },
       {
        "value": "file",
        "label": "File"
       },
       {
        "value": "step",
        "label": "New page"
       }
      ],
      "default": "text",
      "literal": true
     },
     "label": {
      "kind": "text",
      "label": "Question",
      "help": "Of a new page, its heading.",
      "placeholder": "Your name",
      "literal": true
     },
     "name": {
      "kind": "text",
      "label": "Name of the field",
      "placeholder": "name",
      "literal": true,
      "showWhen": {
       "type": [
        "text",
        "longText",
        "number",
        "email",
        "date",
        "choice",
        "choices",
        "yesNo",
        "file"
       ]
      }
     },
     "options": {
      "kind": "text",
      "label": "To choose from",
      "help": "One in each line.",
      "multiline": true,
      "literal": true,
      "showWhen": {
       "type": [
        "choice",
        "choices"
       ]
      }
     },
     "required": {
      "kind": "boolean",
      "label": "Must be filled in",
      "default": true,
      "literal": true,
      "showWhen": {
       "type": [
        "text",
        "longText",
        "number",
        "email",
        "date",
        "choice",
        "choices",
        "yesNo",
        "file"
       ]
      }
     }
    }
   },
   "button": {
    "kind": "text",
    "label": "Button",
    "help": "What the button says; “Send” in the reader's language when empty.",
    "placeholder": "Send",
    "default": "",
    "literal": true,
    "advanced": true
   },
   "after": {
    "kind": "choice",
    "label": "Afterwards",
    "help": "What people see when their answers are stored.",
    "options": [
     {
      "value": "message",
      "label": "Show a message"
     },
     {
      "value": "redirect",
      "label": "Open another page"
     }
    ],
    "default": "message",
    "literal": true
   },
   "message": {
    "kind": "text",
    "label": "Message",
    "help": "A thank-you in the reader's language when empty.",
    "multiline": true,
    "default": "",
    "literal": true,
    "showWhen": {
     "after": [
      "message"
     ]
    }
   },
   "redirect": {
    "kind": "text",
    "label": "Address of the page",
    "help": "The browser goes there; the answers stay here.",
    "placeholder": "https://example.com/thank-you",
    "literal": true,
    "showWhen": {
     "after": [
      "redirect"
     ]
    }
   },
   "perMinute": {
    "kind": "number",
    "label": "Answers a minute",
    "help": "More than this are asked to come again, so that nobody floods the flow.",
    "default": 60,
    "min": 1,
    "max": 60000,
    "integer": true,
    "literal": true,
    "advanced": true
   }
  },
  "inputs": [],
  "outputs": [
   "main"
  ],
  "effect": "none",
  "trigger": "webhook",
  "sample": [
   {
    "name": "Anna Nowak",
    "email": "anna@example.com",
    "message": "Do you deliver to Kraków?",
    "submittedAt": "2026-01-15T09:30:00.000Z"
   }
  ]
 },
 {
  "kind": "trigger",
  "type": "core.called",
  "version": 1,
  "label": "When called by another flow",
  "help": "Starts the flow when another flow calls it, with the items that it sends.",
  "icon": "log-in",
  "group": "Triggers",
  "synonyms": [
   "sub-workflow trigger",
   "executed by another workflow",
   "subflow",
   "called",
   "inputs",
   "reuse"
  ],
  "declares": {
   "rows": "inputs",
   "when": {
    "accepts": [
     "inputs"
    ]
   }
  },
  "translations": {
   "pl": {
    "label": "Gdy wywoła inny przepływ",
    "help": "Uruchamia przepływ, gdy wywoła go inny, z elementami, które ten wyśle.",
    "synonyms": [
     "podprzepływ",
     "wywołany",
     "dane wejściowe",
     "użyj ponownie",
     "sub-workflow"
    ],
    "params": {
     "accepts": {
      "label": "Przyjmuje",
      "help": "Wszystko, co dostanie, albo tylko poniższe dane, sprawdzone i przekształcone.",
      "options": {
       "anything": "Wszystko, co dostanie",
       "inputs": "Te dane wejściowe"
      }
     },
     "inputs": {
      "label": "Dane wejściowe",
      "help": "Czego ten przepływ potrzebuje do pracy; te nazwy widzi ten, kto go wywołuje.",
      "itemLabel": "daną"
     },
     "inputs.name": {
      "label": "Nazwa",
      "placeholder": "idZamowienia"
     },
     "inputs.type": {
      "label": "Typ",
      "options": {
       "text": "Tekst",
       "number": "Liczba",
       "boolean": "Tak lub nie",
       "date": "Data",
       "json": "Obiekt lub lista",
       "any": "Dowolny"
      }
     },
     "inputs.required": {
      "label": "Wymagana"
     },
     "inputs.default": {
      "label": "Gdy jej brak"
     }
    }
   },
   "pt-BR": {
    "label": "Quando outro fluxo chamar",
    "help": "Inicia o fluxo quando outro o chama, com os itens que ele enviar.",
    "synonyms": [
     "subfluxo",
     "chamado",
     "entradas",
     "reutilizar",
     "sub-workflow"
    ],
    "params": {
     "accepts": {
      "label": "Aceita",
      "help": "Tudo o que receber, ou só as entradas abaixo, conferidas e convertidas.",
      "options": {
       "anything": "O que receber",
       "inputs": "Estas entradas"
      }
     },
     "inputs": {
      "label": "Entradas",
      "help": "O que este fluxo precisa para trabalhar; quem o chama vê estes nomes.",
      "itemLabel": "entrada"
     },
     "inputs.name": {
      "label": "Nome",
      "placeholder": "idPedido"
     },
     "inputs.type": {
      "label": "Tipo",
      "options": {
       "text": "Texto",
       "number": "Número",
       "boolean": "Sim ou não",
       "date": "Data",
       "json": "Objeto ou lista",
       "any": "Qualquer"
      }
     },
     "inputs.required": {
      "label": "Obrigatória"
     },
     "inputs.default": {
      "label": "Quando faltar"
     }
    }
   }
  },
  "params": {
   "accepts": {
    "kind": "choice",
    "label": "Takes",
    "help": "Everything that it is sent, or the inputs below alone, checked and converted.",
    "options": [
     {
      "value": "anything",
      "label": "Whatever it is sent"
     },
     {
      "value": "inputs",
      "label": "These inputs"
     }
    ],
    "default": "anything",
    "literal": true
   },
   "inputs": {
    "kind": "list",
    "label": "Inputs",
    "help": "What this flow needs to work; who calls it is offered these names.",
    "itemLabel": "input",
    "default": [],
    "literal": true,
    "showWhen": {
     "accepts": [
      "inputs"
     ]
    },
    "of": {
     "name": {
      "kind": "text",
      "label": "Name",
      "placeholder": "orderId",
      "literal": true
     },
     "type": {
      "kind": "choice",
      "label": "Type",
      "options": [
       {
        "value": "text",
        "label": "Text"
       },
       {
        "value": "number",
        "label": "Number"
       },
       {
        "value": "boolean",
        "label": "Yes or no"
       },
       {
        "value": "date",
        "label": "Date"
       },
       {
        "value": "json",
        "label": "Object or list"
       },
       {
        "value": "any",
        "label": "Anything"
       }
      ],
      "default": "text",
      "literal": true
     },
     "required": {
      "kind": "boolean",
      "label": "Required",
      "default": true,
      "literal": true
     },
     "default": {
      "kind": "text",
      "label": "When it is left out",
      "optional": true,
      "literal": true,
      "showWhen": {
       "required": [
        false
       ]
      }
     }
    }
   }
  },
  "inputs": [],
  "outputs": [
   "main"
  ],
  "effect": "none",
  "trigger": "called",
  "sample": [
   {}
  ]
 },
 {
  "kind": "trigger",
  "type": "core.error",
  "version": 1,
  "label": "When another flow fails",
  "help": "Starts the flow when an execution of a flow fails that names this one as its error flow.",
  "icon": "siren",
  "group": "Triggers",
  "synonyms": [
   "error trigger",
   "error flow",
   "failure",
   "alert",
   "catch",
   "notify me"
  ],
  "translations": {
   "pl": {
    "label": "Gdy inny przepływ zawiedzie",
    "help": "Uruchamia przepływ, gdy nie powiedzie się wykonanie przepływu, który wskazuje ten jako swój przepływ obsługi błędów.",
    "synonyms": [
     "błąd",
     "przepływ błędów",
     "awaria",
     "alarm",
     "powiadom mnie",
     "error trigger"
    ]
   },
   "pt-BR": {
    "label": "Quando outro fluxo falhar",
    "help": "Inicia o fluxo quando falha a execução de um fluxo que indica este como seu fluxo de erro.",
    "synonyms": [
     "erro",
     "fluxo de erro",
     "falha",
     "alerta",
     "avisar",
     "error trigger"
    ]
   }
  },
  "params": {},
  "inputs": [],
  "outputs": [
   "main"
  ],
  "effect": "none",
  "trigger": "error",
  "sample": [
   {
    "execution": {
     "id": "ex_mh2k5x0a",
     "url": "https://weft.example.com/executions/ex_mh2k5x0a",
     "mode": "production",
     "startedAt": "2026-01-15T08:00:00.000Z",
     "retryOf": null
    },
    "flow": {
     "id": "order-to-invoice",
     "name": "Order to invoice"
    },
    "node": {
     "id": "invoice",
     "name": "Issue invoice",
     "type": "http.request"
    },
    "error": {
     "code": "http-status",
     "message": "The other system answered 422",
     "hint": "Correct the fields that it names.",
     "item": 0
    }
   }
  ]
 },
 {
  "kind": "action",
  "type": "data.items",
  "version": 1,
  "label": "Fixed items",
  "help": "Gives the items that you write here, whatever came in: a price list, settings, or data to try a flow out with.",
  "icon": "rows-3",
  "group": "Data",
  "synonyms": [
   "test data",
   "mock",
   "constant",
   "list",
   "table",
   "sample",
   "example"
  ],
  "translations": {
   "pl": {
    "label": "Stałe elementy",
    "help": "Daje elementy wpisane tutaj, cokolwiek przyszło: cennik, ustawienia albo dane do wypróbowania przepływu.",
    "synonyms": [
     "dane testowe",
     "stałe",
     "lista",
     "tabela",
     "przykład",
     "próbka"
    ],
    "params": {
     "items": {
      "label": "Elementy",
      "help": "Lista obiektów, po jednym na każdy element; pojedynczy obiekt to jeden element."
     }
    }
   },
   "pt-BR": {
    "label": "Itens fixos",
    "help": "Dá os itens escritos aqui, seja o que for que tenha chegado: uma lista de preços, configurações ou dados para testar um fluxo.",
    "synonyms": [
     "dados de teste",
     "constante",
     "lista",
     "tabela",
     "exemplo",
     "amostra"
    ],
    "params": {
     "items": {
      "label": "Itens",
      "help": "Uma lista de objetos, um para cada item; um único objeto é um item."
     }
    }
   }
  },
  "params": {
   "items": {
    "kind": "json",
    "label": "Items",
    "help": "A list of objects, one for each item; a single object is one item.",
    "placeholder": "[{ \"id\": 1 }, { \"id\": 2 }]",
    "default": []
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": "none"
 },
 {
  "kind": "action",
  "type": "data.set",
  "version": 1,
  "label": "Edit fields",
  "help": "Adds fields to each item, changes them, or keeps only the ones you need.",
  "icon": "pencil-line",
  "group": "Data",
  "synonyms": [
   "set",
   "map",
   "assign",
   "transform",
   "rename",
   "add field"
  ],
  "translations": {
   "pl": {
    "label": "Edytuj pola",
    "help": "Dodaje pola do każdego elementu, zmienia je albo zostawia tylko potrzebne.",
    "synonyms": [
     "ustaw",
     "mapuj",
     "przypisz",
     "przekształć",
     "zmień nazwę",
     "dodaj pole"
    ],
    "params": {
     "mode": {
      "label": "Sposób ustawiania",
      "help": "Pole po polu albo wszystkie naraz w formacie JSON.",
      "options": {
       "fields": "Pole po polu",
       "json": "Jako JSON"
      }
     },
     "fields": {
      "label": "Pola",
      "help": "Pola do dodania lub zmiany; kropka, jak w customer.name, zapisuje do zagnieżdżonego obiektu."
     },
     "json": {
      "label": "JSON",
      "help": "Obiekt; każde jego pole zostanie zapisane w elemencie."
     },
     "keep": {
      "label": "Co zachować z wejścia",
      "help": "Które pola przychodzącego elementu mają zostać obok ustawionych tutaj.",
      "options": {
       "all": "Wszystkie pola",
       "none": "Żadnych pól",
       "selected": "Tylko wymienione pola",
       "except": "Wszystkie oprócz wymienionych"
      }
     },
     "names": {
      "label": "Nazwy pól",
      "help": "Oddzielone przecinkami."
     },
     "dotPaths": {
      "label": "Kropka sięga w głąb obiektów",
      "help": "Wyłącz, jeśli same nazwy pól zawierają kropki."
     },
     "lenient": {
      "label": "Przepuszczaj wartości innego typu",
      "help": "Wartość, która nie może stać się liczbą, listą ani tym, co podaje jej wiersz, zostaje taka, jaka jest, i nie zatrzymuje przepływu."
     }
    }
   },
   "pt-BR": {
    "label": "Editar campos",
    "help": "Adiciona ou altera campos de cada item, ou mantém apenas os necessários.",
    "synonyms": [
     "definir",
     "mapear",
     "atribuir",
     "transformar",
     "renomear",
     "adicionar campo"
    ],
    "params": {
     "mode": {
      "label": "Como definir",
      "help": "Campo por campo ou todos de uma vez em JSON.",
      "options": {
       "fields": "Campo por campo",
       "json": "Como JSON"
      }
     },
     "fields": {
      "label": "Campos",
      "help": "Os campos a adicionar ou alterar; um ponto, como em customer.name, grava dentro de um objeto."
     },
     "json": {
      "label": "JSON",
      "help": "Um objeto; cada campo dele é gravado no item."
     },
     "keep": {
      "label": "Manter da entrada",
      "help": "Quais campos do item recebido ficam ao lado dos definidos aqui.",
      "options": {
       "all": "Todos os campos",
       "none": "Nenhum campo",
       "selected": "Somente os campos indicados",
       "except": "Todos, menos os indicados"
      }
     },
     "names": {
      "label": "Nomes dos campos",
      "help": "Separados por vírgulas."
     },
     "dotPaths": {
      "label": "Pontos acessam objetos internos",
      "help": "Desative quando os próprios nomes dos campos tiverem pontos."
     },
     "lenient": {
      "label": "Deixar passar valores de outro tipo",
      "help": "Um valor que não pode virar número, lista ou o que a linha indica fica como está, em vez de parar o fluxo."
     }
    }
   }
  },
  "params": {
   "mode": {
    "kind": "choice",
    "label": "How to set",
    "help": "Field by field, or all at once as JSON.",
    "options": [
     {
      "value": "fields",
      "label": "Field by field"
     },
     {
      "value": "json",
      "label": "As JSON"
     }
    ],
    "default": "fields"
   },
   "fields": {
    "kind": "fields",
    "label": "Fields",
    "help": "The fields to add or change; a dot, as in customer.name, writes into a nested object.",
    "default": [],
    "asIsWhen": "lenient",
    "showWhen": {
     "mode": [
      "fields"
     ]
    }
   },
   "json": {
    "kind": "json",
    "label": "JSON",
    "help": "An object; each of its fields is set on the item.",
    "default": {},
    "showWhen": {
     "mode": [
      "json"
     ]
    }
   },
   "keep": {
    "kind": "choice",
    "label": "Keep from the input",
    "help": "Which fields of the incoming item stay beside the ones set here.",
    "options": [
     {
      "value": "all",
      "label": "All fields"
     },
     {
      "value": "none",
      "label": "No fields"
     },
     {
      "value": "selected",
      "label": "Only the named fields"
     },
     {
      "value": "except",
      "label": "All but the named fields"
     }
    ],
    "default": "all"
   },
   "names": {
    "kind": "text",
    "label": "Field names",
    "help": "Separated by commas.",
    "placeholder": "name, customer.email",
    "default": "",
    "showWhen": {
     "keep": [
      "selected",
      "except"
     ]
    }
   },
   "dotPaths": {
    "kind": "boolean",
    "label": "Dots reach into objects",
    "help": "Switch off when your field names themselves have dots in them.",
    "default": true,
    "advanced": true
   },
   "lenient": {
    "kind": "boolean",
    "label": "Let values of another type pass",
    "help": "A value that cannot become a number, a list or what else its row says stays as it is, instead of stopping the flow.",
    "default": false,
    "literal": true,
    "showWhen": {
     "mode": [
      "fields"
     ]
    },
    "advanced": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": "none"
 },
 {
  "kind": "action",
  "type": "data.rename",
  "version": 1,
  "label": "Rename fields",
  "help": "Gives fields other names, one by one or all that fit a pattern; their values stay.",
  "icon": "replace",
  "group": "Data",
  "synonyms": [
   "rename keys",
   "field names",
   "column names",
   "regex",
   "move field",
   "header"
  ],
  "translations": {
   "pl": {
    "label": "Zmień nazwy pól",
    "help": "Nadaje polom inne nazwy, pojedynczo albo wszystkim pasującym do wzorca; wartości zostają.",
    "synonyms": [
     "zmień nazwę",
     "nazwy pól",
     "nazwy kolumn",
     "klucze",
     "wyrażenie regularne",
     "przenieś pole"
    ],
    "params": {
     "fields": {
      "label": "Pola",
      "help": "Pola, których nazwy się zmienią; kropka, jak w customer.name, sięga w głąb obiektów, więc pola można tam przenieść.",
      "itemLabel": "pole"
     },
     "fields.from": {
      "label": "Obecna nazwa"
     },
     "fields.to": {
      "label": "Nowa nazwa"
     },
     "patterns": {
      "label": "Według wzorca",
      "help": "Zmienia nazwy wszystkich pól, które pasują do wyrażenia regularnego.",
      "itemLabel": "wzorzec"
     },
     "patterns.pattern": {
      "label": "Wzorzec"
     },
     "patterns.replacement": {
      "label": "Zamień na",
      "help": "$1 oznacza pierwszą grupę wzorca, $2 drugą."
     },
     "patterns.ignoreCase": {
      "label": "Nie rozróżniaj wielkich i małych liter"
     },
     "patterns.depth": {
      "label": "Gdzie",
      "options": {
       "all": "Także wewnątrz obiektów i list",
       "top": "Tylko pola samego elementu",
       "levels": "Do podanego poziomu"
      }
     },
     "patterns.levels": {
      "label": "Poziomy poniżej pól elementu"
     },
     "whenTaken": {
      "label": "Gdy nowa nazwa jest zajęta",
      "help": "Co się dzieje, gdy element ma już pole o nowej nazwie.",
      "options": {
       "replace": "Zastąp to pole",
       "stop": "Zatrzymaj przepływ"
      }
     },
     "whenMissing": {
      "label": "Gdy element nie ma pola",
      "help": "Elementy bez pola o starej nazwie pozostają bez zmian albo zatrzymują przepływ.",
      "options": {
       "ignore": "Zostaw element bez zmian",
       "stop": "Zatrzymaj przepływ"
      }
     },
     "dotPaths": {
      "label": "Kropka sięga w głąb obiektów",
      "help": "Wyłącz, jeśli same nazwy pól zawierają kropki."
     }
    }
   },
   "pt-BR": {
    "label": "Renomear campos",
    "help": "Dá outros nomes aos campos, um a um ou a todos que seguem um padrão; os valores ficam.",
    "synonyms": [
     "renomear chaves",
     "nomes de campos",
     "nomes de colunas",
     "expressão regular",
     "mover campo"
    ],
    "params": {
     "fields": {
      "label": "Campos",
      "help": "Os campos a renomear; um ponto, como em customer.name, acessa objetos, de modo que campos podem ser movidos para lá.",
      "itemLabel": "campo"
     },
     "fields.from": {
      "label": "Nome atual"
     },
     "fields.to": {
      "label": "Novo nome"
     },
     "patterns": {
      "label": "Por padrão",
      "help": "Renomeia todos os campos cujos nomes seguem uma expressão regular.",
      "itemLabel": "padrão"
     },
     "patterns.pattern": {
      "label": "Padrão"
     },
     "patterns.replacement": {
      "label": "Substituir por",
      "help": "$1 representa o primeiro grupo do padrão, $2 o segundo."
     },
     "patterns.ignoreCase": {
      "label": "Ignorar maiúsculas e minúsculas"
     },
     "patterns.depth": {
      "label": "Onde",
      "options": {
       "all": "Também dentro de objetos e listas",
       "top": "Só os campos do próprio item",
       "levels": "Até um nível"
      }
     },
     "patterns.levels": {
      "label": "Níveis abaixo dos campos do item"
     },
     "whenTaken": {
      "label": "Quando o novo nome já existe",
      "help": "O que acontece quando o item já tem um campo com o novo nome.",
      "options": {
       "replace": "Substituir esse campo",
       "stop": "Parar o fluxo"
      }
     },
     "whenMissing": {
      "label": "Quando falta um campo no item",
      "help": "Itens sem um campo com o nome antigo ficam como estão, ou param o fluxo.",
      "options": {
       "ignore": "Deixar o item como está",
       "stop": "Parar o fluxo"
      }
     },
     "dotPaths": {
      "label": "Pontos acessam objetos internos",
      "help": "Desative quando os próprios nomes dos campos tiverem pontos."
     }
    }
   }
  },
  "params": {
   "fields": {
    "kind": "list",
    "label": "Fields",
    "help": "The fields to rename; a dot, as in customer.name, reaches into objects, so that fields can be moved there.",
    "itemLabel": "field",
    "of": {
     "from": {
      "kind": "text",
      "label": "Name now",
      "placeholder": "e-mail",
      "default": ""
     },
     "to": {
      "kind": "text",
      "label": "New name",
      "placeholder": "email",
      "default": ""
     }
    },
    "default": []
   },
   "patterns": {
    "kind": "list",
    "label": "By pattern",
    "help": "Renames all fields whose names fit a regular expression.",
    "itemLabel": "pattern",
    "of": {
     "pattern": {
      "kind": "text",
      "label": "Pattern",
      "placeholder": "^utm_(.*)$",
      "default": ""
     },
     "replacement": {
      "kind": "text",
      "label": "Replace by",
      "help": "$1 stands for the first group of the pattern, $2 for the second.",
      "placeholder": "$1",
      "default": ""
     },
     "ignoreCase": {
      "kind": "boolean",
      "label": "Ignore upper and lower case",
      "default": false,
      "advanced": true
     },
     "depth": {
      "kind": "choice",
      "label": "Where",
      "options": [
       {
        "value": "all",
        "label": "Also inside objects and lists"
       },
       {
        "value": "top",
        "label": "Only the item’s own fields"
       },
       {
        "value": "levels",
        "label": "Down to a level"
       }
      ],
      "default": "all",
      "advanced": true
     },
     "levels": {
      "kind": "number",
      "label": "Levels below the item’s own fields",
      "default": 1,
      "min": 0,
      "integer": true,
      "showWhen": {
       "depth": [
        "levels"
       ]
      },
      "advanced": true
     }
    },
    "default": []
   },
   "whenTaken": {
    "kind": "choice",
    "label": "When the new name is taken",
    "help": "What happens where the item already has a field of the new name.",
    "options": [
     {
      "value": "replace",
      "label": "Replace that field"
     },
     {
      "value": "stop",
      "label": "Stop the flow"
     }
    ],
    "default": "replace",
    "advanced": true
   },
   "whenMissing": {
    "kind": "choice",
    "label": "When an item lacks a field",
    "help": "Items without a field of the old name are left as they are, or stop the flow.",
    "options": [
     {
      "value": "ignore",
      "label": "Leave the item as it is"
     },
     {
      "value": "stop",
      "label": "Stop the flow"
     }
    ],
    "default": "ignore",
    "advanced": true
   },
   "dotPaths": {
    "kind": "boolean",
    "label": "Dots reach into objects",
    "help": "Switch off when your field names themselves have dots in them.",
    "default": true,
    "advanced": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": "none"
 },
 {
  "kind": "action",
  "type": "data.filter",
  "version": 1,
  "label": "Filter",
  "help": "Keeps the items that meet your conditions; the others leave by the second output.",
  "icon": "list-filter",
  "group": "Data",
  "synonyms": [
   "condition",
   "select",
   "keep",
   "remove items",
   "where"
  ],
  "handles": {
   "main": "kept"
  },
  "translations": {
   "pl": {
    "label": "Filtruj",
    "help": "Zostawia elementy, które spełniają warunki; pozostałe wychodzą drugim wyjściem.",
    "synonyms": [
     "warunek",
     "wybierz",
     "zostaw",
     "usuń elementy",
     "gdzie"
    ],
    "params": {
     "combine": {
      "label": "Jak łączyć",
      "help": "Czy muszą być spełnione wszystkie warunki, czy wystarczy jeden.",
      "options": {
       "all": "Wszystkie spełnione",
       "any": "Dowolny spełniony"
      }
     },
     "conditions": {
      "label": "Warunki",
      "help": "Co porównać w każdym elemencie."
     },
     "ignoreCase": {
      "label": "Nie rozróżniaj wielkości liter",
      "help": "„Anna” i „ANNA” to wtedy ten sam tekst."
     }
    },
    "handles": {
     "main": "zachowane",
     "discarded": "odrzucone"
    }
   },
   "pt-BR": {
    "label": "Filtrar",
    "help": "Mantém os itens que atendem às condições; os outros saem pela segunda saída.",
    "synonyms": [
     "condição",
     "selecionar",
     "manter",
     "remover itens",
     "onde"
    ],
    "params": {
     "combine": {
      "label": "Combinação",
      "help": "Se todas as condições precisam ser atendidas ou se basta uma.",
      "options": {
       "all": "Todas atendidas",
       "any": "Qualquer uma atendida"
      }
     },
     "conditions": {
      "label": "Condições",
      "help": "O que comparar em cada item."
     },
     "ignoreCase": {
      "label": "Ignorar maiúsculas e minúsculas",
      "help": "Trata “Anna” e “ANNA” como o mesmo texto."
     }
    },
    "handles": {
     "main": "mantidos",
     "discarded": "descartados"
    }
   }
  },
  "params": {
   "combine": {
    "kind": "choice",
    "label": "Combine",
    "help": "Whether every condition has to hold, or one is enough.",
    "options": [
     {
      "value": "all",
      "label": "All hold"
     },
     {
      "value": "any",
      "label": "Any holds"
     }
    ],
    "default": "all"
   },
   "conditions": {
    "kind": "conditions",
    "label": "Conditions",
    "help": "What is compared, for each item.",
    "operators": [
     {
      "id": "string.equals"
     },
     {
      "id": "string.notEquals"
     },
     {
      "id": "string.contains"
     },
     {
      "id": "string.notContains"
     },
     {
      "id": "string.startsWith"
     },
     {
      "id": "string.notStartsWith"
     },
     {
      "id": "string.endsWith"
     },
     {
      "id": "string.notEndsWith"
     },
     {
      "id": "string.matches"
     },
     {
      "id": "string.notMatches"
     },
     {
      "id": "string.empty",
      "unary": true
     },
     {
      "id": "string.notEmpty",
      "unary": true
     },
     {
      "id": "number.equals"
     },
     {
      "id": "number.notEquals"
     },
     {
      "id": "number.greater"
     },
     {
      "id": "number.greaterOrEqual"
     },
     {
      "id": "number.less"
     },
     {
      "id": "number.lessOrEqual"
     },
     {
      "id": "dateTime.equals"
     },
     {
      "id": "dateTime.after"
     },
     {
      "id": "dateTime.before"
     },
     {
      "id": "dateTime.afterOrEqual"
     },
     {
      "id": "dateTime.beforeOrEqual"
     },
     {
      "id": "boolean.true",
      "unary": true
     },
     {
      "id": "boolean.false",
      "unary": true
     },
     {
      "id": "boolean.equals"
     },
     {
      "id": "boolean.notEquals"
     },
     {
      "id": "array.contains"
     },
     {
      "id": "array.notContains"
     },
     {
      "id": "array.lengthEquals"
     },
     {
      "id": "array.lengthGreater"
     },
     {
      "id": "array.lengthLess"
     },
     {
      "id": "array.empty",
      "unary": true
     },
     {
      "id": "array.notEmpty",
      "unary": true
     },
     {
      "id": "object.empty",
      "unary": true
     },
     {
      "id": "object.notEmpty",
      "unary": true
     },
     {
      "id": "any.exists",
      "unary": true
     },
     {
      "id": "any.notExists",
      "unary": true
     }
    ]
   },
   "ignoreCase": {
    "kind": "boolean",
    "label": "Ignore upper and lower case",
    "help": "Treats “Anna” and “ANNA” as the same text.",
    "default": false,
    "advanced": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main",
   "discarded"
  ],
  "effect": "none"
 },
 {
  "kind": "action",
  "type": "data.sort",
  "version": 1,
  "label": "Sort",
  "help": "Puts the items in order: by fields, by what an expression gives, or at random.",
  "icon": "arrow-down-up",
  "group": "Data",
  "synonyms": [
   "order",
   "arrange",
   "rank",
   "ascending",
   "descending",
   "random",
   "shuffle"
  ],
  "translations": {
   "pl": {
    "label": "Sortuj",
    "help": "Układa elementy w kolejności: według pól, wyniku wyrażenia albo losowo.",
    "synonyms": [
     "porządkuj",
     "kolejność",
     "uszereguj",
     "rosnąco",
     "malejąco",
     "losowo",
     "przetasuj"
    ],
    "params": {
     "mode": {
      "label": "Kolejność",
      "help": "Według kluczy poniżej albo losowo.",
      "options": {
       "keys": "Według kluczy",
       "random": "Losowo"
      }
     },
     "keys": {
      "label": "Sortuj według",
      "help": "Decyduje pierwszy klucz; każdy kolejny rozstrzyga między elementami, które dotąd były równe.",
      "itemLabel": "klucz"
     },
     "keys.by": {
      "label": "Klucz",
      "options": {
       "field": "Pole",
       "expression": "Wyrażenie"
      }
     },
     "keys.field": {
      "label": "Nazwa pola"
     },
     "keys.value": {
      "label": "Wartość"
     },
     "keys.order": {
      "label": "Kierunek",
      "options": {
       "ascending": "Rosnąco",
       "descending": "Malejąco"
      }
     },
     "keys.as": {
      "label": "Porównuj jako",
      "help": "Według tego, czym są wartości, chyba że wskażesz inaczej: „10” jest po „9” tylko jako liczba.",
      "options": {
       "auto": "To, czym są",
       "text": "Teksty",
       "number": "Liczby",
       "date": "Daty"
      }
     },
     "missing": {
      "label": "Elementy bez wartości",
      "help": "Gdzie trafiają elementy, którym brakuje klucza, niezależnie od jego kierunku.",
      "options": {
       "last": "Na koniec",
       "first": "Na początek"
      }
     },
     "texts": {
      "label": "Kolejność tekstów",
      "help": "W słowniku „Ewa” jest przed „łódź”, „łódź” przed „zebra”, a „Pozycja 9” przed „Pozycja 10”.",
      "options": {
       "ignoreCase": "Znak po znaku, bez rozróżniania wielkości liter",
       "exact": "Znak po znaku, najpierw wielkie litery",
       "dictionary": "Jak w słowniku"
      }
     },
     "language": {
      "label": "Język słownika",
      "help": "Jego kod: alfabety różnią się miejscem liter takich jak ä czy ł."
     },
     "dotPaths": {
      "label": "Kropka sięga w głąb obiektów",
      "help": "Wyłącz, jeśli same nazwy pól zawierają kropki."
     },
     "seed": {
      "label": "Ziarno losowania",
      "help": "Ten sam tekst daje za każdym razem tę samą kolejność; bez niego każde uruchomienie ma własną."
     }
    }
   },
   "pt-BR": {
    "label": "Ordenar",
    "help": "Coloca os itens em ordem: por campos, pelo resultado de uma expressão ou ao acaso.",
    "synonyms": [
     "classificar",
     "ordem",
     "organizar",
     "crescente",
     "decrescente",
     "aleatório",
     "embaralhar"
    ],
    "params": {
     "mode": {
      "label": "Ordem",
      "help": "Pelas chaves abaixo ou ao acaso.",
      "options": {
       "keys": "Por chaves",
       "random": "Ao acaso"
      }
     },
     "keys": {
      "label": "Ordenar por",
      "help": "A primeira chave decide; cada uma das seguintes desempata os itens até ali iguais.",
      "itemLabel": "chave"
     },
     "keys.by": {
      "label": "Chave",
      "options": {
       "field": "Campo",
       "expression": "Expressão"
      }
     },
     "keys.field": {
      "label": "Nome do campo"
     },
     "keys.value": {
      "label": "Valor"
     },
     "keys.order": {
      "label": "Direção",
      "options": {
       "ascending": "Crescente",
       "descending": "Decrescente"
      }
     },
     "keys.as": {
      "label": "Comparar como",
      "help": "Pelo que os valores são, a menos que você escolha: “10” só vem depois de “9” como número.",
      "options": {
       "auto": "O que são",
       "text": "Textos",
       "number": "Números",
       "date": "Datas"
      }
     },
     "missing": {
      "label": "Itens sem valor",
      "help": "Onde ficam os itens sem a chave, qualquer que seja a direção.",
      "options": {
       "last": "No fim",
       "first": "No início"
      }
     },
     "texts": {
      "label": "Ordem dos textos",
      "help": "No dicionário, “água” vem antes de “banco”, e “Item 9” vem antes de “Item 10”.",
      "options": {
       "ignoreCase": "Caractere por caractere, sem diferenciar maiúsculas",
       "exact": "Caractere por caractere, maiúsculas primeiro",
       "dictionary": "Como no dicionário"
      }
     },
     "language": {
      "label": "Idioma do dicionário",
      "help": "O código dele: os alfabetos diferem na posição de letras como ä ou ł."
     },
     "dotPaths": {
      "label": "Pontos acessam objetos internos",
      "help": "Desative quando os próprios nomes dos campos tiverem pontos."
     },
     "seed": {
      "label": "Semente",
      "help": "O mesmo texto dá sempre a mesma ordem; sem ele, cada execução tem a sua."
     }
    }
   }
  },
  "params": {
   "mode": {
    "kind": "choice",
    "label": "Order",
    "help": "By the keys below, or at random.",
    "options": [
     {
      "value": "keys",
      "label": "By keys"
     },
     {
      "value": "random",
      "label": "At random"
     }
    ],
    "default": "keys"
   },
   "keys": {
    "kind": "list",
    "label": "Sort by",
    "help": "The first key decides; each further one decides between items that are equal so far.",
    "itemLabel": "key",
    "of": {
     "by": {
      "kind": "choice",
      "label": "Key",
      "options": [
       {
        "value": "field",
        "label": "Field"
       },
       {
        "value": "expression",
        "label": "Expression"
       }
      ],
      "default": "field"
     },
     "field": {
      "kind": "text",
      "label": "Field name",
      "placeholder": "customer.name",
      "default": "",
      "showWhen": {
       "by": [
        "field"
       ]
      }
     },
     "value": {
      "kind": "text",
      "label": "Value",
      "placeholder": "={{ $json.price * $json.quantity }}",
      "default": "",
      "showWhen": {
       "by": [
        "expression"
       ]
      }
     },
     "order": {
      "kind": "choice",
      "label": "Direction",
      "options": [
       {
        "value": "ascending",
        "label": "Ascending"
       },
       {
        "value": "descending",
        "label": "Descending"
       }
      ],
      "default": "ascending"
     },
     "as": {
      "kind": "choice",
      "label": "Compare as",
      "help": "By what the values are, unless you choose: “10” is after “9” only as a number.",
      "options": [
       {
        "value": "auto",
        "label": "What they are"
       },
       {
        "value": "text",
        "label": "Texts"
       },
       {
        "value": "number",
        "label": "Numbers"
       },
       {
        "value": "date",
        "label": "Dates"
       }
      ],
      "default": "auto",
      "advanced": true
     }
    },
    "showWhen": {
     "mode": [
      "keys"
     ]
    }
   },
   "missing": {
    "kind": "choice",
    "label": "Items without a value",
    "help": "Where items go that lack a key, whatever its direction.",
    "options": [
     {
      "value": "last",
      "label": "At the end"
     },
     {
      "value": "first",
      "label": "At the beginning"
     }
    ],
    "default": "last",
    "showWhen": {
     "mode": [
      "keys"
     ]
    },
    "advanced": true
   },
   "texts": {
    "kind": "choice",
    "label": "Order of texts",
    "help": "As in a dictionary, “Ewa” is before “łódź”, “łódź” before “zebra”, and “Item 9” before “Item 10”.",
    "options": [
     {
      "value": "ignoreCase",
      "label": "By characters, ignoring upper and lower case"
     },
     {
      "value": "exact",
      "label": "By characters, upper case first"
     },
     {
      "value": "dictionary",
      "label": "As in a dictionary"
     }
    ],
    "default": "ignoreCase",
    "showWhen": {
     "mode": [
      "keys"
     ]
    },
    "advanced": true
   },
   "language": {
    "kind": "text",
    "label": "Language of the dictionary",
    "help": "Its code: alphabets differ in where they have letters such as ä or ł.",
    "placeholder": "pl",
    "default": "",
    "showWhen": {
     "mode": [
      "keys"
     ],
     "texts": [
      "dictionary"
     ]
    },
    "advanced": true
   },
   "dotPaths": {
    "kind": "boolean",
    "label": "Dots reach into objects",
    "help": "Switch off when your field names themselves have dots in them.",
    "default": true,
    "advanced": true,
    "showWhen": {
     "mode": [
      "keys"
     ]
    }
   },
   "seed": {
    "kind": "text",
    "label": "Seed",
    "help": "The same text gives the same order each time; without one, each run has its own.",
    "default": "",
    "showWhen": {
     "mode": [
      "random"
     ]
    },
    "advanced": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": "none"
 },
 {
  "kind": "action",
  "type": "data.limit",
  "version": 1,
  "label": "Limit",
  "help": "Keeps the first or the last items and leaves out the others.",
  "icon": "list-end",
  "group": "Data",
  "synonyms": [
   "first items",
   "last items",
   "top",
   "take",
   "slice",
   "maximum",
   "truncate"
  ],
  "summary": "{keep}: {count}",
  "translations": {
   "pl": {
    "label": "Ogranicz",
    "help": "Zostawia pierwsze albo ostatnie elementy i pomija pozostałe.",
    "synonyms": [
     "limit",
     "pierwsze elementy",
     "ostatnie elementy",
     "najwyżej",
     "przytnij",
     "weź"
    ],
    "params": {
     "keep": {
      "label": "Zostaw",
      "help": "Z którego końca zostają elementy.",
      "options": {
       "first": "Pierwsze elementy",
       "last": "Ostatnie elementy"
      }
     },
     "count": {
      "label": "Ile",
      "help": "Dalej idzie najwyżej tyle elementów."
     },
     "skip": {
      "label": "Ile pominąć wcześniej",
      "help": "Tyle elementów z tego końca zostaje najpierw pominiętych: 20, a potem 10 daje elementy od 21 do 30."
     }
    }
   },
   "pt-BR": {
    "label": "Limitar",
    "help": "Mantém os primeiros ou os últimos itens e deixa os outros de fora.",
    "synonyms": [
     "limite",
     "primeiros itens",
     "últimos itens",
     "no máximo",
     "cortar",
     "pegar"
    ],
    "params": {
     "keep": {
      "label": "Manter",
      "help": "De qual ponta os itens são mantidos.",
      "options": {
       "first": "Os primeiros itens",
       "last": "Os últimos itens"
      }
     },
     "count": {
      "label": "Quantos",
      "help": "Seguem no máximo tantos itens."
     },
     "skip": {
      "label": "Pular antes",
      "help": "Tantos itens dessa ponta são pulados primeiro: 20 e depois 10 dá os itens 21 a 30."
     }
    }
   }
  },
  "params": {
   "keep": {
    "kind": "choice",
    "label": "Keep",
    "help": "From which end items are kept.",
    "options": [
     {
      "value": "first",
      "label": "The first items"
     },
     {
      "value": "last",
      "label": "The last items"
     }
    ],
    "default": "first"
   },
   "count": {
    "kind": "number",
    "label": "How many",
    "help": "At most so many items go on.",
    "default": 1,
    "min": 0,
    "integer": true
   },
   "skip": {
    "kind": "number",
    "label": "Leave out before",
    "help": "So many items at that end are passed over first: 20 and then 10 gives items 21 to 30.",
    "default": 0,
    "min": 0,
    "integer": true,
    "advanced": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": "none"
 },
 {
  "kind": "action",
  "type": "data.aggregate",
  "version": 1,
  "label": "Aggregate",
  "help": "Collects all items into one: lists of the values of their fields, or one list of the items.",
  "icon": "combine",
  "group": "Data",
  "synonyms": [
   "collect",
   "combine items",
   "items to list",
   "array",
   "group into one",
   "concatenate items"
  ],
  "translations": {
   "pl": {
    "label": "Zbierz",
    "help": "Zbiera wszystkie elementy w jeden: listy wartości ich pól albo jedną listę elementów.",
    "synonyms": [
     "agreguj",
     "połącz elementy",
     "elementy na listę",
     "tablica",
     "zgrupuj w jeden"
    ],
    "params": {
     "mode": {
      "label": "Co zebrać",
      "help": "Wartości pojedynczych pól, każde w osobnej liście, albo całe elementy.",
      "options": {
       "fields": "Pojedyncze pola",
       "items": "Całe elementy"
      }
     },
     "fields": {
      "label": "Pola",
      "help": "Każde daje listę wartości, które mają tam elementy.",
      "itemLabel": "pole"
     },
     "fields.field": {
      "label": "Nazwa pola",
      "placeholder": "klient.email"
     },
     "fields.name": {
      "label": "Nazwa listy",
      "help": "Taka jak nazwa pola, jeśli nie podasz innej.",
      "placeholder": "adresy"
     },
     "mergeLists": {
      "label": "Łącz listy",
      "help": "Jeśli wartości same są listami, powstaje jedna lista ze wszystkich ich pozycji."
     },
     "keepMissing": {
      "label": "Zachowaj brakujące wartości",
      "help": "Elementy bez wartości zostawiają w liście null, dzięki czemu listy sobie odpowiadają."
     },
     "to": {
      "label": "Nazwa listy",
      "help": "Pole, w którym będzie lista elementów.",
      "placeholder": "zamowienia"
     },
     "include": {
      "label": "Pola elementów",
      "help": "Elementy, z których nie zostało żadne pole, nie trafiają na listę.",
      "options": {
       "all": "Wszystkie pola",
       "selected": "Tylko wymienione pola",
       "except": "Wszystkie oprócz wymienionych"
      }
     },
     "names": {
      "label": "Nazwy pól",
      "help": "Oddzielone przecinkami.",
      "placeholder": "id, klient.email"
     },
     "withFiles": {
      "label": "Razem z plikami",
      "help": "Element dostaje pliki wszystkich elementów; przy powtórzonych nazwach dodawany jest numer, jak w data_1."
     },
     "uniqueFiles": {
      "label": "Każdy plik raz",
      "help": "Pliki o tej samej zawartości są brane raz."
     },
     "dotPaths": {
      "label": "Kropka sięga w głąb obiektów",
      "help": "Wyłącz, jeśli same nazwy pól zawierają kropki."
     }
    }
   },
   "pt-BR": {
    "label": "Agregar",
    "help": "Reúne todos os itens em um só: listas dos valores dos seus campos, ou uma lista dos itens.",
    "synonyms": [
     "reunir",
     "combinar itens",
     "itens em lista",
     "array",
     "agrupar em um",
     "coletar"
    ],
    "params": {
     "mode": {
      "label": "O que reunir",
      "help": "Os valores de campos isolados, cada um em uma lista, ou os itens inteiros.",
      "options": {
       "fields": "Campos isolados",
       "items": "Itens inteiros"
      }
     },
     "fields": {
      "label": "Campos",
      "help": "Cada um dá uma lista dos valores que os itens têm ali.",
      "itemLabel": "campo"
     },
     "fields.field": {
      "label": "Nome do campo",
      "placeholder": "cliente.email"
     },
     "fields.name": {
      "label": "Nome da lista",
      "help": "O nome do próprio campo, se você não der outro.",
      "placeholder": "emails"
     },
     "mergeLists": {
      "label": "Juntar listas",
      "help": "Quando os próprios valores são listas, forma-se uma só lista com todas as entradas."
     },
     "keepMissing": {
      "label": "Manter valores ausentes",
      "help": "Itens sem valor deixam um null na lista, para que as listas continuem lado a lado."
     },
     "to": {
      "label": "Nome da lista",
      "help": "O campo que guarda a lista de itens.",
      "placeholder": "pedidos"
     },
     "include": {
      "label": "Campos dos itens",
      "help": "Itens dos quais não sobra nenhum campo ficam fora da lista.",
      "options": {
       "all": "Todos os campos",
       "selected": "Só os campos indicados",
       "except": "Todos menos os indicados"
      }
     },
     "names": {
      "label": "Nomes dos campos",
      "help": "Separados por vírgulas.",
      "placeholder": "id, cliente.email"
     },
     "withFiles": {
      "label": "Com os arquivos",
      "help": "O item recebe os arquivos de todos os itens; onde nomes se repetem, acrescenta-se um número, como em data_1."
     },
     "uniqueFiles": {
      "label": "Cada arquivo uma vez",
      "help": "Arquivos com o mesmo conteúdo entram uma vez."
     },
     "dotPaths": {
      "label": "Pontos acessam objetos internos",
      "help": "Desative quando os próprios nomes dos campos tiverem pontos."
     }
    }
   }
  },
  "params": {
   "mode": {
    "kind": "choice",
    "label": "Collect",
    "help": "The values of single fields, a list for each, or the items as a whole.",
    "options": [
     {
      "value": "fields",
      "label": "Single fields"
     },
     {
      "value": "items",
      "label": "Whole items"
     }
    ],
    "default": "fields"
   },
   "fields": {
    "kind": "list",
    "label": "Fields",
    "help": "Each gives a list of the values that the items have there.",
    "itemLabel": "field",
    "of": {
     "field": {
      "kind": "text",
      "label": "Field name",
      "placeholder": "customer.email",
      "default": ""
     },
     "name": {
      "kind": "text",
      "label": "Name of the list",
      "help": "The field’s own name unless you give one.",
      "placeholder": "emails",
      "default": ""
     }
    },
    "showWhen": {
     "mode": [
      "fields"
     ]
    }
   },
   "mergeLists": {
    "kind": "boolean",
    "label": "Join lists",
    "help": "Where the values are lists themselves, one list of all their entries is made.",
    "default": false,
    "showWhen": {
     "mode": [
      "fields"
     ]
    },
    "advanced": true
   },
   "keepMissing": {
    "kind": "boolean",
    "label": "Keep missing values",
    "help": "Items without a value leave a null in the list, so that lists stay side by side.",
    "default": false,
    "showWhen": {
     "mode": [
      "fields"
     ]
    },
    "advanced": true
   },
   "to": {
    "kind": "text",
    "label": "Name of the list",
    "help": "The field that holds the list of items.",
    "placeholder": "orders",
    "default": "data",
    "showWhen": {
     "mode": [
      "items"
     ]
    }
   },
   "include": {
    "kind": "choice",
    "label": "Fields of the items",
    "help": "Items of which no field is left are left out of the list.",
    "options": [
     {
      "value": "all",
      "label": "All fields"
     },
     {
      "value": "selected",
      "label": "Only the named fields"
     },
     {
      "value": "except",
      "label": "All but the named fields"
     }
    ],
    "default": "all",
    "showWhen": {
     "mode": [
      "items"
     ]
    }
   },
   "names": {
    "kind": "text",
    "label": "Field names",
    "help": "Separated by commas.",
    "placeholder": "id, customer.email",
    "default": "",
    "showWhen": {
     "mode": [
      "items"
     ],
     "include": [
      "selected",
      "except"
     ]
    }
   },
   "withFiles": {
    "kind": "boolean",
    "label": "With files",
    "help": "The item gets the files of all items; where names repeat, a number is added, as in data_1.",
    "default": false,
    "advanced": true
   },
   "uniqueFiles": {
    "kind": "boolean",
    "label": "Each file once",
    "help": "Files with the same content are taken once.",
    "default": false,
    "showWhen": {
     "withFiles": [
      true
     ]
    },
    "advanced": true
   },
   "dotPaths": {
    "kind": "boolean",
    "label": "Dots reach into objects",
    "help": "Switch off when your field names themselves have dots in them.",
    "default": true,
    "advanced": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": "none"
 },
 {
  "kind": "action",
  "type": "data.splitOut",
  "version": 1,
  "label": "Split out",
  "help": "Makes an item of each entry of a list, such as the lines of an order.",
  "icon": "list-tree",
  "group": "Data",
  "synonyms": [
   "split list",
   "array to items",
   "explode",
   "unwind",
   "flatten",
   "iterate",
   "item lists"
  ],
  "summary": "{fields}",
  "translations": {
   "pl": {
    "label": "Rozdziel listę",
    "help": "Tworzy element z każdej pozycji listy, na przykład z każdej pozycji zamówienia.",
    "synonyms": [
     "podziel listę",
     "lista na elementy",
     "tablica",
     "rozbij",
     "rozwiń",
     "pozycje"
    ],
    "params": {
     "what": {
      "label": "Co rozdzielić",
      "help": "Pozycje list w polach albo pliki każdego elementu.",
      "options": {
       "fields": "Listy w polach",
       "files": "Pliki"
      }
     },
     "fields": {
      "label": "Pola do rozdzielenia",
      "help": "Pola z listami, oddzielone przecinkami; kilka rozdziela się równolegle: pierwsze z pierwszym, drugie z drugim. Z obiektu brane są jego wartości.",
      "placeholder": "zamowienie.pozycje"
     },
     "keep": {
      "label": "Zachowaj z wejścia",
      "help": "Które inne pola ma każdy nowy element obok swojej pozycji.",
      "options": {
       "none": "Żadnych innych pól",
       "all": "Wszystkie inne pola",
       "selected": "Tylko wymienione pola"
      }
     },
     "names": {
      "label": "Nazwy pól",
      "help": "Oddzielone przecinkami.",
      "placeholder": "id, klient.email"
     },
     "to": {
      "label": "Nowe nazwy",
      "help": "Gdzie w nowych elementach znajdą się pozycje, w tej samej kolejności; bez nich zachowują nazwy swoich pól, a obiekty rozdzielane pojedynczo same stają się elementami.",
      "placeholder": "pozycja"
     },
     "fileName": {
      "label": "Nazwa pliku",
      "help": "Nazwa, którą plik ma w każdym nowym elemencie; bez niej każdy zachowuje własną."
     },
     "withFiles": {
      "label": "Razem z plikami",
      "help": "Każdy nowy element ma pliki elementu, z którego pochodzi."
     },
     "whenNotFound": {
      "label": "Gdy żaden element nie ma pola",
      "help": "Zatrzymaj, bo nazwa może zawierać błąd, albo uznaj pole za pustą listę.",
      "options": {
       "stop": "Zatrzymaj przepływ",
       "empty": "Uznaj za puste"
      }
     },
     "dotPaths": {
      "label": "Kropka sięga w głąb obiektów",
      "help": "Wyłącz, jeśli same nazwy pól zawierają kropki."
     },
     "wholeNames": {
      "label": "Kropki zostają w nowych nazwach",
      "help": "Z pola order.lines nowe elementy mają pole o takiej nazwie zamiast obiektu order z polem lines."
     }
    }
   },
   "pt-BR": {
    "label": "Separar lista",
    "help": "Cria um item de cada entrada de uma lista, como as linhas de um pedido.",
    "synonyms": [
     "dividir lista",
     "array em itens",
     "lista em itens",
     "explodir",
     "achatar",
     "linhas"
    ],
    "params": {
     "what": {
      "label": "O que separar",
      "help": "As entradas de listas em campos, ou os arquivos de cada item.",
      "options": {
       "fields": "Listas em campos",
       "files": "Arquivos"
      }
     },
     "fields": {
      "label": "Campos a separar",
      "help": "Campos que contêm listas, separados por vírgulas; vários são separados lado a lado: o primeiro com o primeiro, o segundo com o segundo. De um objeto, são usados os valores.",
      "placeholder": "pedido.linhas"
     },
     "keep": {
      "label": "Manter da entrada",
      "help": "Quais outros campos do item cada novo item tem ao lado da sua entrada.",
      "options": {
       "none": "Nenhum outro campo",
       "all": "Todos os outros campos",
       "selected": "Só os campos indicados"
      }
     },
     "names": {
      "label": "Nomes dos campos",
      "help": "Separados por vírgulas.",
      "placeholder": "id, cliente.email"
     },
     "to": {
      "label": "Novos nomes",
      "help": "Onde as entradas ficam nos novos itens, na mesma ordem; sem eles, mantêm os nomes dos seus campos, e objetos separados sozinhos viram os próprios itens.",
      "placeholder": "linha"
     },
     "fileName": {
      "label": "Nome do arquivo",
      "help": "O nome que o arquivo tem em cada novo item; sem ele, cada um mantém o seu."
     },
     "withFiles": {
      "label": "Com os arquivos",
      "help": "Cada novo item tem os arquivos do item de onde vem."
     },
     "whenNotFound": {
      "label": "Quando nenhum item tem o campo",
      "help": "Parar, pois o nome pode estar errado, ou tratá-lo como uma lista vazia.",
      "options": {
       "stop": "Parar o fluxo",
       "empty": "Tratar como vazio"
      }
     },
     "dotPaths": {
      "label": "Pontos acessam objetos internos",
      "help": "Desative quando os próprios nomes dos campos tiverem pontos."
     },
     "wholeNames": {
      "label": "Pontos ficam nos novos nomes",
      "help": "De um campo order.lines, os novos itens têm um campo com esse nome, em vez de um objeto order com um campo lines."
     }
    }
   }
  },
  "params": {
   "what": {
    "kind": "choice",
    "label": "Split",
    "help": "The entries of lists in fields, or the files of each item.",
    "options": [
     {
      "value": "fields",
      "label": "Lists in fields"
     },
     {
      "value": "files",
      "label": "Files"
     }
    ],
    "default": "fields"
   },
   "fields": {
    "kind": "text",
    "label": "Fields to split",
    "help": "Fields that hold lists, separated by commas; several are split side by side: first with first, second with second. Of an object, its values are taken.",
    "placeholder": "order.lines",
    "showWhen": {
     "what": [
      "fields"
     ]
    }
   },
   "keep": {
    "kind": "choice",
    "label": "Keep from the input",
    "help": "Which other fields of the item each new item has beside its entry.",
    "options": [
     {
      "value": "none",
      "label": "No other fields"
     },
     {
      "value": "all",
      "label": "All other fields"
     },
     {
      "value": "selected",
      "label": "Only the named fields"
     }
    ],
    "default": "none"
   },
   "names": {
    "kind": "text",
    "label": "Field names",
    "help": "Separated by commas.",
    "placeholder": "id, customer.email",
    "default": "",
    "showWhen": {
     "keep": [
      "selected"
     ]
    }
   },
   "to": {
    "kind": "text",
    "label": "New names",
    "help": "Where the entries stand in the new items, in the same order; without them they keep the names of their fields, and objects that are split alone become the items themselves.",
    "placeholder": "line",
    "default": "",
    "showWhen": {
     "what": [
      "fields"
     ]
    }
   },
   "fileName": {
    "kind": "text",
    "label": "Name of the file",
    "help": "The name that the file has in each new item; without it, each keeps its own.",
    "placeholder": "data",
    "default": "",
    "showWhen": {
     "what": [
      "files"
     ]
    }
   },
   "withFiles": {
    "kind": "boolean",
    "label": "With files",
    "help": "Each new item has the files of the item it comes from.",
    "default": false,
    "showWhen": {
     "what": [
      "fields"
     ]
    },
    "advanced": true
   },
   "whenNotFound": {
    "kind": "choice",
    "label": "When no item has a field",
    "help": "Stop, as its name may be misspelt, or take it as an empty list.",
    "options": [
     {
      "value": "stop",
      "label": "Stop the flow"
     },
     {
      "value": "empty",
      "label": "Take it as empty"
     }
    ],
    "default": "stop",
    "showWhen": {
     "what": [
      "fields"
     ]
    },
    "advanced": true
   },
   "dotPaths": {
    "kind": "boolean",
    "label": "Dots reach into objects",
    "help": "Switch off when your field names themselves have dots in them.",
    "default": true,
    "advanced": true
   },
   "wholeNames": {
    "kind": "boolean",
    "label": "Dots stay in new names",
    "help": "A field order.lines gives new items a field of that name, instead of an object order with a field lines.",
    "default": false,
    "showWhen": {
     "dotPaths": [
      true
     ]
    },
    "advanced": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": "none"
 },
 {
  "kind": "action",
  "type": "data.dedupe",
  "version": 1,
  "label": "Remove duplicates",
  "help": "Lets each item through once, in one execution or over all of them; what was there already leaves by the second output.",
  "icon": "copy-minus",
  "group": "Data",
  "synonyms": [
   "deduplicate",
   "unique",
   "distinct",
   "duplicates",
   "same items",
   "seen before",
   "only new",
   "history"
  ],
  "handles": {
   "main": "kept",
   "discarded": "duplicates"
  },
  "translations": {
   "pl": {
    "label": "Usuń duplikaty",
    "help": "Przepuszcza każdy element raz, w jednym wykonaniu albo we wszystkich; to, co już było, wychodzi drugim wyjściem.",
    "synonyms": [
     "duplikaty",
     "powtórzenia",
     "unikalne",
     "różne",
     "te same elementy",
     "tylko nowe",
     "historia"
    ],
    "handles": {
     "main": "zachowane",
     "discarded": "duplikaty"
    },
    "params": {
     "against": {
      "label": "Porównaj z",
      "help": "Innymi elementami, które przyszły razem, albo z tym, co przyszło we wcześniejszych wykonaniach tego przepływu.",
      "options": {
       "input": "Innymi elementami wejścia",
       "earlier": "Wcześniejszymi wykonaniami",
       "forget": "Niczym: zapomnij wcześniejsze wykonania"
      }
     },
     "by": {
      "label": "Element jest nowy",
      "help": "Gdy jego wartości jeszcze nie było albo gdy jego liczba lub data jest po wszystkich, które były.",
      "options": {
       "value": "Gdy jego wartość jest nowa",
       "number": "Gdy jego liczba jest wyższa",
       "date": "Gdy jego data jest późniejsza"
      }
     },
     "value": {
      "label": "Wartość",
      "help": "To, co odróżnia element od innych, na przykład jego identyfikator; elementy, dla których jest pusta, zostają wszystkie."
     },
     "scope": {
      "label": "Kto pamięta",
      "help": "Węzły, które dzielą pamięć przepływu, widzą, co przepuściły inne.",
      "options": {
       "node": "Tylko ten węzeł",
       "flow": "Przepływ, wspólnie dla jego węzłów"
      }
     },
     "most": {
      "label": "Ile wartości pamiętać",
      "help": "Najstarsze powyżej tej liczby są zapominane."
     },
     "compare": {
      "label": "Porównuj",
      "help": "Elementy są duplikatami, gdy wszystkie te pola są takie same.",
      "options": {
       "all": "Wszystkie pola",
       "except": "Wszystkie oprócz wymienionych",
       "selected": "Tylko wymienione pola"
      }
     },
     "names": {
      "label": "Nazwy pól",
      "help": "Oddzielone przecinkami.",
      "placeholder": "id, klient.email"
     },
     "keep": {
      "label": "Zostaw",
      "help": "Który z duplikatów idzie dalej; elementy pozostają w swojej kolejności.",
      "options": {
       "first": "Pierwszy z nich",
       "last": "Ostatni z nich"
      }
     },
     "ignoreCase": {
      "label": "Nie rozróżniaj wielkich i małych liter",
      "help": "„Ewa@x.pl” i „ewa@x.pl” to to samo."
     },
     "whenMissing": {
      "label": "Elementy bez żadnego z tych pól",
      "help": "Zostaw każdy z nich, uznaj je za duplikaty albo zatrzymaj, bo nazwa może zawierać błąd.",
      "options": {
       "keep": "Zostaw każdy z nich",
       "compare": "Uznaj je za duplikaty",
       "stop": "Zatrzymaj przepływ"
      }
     },
     "onlyCompared": {
      "label": "Zostaw tylko porównywane pola",
      "help": "Pozostałe pola zachowanych elementów są usuwane."
     },
     "dotPaths": {
      "label": "Kropka sięga w głąb obiektów",
      "help": "Wyłącz, jeśli same nazwy pól zawierają kropki."
     }
    }
   },
   "pt-BR": {
    "label": "Remover duplicados",
    "help": "Deixa cada item passar uma vez, em uma execução ou em todas; o que já apareceu sai pela segunda saída.",
    "synonyms": [
     "duplicados",
     "repetidos",
     "únicos",
     "distintos",
     "itens iguais",
     "deduplicar",
     "só novos",
     "histórico"
    ],
    "handles": {
     "main": "mantidos",
     "discarded": "duplicados"
    },
    "params": {
     "against": {
      "label": "Comparar com",
      "help": "Os outros itens que chegam juntos, ou o que chegou em execuções anteriores deste fluxo.",
      "options": {
       "input": "Os outros itens da entrada",
       "earlier": "Execuções anteriores",
       "forget": "Nada: esquecer execuções anteriores"
      }
     },
     "by": {
      "label": "Um item é novo",
      "help": "Quando o seu valor ainda não apareceu, ou quando o seu número ou data vem depois de todos os que apareceram.",
      "options": {
       "value": "Quando o seu valor é novo",
       "number": "Quando o seu número é maior",
       "date": "Quando a sua data é posterior"
      }
     },
     "value": {
      "label": "Valor",
      "help": "O que distingue um item dos outros, como o seu id; itens para os quais está vazio são todos mantidos."
     },
     "scope": {
      "label": "Quem lembra",
      "help": "Nós que compartilham a memória do fluxo veem o que os outros deixaram passar.",
      "options": {
       "node": "Só este nó",
       "flow": "O fluxo, em comum para os seus nós"
      }
     },
     "most": {
      "label": "Quantos valores lembrar",
      "help": "Além disso, os mais antigos são esquecidos."
     },
     "compare": {
      "label": "Comparar",
      "help": "Itens são duplicados quando todos esses campos são iguais.",
      "options": {
       "all": "Todos os campos",
       "except": "Todos menos os indicados",
       "selected": "Só os campos indicados"
      }
     },
     "names": {
      "label": "Nomes dos campos",
      "help": "Separados por vírgulas.",
      "placeholder": "id, cliente.email"
     },
     "keep": {
      "label": "Manter",
      "help": "Qual dos duplicados segue; os itens continuam na sua ordem.",
      "options": {
       "first": "O primeiro deles",
       "last": "O último deles"
      }
     },
     "ignoreCase": {
      "label": "Ignorar maiúsculas e minúsculas",
      "help": "“Ana@x.com” e “ana@x.com” são iguais."
     },
     "whenMissing": {
      "label": "Itens sem nenhum desses campos",
      "help": "Manter cada um, tratá-los como duplicados, ou parar, pois um nome pode estar errado.",
      "options": {
       "keep": "Manter cada um deles",
       "compare": "Tratá-los como duplicados",
       "stop": "Parar o fluxo"
      }
     },
     "onlyCompared": {
      "label": "Manter só os campos comparados",
      "help": "Os outros campos dos itens mantidos são removidos."
     },
     "dotPaths": {
      "label": "Pontos acessam objetos internos",
      "help": "Desative quando os próprios nomes dos campos tiverem pontos."
     }
    }
   }
  },
  "params": {
   "against": {
    "kind": "choice",
    "label": "Compare with",
    "help": "The other items that come with it, or what came in earlier executions of this flow.",
    "options": [
     {
      "value": "input",
      "label": "The other items of the input"
     },
     {
      "value": "earlier",
      "label": "Earlier executions"
     },
     {
      "value": "forget",
      "label": "Nothing: forget earlier executions"
     }
    ],
    "default": "input"
   },
   "by": {
    "kind": "choice",
    "label": "An item is new",
    "help": "Where its value has not been seen, or where its number or date is after all that were.",
    "options": [
     {
      "value": "value",
      "label": "When its value is new"
     },
     {
      "value": "number",
      "label": "When its number is higher"
     },
     {
      "value": "date",
      "label": "When its date is later"
     }
    ],
    "default": "value",
    "showWhen": {
     "against": [
      "earlier"
     ]
    }
   },
   "value": {
    "kind": "text",
    "label": "Value",
    "help": "What tells an item from others, such as its id; items for which it is empty are all kept.",
    "placeholder": "={{ $json.id }}",
    "default": "",
    "showWhen": {
     "against": [
      "earlier"
     ]
    }
   },
   "scope": {
    "kind": "choice",
    "label": "Remembered by",
    "help": "Nodes that share the flow’s memory see what the others have let through.",
    "options": [
     {
      "value": "node",
      "label": "This node alone"
     },
     {
      "value": "flow",
      "label": "The flow, shared by its nodes"
     }
    ],
    "default": "node",
    "showWhen": {
     "against": [
      "earlier",
      "forget"
     ]
    },
    "advanced": true
   },
   "most": {
    "kind": "number",
    "label": "How many values to remember",
    "help": "The oldest are forgotten beyond that.",
    "default": 10000,
    "min": 1,
    "max": 1000000,
    "integer": true,
    "showWhen": {
     "against": [
      "earlier"
     ],
     "by": [
      "value"
     ]
    },
    "advanced": true
   },
   "compare": {
    "kind": "choice",
    "label": "Compare",
    "help": "Items are duplicates where all these fields are the same.",
    "options": [
     {
      "value": "all",
      "label": "All fields"
     },
     {
      "value": "except",
      "label": "All but the named fields"
     },
     {
      "value": "selected",
      "label": "Only the named fields"
     }
    ],
    "default": "all",
    "showWhen": {
     "against": [
      "input"
     ]
    }
   },
   "names": {
    "kind": "text",
    "label": "Field names",
    "help": "Separated by commas.",
    "placeholder": "id, customer.email",
    "default": "",
    "showWhen": {
     "against": [
      "input"
     ],
     "compare": [
      "except",
      "selected"
     ]
    }
   },
   "keep": {
    "kind": "choice",
    "label": "Keep",
    "help": "Which of several duplicates goes on; items stay in their order.",
    "options": [
     {
      "value": "first",
      "label": "The first of them"
     },
     {
      "value": "last",
      "label": "The last of them"
     }
    ],
    "default": "first",
    "showWhen": {
     "against": [
      "input"
     ]
    }
   },
   "ignoreCase": {
    "kind": "boolean",
    "label": "Ignore upper and lower case",
    "help": "“Ewa@x.pl” and “ewa@x.pl” are the same.",
    "default": false,
    "showWhen": {
     "against": [
      "input"
     ]
    },
    "advanced": true
   },
   "whenMissing": {
    "kind": "choice",
    "label": "Items that lack all of the fields",
    "help": "Keep each of them, take them as duplicates of one another, or stop, as a name may be misspelt.",
    "options": [
     {
      "value": "keep",
      "label": "Keep each of them"
     },
     {
      "value": "compare",
      "label": "Take them as duplicates"
     },
     {
      "value": "stop",
      "label": "Stop the flow"
     }
    ],
    "default": "keep",
    "showWhen": {
     "against": [
      "input"
     ],
     "compare": [
      "selected"
     ]
    },
    "advanced": true
   },
   "onlyCompared": {
    "kind": "boolean",
    "label": "Keep only the compared fields",
    "help": "The other fields of the kept items are removed.",
    "default": false,
    "showWhen": {
     "against": [
      "input"
     ],
     "compare": [
      "except",
      "selected"
     ]
    },
    "advanced": true
   },
   "dotPaths": {
    "kind": "boolean",
    "label": "Dots reach into objects",
    "help": "Switch off when your field names themselves have dots in them.",
    "default": true,
    "advanced": true,
    "showWhen": {
     "against": [
      "input"
     ],
     "compare": [
      "except",
      "selected"
     ]
    }
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main",
   "discarded"
  ],
  "effect": "none"
 },
 {
  "kind": "action",
  "type": "data.compare",
  "version": 1,
  "label": "Compare",
  "help": "Compares the items of two inputs: which are only in one of them, which are the same, and which differ.",
  "icon": "git-compare-arrows",
  "group": "Data",
  "synonyms": [
   "compare datasets",
   "difference",
   "diff",
   "changes",
   "sync",
   "new and removed",
   "reconcile"
  ],
  "handles": {
   "a": "A",
   "b": "B",
   "onlyA": "only in A",
   "same": "the same",
   "different": "different",
   "onlyB": "only in B"
  },
  "translations": {
   "pl": {
    "label": "Porównaj",
    "help": "Porównuje elementy dwóch wejść: które są tylko w jednym z nich, które są takie same, a które się różnią.",
    "synonyms": [
     "różnice",
     "zmiany",
     "synchronizacja",
     "nowe i usunięte",
     "zestaw dane",
     "uzgodnij"
    ],
    "handles": {
     "a": "A",
     "b": "B",
     "onlyA": "tylko w A",
     "same": "takie same",
     "different": "różne",
     "onlyB": "tylko w B"
    },
    "params": {
     "match": {
      "label": "Pola do dopasowania",
      "help": "Element z A i element z B to ta sama rzecz, gdy wszystkie te pola są równe, na przykład ich identyfikatory.",
      "itemLabel": "parę pól"
     },
     "match.a": {
      "label": "Pole w A"
     },
     "match.b": {
      "label": "Pole w B",
      "help": "Ta sama nazwa co w A, jeśli nie podasz innej.",
      "placeholder": "klient.id"
     },
     "different": {
      "label": "Gdy się różnią",
      "help": "Co wychodzi jako „różne”, gdy dopasowane elementy różnią się w pozostałych polach.",
      "options": {
       "both": "Różnice, obie wersje",
       "a": "Wersja z A",
       "b": "Wersja z B",
       "mix": "Połączenie obu"
      }
     },
     "prefer": {
      "label": "Bierz z",
      "help": "Skąd pochodzą pola połączenia.",
      "options": {
       "a": "A",
       "b": "B"
      }
     },
     "except": {
      "label": "Ale te pola z drugiego",
      "help": "Oddzielone przecinkami.",
      "placeholder": "cena, magazyn.stan"
     },
     "skip": {
      "label": "Pola, których nie porównywać",
      "help": "Elementy, które różnią się tylko w nich, są takie same. Oddzielone przecinkami.",
      "placeholder": "zmieniono, magazyn.sprawdzono"
     },
     "loose": {
      "label": "Nie zwracaj uwagi na typy",
      "help": "Liczba 3 i tekst „3” są równe, podobnie true i „TRUE” oraz null i pusty tekst."
     },
     "matches": {
      "label": "Gdy pasuje kilka",
      "help": "Element z A jest porównywany z pierwszym pasującym elementem z B albo z każdym z nich.",
      "options": {
       "first": "Z pierwszym",
       "all": "Z każdym z nich"
      }
     },
     "nameA": {
      "label": "Nazwa wersji z A",
      "help": "Nazwa, pod którą stoi wartość z A, gdy podawane są obie wersje."
     },
     "nameB": {
      "label": "Nazwa wersji z B",
      "help": "Nazwa, pod którą stoi wartość z B, gdy podawane są obie wersje."
     },
     "dotPaths": {
      "label": "Kropka sięga w głąb obiektów",
      "help": "Wyłącz, jeśli same nazwy pól zawierają kropki."
     }
    }
   },
   "pt-BR": {
    "label": "Comparar",
    "help": "Compara os itens de duas entradas: quais estão só em uma delas, quais são iguais e quais diferem.",
    "synonyms": [
     "diferenças",
     "mudanças",
     "sincronizar",
     "novos e removidos",
     "conciliar",
     "comparar dados"
    ],
    "handles": {
     "a": "A",
     "b": "B",
     "onlyA": "só em A",
     "same": "iguais",
     "different": "diferentes",
     "onlyB": "só em B"
    },
    "params": {
     "match": {
      "label": "Campos que correspondem",
      "help": "Um item de A e um item de B são a mesma coisa quando todos esses campos são iguais, como os seus ids.",
      "itemLabel": "par de campos"
     },
     "match.a": {
      "label": "Campo em A"
     },
     "match.b": {
      "label": "Campo em B",
      "help": "O mesmo nome que em A, se você não der outro.",
      "placeholder": "cliente.id"
     },
     "different": {
      "label": "Quando diferem",
      "help": "O que sai como “diferentes” quando itens correspondentes diferem nos outros campos.",
      "options": {
       "both": "O que difere, nas duas versões",
       "a": "A versão de A",
       "b": "A versão de B",
       "mix": "Uma mistura das duas"
      }
     },
     "prefer": {
      "label": "Tirar de",
      "help": "De onde vêm os campos de uma mistura.",
      "options": {
       "a": "A",
       "b": "B"
      }
     },
     "except": {
      "label": "Mas estes campos da outra",
      "help": "Separados por vírgulas.",
      "placeholder": "preco, estoque.quantidade"
     },
     "skip": {
      "label": "Campos a não comparar",
      "help": "Itens que diferem só nestes são iguais. Separados por vírgulas.",
      "placeholder": "atualizadoEm, estoque.conferidoEm"
     },
     "loose": {
      "label": "Ignorar tipos",
      "help": "O número 3 e o texto “3” são iguais, assim como true e “TRUE”, e null e um texto vazio."
     },
     "matches": {
      "label": "Quando vários correspondem",
      "help": "Um item de A é comparado com o primeiro item de B que corresponde, ou com cada um deles.",
      "options": {
       "first": "O primeiro",
       "all": "Cada um deles"
      }
     },
     "nameA": {
      "label": "Nome da versão de A",
      "help": "O nome sob o qual fica o valor de A quando as duas versões são dadas."
     },
     "nameB": {
      "label": "Nome da versão de B",
      "help": "O nome sob o qual fica o valor de B quando as duas versões são dadas."
     },
     "dotPaths": {
      "label": "Pontos acessam objetos internos",
      "help": "Desative quando os próprios nomes dos campos tiverem pontos."
     }
    }
   }
  },
  "params": {
   "match": {
    "kind": "list",
    "label": "Fields that match",
    "help": "An item of A and an item of B are the same thing where all these fields are equal, such as their ids.",
    "itemLabel": "pair of fields",
    "of": {
     "a": {
      "kind": "text",
      "label": "Field in A",
      "placeholder": "id",
      "default": ""
     },
     "b": {
      "kind": "text",
      "label": "Field in B",
      "help": "The same name as in A unless you give another.",
      "placeholder": "customer.id",
      "default": ""
     }
    }
   },
   "different": {
    "kind": "choice",
    "label": "When they differ",
    "help": "What leaves as “different” where matching items differ in their other fields.",
    "options": [
     {
      "value": "both",
      "label": "What differs, both versions"
     },
     {
      "value": "a",
      "label": "The version of A"
     },
     {
      "value": "b",
      "label": "The version of B"
     },
     {
      "value": "mix",
      "label": "A mix of both"
     }
    ],
    "default": "both"
   },
   "prefer": {
    "kind": "choice",
    "label": "Take from",
    "help": "Where the fields of a mix come from.",
    "options": [
     {
      "value": "a",
      "label": "A"
     },
     {
      "value": "b",
      "label": "B"
     }
    ],
    "default": "a",
    "showWhen": {
     "different": [
      "mix"
     ]
    }
   },
   "except": {
    "kind": "text",
    "label": "But these fields from the other",
    "help": "Separated by commas.",
    "placeholder": "price, stock.count",
    "default": "",
    "showWhen": {
     "different": [
      "mix"
     ]
    }
   },
   "skip": {
    "kind": "text",
    "label": "Fields not to compare",
    "help": "Items that differ only in these are the same. Separated by commas.",
    "placeholder": "updatedAt, stock.checkedAt",
    "default": ""
   },
   "loose": {
    "kind": "boolean",
    "label": "Overlook types",
    "help": "The number 3 and the text “3” are equal, so are true and “TRUE”, and null and an empty text.",
    "default": false
   },
   "matches": {
    "kind": "choice",
    "label": "When several match",
    "help": "An item of A is compared with the first item of B that matches, or with each of them.",
    "options": [
     {
      "value": "first",
      "label": "The first one"
     },
     {
      "value": "all",
      "label": "Each of them"
     }
    ],
    "default": "first",
    "advanced": true
   },
   "nameA": {
    "kind": "text",
    "label": "Name of A’s version",
    "help": "The name under which the value of A stands where both versions are given.",
    "default": "inputA",
    "showWhen": {
     "different": [
      "both"
     ]
    },
    "advanced": true
   },
   "nameB": {
    "kind": "text",
    "label": "Name of B’s version",
    "help": "The name under which the value of B stands where both versions are given.",
    "default": "inputB",
    "showWhen": {
     "different": [
      "both"
     ]
    },
    "advanced": true
   },
   "dotPaths": {
    "kind": "boolean",
    "label": "Dots reach into objects",
    "help": "Switch off when your field names themselves have dots in them.",
    "default": true,
    "advanced": true
   }
  },
  "inputs": [
   "a",
   "b"
  ],
  "outputs": [
   "onlyA",
   "same",
   "different",
   "onlyB"
  ],
  "effect": "none"
 },
 {
  "kind": "action",
  "type": "data.summarize",
  "version": 1,
  "label": "Summarize",
  "help": "Works out sums, averages, counts and more over all items, or for each group of them.",
  "icon": "sigma",
  "group": "Data",
  "synonyms": [
   "group by",
   "pivot",
   "total",
   "sum",
   "average",
   "count",
   "min",
   "max",
   "aggregate",
   "concatenate"
  ],
  "translations": {
   "pl": {
    "label": "Podsumuj",
    "help": "Oblicza sumy, średnie, liczby i inne wyniki dla wszystkich elementów albo dla każdej ich grupy.",
    "synonyms": [
     "grupuj",
     "suma",
     "średnia",
     "policz",
     "najmniejszy",
     "największy",
     "tabela przestawna",
     "agregacja"
    ],
    "params": {
     "fields": {
      "label": "Wyniki",
      "help": "Co obliczyć, każdy wynik z jednego pola.",
      "itemLabel": "wynik"
     },
     "fields.how": {
      "label": "Sposób",
      "options": {
       "sum": "Suma",
       "average": "Średnia",
       "count": "Liczba wartości",
       "countUnique": "Liczba różnych wartości",
       "min": "Najmniejsza",
       "max": "Największa",
       "append": "Lista wartości",
       "concatenate": "Jeden tekst z wartości"
      }
     },
     "fields.field": {
      "label": "Nazwa pola",
      "help": "Aby policzyć same elementy, zostaw puste."
     },
     "fields.separator": {
      "label": "Między wartościami",
      "options": {
       "comma": "Przecinek",
       "commaSpace": "Przecinek i spacja",
       "line": "Nowy wiersz",
       "space": "Spacja",
       "nothing": "Nic",
       "other": "Coś innego"
      }
     },
     "fields.customSeparator": {
      "label": "Coś innego"
     },
     "fields.includeEmpty": {
      "label": "Razem z pustymi"
     },
     "fields.name": {
      "label": "Nazwa wyniku",
      "help": "Jeśli jej nie podasz, powstanie ze sposobu i pola, na przykład sum_total."
     },
     "splitBy": {
      "label": "Dla każdej wartości pól",
      "help": "Pola, których wartości tworzą grupy, oddzielone przecinkami; bez nich jest jeden wynik dla wszystkich elementów.",
      "placeholder": "kraj, klient.miasto"
     },
     "output": {
      "label": "Wynik w postaci",
      "help": "Element dla każdej grupy albo jeden element z grupami według wartości, jedna w drugiej.",
      "options": {
       "items": "Element dla każdej grupy",
       "one": "Jeden element ze wszystkimi grupami"
      }
     },
     "skipUngrouped": {
      "label": "Pomiń elementy bez grupy",
      "help": "Elementy, którym brakuje wartości do grupowania, tworzą własną grupę, chyba że zostaną pominięte."
     },
     "others": {
      "label": "Teksty i inne wartości",
      "help": "Co sumy i średnie robią z wartościami, które nie są liczbami, na przykład z tekstem „12.50”.",
      "options": {
       "read": "Odczytaj jako liczby",
       "leaveOut": "Pomiń je"
      }
     },
     "whenNotFound": {
      "label": "Gdy żaden element nie ma pola",
      "help": "Zatrzymaj, bo nazwa może zawierać błąd, albo uznaj pole za puste.",
      "options": {
       "stop": "Zatrzymaj przepływ",
       "empty": "Uznaj za puste"
      }
     },
     "dotPaths": {
      "label": "Kropka sięga w głąb obiektów",
      "help": "Wyłącz, jeśli same nazwy pól zawierają kropki."
     }
    }
   },
   "pt-BR": {
    "label": "Resumir",
    "help": "Calcula somas, médias, contagens e mais, para todos os itens ou para cada grupo deles.",
    "synonyms": [
     "agrupar por",
     "total",
     "soma",
     "média",
     "contar",
     "mínimo",
     "máximo",
     "tabela dinâmica",
     "agregar"
    ],
    "params": {
     "fields": {
      "label": "Resultados",
      "help": "O que calcular, cada resultado a partir de um campo.",
      "itemLabel": "resultado"
     },
     "fields.how": {
      "label": "Como",
      "options": {
       "sum": "Soma",
       "average": "Média",
       "count": "Contagem",
       "countUnique": "Contagem de valores diferentes",
       "min": "Menor",
       "max": "Maior",
       "append": "Lista dos valores",
       "concatenate": "Um texto com os valores"
      }
     },
     "fields.field": {
      "label": "Nome do campo",
      "help": "Para contar os próprios itens, deixe vazio."
     },
     "fields.separator": {
      "label": "Entre os valores",
      "options": {
       "comma": "Vírgula",
       "commaSpace": "Vírgula e espaço",
       "line": "Nova linha",
       "space": "Espaço",
       "nothing": "Nada",
       "other": "Outra coisa"
      }
     },
     "fields.customSeparator": {
      "label": "Outra coisa"
     },
     "fields.includeEmpty": {
      "label": "Com os valores vazios"
     },
     "fields.name": {
      "label": "Nome do resultado",
      "help": "Sem um nome, ele é formado pelos dois, como sum_total."
     },
     "splitBy": {
      "label": "Para cada",
      "help": "Campos cujos valores formam os grupos, separados por vírgulas; sem nenhum, há um só resultado para todos os itens.",
      "placeholder": "pais, cliente.cidade"
     },
     "output": {
      "label": "Entregar",
      "help": "Um item para cada grupo, ou um só item com os grupos por seus valores, um dentro do outro.",
      "options": {
       "items": "Um item para cada grupo",
       "one": "Um item com todos os grupos"
      }
     },
     "skipUngrouped": {
      "label": "Deixar de fora itens sem grupo",
      "help": "Itens sem valor para agrupar formam um grupo próprio, a menos que fiquem de fora."
     },
     "others": {
      "label": "Textos e outros valores",
      "help": "O que somas e médias fazem com valores que não são números, como o texto “12.50”.",
      "options": {
       "read": "Ler como números",
       "leaveOut": "Deixá-los de fora"
      }
     },
     "whenNotFound": {
      "label": "Quando nenhum item tem o campo",
      "help": "Parar, pois o nome pode estar errado, ou tratá-lo como vazio.",
      "options": {
       "stop": "Parar o fluxo",
       "empty": "Tratar como vazio"
      }
     },
     "dotPaths": {
      "label": "Pontos acessam objetos internos",
      "help": "Desative quando os próprios nomes dos campos tiverem pontos."
     }
    }
   }
  },
  "params": {
   "fields": {
    "kind": "list",
    "label": "Results",
    "help": "What to work out, each of one field.",
    "itemLabel": "result",
    "of": {
     "how": {
      "kind": "choice",
      "label": "How",
      "options": [
       {
        "value": "sum",
        "label": "Sum"
       },
       {
        "value": "average",
        "label": "Average"
       },
       {
        "value": "count",
        "label": "Count"
       },
       {
        "value": "countUnique",
        "label": "Count of different values"
       },
       {
        "value": "min",
        "label": "Smallest"
       },
       {
        "value": "max",
        "label": "Largest"
       },
       {
        "value": "append",
        "label": "List of the values"
       },
       {
        "value": "concatenate",
        "label": "One text of the values"
       }
      ],
      "default": "sum"
     },
     "field": {
      "kind": "text",
      "label": "Field name",
      "help": "To count the items themselves, leave it empty.",
      "placeholder": "order.total",
      "default": ""
     },
     "separator": {
      "kind": "choice",
      "label": "Between the values",
      "options": [
       {
        "value": "comma",
        "label": "Comma"
       },
       {
        "value": "commaSpace",
        "label": "Comma and space"
       },
       {
        "value": "line",
        "label": "New line"
       },
       {
        "value": "space",
        "label": "Space"
       },
       {
        "value": "nothing",
        "label": "Nothing"
       },
       {
        "value": "other",
        "label": "Something else"
       }
      ],
      "default": "commaSpace",
      "showWhen": {
       "how": [
        "concatenate"
       ]
      }
     },
     "customSeparator": {
      "kind": "text",
      "label": "Something else",
      "placeholder": " | ",
      "default": "",
      "showWhen": {
       "how": [
        "concatenate"
       ],
       "separator": [
        "other"
       ]
      }
     },
     "includeEmpty": {
      "kind": "boolean",
      "label": "With empty values",
      "default": false,
      "showWhen": {
       "how": [
        "append",
        "concatenate",
        "count",
        "countUnique"
       ]
      },
      "advanced": true
     },
     "name": {
      "kind": "text",
      "label": "Name of the result",
      "help": "Made of both unless you give one, such as sum_total.",
      "placeholder": "sum_total",
      "default": "",
      "advanced": true
     }
    }
   },
   "splitBy": {
    "kind": "text",
    "label": "For each",
    "help": "Fields whose values make the groups, separated by commas; one result over all items without any.",
    "placeholder": "country, customer.city",
    "default": ""
   },
   "output": {
    "kind": "choice",
    "label": "Give",
    "help": "An item for each group, or one item that has the groups by their values, one inside the other.",
    "options": [
     {
      "value": "items",
      "label": "An item for each group"
     },
     {
      "value": "one",
      "label": "One item with all groups"
     }
    ],
    "default": "items"
   },
   "skipUngrouped": {
    "kind": "boolean",
    "label": "Leave out items without a group",
    "help": "Items that lack a value to group by make a group of their own unless they are left out.",
    "default": false,
    "advanced": true
   },
   "others": {
    "kind": "choice",
    "label": "Texts and other values",
    "help": "What sums and averages make of values that are not numbers, such as the text “12.50”.",
    "options": [
     {
      "value": "read",
      "label": "Read them as numbers"
     },
     {
      "value": "leaveOut",
      "label": "Leave them out"
     }
    ],
    "default": "read",
    "advanced": true
   },
   "whenNotFound": {
    "kind": "choice",
    "label": "When no item has a field",
    "help": "Stop, as its name may be misspelt, or take it as empty.",
    "options": [
     {
      "value": "stop",
      "label": "Stop the flow"
     },
     {
      "value": "empty",
      "label": "Take it as empty"
     }
    ],
    "default": "stop",
    "advanced": true
   },
   "dotPaths": {
    "kind": "boolean",
    "label": "Dots reach into objects",
    "help": "Switch off when your field names themselves have dots in them.",
    "default": true,
    "advanced": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": "none"
 },
 {
  "kind": "action",
  "type": "data.dateTime",
  "version": 1,
  "label": "Date and time",
  "help": "Formats dates, adds to them, rounds them, and finds the time between them.",
  "icon": "calendar-clock",
  "group": "Data",
  "synonyms": [
   "date",
   "time",
   "format date",
   "now",
   "add days",
   "duration",
   "time zone",
   "timestamp",
   "luxon"
  ],
  "summary": "{operation}",
  "translations": {
   "pl": {
    "label": "Data i czas",
    "help": "Formatuje daty, dodaje do nich, zaokrągla je i liczy czas między nimi.",
    "synonyms": [
     "data",
     "godzina",
     "formatuj datę",
     "teraz",
     "dodaj dni",
     "czas trwania",
     "strefa czasowa"
    ],
    "params": {
     "field": {
      "label": "Pole na wynik",
      "help": "Jego nazwa; kropka, jak w customer.name, zapisuje do zagnieżdżonego obiektu."
     },
     "keep": {
      "label": "Zachowaj pola z wejścia",
      "help": "Wyłącz, aby został tylko wynik."
     },
     "dotPaths": {
      "label": "Kropka sięga w głąb obiektów",
      "help": "Wyłącz, jeśli same nazwy pól zawierają kropki."
     },
     "operation": {
      "label": "Co zrobić",
      "help": "Co ma się stać z datą.",
      "options": {
       "format": "Sformatuj datę",
       "add": "Dodaj do daty",
       "subtract": "Odejmij od daty",
       "round": "Zaokrąglij datę",
       "difference": "Czas między dwiema datami",
       "extract": "Wyjmij część daty",
       "now": "Bieżąca data"
      }
     },
     "date": {
      "label": "Data",
      "help": "ISO lub SQL, np. 2026-03-01T09:00, także 03/01/2026, 1 Mar 2026 albo sekundy lub milisekundy od 1970 roku."
     },
     "start": {
      "label": "Początek",
      "help": "Data wcześniejsza; jeśli jest późniejsza, czas między nimi jest ujemny."
     },
     "end": {
      "label": "Koniec",
      "help": "Data późniejsza."
     },
     "amount": {
      "label": "Ile",
      "help": "Ile jednostek dodać lub odjąć."
     },
     "unit": {
      "label": "Jednostka",
      "help": "Dni i dłuższe jednostki idą według kalendarza: przy zmianie czasu godzina pozostaje ta sama.",
      "options": {
       "years": "Lata",
       "quarters": "Kwartały",
       "months": "Miesiące",
       "weeks": "Tygodnie",
       "days": "Dni",
       "hours": "Godziny",
       "minutes": "Minuty",
       "seconds": "Sekundy",
       "milliseconds": "Milisekundy"
      }
     },
     "format": {
      "label": "Format",
      "help": "Jak zapisać datę.",
      "options": {
       "X": "Sekundy od 1970 roku",
       "x": "Milisekundy od 1970 roku",
       "custom": "Własny"
      }
     },
     "customFormat": {
      "label": "Własny format",
      "help": "Znaczniki Luxon: yyyy rok, MM miesiąc, MMMM jego nazwa, dd dzień, cccc dzień tygodnia, HH:mm:ss czas, ZZ przesunięcie; słowa między ' '."
     },
     "round": {
      "label": "Kierunek",
      "help": "W górę to zawsze początek następnej jednostki, także gdy data już jest początkiem.",
      "options": {
       "down": "W dół",
       "up": "W górę",
       "nearest": "Do najbliższej"
      }
     },
     "to": {
      "label": "Do pełnych",
      "help": "Tydzień zaczyna się w poniedziałek.",
      "options": {
       "years": "Lata",
       "quarters": "Kwartały",
       "months": "Miesiące",
       "weeks": "Tygodnie",
       "days": "Dni",
       "hours": "Godziny",
       "minutes": "Minuty",
       "seconds": "Sekundy"
      }
     },
     "step": {
      "label": "Po tyle",
      "help": "15 przy minutach daje 9:00, 9:15, 9:30; działa dla godzin, minut i sekund."
     },
     "units": {
      "label": "W jednostkach",
      "help": "Czas rozkłada się na nie od największej; najmniejsza dostaje ułamek.",
      "options": {
       "years": "Lata",
       "quarters": "Kwartały",
       "months": "Miesiące",
       "weeks": "Tygodnie",
       "days": "Dni",
       "hours": "Godziny",
       "minutes": "Minuty",
       "seconds": "Sekundy",
       "milliseconds": "Milisekundy"
      }
     },
     "differenceAs": {
      "label": "Zapisz jako",
      "help": "Obiekt ma po jednej liczbie dla każdej jednostki.",
      "options": {
       "object": "Obiekt, np. { days: 3 }",
       "number": "Jedna liczba, w pierwszej jednostce",
       "iso": "Czas trwania ISO, np. P3D"
      }
     },
     "part": {
      "label": "Część",
      "help": "Tygodnie według ISO 8601; dni tygodnia od 1 (poniedziałek) do 7.",
      "options": {
       "year": "Rok",
       "quarter": "Kwartał",
       "month": "Miesiąc",
       "week": "Tydzień roku",
       "day": "Dzień miesiąca",
       "weekday": "Dzień tygodnia",
       "ordinal": "Dzień roku",
       "hour": "Godzina",
       "minute": "Minuta",
       "second": "Sekunda",
       "millisecond": "Milisekunda"
      }
     },
     "time": {
      "label": "Z godziną",
      "help": "Wyłącz, aby otrzymać początek dnia."
     },
     "result": {
      "label": "Wynik jako",
      "help": "W jakiej postaci podać otrzymaną datę.",
      "options": {
       "iso": "Tekst ISO w strefie czasowej",
       "utc": "Tekst ISO w UTC",
       "seconds": "Sekundy od 1970 roku",
       "milliseconds": "Milisekundy od 1970 roku"
      }
     },
     "zone": {
      "label": "Strefa czasowa",
      "help": "Strefa, w której data jest pokazywana i liczona.",
      "options": {
       "flow": "Strefa przepływu",
       "input": "Własna strefa daty, a bez niej strefa przepływu",
       "named": "Inna"
      }
     },
     "zoneName": {
      "label": "Nazwa strefy czasowej",
      "help": "Jak na liście IANA."
     },
     "inputFormat": {
      "label": "Format wejścia",
      "help": "Znaczniki Luxon dla dat zapisanych inaczej; X i x to sekundy i milisekundy od 1970 roku."
     },
     "inputZone": {
      "label": "Strefa czasowa wejścia",
      "help": "Dla dat, które same jej nie podają; bez wpisu jest to strefa przepływu."
     },
     "language": {
      "label": "Język nazw",
      "help": "Jego kod, dla nazw miesięcy i dni; bez wpisu angielski."
     }
    }
   },
   "pt-BR": {
    "label": "Data e hora",
    "help": "Formata datas, soma a elas, arredonda e calcula o tempo entre elas.",
    "synonyms": [
     "data",
     "hora",
     "formatar data",
     "agora",
     "somar dias",
     "duração",
     "fuso horário"
    ],
    "params": {
     "field": {
      "label": "Campo do resultado",
      "help": "O nome dele; um ponto, como em customer.name, grava dentro de um objeto."
     },
     "keep": {
      "label": "Manter os campos da entrada",
      "help": "Desative para ficar apenas com o resultado."
     },
     "dotPaths": {
      "label": "Pontos acessam objetos internos",
      "help": "Desative quando os próprios nomes dos campos tiverem pontos."
     },
     "operation": {
      "label": "O que fazer",
      "help": "O que acontece com a data.",
      "options": {
       "format": "Formatar uma data",
       "add": "Somar a uma data",
       "subtract": "Subtrair de uma data",
       "round": "Arredondar uma data",
       "difference": "Tempo entre duas datas",
       "extract": "Extrair uma parte da data",
       "now": "Data atual"
      }
     },
     "date": {
      "label": "Data",
      "help": "ISO ou SQL, como 2026-03-01T09:00, também 03/01/2026 (mês primeiro), 1 Mar 2026, ou segundos ou milissegundos desde 1970."
     },
     "start": {
      "label": "Início",
      "help": "A data anterior; se for a posterior, o tempo entre elas é negativo."
     },
     "end": {
      "label": "Fim",
      "help": "A data posterior."
     },
     "amount": {
      "label": "Quantos",
      "help": "Quantas unidades somar ou subtrair."
     },
     "unit": {
      "label": "Unidade",
      "help": "Dias e unidades maiores seguem o calendário: na mudança do relógio, a hora do dia permanece.",
      "options": {
       "years": "Anos",
       "quarters": "Trimestres",
       "months": "Meses",
       "weeks": "Semanas",
       "days": "Dias",
       "hours": "Horas",
       "minutes": "Minutos",
       "seconds": "Segundos",
       "milliseconds": "Milissegundos"
      }
     },
     "format": {
      "label": "Formato",
      "help": "Como a data é escrita.",
      "options": {
       "X": "Segundos desde 1970",
       "x": "Milissegundos desde 1970",
       "custom": "Personalizado"
      }
     },
     "customFormat": {
      "label": "Formato personalizado",
      "help": "Símbolos do Luxon: yyyy ano, MM mês, MMMM o nome dele, dd dia, cccc dia da semana, HH:mm:ss hora, ZZ deslocamento; palavras entre ' '."
     },
     "round": {
      "label": "Sentido",
      "help": "Para cima é sempre o início da próxima, mesmo a partir de um início.",
      "options": {
       "down": "Para baixo",
       "up": "Para cima",
       "nearest": "Para a mais próxima"
      }
     },
     "to": {
      "label": "Unidade inteira",
      "help": "A semana começa na segunda-feira.",
      "options": {
       "years": "Anos",
       "quarters": "Trimestres",
       "months": "Meses",
       "weeks": "Semanas",
       "days": "Dias",
       "hours": "Horas",
       "minutes": "Minutos",
       "seconds": "Segundos"
      }
     },
     "step": {
      "label": "De quantos em quantos",
      "help": "15 com minutos dá 9:00, 9:15, 9:30; vale para horas, minutos e segundos."
     },
     "units": {
      "label": "Em unidades de",
      "help": "O tempo é distribuído entre elas, da maior para a menor; a menor fica com a fração.",
      "options": {
       "years": "Anos",
       "quarters": "Trimestres",
       "months": "Meses",
       "weeks": "Semanas",
       "days": "Dias",
       "hours": "Horas",
       "minutes": "Minutos",
       "seconds": "Segundos",
       "milliseconds": "Milissegundos"
      }
     },
     "differenceAs": {
      "label": "Escrito como",
      "help": "Um objeto tem um número para cada unidade.",
      "options": {
       "object": "Objeto, como { days: 3 }",
       "number": "Um número, na primeira unidade",
       "iso": "Duração ISO, como P3D"
      }
     },
     "part": {
      "label": "Parte",
      "help": "As semanas são as da ISO 8601; os dias da semana vão de 1 (segunda-feira) a 7.",
      "options": {
       "year": "Ano",
       "quarter": "Trimestre",
       "month": "Mês",
       "week": "Semana do ano",
       "day": "Dia do mês",
       "weekday": "Dia da semana",
       "ordinal": "Dia do ano",
       "hour": "Hora",
       "minute": "Minuto",
       "second": "Segundo",
       "millisecond": "Milissegundo"
      }
     },
     "time": {
      "label": "Com a hora",
      "help": "Desative para obter o início do dia."
     },
     "result": {
      "label": "Resultado como",
      "help": "De que forma a data resultante é dada.",
      "options": {
       "iso": "Texto ISO no fuso horário",
       "utc": "Texto ISO em UTC",
       "seconds": "Segundos desde 1970",
       "milliseconds": "Milissegundos desde 1970"
      }
     },
     "zone": {
      "label": "Fuso horário",
      "help": "O fuso em que a data é mostrada e contada.",
      "options": {
       "flow": "O do fluxo",
       "input": "O da própria data ou, sem ele, o do fluxo",
       "named": "Outro"
      }
     },
     "zoneName": {
      "label": "Nome do fuso horário",
      "help": "Como na lista da IANA."
     },
     "inputFormat": {
      "label": "Formato da entrada",
      "help": "Símbolos do Luxon, para datas escritas de outra forma; X e x são segundos e milissegundos desde 1970."
     },
     "inputZone": {
      "label": "Fuso horário da entrada",
      "help": "Das datas que não o informam; sem valor, vale o do fluxo."
     },
     "language": {
      "label": "Idioma dos nomes",
      "help": "O código dele, para nomes de meses e dias; sem valor, inglês."
     }
    }
   }
  },
  "params": {
   "operation": {
    "kind": "choice",
    "label": "What to do",
    "help": "What becomes of the date.",
    "options": [
     {
      "value": "format",
      "label": "Format a date"
     },
     {
      "value": "add",
      "label": "Add to a date"
     },
     {
      "value": "subtract",
      "label": "Subtract from a date"
     },
     {
      "value": "round",
      "label": "Round a date"
     },
     {
      "value": "difference",
      "label": "Time between two dates"
     },
     {
      "value": "extract",
      "label": "Take a part of a date"
     },
     {
      "value": "now",
      "label": "Current date"
     }
    ],
    "default": "format"
   },
   "date": {
    "kind": "dateTime",
    "label": "Date",
    "help": "ISO or SQL, such as 2026-03-01T09:00, 03/01/2026, 1 Mar 2026, or seconds or milliseconds since 1970.",
    "placeholder": "={{ $json.date }}",
    "default": "",
    "showWhen": {
     "operation": [
      "format",
      "add",
      "subtract",
      "round",
      "extract"
     ]
    }
   },
   "start": {
    "kind": "dateTime",
    "label": "Start",
    "help": "The earlier date; if it is the later one, the time between them is negative.",
    "default": "",
    "showWhen": {
     "operation": [
      "difference"
     ]
    }
   },
   "end": {
    "kind": "dateTime",
    "label": "End",
    "help": "The later date.",
    "default": "",
    "showWhen": {
     "operation": [
      "difference"
     ]
    }
   },
   "amount": {
    "kind": "number",
    "label": "How many",
    "help": "How many units to add or subtract.",
    "default": 1,
    "showWhen": {
     "operation": [
      "add",
      "subtract"
     ]
    }
   },
   "unit": {
    "kind": "choice",
    "label": "Unit",
    "help": "Days and longer go by the calendar: at the change of the clock the time of day stays.",
    "options": [
     {
      "value": "years",
      "label": "Years"
     },
     {
      "value": "quarters",
      "label": "Quarters"
     },
     {
      "value": "months",
      "label": "Months"
     },
     {
      "value": "weeks",
      "label": "Weeks"
     },
     {
      "value": "days",
      "label": "Days"
     },
     {
      "value": "hours",
      "label": "Hours"
     },
     {
      "value": "minutes",
      "label": "Minutes"
     },
     {
      "value": "seconds",
      "label": "Seconds"
     },
     {
      "value": "milliseconds",
      "label": "Milliseconds"
     }
    ],
    "default": "days",
    "showWhen": {
     "operation": [
      "add",
      "subtract"
     ]
    }
   },
   "format": {
    "kind": "choice",
    "label": "Format",
    "help": "How the date is written.",
    "options": [
     "yyyy-MM-dd",
     "yyyy-MM-dd HH:mm:ss",
     "yyyy/MM/dd",
     "dd.MM.yyyy",
     "dd/MM/yyyy",
     "MM/dd/yyyy",
     "MM-dd-yyyy",
     "MMMM dd yyyy",
     "HH:mm",
     {
      "value": "X",
      "label": "Seconds since 1970"
     },
     {
      "value": "x",
      "label": "Milliseconds since 1970"
     },
     {
      "value": "custom",
      "label": "Your own"
     }
    ],
    "default": "yyyy-MM-dd",
    "showWhen": {
     "operation": [
      "format"
     ]
    }
   },
   "customFormat": {
    "kind": "text",
    "label": "Your own format",
    "help": "Luxon's tokens: yyyy year, MM month, MMMM its name, dd day, cccc weekday, HH:mm:ss time, ZZ offset; words go between ' '.",
    "placeholder": "cccc, d MMMM yyyy 'at' HH:mm",
    "default": "",
    "showWhen": {
     "operation": [
      "format"
     ],
     "format": [
      "custom"
     ]
    }
   },
   "round": {
    "kind": "choice",
    "label": "Direction",
    "help": "Up is always the beginning of the next one, also from a beginning.",
    "options": [
     {
      "value": "down",
      "label": "Down"
     },
     {
      "value": "up",
      "label": "Up"
     },
     {
      "value": "nearest",
      "label": "To the nearest"
     }
    ],
    "default": "down",
    "showWhen": {
     "operation": [
      "round"
     ]
    }
   },
   "to": {
    "kind": "choice",
    "label": "To whole",
    "help": "A week begins on Monday.",
    "options": [
     {
      "value": "years",
      "label": "Years"
     },
     {
      "value": "quarters",
      "label": "Quarters"
     },
     {
      "value": "months",
      "label": "Months"
     },
     {
      "value": "weeks",
      "label": "Weeks"
     },
     {
      "value": "days",
      "label": "Days"
     },
     {
      "value": "hours",
      "label": "Hours"
     },
     {
      "value": "minutes",
      "label": "Minutes"
     },
     {
      "value": "seconds",
      "label": "Seconds"
     }
    ],
    "default": "days",
    "showWhen": {
     "operation": [
      "round"
     ]
    }
   },
   "step": {
    "kind": "number",
    "label": "Of this many",
    "help": "15 with minutes gives 9:00, 9:15, 9:30; used with hours, minutes and seconds.",
    "default": 1,
    "min": 1,
    "max": 60,
    "integer": true,
    "showWhen": {
     "operation": [
      "round"
     ],
     "to": [
      "hours",
      "minutes",
      "seconds"
     ]
    },
    "advanced": true
   },
   "units": {
    "kind": "choices",
    "label": "In units of",
    "help": "The time is spread over them, the largest first; the smallest takes the fraction.",
    "options": [
     {
      "value": "years",
      "label": "Years"
     },
     {
      "value": "quarters",
      "label": "Quarters"
     },
     {
      "value": "months",
      "label": "Months"
     },
     {
      "value": "weeks",
      "label": "Weeks"
     },
     {
      "value": "days",
      "label": "Days"
     },
     {
      "value": "hours",
      "label": "Hours"
     },
     {
      "value": "minutes",
      "label": "Minutes"
     },
     {
      "value": "seconds",
      "label": "Seconds"
     },
     {
      "value": "milliseconds",
      "label": "Milliseconds"
     }
    ],
    "default": [
     "days"
    ],
    "showWhen": {
     "operation": [
      "difference"
     ]
    }
   },
   "differenceAs": {
    "kind": "choice",
    "label": "Written as",
    "help": "An object has one number for each unit.",
    "options": [
     {
      "value": "object",
      "label": "Object, such as { days: 3 }"
     },
     {
      "value": "number",
      "label": "One number, in the first unit"
     },
     {
      "value": "iso",
      "label": "ISO duration, such as P3D"
     }
    ],
    "default": "object",
    "showWhen": {
     "operation": [
      "difference"
     ]
    }
   },
   "part": {
    "kind": "choice",
    "label": "Part",
    "help": "Weeks are those of ISO 8601; weekdays go from 1 (Monday) to 7.",
    "options": [
     {
      "value": "year",
      "label": "Year"
     },
     {
      "value": "quarter",
      "label": "Quarter"
     },
     {
      "value": "month",
      "label": "Month"
     },
     {
      "value": "week",
      "label": "Week of the year"
     },
     {
      "value": "day",
      "label": "Day of the month"
     },
     {
      "value": "weekday",
      "label": "Day of the week"
     },
     {
      "value": "ordinal",
      "label": "Day of the year"
     },
     {
      "value": "hour",
      "label": "Hour"
     },
     {
      "value": "minute",
      "label": "Minute"
     },
     {
      "value": "second",
      "label": "Second"
     },
     {
      "value": "millisecond",
      "label": "Millisecond"
     }
    ],
    "default": "month",
    "showWhen": {
     "operation": [
      "extract"
     ]
    }
   },
   "time": {
    "kind": "boolean",
    "label": "With the time",
    "help": "Switch off for the beginning of the day.",
    "default": true,
    "showWhen": {
     "operation": [
      "now"
     ]
    }
   },
   "field": {
    "kind": "text",
    "label": "Field for the result",
    "help": "Its name; a dot, as in customer.name, writes into a nested object.",
    "default": "date"
   },
   "keep": {
    "kind": "boolean",
    "label": "Keep the fields of the input",
    "help": "Switch off to have nothing but the result.",
    "default": true
   },
   "dotPaths": {
    "kind": "boolean",
    "label": "Dots reach into objects",
    "help": "Switch off when your field names themselves have dots in them.",
    "default": true,
    "advanced": true
   },
   "result": {
    "kind": "choice",
    "label": "Result as",
    "help": "How the resulting date is given.",
    "options": [
     {
      "value": "iso",
      "label": "ISO text in the time zone"
     },
     {
      "value": "utc",
      "label": "ISO text in UTC"
     },
     {
      "value": "seconds",
      "label": "Seconds since 1970"
     },
     {
      "value": "milliseconds",
      "label": "Milliseconds since 1970"
     }
    ],
    "default": "iso",
    "showWhen": {
     "operation": [
      "add",
      "subtract",
      "round",
      "now"
     ]
    },
    "advanced": true
   },
   "zone": {
    "kind": "choice",
    "label": "Time zone",
    "help": "The zone in which the date is shown and counted.",
    "options": [
     {
      "value": "flow",
      "label": "The flow's"
     },
     {
      "value": "input",
      "label": "The date's own, else the flow's"
     },
     {
      "value": "named",
      "label": "Another"
     }
    ],
    "default": "flow",
    "advanced": true
   },
   "zoneName": {
    "kind": "text",
    "label": "Name of the time zone",
    "help": "As in the list of IANA.",
    "placeholder": "America/Sao_Paulo",
    "default": "",
    "showWhen": {
     "zone": [
      "named"
     ]
    },
    "advanced": true
   },
   "inputFormat": {
    "kind": "text",
    "label": "Format of the input",
    "help": "Luxon's tokens, for dates that are written otherwise; X and x are seconds and milliseconds since 1970.",
    "placeholder": "dd/MM/yyyy",
    "default": "",
    "advanced": true
   },
   "inputZone": {
    "kind": "text",
    "label": "Time zone of the input",
    "help": "Of dates that do not say it themselves; the flow's unless given.",
    "placeholder": "Europe/Warsaw",
    "default": "",
    "advanced": true
   },
   "language": {
    "kind": "text",
    "label": "Language of names",
    "help": "Its code, for the names of months and days; English unless given.",
    "placeholder": "pl",
    "default": "",
    "advanced": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": "none"
 },
 {
  "kind": "action",
  "type": "data.crypto",
  "version": 1,
  "label": "Crypto",
  "help": "Makes hashes, HMACs and signatures of texts and files, and random values such as UUIDs.",
  "icon": "lock",
  "group": "Data",
  "synonyms": [
   "hash",
   "sha256",
   "md5",
   "hmac",
   "sign",
   "checksum",
   "encrypt",
   "uuid",
   "random",
   "password"
  ],
  "summary": "{action}",
  "translations": {
   "pl": {
    "label": "Kryptografia",
    "help": "Tworzy skróty, HMAC i podpisy tekstów i plików oraz wartości losowe, takie jak UUID.",
    "synonyms": [
     "skrót",
     "hash",
     "sha256",
     "suma kontrolna",
     "podpis",
     "hmac",
     "uuid",
     "losowe",
     "hasło"
    ],
    "params": {
     "field": {
      "label": "Pole na wynik",
      "help": "Jego nazwa; kropka, jak w customer.name, zapisuje do zagnieżdżonego obiektu."
     },
     "keep": {
      "label": "Zachowaj pola z wejścia",
      "help": "Wyłącz, aby został tylko wynik."
     },
     "dotPaths": {
      "label": "Kropka sięga w głąb obiektów",
      "help": "Wyłącz, jeśli same nazwy pól zawierają kropki."
     },
     "action": {
      "label": "Co utworzyć",
      "help": "Skrót nie wymaga klucza; HMAC wymaga wspólnego sekretu, podpis klucza prywatnego.",
      "options": {
       "hash": "Skrót",
       "hmac": "HMAC",
       "sign": "Podpis",
       "random": "Wartość losowa"
      }
     },
     "source": {
      "label": "Z czego",
      "help": "Z tekstu albo z zawartości pliku elementu.",
      "options": {
       "text": "Tekst",
       "file": "Plik"
      }
     },
     "value": {
      "label": "Tekst",
      "help": "Listy i obiekty są brane jako ich JSON."
     },
     "file": {
      "label": "Plik",
      "help": "Nazwa jednego z plików elementu."
     },
     "secret": {
      "label": "Sekret",
      "help": "Widzi go tu każdy, kto widzi przepływ: lepiej wybierz poświadczenie."
     },
     "privateKey": {
      "label": "Klucz prywatny",
      "help": "PEM. Widzi go tu każdy, kto widzi przepływ: lepiej wybierz poświadczenie."
     },
     "algorithm": {
      "label": "Algorytm",
      "help": "SHA-256, chyba że druga strona chce innego; MD5 i SHA-1 nie chronią już przed fałszerstwem.",
      "options": {
       "sha256": "SHA-256",
       "sha384": "SHA-384",
       "sha512": "SHA-512",
       "sha3-256": "SHA3-256",
       "sha3-384": "SHA3-384",
       "sha3-512": "SHA3-512",
       "sha224": "SHA-224",
       "sha1": "SHA-1",
       "md5": "MD5"
      }
     },
     "encoding": {
      "label": "Zapisany jako",
      "help": "Jak zapisać bajty wyniku.",
      "options": {
       "hex": "Szesnastkowo",
       "base64": "Base64",
       "base64url": "Base64 do adresów"
      }
     },
     "valueEncoding": {
      "label": "Tekst to",
      "help": "Bajty zapisane jako tekst mogą być wzięte jako te bajty.",
      "options": {
       "utf8": "Zwykły tekst",
       "hex": "Zapis szesnastkowy",
       "base64": "Base64"
      }
     },
     "random": {
      "label": "Rodzaj",
      "help": "Wszystkie nadają się na sekrety: następnego nikt nie odgadnie.",
      "options": {
       "uuid": "UUID",
       "ascii": "Litery i cyfry",
       "hex": "Szesnastkowo",
       "base64": "Base64",
       "number": "Liczba całkowita"
      }
     },
     "length": {
      "label": "Długość",
      "help": "W znakach."
     },
     "min": {
      "label": "Od",
      "help": "Najmniejsza liczba, jaka może wypaść."
     },
     "max": {
      "label": "Do",
      "help": "Największa liczba, jaka może wypaść."
     }
    }
   },
   "pt-BR": {
    "label": "Criptografia",
    "help": "Cria hashes, HMACs e assinaturas de textos e arquivos, e valores aleatórios como UUIDs.",
    "synonyms": [
     "hash",
     "sha256",
     "resumo",
     "soma de verificação",
     "assinatura",
     "hmac",
     "uuid",
     "aleatório",
     "senha"
    ],
    "params": {
     "field": {
      "label": "Campo do resultado",
      "help": "O nome dele; um ponto, como em customer.name, grava dentro de um objeto."
     },
     "keep": {
      "label": "Manter os campos da entrada",
      "help": "Desative para ficar apenas com o resultado."
     },
     "dotPaths": {
      "label": "Pontos acessam objetos internos",
      "help": "Desative quando os próprios nomes dos campos tiverem pontos."
     },
     "action": {
      "label": "O que criar",
      "help": "Um hash não precisa de chave; um HMAC precisa de um segredo compartilhado, uma assinatura, de uma chave privada.",
      "options": {
       "hash": "Hash",
       "hmac": "HMAC",
       "sign": "Assinatura",
       "random": "Valor aleatório"
      }
     },
     "source": {
      "label": "De",
      "help": "De um texto ou do conteúdo de um arquivo do item.",
      "options": {
       "text": "Texto",
       "file": "Arquivo"
      }
     },
     "value": {
      "label": "Texto",
      "help": "Listas e objetos são tomados como o JSON deles."
     },
     "file": {
      "label": "Arquivo",
      "help": "O nome de um dos arquivos do item."
     },
     "secret": {
      "label": "Segredo",
      "help": "Quem vê o fluxo o vê aqui: é melhor escolher uma credencial."
     },
     "privateKey": {
      "label": "Chave privada",
      "help": "PEM. Quem vê o fluxo a vê aqui: é melhor escolher uma credencial."
     },
     "algorithm": {
      "label": "Algoritmo",
      "help": "SHA-256, a menos que o outro lado queira outro; MD5 e SHA-1 já não protegem contra falsificação.",
      "options": {
       "sha256": "SHA-256",
       "sha384": "SHA-384",
       "sha512": "SHA-512",
       "sha3-256": "SHA3-256",
       "sha3-384": "SHA3-384",
       "sha3-512": "SHA3-512",
       "sha224": "SHA-224",
       "sha1": "SHA-1",
       "md5": "MD5"
      }
     },
     "encoding": {
      "label": "Escrito como",
      "help": "Como os bytes do resultado são escritos.",
      "options": {
       "hex": "Hexadecimal",
       "base64": "Base64",
       "base64url": "Base64 para endereços"
      }
     },
     "valueEncoding": {
      "label": "O texto é",
      "help": "Bytes escritos como texto podem ser tomados como esses bytes.",
      "options": {
       "utf8": "Texto comum",
       "hex": "Hexadecimal",
       "base64": "Base64"
      }
     },
     "random": {
      "label": "Tipo",
      "help": "Todos servem para segredos: ninguém adivinha o próximo.",
      "options": {
       "uuid": "UUID",
       "ascii": "Letras e dígitos",
       "hex": "Hexadecimal",
       "base64": "Base64",
       "number": "Número inteiro"
      }
     },
     "length": {
      "label": "Comprimento",
      "help": "Em caracteres."
     },
     "min": {
      "label": "De",
      "help": "O menor número que pode sair."
     },
     "max": {
      "label": "Até",
      "help": "O maior número que pode sair."
     }
    }
   }
  },
  "params": {
   "action": {
    "kind": "choice",
    "label": "What to make",
    "help": "A hash needs no key; an HMAC needs a shared secret, a signature a private key.",
    "options": [
     {
      "value": "hash",
      "label": "Hash"
     },
     {
      "value": "hmac",
      "label": "HMAC"
     },
     {
      "value": "sign",
      "label": "Signature"
     },
     {
      "value": "random",
      "label": "Random value"
     }
    ],
    "default": "hash"
   },
   "source": {
    "kind": "choice",
    "label": "Of",
    "help": "A text, or the content of a file of the item.",
    "options": [
     {
      "value": "text",
      "label": "Text"
     },
     {
      "value": "file",
      "label": "File"
     }
    ],
    "default": "text",
    "showWhen": {
     "action": [
      "hash",
      "hmac",
      "sign"
     ]
    }
   },
   "value": {
    "kind": "text",
    "label": "Text",
    "help": "Lists and objects are taken as their JSON.",
    "placeholder": "={{ $json.text }}",
    "multiline": true,
    "default": "",
    "showWhen": {
     "action": [
      "hash",
      "hmac",
      "sign"
     ],
     "source": [
      "text"
     ]
    }
   },
   "file": {
    "kind": "file",
    "label": "File",
    "help": "The name of one of the item's files.",
    "default": "data",
    "showWhen": {
     "action": [
      "hash",
      "hmac",
      "sign"
     ],
     "source": [
      "file"
     ]
    }
   },
   "secret": {
    "kind": "text",
    "label": "Secret",
    "help": "Anybody who sees the flow sees it here: better choose a credential.",
    "default": "",
    "showWhen": {
     "action": [
      "hmac"
     ]
    },
    "advanced": true
   },
   "privateKey": {
    "kind": "text",
    "label": "Private key",
    "help": "PEM. Anybody who sees the flow sees it here: better choose a credential.",
    "multiline": true,
    "default": "",
    "showWhen": {
     "action": [
      "sign"
     ]
    },
    "advanced": true
   },
   "algorithm": {
    "kind": "choice",
    "label": "Algorithm",
    "help": "SHA-256 unless the other side wants another; MD5 and SHA-1 no longer protect against forgery.",
    "options": [
     {
      "value": "sha256",
      "label": "SHA-256"
     },
     {
      "value": "sha384",
      "label": "SHA-384"
     },
     {
      "value": "sha512",
      "label": "SHA-512"
     },
     {
      "value": "sha3-256",
      "label": "SHA3-256"
     },
     {
      "value": "sha3-384",
      "label": "SHA3-384"
     },
     {
      "value": "sha3-512",
      "label": "SHA3-512"
     },
     {
      "value": "sha224",
      "label": "SHA-224"
     },
     {
      "value": "sha1",
      "label": "SHA-1"
     },
     {
      "value": "md5",
      "label": "MD5"
     }
    ],
    "default": "sha256",
    "showWhen": {
     "action": [
      "hash",
      "hmac",
      "sign"
     ]
    }
   },
   "encoding": {
    "kind": "choice",
    "label": "Written as",
    "help": "How the bytes of the result are written.",
    "options": [
     {
      "value": "hex",
      "label": "Hexadecimal"
     },
     {
      "value": "base64",
      "label": "Base64"
     },
     {
      "value": "base64url",
      "label": "Base64 for addresses"
     }
    ],
    "default": "hex",
    "showWhen": {
     "action": [
      "hash",
      "hmac",
      "sign"
     ]
    }
   },
   "valueEncoding": {
    "kind": "choice",
    "label": "The text is",
    "help": "Bytes that are written as text can be taken as those bytes.",
    "options": [
     {
      "value": "utf8",
      "label": "Plain text"
     },
     {
      "value": "hex",
      "label": "Hexadecimal"
     },
     {
      "value": "base64",
      "label": "Base64"
     }
    ],
    "default": "utf8",
    "showWhen": {
     "action": [
      "hash",
      "hmac",
      "sign"
     ],
     "source": [
      "text"
     ]
    },
    "advanced": true
   },
   "random": {
    "kind": "choice",
    "label": "Kind",
    "help": "All are made for secrets: nobody can guess the next one.",
    "options": [
     {
      "value": "uuid",
      "label": "UUID"
     },
     {
      "value": "ascii",
      "label": "Letters and digits"
     },
     {
      "value": "hex",
      "label": "Hexadecimal"
     },
     {
      "value": "base64",
      "label": "Base64"
     },
     {
      "value": "number",
      "label": "Whole number"
     }
    ],
    "default": "uuid",
    "showWhen": {
     "action": [
      "random"
     ]
    }
   },
   "length": {
    "kind": "number",
    "label": "Length",
    "help": "In characters.",
    "default": 32,
    "min": 1,
    "max": 10000,
    "integer": true,
    "showWhen": {
     "action": [
      "random"
     ],
     "random": [
      "ascii",
      "hex",
      "base64"
     ]
    }
   },
   "min": {
    "kind": "number",
    "label": "From",
    "help": "The smallest number that may come.",
    "default": 0,
    "integer": true,
    "showWhen": {
     "action": [
      "random"
     ],
     "random": [
      "number"
     ]
    }
   },
   "max": {
    "kind": "number",
    "label": "To",
    "help": "The largest number that may come.",
    "default": 100,
    "integer": true,
    "showWhen": {
     "action": [
      "random"
     ],
     "random": [
      "number"
     ]
    }
   },
   "field": {
    "kind": "text",
    "label": "Field for the result",
    "help": "Its name; a dot, as in customer.name, writes into a nested object.",
    "default": "hash"
   },
   "keep": {
    "kind": "boolean",
    "label": "Keep the fields of the input",
    "help": "Switch off to have nothing but the result.",
    "default": true
   },
   "dotPaths": {
    "kind": "boolean",
    "label": "Dots reach into objects",
    "help": "Switch off when your field names themselves have dots in them.",
    "default": true,
    "advanced": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": "none",
  "credential": {
   "types": [
    "crypto.secret",
    "crypto.keyPair"
   ],
   "optional": true
  }
 },
 {
  "kind": "action",
  "type": "data.html",
  "version": 1,
  "label": "HTML",
  "help": "Takes values out of web pages by CSS selectors, or makes HTML of a template.",
  "icon": "code",
  "group": "Data",
  "synonyms": [
   "scrape",
   "extract",
   "css selector",
   "web page",
   "parse html",
   "template",
   "e-mail"
  ],
  "summary": "{action}",
  "translations": {
   "pl": {
    "label": "HTML",
    "help": "Wyjmuje wartości ze stron internetowych według selektorów CSS albo tworzy HTML z szablonu.",
    "synonyms": [
     "scrapowanie",
     "wyodrębnij",
     "selektor css",
     "strona internetowa",
     "szablon",
     "e-mail"
    ],
    "params": {
     "field": {
      "label": "Pole na wynik",
      "help": "Jego nazwa; kropka, jak w customer.name, zapisuje do zagnieżdżonego obiektu."
     },
     "keep": {
      "label": "Zachowaj pola z wejścia",
      "help": "Wyłącz, aby został tylko wynik."
     },
     "dotPaths": {
      "label": "Kropka sięga w głąb obiektów",
      "help": "Wyłącz, jeśli same nazwy pól zawierają kropki."
     },
     "action": {
      "label": "Co zrobić",
      "help": "Do wyjęcia wartości potrzebne są ich selektory CSS; szablon to HTML z wyrażeniami.",
      "options": {
       "extract": "Wyjmij wartości z HTML",
       "template": "Utwórz HTML z szablonu"
      }
     },
     "source": {
      "label": "HTML z",
      "help": "Z tekstu albo z zawartości pliku elementu.",
      "options": {
       "text": "Tekstu",
       "file": "Pliku"
      }
     },
     "html": {
      "label": "HTML",
      "help": "Strona albo jej fragment, do 10 milionów znaków."
     },
     "file": {
      "label": "Plik",
      "help": "Nazwa jednego z plików elementu."
     },
     "values": {
      "label": "Wartości",
      "help": "Co wyjąć i do którego pola.",
      "itemLabel": "wartość"
     },
     "values.name": {
      "label": "Pole"
     },
     "values.selector": {
      "label": "Selektor CSS"
     },
     "values.take": {
      "label": "Weź",
      "options": {
       "text": "Tekst",
       "html": "HTML wewnątrz",
       "attribute": "Atrybut",
       "value": "Wartość pola formularza"
      }
     },
     "values.attribute": {
      "label": "Atrybut"
     },
     "values.all": {
      "label": "Wszystkie pasujące, jako lista"
     },
     "values.skip": {
      "label": "Pomiń wewnątrz",
      "help": "Selektory CSS rozdzielone przecinkami."
     },
     "template": {
      "label": "Szablon",
      "help": "HTML z wyrażeniami tam, gdzie mają być wartości elementu."
     },
     "trim": {
      "label": "Przytnij",
      "help": "Usuwa odstępy i końce wierszy z obu stron wartości."
     },
     "clean": {
      "label": "W jednym wierszu",
      "help": "Kolejne odstępy i końce wierszy stają się jednym odstępem."
     }
    }
   },
   "pt-BR": {
    "label": "HTML",
    "help": "Extrai valores de páginas da web por seletores CSS ou cria HTML a partir de um modelo.",
    "synonyms": [
     "raspagem",
     "extrair",
     "seletor css",
     "página da web",
     "modelo",
     "e-mail"
    ],
    "params": {
     "field": {
      "label": "Campo do resultado",
      "help": "O nome dele; um ponto, como em customer.name, grava dentro de um objeto."
     },
     "keep": {
      "label": "Manter os campos da entrada",
      "help": "Desative para ficar apenas com o resultado."
     },
     "dotPaths": {
      "label": "Pontos acessam objetos internos",
      "help": "Desative quando os próprios nomes dos campos tiverem pontos."
     },
     "action": {
      "label": "O que fazer",
      "help": "Para extrair valores são precisos seus seletores CSS; um modelo é HTML com expressões.",
      "options": {
       "extract": "Extrair valores de HTML",
       "template": "Criar HTML a partir de um modelo"
      }
     },
     "source": {
      "label": "HTML de",
      "help": "De um texto ou do conteúdo de um arquivo do item.",
      "options": {
       "text": "Texto",
       "file": "Arquivo"
      }
     },
     "html": {
      "label": "HTML",
      "help": "Uma página ou parte dela, até 10 milhões de caracteres."
     },
     "file": {
      "label": "Arquivo",
      "help": "O nome de um dos arquivos do item."
     },
     "values": {
      "label": "Valores",
      "help": "O que extrair e para qual campo vai.",
      "itemLabel": "valor"
     },
     "values.name": {
      "label": "Campo"
     },
     "values.selector": {
      "label": "Seletor CSS"
     },
     "values.take": {
      "label": "Pegar",
      "options": {
       "text": "O texto",
       "html": "O HTML de dentro",
       "attribute": "Um atributo",
       "value": "O valor do campo de formulário"
      }
     },
     "values.attribute": {
      "label": "Atributo"
     },
     "values.all": {
      "label": "Todos os que combinam, em lista"
     },
     "values.skip": {
      "label": "Deixar de fora",
      "help": "Seletores CSS separados por vírgulas."
     },
     "template": {
      "label": "Modelo",
      "help": "HTML com expressões onde devem entrar os valores do item."
     },
     "trim": {
      "label": "Aparar",
      "help": "Tira espaços e quebras de linha das pontas do valor."
     },
     "clean": {
      "label": "Em uma linha",
      "help": "Espaços e quebras de linha seguidos viram um espaço."
     }
    }
   }
  },
  "params": {
   "action": {
    "kind": "choice",
    "label": "What to do",
    "help": "Taking values out needs their CSS selectors; a template is HTML with expressions in it.",
    "options": [
     {
      "value": "extract",
      "label": "Take values out of HTML"
     },
     {
      "value": "template",
      "label": "Make HTML of a template"
     }
    ],
    "default": "extract"
   },
   "source": {
    "kind": "choice",
    "label": "HTML from",
    "help": "A text, or the content of a file of the item.",
    "options": [
     {
      "value": "text",
      "label": "Text"
     },
     {
      "value": "file",
      "label": "File"
     }
    ],
    "default": "text",
    "showWhen": {
     "action": [
      "extract"
     ]
    }
   },
   "html": {
    "kind": "text",
    "label": "HTML",
    "help": "A page or a piece of one, up to 10 million characters.",
    "placeholder": "={{ $json.data }}",
    "multiline": true,
    "default": "",
    "showWhen": {
     "action": [
      "extract"
     ],
     "source": [
      "text"
     ]
    }
   },
   "file": {
    "kind": "file",
    "label": "File",
    "help": "The name of one of the item's files.",
    "default": "data",
    "showWhen": {
     "action": [
      "extract"
     ],
     "source": [
      "file"
     ]
    }
   },
   "values": {
    "kind": "list",
    "label": "Values",
    "help": "What to take, and the field that it goes into.",
    "itemLabel": "value",
    "default": [],
    "of": {
     "name": {
      "kind": "text",
      "label": "Field",
      "placeholder": "title"
     },
     "selector": {
      "kind": "text",
      "label": "CSS selector",
      "placeholder": "h1.title"
     },
     "take": {
      "kind": "choice",
      "label": "Take its",
      "options": [
       {
        "value": "text",
        "label": "Text"
       },
       {
        "value": "html",
        "label": "HTML inside"
       },
       {
        "value": "attribute",
        "label": "Attribute"
       },
       {
        "value": "value",
        "label": "Value of a form field"
       }
      ],
      "default": "text"
     },
     "attribute": {
      "kind": "text",
      "label": "Attribute",
      "placeholder": "href",
      "default": "",
      "showWhen": {
       "take": [
        "attribute"
       ]
      }
     },
     "all": {
      "kind": "boolean",
      "label": "All that match, as a list",
      "default": false
     },
     "skip": {
      "kind": "text",
      "label": "Leave out inside",
      "help": "CSS selectors with commas between them.",
      "placeholder": "img, .ad",
      "default": "",
      "showWhen": {
       "take": [
        "text",
        "html"
       ]
      },
      "advanced": true
     }
    },
    "showWhen": {
     "action": [
      "extract"
     ]
    }
   },
   "template": {
    "kind": "code",
    "language": "html",
    "label": "Template",
    "help": "HTML with expressions where the values of the item belong.",
    "default": "",
    "showWhen": {
     "action": [
      "template"
     ]
    }
   },
   "trim": {
    "kind": "boolean",
    "label": "Trim",
    "help": "Takes spaces and line breaks off both ends of a value.",
    "default": true,
    "showWhen": {
     "action": [
      "extract"
     ]
    },
    "advanced": true
   },
   "clean": {
    "kind": "boolean",
    "label": "In one line",
    "help": "Spaces and line breaks in a row become one space.",
    "default": false,
    "showWhen": {
     "action": [
      "extract"
     ]
    },
    "advanced": true
   },
   "field": {
    "kind": "text",
    "label": "Field for the result",
    "help": "Its name; a dot, as in customer.name, writes into a nested object.",
    "default": "html",
    "showWhen": {
     "action": [
      "template"
     ]
    }
   },
   "keep": {
    "kind": "boolean",
    "label": "Keep the fields of the input",
    "help": "Switch off to have nothing but the result.",
    "default": false
   },
   "dotPaths": {
    "kind": "boolean",
    "label": "Dots reach into objects",
    "help": "Switch off when your field names themselves have dots in them.",
    "default": true,
    "advanced": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": "none"
 },
 {
  "kind": "action",
  "type": "data.xml",
  "version": 1,
  "label": "XML",
  "help": "Turns XML into fields, and fields into XML.",
  "icon": "code",
  "group": "Data",
  "synonyms": [
   "parse",
   "xml to json",
   "json to xml",
   "soap",
   "rss",
   "convert"
  ],
  "summary": "{action}",
  "translations": {
   "pl": {
    "label": "XML",
    "help": "Zamienia XML na pola, a pola na XML.",
    "synonyms": [
     "parsuj",
     "xml na json",
     "json na xml",
     "soap",
     "rss",
     "konwertuj"
    ],
    "params": {
     "field": {
      "label": "Pole na wynik",
      "help": "Jego nazwa; gdy jest pusta, pola wyniku stają się polami elementu."
     },
     "keep": {
      "label": "Zachowaj pola z wejścia",
      "help": "Wyłącz, aby został tylko wynik."
     },
     "dotPaths": {
      "label": "Kropka sięga w głąb obiektów",
      "help": "Wyłącz, jeśli same nazwy pól zawierają kropki."
     },
     "action": {
      "label": "Co zrobić",
      "help": "W którą stronę zamieniać.",
      "options": {
       "read": "XML na pola",
       "write": "Pola na XML"
      }
     },
     "source": {
      "label": "XML z",
      "help": "Z tekstu albo z zawartości pliku elementu.",
      "options": {
       "text": "Tekstu",
       "file": "Pliku"
      }
     },
     "xml": {
      "label": "XML",
      "help": "Cały dokument, do 10 milionów znaków."
     },
     "file": {
      "label": "Plik",
      "help": "Nazwa jednego z plików elementu."
     },
     "json": {
      "label": "Pola",
      "help": "Obiekt; bez wpisu cały element."
     },
     "attributes": {
      "label": "Atrybuty",
      "help": "Gdzie trafiają atrybuty elementu XML.",
      "options": {
       "merge": "Obok jego elementów",
       "group": "Do osobnego pola",
       "ignore": "Nigdzie"
      }
     },
     "lists": {
      "label": "Listy",
      "help": "Przy „zawsze” listą jest też element, który występuje raz, więc jego typ się nie zmienia.",
      "options": {
       "repeated": "Dla elementów, które się powtarzają",
       "always": "Zawsze"
      }
     },
     "listNames": {
      "label": "Zawsze listy",
      "help": "Nazwy elementów, które są listami, nawet gdy występują raz; rozdzielone przecinkami."
     },
     "prefixes": {
      "label": "Zachowaj przedrostki przestrzeni nazw",
      "help": "Po wyłączeniu soap:Body staje się Body."
     },
     "root": {
      "label": "Z elementem zewnętrznym",
      "help": "Po wyłączeniu wynikiem jest sama jego treść."
     },
     "trim": {
      "label": "Przytnij teksty",
      "help": "Usuwa odstępy i końce wierszy z obu stron."
     },
     "collapse": {
      "label": "Zwiń odstępy w tekstach",
      "help": "Kolejne odstępy i końce wierszy stają się jednym odstępem."
     },
     "lowerCase": {
      "label": "Nazwy małymi literami",
      "help": "Elementów; atrybuty zachowują swoje."
     },
     "emptyValue": {
      "label": "Puste elementy stają się",
      "help": "Tekst, który zastępuje element bez treści."
     },
     "rootName": {
      "label": "Element zewnętrzny",
      "help": "Jego nazwa; bez wpisu jedyne pole staje się elementem zewnętrznym, a kilka trafia do „root”."
     },
     "declaration": {
      "label": "Z deklaracją XML",
      "help": "Pierwszy wiersz, który podaje wersję i kodowanie."
     },
     "pretty": {
      "label": "Jeden element w wierszu",
      "help": "Z wcięciami, do czytania przez ludzi."
     },
     "cdata": {
      "label": "CDATA dla tekstów ze znacznikami",
      "help": "Teksty z < lub & są zapisywane jako CDATA zamiast z zamianą znaków."
     },
     "attributesField": {
      "label": "Pole atrybutów",
      "help": "Nazwa pola, które zawiera atrybuty elementu."
     },
     "textField": {
      "label": "Pole tekstu",
      "help": "Nazwa pola z tekstem elementu, który ma też atrybuty lub elementy."
     }
    }
   },
   "pt-BR": {
    "label": "XML",
    "help": "Transforma XML em campos e campos em XML.",
    "synonyms": [
     "analisar",
     "xml para json",
     "json para xml",
     "soap",
     "rss",
     "converter"
    ],
    "params": {
     "field": {
      "label": "Campo do resultado",
      "help": "O nome dele; vazio, os campos do resultado passam a ser do item."
     },
     "keep": {
      "label": "Manter os campos da entrada",
      "help": "Desative para ficar apenas com o resultado."
     },
     "dotPaths": {
      "label": "Pontos acessam objetos internos",
      "help": "Desative quando os próprios nomes dos campos tiverem pontos."
     },
     "action": {
      "label": "O que fazer",
      "help": "Em que sentido transformar.",
      "options": {
       "read": "XML em campos",
       "write": "Campos em XML"
      }
     },
     "source": {
      "label": "XML de",
      "help": "De um texto ou do conteúdo de um arquivo do item.",
      "options": {
       "text": "Texto",
       "file": "Arquivo"
      }
     },
     "xml": {
      "label": "XML",
      "help": "O documento inteiro, até 10 milhões de caracteres."
     },
     "file": {
      "label": "Arquivo",
      "help": "O nome de um dos arquivos do item."
     },
     "json": {
      "label": "Campos",
      "help": "Um objeto; vazio, o item inteiro."
     },
     "attributes": {
      "label": "Atributos",
      "help": "Onde ficam os atributos de um elemento.",
      "options": {
       "merge": "Ao lado dos elementos dele",
       "group": "Em um campo próprio",
       "ignore": "Em lugar nenhum"
      }
     },
     "lists": {
      "label": "Listas",
      "help": "Com “sempre”, um elemento que vem só uma vez também é lista, e o tipo nunca muda.",
      "options": {
       "repeated": "Para elementos que se repetem",
       "always": "Sempre"
      }
     },
     "listNames": {
      "label": "Sempre listas",
      "help": "Nomes de elementos que são listas mesmo vindo uma vez, separados por vírgulas."
     },
     "prefixes": {
      "label": "Manter prefixos de namespaces",
      "help": "Desativado, soap:Body vira Body."
     },
     "root": {
      "label": "Com o elemento externo",
      "help": "Desativado, o resultado é só o conteúdo dele."
     },
     "trim": {
      "label": "Aparar textos",
      "help": "Tira espaços e quebras de linha das pontas."
     },
     "collapse": {
      "label": "Juntar espaços nos textos",
      "help": "Espaços e quebras de linha seguidos viram um espaço."
     },
     "lowerCase": {
      "label": "Nomes em minúsculas",
      "help": "Dos elementos; os atributos mantêm os seus."
     },
     "emptyValue": {
      "label": "Elementos vazios viram",
      "help": "O texto que fica no lugar de um elemento sem conteúdo."
     },
     "rootName": {
      "label": "Elemento externo",
      "help": "O nome dele; vazio, um campo único vira o elemento externo, e vários ficam dentro de “root”."
     },
     "declaration": {
      "label": "Com a declaração XML",
      "help": "A primeira linha, que informa versão e codificação."
     },
     "pretty": {
      "label": "Um elemento por linha",
      "help": "Com recuo, para pessoas lerem."
     },
     "cdata": {
      "label": "CDATA para textos com marcação",
      "help": "Textos com < ou & são escritos como CDATA em vez de escapados."
     },
     "attributesField": {
      "label": "Campo dos atributos",
      "help": "O nome do campo que guarda os atributos de um elemento."
     },
     "textField": {
      "label": "Campo do texto",
      "help": "O nome do campo com o texto de um elemento que também tem atributos ou elementos."
     }
    }
   }
  },
  "params": {
   "action": {
    "kind": "choice",
    "label": "What to do",
    "help": "Which way to turn.",
    "options": [
     {
      "value": "read",
      "label": "XML to fields"
     },
     {
      "value": "write",
      "label": "Fields to XML"
     }
    ],
    "default": "read"
   },
   "source": {
    "kind": "choice",
    "label": "XML from",
    "help": "A text, or the content of a file of the item.",
    "options": [
     {
      "value": "text",
      "label": "Text"
     },
     {
      "value": "file",
      "label": "File"
     }
    ],
    "default": "text",
    "showWhen": {
     "action": [
      "read"
     ]
    }
   },
   "xml": {
    "kind": "text",
    "label": "XML",
    "help": "The whole document, up to 10 million characters.",
    "placeholder": "={{ $json.data }}",
    "multiline": true,
    "default": "",
    "showWhen": {
     "action": [
      "read"
     ],
     "source": [
      "text"
     ]
    }
   },
   "file": {
    "kind": "file",
    "label": "File",
    "help": "The name of one of the item's files.",
    "default": "data",
    "showWhen": {
     "action": [
      "read"
     ],
     "source": [
      "file"
     ]
    }
   },
   "json": {
    "kind": "json",
    "label": "Fields",
    "help": "An object; the whole item where it is empty.",
    "placeholder": "={{ $json.order }}",
    "optional": true,
    "showWhen": {
     "action": [
      "write"
     ]
    }
   },
   "attributes": {
    "kind": "choice",
    "label": "Attributes",
    "help": "Where the attributes of an element stand.",
    "options": [
     {
      "value": "merge",
      "label": "Beside its elements"
     },
     {
      "value": "group",
      "label": "In a field of their own"
     },
     {
      "value": "ignore",
      "label": "Nowhere"
     }
    ],
    "default": "merge",
    "showWhen": {
     "action": [
      "read"
     ]
    }
   },
   "lists": {
    "kind": "choice",
    "label": "Lists",
    "help": "With “always”, an element that comes only once is a list too, so its type never changes.",
    "options": [
     {
      "value": "repeated",
      "label": "For elements that come more than once"
     },
     {
      "value": "always",
      "label": "Always"
     }
    ],
    "default": "repeated",
    "showWhen": {
     "action": [
      "read"
     ]
    }
   },
   "listNames": {
    "kind": "text",
    "label": "Always lists",
    "help": "Names of elements that are lists even if they come once, with commas between them.",
    "placeholder": "item, line",
    "default": "",
    "showWhen": {
     "action": [
      "read"
     ],
     "lists": [
      "repeated"
     ]
    }
   },
   "prefixes": {
    "kind": "boolean",
    "label": "Keep prefixes of namespaces",
    "help": "Switched off, soap:Body becomes Body.",
    "default": true,
    "showWhen": {
     "action": [
      "read"
     ]
    }
   },
   "root": {
    "kind": "boolean",
    "label": "With the outermost element",
    "help": "Switched off, its content alone is the result.",
    "default": true,
    "showWhen": {
     "action": [
      "read"
     ]
    },
    "advanced": true
   },
   "trim": {
    "kind": "boolean",
    "label": "Trim texts",
    "help": "Takes spaces and line breaks off both ends.",
    "default": false,
    "showWhen": {
     "action": [
      "read"
     ]
    },
    "advanced": true
   },
   "collapse": {
    "kind": "boolean",
    "label": "Collapse spaces in texts",
    "help": "Spaces and line breaks in a row become one space.",
    "default": false,
    "showWhen": {
     "action": [
      "read"
     ]
    },
    "advanced": true
   },
   "lowerCase": {
    "kind": "boolean",
    "label": "Names in lower case",
    "help": "Of elements; attributes keep theirs.",
    "default": false,
    "showWhen": {
     "action": [
      "read"
     ]
    },
    "advanced": true
   },
   "emptyValue": {
    "kind": "text",
    "label": "Empty elements become",
    "help": "The text that stands for an element without content.",
    "default": "",
    "showWhen": {
     "action": [
      "read"
     ]
    },
    "advanced": true
   },
   "rootName": {
    "kind": "text",
    "label": "Outermost element",
    "help": "Its name; where it is empty, a lone field becomes the outermost element, and several stand inside “root”.",
    "placeholder": "order",
    "default": "",
    "showWhen": {
     "action": [
      "write"
     ]
    }
   },
   "declaration": {
    "kind": "boolean",
    "label": "With the XML declaration",
    "help": "The first line, which names version and encoding.",
    "default": true,
    "showWhen": {
     "action": [
      "write"
     ]
    },
    "advanced": true
   },
   "pretty": {
    "kind": "boolean",
    "label": "One element a line",
    "help": "Indented, for people to read.",
    "default": true,
    "showWhen": {
     "action": [
      "write"
     ]
    },
    "advanced": true
   },
   "cdata": {
    "kind": "boolean",
    "label": "CDATA for texts with markup",
    "help": "Texts with < or & are written as CDATA instead of escaped.",
    "default": false,
    "showWhen": {
     "action": [
      "write"
     ]
    },
    "advanced": true
   },
   "attributesField": {
    "kind": "text",
    "label": "Field of attributes",
    "help": "The name of the field that holds the attributes of an element.",
    "default": "$",
    "advanced": true
   },
   "textField": {
    "kind": "text",
    "label": "Field of text",
    "help": "The name of the field that holds the text of an element with attributes or elements in it.",
    "default": "_",
    "advanced": true
   },
   "field": {
    "kind": "text",
    "label": "Field for the result",
    "help": "Its name; where it is empty, the fields of the result become the item's own.",
    "default": "",
    "optional": true
   },
   "keep": {
    "kind": "boolean",
    "label": "Keep the fields of the input",
    "help": "Switch off to have nothing but the result.",
    "default": false
   },
   "dotPaths": {
    "kind": "boolean",
    "label": "Dots reach into objects",
    "help": "Switch off when your field names themselves have dots in them.",
    "default": true,
    "advanced": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": "none"
 },
 {
  "kind": "action",
  "type": "data.markdown",
  "version": 1,
  "label": "Markdown",
  "help": "Turns Markdown into HTML, and HTML into Markdown.",
  "icon": "pencil-line",
  "group": "Data",
  "synonyms": [
   "md",
   "html to markdown",
   "markdown to html",
   "convert",
   "github",
   "sanitize",
   "readme"
  ],
  "summary": "{action}",
  "translations": {
   "pl": {
    "label": "Markdown",
    "help": "Zamienia Markdown na HTML, a HTML na Markdown.",
    "synonyms": [
     "md",
     "html na markdown",
     "markdown na html",
     "konwersja",
     "github",
     "oczyszczanie html"
    ],
    "params": {
     "field": {
      "label": "Pole na wynik",
      "help": "Jego nazwa; kropka, jak w customer.name, zapisuje do zagnieżdżonego obiektu."
     },
     "keep": {
      "label": "Zachowaj pola z wejścia",
      "help": "Wyłącz, aby został tylko wynik."
     },
     "dotPaths": {
      "label": "Kropka sięga w głąb obiektów",
      "help": "Wyłącz, jeśli same nazwy pól zawierają kropki."
     },
     "action": {
      "label": "Co zrobić",
      "help": "W którą stronę zamienić.",
      "options": {
       "toHtml": "Markdown na HTML",
       "toMarkdown": "HTML na Markdown"
      }
     },
     "source": {
      "label": "Skąd",
      "help": "Z tekstu albo z zawartości pliku elementu.",
      "options": {
       "text": "Z tekstu",
       "file": "Z pliku"
      }
     },
     "markdown": {
      "label": "Markdown",
      "help": "Do 2 milionów znaków."
     },
     "html": {
      "label": "HTML",
      "help": "Strona albo jej fragment, do 10 milionów znaków."
     },
     "file": {
      "label": "Plik",
      "help": "Nazwa jednego z plików elementu."
     },
     "rawHtml": {
      "label": "HTML wewnątrz Markdownu",
      "help": "„Bez zmian” tylko dla własnych tekstów: to, co napisze ktoś obcy, mogłoby uruchomić skrypt tam, gdzie wynik się wyświetla.",
      "options": {
       "clean": "Zachowaj to, co nieszkodliwe",
       "text": "Pokaż jako tekst",
       "keep": "Bez zmian"
      }
     },
     "features": {
      "label": "Poza zwykłym Markdownem",
      "help": "To, co dodał GitHub.",
      "options": {
       "tables": "Tabele",
       "strikethrough": "Tekst przekreślony, ~~tak jak tu~~",
       "tasks": "Listy zadań",
       "links": "Adresy stają się linkami"
      }
     },
     "lineBreaks": {
      "label": "Każdy koniec wiersza się liczy",
      "help": "Bez tego wiersze jednego akapitu łączą się ze sobą."
     },
     "newTab": {
      "label": "Linki otwierają się w nowej karcie",
      "help": "Nie dotyczy linków do miejsc na tej samej stronie."
     },
     "headingIds": {
      "label": "Nagłówki mają identyfikatory",
      "help": "Powstają z ich słów, więc można do nich linkować: #pierwsze-kroki."
     },
     "headingStart": {
      "label": "Poziom najwyższego nagłówka",
      "help": "Przy 2 nagłówek z jednym # staje się h2 i tak dalej."
     },
     "page": {
      "label": "Cała strona",
      "help": "Razem z doctype, head i body."
     },
     "headingStyle": {
      "label": "Nagłówki",
      "help": "Podkreślać można tylko dwa najwyższe poziomy.",
      "options": {
       "atx": "Z # na początku",
       "setext": "Podkreślone"
      }
     },
     "bullet": {
      "label": "Punktor",
      "help": "Znak przed pozycjami listy."
     },
     "code": {
      "label": "Bloki kodu",
      "help": "Ogrodzenie zachowuje też język kodu.",
      "options": {
       "fenced": "W ogrodzeniu",
       "indented": "Wcięte"
      }
     },
     "fence": {
      "label": "Ogrodzenie",
      "help": "Wydłuża się, gdy takie samo jest w kodzie."
     },
     "emphasis": {
      "label": "Wokół kursywy",
      "help": "Który znak pochyla tekst."
     },
     "strong": {
      "label": "Wokół pogrubienia",
      "help": "Który znak pogrubia tekst."
     },
     "links": {
      "label": "Linki",
      "help": "Czy adresy stoją w tekście, czy pod nim.",
      "options": {
       "inlined": "W tekście",
       "referenced": "Pod tekstem"
      }
     },
     "keepTags": {
      "label": "Elementy pozostawione jako HTML",
      "help": "Ich nazwy rozdzielone przecinkami."
     },
     "skipTags": {
      "label": "Elementy pominięte",
      "help": "Ich nazwy rozdzielone przecinkami; pomijana jest też ich zawartość."
     },
     "dataImages": {
      "label": "Zachowaj obrazy wpisane w HTML",
      "help": "Ich bajty stoją w tekście i bardzo go wydłużają."
     }
    }
   },
   "pt-BR": {
    "label": "Markdown",
    "help": "Converte Markdown em HTML e HTML em Markdown.",
    "synonyms": [
     "md",
     "html para markdown",
     "markdown para html",
     "converter",
     "github",
     "limpar html"
    ],
    "params": {
     "field": {
      "label": "Campo do resultado",
      "help": "O nome dele; um ponto, como em customer.name, grava dentro de um objeto."
     },
     "keep": {
      "label": "Manter os campos da entrada",
      "help": "Desative para ficar apenas com o resultado."
     },
     "dotPaths": {
      "label": "Pontos acessam objetos internos",
      "help": "Desative quando os próprios nomes dos campos tiverem pontos."
     },
     "action": {
      "label": "O que fazer",
      "help": "Em qual direção converter.",
      "options": {
       "toHtml": "Markdown para HTML",
       "toMarkdown": "HTML para Markdown"
      }
     },
     "source": {
      "label": "De onde",
      "help": "De um texto ou do conteúdo de um arquivo do item.",
      "options": {
       "text": "Texto",
       "file": "Arquivo"
      }
     },
     "markdown": {
      "label": "Markdown",
      "help": "Até 2 milhões de caracteres."
     },
     "html": {
      "label": "HTML",
      "help": "Uma página ou parte dela, até 10 milhões de caracteres."
     },
     "file": {
      "label": "Arquivo",
      "help": "O nome de um dos arquivos do item."
     },
     "rawHtml": {
      "label": "HTML dentro do Markdown",
      "help": "“Como está” só para textos seus: o que um estranho escreve poderia executar scripts onde o resultado é exibido.",
      "options": {
       "clean": "Manter o que é inofensivo",
       "text": "Mostrar como texto",
       "keep": "Como está"
      }
     },
     "features": {
      "label": "Além do Markdown simples",
      "help": "O que o GitHub acrescentou a ele.",
      "options": {
       "tables": "Tabelas",
       "strikethrough": "Texto riscado, ~~assim~~",
       "tasks": "Listas de tarefas",
       "links": "Endereços viram links"
      }
     },
     "lineBreaks": {
      "label": "Toda quebra de linha conta",
      "help": "Sem isso, as linhas de um parágrafo se juntam."
     },
     "newTab": {
      "label": "Links abrem em nova aba",
      "help": "Não vale para links a pontos da mesma página."
     },
     "headingIds": {
      "label": "Títulos têm ids",
      "help": "Feitos das palavras deles, para que links possam levar até eles: #primeiros-passos."
     },
     "headingStart": {
      "label": "Nível do título mais alto",
      "help": "Com 2, um título com um # vira h2, e assim por diante."
     },
     "page": {
      "label": "Página inteira",
      "help": "Com doctype, head e body em volta."
     },
     "headingStyle": {
      "label": "Títulos",
      "help": "Só os dois níveis mais altos podem ser sublinhados.",
      "options": {
       "atx": "# na frente",
       "setext": "Sublinhados"
      }
     },
     "bullet": {
      "label": "Marcador",
      "help": "O que vem antes dos itens de uma lista."
     },
     "code": {
      "label": "Blocos de código",
      "help": "Uma cerca guarda também a linguagem do código.",
      "options": {
       "fenced": "Entre cercas",
       "indented": "Recuados"
      }
     },
     "fence": {
      "label": "Cerca",
      "help": "Cresce quando o próprio código tem uma igual."
     },
     "emphasis": {
      "label": "Em volta do itálico",
      "help": "Qual sinal deixa o texto inclinado."
     },
     "strong": {
      "label": "Em volta do negrito",
      "help": "Qual sinal deixa o texto em negrito."
     },
     "links": {
      "label": "Links",
      "help": "Se os endereços ficam no texto ou abaixo dele.",
      "options": {
       "inlined": "No texto",
       "referenced": "Abaixo do texto"
      }
     },
     "keepTags": {
      "label": "Elementos mantidos como HTML",
      "help": "Os nomes deles, separados por vírgulas."
     },
     "skipTags": {
      "label": "Elementos deixados de fora",
      "help": "Os nomes deles, separados por vírgulas; o conteúdo deles também sai."
     },
     "dataImages": {
      "label": "Manter imagens embutidas no HTML",
      "help": "Os bytes delas ficam no texto e o deixam muito longo."
     }
    }
   }
  },
  "params": {
   "action": {
    "kind": "choice",
    "label": "What to do",
    "help": "Which way to turn.",
    "options": [
     {
      "value": "toHtml",
      "label": "Markdown to HTML"
     },
     {
      "value": "toMarkdown",
      "label": "HTML to Markdown"
     }
    ],
    "default": "toHtml"
   },
   "source": {
    "kind": "choice",
    "label": "From",
    "help": "A text, or the content of a file of the item.",
    "options": [
     {
      "value": "text",
      "label": "Text"
     },
     {
      "value": "file",
      "label": "File"
     }
    ],
    "default": "text"
   },
   "markdown": {
    "kind": "text",
    "label": "Markdown",
    "help": "Up to 2 million characters.",
    "placeholder": "={{ $json.text }}",
    "multiline": true,
    "default": "",
    "showWhen": {
     "action": [
      "toHtml"
     ],
     "source": [
      "text"
     ]
    }
   },
   "html": {
    "kind": "text",
    "label": "HTML",
    "help": "A page or a piece of one, up to 10 million characters.",
    "placeholder": "={{ $json.html }}",
    "multiline": true,
    "default": "",
    "showWhen": {
     "action": [
      "toMarkdown"
     ],
     "source": [
      "text"
     ]
    }
   },
   "file": {
    "kind": "file",
    "label": "File",
    "help": "The name of one of the item's files.",
    "default": "data",
    "showWhen": {
     "source": [
      "file"
     ]
    }
   },
   "rawHtml": {
    "kind": "choice",
    "label": "HTML inside the Markdown",
    "help": "“As it is” only for texts of your own: what strangers write could run scripts where the result is shown.",
    "options": [
     {
      "value": "clean",
      "label": "Keep what is harmless"
     },
     {
      "value": "text",
      "label": "Show it as text"
     },
     {
      "value": "keep",
      "label": "As it is"
     }
    ],
    "default": "clean",
    "showWhen": {
     "action": [
      "toHtml"
     ]
    }
   },
   "features": {
    "kind": "choices",
    "label": "Beyond plain Markdown",
    "help": "What GitHub has added to it.",
    "options": [
     {
      "value": "tables",
      "label": "Tables"
     },
     {
      "value": "strikethrough",
      "label": "Text struck through, ~~like this~~"
     },
     {
      "value": "tasks",
      "label": "Task lists"
     },
     {
      "value": "links",
      "label": "Addresses become links"
     }
    ],
    "default": [
     "tables",
     "strikethrough",
     "tasks",
     "links"
    ],
    "showWhen": {
     "action": [
      "toHtml"
     ]
    }
   },
   "lineBreaks": {
    "kind": "boolean",
    "label": "Every line break counts",
    "help": "Without it, lines of one paragraph run together.",
    "default": false,
    "showWhen": {
     "action": [
      "toHtml"
     ]
    }
   },
   "newTab": {
    "kind": "boolean",
    "label": "Links open in a new tab",
    "help": "Links to places on the same page do not.",
    "default": false,
    "showWhen": {
     "action": [
      "toHtml"
     ]
    }
   },
   "headingIds": {
    "kind": "boolean",
    "label": "Headings have ids",
    "help": "Made of their words, so that links can lead to them: #first-steps.",
    "default": false,
    "showWhen": {
     "action": [
      "toHtml"
     ]
    },
    "advanced": true
   },
   "headingStart": {
    "kind": "number",
    "label": "Level of the highest heading",
    "help": "With 2, a heading with one # becomes h2, and so on.",
    "default": 1,
    "min": 1,
    "max": 6,
    "integer": true,
    "showWhen": {
     "action": [
      "toHtml"
     ]
    },
    "advanced": true
   },
   "page": {
    "kind": "boolean",
    "label": "A whole page",
    "help": "With doctype, head and body around it.",
    "default": false,
    "showWhen": {
     "action": [
      "toHtml"
     ]
    },
    "advanced": true
   },
   "headingStyle": {
    "kind": "choice",
    "label": "Headings",
    "help": "Underlining is there for the two highest levels only.",
    "options": [
     {
      "value": "atx",
      "label": "# before them"
     },
     {
      "value": "setext",
      "label": "Underlined"
     }
    ],
    "default": "atx",
    "showWhen": {
     "action": [
      "toMarkdown"
     ]
    },
    "advanced": true
   },
   "bullet": {
    "kind": "choice",
    "label": "Bullet",
    "help": "What stands before the entries of a list.",
    "options": [
     "-",
     "*",
     "+"
    ],
    "default": "-",
    "showWhen": {
     "action": [
      "toMarkdown"
     ]
    },
    "advanced": true
   },
   "code": {
    "kind": "choice",
    "label": "Blocks of code",
    "help": "A fence also keeps the language of the code.",
    "options": [
     {
      "value": "fenced",
      "label": "Between fences"
     },
     {
      "value": "indented",
      "label": "Indented"
     }
    ],
    "default": "fenced",
    "showWhen": {
     "action": [
      "toMarkdown"
     ]
    },
    "advanced": true
   },
   "fence": {
    "kind": "choice",
    "label": "Fence",
    "help": "It grows where the code itself has one in it.",
    "options": [
     "```",
     "~~~"
    ],
    "default": "```",
    "showWhen": {
     "action": [
      "toMarkdown"
     ],
     "code": [
      "fenced"
     ]
    },
    "advanced": true
   },
   "emphasis": {
    "kind": "choice",
    "label": "Around emphasis",
    "help": "Which mark makes a text slanted.",
    "options": [
     "_",
     "*"
    ],
    "default": "_",
    "showWhen": {
     "action": [
      "toMarkdown"
     ]
    },
    "advanced": true
   },
   "strong": {
    "kind": "choice",
    "label": "Around bold text",
    "help": "Which mark makes a text bold.",
    "options": [
     "**",
     "__"
    ],
    "default": "**",
    "showWhen": {
     "action": [
      "toMarkdown"
     ]
    },
    "advanced": true
   },
   "links": {
    "kind": "choice",
    "label": "Links",
    "help": "Whether addresses stand in the text or below it.",
    "options": [
     {
      "value": "inlined",
      "label": "In the text"
     },
     {
      "value": "referenced",
      "label": "Below the text"
     }
    ],
    "default": "inlined",
    "showWhen": {
     "action": [
      "toMarkdown"
     ]
    },
    "advanced": true
   },
   "keepTags": {
    "kind": "text",
    "label": "Elements kept as HTML",
    "help": "Their names with commas between them.",
    "placeholder": "sub, sup, iframe",
    "default": "",
    "showWhen": {
     "action": [
      "toMarkdown"
     ]
    },
    "advanced": true
   },
   "skipTags": {
    "kind": "text",
    "label": "Elements left out",
    "help": "Their names with commas between them; what is in them is left out too.",
    "placeholder": "nav, footer",
    "default": "",
    "showWhen": {
     "action": [
      "toMarkdown"
     ]
    },
    "advanced": true
   },
   "dataImages": {
    "kind": "boolean",
    "label": "Keep pictures that are written into the HTML",
    "help": "Their bytes stand in the text and make it very long.",
    "default": false,
    "showWhen": {
     "action": [
      "toMarkdown"
     ]
    },
    "advanced": true
   },
   "field": {
    "kind": "text",
    "label": "Field for the result",
    "help": "Its name; a dot, as in customer.name, writes into a nested object.",
    "default": "data"
   },
   "keep": {
    "kind": "boolean",
    "label": "Keep the fields of the input",
    "help": "Switch off to have nothing but the result.",
    "default": true
   },
   "dotPaths": {
    "kind": "boolean",
    "label": "Dots reach into objects",
    "help": "Switch off when your field names themselves have dots in them.",
    "default": true,
    "advanced": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": "none"
 },
 {
  "kind": "action",
  "type": "data.ical",
  "version": 1,
  "label": "Calendar event",
  "help": "Makes an event file (.ics) that every calendar can open, to send along with an e-mail, for example.",
  "icon": "calendar-sync",
  "group": "Data",
  "synonyms": [
   "ical",
   "icalendar",
   "ics",
   "invitation",
   "appointment",
   "meeting",
   "outlook",
   "google calendar"
  ],
  "summary": "{title}",
  "translations": {
   "pl": {
    "label": "Wydarzenie w kalendarzu",
    "help": "Tworzy plik wydarzenia (.ics), który otworzy każdy kalendarz, na przykład do wysłania z e-mailem.",
    "synonyms": [
     "ical",
     "icalendar",
     "ics",
     "zaproszenie",
     "termin",
     "spotkanie",
     "outlook",
     "kalendarz google"
    ],
    "params": {
     "title": {
      "label": "Tytuł",
      "help": "To, co pokazuje kalendarz."
     },
     "start": {
      "label": "Początek",
      "help": "Bez przesunięcia: w strefie czasowej poniżej."
     },
     "end": {
      "label": "Koniec",
      "help": "Przy wydarzeniu całodniowym jego ostatni dzień."
     },
     "allDay": {
      "label": "Całe dni",
      "help": "Wydarzenie nie ma godzin, tylko dni."
     },
     "description": {
      "label": "Opis",
      "help": "Dłuższy tekst dla tych, którzy otworzą wydarzenie."
     },
     "location": {
      "label": "Miejsce",
      "help": "Adres albo sala."
     },
     "url": {
      "label": "Adres strony WWW",
      "help": "Gdzie można przeczytać więcej albo gdzie odbywa się spotkanie."
     },
     "organizer": {
      "label": "E-mail organizatora",
      "help": "Tam odpowiadają kalendarze, które dostaną plik jako zaproszenie."
     },
     "organizerName": {
      "label": "Nazwa organizatora",
      "help": "Pokazywana obok adresu e-mail."
     },
     "attendees": {
      "label": "Uczestnicy",
      "help": "Z uczestnikami plik jest zaproszeniem.",
      "itemLabel": "uczestnik"
     },
     "attendees.email": {
      "label": "E-mail"
     },
     "attendees.name": {
      "label": "Imię i nazwisko"
     },
     "attendees.rsvp": {
      "label": "Prosimy o odpowiedź"
     },
     "repeats": {
      "label": "Powtarzanie",
      "help": "Jako reguła RFC 5545."
     },
     "status": {
      "label": "Status",
      "help": "Na ile wydarzenie jest pewne.",
      "options": {
       "CONFIRMED": "Potwierdzone",
       "TENTATIVE": "Wstępne",
       "CANCELLED": "Odwołane"
      }
     },
     "busy": {
      "label": "Pokazuj jako zajęte",
      "help": "Bez tego czas w kalendarzu pozostaje wolny."
     },
     "uid": {
      "label": "Identyfikator wydarzenia",
      "help": "Plik o tym samym identyfikatorze zmienia wydarzenie w kalendarzu. Puste: każde wydarzenie dostaje własny."
     },
     "zone": {
      "label": "Strefa czasowa",
      "help": "Strefa przepływu, jeśli nie wpiszesz innej. Powtarzane wydarzenia zachowują w niej godzinę, gdy zmienia się czas."
     },
     "reminder": {
      "label": "Przypomnij wcześniej",
      "help": "Ile przed początkiem kalendarz pokaże przypomnienie; puste: wcale."
     },
     "sequence": {
      "label": "Numer zmiany",
      "help": "Zwiększ go, gdy wysyłasz ponownie wydarzenie o tym samym identyfikatorze: kalendarze biorą najwyższy."
     },
     "categories": {
      "label": "Kategorie",
      "help": "Rozdzielone przecinkami."
     },
     "latitude": {
      "label": "Szerokość geograficzna",
      "help": "Miejsca, w stopniach; północna jest dodatnia. Potrzebna jest też długość."
     },
     "longitude": {
      "label": "Długość geograficzna",
      "help": "Miejsca, w stopniach; wschodnia jest dodatnia."
     },
     "calendarName": {
      "label": "Nazwa kalendarza",
      "help": "Widoczna tam, gdzie plik zostanie dodany jako osobny kalendarz."
     },
     "file": {
      "label": "Umieść plik pod nazwą",
      "help": "Pod nią kolejne węzły znajdą go w elemencie."
     },
     "fileName": {
      "label": "Nazwa pliku",
      "help": "Brakujące rozszerzenie zostanie dodane."
     },
     "keep": {
      "label": "Zachowaj pola z wejścia",
      "help": "Wyłącz, aby został tylko wynik."
     }
    }
   },
   "pt-BR": {
    "label": "Evento de calendário",
    "help": "Cria um arquivo de evento (.ics) que qualquer calendário abre, por exemplo para enviar com um e-mail.",
    "synonyms": [
     "ical",
     "icalendar",
     "ics",
     "convite",
     "compromisso",
     "reunião",
     "outlook",
     "google agenda"
    ],
    "params": {
     "title": {
      "label": "Título",
      "help": "O que o calendário mostra."
     },
     "start": {
      "label": "Início",
      "help": "Sem deslocamento, no fuso horário abaixo."
     },
     "end": {
      "label": "Fim",
      "help": "De um evento de dia inteiro, o último dia."
     },
     "allDay": {
      "label": "Dias inteiros",
      "help": "O evento não tem horários, só dias."
     },
     "description": {
      "label": "Descrição",
      "help": "Um texto maior para quem abrir o evento."
     },
     "location": {
      "label": "Local",
      "help": "Um endereço ou uma sala."
     },
     "url": {
      "label": "Endereço de uma página",
      "help": "Onde se lê mais ou onde a reunião acontece."
     },
     "organizer": {
      "label": "E-mail do organizador",
      "help": "É para lá que respondem os calendários que recebem o arquivo como convite."
     },
     "organizerName": {
      "label": "Nome do organizador",
      "help": "Mostrado ao lado do e-mail."
     },
     "attendees": {
      "label": "Participantes",
      "help": "Com participantes, o arquivo é um convite.",
      "itemLabel": "participante"
     },
     "attendees.email": {
      "label": "E-mail"
     },
     "attendees.name": {
      "label": "Nome"
     },
     "attendees.rsvp": {
      "label": "Pede resposta"
     },
     "repeats": {
      "label": "Repetição",
      "help": "Como regra da RFC 5545."
     },
     "status": {
      "label": "Situação",
      "help": "Quão certo o evento é.",
      "options": {
       "CONFIRMED": "Confirmado",
       "TENTATIVE": "Provisório",
       "CANCELLED": "Cancelado"
      }
     },
     "busy": {
      "label": "Mostrar como ocupado",
      "help": "Sem isso, o horário continua livre no calendário."
     },
     "uid": {
      "label": "Identificador do evento",
      "help": "Um arquivo com o mesmo identificador altera o evento no calendário. Vazio: cada evento recebe o seu."
     },
     "zone": {
      "label": "Fuso horário",
      "help": "O do fluxo, a menos que você preencha. Eventos que se repetem mantêm nele o horário quando os relógios mudam."
     },
     "reminder": {
      "label": "Lembrar antes",
      "help": "Quanto tempo antes do início o calendário mostra um lembrete; vazio: nenhum."
     },
     "sequence": {
      "label": "Número da alteração",
      "help": "Aumente-o ao enviar de novo um evento com o mesmo id: os calendários ficam com o mais alto."
     },
     "categories": {
      "label": "Categorias",
      "help": "Separadas por vírgulas."
     },
     "latitude": {
      "label": "Latitude",
      "help": "Do local, em graus; norte é positivo. Precisa também da longitude."
     },
     "longitude": {
      "label": "Longitude",
      "help": "Do local, em graus; leste é positivo."
     },
     "calendarName": {
      "label": "Nome do calendário",
      "help": "Mostrado onde o arquivo é adicionado como um calendário próprio."
     },
     "file": {
      "label": "Colocar o arquivo em",
      "help": "O nome pelo qual os próximos nós o encontram no item."
     },
     "fileName": {
      "label": "Nome do arquivo",
      "help": "A extensão é acrescentada quando falta."
     },
     "keep": {
      "label": "Manter os campos da entrada",
      "help": "Desative para ficar apenas com o resultado."
     }
    }
   }
  },
  "params": {
   "title": {
    "kind": "text",
    "label": "Title",
    "help": "What the calendar shows.",
    "placeholder": "Appointment",
    "default": ""
   },
   "start": {
    "kind": "dateTime",
    "label": "Begins",
    "help": "Without an offset, in the time zone below."
   },
   "end": {
    "kind": "dateTime",
    "label": "Ends",
    "help": "Of an event that lasts whole days, its last day."
   },
   "allDay": {
    "kind": "boolean",
    "label": "Whole days",
    "help": "The event has no times, only days.",
    "default": false
   },
   "zone": {
    "kind": "text",
    "label": "Time zone",
    "help": "The flow's own unless filled in. Events that repeat keep their hour there when clocks change.",
    "placeholder": "Europe/Warsaw",
    "default": ""
   },
   "location": {
    "kind": "text",
    "label": "Place",
    "help": "An address or a room.",
    "default": ""
   },
   "description": {
    "kind": "text",
    "label": "Description",
    "help": "A longer text for those who open the event.",
    "multiline": true,
    "default": ""
   },
   "repeats": {
    "kind": "text",
    "label": "Repeats",
    "help": "As a rule of RFC 5545.",
    "placeholder": "FREQ=WEEKLY;COUNT=10",
    "default": "",
    "advanced": true
   },
   "reminder": {
    "kind": "duration",
    "label": "Remind before",
    "help": "How long before it begins the calendar shows a reminder; none where it is empty.",
    "optional": true
   },
   "url": {
    "kind": "text",
    "label": "Address of a web page",
    "help": "Where more can be read, or where the meeting takes place.",
    "default": "",
    "advanced": true
   },
   "organizer": {
    "kind": "text",
    "label": "Organiser's e-mail",
    "help": "Calendars that get the file as an invitation answer there.",
    "default": "",
    "advanced": true
   },
   "organizerName": {
    "kind": "text",
    "label": "Organiser's name",
    "help": "Shown beside the e-mail.",
    "default": "",
    "advanced": true
   },
   "attendees": {
    "kind": "list",
    "label": "Attendees",
    "help": "With attendees, the file is an invitation.",
    "itemLabel": "attendee",
    "of": {
     "email": {
      "kind": "text",
      "label": "E-mail",
      "placeholder": "anna@example.com"
     },
     "name": {
      "kind": "text",
      "label": "Name",
      "default": ""
     },
     "rsvp": {
      "kind": "boolean",
      "label": "Is asked to answer",
      "default": false
     }
    },
    "default": [],
    "advanced": true
   },
   "status": {
    "kind": "choice",
    "label": "Status",
    "help": "How certain the event is.",
    "options": [
     {
      "value": "CONFIRMED",
      "label": "Confirmed"
     },
     {
      "value": "TENTATIVE",
      "label": "Tentative"
     },
     {
      "value": "CANCELLED",
      "label": "Cancelled"
     }
    ],
    "default": "CONFIRMED",
    "advanced": true
   },
   "busy": {
    "kind": "boolean",
    "label": "Shown as busy",
    "help": "Without it, the time stays free in the calendar.",
    "default": true,
    "advanced": true
   },
   "uid": {
    "kind": "text",
    "label": "Id of the event",
    "help": "A file with the same id changes the event in the calendar. Made up for each event when empty.",
    "default": "",
    "advanced": true
   },
   "sequence": {
    "kind": "number",
    "label": "Number of the change",
    "help": "Raise it when you send an event with the same id again: calendars take the highest.",
    "min": 0,
    "integer": true,
    "optional": true,
    "advanced": true
   },
   "categories": {
    "kind": "text",
    "label": "Categories",
    "help": "With commas between them.",
    "placeholder": "Sales, Visits",
    "default": "",
    "advanced": true
   },
   "latitude": {
    "kind": "number",
    "label": "Latitude",
    "help": "Of the place, in degrees; north is positive. Needs the longitude too.",
    "placeholder": "52.23",
    "min": -90,
    "max": 90,
    "optional": true,
    "advanced": true
   },
   "longitude": {
    "kind": "number",
    "label": "Longitude",
    "help": "Of the place, in degrees; east is positive.",
    "placeholder": "21.01",
    "min": -180,
    "max": 180,
    "optional": true,
    "advanced": true
   },
   "calendarName": {
    "kind": "text",
    "label": "Name of the calendar",
    "help": "Shown where the file is added as a calendar of its own.",
    "default": "",
    "advanced": true
   },
   "file": {
    "kind": "text",
    "label": "Put the file under",
    "help": "The name by which later nodes find it in the item.",
    "default": "data"
   },
   "fileName": {
    "kind": "text",
    "label": "File name",
    "help": "The ending is added where it is missing.",
    "default": "",
    "placeholder": "visit.ics",
    "advanced": true
   },
   "keep": {
    "kind": "boolean",
    "label": "Keep the fields of the input",
    "help": "Switch off to have nothing but the result.",
    "default": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": "none",
  "sample": [
   {}
  ]
 },
 {
  "kind": "action",
  "type": "data.jwt",
  "version": 1,
  "label": "JWT",
  "help": "Signs JSON Web Tokens, verifies them, or reads what stands in them.",
  "icon": "key-round",
  "group": "Data",
  "synonyms": [
   "json web token",
   "token",
   "sign",
   "verify",
   "decode",
   "claims",
   "bearer",
   "hs256",
   "rs256"
  ],
  "summary": "{action}",
  "translations": {
   "pl": {
    "label": "JWT",
    "help": "Podpisuje tokeny JSON Web Token, sprawdza je albo odczytuje ich treść.",
    "synonyms": [
     "json web token",
     "token",
     "podpisz",
     "zweryfikuj",
     "odkoduj",
     "bearer"
    ],
    "params": {
     "field": {
      "label": "Pole na wynik",
      "help": "Jego nazwa; gdy jest pusta, pola wyniku stają się polami elementu."
     },
     "keep": {
      "label": "Zachowaj pola z wejścia",
      "help": "Wyłącz, aby został tylko wynik."
     },
     "dotPaths": {
      "label": "Kropka sięga w głąb obiektów",
      "help": "Wyłącz, jeśli same nazwy pól zawierają kropki."
     },
     "action": {
      "label": "Co zrobić",
      "help": "Tylko sprawdzenie mówi, czy tokenowi można ufać; odkodowanie jedynie go czyta.",
      "options": {
       "sign": "Podpisz token",
       "verify": "Sprawdź token",
       "decode": "Odkoduj token bez sprawdzania"
      }
     },
     "token": {
      "label": "Token",
      "help": "JWT; słowo Bearer przed nim nie przeszkadza."
     },
     "payload": {
      "label": "Treść",
      "help": "Obiekt; poniższe pola są do niego dodawane."
     },
     "algorithm": {
      "label": "Algorytm",
      "help": "HS ze wspólnym sekretem, pozostałe z parą kluczy; tokeny z innym są odrzucane."
     },
     "expiresIn": {
      "label": "Wygasa po",
      "help": "Jak długo jest ważny; bez wpisu bezterminowo."
     },
     "issuer": {
      "label": "Wystawca",
      "help": "Pole iss: kto go wystawił; wypełnione jest wymagane przy sprawdzaniu."
     },
     "audience": {
      "label": "Odbiorca",
      "help": "Pole aud: dla kogo jest, kilku po przecinku; przy sprawdzaniu wymagany jest jeden z nich."
     },
     "subject": {
      "label": "Podmiot",
      "help": "Pole sub: kogo dotyczy; wypełnione jest wymagane przy sprawdzaniu."
     },
     "id": {
      "label": "Identyfikator tokenu",
      "help": "Pole jti."
     },
     "notBefore": {
      "label": "Ważny po",
      "help": "Pole nbf: jest ważny dopiero po upływie tego czasu."
     },
     "issuedAt": {
      "label": "Z czasem podpisania",
      "help": "Pole iat."
     },
     "keyId": {
      "label": "Identyfikator klucza",
      "help": "Nagłówek kid: którego ze swoich kluczy ma użyć druga strona."
     },
     "key": {
      "label": "Sekret lub klucz",
      "help": "Sekret albo klucz w PEM. Widzi go tu każdy, kto widzi przepływ: lepiej wybierz poświadczenie."
     },
     "leeway": {
      "label": "Zegary mogą się różnić o",
      "help": "Tyle różnicy dopuszcza się przy czasach tokenu."
     },
     "ignoreExpiration": {
      "label": "Przyjmuj wygasłe tokeny",
      "help": "Pole exp nie jest sprawdzane."
     },
     "ignoreNotBefore": {
      "label": "Przyjmuj tokeny jeszcze nieważne",
      "help": "Pole nbf nie jest sprawdzane."
     },
     "whole": {
      "label": "Z nagłówkiem i podpisem",
      "help": "Daje { header, payload, signature } zamiast samej treści."
     }
    }
   },
   "pt-BR": {
    "label": "JWT",
    "help": "Assina JSON Web Tokens, verifica-os ou lê o que há neles.",
    "synonyms": [
     "json web token",
     "token",
     "assinar",
     "verificar",
     "decodificar",
     "bearer"
    ],
    "params": {
     "field": {
      "label": "Campo do resultado",
      "help": "O nome dele; vazio, os campos do resultado passam a ser do item."
     },
     "keep": {
      "label": "Manter os campos da entrada",
      "help": "Desative para ficar apenas com o resultado."
     },
     "dotPaths": {
      "label": "Pontos acessam objetos internos",
      "help": "Desative quando os próprios nomes dos campos tiverem pontos."
     },
     "action": {
      "label": "O que fazer",
      "help": "Só a verificação diz se um token merece confiança; decodificar apenas o lê.",
      "options": {
       "sign": "Assinar um token",
       "verify": "Verificar um token",
       "decode": "Decodificar um token sem verificar"
      }
     },
     "token": {
      "label": "Token",
      "help": "O JWT; a palavra Bearer antes dele não atrapalha."
     },
     "payload": {
      "label": "Conteúdo",
      "help": "Um objeto; as declarações abaixo são somadas a ele."
     },
     "algorithm": {
      "label": "Algoritmo",
      "help": "HS com um segredo compartilhado, os outros com um par de chaves; tokens com outro são recusados."
     },
     "expiresIn": {
      "label": "Expira em",
      "help": "Por quanto tempo vale; sem valor, para sempre."
     },
     "issuer": {
      "label": "Emissor",
      "help": "A declaração iss: quem o emitiu; preenchida, é exigida na verificação."
     },
     "audience": {
      "label": "Público",
      "help": "A declaração aud: para quem é, vários com vírgulas; a verificação exige um deles."
     },
     "subject": {
      "label": "Assunto",
      "help": "A declaração sub: de quem trata; preenchida, é exigida na verificação."
     },
     "id": {
      "label": "Id do token",
      "help": "A declaração jti."
     },
     "notBefore": {
      "label": "Válido após",
      "help": "A declaração nbf: só vale depois de passado esse tempo."
     },
     "issuedAt": {
      "label": "Com a hora da assinatura",
      "help": "A declaração iat."
     },
     "keyId": {
      "label": "Id da chave",
      "help": "O cabeçalho kid: qual das suas chaves o outro lado deve usar."
     },
     "key": {
      "label": "Segredo ou chave",
      "help": "Um segredo ou uma chave em PEM. Quem vê o fluxo a vê aqui: é melhor escolher uma credencial."
     },
     "leeway": {
      "label": "Os relógios podem diferir em",
      "help": "Essa diferença é tolerada nos horários do token."
     },
     "ignoreExpiration": {
      "label": "Aceitar tokens expirados",
      "help": "A declaração exp não é conferida."
     },
     "ignoreNotBefore": {
      "label": "Aceitar tokens ainda não válidos",
      "help": "A declaração nbf não é conferida."
     },
     "whole": {
      "label": "Com cabeçalho e assinatura",
      "help": "Dá { header, payload, signature } em vez de só o conteúdo."
     }
    }
   }
  },
  "params": {
   "action": {
    "kind": "choice",
    "label": "What to do",
    "help": "Only verifying tells whether a token is to be trusted; decoding just reads it.",
    "options": [
     {
      "value": "sign",
      "label": "Sign a token"
     },
     {
      "value": "verify",
      "label": "Verify a token"
     },
     {
      "value": "decode",
      "label": "Decode a token without verifying it"
     }
    ],
    "default": "sign"
   },
   "token": {
    "kind": "text",
    "label": "Token",
    "help": "The JWT; the word Bearer before it does not matter.",
    "placeholder": "={{ $json.headers.authorization }}",
    "default": "",
    "showWhen": {
     "action": [
      "verify",
      "decode"
     ]
    }
   },
   "payload": {
    "kind": "json",
    "label": "Payload",
    "help": "An object; the claims below are added to it.",
    "default": {},
    "showWhen": {
     "action": [
      "sign"
     ]
    }
   },
   "algorithm": {
    "kind": "choice",
    "label": "Algorithm",
    "help": "HS with a shared secret, the others with a key pair; tokens with another one are turned away.",
    "options": [
     "HS256",
     "HS384",
     "HS512",
     "RS256",
     "RS384",
     "RS512",
     "ES256",
     "ES384",
     "ES512",
     "PS256",
     "PS384",
     "PS512",
     "EdDSA"
    ],
    "default": "HS256",
    "showWhen": {
     "action": [
      "sign",
      "verify"
     ]
    }
   },
   "expiresIn": {
    "kind": "duration",
    "label": "Expires in",
    "help": "How long it is valid; for ever where it is empty.",
    "optional": true,
    "showWhen": {
     "action": [
      "sign"
     ]
    }
   },
   "issuer": {
    "kind": "text",
    "label": "Issuer",
    "help": "The claim iss: who made it; verifying demands it where it is filled in.",
    "placeholder": "https://shop.example.com",
    "default": "",
    "showWhen": {
     "action": [
      "sign",
      "verify"
     ]
    }
   },
   "audience": {
    "kind": "text",
    "label": "Audience",
    "help": "The claim aud: whom it is for, several with commas; verifying demands one of them.",
    "default": "",
    "showWhen": {
     "action": [
      "sign",
      "verify"
     ]
    }
   },
   "subject": {
    "kind": "text",
    "label": "Subject",
    "help": "The claim sub: whom it is about; verifying demands it where it is filled in.",
    "default": "",
    "showWhen": {
     "action": [
      "sign",
      "verify"
     ]
    }
   },
   "id": {
    "kind": "text",
    "label": "Token id",
    "help": "The claim jti.",
    "default": "",
    "showWhen": {
     "action": [
      "sign"
     ]
    },
    "advanced": true
   },
   "notBefore": {
    "kind": "duration",
    "label": "Valid after",
    "help": "The claim nbf: it is valid only when this time has passed.",
    "optional": true,
    "showWhen": {
     "action": [
      "sign"
     ]
    },
    "advanced": true
   },
   "issuedAt": {
    "kind": "boolean",
    "label": "With the time of signing",
    "help": "The claim iat.",
    "default": true,
    "showWhen": {
     "action": [
      "sign"
     ]
    },
    "advanced": true
   },
   "keyId": {
    "kind": "text",
    "label": "Key id",
    "help": "The header kid: which of its keys the other side should take.",
    "default": "",
    "showWhen": {
     "action": [
      "sign"
     ]
    },
    "advanced": true
   },
   "key": {
    "kind": "text",
    "label": "Secret or key",
    "help": "A secret, or a key in PEM. Anybody who sees the flow sees it here: better choose a credential.",
    "multiline": true,
    "default": "",
    "showWhen": {
     "action": [
      "sign",
      "verify"
     ]
    },
    "advanced": true
   },
   "leeway": {
    "kind": "duration",
    "label": "Clocks may differ by",
    "help": "So much is allowed for at the times of the token.",
    "default": 0,
    "showWhen": {
     "action": [
      "verify"
     ]
    },
    "advanced": true
   },
   "ignoreExpiration": {
    "kind": "boolean",
    "label": "Take expired tokens",
    "help": "The claim exp is not looked at.",
    "default": false,
    "showWhen": {
     "action": [
      "verify"
     ]
    },
    "advanced": true
   },
   "ignoreNotBefore": {
    "kind": "boolean",
    "label": "Take tokens that are not valid yet",
    "help": "The claim nbf is not looked at.",
    "default": false,
    "showWhen": {
     "action": [
      "verify"
     ]
    },
    "advanced": true
   },
   "whole": {
    "kind": "boolean",
    "label": "With header and signature",
    "help": "Gives { header, payload, signature } instead of the payload alone.",
    "default": false,
    "showWhen": {
     "action": [
      "verify",
      "decode"
     ]
    }
   },
   "field": {
    "kind": "text",
    "label": "Field for the result",
    "help": "Its name; where it is empty, the fields of the result become the item's own.",
    "default": "jwt",
    "optional": true
   },
   "keep": {
    "kind": "boolean",
    "label": "Keep the fields of the input",
    "help": "Switch off to have nothing but the result.",
    "default": true
   },
   "dotPaths": {
    "kind": "boolean",
    "label": "Dots reach into objects",
    "help": "Switch off when your field names themselves have dots in them.",
    "default": true,
    "advanced": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": "none",
  "credential": {
   "types": [
    "crypto.secret",
    "crypto.keyPair"
   ],
   "optional": true
  }
 },
 {
  "kind": "action",
  "type": "files.extract",
  "version": 1,
  "label": "Read a file",
  "help": "Turns the content of a file into items or fields: CSV, spreadsheets, JSON, XML, HTML tables, calendars, PDF, text.",
  "icon": "file-output",
  "group": "Files",
  "synonyms": [
   "extract from file",
   "parse",
   "import",
   "csv",
   "xlsx",
   "excel",
   "ods",
   "spreadsheet",
   "pdf",
   "ics"
  ],
  "summary": "{file}",
  "translations": {
   "pl": {
    "label": "Odczytaj plik",
    "help": "Zamienia zawartość pliku na elementy lub pola: CSV, arkusze, JSON, XML, tabele HTML, kalendarze, PDF, tekst.",
    "synonyms": [
     "wyodrębnij z pliku",
     "wczytaj",
     "importuj",
     "csv",
     "excel",
     "arkusz",
     "pdf",
     "kalendarz"
    ],
    "params": {
     "file": {
      "label": "Plik",
      "help": "Nazwa, pod którą plik jest w elemencie."
     },
     "format": {
      "label": "Format",
      "help": "Rozpoznawany po nazwie i typie pliku, chyba że wybierzesz inaczej.",
      "options": {
       "auto": "Taki, jaki ma plik",
       "csv": "CSV",
       "sheet": "Arkusz kalkulacyjny (XLSX, XLS, ODS, RTF)",
       "json": "JSON",
       "jsonLines": "JSON, jedna wartość w wierszu",
       "xml": "XML",
       "html": "Tabela ze strony WWW (HTML)",
       "ics": "Kalendarz (ICS)",
       "pdf": "PDF, jego tekst",
       "text": "Tekst",
       "base64": "Dowolny plik jako base64"
      }
     },
     "header": {
      "label": "Pierwszy wiersz zawiera nazwy pól",
      "help": "Bez tego każdy element ma swoje komórki jako listę „row”."
     },
     "delimiter": {
      "label": "Separator",
      "help": "Co rozdziela komórki. Puste: rozpoznawany po pierwszym wierszu; \\t to tabulator."
     },
     "encoding": {
      "label": "Kodowanie",
      "help": "Starsze polskie pliki są często w Windows-1250, starsze brazylijskie w Windows-1252.",
      "options": {
       "utf-8": "UTF-8",
       "windows-1250": "Windows-1250 (Europa Środkowa, m.in. polski)",
       "iso-8859-2": "ISO-8859-2 (Europa Środkowa, m.in. polski)",
       "windows-1252": "Windows-1252, ISO-8859-1 (Europa Zachodnia, Brazylia)",
       "iso-8859-15": "ISO-8859-15 (Europa Zachodnia z €)",
       "windows-1251": "Windows-1251 (cyrylica)",
       "utf-16le": "UTF-16",
       "utf-16be": "UTF-16, big-endian",
       "shift_jis": "Shift JIS (japoński)",
       "gb18030": "GB 18030 (chiński)",
       "big5": "Big5 (chiński)",
       "euc-kr": "EUC-KR (koreański)"
      }
     },
     "sheet": {
      "label": "Arkusz",
      "help": "Jego nazwa albo numer od 1; puste oznacza pierwszy arkusz."
     },
     "range": {
      "label": "Zakres",
      "help": "Na przykład A2:F100 albo numer pierwszego wiersza; puste oznacza wszystko."
     },
     "table": {
      "label": "Która tabela",
      "help": "Jeśli na stronie jest ich kilka, licząc od 1."
     },
     "entries": {
      "label": "Zwróć",
      "help": "Lista daje tyle elementów, ile ma wpisów.",
      "options": {
       "items": "Jeden element na każdy wpis",
       "field": "Wszystko w jednym polu"
      }
     },
     "path": {
      "label": "Gdzie jest lista",
      "help": "Ścieżka do listy, której wpisy staną się elementami; puste oznacza cały plik."
     },
     "field": {
      "label": "Umieść w polu",
      "help": "Kropka, jak w invoice.text, zapisuje do zagnieżdżonego obiektu."
     },
     "joinPages": {
      "label": "Połącz strony",
      "help": "Jeden tekst ze wszystkich stron; bez tego lista z tekstem każdej strony."
     },
     "maxPages": {
      "label": "Najwięcej stron",
      "help": "0 czyta wszystkie."
     },
     "password": {
      "label": "Hasło",
      "help": "Do pliku PDF, którego nie da się bez niego otworzyć."
     },
     "where": {
      "label": "Tylko wiersze, w których",
      "help": "Pozostałe wiersze są pomijane już podczas czytania, więc duży plik daje niewiele elementów. Muszą być spełnione wszystkie warunki.",
      "itemLabel": "warunek"
     },
     "where.field": {
      "label": "Pole"
     },
     "where.is": {
      "label": "Jest",
      "options": {
       "string.equals": "równe",
       "string.notEquals": "różne od",
       "string.contains": "zawiera",
       "string.notContains": "nie zawiera",
       "string.startsWith": "zaczyna się od",
       "string.endsWith": "kończy się na",
       "string.empty": "puste",
       "string.notEmpty": "wypełnione",
       "number.greater": "większe niż",
       "number.less": "mniejsze niż",
       "dateTime.after": "po dacie",
       "dateTime.before": "przed datą"
      }
     },
     "where.value": {
      "label": "Wartość"
     },
     "skip": {
      "label": "Ile wierszy pominąć",
      "help": "Po nazwach pól i spośród wierszy, które spełniają warunki."
     },
     "maxRows": {
      "label": "Najwięcej wierszy",
      "help": "0 czyta wszystkie."
     },
     "emptyCells": {
      "label": "Zachowaj puste komórki",
      "help": "Jako pola z pustym tekstem. Bez tego elementy nie mają pól, które są puste."
     },
     "numbers": {
      "label": "Odczytuj liczby",
      "help": "Teksty takie jak 12 czy 3.5 stają się liczbami. 007 i 3,5 pozostają tekstami."
     },
     "ragged": {
      "label": "Wiersze, które mają za dużo lub za mało komórek",
      "help": "W porównaniu z pierwszym wierszem.",
      "options": {
       "fail": "Zatrzymaj z błędem",
       "fill": "Weź to, co jest",
       "skip": "Pomiń wiersz"
      }
     },
     "fromLine": {
      "label": "Pierwsza linia",
      "help": "Dla plików, które mają nad tabelą tytuł."
     },
     "quote": {
      "label": "Cudzysłów",
      "help": "Znak wokół komórek, które zawierają separatory lub znaki nowej linii; puste, jeśli go nie ma."
     },
     "keepBom": {
      "label": "Zachowaj znacznik kolejności bajtów",
      "help": "Niewidoczny znak na początku niektórych plików. Zachowany staje się częścią nazwy pierwszego pola."
     },
     "values": {
      "label": "Komórki",
      "help": "Jako to, czym są: liczby, prawda lub fałsz i teksty.",
      "options": {
       "typed": "Jako to, czym są",
       "shown": "Jako tekst, który widać"
      }
     },
     "dates": {
      "label": "Daty",
      "help": "Arkusze liczą dni; tu stają się datami, które odczytają inne węzły.",
      "options": {
       "iso": "Jako 2026-03-01 lub 2026-03-01T09:30:00",
       "number": "Jako liczba arkusza"
      }
     },
     "keepFields": {
      "label": "Zachowaj własne pola elementu",
      "help": "To, co odczytano, jest do nich dodawane i przy tych samych nazwach ma pierwszeństwo."
     },
     "keepFile": {
      "label": "Zachowaj pliki elementu",
      "help": "Każdy element wyjściowy ma wszystkie pliki elementu wejściowego."
     }
    }
   },
   "pt-BR": {
    "label": "Ler um arquivo",
    "help": "Transforma o conteúdo de um arquivo em itens ou campos: CSV, planilhas, JSON, XML, tabelas HTML, calendários, PDF, texto.",
    "synonyms": [
     "extrair do arquivo",
     "importar",
     "csv",
     "excel",
     "planilha",
     "pdf",
     "calendário"
    ],
    "params": {
     "file": {
      "label": "Arquivo",
      "help": "O nome que o arquivo tem no item."
     },
     "format": {
      "label": "Formato",
      "help": "Descoberto pelo nome e pelo tipo do arquivo, a menos que você escolha.",
      "options": {
       "auto": "O do próprio arquivo",
       "csv": "CSV",
       "sheet": "Planilha (XLSX, XLS, ODS, RTF)",
       "json": "JSON",
       "jsonLines": "JSON, um valor por linha",
       "xml": "XML",
       "html": "Tabela de uma página (HTML)",
       "ics": "Calendário (ICS)",
       "pdf": "PDF, o texto dele",
       "text": "Texto",
       "base64": "Qualquer arquivo, como base64"
      }
     },
     "header": {
      "label": "A primeira linha tem os nomes dos campos",
      "help": "Sem isso, cada item traz as células na lista “row”."
     },
     "delimiter": {
      "label": "Separador",
      "help": "O que fica entre as células. Vazio: descoberto pela primeira linha; \\t é uma tabulação."
     },
     "encoding": {
      "label": "Codificação",
      "help": "Arquivos brasileiros antigos costumam ser Windows-1252; os poloneses, Windows-1250.",
      "options": {
       "utf-8": "UTF-8",
       "windows-1250": "Windows-1250 (Europa Central)",
       "iso-8859-2": "ISO-8859-2 (Europa Central)",
       "windows-1252": "Windows-1252, ISO-8859-1 (Europa Ocidental, Brasil)",
       "iso-8859-15": "ISO-8859-15 (Europa Ocidental com €)",
       "windows-1251": "Windows-1251 (cirílico)",
       "utf-16le": "UTF-16",
       "utf-16be": "UTF-16, big-endian",
       "shift_jis": "Shift JIS (japonês)",
       "gb18030": "GB 18030 (chinês)",
       "big5": "Big5 (chinês)",
       "euc-kr": "EUC-KR (coreano)"
      }
     },
     "sheet": {
      "label": "Aba",
      "help": "O nome ou o número dela a partir de 1; vazio é a primeira aba."
     },
     "range": {
      "label": "Intervalo",
      "help": "Como A2:F100, ou o número da primeira linha; vazio lê tudo."
     },
     "table": {
      "label": "Qual tabela",
      "help": "Quando a página tem várias, contando a partir de 1."
     },
     "entries": {
      "label": "Gerar",
      "help": "Uma lista gera tantos itens quantas entradas tiver.",
      "options": {
       "items": "Um item para cada entrada",
       "field": "Tudo em um só campo"
      }
     },
     "path": {
      "label": "Onde está a lista",
      "help": "O caminho até a lista cujas entradas viram itens; vazio é o arquivo inteiro."
     },
     "field": {
      "label": "Colocar no campo",
      "help": "Um ponto, como em invoice.text, grava dentro de um objeto."
     },
     "joinPages": {
      "label": "Juntar as páginas",
      "help": "Um só texto de todas as páginas; sem isso, uma lista com o texto de cada página."
     },
     "maxPages": {
      "label": "Máximo de páginas",
      "help": "0 lê todas."
     },
     "password": {
      "label": "Senha",
      "help": "De um PDF que não abre sem ela."
     },
     "where": {
      "label": "Somente as linhas em que",
      "help": "As outras linhas são ignoradas durante a leitura, e assim um arquivo grande gera poucos itens. Todas as condições precisam ser atendidas.",
      "itemLabel": "condição"
     },
     "where.field": {
      "label": "Campo"
     },
     "where.is": {
      "label": "É",
      "options": {
       "string.equals": "igual a",
       "string.notEquals": "diferente de",
       "string.contains": "contém",
       "string.notContains": "não contém",
       "string.startsWith": "começa com",
       "string.endsWith": "termina com",
       "string.empty": "vazio",
       "string.notEmpty": "preenchido",
       "number.greater": "maior que",
       "number.less": "menor que",
       "dateTime.after": "depois de (data)",
       "dateTime.before": "antes de (data)"
      }
     },
     "where.value": {
      "label": "Valor"
     },
     "skip": {
      "label": "Linhas a pular",
      "help": "Depois dos nomes dos campos e entre as linhas desejadas."
     },
     "maxRows": {
      "label": "Máximo de linhas",
      "help": "0 lê todas."
     },
     "emptyCells": {
      "label": "Manter células vazias",
      "help": "Como campos com texto vazio. Sem isso, os itens não têm o que está vazio."
     },
     "numbers": {
      "label": "Ler números",
      "help": "Textos como 12 ou 3.5 viram números. 007 e 3,5 continuam textos."
     },
     "ragged": {
      "label": "Linhas com células a mais ou a menos",
      "help": "Em comparação com a primeira linha.",
      "options": {
       "fail": "Parar com um erro",
       "fill": "Aproveitar o que houver",
       "skip": "Deixar a linha de fora"
      }
     },
     "fromLine": {
      "label": "Primeira linha",
      "help": "Para arquivos com um título acima da tabela."
     },
     "quote": {
      "label": "Aspas",
      "help": "O que cerca células com separadores ou quebras de linha; vazio quando nada as cerca."
     },
     "keepBom": {
      "label": "Manter a marca de ordem de bytes",
      "help": "Um caractere invisível no início de alguns arquivos. Mantido, ele faz parte do nome do primeiro campo."
     },
     "values": {
      "label": "Células",
      "help": "Como o que são: números, verdadeiro ou falso, e textos.",
      "options": {
       "typed": "Como o que são",
       "shown": "Como o texto que se vê"
      }
     },
     "dates": {
      "label": "Datas",
      "help": "As planilhas contam dias; aqui eles viram datas que outros nós conseguem ler.",
      "options": {
       "iso": "Como 2026-03-01 ou 2026-03-01T09:30:00",
       "number": "Como o número da planilha"
      }
     },
     "keepFields": {
      "label": "Manter os campos do próprio item",
      "help": "O que é lido se soma a eles e prevalece quando os nomes são iguais."
     },
     "keepFile": {
      "label": "Manter os arquivos do item",
      "help": "Cada item que sai leva todos os arquivos do que entrou."
     }
    }
   }
  },
  "params": {
   "file": {
    "kind": "file",
    "label": "File",
    "help": "The name that the file has in the item.",
    "placeholder": "data",
    "default": "data"
   },
   "format": {
    "kind": "choice",
    "label": "Format",
    "help": "Found out from the file's name and type, unless you choose.",
    "options": [
     {
      "value": "auto",
      "label": "What the file is"
     },
     {
      "value": "csv",
      "label": "CSV"
     },
     {
      "value": "sheet",
      "label": "Spreadsheet (XLSX, XLS, ODS, RTF)"
     },
     {
      "value": "json",
      "label": "JSON"
     },
     {
      "value": "jsonLines",
      "label": "JSON, one value a line"
     },
     {
      "value": "xml",
      "label": "XML"
     },
     {
      "value": "html",
      "label": "Table of a web page (HTML)"
     },
     {
      "value": "ics",
      "label": "Calendar (ICS)"
     },
     {
      "value": "pdf",
      "label": "PDF, its text"
     },
     {
      "value": "text",
      "label": "Text"
     },
     {
      "value": "base64",
      "label": "Any file, as base64"
     }
    ],
    "default": "auto"
   },
   "header": {
    "kind": "boolean",
    "label": "First row has the field names",
    "help": "Without it, each item has its cells as the list “row”.",
    "default": true,
    "showWhen": {
     "format": [
      "auto",
      "csv",
      "sheet",
      "html"
     ]
    }
   },
   "delimiter": {
    "kind": "text",
    "label": "Delimiter",
    "help": "What stands between cells. Found out from the first line when empty; \\t is a tab.",
    "placeholder": ";",
    "default": "",
    "showWhen": {
     "format": [
      "auto",
      "csv"
     ]
    }
   },
   "encoding": {
    "kind": "choice",
    "label": "Encoding",
    "help": "Older Polish files are often Windows-1250, older Brazilian ones Windows-1252.",
    "options": [
     {
      "value": "utf-8",
      "label": "UTF-8"
     },
     {
      "value": "windows-1250",
      "label": "Windows-1250 (Central Europe)"
     },
     {
      "value": "iso-8859-2",
      "label": "ISO-8859-2 (Central Europe)"
     },
     {
      "value": "windows-1252",
      "label": "Windows-1252, ISO-8859-1 (Western Europe, Brazil)"
     },
     {
      "value": "iso-8859-15",
      "label": "ISO-8859-15 (Western Europe with €)"
     },
     {
      "value": "windows-1251",
      "label": "Windows-1251 (Cyrillic)"
     },
     {
      "value": "utf-16le",
      "label": "UTF-16"
     },
     {
      "value": "utf-16be",
      "label": "UTF-16, big-endian"
     },
     {
      "value": "shift_jis",
      "label": "Shift JIS (Japanese)"
     },
     {
      "value": "gb18030",
      "label": "GB 18030 (Chinese)"
     },
     {
      "value": "big5",
      "label": "Big5 (Chinese)"
     },
     {
      "value": "euc-kr",
      "label": "EUC-KR (Korean)"
     }
    ],
    "default": "utf-8",
    "showWhen": {
     "format": [
      "auto",
      "csv",
      "json",
      "jsonLines",
      "xml",
      "html",
      "ics",
      "text"
     ]
    }
   },
   "sheet": {
    "kind": "text",
    "label": "Sheet",
    "help": "Its name, or its number from 1; the first sheet when empty.",
    "placeholder": "Orders",
    "default": "",
    "showWhen": {
     "format": [
      "auto",
      "sheet"
     ]
    }
   },
   "range": {
    "kind": "text",
    "label": "Range",
    "help": "Such as A2:F100, or the number of the first row; everything when empty.",
    "placeholder": "A2:F100",
    "default": "",
    "showWhen": {
     "format": [
      "auto",
      "sheet"
     ]
    },
    "advanced": true
   },
   "table": {
    "kind": "number",
    "label": "Which table",
    "help": "Where the page has several, counted from 1.",
    "default": 1,
    "min": 1,
    "integer": true,
    "showWhen": {
     "format": [
      "html"
     ]
    }
   },
   "entries": {
    "kind": "choice",
    "label": "Give",
    "help": "A list gives as many items as it has entries.",
    "options": [
     {
      "value": "items",
      "label": "One item for each entry"
     },
     {
      "value": "field",
      "label": "Everything in one field"
     }
    ],
    "default": "items",
    "showWhen": {
     "format": [
      "auto",
      "json",
      "xml",
      "ics"
     ]
    }
   },
   "path": {
    "kind": "text",
    "label": "Where the list is",
    "help": "The path to the list whose entries become items; the whole file when empty.",
    "placeholder": "orders.order",
    "default": "",
    "showWhen": {
     "format": [
      "auto",
      "json",
      "xml"
     ],
     "entries": [
      "items"
     ]
    }
   },
   "field": {
    "kind": "text",
    "label": "Put it into the field",
    "help": "A dot, as in invoice.text, writes into a nested object.",
    "default": "data",
    "showWhen": {
     "format": [
      "auto",
      "json",
      "xml",
      "ics",
      "text",
      "base64"
     ]
    }
   },
   "joinPages": {
    "kind": "boolean",
    "label": "Join the pages",
    "help": "One text of all pages; without it, a list with one text for each page.",
    "default": true,
    "showWhen": {
     "format": [
      "pdf"
     ]
    }
   },
   "maxPages": {
    "kind": "number",
    "label": "Pages at most",
    "help": "0 reads all.",
    "default": 0,
    "min": 0,
    "integer": true,
    "showWhen": {
     "format": [
      "pdf"
     ]
    },
    "advanced": true
   },
   "password": {
    "kind": "text",
    "label": "Password",
    "help": "Of a PDF that cannot be opened without one.",
    "default": "",
    "showWhen": {
     "format": [
      "pdf"
     ]
    },
    "advanced": true
   },
   "where": {
    "kind": "list",
    "label": "Only rows where",
    "help": "Rows are passed over while the file is read, so that a large file gives few items. All conditions must hold.",
    "itemLabel": "condition",
    "of": {
     "field": {
      "kind": "text",
      "label": "Field",
      "placeholder": "country"
     },
     "is": {
      "kind": "choice",
      "label": "Is",
      "options": [
       {
        "value": "string.equals",
        "label": "equal to"
       },
       {
        "value": "string.notEquals",
        "label": "not equal to"
       },
       {
        "value": "string.contains",
        "label": "containing"
       },
       {
        "value": "string.notContains",
        "label": "not containing"
       },
       {
        "value": "string.startsWith",
        "label": "beginning with"
       },
       {
        "value": "string.endsWith",
        "label": "ending with"
       },
       {
        "value": "string.empty",
        "label": "empty"
       },
       {
        "value": "string.notEmpty",
        "label": "filled in"
       },
       {
        "value": "number.greater",
        "label": "greater than"
       },
       {
        "value": "number.less",
        "label": "less than"
       },
       {
        "value": "dateTime.after",
        "label": "after (date)"
       },
       {
        "value": "dateTime.before",
        "label": "before (date)"
       }
      ],
      "default": "string.equals"
     },
     "value": {
      "kind": "text",
      "label": "Value",
      "default": ""
     }
    },
    "default": [],
    "advanced": true,
    "showWhen": {
     "format": [
      "auto",
      "csv",
      "sheet",
      "html",
      "jsonLines"
     ]
    }
   },
   "skip": {
    "kind": "number",
    "label": "Rows to pass over",
    "help": "After the field names, and among the rows that are wanted.",
    "default": 0,
    "min": 0,
    "integer": true,
    "showWhen": {
     "format": [
      "auto",
      "csv",
      "sheet",
      "html",
      "jsonLines"
     ]
    },
    "advanced": true
   },
   "maxRows": {
    "kind": "number",
    "label": "Rows at most",
    "help": "0 reads all.",
    "default": 0,
    "min": 0,
    "integer": true,
    "showWhen": {
     "format": [
      "auto",
      "csv",
      "sheet",
      "html",
      "jsonLines"
     ]
    },
    "advanced": true
   },
   "emptyCells": {
    "kind": "boolean",
    "label": "Keep empty cells",
    "help": "As fields with an empty text. Without it, items lack what is empty.",
    "default": true,
    "showWhen": {
     "format": [
      "auto",
      "csv",
      "sheet",
      "html"
     ]
    },
    "advanced": true
   },
   "numbers": {
    "kind": "boolean",
    "label": "Read numbers",
    "help": "Texts such as 12 or 3.5 become numbers. 007 and 3,5 stay texts.",
    "default": false,
    "showWhen": {
     "format": [
      "auto",
      "csv",
      "html"
     ]
    },
    "advanced": true
   },
   "ragged": {
    "kind": "choice",
    "label": "Rows with too many or too few cells",
    "help": "Compared with the first row.",
    "options": [
     {
      "value": "fail",
      "label": "Stop with an error"
     },
     {
      "value": "fill",
      "label": "Take what is there"
     },
     {
      "value": "skip",
      "label": "Leave the row out"
     }
    ],
    "default": "fail",
    "showWhen": {
     "format": [
      "auto",
      "csv"
     ]
    },
    "advanced": true
   },
   "fromLine": {
    "kind": "number",
    "label": "First line",
    "help": "For files with a title above the table.",
    "default": 1,
    "min": 1,
    "integer": true,
    "showWhen": {
     "format": [
      "auto",
      "csv"
     ]
    },
    "advanced": true
   },
   "quote": {
    "kind": "text",
    "label": "Quotation mark",
    "help": "What surrounds cells that have delimiters or line breaks in them; empty when nothing does.",
    "default": "\"",
    "showWhen": {
     "format": [
      "auto",
      "csv"
     ]
    },
    "advanced": true
   },
   "keepBom": {
    "kind": "boolean",
    "label": "Keep the byte-order mark",
    "help": "An invisible character at the beginning of some files. Kept, it becomes part of the first field's name.",
    "default": false,
    "showWhen": {
     "format": [
      "auto",
      "csv",
      "text"
     ]
    },
    "advanced": true
   },
   "values": {
    "kind": "choice",
    "label": "Cells",
    "help": "As what they are: numbers, true or false, and texts.",
    "options": [
     {
      "value": "typed",
      "label": "As what they are"
     },
     {
      "value": "shown",
      "label": "As the text that people see"
     }
    ],
    "default": "typed",
    "showWhen": {
     "format": [
      "auto",
      "sheet"
     ]
    },
    "advanced": true
   },
   "dates": {
    "kind": "choice",
    "label": "Dates",
    "help": "Spreadsheets count days; here they become dates that other nodes can read.",
    "options": [
     {
      "value": "iso",
      "label": "As 2026-03-01 or 2026-03-01T09:30:00"
     },
     {
      "value": "number",
      "label": "As the spreadsheet's number"
     }
    ],
    "default": "iso",
    "showWhen": {
     "format": [
      "auto",
      "sheet"
     ],
     "values": [
      "typed"
     ]
    },
    "advanced": true
   },
   "keepFields": {
    "kind": "boolean",
    "label": "Keep the item's own fields",
    "help": "What is read is added to them, and wins where names are the same.",
    "default": false,
    "advanced": true
   },
   "keepFile": {
    "kind": "boolean",
    "label": "Keep the item's files",
    "help": "Each item that comes out has all files of the one that came in.",
    "default": false,
    "advanced": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": "none",
  "sample": [
   {
    "id": "1042",
    "customer": "Anna Nowak",
    "total": "129.90"
   },
   {
    "id": "1043",
    "customer": "João Silva",
    "total": "59.00"
   }
  ]
 },
 {
  "kind": "action",
  "type": "files.convert",
  "version": 1,
  "label": "Make a file",
  "help": "Turns items or a field into a file: CSV, spreadsheets, JSON, XML, HTML tables, calendar events, text; or one table file into another.",
  "icon": "file-input",
  "group": "Files",
  "synonyms": [
   "convert to file",
   "export",
   "csv",
   "xlsx",
   "excel",
   "ods",
   "spreadsheet",
   "ics",
   "base64"
  ],
  "summary": "{format}",
  "translations": {
   "pl": {
    "label": "Utwórz plik",
    "help": "Zamienia elementy lub pole na plik: CSV, arkusze, JSON, XML, tabele HTML, wydarzenia kalendarza, tekst; albo jeden plik z tabelą na inny.",
    "synonyms": [
     "przekształć na plik",
     "eksportuj",
     "zapisz",
     "csv",
     "excel",
     "arkusz",
     "kalendarz"
    ],
    "params": {
     "format": {
      "label": "Format",
      "help": "Jaki plik powstaje.",
      "options": {
       "csv": "CSV",
       "xlsx": "Arkusz Excel (XLSX)",
       "ods": "Arkusz LibreOffice (ODS)",
       "xls": "Arkusz dawnego Excela (XLS)",
       "rtf": "Tabela w tekście sformatowanym (RTF)",
       "html": "Tabela na stronie WWW (HTML)",
       "json": "JSON",
       "jsonLines": "JSON, jeden element w wierszu",
       "xml": "XML",
       "ics": "Wydarzenie kalendarza (ICS)",
       "text": "Tekst z pola",
       "base64": "Pole z base64"
      }
     },
     "from": {
      "label": "Wiersze",
      "help": "Plik z tabelą jest zamieniany na inny już podczas czytania, niezależnie od wielkości.",
      "options": {
       "items": "Elementy",
       "file": "Plik z tabelą w każdym elemencie"
      }
     },
     "source": {
      "label": "Plik z tabelą",
      "help": "Nazwa, pod którą plik jest w elemencie: CSV, arkusz, tabela HTML albo JSON w wierszach."
     },
     "sourceEncoding": {
      "label": "Jego kodowanie",
      "help": "Starsze polskie pliki są często w Windows-1250, starsze brazylijskie w Windows-1252.",
      "options": {
       "utf-8": "UTF-8",
       "windows-1250": "Windows-1250 (Europa Środkowa, m.in. polski)",
       "iso-8859-2": "ISO-8859-2 (Europa Środkowa, m.in. polski)",
       "windows-1252": "Windows-1252, ISO-8859-1 (Europa Zachodnia, Brazylia)",
       "iso-8859-15": "ISO-8859-15 (Europa Zachodnia z €)",
       "windows-1251": "Windows-1251 (cyrylica)",
       "utf-16le": "UTF-16",
       "utf-16be": "UTF-16, big-endian",
       "shift_jis": "Shift JIS (japoński)",
       "gb18030": "GB 18030 (chiński)",
       "big5": "Big5 (chiński)",
       "euc-kr": "EUC-KR (koreański)"
      }
     },
     "where": {
      "label": "Tylko wiersze, w których",
      "help": "Pozostałe wiersze są pomijane już podczas czytania, więc duży plik daje niewiele elementów. Muszą być spełnione wszystkie warunki.",
      "itemLabel": "warunek"
     },
     "where.field": {
      "label": "Pole"
     },
     "where.is": {
      "label": "Jest",
      "options": {
       "string.equals": "równe",
       "string.notEquals": "różne od",
       "string.contains": "zawiera",
       "string.notContains": "nie zawiera",
       "string.startsWith": "zaczyna się od",
       "string.endsWith": "kończy się na",
       "string.empty": "puste",
       "string.notEmpty": "wypełnione",
       "number.greater": "większe niż",
       "number.less": "mniejsze niż",
       "dateTime.after": "po dacie",
       "dateTime.before": "przed datą"
      }
     },
     "where.value": {
      "label": "Wartość"
     },
     "together": {
      "label": "Jeden plik ze wszystkich elementów",
      "help": "Bez tego każdy element daje własny plik."
     },
     "columns": {
      "label": "Kolumny",
      "help": "Pola, które staną się kolumnami, w tej kolejności, po przecinku; puste oznacza wszystkie. Pola zagnieżdżonych obiektów mają nazwy z kropkami."
     },
     "field": {
      "label": "Pole",
      "help": "Jego zawartość staje się zawartością pliku."
     },
     "whenMissing": {
      "label": "Elementy bez tego pola",
      "help": "Co zrobić z elementem, który nie ma tego pola albo ma je puste.",
      "options": {
       "fail": "Zatrzymaj z błędem",
       "leaveOut": "Pomiń element"
      }
     },
     "title": {
      "label": "Tytuł",
      "help": "To, co pokazuje kalendarz."
     },
     "start": {
      "label": "Początek",
      "help": "Bez przesunięcia: w strefie czasowej przepływu."
     },
     "end": {
      "label": "Koniec",
      "help": "Przy wydarzeniu całodniowym jego ostatni dzień."
     },
     "allDay": {
      "label": "Całe dni",
      "help": "Wydarzenie nie ma godzin, tylko dni."
     },
     "description": {
      "label": "Opis",
      "help": "Dłuższy tekst dla tych, którzy otworzą wydarzenie."
     },
     "location": {
      "label": "Miejsce",
      "help": "Adres albo sala."
     },
     "url": {
      "label": "Adres strony WWW",
      "help": "Gdzie można przeczytać więcej albo gdzie odbywa się spotkanie."
     },
     "organizer": {
      "label": "E-mail organizatora",
      "help": "Tam odpowiadają kalendarze, które dostaną plik jako zaproszenie."
     },
     "organizerName": {
      "label": "Nazwa organizatora",
      "help": "Pokazywana obok adresu e-mail."
     },
     "attendees": {
      "label": "Uczestnicy",
      "help": "Z uczestnikami plik jest zaproszeniem.",
      "itemLabel": "uczestnik"
     },
     "attendees.email": {
      "label": "E-mail"
     },
     "attendees.name": {
      "label": "Imię i nazwisko"
     },
     "attendees.rsvp": {
      "label": "Prosimy o odpowiedź"
     },
     "repeats": {
      "label": "Powtarzanie",
      "help": "Jako reguła RFC 5545."
     },
     "status": {
      "label": "Status",
      "help": "Na ile wydarzenie jest pewne.",
      "options": {
       "CONFIRMED": "Potwierdzone",
       "TENTATIVE": "Wstępne",
       "CANCELLED": "Odwołane"
      }
     },
     "busy": {
      "label": "Pokazuj jako zajęte",
      "help": "Bez tego czas w kalendarzu pozostaje wolny."
     },
     "uid": {
      "label": "Identyfikator wydarzenia",
      "help": "Plik o tym samym identyfikatorze zmienia wydarzenie w kalendarzu. Puste: każde wydarzenie dostaje własny."
     },
     "file": {
      "label": "Umieść plik pod nazwą",
      "help": "Pod nią kolejne węzły znajdą go w elemencie."
     },
     "fileName": {
      "label": "Nazwa pliku",
      "help": "Brakujące rozszerzenie zostanie dodane."
     },
     "delimiter": {
      "label": "Separator",
      "help": "Excel w Polsce i w Brazylii oczekuje średnika; \\t to tabulator."
     },
     "encoding": {
      "label": "Kodowanie",
      "help": "W UTF-8 są wszystkie znaki.",
      "options": {
       "utf-8": "UTF-8",
       "windows-1250": "Windows-1250 (Europa Środkowa, m.in. polski)",
       "iso-8859-2": "ISO-8859-2 (Europa Środkowa, m.in. polski)",
       "windows-1252": "Windows-1252, ISO-8859-1 (Europa Zachodnia, Brazylia)",
       "iso-8859-15": "ISO-8859-15 (Europa Zachodnia z €)",
       "windows-1251": "Windows-1251 (cyrylica)",
       "utf-16le": "UTF-16"
      }
     },
     "bom": {
      "label": "Znacznik kolejności bajtów",
      "help": "Po nim Excel poznaje, że plik CSV jest w UTF-8."
     },
     "header": {
      "label": "Pierwszy wiersz z nazwami pól",
      "help": "Bez tego plik zawiera same komórki."
     },
     "quoteAll": {
      "label": "Cudzysłów wokół każdej komórki",
      "help": "Bez tego tylko tam, gdzie jest potrzebny."
     },
     "lineEnd": {
      "label": "Końce linii",
      "help": "Stare programy dla Windows wymagają CR LF.",
      "options": {
       "lf": "LF",
       "crlf": "CR LF (Windows)"
      }
     },
     "nested": {
      "label": "Obiekty i listy",
      "help": "Co zrobić z polami, które zawierają więcej niż jedną wartość.",
      "options": {
       "columns": "Kolumna na każde ich pole",
       "json": "Jako JSON w jednej kolumnie"
      }
     },
     "sheet": {
      "label": "Nazwa arkusza",
      "help": "Najwyżej 31 znaków."
     },
     "compress": {
      "label": "Mniejszy plik",
      "help": "Zapis trwa trochę dłużej."
     },
     "pretty": {
      "label": "Z wcięciami",
      "help": "Wygodniejszy do czytania dla ludzi i większy."
     },
     "root": {
      "label": "Element główny",
      "help": "Nazwa elementu, który zawiera wszystkie inne."
     },
     "record": {
      "label": "Element na każdy wpis",
      "help": "Nazwa elementu, którym staje się każdy wpis."
     },
     "fileType": {
      "label": "Typ zawartości",
      "help": "Puste: wynika z formatu lub zawartości."
     },
     "keepFields": {
      "label": "Zachowaj własne pola i pliki elementu",
      "help": "Tam, gdzie każdy element daje plik."
     }
    }
   },
   "pt-BR": {
    "label": "Criar um arquivo",
    "help": "Transforma itens ou um campo em arquivo: CSV, planilhas, JSON, XML, tabelas HTML, eventos de calendário, texto; ou um arquivo de tabela em outro.",
    "synonyms": [
     "converter em arquivo",
     "exportar",
     "salvar",
     "csv",
     "excel",
     "planilha",
     "calendário"
    ],
    "params": {
     "format": {
      "label": "Formato",
      "help": "Que tipo de arquivo é criado.",
      "options": {
       "csv": "CSV",
       "xlsx": "Planilha do Excel (XLSX)",
       "ods": "Planilha do LibreOffice (ODS)",
       "xls": "Planilha do Excel antigo (XLS)",
       "rtf": "Tabela em texto formatado (RTF)",
       "html": "Tabela em página (HTML)",
       "json": "JSON",
       "jsonLines": "JSON, um item por linha",
       "xml": "XML",
       "ics": "Evento de calendário (ICS)",
       "text": "O texto de um campo",
       "base64": "Um campo que contém base64"
      }
     },
     "from": {
      "label": "Linhas",
      "help": "Um arquivo com uma tabela vira outro enquanto é lido, seja qual for o tamanho.",
      "options": {
       "items": "Os itens",
       "file": "Um arquivo de tabela de cada item"
      }
     },
     "source": {
      "label": "Arquivo de tabela",
      "help": "O nome que o arquivo tem no item: CSV, planilha, tabela HTML ou JSON por linha."
     },
     "sourceEncoding": {
      "label": "A codificação dele",
      "help": "Arquivos brasileiros antigos costumam ser Windows-1252; os poloneses, Windows-1250.",
      "options": {
       "utf-8": "UTF-8",
       "windows-1250": "Windows-1250 (Europa Central)",
       "iso-8859-2": "ISO-8859-2 (Europa Central)",
       "windows-1252": "Windows-1252, ISO-8859-1 (Europa Ocidental, Brasil)",
       "iso-8859-15": "ISO-8859-15 (Europa Ocidental com €)",
       "windows-1251": "Windows-1251 (cirílico)",
       "utf-16le": "UTF-16",
       "utf-16be": "UTF-16, big-endian",
       "shift_jis": "Shift JIS (japonês)",
       "gb18030": "GB 18030 (chinês)",
       "big5": "Big5 (chinês)",
       "euc-kr": "EUC-KR (coreano)"
      }
     },
     "where": {
      "label": "Somente as linhas em que",
      "help": "As outras linhas são ignoradas durante a leitura, e assim um arquivo grande gera poucos itens. Todas as condições precisam ser atendidas.",
      "itemLabel": "condição"
     },
     "where.field": {
      "label": "Campo"
     },
     "where.is": {
      "label": "É",
      "options": {
       "string.equals": "igual a",
       "string.notEquals": "diferente de",
       "string.contains": "contém",
       "string.notContains": "não contém",
       "string.startsWith": "começa com",
       "string.endsWith": "termina com",
       "string.empty": "vazio",
       "string.notEmpty": "preenchido",
       "number.greater": "maior que",
       "number.less": "menor que",
       "dateTime.after": "depois de (data)",
       "dateTime.before": "antes de (data)"
      }
     },
     "where.value": {
      "label": "Valor"
     },
     "together": {
      "label": "Um só arquivo com todos os itens",
      "help": "Sem isso, cada item gera o seu arquivo."
     },
     "columns": {
      "label": "Colunas",
      "help": "Os campos que viram colunas, nesta ordem, separados por vírgulas; vazio usa todos. Campos de objetos internos têm nomes com pontos."
     },
     "field": {
      "label": "Campo",
      "help": "O conteúdo dele vira o do arquivo."
     },
     "whenMissing": {
      "label": "Itens sem ele",
      "help": "O que fazer com um item cujo campo não existe ou está vazio.",
      "options": {
       "fail": "Parar com um erro",
       "leaveOut": "Deixar o item de fora"
      }
     },
     "title": {
      "label": "Título",
      "help": "O que o calendário mostra."
     },
     "start": {
      "label": "Início",
      "help": "Sem deslocamento, no fuso horário do fluxo."
     },
     "end": {
      "label": "Fim",
      "help": "De um evento de dia inteiro, o último dia."
     },
     "allDay": {
      "label": "Dias inteiros",
      "help": "O evento não tem horários, só dias."
     },
     "description": {
      "label": "Descrição",
      "help": "Um texto maior para quem abrir o evento."
     },
     "location": {
      "label": "Local",
      "help": "Um endereço ou uma sala."
     },
     "url": {
      "label": "Endereço de uma página",
      "help": "Onde se lê mais ou onde a reunião acontece."
     },
     "organizer": {
      "label": "E-mail do organizador",
      "help": "É para lá que respondem os calendários que recebem o arquivo como convite."
     },
     "organizerName": {
      "label": "Nome do organizador",
      "help": "Mostrado ao lado do e-mail."
     },
     "attendees": {
      "label": "Participantes",
      "help": "Com participantes, o arquivo é um convite.",
      "itemLabel": "participante"
     },
     "attendees.email": {
      "label": "E-mail"
     },
     "attendees.name": {
      "label": "Nome"
     },
     "attendees.rsvp": {
      "label": "Pede resposta"
     },
     "repeats": {
      "label": "Repetição",
      "help": "Como regra da RFC 5545."
     },
     "status": {
      "label": "Situação",
      "help": "Quão certo o evento é.",
      "options": {
       "CONFIRMED": "Confirmado",
       "TENTATIVE": "Provisório",
       "CANCELLED": "Cancelado"
      }
     },
     "busy": {
      "label": "Mostrar como ocupado",
      "help": "Sem isso, o horário continua livre no calendário."
     },
     "uid": {
      "label": "Identificador do evento",
      "help": "Um arquivo com o mesmo identificador altera o evento no calendário. Vazio: cada evento recebe o seu."
     },
     "file": {
      "label": "Colocar o arquivo em",
      "help": "O nome pelo qual os próximos nós o encontram no item."
     },
     "fileName": {
      "label": "Nome do arquivo",
      "help": "A extensão é acrescentada quando falta."
     },
     "delimiter": {
      "label": "Separador",
      "help": "O Excel no Brasil e na Polônia espera ponto e vírgula; \\t é uma tabulação."
     },
     "encoding": {
      "label": "Codificação",
      "help": "UTF-8 tem todos os caracteres.",
      "options": {
       "utf-8": "UTF-8",
       "windows-1250": "Windows-1250 (Europa Central)",
       "iso-8859-2": "ISO-8859-2 (Europa Central)",
       "windows-1252": "Windows-1252, ISO-8859-1 (Europa Ocidental, Brasil)",
       "iso-8859-15": "ISO-8859-15 (Europa Ocidental com €)",
       "windows-1251": "Windows-1251 (cirílico)",
       "utf-16le": "UTF-16"
      }
     },
     "bom": {
      "label": "Marca de ordem de bytes",
      "help": "É por ela que o Excel reconhece um CSV em UTF-8."
     },
     "header": {
      "label": "Primeira linha com os nomes dos campos",
      "help": "Sem isso, o arquivo tem só as células."
     },
     "quoteAll": {
      "label": "Aspas em todas as células",
      "help": "Sem isso, só onde são necessárias."
     },
     "lineEnd": {
      "label": "Fim das linhas",
      "help": "Programas antigos do Windows precisam de CR LF.",
      "options": {
       "lf": "LF",
       "crlf": "CR LF (Windows)"
      }
     },
     "nested": {
      "label": "Objetos e listas",
      "help": "O que fazer com campos que têm mais de um valor.",
      "options": {
       "columns": "Uma coluna para cada campo deles",
       "json": "Como JSON em uma coluna"
      }
     },
     "sheet": {
      "label": "Nome da aba",
      "help": "No máximo 31 caracteres."
     },
     "compress": {
      "label": "Arquivo menor",
      "help": "Demora um pouco mais para gravar."
     },
     "pretty": {
      "label": "Com recuos",
      "help": "Mais fácil de ler para as pessoas, e maior."
     },
     "root": {
      "label": "Elemento externo",
      "help": "O nome do elemento que contém todos os outros."
     },
     "record": {
      "label": "Elemento de cada item",
      "help": "O nome do elemento em que cada item se transforma."
     },
     "fileType": {
      "label": "Tipo de mídia",
      "help": "Vazio: vem do formato ou do conteúdo."
     },
     "keepFields": {
      "label": "Manter os campos e arquivos do próprio item",
      "help": "Onde cada item gera um arquivo."
     }
    }
   }
  },
  "params": {
   "format": {
    "kind": "choice",
    "label": "Format",
    "help": "What kind of file is made.",
    "options": [
     {
      "value": "csv",
      "label": "CSV"
     },
     {
      "value": "xlsx",
      "label": "Spreadsheet, Excel (XLSX)"
     },
     {
      "value": "ods",
      "label": "Spreadsheet, LibreOffice (ODS)"
     },
     {
      "value": "xls",
      "label": "Spreadsheet, old Excel (XLS)"
     },
     {
      "value": "rtf",
      "label": "Table, rich text (RTF)"
     },
     {
      "value": "html",
      "label": "Table, web page (HTML)"
     },
     {
      "value": "json",
      "label": "JSON"
     },
     {
      "value": "jsonLines",
      "label": "JSON, one item a line"
     },
     {
      "value": "xml",
      "label": "XML"
     },
     {
      "value": "ics",
      "label": "Calendar event (ICS)"
     },
     {
      "value": "text",
      "label": "The text of a field"
     },
     {
      "value": "base64",
      "label": "A field that holds base64"
     }
    ],
    "default": "csv"
   },
   "from": {
    "kind": "choice",
    "label": "Rows",
    "help": "A file that holds a table is turned into another one while it is read, however large it is.",
    "options": [
     {
      "value": "items",
      "label": "The items"
     },
     {
      "value": "file",
      "label": "A table file of each item"
     }
    ],
    "default": "items",
    "showWhen": {
     "format": [
      "csv",
      "xlsx",
      "ods",
      "xls",
      "rtf",
      "html",
      "jsonLines"
     ]
    }
   },
   "source": {
    "kind": "file",
    "label": "Table file",
    "help": "The name that the file has in the item: CSV, a spreadsheet, an HTML table or JSON lines.",
    "default": "data",
    "showWhen": {
     "format": [
      "csv",
      "xlsx",
      "ods",
      "xls",
      "rtf",
      "html",
      "jsonLines"
     ],
     "from": [
      "file"
     ]
    }
   },
   "sourceEncoding": {
    "kind": "choice",
    "label": "Its encoding",
    "help": "Older Polish files are often Windows-1250, older Brazilian ones Windows-1252.",
    "options": [
     {
      "value": "utf-8",
      "label": "UTF-8"
     },
     {
      "value": "windows-1250",
      "label": "Windows-1250 (Central Europe)"
     },
     {
      "value": "iso-8859-2",
      "label": "ISO-8859-2 (Central Europe)"
     },
     {
      "value": "windows-1252",
      "label": "Windows-1252, ISO-8859-1 (Western Europe, Brazil)"
     },
     {
      "value": "iso-8859-15",
      "label": "ISO-8859-15 (Western Europe with €)"
     },
     {
      "value": "windows-1251",
      "label": "Windows-1251 (Cyrillic)"
     },
     {
      "value": "utf-16le",
      "label": "UTF-16"
     },
     {
      "value": "utf-16be",
      "label": "UTF-16, big-endian"
     },
     {
      "value": "shift_jis",
      "label": "Shift JIS (Japanese)"
     },
     {
      "value": "gb18030",
      "label": "GB 18030 (Chinese)"
     },
     {
      "value": "big5",
      "label": "Big5 (Chinese)"
     },
     {
      "value": "euc-kr",
      "label": "EUC-KR (Korean)"
     }
    ],
    "default": "utf-8",
    "showWhen": {
     "format": [
      "csv",
      "xlsx",
      "ods",
      "xls",
      "rtf",
      "html",
      "jsonLines"
     ],
     "from": [
      "file"
     ]
    }
   },
   "where": {
    "kind": "list",
    "label": "Only rows where",
    "help": "Rows are passed over while the file is read, so that a large file gives few items. All conditions must hold.",
    "itemLabel": "condition",
    "of": {
     "field": {
      "kind": "text",
      "label": "Field",
      "placeholder": "country"
     },
     "is": {
      "kind": "choice",
      "label": "Is",
      "options": [
       {
        "value": "string.equals",
        "label": "equal to"
       },
       {
        "value": "string.notEquals",
        "label": "not equal to"
       },
       {
        "value": "string.contains",
        "label": "containing"
       },
       {
        "value": "string.notContains",
        "label": "not containing"
       },
       {
        "value": "string.startsWith",
        "label": "beginning with"
       },
       {
        "value": "string.endsWith",
        "label": "ending with"
       },
       {
        "value": "string.empty",
        "label": "empty"
       },
       {
        "value": "string.notEmpty",
        "label": "filled in"
       },
       {
        "value": "number.greater",
        "label": "greater than"
       },
       {
        "value": "number.less",
        "label": "less than"
       },
       {
        "value": "dateTime.after",
        "label": "after (date)"
       },
       {
        "value": "dateTime.before",
        "label": "before (date)"
       }
      ],
      "default": "string.equals"
     },
     "value": {
      "kind": "text",
      "label": "Value",
      "default": ""
     }
    },
    "default": [],
    "advanced": true,
    "showWhen": {
     "format": [
      "csv",
      "xlsx",
      "ods",
      "xls",
      "rtf",
      "html",
      "jsonLines"
     ],
     "from": [
      "file"
     ]
    }
   },
   "together": {
    "kind": "boolean",
    "label": "One file of all items",
    "help": "Without it, each item gives a file of its own.",
    "default": true,
    "showWhen": {
     "format": [
      "json",
      "xml"
     ]
    }
   },
   "columns": {
    "kind": "text",
    "label": "Columns",
    "help": "Fields that become columns, in this order, separated by commas; all when empty. Fields of nested objects are named with dots.",
    "placeholder": "id, customer.name, total",
    "default": "",
    "showWhen": {
     "format": [
      "csv",
      "xlsx",
      "ods",
      "xls",
      "rtf",
      "html",
      "jsonLines"
     ]
    }
   },
   "field": {
    "kind": "text",
    "label": "Field",
    "help": "Its content becomes the file's.",
    "placeholder": "invoice.text",
    "showWhen": {
     "format": [
      "text",
      "base64"
     ]
    }
   },
   "whenMissing": {
    "kind": "choice",
    "label": "Items without it",
    "help": "What is done with an item whose field is not there or has nothing in it.",
    "options": [
     {
      "value": "fail",
      "label": "Stop with an error"
     },
     {
      "value": "leaveOut",
      "label": "Leave the item out"
     }
    ],
    "default": "fail",
    "showWhen": {
     "format": [
      "text",
      "base64"
     ]
    },
    "advanced": true
   },
   "title": {
    "kind": "text",
    "label": "Title",
    "help": "What the calendar shows.",
    "placeholder": "Appointment",
    "default": "",
    "showWhen": {
     "format": [
      "ics"
     ]
    }
   },
   "start": {
    "kind": "dateTime",
    "label": "Begins",
    "help": "Without an offset, in the flow's time zone.",
    "showWhen": {
     "format": [
      "ics"
     ]
    }
   },
   "end": {
    "kind": "dateTime",
    "label": "Ends",
    "help": "Of an event that lasts whole days, its last day.",
    "showWhen": {
     "format": [
      "ics"
     ]
    }
   },
   "allDay": {
    "kind": "boolean",
    "label": "Whole days",
    "help": "The event has no times, only days.",
    "default": false,
    "showWhen": {
     "format": [
      "ics"
     ]
    }
   },
   "description": {
    "kind": "text",
    "label": "Description",
    "help": "A longer text for those who open the event.",
    "multiline": true,
    "default": "",
    "showWhen": {
     "format": [
      "ics"
     ]
    }
   },
   "location": {
    "kind": "text",
    "label": "Place",
    "help": "An address or a room.",
    "default": "",
    "showWhen": {
     "format": [
      "ics"
     ]
    }
   },
   "url": {
    "kind": "text",
    "label": "Address of a web page",
    "help": "Where more can be read, or where the meeting takes place.",
    "default": "",
    "advanced": true,
    "showWhen": {
     "format": [
      "ics"
     ]
    }
   },
   "organizer": {
    "kind": "text",
    "label": "Organiser's e-mail",
    "help": "Calendars that get the file as an invitation answer there.",
    "default": "",
    "advanced": true,
    "showWhen": {
     "format": [
      "ics"
     ]
    }
   },
   "organizerName": {
    "kind": "text",
    "label": "Organiser's name",
    "help": "Shown beside the e-mail.",
    "default": "",
    "advanced": true,
    "showWhen": {
     "format": [
      "ics"
     ]
    }
   },
   "attendees": {
    "kind": "list",
    "label": "Attendees",
    "help": "With attendees, the file is an invitation.",
    "itemLabel": "attendee",
    "of": {
     "email": {
      "kind": "text",
      "label": "E-mail",
      "placeholder": "anna@example.com"
     },
     "name": {
      "kind": "text",
      "label": "Name",
      "default": ""
     },
     "rsvp": {
      "kind": "boolean",
      "label": "Is asked to answer",
      "default": false
     }
    },
    "default": [],
    "advanced": true,
    "showWhen": {
     "format": [
      "ics"
     ]
    }
   },
   "repeats": {
    "kind": "text",
    "label": "Repeats",
    "help": "As a rule of RFC 5545.",
    "placeholder": "FREQ=WEEKLY;COUNT=10",
    "default": "",
    "advanced": true,
    "showWhen": {
     "format": [
      "ics"
     ]
    }
   },
   "status": {
    "kind": "choice",
    "label": "Status",
    "help": "How certain the event is.",
    "options": [
     {
      "value": "CONFIRMED",
      "label": "Confirmed"
     },
     {
      "value": "TENTATIVE",
      "label": "Tentative"
     },
     {
      "value": "CANCELLED",
      "label": "Cancelled"
     }
    ],
    "default": "CONFIRMED",
    "advanced": true,
    "showWhen": {
     "format": [
      "ics"
     ]
    }
   },
   "busy": {
    "kind": "boolean",
    "label": "Shown as busy",
    "help": "Without it, the time stays free in the calendar.",
    "default": true,
    "advanced": true,
    "showWhen": {
     "format": [
      "ics"
     ]
    }
   },
   "uid": {
    "kind": "text",
    "label": "Id of the event",
    "help": "A file with the same id changes the event in the calendar. Made up for each event when empty.",
    "default": "",
    "advanced": true,
    "showWhen": {
     "format": [
      "ics"
     ]
    }
   },
   "file": {
    "kind": "text",
    "label": "Put the file under",
    "help": "The name by which later nodes find it in the item.",
    "default": "data"
   },
   "fileName": {
    "kind": "text",
    "label": "File name",
    "help": "The ending is added where it is missing.",
    "default": "",
    "placeholder": "orders-2026-03"
   },
   "delimiter": {
    "kind": "text",
    "label": "Delimiter",
    "help": "Excel in Poland and Brazil expects a semicolon; \\t is a tab.",
    "default": ",",
    "showWhen": {
     "format": [
      "csv"
     ]
    }
   },
   "encoding": {
    "kind": "choice",
    "label": "Encoding",
    "help": "UTF-8 has every character.",
    "options": [
     {
      "value": "utf-8",
      "label": "UTF-8"
     },
     {
      "value": "windows-1250",
      "label": "Windows-1250 (Central Europe)"
     },
     {
      "value": "iso-8859-2",
      "label": "ISO-8859-2 (Central Europe)"
     },
     {
      "value": "windows-1252",
      "label": "Windows-1252, ISO-8859-1 (Western Europe, Brazil)"
     },
     {
      "value": "iso-8859-15",
      "label": "ISO-8859-15 (Western Europe with €)"
     },
     {
      "value": "windows-1251",
      "label": "Windows-1251 (Cyrillic)"
     },
     {
      "value": "utf-16le",
      "label": "UTF-16"
     }
    ],
    "default": "utf-8",
    "showWhen": {
     "format": [
      "csv",
      "json",
      "jsonLines",
      "text"
     ]
    },
    "advanced": true
   },
   "bom": {
    "kind": "boolean",
    "label": "Byte-order mark",
    "help": "By it, Excel recognises that a CSV file is UTF-8.",
    "default": false,
    "showWhen": {
     "format": [
      "csv",
      "json",
      "text"
     ]
    },
    "advanced": true
   },
   "header": {
    "kind": "boolean",
    "label": "First row with the field names",
    "help": "Without it, the file has the cells alone.",
    "default": true,
    "showWhen": {
     "format": [
      "csv",
      "xlsx",
      "ods",
      "xls",
      "rtf",
      "html"
     ]
    },
    "advanced": true
   },
   "quoteAll": {
    "kind": "boolean",
    "label": "Quotation marks around every cell",
    "help": "Without it, only around cells that need them.",
    "default": false,
    "showWhen": {
     "format": [
      "csv"
     ]
    },
    "advanced": true
   },
   "lineEnd": {
    "kind": "choice",
    "label": "Ends of lines",
    "help": "Old Windows programs need CR LF.",
    "options": [
     {
      "value": "lf",
      "label": "LF"
     },
     {
      "value": "crlf",
      "label": "CR LF (Windows)"
     }
    ],
    "default": "lf",
    "showWhen": {
     "format": [
      "csv"
     ]
    },
    "advanced": true
   },
   "nested": {
    "kind": "choice",
    "label": "Objects and lists",
    "help": "What is done with fields that hold more than one value.",
    "options": [
     {
      "value": "columns",
      "label": "A column for each of their fields"
     },
     {
      "value": "json",
      "label": "As JSON in one column"
     }
    ],
    "default": "columns",
    "showWhen": {
     "format": [
      "csv",
      "xlsx",
      "ods",
      "xls",
      "rtf",
      "html"
     ],
     "from": [
      "items"
     ]
    },
    "advanced": true
   },
   "sheet": {
    "kind": "text",
    "label": "Sheet name",
    "help": "At most 31 characters.",
    "default": "Sheet",
    "showWhen": {
     "format": [
      "xlsx",
      "ods",
      "xls"
     ]
    },
    "advanced": true
   },
   "compress": {
    "kind": "boolean",
    "label": "Smaller file",
    "help": "Takes a little longer to write.",
    "default": true,
    "showWhen": {
     "format": [
      "xlsx",
      "ods"
     ]
    },
    "advanced": true
   },
   "pretty": {
    "kind": "boolean",
    "label": "Indented",
    "help": "Easier to read for people, and larger.",
    "default": false,
    "showWhen": {
     "format": [
      "json",
      "xml"
     ]
    },
    "advanced": true
   },
   "root": {
    "kind": "text",
    "label": "Outermost element",
    "help": "The name of the element that holds all others.",
    "default": "items",
    "showWhen": {
     "format": [
      "xml"
     ]
    },
    "advanced": true
   },
   "record": {
    "kind": "text",
    "label": "Element of an item",
    "help": "The name of the element that each item becomes.",
    "default": "item",
    "showWhen": {
     "format": [
      "xml"
     ]
    },
    "advanced": true
   },
   "fileType": {
    "kind": "text",
    "label": "Media type",
    "help": "Known from the format or the content when empty.",
    "placeholder": "application/pdf",
    "default": "",
    "showWhen": {
     "format": [
      "base64",
      "text",
      "json"
     ]
    },
    "advanced": true
   },
   "keepFields": {
    "kind": "boolean",
    "label": "Keep the item's own fields and files",
    "help": "Where each item gives a file.",
    "default": false,
    "advanced": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": "none",
  "sample": [
   {}
  ]
 },
 {
  "kind": "action",
  "type": "files.compress",
  "version": 1,
  "label": "Compress",
  "help": "Packs files into a zip or gzip file, or unpacks them.",
  "icon": "file-archive",
  "group": "Files",
  "synonyms": [
   "zip",
   "gzip",
   "unzip",
   "archive",
   "decompress",
   "pack"
  ],
  "translations": {
   "pl": {
    "label": "Kompresuj",
    "help": "Pakuje pliki do archiwum zip lub gzip albo je rozpakowuje.",
    "synonyms": [
     "spakuj",
     "rozpakuj",
     "zip",
     "gzip",
     "archiwum",
     "dekompresuj"
    ],
    "params": {
     "operation": {
      "label": "Wykonaj",
      "help": "Spakuj pliki do jednego, mniejszego, albo wyjmij je z niego.",
      "options": {
       "compress": "Spakuj",
       "decompress": "Rozpakuj"
      }
     },
     "files": {
      "label": "Pliki",
      "help": "Nazwy, pod którymi pliki są w elemencie, po przecinku; puste oznacza wszystkie."
     },
     "format": {
      "label": "Format",
      "help": "Plik zip zawiera wszystkie pliki, gzip po jednym.",
      "options": {
       "zip": "Zip",
       "gzip": "Gzip"
      }
     },
     "together": {
      "label": "Jeden plik zip ze wszystkich elementów",
      "help": "Bez tego każdy element daje własny plik zip."
     },
     "fileName": {
      "label": "Nazwa pliku",
      "help": "Pliku zip."
     },
     "file": {
      "label": "Umieść plik pod nazwą",
      "help": "Pod nią kolejne węzły znajdą go w elemencie; drugi plik gzip dostaje za nią numer."
     },
     "each": {
      "label": "Jeden element na każdy plik",
      "help": "Bez tego wszystkie pliki są w jednym elemencie, jako file_0, file_1 i tak dalej."
     },
     "prefix": {
      "label": "Początek nazw",
      "help": "Co stoi przed numerem pliku. Przy jednym elemencie na plik każdy nazywa się data."
     },
     "limit": {
      "label": "Najwięcej MB po rozpakowaniu",
      "help": "Małe archiwa mogą zawierać ogromne pliki, które zapełniłyby dysk."
     },
     "keepFiles": {
      "label": "Zachowaj pliki elementu",
      "help": "Obok tego, co powstaje."
     }
    }
   },
   "pt-BR": {
    "label": "Compactar",
    "help": "Compacta arquivos em zip ou gzip, ou os descompacta.",
    "synonyms": [
     "zipar",
     "descompactar",
     "extrair",
     "zip",
     "gzip",
     "comprimir"
    ],
    "params": {
     "operation": {
      "label": "Fazer",
      "help": "Juntar arquivos em um só, menor, ou tirá-los de lá.",
      "options": {
       "compress": "Compactar",
       "decompress": "Descompactar"
      }
     },
     "files": {
      "label": "Arquivos",
      "help": "Os nomes que os arquivos têm no item, separados por vírgulas; vazio usa todos."
     },
     "format": {
      "label": "Formato",
      "help": "Um zip contém todos os arquivos; um gzip, um só.",
      "options": {
       "zip": "Zip",
       "gzip": "Gzip"
      }
     },
     "together": {
      "label": "Um só zip com todos os itens",
      "help": "Sem isso, cada item gera o seu zip."
     },
     "fileName": {
      "label": "Nome do arquivo",
      "help": "Do arquivo zip."
     },
     "file": {
      "label": "Colocar o arquivo em",
      "help": "O nome pelo qual os próximos nós o encontram no item; um segundo gzip recebe um número depois dele."
     },
     "each": {
      "label": "Um item para cada arquivo",
      "help": "Sem isso, todos os arquivos ficam em um item, como file_0, file_1 e assim por diante."
     },
     "prefix": {
      "label": "Início dos nomes",
      "help": "O que vem antes do número do arquivo. Com um item por arquivo, cada um se chama data."
     },
     "limit": {
      "label": "Máximo de MB descompactados",
      "help": "Arquivos pequenos podem conter arquivos enormes, que encheriam o disco."
     },
     "keepFiles": {
      "label": "Manter os arquivos do item",
      "help": "Ao lado do que é criado."
     }
    }
   }
  },
  "params": {
   "operation": {
    "kind": "choice",
    "label": "Do",
    "help": "Pack files into one that is smaller, or take them out again.",
    "options": [
     {
      "value": "compress",
      "label": "Compress"
     },
     {
      "value": "decompress",
      "label": "Decompress"
     }
    ],
    "default": "compress"
   },
   "files": {
    "kind": "text",
    "label": "Files",
    "help": "The names that the files have in the item, separated by commas; all of them when empty.",
    "placeholder": "data, invoice",
    "default": "data"
   },
   "format": {
    "kind": "choice",
    "label": "Format",
    "help": "A zip file holds all files, a gzip file one each.",
    "options": [
     {
      "value": "zip",
      "label": "Zip"
     },
     {
      "value": "gzip",
      "label": "Gzip"
     }
    ],
    "default": "zip",
    "showWhen": {
     "operation": [
      "compress"
     ]
    }
   },
   "together": {
    "kind": "boolean",
    "label": "One zip file of all items",
    "help": "Without it, each item gives a zip file of its own.",
    "default": false,
    "showWhen": {
     "operation": [
      "compress"
     ],
     "format": [
      "zip"
     ]
    }
   },
   "fileName": {
    "kind": "text",
    "label": "File name",
    "help": "Of the zip file.",
    "placeholder": "invoices-2026-03.zip",
    "default": "archive.zip",
    "showWhen": {
     "operation": [
      "compress"
     ],
     "format": [
      "zip"
     ]
    }
   },
   "file": {
    "kind": "text",
    "label": "Put the file under",
    "help": "The name by which later nodes find it in the item; a second gzip file gets a number behind it.",
    "default": "data",
    "showWhen": {
     "operation": [
      "compress"
     ]
    }
   },
   "each": {
    "kind": "boolean",
    "label": "One item for each file",
    "help": "Without it, all files are in one item, called file_0, file_1 and so on.",
    "default": false,
    "showWhen": {
     "operation": [
      "decompress"
     ]
    }
   },
   "prefix": {
    "kind": "text",
    "label": "Names begin with",
    "help": "What stands before the number of a file. With one item for each file, each is called data.",
    "default": "file_",
    "showWhen": {
     "operation": [
      "decompress"
     ],
     "each": [
      false
     ]
    },
    "advanced": true
   },
   "limit": {
    "kind": "number",
    "label": "MB at most, unpacked",
    "help": "Small archives can hold enormous files that would fill the disk.",
    "default": 1000,
    "min": 1,
    "max": 20000,
    "showWhen": {
     "operation": [
      "decompress"
     ]
    },
    "advanced": true
   },
   "keepFiles": {
    "kind": "boolean",
    "label": "Keep the item's files",
    "help": "Beside what is made.",
    "default": false,
    "advanced": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": "none",
  "sample": [
   {}
  ]
 },
 {
  "kind": "action",
  "type": "flow.if",
  "version": 1,
  "label": "If",
  "help": "Sends each item one way or the other, depending on your conditions.",
  "icon": "split",
  "group": "Flow",
  "synonyms": [
   "condition",
   "branch",
   "decide",
   "when",
   "check"
  ],
  "translations": {
   "pl": {
    "label": "Jeśli",
    "help": "Kieruje każdy element w jedną lub drugą stronę, zależnie od warunków.",
    "synonyms": [
     "warunek",
     "rozgałęzienie",
     "decyzja",
     "gdy",
     "sprawdź",
     "if"
    ],
    "params": {
     "combine": {
      "label": "Jak łączyć",
      "help": "Czy muszą być spełnione wszystkie warunki, czy wystarczy jeden.",
      "options": {
       "all": "Wszystkie spełnione",
       "any": "Dowolny spełniony"
      }
     },
     "conditions": {
      "label": "Warunki",
      "help": "Co porównać w każdym elemencie."
     },
     "ignoreCase": {
      "label": "Nie rozróżniaj wielkości liter",
      "help": "„Anna” i „ANNA” to wtedy ten sam tekst."
     }
    },
    "handles": {
     "true": "prawda",
     "false": "fałsz"
    }
   },
   "pt-BR": {
    "label": "Se",
    "help": "Envia cada item por um caminho ou outro, conforme as condições.",
    "synonyms": [
     "condição",
     "ramificação",
     "decisão",
     "quando",
     "verificar",
     "if"
    ],
    "params": {
     "combine": {
      "label": "Combinação",
      "help": "Se todas as condições precisam ser atendidas ou se basta uma.",
      "options": {
       "all": "Todas atendidas",
       "any": "Qualquer uma atendida"
      }
     },
     "conditions": {
      "label": "Condições",
      "help": "O que comparar em cada item."
     },
     "ignoreCase": {
      "label": "Ignorar maiúsculas e minúsculas",
      "help": "Trata “Anna” e “ANNA” como o mesmo texto."
     }
    },
    "handles": {
     "true": "verdadeiro",
     "false": "falso"
    }
   }
  },
  "params": {
   "combine": {
    "kind": "choice",
    "label": "Combine",
    "help": "Whether every condition has to hold, or one is enough.",
    "options": [
     {
      "value": "all",
      "label": "All hold"
     },
     {
      "value": "any",
      "label": "Any holds"
     }
    ],
    "default": "all"
   },
   "conditions": {
    "kind": "conditions",
    "label": "Conditions",
    "help": "What is compared, for each item.",
    "operators": [
     {
      "id": "string.equals"
     },
     {
      "id": "string.notEquals"
     },
     {
      "id": "string.contains"
     },
     {
      "id": "string.notContains"
     },
     {
      "id": "string.startsWith"
     },
     {
      "id": "string.notStartsWith"
     },
     {
      "id": "string.endsWith"
     },
     {
      "id": "string.notEndsWith"
     },
     {
      "id": "string.matches"
     },
     {
      "id": "string.notMatches"
     },
     {
      "id": "string.empty",
      "unary": true
     },
     {
      "id": "string.notEmpty",
      "unary": true
     },
     {
      "id": "number.equals"
     },
     {
      "id": "number.notEquals"
     },
     {
      "id": "number.greater"
     },
     {
      "id": "number.greaterOrEqual"
     },
     {
      "id": "number.less"
     },
     {
      "id": "number.lessOrEqual"
     },
     {
      "id": "dateTime.equals"
     },
     {
      "id": "dateTime.after"
     },
     {
      "id": "dateTime.before"
     },
     {
      "id": "dateTime.afterOrEqual"
     },
     {
      "id": "dateTime.beforeOrEqual"
     },
     {
      "id": "boolean.true",
      "unary": true
     },
     {
      "id": "boolean.false",
      "unary": true
     },
     {
      "id": "boolean.equals"
     },
     {
      "id": "boolean.notEquals"
     },
     {
      "id": "array.contains"
     },
     {
      "id": "array.notContains"
     },
     {
      "id": "array.lengthEquals"
     },
     {
      "id": "array.lengthGreater"
     },
     {
      "id": "array.lengthLess"
     },
     {
      "id": "array.empty",
      "unary": true
     },
     {
      "id": "array.notEmpty",
      "unary": true
     },
     {
      "id": "object.empty",
      "unary": true
     },
     {
      "id": "object.notEmpty",
      "unary": true
     },
     {
      "id": "any.exists",
      "unary": true
     },
     {
      "id": "any.notExists",
      "unary": true
     }
    ]
   },
   "ignoreCase": {
    "kind": "boolean",
    "label": "Ignore upper and lower case",
    "help": "Treats “Anna” and “ANNA” as the same text.",
    "default": false,
    "advanced": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "true",
   "false"
  ],
  "effect": "none"
 },
 {
  "kind": "action",
  "type": "flow.switch",
  "version": 1,
  "label": "Switch",
  "help": "Sends each item to one of several outputs: the first whose rule it meets, or the one that an expression names.",
  "icon": "signpost",
  "group": "Flow",
  "synonyms": [
   "route",
   "router",
   "case",
   "branch",
   "rules"
  ],
  "handles": {
   "else": "otherwise"
  },
  "translations": {
   "pl": {
    "label": "Rozdziel",
    "help": "Kieruje każdy element do jednego z kilku wyjść: pierwszego, którego regułę spełnia, albo wskazanego wyrażeniem.",
    "synonyms": [
     "trasa",
     "rozdzielnia",
     "przypadek",
     "rozgałęzienie",
     "reguły",
     "switch"
    ],
    "params": {
     "mode": {
      "label": "Wybieraj wyjście według",
      "help": "Reguły porównujące wartości albo wyrażenie, które daje nazwę wyjścia.",
      "options": {
       "rules": "Reguł",
       "expression": "Wyrażenia"
      }
     },
     "output": {
      "label": "Wyjście",
      "help": "Nazwa jednego z wyjść poniżej; element, który nie wskazuje żadnego, trafia do „pozostałe”."
     },
     "rules": {
      "label": "Wyjścia",
      "help": "Każdy wiersz tworzy wyjście; przy wyborze według reguł jego warunki mówią, które elementy nim wychodzą.",
      "itemLabel": "wyjście"
     },
     "rules.name": {
      "label": "Nazwa"
     },
     "rules.combine": {
      "label": "Jak łączyć",
      "help": "Czy muszą być spełnione wszystkie warunki, czy wystarczy jeden.",
      "options": {
       "all": "Wszystkie spełnione",
       "any": "Dowolny spełniony"
      }
     },
     "rules.conditions": {
      "label": "Warunki",
      "help": "Co porównać w każdym elemencie."
     },
     "rules.id": {
      "label": "Uchwyt",
      "help": "Wiąże połączenia z tym wyjściem, nawet gdy zmieni się jego nazwa."
     },
     "send": {
      "label": "Gdy pasuje kilka reguł",
      "help": "Czy element wychodzi tylko pierwszym pasującym wyjściem, czy każdym.",
      "options": {
       "first": "Tylko pierwsza",
       "all": "Każda"
      }
     },
     "otherwise": {
      "label": "Elementy, które nie pasują do żadnej reguły",
      "help": "Uchwyt jednego z wyjść powyżej, które przyjmie również je; bez niego wychodzą przez „pozostałe”."
     },
     "ignoreCase": {
      "label": "Nie rozróżniaj wielkości liter",
      "help": "„Anna” i „ANNA” to wtedy ten sam tekst."
     }
    },
    "handles": {
     "else": "pozostałe"
    }
   },
   "pt-BR": {
    "label": "Direcionar",
    "help": "Envia cada item a uma entre várias saídas: a primeira cuja regra ele atende, ou a que uma expressão indica.",
    "synonyms": [
     "rota",
     "roteador",
     "caso",
     "ramificação",
     "regras",
     "switch"
    ],
    "params": {
     "mode": {
      "label": "Escolher a saída por",
      "help": "Regras que comparam valores, ou uma expressão que dá o nome de uma saída.",
      "options": {
       "rules": "Regras",
       "expression": "Expressão"
      }
     },
     "output": {
      "label": "Saída",
      "help": "O nome de uma das saídas abaixo; o item que não indica nenhuma vai para “demais”."
     },
     "rules": {
      "label": "Saídas",
      "help": "Cada linha cria uma saída; na escolha por regras, as condições dela dizem quais itens a seguem.",
      "itemLabel": "saída"
     },
     "rules.name": {
      "label": "Nome"
     },
     "rules.combine": {
      "label": "Combinação",
      "help": "Se todas as condições precisam ser atendidas ou se basta uma.",
      "options": {
       "all": "Todas atendidas",
       "any": "Qualquer uma atendida"
      }
     },
     "rules.conditions": {
      "label": "Condições",
      "help": "O que comparar em cada item."
     },
     "rules.id": {
      "label": "Identificador",
      "help": "Liga as conexões a esta saída, seja qual for o nome dela."
     },
     "send": {
      "label": "Quando várias regras servem",
      "help": "Se o item segue só pela primeira saída que serve ou por todas.",
      "options": {
       "first": "Só a primeira",
       "all": "Todas"
      }
     },
     "otherwise": {
      "label": "Itens que não atendem a nenhuma regra",
      "help": "O identificador de uma saída acima que também recebe esses itens; sem ele, saem por “demais”."
     },
     "ignoreCase": {
      "label": "Ignorar maiúsculas e minúsculas",
      "help": "Trata “Anna” e “ANNA” como o mesmo texto."
     }
    },
    "handles": {
     "else": "demais"
    }
   }
  },
  "params": {
   "mode": {
    "kind": "choice",
    "label": "Choose the output by",
    "help": "Rules that compare values, or an expression that gives an output's name.",
    "options": [
     {
      "value": "rules",
      "label": "Rules"
     },
     {
      "value": "expression",
      "label": "Expression"
     }
    ],
    "default": "rules"
   },
   "output": {
    "kind": "text",
    "label": "Output",
    "help": "The name of an output below; an item that names none of them goes to “otherwise”.",
    "default": "",
    "showWhen": {
     "mode": [
      "expression"
     ]
    }
   },
   "rules": {
    "kind": "list",
    "label": "Outputs",
    "help": "Each row makes an output; its conditions say which items take it when rules choose.",
    "itemLabel": "output",
    "of": {
     "name": {
      "kind": "text",
      "label": "Name",
      "literal": true
     },
     "combine": {
      "kind": "choice",
      "label": "Combine",
      "help": "Whether every condition has to hold, or one is enough.",
      "options": [
       {
        "value": "all",
        "label": "All hold"
       },
       {
        "value": "any",
        "label": "Any holds"
       }
      ],
      "default": "all"
     },
     "conditions": {
      "kind": "conditions",
      "label": "Conditions",
      "help": "What is compared, for each item.",
      "operators": [
       {
        "id": "string.equals"
       },
       {
        "id": "string.notEquals"
       },
       {
        "id": "string.contains"
       },
       {
        "id": "string.notContains"
       },
       {
        "id": "string.startsWith"
       },
       {
        "id": "string.notStartsWith"
       },
       {
        "id": "string.endsWith"
       },
       {
        "id": "string.notEndsWith"
       },
       {
        "id": "string.matches"
       },
       {
        "id": "string.notMatches"
       },
       {
        "id": "string.empty",
        "unary": true
       },
       {
        "id": "string.notEmpty",
        "unary": true
       },
       {
        "id": "number.equals"
       },
       {
        "id": "number.notEquals"
       },
       {
        "id": "number.greater"
       },
       {
        "id": "number.greaterOrEqual"
       },
       {
        "id": "number.less"
       },
       {
        "id": "number.lessOrEqual"
       },
       {
        "id": "dateTime.equals"
       },
       {
        "id": "dateTime.after"
       },
       {
        "id": "dateTime.before"
       },
       {
        "id": "dateTime.afterOrEqual"
       },
       {
        "id": "dateTime.beforeOrEqual"
       },
       {
        "id": "boolean.true",
        "unary": true
       },
       {
        "id": "boolean.false",
        "unary": true
       },
       {
        "id": "boolean.equals"
       },
       {
        "id": "boolean.notEquals"
       },
       {
        "id": "array.contains"
       },
       {
        "id": "array.notContains"
       },
       {
        "id": "array.lengthEquals"
       },
       {
        "id": "array.lengthGreater"
       },
       {
        "id": "array.lengthLess"
       },
       {
        "id": "array.empty",
        "unary": true
       },
       {
        "id": "array.notEmpty",
        "unary": true
       },
       {
        "id": "object.empty",
        "unary": true
       },
       {
        "id": "object.notEmpty",
        "unary": true
       },
       {
        "id": "any.exists",
        "unary": true
       },
       {
        "id": "any.notExists",
        "unary": true
       }
      ],
      "default": []
     },
     "id": {
      "kind": "text",
      "label": "Handle",
      "help": "Ties edges to this output, whatever its name becomes.",
      "optional": true,
      "literal": true,
      "advanced": true
     }
    }
   },
   "send": {
    "kind": "choice",
    "label": "When several rules fit",
    "help": "Whether an item takes only the first output that fits, or every one.",
    "options": [
     {
      "value": "first",
      "label": "Only the first"
     },
     {
      "value": "all",
      "label": "Every one"
     }
    ],
    "default": "first",
    "showWhen": {
     "mode": [
      "rules"
     ]
    }
   },
   "otherwise": {
    "kind": "text",
    "label": "Items that fit no rule",
    "help": "The handle of an output above that takes them too; without it they leave by “otherwise”.",
    "default": "",
    "literal": true,
    "showWhen": {
     "mode": [
      "rules"
     ]
    },
    "advanced": true
   },
   "ignoreCase": {
    "kind": "boolean",
    "label": "Ignore upper and lower case",
    "help": "Treats “Anna” and “ANNA” as the same text.",
    "default": false,
    "advanced": true,
    "showWhen": {
     "mode": [
      "rules"
     ]
    }
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": {
   "each": "rules",
   "label": "name",
   "fallback": "else"
  },
  "effect": "none"
 },
 {
  "kind": "action",
  "type": "flow.merge",
  "version": 1,
  "label": "Merge",
  "help": "Waits for several branches and brings their items together.",
  "icon": "merge",
  "group": "Flow",
  "synonyms": [
   "join",
   "combine",
   "append",
   "union",
   "enrich",
   "lookup",
   "wait for branches"
  ],
  "translations": {
   "pl": {
    "label": "Połącz",
    "help": "Czeka na kilka gałęzi i łączy ich elementy.",
    "synonyms": [
     "scal",
     "złącz",
     "dołącz",
     "suma",
     "uzupełnij",
     "poczekaj na gałęzie",
     "merge"
    ],
    "params": {
     "mode": {
      "label": "Sposób",
      "help": "Co dzieje się z elementami z poszczególnych gałęzi.",
      "options": {
       "append": "Jedne po drugich",
       "fields": "Złącz według równych pól",
       "position": "Złącz według kolejności",
       "all": "Każdy z każdym",
       "branch": "Tylko jedna gałąź, gdy nadejdą wszystkie"
      }
     },
     "inputs": {
      "label": "Wejścia",
      "help": "Ile gałęzi tu się schodzi; według pól i każdy z każdym łączą się dwie."
     },
     "match": {
      "label": "Równe pola",
      "help": "Elementy należą do siebie, gdy są równe we wszystkich tych polach.",
      "itemLabel": "parę"
     },
     "match.first": {
      "label": "Pole z wejścia 1"
     },
     "match.second": {
      "label": "Pole z wejścia 2",
      "help": "Jeśli nazywa się tam inaczej."
     },
     "keep": {
      "label": "Zachowaj",
      "help": "Które elementy idą dalej.",
      "options": {
       "matches": "To, co ma parę",
       "nonMatches": "To, co nie ma pary",
       "everything": "Wszystko",
       "first": "Wszystko z wejścia 1, uzupełnione o wejście 2",
       "second": "Wszystko z wejścia 2, uzupełnione o wejście 1"
      }
     },
     "from": {
      "label": "Podaj pola z",
      "help": "Z obu wejść razem albo tylko to, co miało jedno z nich.",
      "options": {
       "both": "Obu wejść",
       "in1": "Wejścia 1",
       "in2": "Wejścia 2"
      }
     },
     "several": {
      "label": "Gdy pasuje kilka",
      "help": "Czy element łączy się z każdą ze swoich par, czy tylko z pierwszą.",
      "options": {
       "all": "Po jednym elemencie na każdą",
       "first": "Tylko pierwsza"
      }
     },
     "unpaired": {
      "label": "Elementy bez pary",
      "help": "Co dzieje się z elementami gałęzi, która jest dłuższa od innej.",
      "options": {
       "none": "Pomiń",
       "first": "Zachowaj te z wejścia 1",
       "all": "Zachowaj"
      }
     },
     "clash": {
      "label": "Gdy oba mają to samo pole",
      "help": "Która wartość zostaje, gdy elementy mają pole o tej samej nazwie.",
      "options": {
       "last": "Z późniejszego wejścia",
       "first": "Z wejścia 1",
       "number": "Obie: każde pole dostaje numer swojego wejścia, jak total_2"
      }
     },
     "depth": {
      "label": "Obiekty wewnątrz",
      "help": "Czy obiekty, które mają oba elementy, łączą się pole po polu, czy zostaje jeden z nich.",
      "options": {
       "deep": "Łącz pole po polu",
       "shallow": "Weź jeden w całości"
      }
     },
     "keepFilled": {
      "label": "Puste nie zastępuje wartości",
      "help": "Pusty tekst, null lub brak nigdy nie zajmuje miejsca wartości z drugiego wejścia."
     },
     "loose": {
      "label": "Porównuj swobodnie",
      "help": "Uznaje 7 i tekst „7” za równe, a także puste teksty, null i brakujące pola."
     },
     "dotPaths": {
      "label": "Kropka sięga w głąb obiektów",
      "help": "Wyłącz, jeśli same nazwy pól zawierają kropki."
     },
     "give": {
      "label": "Podaj",
      "help": "Elementy jednej gałęzi albo jeden pusty element, który mówi tylko, że nadeszły wszystkie.",
      "options": {
       "items": "Elementy gałęzi",
       "empty": "Jeden pusty element"
      }
     },
     "branch": {
      "label": "Gałąź",
      "help": "Numer wejścia, którego elementy idą dalej."
     }
    }
   },
   "pt-BR": {
    "label": "Juntar",
    "help": "Espera por vários ramos e reúne os itens deles.",
    "synonyms": [
     "unir",
     "combinar",
     "anexar",
     "união",
     "enriquecer",
     "esperar ramos",
     "merge"
    ],
    "params": {
     "mode": {
      "label": "Como",
      "help": "O que acontece com os itens dos ramos.",
      "options": {
       "append": "Uns depois dos outros",
       "fields": "Unir por campos iguais",
       "position": "Unir por posição",
       "all": "Todas as combinações",
       "branch": "Só um ramo, quando todos chegarem"
      }
     },
     "inputs": {
      "label": "Entradas",
      "help": "Quantos ramos se encontram aqui; campos e combinações unem dois."
     },
     "match": {
      "label": "Campos iguais",
      "help": "Itens pertencem um ao outro quando são iguais em todos estes.",
      "itemLabel": "par"
     },
     "match.first": {
      "label": "Campo da entrada 1"
     },
     "match.second": {
      "label": "Campo da entrada 2",
      "help": "Se lá ele tem outro nome."
     },
     "keep": {
      "label": "Manter",
      "help": "Quais itens seguem adiante.",
      "options": {
       "matches": "O que tem par",
       "nonMatches": "O que não tem par",
       "everything": "Tudo",
       "first": "Tudo da entrada 1, com o que a entrada 2 acrescenta",
       "second": "Tudo da entrada 2, com o que a entrada 1 acrescenta"
      }
     },
     "from": {
      "label": "Dar os campos de",
      "help": "As duas entradas reunidas, ou só o que uma delas tinha.",
      "options": {
       "both": "Ambas as entradas",
       "in1": "Entrada 1",
       "in2": "Entrada 2"
      }
     },
     "several": {
      "label": "Quando vários servem",
      "help": "Se um item se une a cada um dos seus pares ou só ao primeiro.",
      "options": {
       "all": "Um item para cada",
       "first": "Só o primeiro"
      }
     },
     "unpaired": {
      "label": "Itens sem par",
      "help": "O que acontece com os itens de um ramo mais longo que outro.",
      "options": {
       "none": "Deixar de fora",
       "first": "Manter os da entrada 1",
       "all": "Manter"
      }
     },
     "clash": {
      "label": "Quando os dois têm um campo",
      "help": "Qual valor fica quando os itens têm um campo de mesmo nome.",
      "options": {
       "last": "O da entrada posterior",
       "first": "O da entrada 1",
       "number": "Os dois: cada campo ganha o número da sua entrada, como total_2"
      }
     },
     "depth": {
      "label": "Objetos internos",
      "help": "Se objetos que os dois têm são unidos campo por campo, ou se um deles fica.",
      "options": {
       "deep": "Unir campo por campo",
       "shallow": "Pegar um inteiro"
      }
     },
     "keepFilled": {
      "label": "Nada vazio substitui um valor",
      "help": "Um texto vazio, null ou nada nunca fica no lugar de um valor da outra entrada."
     },
     "loose": {
      "label": "Comparar sem rigor",
      "help": "Considera iguais 7 e o texto “7”, e também textos vazios, null e campos ausentes."
     },
     "dotPaths": {
      "label": "Pontos acessam objetos internos",
      "help": "Desative quando os próprios nomes dos campos tiverem pontos."
     },
     "give": {
      "label": "Dar",
      "help": "Os itens de um ramo, ou um item vazio que só diz que todos chegaram.",
      "options": {
       "items": "Os itens de um ramo",
       "empty": "Um item vazio"
      }
     },
     "branch": {
      "label": "Ramo",
      "help": "O número da entrada cujos itens seguem adiante."
     }
    }
   }
  },
  "params": {
   "mode": {
    "kind": "choice",
    "label": "How",
    "help": "What happens to the items of the branches.",
    "options": [
     {
      "value": "append",
      "label": "One after another"
     },
     {
      "value": "fields",
      "label": "Join by equal fields"
     },
     {
      "value": "position",
      "label": "Join by position"
     },
     {
      "value": "all",
      "label": "Every combination"
     },
     {
      "value": "branch",
      "label": "Only one branch, once all have come"
     }
    ],
    "default": "append"
   },
   "inputs": {
    "kind": "number",
    "label": "Inputs",
    "help": "How many branches come together here; fields and combinations join two.",
    "default": 2,
    "min": 2,
    "max": 10,
    "integer": true,
    "literal": true
   },
   "match": {
    "kind": "list",
    "label": "Equal fields",
    "help": "Items belong together when they are equal in all of these.",
    "itemLabel": "pair",
    "of": {
     "first": {
      "kind": "text",
      "label": "Field of input 1",
      "placeholder": "customer.id"
     },
     "second": {
      "kind": "text",
      "label": "Field of input 2",
      "help": "Where it has another name there.",
      "placeholder": "id",
      "default": ""
     }
    },
    "default": [],
    "showWhen": {
     "mode": [
      "fields"
     ]
    }
   },
   "keep": {
    "kind": "choice",
    "label": "Keep",
    "help": "Which items go on.",
    "options": [
     {
      "value": "matches",
      "label": "What has a partner"
     },
     {
      "value": "nonMatches",
      "label": "What has no partner"
     },
     {
      "value": "everything",
      "label": "Everything"
     },
     {
      "value": "first",
      "label": "All of input 1, with what input 2 adds"
     },
     {
      "value": "second",
      "label": "All of input 2, with what input 1 adds"
     }
    ],
    "default": "matches",
    "showWhen": {
     "mode": [
      "fields"
     ]
    }
   },
   "from": {
    "kind": "choice",
    "label": "Give the fields of",
    "help": "Both inputs brought together, or only what one of them had.",
    "options": [
     {
      "value": "both",
      "label": "Both inputs"
     },
     {
      "value": "in1",
      "label": "Input 1"
     },
     {
      "value": "in2",
      "label": "Input 2"
     }
    ],
    "default": "both",
    "showWhen": {
     "mode": [
      "fields"
     ],
     "keep": [
      "matches",
      "nonMatches"
     ]
    }
   },
   "several": {
    "kind": "choice",
    "label": "When several fit",
    "help": "Whether an item is joined with each of its partners, or with the first alone.",
    "options": [
     {
      "value": "all",
      "label": "One item for each"
     },
     {
      "value": "first",
      "label": "Only the first"
     }
    ],
    "default": "all",
    "showWhen": {
     "mode": [
      "fields"
     ]
    }
   },
   "unpaired": {
    "kind": "choice",
    "label": "Items without a partner",
    "help": "What happens to the items of a branch that is longer than another.",
    "options": [
     {
      "value": "none",
      "label": "Leave out"
     },
     {
      "value": "first",
      "label": "Keep those of input 1"
     },
     {
      "value": "all",
      "label": "Keep"
     }
    ],
    "default": "none",
    "showWhen": {
     "mode": [
      "position"
     ]
    }
   },
   "clash": {
    "kind": "choice",
    "label": "When both have a field",
    "help": "Which value stands when items have a field of the same name.",
    "options": [
     {
      "value": "last",
      "label": "The later input’s"
     },
     {
      "value": "first",
      "label": "Input 1’s"
     },
     {
      "value": "number",
      "label": "Both: each field gets the number of its input, as in total_2"
     }
    ],
    "default": "last",
    "showWhen": {
     "mode": [
      "position",
      "fields",
      "all"
     ]
    }
   },
   "depth": {
    "kind": "choice",
    "label": "Objects within",
    "help": "Whether objects that both have are joined field by field, or one of them stands.",
    "options": [
     {
      "value": "deep",
      "label": "Join field by field"
     },
     {
      "value": "shallow",
      "label": "Take one as a whole"
     }
    ],
    "default": "deep",
    "showWhen": {
     "mode": [
      "position",
      "fields",
      "all"
     ],
     "clash": [
      "first",
      "last"
     ]
    },
    "advanced": true
   },
   "keepFilled": {
    "kind": "boolean",
    "label": "Nothing empty replaces a value",
    "help": "An empty text, null or nothing never stands where the other input has a value.",
    "default": false,
    "showWhen": {
     "mode": [
      "position",
      "fields",
      "all"
     ],
     "clash": [
      "first",
      "last"
     ]
    },
    "advanced": true
   },
   "loose": {
    "kind": "boolean",
    "label": "Compare loosely",
    "help": "Take 7 and the text “7” as equal, and empty texts, null and missing fields too.",
    "default": false,
    "showWhen": {
     "mode": [
      "fields"
     ]
    },
    "advanced": true
   },
   "dotPaths": {
    "kind": "boolean",
    "label": "Dots reach into objects",
    "help": "Switch off when your field names themselves have dots in them.",
    "default": true,
    "advanced": true,
    "showWhen": {
     "mode": [
      "fields"
     ]
    }
   },
   "give": {
    "kind": "choice",
    "label": "Give",
    "help": "The items of one branch, or one empty item that only says that all have come.",
    "options": [
     {
      "value": "items",
      "label": "The items of a branch"
     },
     {
      "value": "empty",
      "label": "One empty item"
     }
    ],
    "default": "items",
    "showWhen": {
     "mode": [
      "branch"
     ]
    }
   },
   "branch": {
    "kind": "number",
    "label": "Branch",
    "help": "The number of the input whose items go on.",
    "default": 1,
    "min": 1,
    "max": 10,
    "integer": true,
    "showWhen": {
     "mode": [
      "branch"
     ],
     "give": [
      "items"
     ]
    }
   }
  },
  "inputs": {
   "count": "inputs"
  },
  "outputs": [
   "main"
  ],
  "effect": "none"
 },
 {
  "kind": "action",
  "type": "flow.loop",
  "version": 1,
  "label": "Loop over items",
  "help": "Sends the items round through the nodes of its body, a few at a time, and goes on when all have been round.",
  "icon": "repeat",
  "group": "Flow",
  "synonyms": [
   "split in batches",
   "for each",
   "repeat",
   "iterate",
   "batch",
   "one by one"
  ],
  "summary": "{batchSize} at a time",
  "handles": {
   "done": "done",
   "loop": "loop"
  },
  "translations": {
   "pl": {
    "label": "Pętla po elementach",
    "help": "Przepuszcza elementy po kilka przez węzły w pętli i idzie dalej, gdy wszystkie już przez nie przeszły.",
    "summary": "po {batchSize}",
    "synonyms": [
     "powtarzaj",
     "dla każdego",
     "iteracja",
     "partie",
     "po kolei",
     "po jednym",
     "loop"
    ],
    "params": {
     "batchSize": {
      "label": "Elementów w każdej rundzie",
      "help": "1 oznacza, że elementy przechodzą pojedynczo."
     }
    },
    "handles": {
     "done": "gotowe",
     "loop": "pętla"
    }
   },
   "pt-BR": {
    "label": "Repetir para os itens",
    "help": "Passa os itens, alguns por vez, pelos nós da repetição e segue quando todos tiverem passado.",
    "summary": "{batchSize} por vez",
    "synonyms": [
     "laço",
     "loop",
     "para cada",
     "iterar",
     "lotes",
     "um a um",
     "repetição"
    ],
    "params": {
     "batchSize": {
      "label": "Itens por rodada",
      "help": "Com 1, os itens passam um a um."
     }
    },
    "handles": {
     "done": "concluído",
     "loop": "repetir"
    }
   }
  },
  "params": {
   "batchSize": {
    "kind": "number",
    "label": "Items in each round",
    "help": "1 sends the items round one by one.",
    "default": 1,
    "min": 1,
    "integer": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "done",
   "loop"
  ],
  "effect": "none",
  "loops": true
 },
 {
  "kind": "action",
  "type": "flow.wait",
  "version": 1,
  "label": "Wait",
  "help": "Lets the flow rest for a time, until a date, until it is called back, or until somebody sends a form.",
  "icon": "hourglass",
  "group": "Flow",
  "synonyms": [
   "delay",
   "sleep",
   "pause",
   "timer",
   "reminder",
   "approval",
   "form",
   "callback",
   "resume"
  ],
  "summary": "{mode}",
  "handles": {
   "main": "goes on",
   "timeout": "time is over",
   "cancelled": "cancelled"
  },
  "declares": {
   "rows": "fields",
   "when": {
    "mode": [
     "form"
    ]
   }
  },
  "translations": {
   "pl": {
    "label": "Czekaj",
    "help": "Wstrzymuje przepływ na pewien czas, do podanej daty, do wywołania z zewnątrz albo do wysłania formularza.",
    "synonyms": [
     "opóźnienie",
     "pauza",
     "poczekaj",
     "przypomnienie",
     "akceptacja",
     "zgoda",
     "formularz",
     "wait"
    ],
    "params": {
     "mode": {
      "label": "Czekaj",
      "help": "Co pozwala przepływowi ruszyć dalej.",
      "options": {
       "duration": "Przez pewien czas",
       "date": "Do daty i godziny",
       "call": "Do wywołania jego adresu",
       "form": "Aż ktoś wyśle formularz"
      }
     },
     "duration": {
      "label": "Jak długo",
      "help": "Weft można w tym czasie uruchomić ponownie; przepływ i tak ruszy dalej, gdy czas minie."
     },
     "date": {
      "label": "Data i godzina",
      "help": "W strefie czasowej przepływu, chyba że podano inną; sama data oznacza północ, a data z przeszłości – od razu."
     },
     "methods": {
      "label": "Metody",
      "help": "Jak można wywołać $execution.resumeUrl. Odnośnik w e-mailu to GET, a otwierają go też programy sprawdzające pocztę: o decyzję ludzi pytaj formularzem."
     },
     "answer": {
      "label": "Odpowiedź",
      "help": "Co dostanie wywołujący; zwykłe potwierdzenie, jeśli to pole jest puste.",
      "placeholder": "Dziękujemy"
     },
     "title": {
      "label": "Tytuł",
      "help": "Stoi na górze formularza, którego adresem jest $execution.resumeUrl.",
      "placeholder": "Czy akceptujesz to zamówienie?"
     },
     "text": {
      "label": "Treść",
      "help": "Co trzeba wiedzieć, żeby wypełnić formularz."
     },
     "fields": {
      "label": "Pola",
      "help": "O co pytamy; odpowiedzi stają się polami elementu, który idzie dalej.",
      "itemLabel": "pole"
     },
     "fields.label": {
      "label": "Pytanie",
      "placeholder": "Dlaczego?"
     },
     "fields.name": {
      "label": "Nazwa pola",
      "placeholder": "powod"
     },
     "fields.type": {
      "label": "Rodzaj",
      "options": {
       "text": "Tekst",
       "longText": "Długi tekst",
       "number": "Liczba",
       "email": "Adres e-mail",
       "date": "Data",
       "choice": "Wybór",
       "yesNo": "Tak lub nie"
      }
     },
     "fields.options": {
      "label": "Do wyboru",
      "help": "Po jednej pozycji w wierszu."
     },
     "fields.required": {
      "label": "Trzeba wypełnić"
     },
     "button": {
      "label": "Przycisk",
      "help": "Napis na przycisku; „Wyślij” w języku czytającego, jeśli to pole jest puste.",
      "placeholder": "Wyślij"
     },
     "limit": {
      "label": "Najdłużej",
      "help": "Gdy ten czas minie wcześniej, elementy wychodzą przez „czas minął”; bez niego przepływ czeka tak długo, jak trzeba."
     },
     "key": {
      "label": "Klucz",
      "help": "Po nim, na przykład po numerze rezerwacji, „Zmień czekanie” znajdzie to czekanie, żeby je przesunąć lub odwołać."
     }
    },
    "handles": {
     "main": "dalej",
     "timeout": "czas minął",
     "cancelled": "odwołane"
    }
   },
   "pt-BR": {
    "label": "Esperar",
    "help": "Faz o fluxo aguardar um tempo, até uma data, até ser chamado de volta ou até alguém enviar um formulário.",
    "synonyms": [
     "atraso",
     "pausa",
     "aguardar",
     "lembrete",
     "aprovação",
     "formulário",
     "retomar",
     "wait"
    ],
    "params": {
     "mode": {
      "label": "Esperar",
      "help": "O que faz o fluxo seguir.",
      "options": {
       "duration": "Por um tempo",
       "date": "Até uma data e hora",
       "call": "Até chamarem o endereço dele",
       "form": "Até alguém enviar um formulário"
      }
     },
     "duration": {
      "label": "Quanto tempo",
      "help": "O Weft pode ser reiniciado nesse meio-tempo; o fluxo segue do mesmo jeito quando o tempo acabar."
     },
     "date": {
      "label": "Data e hora",
      "help": "No fuso horário do fluxo, a menos que indique outro; só a data quer dizer meia-noite, e uma que já passou quer dizer agora."
     },
     "methods": {
      "label": "Métodos",
      "help": "Como $execution.resumeUrl pode ser chamado. Um link em um e-mail é um GET, e programas que verificam e-mails também o abrem: para decisões de pessoas, use um formulário."
     },
     "answer": {
      "label": "Resposta",
      "help": "O que quem chamou recebe; uma confirmação simples quando vazio.",
      "placeholder": "Obrigado"
     },
     "title": {
      "label": "Título",
      "help": "Fica no alto do formulário, cujo endereço é $execution.resumeUrl.",
      "placeholder": "Você aprova este pedido?"
     },
     "text": {
      "label": "Texto",
      "help": "O que é preciso saber para preencher o formulário."
     },
     "fields": {
      "label": "Campos",
      "help": "O que se pergunta; as respostas viram os campos do item que segue.",
      "itemLabel": "campo"
     },
     "fields.label": {
      "label": "Pergunta",
      "placeholder": "Por quê?"
     },
     "fields.name": {
      "label": "Nome do campo",
      "placeholder": "motivo"
     },
     "fields.type": {
      "label": "Tipo",
      "options": {
       "text": "Texto",
       "longText": "Texto longo",
       "number": "Número",
       "email": "Endereço de e-mail",
       "date": "Data",
       "choice": "Escolha",
       "yesNo": "Sim ou não"
      }
     },
     "fields.options": {
      "label": "Opções",
      "help": "Uma em cada linha."
     },
     "fields.required": {
      "label": "Preenchimento obrigatório"
     },
     "button": {
      "label": "Botão",
      "help": "O que o botão diz; “Enviar”, no idioma de quem lê, quando vazio.",
      "placeholder": "Enviar"
     },
     "limit": {
      "label": "No máximo",
      "help": "Se este tempo acabar antes, os itens saem por “tempo esgotado”; sem ele, o fluxo espera o quanto for preciso."
     },
     "key": {
      "label": "Chave",
      "help": "Por ela, como o número de uma reserva, “Alterar uma espera” encontra esta espera para adiá-la ou cancelá-la."
     }
    },
    "handles": {
     "main": "segue",
     "timeout": "tempo esgotado",
     "cancelled": "cancelado"
    }
   }
  },
  "params": {
   "mode": {
    "kind": "choice",
    "label": "Wait",
    "help": "What lets the flow go on.",
    "options": [
     {
      "value": "duration",
      "label": "For a time"
     },
     {
      "value": "date",
      "label": "Until a date and time"
     },
     {
      "value": "call",
      "label": "Until its address is called"
     },
     {
      "value": "form",
      "label": "Until somebody sends a form"
     }
    ],
    "default": "duration",
    "literal": true
   },
   "duration": {
    "kind": "duration",
    "label": "How long",
    "help": "Weft may be restarted meanwhile; the flow still goes on when the time is over.",
    "default": 3600000,
    "showWhen": {
     "mode": [
      "duration"
     ]
    }
   },
   "date": {
    "kind": "dateTime",
    "label": "Date and time",
    "help": "Read in the flow's time zone unless it names another; a date alone means midnight, one that is past means now.",
    "placeholder": "2026-03-01T09:00",
    "showWhen": {
     "mode": [
      "date"
     ]
    }
   },
   "methods": {
    "kind": "choices",
    "label": "Methods",
    "help": "How $execution.resumeUrl may be called. A link in an e-mail is a GET, which programs that check e-mails may open too: let people decide by a form.",
    "options": [
     "GET",
     "POST",
     "PUT",
     "PATCH",
     "DELETE"
    ],
    "default": [
     "GET",
     "POST"
    ],
    "showWhen": {
     "mode": [
      "call"
     ]
    }
   },
   "answer": {
    "kind": "text",
    "label": "Answer",
    "help": "What the caller is told; a plain confirmation when empty.",
    "placeholder": "Thank you",
    "optional": true,
    "showWhen": {
     "mode": [
      "call"
     ]
    }
   },
   "title": {
    "kind": "text",
    "label": "Title",
    "help": "Stands at the top of the form, whose address is $execution.resumeUrl.",
    "placeholder": "Do you approve this order?",
    "showWhen": {
     "mode": [
      "form"
     ]
    }
   },
   "text": {
    "kind": "text",
    "label": "Text",
    "help": "What people need to know to fill in the form.",
    "multiline": true,
    "optional": true,
    "showWhen": {
     "mode": [
      "form"
     ]
    }
   },
   "fields": {
    "kind": "list",
    "label": "Fields",
    "help": "What people are asked; the answers are the fields of the item that goes on.",
    "itemLabel": "field",
    "default": [],
    "showWhen": {
     "mode": [
      "form"
     ]
    },
    "of": {
     "label": {
      "kind": "text",
      "label": "Question",
      "placeholder": "Why?"
     },
     "name": {
      "kind": "text",
      "label": "Name of the field",
      "placeholder": "reason"
     },
     "type": {
      "kind": "choice",
      "label": "Kind",
      "options": [
       {
        "value": "text",
        "label": "Text"
       },
       {
        "value": "longText",
        "label": "Long text"
       },
       {
        "value": "number",
        "label": "Number"
       },
       {
        "value": "email",
        "label": "E-mail address"
       },
       {
        "value": "date",
        "label": "Date"
       },
       {
        "value": "choice",
        "label": "Choice"
       },
       {
        "value": "yesNo",
        "label": "Yes or no"
       }
      ],
      "default": "text"
     },
     "options": {
      "kind": "text",
      "label": "To choose from",
      "help": "One in each line.",
      "multiline": true,
      "showWhen": {
       "type": [
        "choice"
       ]
      }
     },
     "required": {
      "kind": "boolean",
      "label": "Must be filled in",
      "default": true
     }
    }
   },
   "button": {
    "kind": "text",
    "label": "Button",
    "help": "What the button says; “Send” in the reader's language when empty.",
    "placeholder": "Send",
    "optional": true,
    "showWhen": {
     "mode": [
      "form"
     ]
    }
   },
   "limit": {
    "kind": "duration",
    "label": "At most",
    "help": "When this time is over first, the items leave through “time is over”; without it, the flow waits for as long as it takes.",
    "optional": true,
    "showWhen": {
     "mode": [
      "call",
      "form"
     ]
    }
   },
   "key": {
    "kind": "text",
    "label": "Key",
    "help": "By this, such as the number of a booking, “Change a wait” finds this wait to move or to cancel it.",
    "placeholder": "={{ $json.bookingId }}",
    "optional": true,
    "advanced": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main",
   "timeout",
   "cancelled"
  ],
  "outputsWhen": {
   "timeout": {
    "mode": [
     "call",
     "form"
    ],
    "limit": "filled"
   },
   "cancelled": {
    "key": "filled"
   }
  },
  "effect": "none"
 },
 {
  "kind": "action",
  "type": "flow.changeWait",
  "version": 1,
  "label": "Change a wait",
  "help": "Finds what waits under a key, in any flow of this workspace, and moves it to another time, lets it go on, or cancels it.",
  "icon": "calendar-sync",
  "group": "Flow",
  "synonyms": [
   "reschedule",
   "move a reminder",
   "cancel a wait",
   "resume",
   "booking",
   "timer"
  ],
  "summary": "{change}",
  "translations": {
   "pl": {
    "label": "Zmień czekanie",
    "help": "Znajduje to, co czeka pod danym kluczem w dowolnym przepływie tego obszaru roboczego, i przesuwa to na inny czas, puszcza dalej albo odwołuje.",
    "synonyms": [
     "przełóż",
     "przesuń przypomnienie",
     "odwołaj",
     "wznów",
     "rezerwacja",
     "termin"
    ],
    "params": {
     "key": {
      "label": "Klucz",
      "help": "Ten sam co w węźle, który czeka, na przykład numer rezerwacji."
     },
     "change": {
      "label": "Zmiana",
      "help": "Co dzieje się z czekaniem.",
      "options": {
       "move": "Przesuń na inną datę",
       "now": "Puść dalej teraz",
       "cancel": "Odwołaj"
      }
     },
     "date": {
      "label": "Nowa data i godzina",
      "help": "W strefie czasowej przepływu, chyba że podano inną; data z przeszłości oznacza: od razu."
     },
     "whenNone": {
      "label": "Gdy nic nie czeka",
      "help": "Co robić, gdy pod tym kluczem nie czeka żaden przepływ, na przykład dlatego, że jego czas już minął.",
      "options": {
       "continue": "Idź dalej",
       "fail": "Zatrzymaj z błędem"
      }
     }
    }
   },
   "pt-BR": {
    "label": "Alterar uma espera",
    "help": "Encontra o que espera por uma chave, em qualquer fluxo deste espaço de trabalho, e muda para outro momento, deixa seguir ou cancela.",
    "synonyms": [
     "reagendar",
     "adiar um lembrete",
     "cancelar uma espera",
     "retomar",
     "reserva",
     "horário"
    ],
    "params": {
     "key": {
      "label": "Chave",
      "help": "A mesma do nó que espera, como o número de uma reserva."
     },
     "change": {
      "label": "Alteração",
      "help": "O que acontece com a espera.",
      "options": {
       "move": "Mudar para outra data",
       "now": "Deixar seguir agora",
       "cancel": "Cancelar"
      }
     },
     "date": {
      "label": "Nova data e hora",
      "help": "No fuso horário do fluxo, a menos que indique outro; uma que já passou quer dizer agora."
     },
     "whenNone": {
      "label": "Quando nada estiver esperando",
      "help": "O que fazer quando nenhum fluxo espera por essa chave, por exemplo porque o tempo já acabou.",
      "options": {
       "continue": "Seguir",
       "fail": "Parar com erro"
      }
     }
    }
   }
  },
  "params": {
   "key": {
    "kind": "text",
    "label": "Key",
    "help": "The same as in the node that waits, such as the number of a booking.",
    "placeholder": "={{ $json.bookingId }}"
   },
   "change": {
    "kind": "choice",
    "label": "Change",
    "help": "What becomes of the wait.",
    "options": [
     {
      "value": "move",
      "label": "Move it to another date"
     },
     {
      "value": "now",
      "label": "Let it go on now"
     },
     {
      "value": "cancel",
      "label": "Cancel it"
     }
    ],
    "default": "move"
   },
   "date": {
    "kind": "dateTime",
    "label": "New date and time",
    "help": "Read in the flow's time zone unless it names another; one that is past means now.",
    "placeholder": "2026-03-01T09:00",
    "showWhen": {
     "change": [
      "move"
     ]
    }
   },
   "whenNone": {
    "kind": "choice",
    "label": "When nothing waits",
    "help": "What happens when no flow waits under this key, for example because its time was over.",
    "options": [
     {
      "value": "continue",
      "label": "Go on"
     },
     {
      "value": "fail",
      "label": "Stop with an error"
     }
    ],
    "default": "continue"
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": "write",
  "idempotent": true,
  "sample": [
   {
    "changed": 1
   }
  ]
 },
 {
  "kind": "action",
  "type": "flow.call",
  "version": 1,
  "label": "Call a flow",
  "help": "Runs another flow with these items and goes on with what it gives.",
  "icon": "workflow",
  "group": "Flow",
  "synonyms": [
   "sub-workflow",
   "execute workflow",
   "subflow",
   "run a flow",
   "reuse",
   "child"
  ],
  "summary": "{flow}",
  "translations": {
   "pl": {
    "label": "Wywołaj przepływ",
    "help": "Uruchamia z tymi elementami inny przepływ i idzie dalej z tym, co on zwróci.",
    "synonyms": [
     "podprzepływ",
     "uruchom przepływ",
     "wykonaj",
     "użyj ponownie",
     "sub-workflow"
    ],
    "params": {
     "flow": {
      "label": "Przepływ",
      "help": "Przepływ do uruchomienia; zaczyna od wyzwalacza „Gdy wywoła inny przepływ” i musi być opublikowany."
     },
     "each": {
      "label": "Uruchom go",
      "help": "Raz, ze wszystkimi elementami, albo osobno dla każdego z nich, równolegle; wtedy każde wywołanie może zawieść niezależnie od innych.",
      "options": {
       "all": "Raz, ze wszystkimi elementami",
       "each": "Osobno dla każdego elementu"
      }
     },
     "send": {
      "label": "Wyślij",
      "help": "Z czym pracuje wywołany przepływ.",
      "options": {
       "items": "Elementy bez zmian",
       "fields": "Tylko te pola"
      }
     },
     "inputs": {
      "label": "Dane wejściowe",
      "help": "O co prosi wywołany przepływ, według nazw; ustalane dla każdego elementu."
     },
     "wait": {
      "label": "Czekaj na koniec",
      "help": "Wtedy dalej idzie to, co da jego ostatni węzeł; bez tego od razu idą dalej same elementy."
     }
    }
   },
   "pt-BR": {
    "label": "Chamar um fluxo",
    "help": "Executa outro fluxo com estes itens e segue com o que ele devolver.",
    "synonyms": [
     "subfluxo",
     "executar fluxo",
     "rodar um fluxo",
     "reutilizar",
     "sub-workflow"
    ],
    "params": {
     "flow": {
      "label": "Fluxo",
      "help": "O fluxo a executar; ele começa pelo gatilho “Quando outro fluxo chamar” e precisa estar publicado."
     },
     "each": {
      "label": "Executar",
      "help": "Uma vez com todos os itens juntos, ou uma vez para cada um, em paralelo; aí cada chamada falha por si só.",
      "options": {
       "all": "Uma vez, com todos os itens",
       "each": "Uma vez para cada item"
      }
     },
     "send": {
      "label": "Enviar",
      "help": "Com o que o fluxo chamado trabalha.",
      "options": {
       "items": "Os itens como estão",
       "fields": "Só estes campos"
      }
     },
     "inputs": {
      "label": "Entradas",
      "help": "O que o fluxo chamado pede, pelo nome; calculado para cada item."
     },
     "wait": {
      "label": "Esperar o fim",
      "help": "Assim segue o que o último nó dele der; sem isso, os próprios itens seguem na hora."
     }
    }
   }
  },
  "params": {
   "flow": {
    "kind": "remote",
    "label": "Flow",
    "help": "The flow to run; it begins at its trigger “When called by another flow” and has to be published.",
    "load": "flows"
   },
   "each": {
    "kind": "choice",
    "label": "Run it",
    "help": "Once with all items together, or once for each of them, side by side; then each fails by itself.",
    "options": [
     {
      "value": "all",
      "label": "Once, with all items"
     },
     {
      "value": "each",
      "label": "Once for each item"
     }
    ],
    "default": "all"
   },
   "send": {
    "kind": "choice",
    "label": "Send",
    "help": "What the flow gets to work with.",
    "options": [
     {
      "value": "items",
      "label": "The items as they are"
     },
     {
      "value": "fields",
      "label": "Only these fields"
     }
    ],
    "default": "items"
   },
   "inputs": {
    "kind": "fields",
    "label": "Inputs",
    "help": "What the called flow asks for, by name; worked out for each item.",
    "default": [],
    "showWhen": {
     "send": [
      "fields"
     ]
    }
   },
   "wait": {
    "kind": "boolean",
    "label": "Wait for its end",
    "help": "Then what its last node gives goes on here; otherwise the items themselves go on at once.",
    "default": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": "none"
 },
 {
  "kind": "action",
  "type": "flow.respond",
  "version": 1,
  "label": "Respond",
  "help": "Answers the system that called this flow's webhook, and passes the items on.",
  "icon": "reply",
  "group": "Flow",
  "synonyms": [
   "respond to webhook",
   "answer",
   "reply",
   "return",
   "http response"
  ],
  "summary": "{status}",
  "translations": {
   "pl": {
    "label": "Odpowiedz",
    "help": "Odpowiada systemowi, który wywołał webhook tego przepływu, i przekazuje elementy dalej.",
    "synonyms": [
     "odpowiedź",
     "odpowiedz na webhook",
     "zwróć",
     "odpowiedź http"
    ],
    "params": {
     "body": {
      "label": "Odpowiedz",
      "help": "Co dostanie nadawca.",
      "options": {
       "firstItem": "Pierwszym elementem",
       "allItems": "Wszystkimi elementami, jako listą",
       "json": "JSON-em",
       "text": "Tekstem",
       "none": "Niczym, tylko statusem"
      }
     },
     "json": {
      "label": "JSON",
      "help": "Wysyłany bez zmian; można w nim używać wyrażeń."
     },
     "text": {
      "label": "Tekst",
      "help": "Wysyłany jako zwykły tekst, chyba że nagłówek mówi inaczej."
     },
     "status": {
      "label": "Status",
      "help": "Status HTTP: 200 to sukces, 400 to żądanie, którego nie da się obsłużyć."
     },
     "headers": {
      "label": "Nagłówki",
      "help": "Wysyłane z odpowiedzią.",
      "itemLabel": "nagłówek"
     },
     "headers.name": {
      "label": "Nazwa"
     },
     "headers.value": {
      "label": "Wartość"
     }
    }
   },
   "pt-BR": {
    "label": "Responder",
    "help": "Responde ao sistema que chamou o webhook deste fluxo e repassa os itens.",
    "synonyms": [
     "resposta",
     "responder ao webhook",
     "retornar",
     "resposta http"
    ],
    "params": {
     "body": {
      "label": "Responder com",
      "help": "O que quem chamou recebe.",
      "options": {
       "firstItem": "O primeiro item",
       "allItems": "Todos os itens, em uma lista",
       "json": "JSON",
       "text": "Texto",
       "none": "Nada, só o status"
      }
     },
     "json": {
      "label": "JSON",
      "help": "Enviado como está; expressões podem ser usadas dentro dele."
     },
     "text": {
      "label": "Texto",
      "help": "Enviado como texto simples, a menos que um cabeçalho diga outra coisa."
     },
     "status": {
      "label": "Status",
      "help": "O status HTTP: 200 para sucesso, 400 para uma requisição que não pode ser atendida."
     },
     "headers": {
      "label": "Cabeçalhos",
      "help": "Enviados com a resposta.",
      "itemLabel": "cabeçalho"
     },
     "headers.name": {
      "label": "Nome"
     },
     "headers.value": {
      "label": "Valor"
     }
    }
   }
  },
  "params": {
   "body": {
    "kind": "choice",
    "label": "Answer with",
    "help": "What the caller gets.",
    "options": [
     {
      "value": "firstItem",
      "label": "The first item"
     },
     {
      "value": "allItems",
      "label": "All items, as a list"
     },
     {
      "value": "json",
      "label": "JSON"
     },
     {
      "value": "text",
      "label": "Text"
     },
     {
      "value": "none",
      "label": "Nothing, only the status"
     }
    ],
    "default": "firstItem"
   },
   "json": {
    "kind": "json",
    "label": "JSON",
    "help": "Sent as it is; expressions may be used inside it.",
    "default": {},
    "showWhen": {
     "body": [
      "json"
     ]
    }
   },
   "text": {
    "kind": "text",
    "label": "Text",
    "help": "Sent as plain text, unless a header says that it is something else.",
    "multiline": true,
    "default": "",
    "showWhen": {
     "body": [
      "text"
     ]
    }
   },
   "status": {
    "kind": "number",
    "label": "Status",
    "help": "The HTTP status: 200 for success, 400 for a request that cannot be served.",
    "default": 200,
    "min": 200,
    "max": 599,
    "integer": true
   },
   "headers": {
    "kind": "list",
    "label": "Headers",
    "help": "Sent with the answer.",
    "itemLabel": "header",
    "of": {
     "name": {
      "kind": "text",
      "label": "Name"
     },
     "value": {
      "kind": "text",
      "label": "Value",
      "default": ""
     }
    },
    "default": [],
    "advanced": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": "none"
 },
 {
  "kind": "action",
  "type": "flow.stop",
  "version": 1,
  "label": "Stop with an error",
  "help": "Ends the execution as failed, with a message that says why.",
  "icon": "octagon-x",
  "group": "Flow",
  "synonyms": [
   "throw",
   "fail",
   "abort",
   "error",
   "exception"
  ],
  "summary": "{message}",
  "translations": {
   "pl": {
    "label": "Zatrzymaj z błędem",
    "help": "Kończy wykonanie jako nieudane i podaje powód.",
    "synonyms": [
     "rzuć",
     "przerwij",
     "błąd",
     "wyjątek",
     "niepowodzenie"
    ],
    "params": {
     "message": {
      "label": "Komunikat",
      "help": "Co zobaczą ludzie na liście wykonań i co dostanie przepływ obsługi błędów."
     }
    }
   },
   "pt-BR": {
    "label": "Parar com erro",
    "help": "Encerra a execução como falha, com uma mensagem que diz o motivo.",
    "synonyms": [
     "lançar",
     "falhar",
     "abortar",
     "erro",
     "exceção"
    ],
    "params": {
     "message": {
      "label": "Mensagem",
      "help": "O que as pessoas leem na lista de execuções e o que o fluxo de erro recebe."
     }
    }
   }
  },
  "params": {
   "message": {
    "kind": "text",
    "label": "Message",
    "help": "What people read in the list of executions, and what the error flow is told.",
    "placeholder": "This order has no customer",
    "multiline": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [],
  "effect": "none"
 },
 {
  "kind": "action",
  "type": "flow.noop",
  "version": 1,
  "label": "Do nothing",
  "help": "Passes its items on unchanged, to mark a place or bring branches together on the canvas.",
  "icon": "circle-dot",
  "group": "Flow",
  "synonyms": [
   "no operation",
   "pass through",
   "placeholder",
   "end"
  ],
  "translations": {
   "pl": {
    "label": "Nic nie rób",
    "help": "Przekazuje elementy dalej bez zmian: oznacza miejsce lub porządkuje gałęzie na schemacie.",
    "synonyms": [
     "brak operacji",
     "przepuść",
     "miejsce",
     "koniec"
    ]
   },
   "pt-BR": {
    "label": "Não fazer nada",
    "help": "Repassa os itens sem alterá-los, para marcar um ponto ou organizar os ramos no fluxo.",
    "synonyms": [
     "nenhuma operação",
     "repassar",
     "marcador",
     "fim"
    ]
   }
  },
  "params": {},
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": "none"
 },
 {
  "kind": "action",
  "type": "code.javascript",
  "version": 1,
  "label": "JavaScript",
  "help": "Runs your own JavaScript over the items, where it can touch nothing else.",
  "icon": "code",
  "group": "Code",
  "synonyms": [
   "code",
   "function",
   "script",
   "custom code",
   "program",
   "js",
   "transform"
  ],
  "translations": {
   "pl": {
    "label": "JavaScript",
    "help": "Wykonuje na elementach Twój własny kod JavaScript, który nie ma dostępu do niczego innego.",
    "synonyms": [
     "kod",
     "funkcja",
     "skrypt",
     "własny kod",
     "program",
     "js",
     "przekształć"
    ],
    "params": {
     "mode": {
      "label": "Wykonaj",
      "help": "Raz ze wszystkimi elementami w items i $input albo raz dla każdego z nich, dostępnego jako $json.",
      "options": {
       "all": "Raz, dla wszystkich elementów",
       "each": "Raz dla każdego elementu"
      }
     },
     "code": {
      "label": "Kod",
      "help": "Kończy się instrukcją return: zwraca listę elementów lub obiektów albo pojedynczy z nich. Nie ma w nim sieci, liczników czasu ani plików.",
      "placeholder": "return items;"
     }
    }
   },
   "pt-BR": {
    "label": "JavaScript",
    "help": "Executa o seu próprio JavaScript sobre os itens, sem acesso a mais nada.",
    "synonyms": [
     "código",
     "função",
     "script",
     "código próprio",
     "programa",
     "js",
     "transformar"
    ],
    "params": {
     "mode": {
      "label": "Executar",
      "help": "Uma vez com todos os itens em items e $input, ou uma vez para cada um deles, que ali é $json.",
      "options": {
       "all": "Uma vez, para todos os itens",
       "each": "Uma vez para cada item"
      }
     },
     "code": {
      "label": "Código",
      "help": "Termina com return: uma lista de itens ou objetos, ou um só deles. Não há rede, temporizadores nem arquivos nele.",
      "placeholder": "return items;"
     }
    }
   }
  },
  "params": {
   "mode": {
    "kind": "choice",
    "label": "Run it",
    "help": "Once with all items in items and $input, or once for each of them, which is $json there.",
    "options": [
     {
      "value": "all",
      "label": "Once, for all items"
     },
     {
      "value": "each",
      "label": "Once for each item"
     }
    ],
    "default": "all"
   },
   "code": {
    "kind": "code",
    "language": "javascript",
    "label": "Code",
    "help": "Ends with return: a list of items or objects, or a single one. There is no network, no timer and no file in it.",
    "placeholder": "return items;",
    "literal": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": "none",
  "sample": [
   {
    "total": 250
   }
  ]
 },
 {
  "kind": "action",
  "type": "http.graphql",
  "version": 1,
  "label": "GraphQL",
  "help": "Asks a system by a GraphQL query, or changes something there by a mutation.",
  "icon": "network",
  "group": "HTTP",
  "synonyms": [
   "api",
   "query",
   "mutation",
   "shopify",
   "github",
   "hasura",
   "apollo"
  ],
  "summary": "{kind} {url}",
  "translations": {
   "pl": {
    "label": "GraphQL",
    "help": "Odpytuje system zapytaniem GraphQL albo zmienia w nim coś mutacją.",
    "synonyms": [
     "api",
     "zapytanie",
     "mutacja",
     "shopify",
     "github",
     "hasura",
     "apollo"
    ],
    "params": {
     "headers": {
      "label": "Nagłówki",
      "help": "Wysyłane z żądaniem; sekrety trzymaj w poświadczeniach.",
      "itemLabel": "nagłówek"
     },
     "headers.name": {
      "label": "Nazwa"
     },
     "headers.value": {
      "label": "Wartość"
     },
     "headersJson": {
      "label": "Nagłówki jako JSON",
      "help": "Obiekt z dalszymi nagłówkami, na przykład z wyrażenia."
     },
     "perMinute": {
      "label": "Najwyżej żądań na minutę",
      "help": "Do tego hosta, licząc wszystkie wykonania; pozostałe czekają na swoją kolej. 0 oznacza bez ograniczenia."
     },
     "timeout": {
      "label": "Czekaj najwyżej",
      "help": "Ile czasu ma drugi system, zanim żądanie zostanie uznane za nieudane."
     },
     "redirects": {
      "label": "Liczba przekierowań",
      "help": "Ile razy drugi system może odesłać żądanie pod inny adres; 0 oddaje samo przekierowanie."
     },
     "proxy": {
      "label": "Proxy",
      "help": "Adres serwera proxy, przez który przechodzi żądanie."
     },
     "anyCertificate": {
      "label": "Akceptuj każdy certyfikat",
      "help": "Także taki, za który nikt nie ręczy; wtedy nie wiadomo, kto odpowiada. Tylko dla własnych systemów."
     },
     "url": {
      "label": "Adres",
      "help": "Gdzie drugi system przyjmuje GraphQL, razem z https:// na początku."
     },
     "kind": {
      "label": "Co robi",
      "help": "Musi się zgadzać z tekstem poniżej: tego, co coś zmienia, nie wysyła się ponownie bez pytania.",
      "options": {
       "query": "Zapytanie: odczytuje",
       "mutation": "Mutacja: coś zmienia"
      }
     },
     "query": {
      "label": "Zapytanie",
      "help": "W języku GraphQL; wartości podawaj w zmiennych, nie w samym tekście."
     },
     "variables": {
      "label": "Zmienne",
      "help": "Wartości tego, co w zapytaniu zaczyna się od $; kropka w nazwie tworzy zagnieżdżony obiekt."
     },
     "variablesJson": {
      "label": "Zmienne jako JSON",
      "help": "Obiekt z dalszymi zmiennymi, na przykład z wyrażenia."
     },
     "operationName": {
      "label": "Nazwa operacji",
      "help": "Którą wykonać, jeśli w zapytaniu jest ich kilka."
     },
     "split": {
      "label": "Lista w odpowiedzi",
      "help": "Gdzie w odpowiedzi jest lista, której wpisy stają się elementami; gdy puste, cała odpowiedź jest jednym elementem."
     },
     "partial": {
      "label": "Przyjmuj odpowiedzi z błędami",
      "help": "Idzie dalej z tym, co przyszło, i z listą errors obok; bez tego każdy błąd zatrzymuje węzeł."
     },
     "send": {
      "label": "Wyślij jako",
      "help": "JSON przyjmują prawie wszystkie systemy; w pozostałych postaciach nie ma miejsca na część tego, co tu wpisano.",
      "options": {
       "json": "JSON",
       "text": "Samo zapytanie (application/graphql)",
       "address": "W adresie (GET)"
      }
     }
    }
   },
   "pt-BR": {
    "label": "GraphQL",
    "help": "Consulta um sistema por uma query GraphQL ou muda algo nele por uma mutation.",
    "synonyms": [
     "api",
     "consulta",
     "mutation",
     "shopify",
     "github",
     "hasura",
     "apollo"
    ],
    "params": {
     "headers": {
      "label": "Cabeçalhos",
      "help": "Enviados com a requisição; segredos devem ficar em uma credencial.",
      "itemLabel": "cabeçalho"
     },
     "headers.name": {
      "label": "Nome"
     },
     "headers.value": {
      "label": "Valor"
     },
     "headersJson": {
      "label": "Cabeçalhos em JSON",
      "help": "Um objeto com mais cabeçalhos, por exemplo vindo de uma expressão."
     },
     "perMinute": {
      "label": "Máximo de requisições por minuto",
      "help": "Para este host, contando todas as execuções; as demais esperam a sua vez. 0 não limita."
     },
     "timeout": {
      "label": "Esperar no máximo",
      "help": "Quanto tempo o outro sistema pode levar antes de a requisição ser considerada falha."
     },
     "redirects": {
      "label": "Redirecionamentos a seguir",
      "help": "Quantas vezes o outro sistema pode mandar a requisição a outro endereço; 0 devolve o redirecionamento."
     },
     "proxy": {
      "label": "Proxy",
      "help": "O endereço de um proxy pelo qual a requisição passa."
     },
     "anyCertificate": {
      "label": "Aceitar qualquer certificado",
      "help": "Mesmo um que ninguém garante; assim não se sabe quem responde. Só para sistemas próprios."
     },
     "url": {
      "label": "Endereço",
      "help": "Onde o outro sistema recebe GraphQL, com https:// na frente."
     },
     "kind": {
      "label": "O que faz",
      "help": "Precisa ser o que está escrito abaixo: o que muda algo nunca é enviado de novo sem perguntar.",
      "options": {
       "query": "Query: lê",
       "mutation": "Mutation: muda algo"
      }
     },
     "query": {
      "label": "Query",
      "help": "Na linguagem GraphQL; ponha os valores em variáveis, não no texto."
     },
     "variables": {
      "label": "Variáveis",
      "help": "Os valores do que começa com $ na query; um ponto no nome cria um objeto dentro de outro."
     },
     "variablesJson": {
      "label": "Variáveis em JSON",
      "help": "Um objeto com mais variáveis, como o que vem de uma expressão."
     },
     "operationName": {
      "label": "Nome da operação",
      "help": "Qual executar, quando a query tem várias."
     },
     "split": {
      "label": "Lista na resposta",
      "help": "Onde está na resposta a lista cujas entradas viram itens; vazio, a resposta inteira é um item."
     },
     "partial": {
      "label": "Aceitar respostas com erros",
      "help": "Segue com o que veio e com a lista errors ao lado; sem isso, qualquer erro faz falhar."
     },
     "send": {
      "label": "Enviar como",
      "help": "JSON é o que quase todos os sistemas aceitam; nas outras formas não cabe parte do que é preenchido aqui.",
      "options": {
       "json": "JSON",
       "text": "Só a query (application/graphql)",
       "address": "No endereço (GET)"
      }
     }
    }
   }
  },
  "params": {
   "url": {
    "kind": "text",
    "label": "Address",
    "help": "Where the other system takes GraphQL, with https:// in front.",
    "placeholder": "https://example.com/graphql"
   },
   "kind": {
    "kind": "choice",
    "label": "What it does",
    "help": "Must be what is written below: what changes something is never sent twice without asking.",
    "options": [
     {
      "value": "query",
      "label": "Query: reads"
     },
     {
      "value": "mutation",
      "label": "Mutation: changes something"
     }
    ],
    "default": "query"
   },
   "query": {
    "kind": "code",
    "language": "graphql",
    "label": "Query",
    "help": "In the language GraphQL; put values into variables rather than into the text.",
    "placeholder": "query ($id: ID!) { order(id: $id) { status total } }"
   },
   "variables": {
    "kind": "fields",
    "label": "Variables",
    "help": "The values of what begins with $ in the query; a dot in a name makes a nested object.",
    "default": []
   },
   "variablesJson": {
    "kind": "json",
    "label": "Variables as JSON",
    "help": "An object with more variables, such as one that an expression gives.",
    "placeholder": "{ \"id\": \"42\" }",
    "optional": true,
    "advanced": true
   },
   "operationName": {
    "kind": "text",
    "label": "Name of the operation",
    "help": "Which one to run, where the query has several.",
    "placeholder": "GetOrder",
    "default": "",
    "advanced": true
   },
   "headers": {
    "kind": "list",
    "label": "Headers",
    "help": "Sent with the request; secrets belong in a credential instead.",
    "itemLabel": "header",
    "of": {
     "name": {
      "kind": "text",
      "label": "Name"
     },
     "value": {
      "kind": "text",
      "label": "Value",
      "default": ""
     }
    },
    "default": []
   },
   "headersJson": {
    "kind": "json",
    "label": "Headers as JSON",
    "help": "An object with more headers, such as one that an expression gives.",
    "placeholder": "{ \"Accept-Language\": \"pl\" }",
    "optional": true,
    "advanced": true
   },
   "split": {
    "kind": "text",
    "label": "List in the answer",
    "help": "Where in the answer the list is whose entries become items; the whole answer is one item where it is empty.",
    "placeholder": "data.orders.nodes",
    "default": ""
   },
   "partial": {
    "kind": "boolean",
    "label": "Accept answers with errors",
    "help": "Goes on with what came and with the list errors beside it; without it, any error fails.",
    "default": false,
    "advanced": true
   },
   "send": {
    "kind": "choice",
    "label": "Send as",
    "help": "JSON is what nearly all systems take; the other two have no room for some of what is filled in here.",
    "options": [
     {
      "value": "json",
      "label": "JSON"
     },
     {
      "value": "text",
      "label": "The query alone (application/graphql)"
     },
     {
      "value": "address",
      "label": "In the address (GET)"
     }
    ],
    "default": "json",
    "advanced": true
   },
   "perMinute": {
    "kind": "number",
    "label": "Requests a minute at most",
    "help": "To this host, counted over all executions; the others wait for their turn. 0 sets no limit.",
    "default": 0,
    "min": 0,
    "max": 60000,
    "advanced": true
   },
   "timeout": {
    "kind": "duration",
    "label": "Wait at most",
    "help": "How long the other system may take before the request counts as failed.",
    "default": 30000,
    "advanced": true
   },
   "redirects": {
    "kind": "number",
    "label": "Redirects to follow",
    "help": "How often the other system may send the request on to another address; 0 hands the redirect back.",
    "default": 5,
    "min": 0,
    "max": 20,
    "integer": true,
    "advanced": true
   },
   "proxy": {
    "kind": "text",
    "label": "Proxy",
    "help": "The address of a proxy that the request goes through.",
    "placeholder": "http://proxy.example.com:3128",
    "default": "",
    "advanced": true
   },
   "anyCertificate": {
    "kind": "boolean",
    "label": "Accept any certificate",
    "help": "Also one that nobody vouches for; then nobody can tell who is answering. Only for systems of your own.",
    "default": false,
    "advanced": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": {
   "param": "kind",
   "values": {
    "query": "read"
   },
   "otherwise": "write"
  },
  "credential": {
   "types": [
    "http.basic",
    "http.bearer",
    "http.header",
    "http.query",
    "http.digest",
    "http.tls",
    "http.custom",
    "http.oauth2",
    "http.oauth2Client"
   ],
   "optional": true
  },
  "sample": [
   {
    "data": {
     "order": {
      "id": "42",
      "status": "open"
     }
    }
   }
  ]
 },
 {
  "kind": "action",
  "type": "rss.read",
  "version": 1,
  "label": "Read an RSS feed",
  "help": "Reads the entries of an RSS or Atom feed: articles, episodes, changes.",
  "icon": "radio",
  "group": "HTTP",
  "synonyms": [
   "rss",
   "atom",
   "feed",
   "news",
   "podcast",
   "blog",
   "rdf"
  ],
  "summary": "{url}",
  "translations": {
   "pl": {
    "label": "Odczytaj kanał RSS",
    "help": "Odczytuje wpisy kanału RSS lub Atom: artykuły, odcinki, zmiany.",
    "synonyms": [
     "rss",
     "atom",
     "kanał",
     "wiadomości",
     "podcast",
     "blog",
     "nowe artykuły"
    ],
    "params": {
     "headers": {
      "label": "Nagłówki",
      "help": "Wysyłane z żądaniem; sekrety trzymaj w poświadczeniach.",
      "itemLabel": "nagłówek"
     },
     "headers.name": {
      "label": "Nazwa"
     },
     "headers.value": {
      "label": "Wartość"
     },
     "headersJson": {
      "label": "Nagłówki jako JSON",
      "help": "Obiekt z dalszymi nagłówkami, na przykład z wyrażenia."
     },
     "perMinute": {
      "label": "Najwyżej żądań na minutę",
      "help": "Do tego hosta, licząc wszystkie wykonania; pozostałe czekają na swoją kolej. 0 oznacza bez ograniczenia."
     },
     "timeout": {
      "label": "Czekaj najwyżej",
      "help": "Ile czasu ma drugi system, zanim żądanie zostanie uznane za nieudane."
     },
     "redirects": {
      "label": "Liczba przekierowań",
      "help": "Ile razy drugi system może odesłać żądanie pod inny adres; 0 oddaje samo przekierowanie."
     },
     "proxy": {
      "label": "Proxy",
      "help": "Adres serwera proxy, przez który przechodzi żądanie."
     },
     "anyCertificate": {
      "label": "Akceptuj każdy certyfikat",
      "help": "Także taki, za który nikt nie ręczy; wtedy nie wiadomo, kto odpowiada. Tylko dla własnych systemów."
     },
     "url": {
      "label": "Adres kanału",
      "help": "RSS albo Atom, razem z https:// na początku."
     },
     "limit": {
      "label": "Najwyżej wpisów",
      "help": "Pierwsze, czyli w większości kanałów najnowsze; puste oznacza wszystkie."
     },
     "fields": {
      "label": "Dalsze elementy",
      "help": "Inne, które mają wpisy, rozdzielone przecinkami; każdy staje się polem o swojej nazwie."
     }
    }
   },
   "pt-BR": {
    "label": "Ler feed RSS",
    "help": "Lê as entradas de um feed RSS ou Atom: artigos, episódios, alterações.",
    "synonyms": [
     "rss",
     "atom",
     "feed",
     "notícias",
     "podcast",
     "blog",
     "artigos novos"
    ],
    "params": {
     "headers": {
      "label": "Cabeçalhos",
      "help": "Enviados com a requisição; segredos devem ficar em uma credencial.",
      "itemLabel": "cabeçalho"
     },
     "headers.name": {
      "label": "Nome"
     },
     "headers.value": {
      "label": "Valor"
     },
     "headersJson": {
      "label": "Cabeçalhos em JSON",
      "help": "Um objeto com mais cabeçalhos, por exemplo vindo de uma expressão."
     },
     "perMinute": {
      "label": "Máximo de requisições por minuto",
      "help": "Para este host, contando todas as execuções; as demais esperam a sua vez. 0 não limita."
     },
     "timeout": {
      "label": "Esperar no máximo",
      "help": "Quanto tempo o outro sistema pode levar antes de a requisição ser considerada falha."
     },
     "redirects": {
      "label": "Redirecionamentos a seguir",
      "help": "Quantas vezes o outro sistema pode mandar a requisição a outro endereço; 0 devolve o redirecionamento."
     },
     "proxy": {
      "label": "Proxy",
      "help": "O endereço de um proxy pelo qual a requisição passa."
     },
     "anyCertificate": {
      "label": "Aceitar qualquer certificado",
      "help": "Mesmo um que ninguém garante; assim não se sabe quem responde. Só para sistemas próprios."
     },
     "url": {
      "label": "Endereço do feed",
      "help": "RSS ou Atom, com https:// na frente."
     },
     "limit": {
      "label": "No máximo entradas",
      "help": "As primeiras, que na maioria dos feeds são as mais novas; vazio, todas."
     },
     "fields": {
      "label": "Mais elementos",
      "help": "Outros que as entradas têm, separados por vírgulas; cada um vira um campo com o nome dele."
     }
    }
   }
  },
  "params": {
   "url": {
    "kind": "text",
    "label": "Address of the feed",
    "help": "RSS or Atom, with https:// in front.",
    "placeholder": "https://example.com/feed.xml"
   },
   "limit": {
    "kind": "number",
    "label": "Entries at most",
    "help": "The first ones, which in most feeds are the newest; all where it is empty.",
    "min": 1,
    "integer": true,
    "optional": true
   },
   "fields": {
    "kind": "text",
    "label": "More elements",
    "help": "Others that the entries have, with commas between them; each becomes a field of its name.",
    "placeholder": "media:thumbnail, itunes:duration",
    "default": "",
    "advanced": true
   },
   "headers": {
    "kind": "list",
    "label": "Headers",
    "help": "Sent with the request; secrets belong in a credential instead.",
    "itemLabel": "header",
    "of": {
     "name": {
      "kind": "text",
      "label": "Name"
     },
     "value": {
      "kind": "text",
      "label": "Value",
      "default": ""
     }
    },
    "default": []
   },
   "headersJson": {
    "kind": "json",
    "label": "Headers as JSON",
    "help": "An object with more headers, such as one that an expression gives.",
    "placeholder": "{ \"Accept-Language\": \"pl\" }",
    "optional": true,
    "advanced": true
   },
   "perMinute": {
    "kind": "number",
    "label": "Requests a minute at most",
    "help": "To this host, counted over all executions; the others wait for their turn. 0 sets no limit.",
    "default": 0,
    "min": 0,
    "max": 60000,
    "advanced": true
   },
   "timeout": {
    "kind": "duration",
    "label": "Wait at most",
    "help": "How long the other system may take before the request counts as failed.",
    "default": 30000,
    "advanced": true
   },
   "redirects": {
    "kind": "number",
    "label": "Redirects to follow",
    "help": "How often the other system may send the request on to another address; 0 hands the redirect back.",
    "default": 5,
    "min": 0,
    "max": 20,
    "integer": true,
    "advanced": true
   },
   "proxy": {
    "kind": "text",
    "label": "Proxy",
    "help": "The address of a proxy that the request goes through.",
    "placeholder": "http://proxy.example.com:3128",
    "default": "",
    "advanced": true
   },
   "anyCertificate": {
    "kind": "boolean",
    "label": "Accept any certificate",
    "help": "Also one that nobody vouches for; then nobody can tell who is answering. Only for systems of your own.",
    "default": false,
    "advanced": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": "read",
  "credential": {
   "types": [
    "http.basic",
    "http.bearer",
    "http.header",
    "http.query",
    "http.digest",
    "http.tls",
    "http.custom",
    "http.oauth2",
    "http.oauth2Client"
   ],
   "optional": true
  },
  "sample": [
   {
    "title": "A new release",
    "link": "https://example.com/news/1",
    "pubDate": "Thu, 15 Jan 2026 09:30:00 GMT",
    "content": "<p>It is out.</p>",
    "contentSnippet": "It is out.",
    "guid": "https://example.com/news/1",
    "isoDate": "2026-01-15T09:30:00.000Z"
   }
  ]
 },
 {
  "kind": "action",
  "type": "postgres.query",
  "version": 1,
  "label": "Run SQL",
  "help": "Runs your own SQL in a PostgreSQL database for each item; values are handed over apart from it, so nothing in them can change what it does.",
  "icon": "database",
  "group": "PostgreSQL",
  "synonyms": [
   "query",
   "select",
   "execute",
   "statement",
   "database",
   "sql",
   "postgres"
  ],
  "summary": "{sql}",
  "translations": {
   "pl": {
    "label": "Wykonaj SQL",
    "help": "Wykonuje własny SQL w bazie PostgreSQL dla każdego elementu; wartości są przekazywane osobno, więc nic w nich nie zmieni tego, co robi polecenie.",
    "synonyms": [
     "zapytanie",
     "select",
     "wykonaj",
     "polecenie",
     "baza danych",
     "sql"
    ],
    "params": {
     "together": {
      "label": "Transakcja",
      "help": "W jednej wspólnej nic nie zostanie zapisane, gdy jeden element zawiedzie; osobno każdy błędny element nie szkodzi pozostałym.",
      "options": {
       "all": "Wszystkie elementy w jednej",
       "each": "Każdy element osobno"
      }
     },
     "bigNumbers": {
      "label": "Duże i dokładne liczby",
      "help": "Jako teksty zachowują każdą cyfrę; jako liczby nadają się do obliczeń, ale mogą zostać zaokrąglone.",
      "options": {
       "text": "Jako teksty",
       "number": "Jako liczby"
      }
     },
     "bytes": {
      "label": "Kolumny binarne",
      "help": "Jako tekst base64 w elemencie albo jako jego pliki.",
      "options": {
       "base64": "Jako tekst base64",
       "file": "Jako pliki"
      }
     },
     "timeLimit": {
      "label": "Limit czasu",
      "help": "Jak długo może trwać jedno polecenie, zanim baza je przerwie."
     },
     "does": {
      "label": "Działanie",
      "help": "Zapytanie, które tylko czyta, można powtórzyć bez szkody; baza sama odmówi wtedy zmian.",
      "options": {
       "read": "Tylko czyta",
       "write": "Coś zmienia"
      }
     },
     "sql": {
      "label": "SQL",
      "help": "Pisz $1, $2 i tak dalej tam, gdzie mają być wartości; wyrażenia stoją w wartościach, nigdy w SQL.",
      "placeholder": "SELECT * FROM zamowienia WHERE klient = $1"
     },
     "valuesFrom": {
      "label": "Skąd wartości",
      "help": "Wiersz dla każdej wartości albo jedno wyrażenie, które daje ich listę.",
      "options": {
       "rows": "Z wierszy poniżej",
       "list": "Z jednej listy"
      }
     },
     "values": {
      "label": "Wartości",
      "help": "Pierwszy wiersz to $1, drugi $2; ich nazwy są tylko dla ciebie."
     },
     "list": {
      "label": "Lista wartości",
      "help": "Pierwsza pozycja to $1, druga $2."
     }
    }
   },
   "pt-BR": {
    "label": "Executar SQL",
    "help": "Executa o seu próprio SQL em um banco PostgreSQL para cada item; os valores são entregues à parte, então nada neles muda o que o comando faz.",
    "synonyms": [
     "consulta",
     "select",
     "executar",
     "comando",
     "banco de dados",
     "sql"
    ],
    "params": {
     "together": {
      "label": "Transação",
      "help": "Com todos os itens em uma só, nada é gravado quando um deles falha; separados, um item que falha não afeta os outros.",
      "options": {
       "all": "Todos os itens em uma só",
       "each": "Cada item separado"
      }
     },
     "bigNumbers": {
      "label": "Números grandes e exatos",
      "help": "Como textos, mantêm todos os dígitos; como números, servem para cálculos, mas podem ser arredondados.",
      "options": {
       "text": "Como textos",
       "number": "Como números"
      }
     },
     "bytes": {
      "label": "Colunas binárias",
      "help": "Como texto base64 no item ou como arquivos dele.",
      "options": {
       "base64": "Como texto base64",
       "file": "Como arquivos"
      }
     },
     "timeLimit": {
      "label": "Limite de tempo",
      "help": "Quanto tempo um comando pode levar antes que o banco o interrompa."
     },
     "does": {
      "label": "O que faz",
      "help": "Uma consulta que só lê pode ser repetida sem problema; o próprio banco recusa alterações nesse caso.",
      "options": {
       "read": "Só lê",
       "write": "Altera algo"
      }
     },
     "sql": {
      "label": "SQL",
      "help": "Escreva $1, $2 e assim por diante onde entram valores; expressões ficam nos valores, nunca no SQL.",
      "placeholder": "SELECT * FROM pedidos WHERE cliente = $1"
     },
     "valuesFrom": {
      "label": "Valores a partir de",
      "help": "Uma linha para cada valor ou uma expressão que dá uma lista deles.",
      "options": {
       "rows": "Linhas abaixo",
       "list": "Uma lista"
      }
     },
     "values": {
      "label": "Valores",
      "help": "A primeira linha é $1, a segunda é $2; os nomes são só para você."
     },
     "list": {
      "label": "Lista de valores",
      "help": "A primeira entrada é $1, a segunda é $2."
     }
    }
   }
  },
  "params": {
   "does": {
    "kind": "choice",
    "label": "Does",
    "help": "A query that only reads runs again without harm; the database itself refuses changes then.",
    "options": [
     {
      "value": "read",
      "label": "Only read"
     },
     {
      "value": "write",
      "label": "Change something"
     }
    ],
    "default": "read",
    "literal": true
   },
   "sql": {
    "kind": "code",
    "language": "sql",
    "label": "SQL",
    "help": "Write $1, $2 and so on where values belong; expressions stand in the values, never in the SQL.",
    "placeholder": "SELECT * FROM orders WHERE customer = $1",
    "literal": true
   },
   "valuesFrom": {
    "kind": "choice",
    "label": "Values from",
    "help": "A row for each value, or one expression that gives a list of them.",
    "options": [
     {
      "value": "rows",
      "label": "The rows below"
     },
     {
      "value": "list",
      "label": "One list"
     }
    ],
    "default": "rows",
    "advanced": true
   },
   "values": {
    "kind": "fields",
    "label": "Values",
    "help": "The first row is $1, the second $2; their names are for you alone.",
    "default": [],
    "showWhen": {
     "valuesFrom": [
      "rows"
     ]
    }
   },
   "list": {
    "kind": "json",
    "label": "List of values",
    "help": "The first entry is $1, the second $2.",
    "placeholder": "={{ [$json.id, $json.name] }}",
    "default": [],
    "showWhen": {
     "valuesFrom": [
      "list"
     ]
    },
    "advanced": true
   },
   "together": {
    "kind": "choice",
    "label": "Transaction",
    "help": "With all items in one, nothing is written when one of them fails; alone, each item that fails leaves the others be.",
    "options": [
     {
      "value": "all",
      "label": "All items in one"
     },
     {
      "value": "each",
      "label": "Each item alone"
     }
    ],
    "default": "all",
    "showWhen": {
     "does": [
      "write"
     ]
    }
   },
   "bigNumbers": {
    "kind": "choice",
    "label": "Large and exact numbers",
    "help": "As texts they keep every digit; as numbers they can be calculated with, but may be rounded.",
    "options": [
     {
      "value": "text",
      "label": "As texts"
     },
     {
      "value": "number",
      "label": "As numbers"
     }
    ],
    "default": "text",
    "advanced": true
   },
   "bytes": {
    "kind": "choice",
    "label": "Binary columns",
    "help": "As base64 text in the item, or as its files.",
    "options": [
     {
      "value": "base64",
      "label": "As base64 text"
     },
     {
      "value": "file",
      "label": "As files"
     }
    ],
    "default": "base64",
    "advanced": true
   },
   "timeLimit": {
    "kind": "duration",
    "label": "Time limit",
    "help": "How long one statement may take before the database stops it.",
    "default": 30000,
    "advanced": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": {
   "param": "does",
   "values": {
    "read": "read"
   },
   "otherwise": "write"
  },
  "credential": {
   "types": [
    "postgres"
   ],
   "optional": false
  },
  "sample": [
   {
    "id": 1042,
    "customer": "Anna Nowak",
    "total": "129.90"
   }
  ]
 },
 {
  "kind": "action",
  "type": "postgres.rows.select",
  "version": 1,
  "label": "Get rows",
  "help": "Reads rows of a PostgreSQL table that meet your conditions.",
  "icon": "database",
  "group": "PostgreSQL",
  "synonyms": [
   "select",
   "find",
   "read",
   "database",
   "sql",
   "postgres",
   "query"
  ],
  "summary": "{table}",
  "translations": {
   "pl": {
    "label": "Pobierz wiersze",
    "help": "Odczytuje wiersze tabeli PostgreSQL, które spełniają warunki.",
    "synonyms": [
     "select",
     "znajdź",
     "odczytaj",
     "baza danych",
     "sql",
     "zapytanie"
    ],
    "params": {
     "schema": {
      "label": "Schemat",
      "help": "Część bazy danych, w której jest tabela."
     },
     "table": {
      "label": "Tabela",
      "help": "Nazwa taka jak w bazie, z tą samą wielkością liter.",
      "placeholder": "zamowienia"
     },
     "combine": {
      "label": "Jak łączyć",
      "help": "Czy muszą być spełnione wszystkie warunki, czy wystarczy jeden.",
      "options": {
       "all": "Wszystkie spełnione",
       "any": "Dowolny spełniony"
      }
     },
     "conditions": {
      "label": "Warunki",
      "help": "O które wiersze chodzi.",
      "itemLabel": "warunek"
     },
     "conditions.column": {
      "label": "Kolumna",
      "placeholder": "stan"
     },
     "conditions.is": {
      "label": "Porównanie",
      "options": {
       "equals": "jest równa",
       "notEquals": "nie jest równa",
       "greater": "jest większa niż",
       "greaterOrEqual": "jest większa lub równa",
       "less": "jest mniejsza niż",
       "lessOrEqual": "jest mniejsza lub równa",
       "contains": "zawiera",
       "like": "pasuje do wzorca",
       "notLike": "nie pasuje do wzorca",
       "oneOf": "jest jedną z",
       "empty": "jest NULL",
       "notEmpty": "nie jest NULL"
      }
     },
     "conditions.value": {
      "label": "Wartość",
      "help": "We wzorcu % oznacza dowolne znaki, a _ jeden znak; kilka wartości oddziel przecinkami."
     },
     "bigNumbers": {
      "label": "Duże i dokładne liczby",
      "help": "Jako teksty zachowują każdą cyfrę; jako liczby nadają się do obliczeń, ale mogą zostać zaokrąglone.",
      "options": {
       "text": "Jako teksty",
       "number": "Jako liczby"
      }
     },
     "bytes": {
      "label": "Kolumny binarne",
      "help": "Jako tekst base64 w elemencie albo jako jego pliki.",
      "options": {
       "base64": "Jako tekst base64",
       "file": "Jako pliki"
      }
     },
     "timeLimit": {
      "label": "Limit czasu",
      "help": "Jak długo może trwać jedno polecenie, zanim baza je przerwie."
     },
     "sort": {
      "label": "Kolejność",
      "help": "Według których kolumn posortować wiersze; pierwsza jest najważniejsza.",
      "itemLabel": "kolumnę"
     },
     "sort.column": {
      "label": "Kolumna"
     },
     "sort.direction": {
      "label": "Kierunek",
      "options": {
       "ascending": "Rosnąco",
       "descending": "Malejąco"
      }
     },
     "limit": {
      "label": "Najwięcej wierszy",
      "help": "Wszystkie, gdy pole jest puste."
     },
     "columns": {
      "label": "Kolumny",
      "help": "Nazwy oddzielone przecinkami; gdy pole jest puste, wszystkie kolumny."
     }
    }
   },
   "pt-BR": {
    "label": "Buscar linhas",
    "help": "Lê as linhas de uma tabela do PostgreSQL que atendem às suas condições.",
    "synonyms": [
     "select",
     "encontrar",
     "ler",
     "banco de dados",
     "sql",
     "consulta"
    ],
    "params": {
     "schema": {
      "label": "Esquema",
      "help": "A parte do banco de dados em que a tabela está."
     },
     "table": {
      "label": "Tabela",
      "help": "O nome como está no banco, com as mesmas maiúsculas e minúsculas.",
      "placeholder": "pedidos"
     },
     "combine": {
      "label": "Combinação",
      "help": "Se todas as condições precisam ser atendidas ou se basta uma.",
      "options": {
       "all": "Todas atendidas",
       "any": "Qualquer uma atendida"
      }
     },
     "conditions": {
      "label": "Condições",
      "help": "De quais linhas se trata.",
      "itemLabel": "condição"
     },
     "conditions.column": {
      "label": "Coluna",
      "placeholder": "situacao"
     },
     "conditions.is": {
      "label": "Comparação",
      "options": {
       "equals": "é igual a",
       "notEquals": "é diferente de",
       "greater": "é maior que",
       "greaterOrEqual": "é maior ou igual a",
       "less": "é menor que",
       "lessOrEqual": "é menor ou igual a",
       "contains": "contém",
       "like": "corresponde ao padrão",
       "notLike": "não corresponde ao padrão",
       "oneOf": "é um de",
       "empty": "é NULL",
       "notEmpty": "não é NULL"
      }
     },
     "conditions.value": {
      "label": "Valor",
      "help": "Em um padrão, % vale por quaisquer letras e _ por uma; separe vários valores com vírgulas."
     },
     "bigNumbers": {
      "label": "Números grandes e exatos",
      "help": "Como textos, mantêm todos os dígitos; como números, servem para cálculos, mas podem ser arredondados.",
      "options": {
       "text": "Como textos",
       "number": "Como números"
      }
     },
     "bytes": {
      "label": "Colunas binárias",
      "help": "Como texto base64 no item ou como arquivos dele.",
      "options": {
       "base64": "Como texto base64",
       "file": "Como arquivos"
      }
     },
     "timeLimit": {
      "label": "Limite de tempo",
      "help": "Quanto tempo um comando pode levar antes que o banco o interrompa."
     },
     "sort": {
      "label": "Ordem",
      "help": "Por quais colunas as linhas são ordenadas; a primeira vale mais.",
      "itemLabel": "coluna"
     },
     "sort.column": {
      "label": "Coluna"
     },
     "sort.direction": {
      "label": "Direção",
      "options": {
       "ascending": "Crescente",
       "descending": "Decrescente"
      }
     },
     "limit": {
      "label": "Máximo de linhas",
      "help": "Todas enquanto estiver vazio."
     },
     "columns": {
      "label": "Colunas",
      "help": "Nomes separados por vírgulas; todas as colunas enquanto estiver vazio."
     }
    }
   }
  },
  "params": {
   "schema": {
    "kind": "text",
    "label": "Schema",
    "help": "The part of the database that the table is in.",
    "placeholder": "public",
    "default": "public"
   },
   "table": {
    "kind": "text",
    "label": "Table",
    "help": "Its name as the database has it, upper and lower case included.",
    "placeholder": "orders"
   },
   "combine": {
    "kind": "choice",
    "label": "Combine",
    "help": "Whether every condition has to hold, or one is enough.",
    "options": [
     {
      "value": "all",
      "label": "All hold"
     },
     {
      "value": "any",
      "label": "Any holds"
     }
    ],
    "default": "all"
   },
   "conditions": {
    "kind": "list",
    "label": "Conditions",
    "help": "Which rows are meant.",
    "itemLabel": "condition",
    "default": [],
    "of": {
     "column": {
      "kind": "text",
      "label": "Column",
      "placeholder": "status"
     },
     "is": {
      "kind": "choice",
      "label": "Comparison",
      "options": [
       {
        "value": "equals",
        "label": "is equal to"
       },
       {
        "value": "notEquals",
        "label": "is not equal to"
       },
       {
        "value": "greater",
        "label": "is greater than"
       },
       {
        "value": "greaterOrEqual",
        "label": "is greater than or equal to"
       },
       {
        "value": "less",
        "label": "is less than"
       },
       {
        "value": "lessOrEqual",
        "label": "is less than or equal to"
       },
       {
        "value": "contains",
        "label": "contains"
       },
       {
        "value": "like",
        "label": "matches the pattern"
       },
       {
        "value": "notLike",
        "label": "does not match the pattern"
       },
       {
        "value": "oneOf",
        "label": "is one of"
       },
       {
        "value": "empty",
        "label": "is NULL"
       },
       {
        "value": "notEmpty",
        "label": "is not NULL"
       }
      ],
      "default": "equals"
     },
     "value": {
      "kind": "text",
      "label": "Value",
      "help": "In a pattern, % stands for any letters and _ for one; several values have commas between them.",
      "showWhen": {
       "is": [
        "equals",
        "notEquals",
        "greater",
        "greaterOrEqual",
        "less",
        "lessOrEqual",
        "contains",
        "like",
        "notLike",
        "oneOf"
       ]
      }
     }
    }
   },
   "sort": {
    "kind": "list",
    "label": "Order",
    "help": "By which columns the rows are sorted; the first counts most.",
    "itemLabel": "column",
    "default": [],
    "of": {
     "column": {
      "kind": "text",
      "label": "Column",
      "placeholder": "created_at"
     },
     "direction": {
      "kind": "choice",
      "label": "Direction",
      "options": [
       {
        "value": "ascending",
        "label": "Ascending"
       },
       {
        "value": "descending",
        "label": "Descending"
       }
      ],
      "default": "ascending"
     }
    }
   },
   "limit": {
    "kind": "number",
    "label": "Rows at most",
    "help": "All of them while it is empty.",
    "min": 1,
    "integer": true,
    "optional": true
   },
   "columns": {
    "kind": "text",
    "label": "Columns",
    "help": "Names separated by commas; all columns while it is empty.",
    "placeholder": "id, created_at",
    "default": ""
   },
   "bigNumbers": {
    "kind": "choice",
    "label": "Large and exact numbers",
    "help": "As texts they keep every digit; as numbers they can be calculated with, but may be rounded.",
    "options": [
     {
      "value": "text",
      "label": "As texts"
     },
     {
      "value": "number",
      "label": "As numbers"
     }
    ],
    "default": "text",
    "advanced": true
   },
   "bytes": {
    "kind": "choice",
    "label": "Binary columns",
    "help": "As base64 text in the item, or as its files.",
    "options": [
     {
      "value": "base64",
      "label": "As base64 text"
     },
     {
      "value": "file",
      "label": "As files"
     }
    ],
    "default": "base64",
    "advanced": true
   },
   "timeLimit": {
    "kind": "duration",
    "label": "Time limit",
    "help": "How long one statement may take before the database stops it.",
    "default": 30000,
    "advanced": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": "read",
  "credential": {
   "types": [
    "postgres"
   ],
   "optional": false
  },
  "sample": [
   {
    "id": 1042,
    "customer": "Anna Nowak",
    "total": "129.90",
    "created_at": "2026-01-15T09:30:00Z"
   }
  ]
 },
 {
  "kind": "action",
  "type": "postgres.rows.insert",
  "version": 1,
  "label": "Insert rows",
  "help": "Writes a new row into a PostgreSQL table for each item, and gives the rows as the table has them.",
  "icon": "database",
  "group": "PostgreSQL",
  "synonyms": [
   "add",
   "create",
   "save",
   "database",
   "sql",
   "postgres"
  ],
  "summary": "{table}",
  "translations": {
   "pl": {
    "label": "Dodaj wiersze",
    "help": "Zapisuje dla każdego elementu nowy wiersz tabeli PostgreSQL i zwraca wiersze takie, jakie są w tabeli.",
    "synonyms": [
     "insert",
     "wstaw",
     "zapisz",
     "utwórz",
     "baza danych",
     "sql"
    ],
    "params": {
     "schema": {
      "label": "Schemat",
      "help": "Część bazy danych, w której jest tabela."
     },
     "table": {
      "label": "Tabela",
      "help": "Nazwa taka jak w bazie, z tą samą wielkością liter.",
      "placeholder": "zamowienia"
     },
     "columns": {
      "label": "Skąd kolumny",
      "help": "Każde pole elementu trafia do kolumny o tej samej nazwie albo wskazujesz, co trafia do której kolumny.",
      "options": {
       "item": "Z pól elementu",
       "rows": "Z wierszy poniżej"
      }
     },
     "values": {
      "label": "Kolumny",
      "help": "Nazwa każdej kolumny i to, co do niej trafia; pusta wartość oznacza NULL."
     },
     "extra": {
      "label": "Pola bez kolumny",
      "help": "Zatrzymaj, bo nazwa może zawierać błąd, albo je pomiń.",
      "options": {
       "stop": "Zatrzymaj przepływ",
       "leaveOut": "Pomiń je"
      }
     },
     "emptyAsNull": {
      "label": "Puste teksty jako NULL",
      "help": "Dla kolumn z datami i liczbami, które nie przyjmują pustego tekstu."
     },
     "together": {
      "label": "Transakcja",
      "help": "W jednej wspólnej nic nie zostanie zapisane, gdy jeden element zawiedzie; osobno każdy błędny element nie szkodzi pozostałym.",
      "options": {
       "all": "Wszystkie elementy w jednej",
       "each": "Każdy element osobno"
      }
     },
     "give": {
      "label": "Zwracane kolumny",
      "help": "Nazwy oddzielone przecinkami; gdy pole jest puste, wszystkie kolumny."
     },
     "bigNumbers": {
      "label": "Duże i dokładne liczby",
      "help": "Jako teksty zachowują każdą cyfrę; jako liczby nadają się do obliczeń, ale mogą zostać zaokrąglone.",
      "options": {
       "text": "Jako teksty",
       "number": "Jako liczby"
      }
     },
     "bytes": {
      "label": "Kolumny binarne",
      "help": "Jako tekst base64 w elemencie albo jako jego pliki.",
      "options": {
       "base64": "Jako tekst base64",
       "file": "Jako pliki"
      }
     },
     "timeLimit": {
      "label": "Limit czasu",
      "help": "Jak długo może trwać jedno polecenie, zanim baza je przerwie."
     },
     "onConflict": {
      "label": "Gdy taki wiersz już jest",
      "help": "Co zrobić, gdy niepowtarzalna wartość, na przykład klucz, jest już zajęta.",
      "options": {
       "stop": "Zatrzymaj z błędem",
       "skip": "Pomiń element"
      }
     }
    }
   },
   "pt-BR": {
    "label": "Inserir linhas",
    "help": "Grava uma nova linha em uma tabela do PostgreSQL para cada item e devolve as linhas como estão na tabela.",
    "synonyms": [
     "insert",
     "adicionar",
     "salvar",
     "criar",
     "banco de dados",
     "sql"
    ],
    "params": {
     "schema": {
      "label": "Esquema",
      "help": "A parte do banco de dados em que a tabela está."
     },
     "table": {
      "label": "Tabela",
      "help": "O nome como está no banco, com as mesmas maiúsculas e minúsculas.",
      "placeholder": "pedidos"
     },
     "columns": {
      "label": "Colunas a partir de",
      "help": "Cada campo do item vai para a coluna de mesmo nome, ou você diz o que vai para cada coluna.",
      "options": {
       "item": "Campos do item",
       "rows": "Linhas abaixo"
      }
     },
     "values": {
      "label": "Colunas",
      "help": "O nome de cada coluna e o que vai nela; um valor vazio vira NULL."
     },
     "extra": {
      "label": "Campos sem coluna",
      "help": "Parar, pois um nome pode estar errado, ou deixá-los de fora.",
      "options": {
       "stop": "Parar o fluxo",
       "leaveOut": "Deixá-los de fora"
      }
     },
     "emptyAsNull": {
      "label": "Textos vazios viram NULL",
      "help": "Para colunas de datas e números, que não aceitam texto vazio."
     },
     "together": {
      "label": "Transação",
      "help": "Com todos os itens em uma só, nada é gravado quando um deles falha; separados, um item que falha não afeta os outros.",
      "options": {
       "all": "Todos os itens em uma só",
       "each": "Cada item separado"
      }
     },
     "give": {
      "label": "Colunas a devolver",
      "help": "Nomes separados por vírgulas; todas as colunas enquanto estiver vazio."
     },
     "bigNumbers": {
      "label": "Números grandes e exatos",
      "help": "Como textos, mantêm todos os dígitos; como números, servem para cálculos, mas podem ser arredondados.",
      "options": {
       "text": "Como textos",
       "number": "Como números"
      }
     },
     "bytes": {
      "label": "Colunas binárias",
      "help": "Como texto base64 no item ou como arquivos dele.",
      "options": {
       "base64": "Como texto base64",
       "file": "Como arquivos"
      }
     },
     "timeLimit": {
      "label": "Limite de tempo",
      "help": "Quanto tempo um comando pode levar antes que o banco o interrompa."
     },
     "onConflict": {
      "label": "Quando a linha já existe",
      "help": "O que fazer quando um valor único, como a chave, já está em uso.",
      "options": {
       "stop": "Parar com um erro",
       "skip": "Pular o item"
      }
     }
    }
   }
  },
  "params": {
   "schema": {
    "kind": "text",
    "label": "Schema",
    "help": "The part of the database that the table is in.",
    "placeholder": "public",
    "default": "public"
   },
   "table": {
    "kind": "text",
    "label": "Table",
    "help": "Its name as the database has it, upper and lower case included.",
    "placeholder": "orders"
   },
   "columns": {
    "kind": "choice",
    "label": "Columns from",
    "help": "Each field of the item goes into the column of its name, or you say which column gets what.",
    "options": [
     {
      "value": "item",
      "label": "The item's fields"
     },
     {
      "value": "rows",
      "label": "The rows below"
     }
    ],
    "default": "item"
   },
   "values": {
    "kind": "fields",
    "label": "Columns",
    "help": "The name of each column and what goes into it; an empty value becomes NULL.",
    "default": [],
    "showWhen": {
     "columns": [
      "rows"
     ]
    }
   },
   "extra": {
    "kind": "choice",
    "label": "Fields without a column",
    "help": "Stop, as a name may be misspelt, or leave them out.",
    "options": [
     {
      "value": "stop",
      "label": "Stop the flow"
     },
     {
      "value": "leaveOut",
      "label": "Leave them out"
     }
    ],
    "default": "stop",
    "showWhen": {
     "columns": [
      "item"
     ]
    },
    "advanced": true
   },
   "emptyAsNull": {
    "kind": "boolean",
    "label": "Empty texts become NULL",
    "help": "For columns of dates and numbers, which take no empty text.",
    "default": false,
    "advanced": true
   },
   "onConflict": {
    "kind": "choice",
    "label": "When the row is there already",
    "help": "What to do where a unique value, such as the key, is taken.",
    "options": [
     {
      "value": "stop",
      "label": "Stop with an error"
     },
     {
      "value": "skip",
      "label": "Skip the item"
     }
    ],
    "default": "stop"
   },
   "together": {
    "kind": "choice",
    "label": "Transaction",
    "help": "With all items in one, nothing is written when one of them fails; alone, each item that fails leaves the others be.",
    "options": [
     {
      "value": "all",
      "label": "All items in one"
     },
     {
      "value": "each",
      "label": "Each item alone"
     }
    ],
    "default": "all"
   },
   "give": {
    "kind": "text",
    "label": "Columns to give",
    "help": "Names separated by commas; all columns while it is empty.",
    "placeholder": "id, created_at",
    "default": ""
   },
   "bigNumbers": {
    "kind": "choice",
    "label": "Large and exact numbers",
    "help": "As texts they keep every digit; as numbers they can be calculated with, but may be rounded.",
    "options": [
     {
      "value": "text",
      "label": "As texts"
     },
     {
      "value": "number",
      "label": "As numbers"
     }
    ],
    "default": "text",
    "advanced": true
   },
   "bytes": {
    "kind": "choice",
    "label": "Binary columns",
    "help": "As base64 text in the item, or as its files.",
    "options": [
     {
      "value": "base64",
      "label": "As base64 text"
     },
     {
      "value": "file",
      "label": "As files"
     }
    ],
    "default": "base64",
    "advanced": true
   },
   "timeLimit": {
    "kind": "duration",
    "label": "Time limit",
    "help": "How long one statement may take before the database stops it.",
    "default": 30000,
    "advanced": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": "write",
  "credential": {
   "types": [
    "postgres"
   ],
   "optional": false
  },
  "sample": [
   {
    "id": 1042,
    "customer": "Anna Nowak",
    "total": "129.90",
    "created_at": "2026-01-15T09:30:00Z"
   }
  ]
 },
 {
  "kind": "action",
  "type": "postgres.rows.upsert",
  "version": 1,
  "label": "Insert or update rows",
  "help": "Writes a row for each item: the one with the same key is changed, or a new one is added. Running it again does no harm.",
  "icon": "database",
  "group": "PostgreSQL",
  "synonyms": [
   "upsert",
   "merge",
   "save",
   "sync",
   "database",
   "sql",
   "postgres"
  ],
  "summary": "{table}",
  "translations": {
   "pl": {
    "label": "Dodaj lub zmień wiersze",
    "help": "Zapisuje wiersz dla każdego elementu: zmienia ten o tym samym kluczu albo dodaje nowy. Ponowne uruchomienie nie szkodzi.",
    "synonyms": [
     "upsert",
     "scal",
     "synchronizuj",
     "zapisz",
     "baza danych",
     "sql"
    ],
    "params": {
     "schema": {
      "label": "Schemat",
      "help": "Część bazy danych, w której jest tabela."
     },
     "table": {
      "label": "Tabela",
      "help": "Nazwa taka jak w bazie, z tą samą wielkością liter.",
      "placeholder": "zamowienia"
     },
     "match": {
      "label": "Kolumny do dopasowania",
      "help": "Klucz główny albo kolumny niepowtarzalnego indeksu; kilka oddziel przecinkami."
     },
     "columns": {
      "label": "Skąd kolumny",
      "help": "Każde pole elementu trafia do kolumny o tej samej nazwie albo wskazujesz, co trafia do której kolumny.",
      "options": {
       "item": "Z pól elementu",
       "rows": "Z wierszy poniżej"
      }
     },
     "values": {
      "label": "Kolumny",
      "help": "Nazwa każdej kolumny i to, co do niej trafia; pusta wartość oznacza NULL."
     },
     "extra": {
      "label": "Pola bez kolumny",
      "help": "Zatrzymaj, bo nazwa może zawierać błąd, albo je pomiń.",
      "options": {
       "stop": "Zatrzymaj przepływ",
       "leaveOut": "Pomiń je"
      }
     },
     "emptyAsNull": {
      "label": "Puste teksty jako NULL",
      "help": "Dla kolumn z datami i liczbami, które nie przyjmują pustego tekstu."
     },
     "together": {
      "label": "Transakcja",
      "help": "W jednej wspólnej nic nie zostanie zapisane, gdy jeden element zawiedzie; osobno każdy błędny element nie szkodzi pozostałym.",
      "options": {
       "all": "Wszystkie elementy w jednej",
       "each": "Każdy element osobno"
      }
     },
     "give": {
      "label": "Zwracane kolumny",
      "help": "Nazwy oddzielone przecinkami; gdy pole jest puste, wszystkie kolumny."
     },
     "bigNumbers": {
      "label": "Duże i dokładne liczby",
      "help": "Jako teksty zachowują każdą cyfrę; jako liczby nadają się do obliczeń, ale mogą zostać zaokrąglone.",
      "options": {
       "text": "Jako teksty",
       "number": "Jako liczby"
      }
     },
     "bytes": {
      "label": "Kolumny binarne",
      "help": "Jako tekst base64 w elemencie albo jako jego pliki.",
      "options": {
       "base64": "Jako tekst base64",
       "file": "Jako pliki"
      }
     },
     "timeLimit": {
      "label": "Limit czasu",
      "help": "Jak długo może trwać jedno polecenie, zanim baza je przerwie."
     }
    }
   },
   "pt-BR": {
    "label": "Inserir ou atualizar linhas",
    "help": "Grava uma linha para cada item: a de mesma chave é alterada, ou uma nova é adicionada. Executar de novo não faz mal.",
    "synonyms": [
     "upsert",
     "mesclar",
     "sincronizar",
     "salvar",
     "banco de dados",
     "sql"
    ],
    "params": {
     "schema": {
      "label": "Esquema",
      "help": "A parte do banco de dados em que a tabela está."
     },
     "table": {
      "label": "Tabela",
      "help": "O nome como está no banco, com as mesmas maiúsculas e minúsculas.",
      "placeholder": "pedidos"
     },
     "match": {
      "label": "Colunas para encontrar",
      "help": "A chave primária ou as colunas de um índice único; separe várias com vírgulas."
     },
     "columns": {
      "label": "Colunas a partir de",
      "help": "Cada campo do item vai para a coluna de mesmo nome, ou você diz o que vai para cada coluna.",
      "options": {
       "item": "Campos do item",
       "rows": "Linhas abaixo"
      }
     },
     "values": {
      "label": "Colunas",
      "help": "O nome de cada coluna e o que vai nela; um valor vazio vira NULL."
     },
     "extra": {
      "label": "Campos sem coluna",
      "help": "Parar, pois um nome pode estar errado, ou deixá-los de fora.",
      "options": {
       "stop": "Parar o fluxo",
       "leaveOut": "Deixá-los de fora"
      }
     },
     "emptyAsNull": {
      "label": "Textos vazios viram NULL",
      "help": "Para colunas de datas e números, que não aceitam texto vazio."
     },
     "together": {
      "label": "Transação",
      "help": "Com todos os itens em uma só, nada é gravado quando um deles falha; separados, um item que falha não afeta os outros.",
      "options": {
       "all": "Todos os itens em uma só",
       "each": "Cada item separado"
      }
     },
     "give": {
      "label": "Colunas a devolver",
      "help": "Nomes separados por vírgulas; todas as colunas enquanto estiver vazio."
     },
     "bigNumbers": {
      "label": "Números grandes e exatos",
      "help": "Como textos, mantêm todos os dígitos; como números, servem para cálculos, mas podem ser arredondados.",
      "options": {
       "text": "Como textos",
       "number": "Como números"
      }
     },
     "bytes": {
      "label": "Colunas binárias",
      "help": "Como texto base64 no item ou como arquivos dele.",
      "options": {
       "base64": "Como texto base64",
       "file": "Como arquivos"
      }
     },
     "timeLimit": {
      "label": "Limite de tempo",
      "help": "Quanto tempo um comando pode levar antes que o banco o interrompa."
     }
    }
   }
  },
  "params": {
   "schema": {
    "kind": "text",
    "label": "Schema",
    "help": "The part of the database that the table is in.",
    "placeholder": "public",
    "default": "public"
   },
   "table": {
    "kind": "text",
    "label": "Table",
    "help": "Its name as the database has it, upper and lower case included.",
    "placeholder": "orders"
   },
   "match": {
    "kind": "text",
    "label": "Columns to match",
    "help": "The primary key or the columns of a unique index; several have commas between them.",
    "placeholder": "id"
   },
   "columns": {
    "kind": "choice",
    "label": "Columns from",
    "help": "Each field of the item goes into the column of its name, or you say which column gets what.",
    "options": [
     {
      "value": "item",
      "label": "The item's fields"
     },
     {
      "value": "rows",
      "label": "The rows below"
     }
    ],
    "default": "item"
   },
   "values": {
    "kind": "fields",
    "label": "Columns",
    "help": "The name of each column and what goes into it; an empty value becomes NULL.",
    "default": [],
    "showWhen": {
     "columns": [
      "rows"
     ]
    }
   },
   "extra": {
    "kind": "choice",
    "label": "Fields without a column",
    "help": "Stop, as a name may be misspelt, or leave them out.",
    "options": [
     {
      "value": "stop",
      "label": "Stop the flow"
     },
     {
      "value": "leaveOut",
      "label": "Leave them out"
     }
    ],
    "default": "stop",
    "showWhen": {
     "columns": [
      "item"
     ]
    },
    "advanced": true
   },
   "emptyAsNull": {
    "kind": "boolean",
    "label": "Empty texts become NULL",
    "help": "For columns of dates and numbers, which take no empty text.",
    "default": false,
    "advanced": true
   },
   "together": {
    "kind": "choice",
    "label": "Transaction",
    "help": "With all items in one, nothing is written when one of them fails; alone, each item that fails leaves the others be.",
    "options": [
     {
      "value": "all",
      "label": "All items in one"
     },
     {
      "value": "each",
      "label": "Each item alone"
     }
    ],
    "default": "all"
   },
   "give": {
    "kind": "text",
    "label": "Columns to give",
    "help": "Names separated by commas; all columns while it is empty.",
    "placeholder": "id, created_at",
    "default": ""
   },
   "bigNumbers": {
    "kind": "choice",
    "label": "Large and exact numbers",
    "help": "As texts they keep every digit; as numbers they can be calculated with, but may be rounded.",
    "options": [
     {
      "value": "text",
      "label": "As texts"
     },
     {
      "value": "number",
      "label": "As numbers"
     }
    ],
    "default": "text",
    "advanced": true
   },
   "bytes": {
    "kind": "choice",
    "label": "Binary columns",
    "help": "As base64 text in the item, or as its files.",
    "options": [
     {
      "value": "base64",
      "label": "As base64 text"
     },
     {
      "value": "file",
      "label": "As files"
     }
    ],
    "default": "base64",
    "advanced": true
   },
   "timeLimit": {
    "kind": "duration",
    "label": "Time limit",
    "help": "How long one statement may take before the database stops it.",
    "default": 30000,
    "advanced": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": "write",
  "credential": {
   "types": [
    "postgres"
   ],
   "optional": false
  },
  "sample": [
   {
    "id": 1042,
    "customer": "Anna Nowak",
    "total": "129.90",
    "created_at": "2026-01-15T09:30:00Z"
   }
  ]
 },
 {
  "kind": "action",
  "type": "postgres.rows.update",
  "version": 1,
  "label": "Update rows",
  "help": "Changes the rows of a PostgreSQL table that match each item, and gives them as they are then.",
  "icon": "database",
  "group": "PostgreSQL",
  "synonyms": [
   "change",
   "modify",
   "set",
   "database",
   "sql",
   "postgres"
  ],
  "summary": "{table}",
  "translations": {
   "pl": {
    "label": "Zmień wiersze",
    "help": "Zmienia wiersze tabeli PostgreSQL dopasowane do każdego elementu i zwraca je po zmianie.",
    "synonyms": [
     "update",
     "aktualizuj",
     "popraw",
     "ustaw",
     "baza danych",
     "sql"
    ],
    "params": {
     "schema": {
      "label": "Schemat",
      "help": "Część bazy danych, w której jest tabela."
     },
     "table": {
      "label": "Tabela",
      "help": "Nazwa taka jak w bazie, z tą samą wielkością liter.",
      "placeholder": "zamowienia"
     },
     "match": {
      "label": "Kolumny do dopasowania",
      "help": "Wiersze są znajdowane po wartościach tych kolumn; kilka oddziel przecinkami."
     },
     "columns": {
      "label": "Skąd kolumny",
      "help": "Każde pole elementu trafia do kolumny o tej samej nazwie albo wskazujesz, co trafia do której kolumny.",
      "options": {
       "item": "Z pól elementu",
       "rows": "Z wierszy poniżej"
      }
     },
     "values": {
      "label": "Kolumny",
      "help": "Nazwa każdej kolumny i to, co do niej trafia; pusta wartość oznacza NULL."
     },
     "extra": {
      "label": "Pola bez kolumny",
      "help": "Zatrzymaj, bo nazwa może zawierać błąd, albo je pomiń.",
      "options": {
       "stop": "Zatrzymaj przepływ",
       "leaveOut": "Pomiń je"
      }
     },
     "emptyAsNull": {
      "label": "Puste teksty jako NULL",
      "help": "Dla kolumn z datami i liczbami, które nie przyjmują pustego tekstu."
     },
     "together": {
      "label": "Transakcja",
      "help": "W jednej wspólnej nic nie zostanie zapisane, gdy jeden element zawiedzie; osobno każdy błędny element nie szkodzi pozostałym.",
      "options": {
       "all": "Wszystkie elementy w jednej",
       "each": "Każdy element osobno"
      }
     },
     "give": {
      "label": "Zwracane kolumny",
      "help": "Nazwy oddzielone przecinkami; gdy pole jest puste, wszystkie kolumny."
     },
     "bigNumbers": {
      "label": "Duże i dokładne liczby",
      "help": "Jako teksty zachowują każdą cyfrę; jako liczby nadają się do obliczeń, ale mogą zostać zaokrąglone.",
      "options": {
       "text": "Jako teksty",
       "number": "Jako liczby"
      }
     },
     "bytes": {
      "label": "Kolumny binarne",
      "help": "Jako tekst base64 w elemencie albo jako jego pliki.",
      "options": {
       "base64": "Jako tekst base64",
       "file": "Jako pliki"
      }
     },
     "timeLimit": {
      "label": "Limit czasu",
      "help": "Jak długo może trwać jedno polecenie, zanim baza je przerwie."
     }
    }
   },
   "pt-BR": {
    "label": "Atualizar linhas",
    "help": "Altera as linhas de uma tabela do PostgreSQL que correspondem a cada item e as devolve como ficaram.",
    "synonyms": [
     "update",
     "alterar",
     "modificar",
     "definir",
     "banco de dados",
     "sql"
    ],
    "params": {
     "schema": {
      "label": "Esquema",
      "help": "A parte do banco de dados em que a tabela está."
     },
     "table": {
      "label": "Tabela",
      "help": "O nome como está no banco, com as mesmas maiúsculas e minúsculas.",
      "placeholder": "pedidos"
     },
     "match": {
      "label": "Colunas para encontrar",
      "help": "As linhas são encontradas pelos valores destas colunas; separe várias com vírgulas."
     },
     "columns": {
      "label": "Colunas a partir de",
      "help": "Cada campo do item vai para a coluna de mesmo nome, ou você diz o que vai para cada coluna.",
      "options": {
       "item": "Campos do item",
       "rows": "Linhas abaixo"
      }
     },
     "values": {
      "label": "Colunas",
      "help": "O nome de cada coluna e o que vai nela; um valor vazio vira NULL."
     },
     "extra": {
      "label": "Campos sem coluna",
      "help": "Parar, pois um nome pode estar errado, ou deixá-los de fora.",
      "options": {
       "stop": "Parar o fluxo",
       "leaveOut": "Deixá-los de fora"
      }
     },
     "emptyAsNull": {
      "label": "Textos vazios viram NULL",
      "help": "Para colunas de datas e números, que não aceitam texto vazio."
     },
     "together": {
      "label": "Transação",
      "help": "Com todos os itens em uma só, nada é gravado quando um deles falha; separados, um item que falha não afeta os outros.",
      "options": {
       "all": "Todos os itens em uma só",
       "each": "Cada item separado"
      }
     },
     "give": {
      "label": "Colunas a devolver",
      "help": "Nomes separados por vírgulas; todas as colunas enquanto estiver vazio."
     },
     "bigNumbers": {
      "label": "Números grandes e exatos",
      "help": "Como textos, mantêm todos os dígitos; como números, servem para cálculos, mas podem ser arredondados.",
      "options": {
       "text": "Como textos",
       "number": "Como números"
      }
     },
     "bytes": {
      "label": "Colunas binárias",
      "help": "Como texto base64 no item ou como arquivos dele.",
      "options": {
       "base64": "Como texto base64",
       "file": "Como arquivos"
      }
     },
     "timeLimit": {
      "label": "Limite de tempo",
      "help": "Quanto tempo um comando pode levar antes que o banco o interrompa."
     }
    }
   }
  },
  "params": {
   "schema": {
    "kind": "text",
    "label": "Schema",
    "help": "The part of the database that the table is in.",
    "placeholder": "public",
    "default": "public"
   },
   "table": {
    "kind": "text",
    "label": "Table",
    "help": "Its name as the database has it, upper and lower case included.",
    "placeholder": "orders"
   },
   "match": {
    "kind": "text",
    "label": "Columns to match",
    "help": "Rows are found by the values of these columns; several have commas between them.",
    "placeholder": "id"
   },
   "columns": {
    "kind": "choice",
    "label": "Columns from",
    "help": "Each field of the item goes into the column of its name, or you say which column gets what.",
    "options": [
     {
      "value": "item",
      "label": "The item's fields"
     },
     {
      "value": "rows",
      "label": "The rows below"
     }
    ],
    "default": "item"
   },
   "values": {
    "kind": "fields",
    "label": "Columns",
    "help": "The name of each column and what goes into it; an empty value becomes NULL.",
    "default": [],
    "showWhen": {
     "columns": [
      "rows"
     ]
    }
   },
   "extra": {
    "kind": "choice",
    "label": "Fields without a column",
    "help": "Stop, as a name may be misspelt, or leave them out.",
    "options": [
     {
      "value": "stop",
      "label": "Stop the flow"
     },
     {
      "value": "leaveOut",
      "label": "Leave them out"
     }
    ],
    "default": "stop",
    "showWhen": {
     "columns": [
      "item"
     ]
    },
    "advanced": true
   },
   "emptyAsNull": {
    "kind": "boolean",
    "label": "Empty texts become NULL",
    "help": "For columns of dates and numbers, which take no empty text.",
    "default": false,
    "advanced": true
   },
   "together": {
    "kind": "choice",
    "label": "Transaction",
    "help": "With all items in one, nothing is written when one of them fails; alone, each item that fails leaves the others be.",
    "options": [
     {
      "value": "all",
      "label": "All items in one"
     },
     {
      "value": "each",
      "label": "Each item alone"
     }
    ],
    "default": "all"
   },
   "give": {
    "kind": "text",
    "label": "Columns to give",
    "help": "Names separated by commas; all columns while it is empty.",
    "placeholder": "id, created_at",
    "default": ""
   },
   "bigNumbers": {
    "kind": "choice",
    "label": "Large and exact numbers",
    "help": "As texts they keep every digit; as numbers they can be calculated with, but may be rounded.",
    "options": [
     {
      "value": "text",
      "label": "As texts"
     },
     {
      "value": "number",
      "label": "As numbers"
     }
    ],
    "default": "text",
    "advanced": true
   },
   "bytes": {
    "kind": "choice",
    "label": "Binary columns",
    "help": "As base64 text in the item, or as its files.",
    "options": [
     {
      "value": "base64",
      "label": "As base64 text"
     },
     {
      "value": "file",
      "label": "As files"
     }
    ],
    "default": "base64",
    "advanced": true
   },
   "timeLimit": {
    "kind": "duration",
    "label": "Time limit",
    "help": "How long one statement may take before the database stops it.",
    "default": 30000,
    "advanced": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": "write",
  "credential": {
   "types": [
    "postgres"
   ],
   "optional": false
  },
  "sample": [
   {
    "id": 1042,
    "customer": "Anna Nowak",
    "total": "129.90",
    "created_at": "2026-01-15T09:30:00Z"
   }
  ]
 },
 {
  "kind": "action",
  "type": "postgres.rows.delete",
  "version": 1,
  "label": "Delete rows",
  "help": "Deletes rows of a PostgreSQL table, for each item, and gives the rows as they were.",
  "icon": "database",
  "group": "PostgreSQL",
  "synonyms": [
   "remove",
   "erase",
   "clear",
   "database",
   "sql",
   "postgres"
  ],
  "summary": "{table}",
  "translations": {
   "pl": {
    "label": "Usuń wiersze",
    "help": "Usuwa dla każdego elementu wiersze tabeli PostgreSQL i zwraca je takie, jakie były.",
    "synonyms": [
     "delete",
     "skasuj",
     "wyczyść",
     "baza danych",
     "sql"
    ],
    "params": {
     "schema": {
      "label": "Schemat",
      "help": "Część bazy danych, w której jest tabela."
     },
     "table": {
      "label": "Tabela",
      "help": "Nazwa taka jak w bazie, z tą samą wielkością liter.",
      "placeholder": "zamowienia"
     },
     "combine": {
      "label": "Jak łączyć",
      "help": "Czy muszą być spełnione wszystkie warunki, czy wystarczy jeden.",
      "options": {
       "all": "Wszystkie spełnione",
       "any": "Dowolny spełniony"
      }
     },
     "conditions": {
      "label": "Warunki",
      "help": "O które wiersze chodzi.",
      "itemLabel": "warunek"
     },
     "conditions.column": {
      "label": "Kolumna",
      "placeholder": "stan"
     },
     "conditions.is": {
      "label": "Porównanie",
      "options": {
       "equals": "jest równa",
       "notEquals": "nie jest równa",
       "greater": "jest większa niż",
       "greaterOrEqual": "jest większa lub równa",
       "less": "jest mniejsza niż",
       "lessOrEqual": "jest mniejsza lub równa",
       "contains": "zawiera",
       "like": "pasuje do wzorca",
       "notLike": "nie pasuje do wzorca",
       "oneOf": "jest jedną z",
       "empty": "jest NULL",
       "notEmpty": "nie jest NULL"
      }
     },
     "conditions.value": {
      "label": "Wartość",
      "help": "We wzorcu % oznacza dowolne znaki, a _ jeden znak; kilka wartości oddziel przecinkami."
     },
     "together": {
      "label": "Transakcja",
      "help": "W jednej wspólnej nic nie zostanie zapisane, gdy jeden element zawiedzie; osobno każdy błędny element nie szkodzi pozostałym.",
      "options": {
       "all": "Wszystkie elementy w jednej",
       "each": "Każdy element osobno"
      }
     },
     "give": {
      "label": "Zwracane kolumny",
      "help": "Nazwy oddzielone przecinkami; gdy pole jest puste, wszystkie kolumny."
     },
     "bigNumbers": {
      "label": "Duże i dokładne liczby",
      "help": "Jako teksty zachowują każdą cyfrę; jako liczby nadają się do obliczeń, ale mogą zostać zaokrąglone.",
      "options": {
       "text": "Jako teksty",
       "number": "Jako liczby"
      }
     },
     "bytes": {
      "label": "Kolumny binarne",
      "help": "Jako tekst base64 w elemencie albo jako jego pliki.",
      "options": {
       "base64": "Jako tekst base64",
       "file": "Jako pliki"
      }
     },
     "timeLimit": {
      "label": "Limit czasu",
      "help": "Jak długo może trwać jedno polecenie, zanim baza je przerwie."
     },
     "which": {
      "label": "Wiersze",
      "help": "Te, które spełniają warunki, albo wszystkie, jakie są.",
      "options": {
       "matching": "Te, które spełniają warunki",
       "all": "Wszystkie wiersze tabeli"
      }
     }
    }
   },
   "pt-BR": {
    "label": "Excluir linhas",
    "help": "Exclui linhas de uma tabela do PostgreSQL, para cada item, e as devolve como eram.",
    "synonyms": [
     "delete",
     "remover",
     "apagar",
     "limpar",
     "banco de dados",
     "sql"
    ],
    "params": {
     "schema": {
      "label": "Esquema",
      "help": "A parte do banco de dados em que a tabela está."
     },
     "table": {
      "label": "Tabela",
      "help": "O nome como está no banco, com as mesmas maiúsculas e minúsculas.",
      "placeholder": "pedidos"
     },
     "combine": {
      "label": "Combinação",
      "help": "Se todas as condições precisam ser atendidas ou se basta uma.",
      "options": {
       "all": "Todas atendidas",
       "any": "Qualquer uma atendida"
      }
     },
     "conditions": {
      "label": "Condições",
      "help": "De quais linhas se trata.",
      "itemLabel": "condição"
     },
     "conditions.column": {
      "label": "Coluna",
      "placeholder": "situacao"
     },
     "conditions.is": {
      "label": "Comparação",
      "options": {
       "equals": "é igual a",
       "notEquals": "é diferente de",
       "greater": "é maior que",
       "greaterOrEqual": "é maior ou igual a",
       "less": "é menor que",
       "lessOrEqual": "é menor ou igual a",
       "contains": "contém",
       "like": "corresponde ao padrão",
       "notLike": "não corresponde ao padrão",
       "oneOf": "é um de",
       "empty": "é NULL",
       "notEmpty": "não é NULL"
      }
     },
     "conditions.value": {
      "label": "Valor",
      "help": "Em um padrão, % vale por quaisquer letras e _ por uma; separe vários valores com vírgulas."
     },
     "together": {
      "label": "Transação",
      "help": "Com todos os itens em uma só, nada é gravado quando um deles falha; separados, um item que falha não afeta os outros.",
      "options": {
       "all": "Todos os itens em uma só",
       "each": "Cada item separado"
      }
     },
     "give": {
      "label": "Colunas a devolver",
      "help": "Nomes separados por vírgulas; todas as colunas enquanto estiver vazio."
     },
     "bigNumbers": {
      "label": "Números grandes e exatos",
      "help": "Como textos, mantêm todos os dígitos; como números, servem para cálculos, mas podem ser arredondados.",
      "options": {
       "text": "Como textos",
       "number": "Como números"
      }
     },
     "bytes": {
      "label": "Colunas binárias",
      "help": "Como texto base64 no item ou como arquivos dele.",
      "options": {
       "base64": "Como texto base64",
       "file": "Como arquivos"
      }
     },
     "timeLimit": {
      "label": "Limite de tempo",
      "help": "Quanto tempo um comando pode levar antes que o banco o interrompa."
     },
     "which": {
      "label": "Linhas",
      "help": "As que atendem às suas condições ou todas as que existem.",
      "options": {
       "matching": "As que atendem às condições",
       "all": "Todas as linhas da tabela"
      }
     }
    }
   }
  },
  "params": {
   "schema": {
    "kind": "text",
    "label": "Schema",
    "help": "The part of the database that the table is in.",
    "placeholder": "public",
    "default": "public"
   },
   "table": {
    "kind": "text",
    "label": "Table",
    "help": "Its name as the database has it, upper and lower case included.",
    "placeholder": "orders"
   },
   "which": {
    "kind": "choice",
    "label": "Rows",
    "help": "Those that meet your conditions, or every row that there is.",
    "options": [
     {
      "value": "matching",
      "label": "Those that meet the conditions"
     },
     {
      "value": "all",
      "label": "All rows of the table"
     }
    ],
    "default": "matching"
   },
   "combine": {
    "kind": "choice",
    "label": "Combine",
    "help": "Whether every condition has to hold, or one is enough.",
    "options": [
     {
      "value": "all",
      "label": "All hold"
     },
     {
      "value": "any",
      "label": "Any holds"
     }
    ],
    "default": "all",
    "showWhen": {
     "which": [
      "matching"
     ]
    }
   },
   "conditions": {
    "kind": "list",
    "label": "Conditions",
    "help": "Which rows are meant.",
    "itemLabel": "condition",
    "default": [],
    "of": {
     "column": {
      "kind": "text",
      "label": "Column",
      "placeholder": "status"
     },
     "is": {
      "kind": "choice",
      "label": "Comparison",
      "options": [
       {
        "value": "equals",
        "label": "is equal to"
       },
       {
        "value": "notEquals",
        "label": "is not equal to"
       },
       {
        "value": "greater",
        "label": "is greater than"
       },
       {
        "value": "greaterOrEqual",
        "label": "is greater than or equal to"
       },
       {
        "value": "less",
        "label": "is less than"
       },
       {
        "value": "lessOrEqual",
        "label": "is less than or equal to"
       },
       {
        "value": "contains",
        "label": "contains"
       },
       {
        "value": "like",
        "label": "matches the pattern"
       },
       {
        "value": "notLike",
        "label": "does not match the pattern"
       },
       {
        "value": "oneOf",
        "label": "is one of"
       },
       {
        "value": "empty",
        "label": "is NULL"
       },
       {
        "value": "notEmpty",
        "label": "is not NULL"
       }
      ],
      "default": "equals"
     },
     "value": {
      "kind": "text",
      "label": "Value",
      "help": "In a pattern, % stands for any letters and _ for one; several values have commas between them.",
      "showWhen": {
       "is": [
        "equals",
        "notEquals",
        "greater",
        "greaterOrEqual",
        "less",
        "lessOrEqual",
        "contains",
        "like",
        "notLike",
        "oneOf"
       ]
      }
     }
    },
    "showWhen": {
     "which": [
      "matching"
     ]
    }
   },
   "together": {
    "kind": "choice",
    "label": "Transaction",
    "help": "With all items in one, nothing is written when one of them fails; alone, each item that fails leaves the others be.",
    "options": [
     {
      "value": "all",
      "label": "All items in one"
     },
     {
      "value": "each",
      "label": "Each item alone"
     }
    ],
    "default": "all"
   },
   "give": {
    "kind": "text",
    "label": "Columns to give",
    "help": "Names separated by commas; all columns while it is empty.",
    "placeholder": "id, created_at",
    "default": ""
   },
   "bigNumbers": {
    "kind": "choice",
    "label": "Large and exact numbers",
    "help": "As texts they keep every digit; as numbers they can be calculated with, but may be rounded.",
    "options": [
     {
      "value": "text",
      "label": "As texts"
     },
     {
      "value": "number",
      "label": "As numbers"
     }
    ],
    "default": "text",
    "advanced": true
   },
   "bytes": {
    "kind": "choice",
    "label": "Binary columns",
    "help": "As base64 text in the item, or as its files.",
    "options": [
     {
      "value": "base64",
      "label": "As base64 text"
     },
     {
      "value": "file",
      "label": "As files"
     }
    ],
    "default": "base64",
    "advanced": true
   },
   "timeLimit": {
    "kind": "duration",
    "label": "Time limit",
    "help": "How long one statement may take before the database stops it.",
    "default": 30000,
    "advanced": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": "write",
  "credential": {
   "types": [
    "postgres"
   ],
   "optional": false
  },
  "sample": [
   {
    "id": 1042,
    "customer": "Anna Nowak",
    "total": "129.90",
    "created_at": "2026-01-15T09:30:00Z"
   }
  ]
 },
 {
  "kind": "action",
  "type": "http.request",
  "version": 1,
  "label": "HTTP request",
  "help": "Sends a request to any address and passes on what it answers.",
  "icon": "globe",
  "group": "HTTP",
  "synonyms": [
   "api",
   "rest",
   "fetch",
   "curl",
   "call",
   "get",
   "post",
   "url"
  ],
  "summary": "{method} {url}",
  "translations": {
   "pl": {
    "label": "Żądanie HTTP",
    "help": "Wysyła żądanie pod dowolny adres i przekazuje dalej odpowiedź.",
    "synonyms": [
     "api",
     "rest",
     "pobierz",
     "wyślij",
     "wywołaj",
     "curl",
     "adres"
    ],
    "params": {
     "method": {
      "label": "Metoda",
      "help": "GET odczytuje; pozostałe zwykle zmieniają coś w drugim systemie."
     },
     "url": {
      "label": "Adres",
      "help": "Pełny adres, razem z https:// na początku. Wklejone tutaj polecenie curl wypełni całe żądanie."
     },
     "query": {
      "label": "Parametry adresu",
      "help": "Dodawane do adresu po znaku zapytania.",
      "itemLabel": "parametr"
     },
     "query.name": {
      "label": "Nazwa"
     },
     "query.value": {
      "label": "Wartość"
     },
     "headers": {
      "label": "Nagłówki",
      "help": "Wysyłane z żądaniem; sekrety trzymaj w poświadczeniach.",
      "itemLabel": "nagłówek"
     },
     "headers.name": {
      "label": "Nazwa"
     },
     "headers.value": {
      "label": "Wartość"
     },
     "queryJson": {
      "label": "Parametry adresu jako JSON",
      "help": "Obiekt z dalszymi parametrami, na przykład z wyrażenia; lista powtarza nazwę."
     },
     "headersJson": {
      "label": "Nagłówki jako JSON",
      "help": "Obiekt z dalszymi nagłówkami, na przykład z wyrażenia."
     },
     "body": {
      "label": "Treść",
      "help": "Co wysłać i w jakiej postaci.",
      "options": {
       "none": "Nic",
       "fields": "JSON, pole po polu",
       "json": "JSON, wpisany w całości",
       "form": "Formularz",
       "multipart": "Formularz z plikami",
       "file": "Plik",
       "text": "Tekst"
      }
     },
     "fields": {
      "label": "Pola",
      "help": "Pola treści JSON; kropka w nazwie tworzy zagnieżdżony obiekt."
     },
     "json": {
      "label": "JSON",
      "help": "Treść w formacie JSON; można w niej używać wyrażeń."
     },
     "form": {
      "label": "Pola formularza",
      "help": "Wysyłane tak, jak zrobiłby to formularz na stronie.",
      "itemLabel": "pole"
     },
     "form.name": {
      "label": "Nazwa"
     },
     "form.value": {
      "label": "Wartość"
     },
     "parts": {
      "label": "Części formularza",
      "help": "Teksty i pliki elementu; pliki są czytane podczas wysyłania.",
      "itemLabel": "część"
     },
     "parts.name": {
      "label": "Nazwa"
     },
     "parts.kind": {
      "label": "Rodzaj",
      "options": {
       "text": "Tekst",
       "file": "Plik"
      }
     },
     "parts.value": {
      "label": "Wartość"
     },
     "parts.file": {
      "label": "Plik"
     },
     "file": {
      "label": "Plik",
      "help": "Który z plików elementu zostanie wysłany jako cała treść."
     },
     "text": {
      "label": "Tekst",
      "help": "Wysyłany dokładnie tak, jak wpisano: XML, CSV lub cokolwiek innego."
     },
     "contentType": {
      "label": "Typ treści",
      "help": "Mówi drugiemu systemowi, co jest wysyłane; dla pliku jego własny typ, jeśli nic nie wpiszesz."
     },
     "idempotencyHeader": {
      "label": "Nagłówek klucza idempotencji",
      "help": "Tylko jeśli drugi system wykonuje żądanie o znanym kluczu jeden raz: po awarii Weft wyśle je wtedy ponownie, zamiast pytać."
     },
     "response": {
      "label": "Czytaj odpowiedź jako",
      "help": "Według podanego typu treści, chyba że drugi system podaje go błędnie.",
      "options": {
       "auto": "To, czym się przedstawia",
       "json": "JSON",
       "text": "Tekst",
       "file": "Plik"
      }
     },
     "saveAs": {
      "label": "Nazwa pliku w elemencie",
      "help": "Pod tą nazwą kolejne węzły znajdą otrzymany plik."
     },
     "charset": {
      "label": "Kodowanie odpowiedzi",
      "help": "Tylko jeśli litery są zniekształcone; puste oznacza to, co odpowiedź mówi o sobie."
     },
     "split": {
      "label": "Lista w odpowiedzi",
      "help": "Gdzie w odpowiedzi jest lista, której wpisy stają się elementami; puste, jeśli listą jest sama odpowiedź."
     },
     "paging": {
      "label": "Strony",
      "help": "Wiele systemów podaje długie listy strona po stronie; tutaj określasz, skąd wziąć następną.",
      "options": {
       "none": "Tylko jedno żądanie",
       "link": "Odpowiedź zawiera adres następnej strony",
       "page": "Strony są ponumerowane",
       "offset": "Strony zaczynają się od n-tego rekordu",
       "cursor": "Odpowiedź zawiera znacznik następnej strony",
       "change": "Inaczej: zmieniaj każde żądanie"
      }
     },
     "nextLink": {
      "label": "Adres następnej strony",
      "help": "Pole odpowiedzi, które go zawiera, albo wyrażenie z $response; puste oznacza nagłówek Link."
     },
     "nextCursor": {
      "label": "Znacznik następnej strony",
      "help": "Pole odpowiedzi, które go zawiera, albo wyrażenie z $response."
     },
     "pageParam": {
      "label": "Parametr strony w adresie",
      "help": "Jak nazywa go drugi system; jeśli puste, page, offset lub cursor."
     },
     "pageFirst": {
      "label": "Pierwsza strona",
      "help": "Jej numer lub przesunięcie; jeśli puste, 1 dla stron ponumerowanych i 0 dla przesunięć."
     },
     "pageSize": {
      "label": "Rekordów na stronie",
      "help": "Strona, która ma ich mniej, jest ostatnia. Bez tego ostatnia jest strona pusta."
     },
     "pageSizeParam": {
      "label": "Parametr rozmiaru w adresie",
      "help": "Wysyła liczbę rekordów, jeśli drugi system pozwala ją wybrać."
     },
     "changes": {
      "label": "W każdym żądaniu",
      "help": "Wartości obliczane dla każdej strony z $pageCount (0 dla pierwszej), $response i $request.",
      "itemLabel": "wartość"
     },
     "changes.place": {
      "label": "Gdzie",
      "options": {
       "query": "Parametr adresu",
       "header": "Nagłówek",
       "body": "Pole treści",
       "url": "Adres"
      }
     },
     "changes.name": {
      "label": "Nazwa"
     },
     "changes.value": {
      "label": "Wartość"
     },
     "pageStop": {
      "label": "Koniec, gdy",
      "help": "Po czym widać, że nie ma więcej stron.",
      "options": {
       "empty": "Strona jest pusta",
       "status": "Odpowiedź ma określony status",
       "expression": "Wyrażenie jest prawdziwe"
      }
     },
     "stopStatuses": {
      "label": "Statusy",
      "help": "Rozdzielone przecinkami; strona z takim statusem jest pomijana."
     },
     "stopWhen": {
      "label": "Warunek",
      "help": "Wyrażenie z $response, $request i $pageCount, prawdziwe przy ostatniej stronie."
     },
     "maxPages": {
      "label": "Najwyżej stron",
      "help": "Po tylu stronach kończy. Bez tego więcej niż 1000 stron uznaje się za listę bez końca."
     },
     "pagePause": {
      "label": "Przerwa między stronami",
      "help": "Ile czekać, zanim zostanie pobrana następna strona."
     },
     "batchSize": {
      "label": "Przerwa co tyle elementów",
      "help": "Żądania dla kolejnych elementów wychodzą jedno po drugim; po tylu węzeł robi przerwę. 0 oznacza bez przerw."
     },
     "batchPause": {
      "label": "Przerwa",
      "help": "Jak długo węzeł czeka między takimi grupami elementów."
     },
     "perMinute": {
      "label": "Najwyżej żądań na minutę",
      "help": "Do tego hosta, licząc wszystkie wykonania; pozostałe czekają na swoją kolej. 0 oznacza bez ograniczenia."
     },
     "fullResponse": {
      "label": "Podaj też status i nagłówki",
      "help": "Element ma wtedy pola status, statusCode, statusMessage, headers i body."
     },
     "neverError": {
      "label": "Akceptuj każdy status",
      "help": "Idzie dalej nawet wtedy, gdy odpowiedzią jest błąd, na przykład 404 lub 500."
     },
     "timeout": {
      "label": "Czekaj najwyżej",
      "help": "Ile czasu ma drugi system, zanim żądanie zostanie uznane za nieudane."
     },
     "redirects": {
      "label": "Liczba przekierowań",
      "help": "Ile razy drugi system może odesłać żądanie pod inny adres; 0 oddaje samo przekierowanie."
     },
     "proxy": {
      "label": "Proxy",
      "help": "Adres serwera proxy, przez który przechodzi żądanie."
     },
     "anyCertificate": {
      "label": "Akceptuj każdy certyfikat",
      "help": "Także taki, za który nikt nie ręczy; wtedy nie wiadomo, kto odpowiada. Tylko dla własnych systemów."
     },
     "keepHeaderCase": {
      "label": "Zachowaj wielkość liter w nazwach nagłówków",
      "help": "Tylko dla starych systemów, które ją rozróżniają."
     }
    }
   },
   "pt-BR": {
    "label": "Requisição HTTP",
    "help": "Envia uma requisição a qualquer endereço e repassa a resposta.",
    "synonyms": [
     "api",
     "rest",
     "buscar",
     "enviar",
     "chamar",
     "curl",
     "endereço"
    ],
    "params": {
     "method": {
      "label": "Método",
      "help": "GET lê; os outros costumam alterar algo no outro sistema."
     },
     "url": {
      "label": "Endereço",
      "help": "O endereço completo, começando por https://. Um comando curl colado aqui preenche a requisição inteira."
     },
     "query": {
      "label": "Parâmetros de consulta",
      "help": "Acrescentados ao endereço depois do ponto de interrogação.",
      "itemLabel": "parâmetro"
     },
     "query.name": {
      "label": "Nome"
     },
     "query.value": {
      "label": "Valor"
     },
     "headers": {
      "label": "Cabeçalhos",
      "help": "Enviados com a requisição; segredos devem ficar em uma credencial.",
      "itemLabel": "cabeçalho"
     },
     "headers.name": {
      "label": "Nome"
     },
     "headers.value": {
      "label": "Valor"
     },
     "queryJson": {
      "label": "Parâmetros de consulta em JSON",
      "help": "Um objeto com mais parâmetros, por exemplo vindo de uma expressão; uma lista repete o nome."
     },
     "headersJson": {
      "label": "Cabeçalhos em JSON",
      "help": "Um objeto com mais cabeçalhos, por exemplo vindo de uma expressão."
     },
     "body": {
      "label": "Corpo",
      "help": "O que é enviado junto, e em que formato.",
      "options": {
       "none": "Nada",
       "fields": "JSON, campo por campo",
       "json": "JSON, escrito por inteiro",
       "form": "Formulário",
       "multipart": "Formulário com arquivos",
       "file": "Um arquivo",
       "text": "Texto"
      }
     },
     "fields": {
      "label": "Campos",
      "help": "Os campos do corpo JSON; um ponto no nome cria um objeto interno."
     },
     "json": {
      "label": "JSON",
      "help": "O corpo em JSON; expressões podem ser usadas dentro dele."
     },
     "form": {
      "label": "Campos do formulário",
      "help": "Enviados como um formulário da web os enviaria.",
      "itemLabel": "campo"
     },
     "form.name": {
      "label": "Nome"
     },
     "form.value": {
      "label": "Valor"
     },
     "parts": {
      "label": "Partes do formulário",
      "help": "Textos e arquivos do item; os arquivos são lidos durante o envio.",
      "itemLabel": "parte"
     },
     "parts.name": {
      "label": "Nome"
     },
     "parts.kind": {
      "label": "Tipo",
      "options": {
       "text": "Texto",
       "file": "Arquivo"
      }
     },
     "parts.value": {
      "label": "Valor"
     },
     "parts.file": {
      "label": "Arquivo"
     },
     "file": {
      "label": "Arquivo",
      "help": "Qual dos arquivos do item é enviado como o corpo inteiro."
     },
     "text": {
      "label": "Texto",
      "help": "Enviado exatamente como escrito: XML, CSV ou qualquer outro."
     },
     "contentType": {
      "label": "Tipo de conteúdo",
      "help": "Informa ao outro sistema o que é enviado; para um arquivo vale o tipo dele, se nada for escrito."
     },
     "idempotencyHeader": {
      "label": "Cabeçalho da chave de idempotência",
      "help": "Só se o outro sistema executar uma única vez cada requisição com a mesma chave: depois de uma queda, o Weft poderá reenviá-la em vez de perguntar."
     },
     "response": {
      "label": "Ler a resposta como",
      "help": "Pelo tipo de conteúdo, a menos que o outro sistema o informe errado.",
      "options": {
       "auto": "O que ela diz ser",
       "json": "JSON",
       "text": "Texto",
       "file": "Arquivo"
      }
     },
     "saveAs": {
      "label": "Nome do arquivo no item",
      "help": "Com esse nome os próximos nós encontram o arquivo recebido."
     },
     "charset": {
      "label": "Codificação da resposta",
      "help": "Só se as letras saírem erradas; vazio para o que a resposta diz de si mesma."
     },
     "split": {
      "label": "Lista na resposta",
      "help": "Onde na resposta está a lista cujas entradas viram itens; vazio quando a própria resposta é a lista."
     },
     "paging": {
      "label": "Páginas",
      "help": "Muitos sistemas entregam listas longas página por página; aqui você diz como obter a próxima.",
      "options": {
       "none": "Só uma requisição",
       "link": "A resposta traz o endereço da próxima página",
       "page": "As páginas são numeradas",
       "offset": "As páginas começam no enésimo registro",
       "cursor": "A resposta traz um marcador da próxima página",
       "change": "Outra forma: alterar cada requisição"
      }
     },
     "nextLink": {
      "label": "Endereço da próxima página",
      "help": "O campo da resposta que o contém ou uma expressão com $response; vazio para o cabeçalho Link."
     },
     "nextCursor": {
      "label": "Marcador da próxima página",
      "help": "O campo da resposta que o contém ou uma expressão com $response."
     },
     "pageParam": {
      "label": "Parâmetro da página na consulta",
      "help": "Como o outro sistema o chama; page, offset ou cursor se ficar vazio."
     },
     "pageFirst": {
      "label": "Primeira página",
      "help": "Seu número ou deslocamento; se vazio, 1 para páginas numeradas e 0 para deslocamentos."
     },
     "pageSize": {
      "label": "Registros por página",
      "help": "Uma página com menos é a última. Sem isso, a última é a página vazia."
     },
     "pageSizeParam": {
      "label": "Parâmetro do tamanho na consulta",
      "help": "Envia o número de registros, quando o outro sistema permite escolhê-lo."
     },
     "changes": {
      "label": "Em cada requisição",
      "help": "Valores calculados para cada página a partir de $pageCount (0 na primeira), $response e $request.",
      "itemLabel": "valor"
     },
     "changes.place": {
      "label": "Onde",
      "options": {
       "query": "Parâmetro de consulta",
       "header": "Cabeçalho",
       "body": "Campo do corpo",
       "url": "Endereço"
      }
     },
     "changes.name": {
      "label": "Nome"
     },
     "changes.value": {
      "label": "Valor"
     },
     "pageStop": {
      "label": "Termina quando",
      "help": "O que mostra que não há mais páginas.",
      "options": {
       "empty": "Uma página vem vazia",
       "status": "A resposta tem um certo status",
       "expression": "Uma expressão é verdadeira"
      }
     },
     "stopStatuses": {
      "label": "Status",
      "help": "Separados por vírgulas; a página com um desses status é descartada."
     },
     "stopWhen": {
      "label": "Condição",
      "help": "Uma expressão com $response, $request e $pageCount, verdadeira na última página."
     },
     "maxPages": {
      "label": "Máximo de páginas",
      "help": "Para depois de tantas. Sem isso, mais de 1.000 páginas são consideradas uma lista sem fim."
     },
     "pagePause": {
      "label": "Pausa entre páginas",
      "help": "Quanto esperar antes de buscar a próxima página."
     },
     "batchSize": {
      "label": "Pausar a cada tantos itens",
      "help": "As requisições dos itens saem uma após a outra; depois de tantas o nó faz uma pausa. 0 nunca pausa."
     },
     "batchPause": {
      "label": "Pausa",
      "help": "Quanto tempo o nó espera entre esses grupos de itens."
     },
     "perMinute": {
      "label": "Máximo de requisições por minuto",
      "help": "Para este host, contando todas as execuções; as demais esperam a sua vez. 0 não limita."
     },
     "fullResponse": {
      "label": "Incluir status e cabeçalhos",
      "help": "O item passa a ter os campos status, statusCode, statusMessage, headers e body."
     },
     "neverError": {
      "label": "Aceitar qualquer status",
      "help": "Continua mesmo quando a resposta é um erro, como 404 ou 500."
     },
     "timeout": {
      "label": "Esperar no máximo",
      "help": "Quanto tempo o outro sistema pode levar antes de a requisição ser considerada falha."
     },
     "redirects": {
      "label": "Redirecionamentos a seguir",
      "help": "Quantas vezes o outro sistema pode mandar a requisição a outro endereço; 0 devolve o redirecionamento."
     },
     "proxy": {
      "label": "Proxy",
      "help": "O endereço de um proxy pelo qual a requisição passa."
     },
     "anyCertificate": {
      "label": "Aceitar qualquer certificado",
      "help": "Mesmo um que ninguém garante; assim não se sabe quem responde. Só para sistemas próprios."
     },
     "keepHeaderCase": {
      "label": "Manter maiúsculas nos nomes dos cabeçalhos",
      "help": "Só para sistemas antigos que as distinguem."
     }
    }
   }
  },
  "params": {
   "method": {
    "kind": "choice",
    "label": "Method",
    "help": "GET reads; the others usually change something in the other system.",
    "options": [
     "GET",
     "POST",
     "PUT",
     "PATCH",
     "DELETE",
     "HEAD",
     "OPTIONS"
    ],
    "default": "GET"
   },
   "url": {
    "kind": "text",
    "label": "Address",
    "help": "The complete address, with https:// in front. A curl command that you paste here fills in the whole request.",
    "placeholder": "https://example.com/api/orders"
   },
   "query": {
    "kind": "list",
    "label": "Query parameters",
    "help": "Added to the address after the question mark.",
    "itemLabel": "parameter",
    "of": {
     "name": {
      "kind": "text",
      "label": "Name"
     },
     "value": {
      "kind": "text",
      "label": "Value",
      "default": ""
     }
    },
    "default": []
   },
   "headers": {
    "kind": "list",
    "label": "Headers",
    "help": "Sent with the request; secrets belong in a credential instead.",
    "itemLabel": "header",
    "of": {
     "name": {
      "kind": "text",
      "label": "Name"
     },
     "value": {
      "kind": "text",
      "label": "Value",
      "default": ""
     }
    },
    "default": []
   },
   "queryJson": {
    "kind": "json",
    "label": "Query parameters as JSON",
    "help": "An object with more parameters, such as one that an expression gives; a list repeats its name.",
    "placeholder": "{ \"state\": \"open\" }",
    "optional": true,
    "advanced": true
   },
   "headersJson": {
    "kind": "json",
    "label": "Headers as JSON",
    "help": "An object with more headers, such as one that an expression gives.",
    "placeholder": "{ \"Accept-Language\": \"pl\" }",
    "optional": true,
    "advanced": true
   },
   "body": {
    "kind": "choice",
    "label": "Body",
    "help": "What is sent along, and in which form.",
    "options": [
     {
      "value": "none",
      "label": "Nothing"
     },
     {
      "value": "fields",
      "label": "JSON, field by field"
     },
     {
      "value": "json",
      "label": "JSON, written out"
     },
     {
      "value": "form",
      "label": "Form"
     },
     {
      "value": "multipart",
      "label": "Form with files"
     },
     {
      "value": "file",
      "label": "A file"
     },
     {
      "value": "text",
      "label": "Text"
     }
    ],
    "default": "none",
    "showWhen": {
     "method": [
      "POST",
      "PUT",
      "PATCH",
      "DELETE",
      "OPTIONS"
     ]
    }
   },
   "fields": {
    "kind": "fields",
    "label": "Fields",
    "help": "The fields of the JSON body; a dot in a name makes a nested object.",
    "default": [],
    "showWhen": {
     "body": [
      "fields"
     ]
    }
   },
   "json": {
    "kind": "json",
    "label": "JSON",
    "help": "The body as JSON; expressions may be used inside it.",
    "default": {},
    "showWhen": {
     "body": [
      "json"
     ]
    }
   },
   "form": {
    "kind": "list",
    "label": "Form fields",
    "help": "Sent as a web form would send them.",
    "itemLabel": "field",
    "of": {
     "name": {
      "kind": "text",
      "label": "Name"
     },
     "value": {
      "kind": "text",
      "label": "Value",
      "default": ""
     }
    },
    "default": [],
    "showWhen": {
     "body": [
      "form"
     ]
    }
   },
   "parts": {
    "kind": "list",
    "label": "Parts of the form",
    "help": "Texts and files of the item; files are read while they are sent.",
    "itemLabel": "part",
    "of": {
     "name": {
      "kind": "text",
      "label": "Name"
     },
     "kind": {
      "kind": "choice",
      "label": "Kind",
      "options": [
       {
        "value": "text",
        "label": "Text"
       },
       {
        "value": "file",
        "label": "File"
       }
      ],
      "default": "text"
     },
     "value": {
      "kind": "text",
      "label": "Value",
      "default": "",
      "showWhen": {
       "kind": [
        "text"
       ]
      }
     },
     "file": {
      "kind": "file",
      "label": "File",
      "default": "data",
      "showWhen": {
       "kind": [
        "file"
       ]
      }
     }
    },
    "default": [],
    "showWhen": {
     "body": [
      "multipart"
     ]
    }
   },
   "file": {
    "kind": "file",
    "label": "File",
    "help": "Which of the item's files is sent as the whole body.",
    "default": "data",
    "showWhen": {
     "body": [
      "file"
     ]
    }
   },
   "text": {
    "kind": "text",
    "label": "Text",
    "help": "Sent exactly as written: XML, CSV or anything else.",
    "multiline": true,
    "default": "",
    "showWhen": {
     "body": [
      "text"
     ]
    }
   },
   "contentType": {
    "kind": "text",
    "label": "Content type",
    "help": "Tells the other system what is sent; of a file its own type unless you write one.",
    "placeholder": "application/xml",
    "default": "",
    "showWhen": {
     "body": [
      "text",
      "file"
     ]
    }
   },
   "idempotencyHeader": {
    "kind": "text",
    "label": "Header for the idempotency key",
    "help": "Only if the other system does a request with a known key just once: then Weft may send it again after a crash instead of asking.",
    "placeholder": "Idempotency-Key",
    "default": "",
    "literal": true,
    "showWhen": {
     "method": [
      "POST",
      "PUT",
      "PATCH",
      "DELETE",
      "OPTIONS"
     ]
    },
    "advanced": true
   },
   "response": {
    "kind": "choice",
    "label": "Read the answer as",
    "help": "By its content type, unless the other system gets that wrong.",
    "options": [
     {
      "value": "auto",
      "label": "What it says it is"
     },
     {
      "value": "json",
      "label": "JSON"
     },
     {
      "value": "text",
      "label": "Text"
     },
     {
      "value": "file",
      "label": "File"
     }
    ],
    "default": "auto",
    "advanced": true
   },
   "saveAs": {
    "kind": "text",
    "label": "Name of the file in the item",
    "help": "Under this name later nodes find the file that was received.",
    "default": "data",
    "showWhen": {
     "response": [
      "auto",
      "file"
     ]
    },
    "advanced": true
   },
   "charset": {
    "kind": "text",
    "label": "Encoding of the answer",
    "help": "Only if letters come out wrong; what the answer says of itself unless filled in.",
    "placeholder": "windows-1250",
    "default": "",
    "showWhen": {
     "response": [
      "auto",
      "json",
      "text"
     ]
    },
    "advanced": true
   },
   "split": {
    "kind": "text",
    "label": "List in the answer",
    "help": "Where in the answer the list is whose entries become items; empty where the answer itself is the list.",
    "placeholder": "data.orders",
    "default": "",
    "showWhen": {
     "fullResponse": [
      false
     ]
    },
    "advanced": true
   },
   "paging": {
    "kind": "choice",
    "label": "Pages",
    "help": "Many systems give long lists page by page; here you say how to get the next one.",
    "options": [
     {
      "value": "none",
      "label": "One request only"
     },
     {
      "value": "link",
      "label": "The answer has the address of the next page"
     },
     {
      "value": "page",
      "label": "Pages are numbered"
     },
     {
      "value": "offset",
      "label": "Pages begin at the nth record"
     },
     {
      "value": "cursor",
      "label": "The answer has a mark for the next page"
     },
     {
      "value": "change",
      "label": "Something else: change each request"
     }
    ],
    "default": "none",
    "advanced": true
   },
   "nextLink": {
    "kind": "text",
    "label": "Address of the next page",
    "help": "The field of the answer that has it, or an expression over $response; empty for the Link header.",
    "placeholder": "links.next",
    "default": "",
    "perPage": true,
    "showWhen": {
     "paging": [
      "link"
     ]
    },
    "advanced": true
   },
   "nextCursor": {
    "kind": "text",
    "label": "Mark of the next page",
    "help": "The field of the answer that has it, or an expression over $response.",
    "placeholder": "meta.next_cursor",
    "perPage": true,
    "showWhen": {
     "paging": [
      "cursor"
     ]
    },
    "advanced": true
   },
   "pageParam": {
    "kind": "text",
    "label": "Query parameter of the page",
    "help": "What the other system calls it; page, offset or cursor unless filled in.",
    "placeholder": "page",
    "default": "",
    "showWhen": {
     "paging": [
      "page",
      "offset",
      "cursor"
     ]
    },
    "advanced": true
   },
   "pageFirst": {
    "kind": "number",
    "label": "First page",
    "help": "Its number or offset; 1 for numbered pages and 0 for offsets unless filled in.",
    "optional": true,
    "integer": true,
    "showWhen": {
     "paging": [
      "page",
      "offset"
     ]
    },
    "advanced": true
   },
   "pageSize": {
    "kind": "number",
    "label": "Records on a page",
    "help": "A page with fewer is the last one. Without it an empty page is.",
    "optional": true,
    "min": 1,
    "integer": true,
    "showWhen": {
     "paging": [
      "page",
      "offset"
     ]
    },
    "advanced": true
   },
   "pageSizeParam": {
    "kind": "text",
    "label": "Query parameter of the size",
    "help": "Sends the number of records along, where the other system lets you choose it.",
    "placeholder": "per_page",
    "default": "",
    "showWhen": {
     "paging": [
      "page",
      "offset"
     ]
    },
    "advanced": true
   },
   "changes": {
    "kind": "list",
    "label": "In each request",
    "help": "Values that are worked out for each page from $pageCount (0 for the first), $response and $request.",
    "itemLabel": "value",
    "of": {
     "place": {
      "kind": "choice",
      "label": "Where",
      "options": [
       {
        "value": "query",
        "label": "Query parameter"
       },
       {
        "value": "header",
        "label": "Header"
       },
       {
        "value": "body",
        "label": "Field of the body"
       },
       {
        "value": "url",
        "label": "Address"
       }
      ],
      "default": "query"
     },
     "name": {
      "kind": "text",
      "label": "Name",
      "default": "",
      "showWhen": {
       "place": [
        "query",
        "header",
        "body"
       ]
      }
     },
     "value": {
      "kind": "text",
      "label": "Value",
      "default": "",
      "perPage": true
     }
    },
    "default": [],
    "showWhen": {
     "paging": [
      "change"
     ]
    },
    "advanced": true
   },
   "pageStop": {
    "kind": "choice",
    "label": "Done when",
    "help": "What shows that there are no more pages.",
    "options": [
     {
      "value": "empty",
      "label": "A page is empty"
     },
     {
      "value": "status",
      "label": "The answer has a certain status"
     },
     {
      "value": "expression",
      "label": "An expression is true"
     }
    ],
    "default": "empty",
    "showWhen": {
     "paging": [
      "link",
      "page",
      "offset",
      "cursor",
      "change"
     ]
    },
    "advanced": true
   },
   "stopStatuses": {
    "kind": "text",
    "label": "Statuses",
    "help": "Separated by commas; the page with such a status is left out.",
    "default": "404",
    "showWhen": {
     "pageStop": [
      "status"
     ]
    },
    "advanced": true
   },
   "stopWhen": {
    "kind": "text",
    "label": "Condition",
    "help": "An expression over $response, $request and $pageCount that is true at the last page.",
    "placeholder": "={{ $response.body.last }}",
    "default": "",
    "perPage": true,
    "showWhen": {
     "pageStop": [
      "expression"
     ]
    },
    "advanced": true
   },
   "maxPages": {
    "kind": "number",
    "label": "Pages at most",
    "help": "Stops after so many. Without it more than 1,000 pages are taken for a list that never ends.",
    "optional": true,
    "min": 1,
    "max": 10000,
    "integer": true,
    "showWhen": {
     "paging": [
      "link",
      "page",
      "offset",
      "cursor",
      "change"
     ]
    },
    "advanced": true
   },
   "pagePause": {
    "kind": "duration",
    "label": "Pause between pages",
    "help": "How long to wait before the next page is asked for.",
    "default": 0,
    "showWhen": {
     "paging": [
      "link",
      "page",
      "offset",
      "cursor",
      "change"
     ]
    },
    "advanced": true
   },
   "batchSize": {
    "kind": "number",
    "label": "Pause after this many items",
    "help": "Requests for the incoming items go out one after the other; after so many the node pauses. 0 never pauses.",
    "default": 0,
    "min": 0,
    "integer": true,
    "advanced": true
   },
   "batchPause": {
    "kind": "duration",
    "label": "Pause",
    "help": "How long the node pauses between such groups of items.",
    "default": 1000,
    "advanced": true
   },
   "perMinute": {
    "kind": "number",
    "label": "Requests a minute at most",
    "help": "To this host, counted over all executions; the others wait for their turn. 0 sets no limit.",
    "default": 0,
    "min": 0,
    "max": 60000,
    "advanced": true
   },
   "fullResponse": {
    "kind": "boolean",
    "label": "Give status and headers too",
    "help": "The item then has the fields status, statusCode, statusMessage, headers and body.",
    "default": false,
    "advanced": true
   },
   "neverError": {
    "kind": "boolean",
    "label": "Accept every status",
    "help": "Goes on even when the answer is an error such as 404 or 500.",
    "default": false,
    "advanced": true
   },
   "timeout": {
    "kind": "duration",
    "label": "Wait at most",
    "help": "How long the other system may take before the request counts as failed.",
    "default": 30000,
    "advanced": true
   },
   "redirects": {
    "kind": "number",
    "label": "Redirects to follow",
    "help": "How often the other system may send the request on to another address; 0 hands the redirect back.",
    "default": 5,
    "min": 0,
    "max": 20,
    "integer": true,
    "advanced": true
   },
   "proxy": {
    "kind": "text",
    "label": "Proxy",
    "help": "The address of a proxy that the request goes through.",
    "placeholder": "http://proxy.example.com:3128",
    "default": "",
    "advanced": true
   },
   "anyCertificate": {
    "kind": "boolean",
    "label": "Accept any certificate",
    "help": "Also one that nobody vouches for; then nobody can tell who is answering. Only for systems of your own.",
    "default": false,
    "advanced": true
   },
   "keepHeaderCase": {
    "kind": "boolean",
    "label": "Keep the case of header names",
    "help": "Only for old systems that tell upper from lower case there.",
    "default": false,
    "advanced": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": {
   "param": "method",
   "values": {
    "GET": "read",
    "HEAD": "read",
    "OPTIONS": "read"
   },
   "otherwise": "write"
  },
  "idempotent": {
   "param": "idempotencyHeader"
  },
  "credential": {
   "types": [
    "http.basic",
    "http.bearer",
    "http.header",
    "http.query",
    "http.digest",
    "http.tls",
    "http.custom",
    "http.oauth2",
    "http.oauth2Client"
   ],
   "optional": true
  },
  "sample": [
   {
    "id": 1042,
    "status": "accepted",
    "createdAt": "2026-01-15T09:30:00Z"
   }
  ]
 },
 {
  "kind": "action",
  "type": "mail.send",
  "version": 1,
  "label": "Send a mail",
  "help": "Sends a mail through your mail server. A mail that is sent again after a crash keeps its Message-ID, so it can be found by it, and many mailboxes show it once.",
  "icon": "mail",
  "group": "Mail",
  "synonyms": [
   "email",
   "e-mail",
   "smtp",
   "message",
   "notify",
   "newsletter",
   "attachment"
  ],
  "summary": "{to}",
  "translations": {
   "pl": {
    "label": "Wyślij e-mail",
    "help": "Wysyła e-mail przez Twój serwer poczty. Wiadomość wysłana ponownie po awarii zachowuje swój Message-ID, więc można ją po nim znaleźć, a wiele skrzynek pokaże ją tylko raz.",
    "params": {
     "from": {
      "label": "Od",
      "help": "Nadawca; większość serwerów wymaga adresu należącego do znanego im konta."
     },
     "to": {
      "label": "Do",
      "help": "Jeden lub więcej adresów rozdzielonych przecinkami, także z nazwami; wyrażenie może też dać listę."
     },
     "subject": {
      "label": "Temat",
      "help": "Czego dotyczy wiadomość."
     },
     "format": {
      "label": "Format",
      "help": "Przy obu programy pocztowe pokazują HTML, a tam, gdzie nie potrafią, tekst.",
      "options": {
       "text": "Tekst",
       "html": "HTML",
       "both": "Oba"
      }
     },
     "text": {
      "label": "Tekst",
      "help": "Wiadomość jako zwykły tekst."
     },
     "html": {
      "label": "HTML",
      "help": "Wiadomość jako strona; <img src=\"cid:logo\"> pokazuje załączony plik, który w elemencie nazywa się logo."
     },
     "files": {
      "label": "Pliki",
      "help": "Co załączyć: nazwy, pod którymi pliki są w elemencie, rozdzielone przecinkami."
     },
     "cc": {
      "label": "DW",
      "help": "Dalsi odbiorcy, widoczni dla wszystkich."
     },
     "bcc": {
      "label": "UDW",
      "help": "Dalsi odbiorcy, których nikt nie widzi."
     },
     "replyTo": {
      "label": "Odpowiedź do",
      "help": "Dokąd trafiają odpowiedzi, jeśli nie do nadawcy."
     },
     "inReplyTo": {
      "label": "Odpowiada na wiadomość",
      "help": "Message-ID wiadomości, na którą ta odpowiada, aby programy pocztowe pokazywały je razem."
     },
     "references": {
      "label": "Wcześniejsze wiadomości",
      "help": "Message-ID dotychczasowej rozmowy, rozdzielone spacjami; ten, na który jest odpowiedź, zostanie dodany."
     },
     "priority": {
      "label": "Priorytet",
      "help": "Niektóre programy pocztowe oznaczają nim wiadomości.",
      "options": {
       "normal": "Zwykły",
       "high": "Wysoki",
       "low": "Niski"
      }
     },
     "headers": {
      "label": "Nagłówki",
      "help": "Dodatkowe nagłówki, na przykład List-Unsubscribe lub Auto-Submitted.",
      "itemLabel": "nagłówek"
     },
     "headers.name": {
      "label": "Nazwa"
     },
     "headers.value": {
      "label": "Wartość"
     },
     "timeout": {
      "label": "Czekaj najwyżej",
      "help": "Jak długo serwer może milczeć; niektóre sprawdzają wiadomość przez chwilę, zanim ją przyjmą."
     }
    }
   },
   "pt-BR": {
    "label": "Enviar um e-mail",
    "help": "Envia um e-mail pelo seu servidor de e-mail. Um e-mail enviado de novo após uma falha mantém o Message-ID, então pode ser encontrado por ele, e muitas caixas de correio o mostram só uma vez.",
    "params": {
     "from": {
      "label": "De",
      "help": "O remetente; a maioria dos servidores exige um endereço da conta que conhecem."
     },
     "to": {
      "label": "Para",
      "help": "Um ou mais endereços separados por vírgulas, com nomes se quiser; uma expressão também pode dar uma lista."
     },
     "subject": {
      "label": "Assunto",
      "help": "Do que trata o e-mail."
     },
     "format": {
      "label": "Formato",
      "help": "Com os dois, os programas de e-mail mostram o HTML e, onde não conseguem, o texto.",
      "options": {
       "text": "Texto",
       "html": "HTML",
       "both": "Os dois"
      }
     },
     "text": {
      "label": "Texto",
      "help": "O e-mail como texto simples."
     },
     "html": {
      "label": "HTML",
      "help": "O e-mail como página; <img src=\"cid:logo\"> mostra o arquivo anexado que se chama logo no item."
     },
     "files": {
      "label": "Arquivos",
      "help": "O que anexar: os nomes que os arquivos têm no item, separados por vírgulas."
     },
     "cc": {
      "label": "Cc",
      "help": "Mais destinatários, que todos veem."
     },
     "bcc": {
      "label": "Cco",
      "help": "Mais destinatários, que ninguém vê."
     },
     "replyTo": {
      "label": "Responder para",
      "help": "Para onde vão as respostas, se não for para o remetente."
     },
     "inReplyTo": {
      "label": "Responde ao e-mail",
      "help": "O Message-ID do e-mail que este responde, para os programas de e-mail mostrarem os dois juntos."
     },
     "references": {
      "label": "E-mails anteriores",
      "help": "Os Message-IDs da conversa até aqui, separados por espaços; o que está sendo respondido é acrescentado."
     },
     "priority": {
      "label": "Prioridade",
      "help": "Alguns programas de e-mail marcam os e-mails com ela.",
      "options": {
       "normal": "Normal",
       "high": "Alta",
       "low": "Baixa"
      }
     },
     "headers": {
      "label": "Cabeçalhos",
      "help": "Mais cabeçalhos, como List-Unsubscribe ou Auto-Submitted.",
      "itemLabel": "cabeçalho"
     },
     "headers.name": {
      "label": "Nome"
     },
     "headers.value": {
      "label": "Valor"
     },
     "timeout": {
      "label": "Esperar no máximo",
      "help": "Quanto tempo o servidor pode ficar em silêncio; alguns examinam o e-mail por um tempo antes de aceitá-lo."
     }
    }
   }
  },
  "params": {
   "from": {
    "kind": "text",
    "label": "From",
    "help": "The sender; most servers insist on an address of the account that they know.",
    "placeholder": "Shop <shop@example.com>"
   },
   "to": {
    "kind": "text",
    "label": "To",
    "help": "One or more addresses with commas between them, with names if you like; an expression may also give a list.",
    "placeholder": "Anna Nowak <anna@example.com>, office@example.com",
    "optional": true
   },
   "subject": {
    "kind": "text",
    "label": "Subject",
    "help": "What the mail is about.",
    "default": ""
   },
   "format": {
    "kind": "choice",
    "label": "Format",
    "help": "With both, mail programs show the HTML, and the text where they cannot.",
    "options": [
     {
      "value": "text",
      "label": "Text"
     },
     {
      "value": "html",
      "label": "HTML"
     },
     {
      "value": "both",
      "label": "Both"
     }
    ],
    "default": "text"
   },
   "text": {
    "kind": "text",
    "label": "Text",
    "help": "The mail as plain text.",
    "multiline": true,
    "default": "",
    "showWhen": {
     "format": [
      "text",
      "both"
     ]
    }
   },
   "html": {
    "kind": "code",
    "language": "html",
    "label": "HTML",
    "help": "The mail as a page; <img src=\"cid:logo\"> shows the attached file that is called logo in the item.",
    "default": "",
    "showWhen": {
     "format": [
      "html",
      "both"
     ]
    }
   },
   "files": {
    "kind": "text",
    "label": "Files",
    "help": "What to attach: the names that the files have in the item, separated by commas.",
    "placeholder": "invoice, logo",
    "default": ""
   },
   "cc": {
    "kind": "text",
    "label": "Cc",
    "help": "More recipients, whom everybody sees.",
    "default": "",
    "advanced": true
   },
   "bcc": {
    "kind": "text",
    "label": "Bcc",
    "help": "More recipients, whom nobody sees.",
    "default": "",
    "advanced": true
   },
   "replyTo": {
    "kind": "text",
    "label": "Reply to",
    "help": "Where answers go, if not to the sender.",
    "default": "",
    "advanced": true
   },
   "inReplyTo": {
    "kind": "text",
    "label": "Answers the mail",
    "help": "The Message-ID of the mail that this one answers, so that mail programs show both together.",
    "placeholder": "<a1b2@example.com>",
    "default": "",
    "advanced": true
   },
   "references": {
    "kind": "text",
    "label": "Mails before it",
    "help": "The Message-IDs of the conversation so far, separated by spaces; the one that is answered is added.",
    "default": "",
    "advanced": true
   },
   "priority": {
    "kind": "choice",
    "label": "Priority",
    "help": "Some mail programs mark mails with it.",
    "options": [
     {
      "value": "normal",
      "label": "Normal"
     },
     {
      "value": "high",
      "label": "High"
     },
     {
      "value": "low",
      "label": "Low"
     }
    ],
    "default": "normal",
    "advanced": true
   },
   "headers": {
    "kind": "list",
    "label": "Headers",
    "help": "More headers, such as List-Unsubscribe or Auto-Submitted.",
    "itemLabel": "header",
    "of": {
     "name": {
      "kind": "text",
      "label": "Name"
     },
     "value": {
      "kind": "text",
      "label": "Value",
      "default": ""
     }
    },
    "default": [],
    "advanced": true
   },
   "timeout": {
    "kind": "duration",
    "label": "Wait at most",
    "help": "How long the server may be silent; some look through a mail for a while before they take it.",
    "default": 60000,
    "advanced": true
   }
  },
  "inputs": [
   "main"
  ],
  "outputs": [
   "main"
  ],
  "effect": "write",
  "credential": {
   "types": [
    "smtp"
   ],
   "optional": false
  },
  "sample": [
   {
    "messageId": "<7c1f0a2b9d3e4f5061728394a5b6c7d8@example.com>",
    "accepted": [
     "anna@example.com"
    ],
    "rejected": [],
    "response": "250 2.0.0 Ok: queued as 4XyZ",
    "envelope": {
     "from": "shop@example.com",
     "to": [
      "anna@example.com"
     ]
    },
    "messageSize": 1840
   }
  ]
 }
];

/** Every built-in credential type. */
export const credentialManifests: readonly CredentialManifest[] = [
 {
  "type": "http.basic",
  "label": "User name and password",
  "help": "Basic authentication: a user name and a password sent with each request.",
  "translations": {
   "pl": {
    "label": "Nazwa użytkownika i hasło",
    "help": "Uwierzytelnianie podstawowe (Basic): nazwa użytkownika i hasło wysyłane z każdym żądaniem.",
    "params": {
     "user": {
      "label": "Nazwa użytkownika"
     },
     "password": {
      "label": "Hasło"
     }
    }
   },
   "pt-BR": {
    "label": "Usuário e senha",
    "help": "Autenticação básica: um usuário e uma senha enviados em cada requisição.",
    "params": {
     "user": {
      "label": "Usuário"
     },
     "password": {
      "label": "Senha"
     }
    }
   }
  },
  "params": {
   "user": {
    "kind": "text",
    "label": "User name"
   },
   "password": {
    "kind": "secret",
    "label": "Password"
   }
  },
  "testable": false
 },
 {
  "type": "http.bearer",
  "label": "Bearer token",
  "help": "A token sent as “Authorization: Bearer …” with each request.",
  "translations": {
   "pl": {
    "label": "Token Bearer",
    "help": "Token wysyłany z każdym żądaniem jako „Authorization: Bearer …”.",
    "params": {
     "token": {
      "label": "Token",
      "help": "Sam token, bez słowa Bearer."
     }
    }
   },
   "pt-BR": {
    "label": "Token Bearer",
    "help": "Um token enviado em cada requisição como “Authorization: Bearer …”.",
    "params": {
     "token": {
      "label": "Token",
      "help": "Somente o token, sem a palavra Bearer."
     }
    }
   }
  },
  "params": {
   "token": {
    "kind": "secret",
    "label": "Token",
    "help": "The token alone, without the word Bearer."
   }
  },
  "testable": false
 },
 {
  "type": "http.header",
  "label": "Secret header",
  "help": "A header with a secret value, such as an API key.",
  "translations": {
   "pl": {
    "label": "Tajny nagłówek",
    "help": "Nagłówek z tajną wartością, na przykład kluczem API.",
    "params": {
     "name": {
      "label": "Nazwa nagłówka"
     },
     "value": {
      "label": "Wartość"
     }
    }
   },
   "pt-BR": {
    "label": "Cabeçalho secreto",
    "help": "Um cabeçalho com valor secreto, como uma chave de API.",
    "params": {
     "name": {
      "label": "Nome do cabeçalho"
     },
     "value": {
      "label": "Valor"
     }
    }
   }
  },
  "params": {
   "name": {
    "kind": "text",
    "label": "Header name",
    "placeholder": "X-Api-Key"
   },
   "value": {
    "kind": "secret",
    "label": "Value"
   }
  },
  "testable": false
 },
 {
  "type": "crypto.secret",
  "label": "Shared secret",
  "help": "A text that both sides know: for HMAC, and for JWT with HS256, HS384 or HS512.",
  "translations": {
   "pl": {
    "label": "Wspólny sekret",
    "help": "Tekst znany obu stronom: do HMAC oraz JWT z HS256, HS384 lub HS512.",
    "params": {
     "secret": {
      "label": "Sekret"
     }
    }
   },
   "pt-BR": {
    "label": "Segredo compartilhado",
    "help": "Um texto que os dois lados conhecem: para HMAC e para JWT com HS256, HS384 ou HS512.",
    "params": {
     "secret": {
      "label": "Segredo"
     }
    }
   }
  },
  "params": {
   "secret": {
    "kind": "secret",
    "label": "Secret"
   }
  },
  "testable": false
 },
 {
  "type": "crypto.keyPair",
  "label": "Key pair",
  "help": "A private key to sign with, a public one to verify with, or both: RSA, EC or Ed25519.",
  "translations": {
   "pl": {
    "label": "Para kluczy",
    "help": "Klucz prywatny do podpisywania, publiczny do sprawdzania albo oba: RSA, EC lub Ed25519.",
    "params": {
     "privateKey": {
      "label": "Klucz prywatny",
      "help": "PEM: tekst zaczynający się od -----BEGIN PRIVATE KEY-----."
     },
     "passphrase": {
      "label": "Hasło klucza",
      "help": "Tylko gdy klucz prywatny jest zaszyfrowany."
     },
     "publicKey": {
      "label": "Klucz publiczny",
      "help": "PEM klucza publicznego lub certyfikatu; bez niego ten, który należy do klucza prywatnego."
     }
    }
   },
   "pt-BR": {
    "label": "Par de chaves",
    "help": "Uma chave privada para assinar, uma pública para verificar, ou ambas: RSA, EC ou Ed25519.",
    "params": {
     "privateKey": {
      "label": "Chave privada",
      "help": "PEM: o texto que começa com -----BEGIN PRIVATE KEY-----."
     },
     "passphrase": {
      "label": "Senha da chave",
      "help": "Só quando a chave privada é criptografada."
     },
     "publicKey": {
      "label": "Chave pública",
      "help": "PEM da chave pública ou de um certificado; sem ela, a que pertence à chave privada."
     }
    }
   }
  },
  "params": {
   "privateKey": {
    "kind": "secret",
    "label": "Private key",
    "help": "PEM: the text that begins with -----BEGIN PRIVATE KEY-----.",
    "optional": true
   },
   "passphrase": {
    "kind": "secret",
    "label": "Passphrase",
    "help": "Only where the private key is encrypted.",
    "optional": true
   },
   "publicKey": {
    "kind": "text",
    "label": "Public key",
    "help": "PEM of the public key or of a certificate; without it, the one that belongs to the private key.",
    "multiline": true,
    "optional": true
   }
  },
  "testable": false
 },
 {
  "type": "http.query",
  "label": "Secret in the address",
  "help": "A query parameter with a secret value, for systems that want their key in the address.",
  "translations": {
   "pl": {
    "label": "Sekret w adresie",
    "help": "Parametr adresu z tajną wartością, dla systemów, które oczekują klucza w adresie.",
    "params": {
     "name": {
      "label": "Nazwa parametru"
     },
     "value": {
      "label": "Wartość"
     }
    }
   },
   "pt-BR": {
    "label": "Segredo no endereço",
    "help": "Um parâmetro de consulta com valor secreto, para sistemas que esperam a chave no endereço.",
    "params": {
     "name": {
      "label": "Nome do parâmetro"
     },
     "value": {
      "label": "Valor"
     }
    }
   }
  },
  "params": {
   "name": {
    "kind": "text",
    "label": "Parameter name",
    "placeholder": "api_key"
   },
   "value": {
    "kind": "secret",
    "label": "Value"
   }
  },
  "testable": false
 },
 {
  "type": "http.digest",
  "label": "User name and password (digest)",
  "help": "Digest authentication: the password itself is never sent, only an answer made with it.",
  "translations": {
   "pl": {
    "label": "Nazwa użytkownika i hasło (digest)",
    "help": "Uwierzytelnianie Digest: samo hasło nigdy nie jest wysyłane, tylko odpowiedź z niego obliczona.",
    "params": {
     "user": {
      "label": "Nazwa użytkownika"
     },
     "password": {
      "label": "Hasło"
     }
    }
   },
   "pt-BR": {
    "label": "Usuário e senha (digest)",
    "help": "Autenticação Digest: a senha em si nunca é enviada, só uma resposta calculada com ela.",
    "params": {
     "user": {
      "label": "Usuário"
     },
     "password": {
      "label": "Senha"
     }
    }
   }
  },
  "params": {
   "user": {
    "kind": "text",
    "label": "User name"
   },
   "password": {
    "kind": "secret",
    "label": "Password"
   }
  },
  "testable": false
 },
 {
  "type": "http.tls",
  "label": "Client certificate",
  "help": "A certificate that shows the other system who is calling (mutual TLS).",
  "translations": {
   "pl": {
    "label": "Certyfikat klienta",
    "help": "Certyfikat, który pokazuje drugiemu systemowi, kto go wywołuje (mutual TLS).",
    "params": {
     "cert": {
      "label": "Certyfikat",
      "help": "W formacie PEM, razem z certyfikatami pośrednimi."
     },
     "key": {
      "label": "Klucz prywatny",
      "help": "W formacie PEM."
     },
     "passphrase": {
      "label": "Hasło klucza",
      "help": "Tylko jeśli klucz prywatny jest zaszyfrowany."
     },
     "ca": {
      "label": "Urząd certyfikacji",
      "help": "Tylko jeśli certyfikat drugiego systemu pochodzi z jego własnego urzędu."
     }
    }
   },
   "pt-BR": {
    "label": "Certificado de cliente",
    "help": "Um certificado que mostra ao outro sistema quem está chamando (TLS mútuo).",
    "params": {
     "cert": {
      "label": "Certificado",
      "help": "Em formato PEM, com os certificados intermediários."
     },
     "key": {
      "label": "Chave privada",
      "help": "Em formato PEM."
     },
     "passphrase": {
      "label": "Senha da chave",
      "help": "Só se a chave privada estiver criptografada."
     },
     "ca": {
      "label": "Autoridade",
      "help": "Só se o certificado do outro sistema vier de uma autoridade própria."
     }
    }
   }
  },
  "params": {
   "cert": {
    "kind": "text",
    "label": "Certificate",
    "help": "In PEM format, with the certificates between it and its authority.",
    "multiline": true,
    "placeholder": "-----BEGIN CERTIFICATE-----"
   },
   "key": {
    "kind": "secret",
    "label": "Private key",
    "help": "In PEM format.",
    "placeholder": "-----BEGIN PRIVATE KEY-----"
   },
   "passphrase": {
    "kind": "secret",
    "label": "Passphrase",
    "help": "Only if the private key is encrypted.",
    "optional": true
   },
   "ca": {
    "kind": "text",
    "label": "Authority",
    "help": "Only if the other system's certificate comes from an authority of its own.",
    "multiline": true,
    "optional": true
   }
  },
  "testable": false
 },
 {
  "type": "http.custom",
  "label": "Several secrets",
  "help": "Headers, query parameters and fields of the body with secret values, written as JSON.",
  "translations": {
   "pl": {
    "label": "Kilka sekretów",
    "help": "Nagłówki, parametry adresu i pola treści z tajnymi wartościami, zapisane jako JSON.",
    "params": {
     "json": {
      "label": "JSON",
      "help": "Na przykład { \"headers\": { \"X-Key\": \"…\" }, \"query\": { \"token\": \"…\" }, \"body\": { \"secret\": \"…\" } }."
     }
    }
   },
   "pt-BR": {
    "label": "Vários segredos",
    "help": "Cabeçalhos, parâmetros de consulta e campos do corpo com valores secretos, escritos em JSON.",
    "params": {
     "json": {
      "label": "JSON",
      "help": "Como { \"headers\": { \"X-Key\": \"…\" }, \"query\": { \"token\": \"…\" }, \"body\": { \"secret\": \"…\" } }."
     }
    }
   }
  },
  "params": {
   "json": {
    "kind": "secret",
    "label": "JSON",
    "help": "Such as { \"headers\": { \"X-Key\": \"…\" }, \"query\": { \"token\": \"…\" }, \"body\": { \"secret\": \"…\" } }."
   }
  },
  "testable": false
 },
 {
  "type": "http.oauth2Client",
  "label": "OAuth2, without a person",
  "help": "Weft gets the tokens by itself, with the client's id and secret (client credentials).",
  "translations": {
   "pl": {
    "label": "OAuth2, bez osoby",
    "help": "Weft sam pobiera tokeny, identyfikatorem i sekretem klienta (client credentials).",
    "params": {
     "tokenUrl": {
      "label": "Adres tokenów",
      "help": "Adres, pod którym drugi system wydaje tokeny."
     },
     "clientId": {
      "label": "Identyfikator klienta"
     },
     "clientSecret": {
      "label": "Sekret klienta"
     },
     "scope": {
      "label": "Zakresy",
      "help": "Na co pozwala token, rozdzielone spacjami; tak jak nazywa to drugi system."
     },
     "secretIn": {
      "label": "Sekret klienta wysyłaj w",
      "help": "Zmień to, jeśli drugi system odpowiada, że nie zna klienta.",
      "options": {
       "header": "Nagłówku",
       "body": "Treści"
      }
     },
     "extra": {
      "label": "Dodatkowe pola",
      "help": "Wysyłane z żądaniem tokenu, zapisane jak w adresie: audience=…&resource=…."
     }
    }
   },
   "pt-BR": {
    "label": "OAuth2, sem pessoa",
    "help": "O próprio Weft obtém os tokens, com o ID e o segredo do cliente (client credentials).",
    "params": {
     "tokenUrl": {
      "label": "Endereço dos tokens",
      "help": "O endereço em que o outro sistema emite tokens."
     },
     "clientId": {
      "label": "ID do cliente"
     },
     "clientSecret": {
      "label": "Segredo do cliente"
     },
     "scope": {
      "label": "Escopos",
      "help": "O que o token permite, separado por espaços; como o outro sistema os chama."
     },
     "secretIn": {
      "label": "Enviar o segredo do cliente em",
      "help": "Mude isto se o outro sistema responder que não conhece o cliente.",
      "options": {
       "header": "Cabeçalho",
       "body": "Corpo"
      }
     },
     "extra": {
      "label": "Mais campos",
      "help": "Enviados com o pedido do token, escritos como em um endereço: audience=…&resource=…."
     }
    }
   }
  },
  "params": {
   "tokenUrl": {
    "kind": "text",
    "label": "Address of the tokens",
    "help": "The address at which the other system gives out tokens.",
    "placeholder": "https://example.com/oauth/token"
   },
   "clientId": {
    "kind": "text",
    "label": "Client id"
   },
   "clientSecret": {
    "kind": "secret",
    "label": "Client secret"
   },
   "scope": {
    "kind": "text",
    "label": "Scopes",
    "help": "What the token allows, separated by spaces; as the other system calls them.",
    "optional": true
   },
   "secretIn": {
    "kind": "choice",
    "label": "Send the client's secret in",
    "help": "Change this if the other system answers that it does not know the client.",
    "options": [
     {
      "value": "header",
      "label": "Header"
     },
     {
      "value": "body",
      "label": "Body"
     }
    ],
    "default": "header"
   },
   "extra": {
    "kind": "text",
    "label": "More fields",
    "help": "Sent when the token is asked for, written as in an address: audience=…&resource=….",
    "optional": true
   }
  },
  "testable": false
 },
 {
  "type": "postgres",
  "label": "PostgreSQL",
  "help": "A PostgreSQL database, and a user of it; best one who may do only what your flows need.",
  "translations": {
   "pl": {
    "label": "PostgreSQL",
    "help": "Baza danych PostgreSQL i jej użytkownik; najlepiej taki, który może tylko to, czego potrzebują przepływy.",
    "params": {
     "host": {
      "label": "Host"
     },
     "port": {
      "label": "Port"
     },
     "database": {
      "label": "Baza danych",
      "placeholder": "sklep"
     },
     "user": {
      "label": "Użytkownik"
     },
     "password": {
      "label": "Hasło"
     },
     "tls": {
      "label": "TLS",
      "help": "Czy połączenie jest szyfrowane i czy baza musi potwierdzić swoją tożsamość.",
      "options": {
       "verify": "Tak, ze sprawdzeniem certyfikatu",
       "any": "Tak, z dowolnym certyfikatem",
       "off": "Nie"
      }
     },
     "ca": {
      "label": "Urząd certyfikacji",
      "help": "Tylko gdy certyfikat bazy pochodzi z własnego urzędu certyfikacji; w formacie PEM."
     }
    }
   },
   "pt-BR": {
    "label": "PostgreSQL",
    "help": "Um banco de dados PostgreSQL e um usuário dele; de preferência um que só possa fazer o que os fluxos precisam.",
    "params": {
     "host": {
      "label": "Host"
     },
     "port": {
      "label": "Porta"
     },
     "database": {
      "label": "Banco de dados",
      "placeholder": "loja"
     },
     "user": {
      "label": "Usuário"
     },
     "password": {
      "label": "Senha"
     },
     "tls": {
      "label": "TLS",
      "help": "Se a conexão é criptografada e se o banco precisa provar quem é.",
      "options": {
       "verify": "Sim, com certificado verificado",
       "any": "Sim, com qualquer certificado",
       "off": "Não"
      }
     },
     "ca": {
      "label": "Autoridade",
      "help": "Só se o certificado do banco vier de uma autoridade própria; no formato PEM."
     }
    }
   }
  },
  "params": {
   "host": {
    "kind": "text",
    "label": "Host",
    "placeholder": "db.example.com"
   },
   "port": {
    "kind": "number",
    "label": "Port",
    "default": 5432,
    "min": 1,
    "max": 65535,
    "integer": true
   },
   "database": {
    "kind": "text",
    "label": "Database",
    "placeholder": "shop"
   },
   "user": {
    "kind": "text",
    "label": "User"
   },
   "password": {
    "kind": "secret",
    "label": "Password",
    "optional": true
   },
   "tls": {
    "kind": "choice",
    "label": "TLS",
    "help": "Whether the connection is encrypted, and whether the database has to prove who it is.",
    "options": [
     {
      "value": "verify",
      "label": "Yes, with a certificate that is checked"
     },
     {
      "value": "any",
      "label": "Yes, whatever the certificate"
     },
     {
      "value": "off",
      "label": "No"
     }
    ],
    "default": "verify"
   },
   "ca": {
    "kind": "text",
    "label": "Authority",
    "help": "Only if the database's certificate comes from an authority of its own; in PEM format.",
    "multiline": true,
    "optional": true,
    "placeholder": "-----BEGIN CERTIFICATE-----"
   }
  },
  "testable": true
 },
 {
  "type": "http.oauth2",
  "label": "OAuth2, with a person's consent",
  "help": "Somebody agrees once on a page of the other system; then Weft renews the access by itself.",
  "translations": {
   "pl": {
    "label": "OAuth2, za zgodą osoby",
    "help": "Ktoś zgadza się raz na stronie drugiego systemu; potem Weft sam odnawia dostęp.",
    "params": {
     "tokenUrl": {
      "label": "Adres tokenów",
      "help": "Adres, pod którym drugi system wydaje tokeny."
     },
     "clientId": {
      "label": "Identyfikator klienta"
     },
     "clientSecret": {
      "label": "Sekret klienta",
      "help": "Puste, jeśli drugi system go nie wydaje."
     },
     "scope": {
      "label": "Zakresy",
      "help": "Na co pozwala token, rozdzielone spacjami; tak jak nazywa to drugi system."
     },
     "secretIn": {
      "label": "Sekret klienta wysyłaj w",
      "help": "Zmień to, jeśli drugi system odpowiada, że nie zna klienta.",
      "options": {
       "header": "Nagłówku",
       "body": "Treści"
      }
     },
     "authorizeUrl": {
      "label": "Adres zgody",
      "help": "Strona drugiego systemu, na której ktoś udziela zgody."
     },
     "extra": {
      "label": "Dodatkowe pola",
      "help": "Dodawane do adresu zgody, zapisane jak w adresie: access_type=offline&prompt=consent."
     }
    }
   },
   "pt-BR": {
    "label": "OAuth2, com o consentimento de uma pessoa",
    "help": "Alguém concorda uma vez em uma página do outro sistema; depois o próprio Weft renova o acesso.",
    "params": {
     "tokenUrl": {
      "label": "Endereço dos tokens",
      "help": "O endereço em que o outro sistema emite tokens."
     },
     "clientId": {
      "label": "ID do cliente"
     },
     "clientSecret": {
      "label": "Segredo do cliente",
      "help": "Vazio se o outro sistema não emitir um."
     },
     "scope": {
      "label": "Escopos",
      "help": "O que o token permite, separado por espaços; como o outro sistema os chama."
     },
     "secretIn": {
      "label": "Enviar o segredo do cliente em",
      "help": "Mude isto se o outro sistema responder que não conhece o cliente.",
      "options": {
       "header": "Cabeçalho",
       "body": "Corpo"
      }
     },
     "authorizeUrl": {
      "label": "Endereço do consentimento",
      "help": "A página do outro sistema em que alguém concorda."
     },
     "extra": {
      "label": "Mais campos",
      "help": "Acrescentados ao endereço do consentimento, escritos como em um endereço: access_type=offline&prompt=consent."
     }
    }
   }
  },
  "params": {
   "authorizeUrl": {
    "kind": "text",
    "label": "Address of the consent",
    "help": "The page of the other system on which somebody agrees.",
    "placeholder": "https://example.com/oauth/authorize"
   },
   "tokenUrl": {
    "kind": "text",
    "label": "Address of the tokens",
    "help": "The address at which the other system gives out tokens.",
    "placeholder": "https://example.com/oauth/token"
   },
   "clientId": {
    "kind": "text",
    "label": "Client id"
   },
   "clientSecret": {
    "kind": "secret",
    "label": "Client secret",
    "help": "Empty if the other system gives none.",
    "optional": true
   },
   "scope": {
    "kind": "text",
    "label": "Scopes",
    "help": "What the token allows, separated by spaces; as the other system calls them.",
    "optional": true
   },
   "secretIn": {
    "kind": "choice",
    "label": "Send the client's secret in",
    "help": "Change this if the other system answers that it does not know the client.",
    "options": [
     {
      "value": "header",
      "label": "Header"
     },
     {
      "value": "body",
      "label": "Body"
     }
    ],
    "default": "header"
   },
   "extra": {
    "kind": "text",
    "label": "More fields",
    "help": "Added to the address of the consent, written as in an address: access_type=offline&prompt=consent.",
    "optional": true
   }
  },
  "testable": false,
  "connects": true
 },
 {
  "type": "smtp",
  "label": "Mail server (SMTP)",
  "help": "The server that your mail provider names for outgoing mail.",
  "translations": {
   "pl": {
    "label": "Serwer poczty (SMTP)",
    "help": "Serwer, który Twój dostawca poczty podaje dla poczty wychodzącej.",
    "params": {
     "host": {
      "label": "Host",
      "help": "Nazwa serwera poczty wychodzącej, bez https:// na początku."
     },
     "port": {
      "label": "Port",
      "help": "587 pasuje do STARTTLS, 465 do TLS, a 25 jest dla serwerów wewnątrz sieci."
     },
     "security": {
      "label": "Zabezpieczenie",
      "help": "Jak chronione jest połączenie. Bez ochrony każdy po drodze może odczytać hasło i wiadomości.",
      "options": {
       "starttls": "STARTTLS",
       "tls": "TLS",
       "none": "Brak"
      }
     },
     "user": {
      "label": "Nazwa użytkownika",
      "help": "Najczęściej cały adres e-mail; puste, jeśli serwer o nic nie pyta."
     },
     "password": {
      "label": "Hasło",
      "help": "Dostawcy z logowaniem dwuetapowym wymagają tu hasła do aplikacji."
     },
     "clientName": {
      "label": "Nazwa tej strony",
      "help": "Jak Weft przedstawia się serwerowi; tylko gdy serwer wymaga określonej nazwy."
     },
     "ca": {
      "label": "Urząd certyfikacji",
      "help": "Tylko jeśli certyfikat serwera pochodzi z jego własnego urzędu: certyfikat tego urzędu w formacie PEM."
     },
     "anyCertificate": {
      "label": "Akceptuj każdy certyfikat",
      "help": "Także wygasłe i należące do innego serwera. Ktoś po drodze może wtedy odczytać hasło i wiadomości."
     }
    }
   },
   "pt-BR": {
    "label": "Servidor de e-mail (SMTP)",
    "help": "O servidor que o seu provedor de e-mail indica para e-mails de saída.",
    "params": {
     "host": {
      "label": "Host",
      "help": "O nome do servidor de saída, sem https:// na frente."
     },
     "port": {
      "label": "Porta",
      "help": "587 é para STARTTLS, 465 para TLS e 25 para servidores dentro de uma rede."
     },
     "security": {
      "label": "Segurança",
      "help": "Como a conexão é protegida. Sem proteção, qualquer um no caminho pode ler a senha e os e-mails.",
      "options": {
       "starttls": "STARTTLS",
       "tls": "TLS",
       "none": "Nenhuma"
      }
     },
     "user": {
      "label": "Usuário",
      "help": "Em geral o endereço de e-mail inteiro; vazio se o servidor não pede nenhum."
     },
     "password": {
      "label": "Senha",
      "help": "Provedores com verificação em duas etapas pedem aqui uma senha de aplicativo."
     },
     "clientName": {
      "label": "Nome deste lado",
      "help": "Como o Weft se apresenta ao servidor; só se o servidor exigir um certo nome."
     },
     "ca": {
      "label": "Autoridade",
      "help": "Só se o certificado do servidor vier de uma autoridade própria: o certificado dela em formato PEM."
     },
     "anyCertificate": {
      "label": "Aceitar qualquer certificado",
      "help": "Também os vencidos e os de outro servidor. Alguém no caminho pode então ler a senha e os e-mails."
     }
    }
   }
  },
  "params": {
   "host": {
    "kind": "text",
    "label": "Host",
    "help": "The name of the server for outgoing mail, without https:// in front.",
    "placeholder": "smtp.example.com"
   },
   "port": {
    "kind": "number",
    "label": "Port",
    "help": "587 goes with STARTTLS, 465 with TLS, 25 is for servers inside a network.",
    "default": 587,
    "min": 1,
    "max": 65535,
    "integer": true
   },
   "security": {
    "kind": "choice",
    "label": "Security",
    "help": "How the connection is protected. Without protection, everyone on the way can read the password and the mails.",
    "options": [
     {
      "value": "starttls",
      "label": "STARTTLS"
     },
     {
      "value": "tls",
      "label": "TLS"
     },
     {
      "value": "none",
      "label": "None"
     }
    ],
    "default": "starttls"
   },
   "user": {
    "kind": "text",
    "label": "User name",
    "help": "Mostly the whole mail address; empty for a server that asks for none.",
    "optional": true
   },
   "password": {
    "kind": "secret",
    "label": "Password",
    "help": "Providers with two-step sign-in want a password for apps here.",
    "optional": true
   },
   "clientName": {
    "kind": "text",
    "label": "Name of this side",
    "help": "How Weft introduces itself to the server; only where the server insists on a certain name.",
    "placeholder": "weft.example.com",
    "optional": true,
    "advanced": true
   },
   "ca": {
    "kind": "text",
    "label": "Authority",
    "help": "Only if the server's certificate comes from an authority of its own: that authority's certificate in PEM format.",
    "multiline": true,
    "optional": true,
    "advanced": true
   },
   "anyCertificate": {
    "kind": "boolean",
    "label": "Accept any certificate",
    "help": "Also expired ones and ones of another server. Somebody on the way can then read the password and the mails.",
    "default": false,
    "advanced": true
   }
  },
  "testable": true
 }
];
