import type { ParamText } from "@weft/sdk";

const texts: Readonly<Record<"pl" | "pt-BR", Readonly<Record<"every" | "start" | "existing", ParamText>>>> = {
  pl: {
    every: {
      label: "Sprawdzaj co",
      help: "Ile czasu mija między jednym sprawdzeniem a następnym; co najmniej minuta.",
    },
    start: {
      label: "Uruchamiaj przepływ",
      help: "Co się dzieje, gdy jedno sprawdzenie znajdzie kilka nowości.",
      options: { together: "Raz, ze wszystkimi nowościami", each: "Dla każdej z osobna" },
    },
    existing: {
      label: "Także to, co już jest",
      help: "W przeciwnym razie pierwsze sprawdzenie, przy publikacji przepływu, tylko zapamiętuje, co jest, a przepływ uruchamia to, co pojawi się później. To, co przyjdzie, gdy przepływ jest wyłączony, uruchomi go po ponownej publikacji.",
    },
  },
  "pt-BR": {
    every: {
      label: "Verificar a cada",
      help: "Quanto tempo passa entre uma verificação e a seguinte; no mínimo um minuto.",
    },
    start: {
      label: "Iniciar o fluxo",
      help: "O que acontece quando uma verificação encontra várias novidades.",
      options: { together: "Uma vez, com todas as novidades", each: "Para cada uma" },
    },
    existing: {
      label: "Também o que já existe",
      help: "Senão, a primeira verificação, ao publicar o fluxo, apenas memoriza o que existe, e o fluxo começa com o que vier depois. O que chegar enquanto o fluxo estiver fora de serviço o inicia quando for publicado de novo.",
    },
  },
};

export function pollingTexts(language: "pl" | "pt-BR"): (typeof texts)["pl"] {
  return texts[language];
}
