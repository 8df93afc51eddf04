import type { Translations } from "@weft/sdk";
import { modelTexts, tuningTexts } from "./model.text.ts";

export const classifyText: Translations = {
  pl: {
    label: "Posortuj z AI",
    help: "Model językowy przypisuje każdy element do kategorii i kieruje go do wyjścia o tej nazwie.",
    synonyms: [
      "klasyfikuj",
      "kategoria",
      "etykieta",
      "wydźwięk",
      "rozdziel",
      "sztuczna inteligencja",
      "openai",
    ],
    params: {
      ...modelTexts.pl,
      text: { label: "Tekst", help: "Co przypisać do kategorii." },
      categories: {
        label: "Kategorie",
        help: "Każdy wiersz tworzy wyjście; model kieruje się nazwami i opisami.",
        itemLabel: "kategorię",
      },
      "categories.name": { label: "Nazwa", placeholder: "Reklamacja" },
      "categories.description": {
        label: "Opis",
        placeholder: "Coś przyszło za późno, uszkodzone albo wcale",
      },
      "categories.id": {
        label: "Uchwyt",
        help: "Wiąże połączenia z tym wyjściem, nawet gdy zmieni się jego nazwa.",
      },
      several: {
        label: "Kilka naraz",
        help: "Element wychodzi każdym pasującym wyjściem, a nie tylko najlepszym.",
      },
      system: { label: "Instrukcje", help: "Co jeszcze model powinien wiedzieć, żeby zdecydować." },
      into: {
        label: "Pole na kategorię",
        help: "Jego nazwa; gdy jest pusta, elementy idą dalej bez zmian.",
      },
      ...tuningTexts.pl,
    },
    handles: { else: "pozostałe" },
  },
  "pt-BR": {
    label: "Classificar com IA",
    help: "Um modelo de linguagem põe cada item em uma categoria e o envia à saída com esse nome.",
    synonyms: [
      "classificar",
      "categoria",
      "etiqueta",
      "sentimento",
      "triagem",
      "inteligência artificial",
      "openai",
    ],
    params: {
      ...modelTexts["pt-BR"],
      text: { label: "Texto", help: "O que pôr em uma categoria." },
      categories: {
        label: "Categorias",
        help: "Cada linha cria uma saída; o modelo se guia pelos nomes e descrições.",
        itemLabel: "categoria",
      },
      "categories.name": { label: "Nome", placeholder: "Reclamação" },
      "categories.description": {
        label: "Descrição",
        placeholder: "Algo chegou atrasado, quebrado ou não chegou",
      },
      "categories.id": {
        label: "Identificador",
        help: "Prende as conexões a esta saída, qualquer que seja o nome dela.",
      },
      several: {
        label: "Várias de uma vez",
        help: "O item segue por todas as saídas que servem, e não só pela melhor.",
      },
      system: { label: "Instruções", help: "O que mais o modelo precisa saber para decidir." },
      into: {
        label: "Campo para a categoria",
        help: "O nome dele; vazio, os itens seguem como estão.",
      },
      ...tuningTexts["pt-BR"],
    },
    handles: { else: "demais" },
  },
};
