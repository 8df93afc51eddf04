import type { Translations } from "@weft/sdk";
import { pollingTexts } from "../polling.text.ts";

const { every: everyPl, ...pollingPl } = pollingTexts("pl");
const { every: everyPt, ...pollingPt } = pollingTexts("pt-BR");

export const receivedText: Translations = {
  pl: {
    label: "Nowa wiadomość e-mail",
    help: "Uruchamia przepływ, gdy do skrzynki pocztowej przyjdzie wiadomość, razem z załącznikami.",
    synonyms: ["imap", "e-mail", "mail", "poczta", "skrzynka odbiorcza", "odebrana wiadomość", "załącznik"],
    params: {
      ...pollingPl,
      mailbox: {
        label: "Folder",
        help: "INBOX to skrzynka odbiorcza; inne pisze się tak, jak nazywa je serwer, na przykład INBOX/Zamówienia.",
      },
      which: {
        label: "Wiadomości",
        help: "Które z przychodzących uruchamiają przepływ.",
        options: { unread: "Nieprzeczytane", all: "Wszystkie" },
      },
      after: {
        label: "Potem",
        help: "Co się dzieje z wiadomością, gdy przepływ bezpiecznie ją przejął.",
        options: {
          read: "Oznacz jako przeczytaną",
          nothing: "Zostaw bez zmian",
          move: "Przenieś do innego folderu",
          delete: "Usuń na stałe",
        },
      },
      moveTo: { label: "Przenieś do", help: "Folder, tak jak nazywa go serwer; musi istnieć." },
      files: {
        label: "Załączniki",
        help: "Zapisuje załączone pliki i obrazy i przekazuje je razem z elementem.",
      },
      filePrefix: {
        label: "Nazwy załączników",
        help: "Od czego zaczynają się nazwy plików w elemencie; dalej następuje numer, od 0.",
      },
      source: {
        label: "Wiadomość jako plik",
        help: "Przekazuje wiadomość także w takiej postaci, w jakiej przyszła, jako plik „mail”.",
      },
      every: {
        label: everyPl.label ?? "",
        help: "Serwery, które potrafią, powiadamiają o nowych wiadomościach od razu; w pozostałych przepływ sprawdza co tyle czasu, najwyżej raz na minutę.",
      },
      from: { label: "Od", help: "Tylko wiadomości, których nadawca to zawiera." },
      to: { label: "Do", help: "Tylko wiadomości, których odbiorcy to zawierają." },
      subject: { label: "Temat", help: "Tylko wiadomości, których temat to zawiera." },
      text: { label: "Treść", help: "Tylko wiadomości, których treść to zawiera." },
    },
  },
  "pt-BR": {
    label: "Novo e-mail",
    help: "Inicia o fluxo quando chega um e-mail à caixa de entrada, com os anexos.",
    synonyms: ["imap", "e-mail", "correio", "caixa de entrada", "mensagem recebida", "anexo"],
    params: {
      ...pollingPt,
      mailbox: {
        label: "Pasta",
        help: "INBOX é a caixa de entrada; as outras são escritas como o servidor as chama, como INBOX/Pedidos.",
      },
      which: {
        label: "E-mails",
        help: "Quais dos que chegam iniciam o fluxo.",
        options: { unread: "Não lidos", all: "Todos" },
      },
      after: {
        label: "Depois",
        help: "O que acontece com o e-mail quando o fluxo o recebeu com segurança.",
        options: {
          read: "Marcar como lido",
          nothing: "Deixar como está",
          move: "Mover para outra pasta",
          delete: "Excluir de vez",
        },
      },
      moveTo: { label: "Mover para", help: "A pasta, como o servidor a chama; ela precisa existir." },
      files: {
        label: "Anexos",
        help: "Guarda os arquivos e imagens anexados e os entrega com o item.",
      },
      filePrefix: {
        label: "Nomes dos anexos",
        help: "Como começam os nomes dos arquivos no item; segue um número, a partir de 0.",
      },
      source: {
        label: "O e-mail como arquivo",
        help: "Entrega o e-mail também como chegou, como o arquivo “mail”.",
      },
      every: {
        label: everyPt.label ?? "",
        help: "Servidores que sabem avisar de novos e-mails o fazem na hora; nos outros, o fluxo verifica neste intervalo, no máximo uma vez por minuto.",
      },
      from: { label: "De", help: "Só e-mails cujo remetente contém isto." },
      to: { label: "Para", help: "Só e-mails cujos destinatários contêm isto." },
      subject: { label: "Assunto", help: "Só e-mails cujo assunto contém isto." },
      text: { label: "Texto", help: "Só e-mails cujo texto contém isto." },
    },
  },
};
