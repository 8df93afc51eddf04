import type { Translations } from "@weft/sdk";

export const sendText: Translations = {
  pl: {
    label: "Wyślij e-mail",
    help: "Wysyła e-mail przez Twój serwer poczty. Wiadomość wysłana ponownie po awarii zachowuje swój Message-ID, więc można ją po nim znaleźć, a wiele skrzynek pokaże ją tylko raz.",
    params: {
      from: {
        label: "Od",
        help: "Nadawca; większość serwerów wymaga adresu należącego do znanego im konta.",
      },
      to: {
        label: "Do",
        help: "Jeden lub więcej adresów rozdzielonych przecinkami, także z nazwami; wyrażenie może też dać listę.",
      },
      subject: { label: "Temat", help: "Czego dotyczy wiadomość." },
      format: {
        label: "Format",
        help: "Przy obu programy pocztowe pokazują HTML, a tam, gdzie nie potrafią, tekst.",
        options: { text: "Tekst", html: "HTML", both: "Oba" },
      },
      text: { label: "Tekst", help: "Wiadomość jako zwykły tekst." },
      html: {
        label: "HTML",
        help: 'Wiadomość jako strona; <img src="cid:logo"> pokazuje załączony plik, który w elemencie nazywa się logo.',
      },
      files: {
        label: "Pliki",
        help: "Co załączyć: nazwy, pod którymi pliki są w elemencie, rozdzielone przecinkami.",
      },
      cc: { label: "DW", help: "Dalsi odbiorcy, widoczni dla wszystkich." },
      bcc: { label: "UDW", help: "Dalsi odbiorcy, których nikt nie widzi." },
      replyTo: { label: "Odpowiedź do", help: "Dokąd trafiają odpowiedzi, jeśli nie do nadawcy." },
      inReplyTo: {
        label: "Odpowiada na wiadomość",
        help: "Message-ID wiadomości, na którą ta odpowiada, aby programy pocztowe pokazywały je razem.",
      },
      references: {
        label: "Wcześniejsze wiadomości",
        help: "Message-ID dotychczasowej rozmowy, rozdzielone spacjami; ten, na który jest odpowiedź, zostanie dodany.",
      },
      priority: {
        label: "Priorytet",
        help: "Niektóre programy pocztowe oznaczają nim wiadomości.",
        options: { normal: "Zwykły", high: "Wysoki", low: "Niski" },
      },
      headers: {
        label: "Nagłówki",
        help: "Dodatkowe nagłówki, na przykład List-Unsubscribe lub Auto-Submitted.",
        itemLabel: "nagłówek",
      },
      "headers.name": { label: "Nazwa" },
      "headers.value": { label: "Wartość" },
      timeout: {
        label: "Czekaj najwyżej",
        help: "Jak długo serwer może milczeć; niektóre sprawdzają wiadomość przez chwilę, zanim ją przyjmą.",
      },
    },
  },
  "pt-BR": {
    label: "Enviar um e-mail",
    help: "Envia um e-mail pelo seu servidor de e-mail. Um e-mail enviado de novo após uma falha mantém o Message-ID, então pode ser encontrado por ele, e muitas caixas de correio o mostram só uma vez.",
    params: {
      from: {
        label: "De",
        help: "O remetente; a maioria dos servidores exige um endereço da conta que conhecem.",
      },
      to: {
        label: "Para",
        help: "Um ou mais endereços separados por vírgulas, com nomes se quiser; uma expressão também pode dar uma lista.",
      },
      subject: { label: "Assunto", help: "Do que trata o e-mail." },
      format: {
        label: "Formato",
        help: "Com os dois, os programas de e-mail mostram o HTML e, onde não conseguem, o texto.",
        options: { text: "Texto", html: "HTML", both: "Os dois" },
      },
      text: { label: "Texto", help: "O e-mail como texto simples." },
      html: {
        label: "HTML",
        help: 'O e-mail como página; <img src="cid:logo"> mostra o arquivo anexado que se chama logo no item.',
      },
      files: {
        label: "Arquivos",
        help: "O que anexar: os nomes que os arquivos têm no item, separados por vírgulas.",
      },
      cc: { label: "Cc", help: "Mais destinatários, que todos veem." },
      bcc: { label: "Cco", help: "Mais destinatários, que ninguém vê." },
      replyTo: { label: "Responder para", help: "Para onde vão as respostas, se não for para o remetente." },
      inReplyTo: {
        label: "Responde ao e-mail",
        help: "O Message-ID do e-mail que este responde, para os programas de e-mail mostrarem os dois juntos.",
      },
      references: {
        label: "E-mails anteriores",
        help: "Os Message-IDs da conversa até aqui, separados por espaços; o que está sendo respondido é acrescentado.",
      },
      priority: {
        label: "Prioridade",
        help: "Alguns programas de e-mail marcam os e-mails com ela.",
        options: { normal: "Normal", high: "Alta", low: "Baixa" },
      },
      headers: {
        label: "Cabeçalhos",
        help: "Mais cabeçalhos, como List-Unsubscribe ou Auto-Submitted.",
        itemLabel: "cabeçalho",
      },
      "headers.name": { label: "Nome" },
      "headers.value": { label: "Valor" },
      timeout: {
        label: "Esperar no máximo",
        help: "Quanto tempo o servidor pode ficar em silêncio; alguns examinam o e-mail por um tempo antes de aceitá-lo.",
      },
    },
  },
};
