import type { Translations } from "@weft/sdk";

export const credentialText: Translations = {
  pl: {
    label: "Bot Telegrama",
    help: "Twój bot: napisz w Telegramie do @BotFather, który go utworzy i poda jego token.",
    params: {
      token: { label: "Token", help: "Tak, jak podaje go @BotFather: cyfry, dwukropek i litery." },
      host: {
        label: "Adres API",
        help: "Tylko jeśli masz własny serwer Telegram Bot API.",
        placeholder: "https://api.telegram.org",
      },
    },
  },
  "pt-BR": {
    label: "Bot do Telegram",
    help: "Um bot seu: escreva no Telegram para @BotFather, que o cria e informa o token.",
    params: {
      token: { label: "Token", help: "Como o @BotFather informa: dígitos, dois-pontos e letras." },
      host: {
        label: "Endereço da API",
        help: "Só se você mantém um servidor próprio da Telegram Bot API.",
        placeholder: "https://api.telegram.org",
      },
    },
  },
};
