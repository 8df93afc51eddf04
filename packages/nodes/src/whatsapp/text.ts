import { connectorText } from "../connector-text.ts";
import { polish } from "./text.pl.ts";
import { portuguese } from "./text.pt-br.ts";

export const whatsappText = connectorText({ pl: polish, "pt-BR": portuguese });
