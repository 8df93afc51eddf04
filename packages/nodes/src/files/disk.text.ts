import type { Translations } from "@weft/sdk";
import { storeTexts } from "./store.text.ts";

const { pl, "pt-BR": pt } = storeTexts;

export const diskText: Translations = {
  pl: {
    label: "Pliki na tym komputerze",
    help: "Czyta, wypisuje, zapisuje, przenosi i usuwa pliki w folderach, na które pozwala administrator.",
    synonyms: ["dysk", "folder", "katalog", "plik lokalny", "odczytaj plik", "zapisz plik", "ścieżka"],
    params: {
      operation: {
        ...pl.operation,
        help: "Co zrobić z plikami lub folderami pod ścieżką.",
        options: {
          read: "Czytaj pliki",
          list: "Wypisz",
          write: "Zapisz plik",
          move: "Przenieś lub zmień nazwę",
          delete: "Usuń",
        },
      },
      path: {
        label: "Ścieżka",
        help: "Plik lub folder w folderach, na które pozwala administrator. Aby czytać lub wypisać kilka: * to dowolne znaki, ** dowolne foldery, {csv,txt} jedno z podanych.",
      },
      to: pl.to,
      content: { ...pl.content, help: "Co zostanie zapisane." },
      file: pl.file,
      text: { ...pl.text, help: "Zapisywany w UTF-8 tak, jak jest, bez znaku nowej linii na końcu." },
      ifExists: {
        label: "Jeśli już istnieje",
        help: "Co stanie się z plikiem, który już tam jest. Inni widzą stary, dopóki nowy nie jest kompletny.",
        options: { replace: "Zastąp go", append: "Dopisz na końcu", fail: "Zgłoś błąd" },
      },
      replace: {
        ...pl.replace,
        help: "Bez tego przenoszenie kończy się błędem, gdy nowa ścieżka jest zajęta.",
      },
      makeFolders: { ...pl.makeFolders, help: "Na drodze do nowego pliku." },
      withContent: {
        label: "Razem z zawartością",
        help: "Folder jest usuwany ze wszystkim, co w nim jest. Bez tego tylko pusty.",
      },
      give: {
        label: "Podaj",
        help: "Co z folderu ma być wypisane.",
        options: { files: "Pliki", folders: "Foldery", both: "Jedno i drugie" },
      },
      saveAs: pl.saveAs,
      whenMissing: pl.whenMissing,
      keepFields: pl.keepFields,
      fileName: pl.fileName,
      fileType: { ...pl.fileType, help: "Puste: według rozszerzenia nazwy." },
      hidden: { label: "Także ukryte pliki", help: "Do * pasują też nazwy zaczynające się od kropki." },
      most: { ...pl.most, help: "Więcej to błąd, zanim cokolwiek zostanie odczytane." },
      limit: { ...pl.limit, help: "Większy plik nie jest czytany." },
    },
  },
  "pt-BR": {
    label: "Arquivos nesta máquina",
    help: "Lê, lista, grava, move e exclui arquivos em pastas que o administrador permite.",
    synonyms: ["disco", "pasta", "diretório", "arquivo local", "ler arquivo", "gravar arquivo", "caminho"],
    params: {
      operation: {
        ...pt.operation,
        help: "O que fazer com os arquivos ou pastas do caminho.",
        options: {
          read: "Ler arquivos",
          list: "Listar",
          write: "Gravar um arquivo",
          move: "Mover ou renomear",
          delete: "Excluir",
        },
      },
      path: {
        label: "Caminho",
        help: "Um arquivo ou pasta dentro das pastas que o administrador permite. Para ler ou listar vários: * são quaisquer letras, ** quaisquer pastas, {csv,txt} um destes.",
      },
      to: pt.to,
      content: { ...pt.content, help: "O que é gravado." },
      file: pt.file,
      text: { ...pt.text, help: "Gravado em UTF-8 como está, sem quebra de linha no fim." },
      ifExists: {
        label: "Se já existir",
        help: "O que acontece com um arquivo que já está lá. Os outros veem o antigo até o novo estar completo.",
        options: { replace: "Substituir", append: "Acrescentar ao fim", fail: "Falhar" },
      },
      replace: { ...pt.replace, help: "Sem isso, mover falha quando o novo caminho está ocupado." },
      makeFolders: { ...pt.makeFolders, help: "No caminho até o novo arquivo." },
      withContent: {
        label: "Com o que há dentro",
        help: "Uma pasta é excluída com tudo o que contém. Sem isso, só uma vazia.",
      },
      give: {
        label: "Trazer",
        help: "O que de uma pasta é listado.",
        options: { files: "Arquivos", folders: "Pastas", both: "Ambos" },
      },
      saveAs: pt.saveAs,
      whenMissing: pt.whenMissing,
      keepFields: pt.keepFields,
      fileName: pt.fileName,
      fileType: { ...pt.fileType, help: "Vazio: pela extensão do nome." },
      hidden: {
        label: "Também os ocultos",
        help: "Nomes que começam com ponto também se encaixam em *.",
      },
      most: { ...pt.most, help: "Mais do que isso é um erro, antes de qualquer leitura." },
      limit: { ...pt.limit, help: "Um arquivo maior não é lido." },
    },
  },
};
