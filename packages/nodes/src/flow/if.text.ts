import type { Translations } from "@weft/sdk";
import { conditionTexts } from "../conditions/params.text.ts";

export const ifText: Translations = {
  pl: {
    label: "Jeśli",
    help: "Kieruje każdy element w jedną lub drugą stronę, zależnie od warunków.",
    synonyms: ["warunek", "rozgałęzienie", "decyzja", "gdy", "sprawdź", "if"],
    params: conditionTexts.pl,
    handles: { true: "prawda", false: "fałsz" },
  },
  "pt-BR": {
    label: "Se",
    help: "Envia cada item por um caminho ou outro, conforme as condições.",
    synonyms: ["condição", "ramificação", "decisão", "quando", "verificar", "if"],
    params: conditionTexts["pt-BR"],
    handles: { true: "verdadeiro", false: "falso" },
  },
};
