import type { ParamText } from "@weft/sdk";
import type { storeParams } from "./store.params.ts";

type Name = "operation" | keyof typeof storeParams;

/** The words of nodes that take files to a place and get them from there. */
export const storeTexts: Readonly<
  Record<"pl" | "pt-BR", Readonly<Record<Name, ParamText & { readonly label: string }>>>
> = {
  pl: {
    operation: { label: "Wykonaj" },
    content: {
      label: "Treść",
      help: "Co zostanie wysłane.",
      options: { file: "Plik elementu", text: "Tekst" },
    },
    file: { label: "Plik", help: "Nazwa, pod którą plik jest w elemencie." },
    text: { label: "Tekst", help: "Wysyłany w UTF-8 tak, jak jest." },
    saveAs: { label: "Umieść plik pod nazwą", help: "Pod nią kolejne węzły znajdą go w elemencie." },
    whenMissing: {
      label: "Jeśli nic tam nie ma",
      help: "Co zrobić, gdy pod ścieżką nic nie ma.",
      options: { fail: "Zgłoś błąd", leaveOut: "Nie dawaj nic" },
    },
    makeFolders: { label: "Utwórz brakujące foldery" },
    replace: { label: "Zastąp istniejący plik" },
    to: { label: "Dokąd", help: "Nowa ścieżka wraz z nazwą." },
    deep: { label: "Razem z folderami" },
    fileName: {
      label: "Nazwa pliku",
      help: "Jak plik ma się odtąd nazywać; puste zostawia jego własną nazwę.",
    },
    fileType: { label: "Typ MIME" },
    most: { label: "Najwięcej plików" },
    limit: { label: "Najwięcej MB", help: "Większy plik nie jest pobierany." },
    keepFields: { label: "Zachowaj pola elementu", help: "I jego inne pliki, obok informacji o pliku." },
  },
  "pt-BR": {
    operation: { label: "Fazer" },
    content: {
      label: "Conteúdo",
      help: "O que é enviado.",
      options: { file: "Um arquivo do item", text: "Um texto" },
    },
    file: { label: "Arquivo", help: "O nome que o arquivo tem no item." },
    text: { label: "Texto", help: "Enviado em UTF-8 como está." },
    saveAs: {
      label: "Colocar o arquivo em",
      help: "O nome pelo qual os próximos nós o encontram no item.",
    },
    whenMissing: {
      label: "Se não houver nada",
      help: "O que acontece quando não há nada no caminho.",
      options: { fail: "Falhar", leaveOut: "Não trazer nada" },
    },
    makeFolders: { label: "Criar as pastas que faltam" },
    replace: { label: "Substituir um arquivo existente" },
    to: { label: "Para", help: "O novo caminho, com o nome." },
    deep: { label: "Com as pastas dentro" },
    fileName: {
      label: "Nome do arquivo",
      help: "Como o arquivo se chama daqui em diante; vazio mantém o nome dele.",
    },
    fileType: { label: "Tipo de mídia" },
    most: { label: "Máximo de arquivos" },
    limit: { label: "Máximo de MB", help: "Um arquivo maior não é baixado." },
    keepFields: {
      label: "Manter os campos do item",
      help: "E os outros arquivos dele, ao lado dos dados do arquivo.",
    },
  },
};
