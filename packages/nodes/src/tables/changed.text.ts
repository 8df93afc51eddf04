import type { Translations } from "@weft/sdk";
import { pollingTexts } from "../polling.text.ts";
import { tableTexts } from "./params.text.ts";

export const changedText: Translations = {
  pl: {
    label: "Wiersz dodany lub zmieniony",
    help: "Uruchamia przepływ, gdy w tabeli przybędą lub zmienią się wiersze, mniej więcej sekundę później; to, co zapisze sam przepływ, go nie uruchamia.",
    synonyms: ["nowy wiersz", "zmiana wiersza", "wyzwalacz tabeli", "tabela", "obserwuj"],
    params: {
      ...tableTexts("pl", ["table"]),
      what: {
        label: "Gdy wiersz zostanie",
        help: "Wiersz, który od ostatniego sprawdzenia dodano i zmieniono, liczy się jako dodany.",
        options: { any: "Dodany lub zmieniony", added: "Dodany", changed: "Zmieniony" },
      },
      start: pollingTexts("pl").start,
      existing: pollingTexts("pl").existing,
    },
  },
  "pt-BR": {
    label: "Linha adicionada ou alterada",
    help: "Inicia o fluxo quando linhas de uma tabela são adicionadas ou alteradas, cerca de um segundo depois; o que o próprio fluxo grava não o inicia.",
    synonyms: ["nova linha", "linha atualizada", "gatilho de tabela", "tabela", "observar"],
    params: {
      ...tableTexts("pt-BR", ["table"]),
      what: {
        label: "Quando uma linha for",
        help: "Uma linha adicionada e alterada desde a última verificação conta como adicionada.",
        options: { any: "Adicionada ou alterada", added: "Adicionada", changed: "Alterada" },
      },
      start: pollingTexts("pt-BR").start,
      existing: pollingTexts("pt-BR").existing,
    },
  },
};
