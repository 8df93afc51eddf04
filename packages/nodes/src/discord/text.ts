import { connectorText } from "../connector-text.ts";
import { polish } from "./text.pl.ts";
import { portuguese } from "./text.pt-br.ts";

export const discordText = connectorText({ pl: polish, "pt-BR": portuguese });
