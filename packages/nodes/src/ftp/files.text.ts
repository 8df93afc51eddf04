import type { Translations } from "@weft/sdk";
import { storeTexts } from "../files/store.text.ts";

const { pl, "pt-BR": pt } = storeTexts;

export const ftpFilesText: Translations = {
  pl: {
    label: "FTP i SFTP",
    help: "Wypisuje, pobiera, wysyła, zmienia nazwy i usuwa pliki na serwerze przez FTP, FTPS lub SFTP.",
    synonyms: ["ftps", "ssh", "serwer plików", "wyślij plik", "pobierz plik", "folder", "katalog"],
    params: {
      operation: {
        ...pl.operation,
        help: "Co zrobić na serwerze.",
        options: {
          list: "Wypisz folder",
          download: "Pobierz plik",
          upload: "Wyślij plik",
          rename: "Zmień nazwę lub przenieś",
          delete: "Usuń",
          makeFolder: "Utwórz folder",
        },
      },
      path: { label: "Ścieżka", help: "Na serwerze; folder do wypisania albo plik z nazwą." },
      to: pl.to,
      content: pl.content,
      file: pl.file,
      text: pl.text,
      append: { label: "Dopisz", help: "Do pliku, który już tam jest. Bez tego plik jest zastępowany." },
      deep: {
        ...pl.deep,
        help: "Wypisywane jest też to, co w nich jest. Dowiązania do folderów są pomijane.",
      },
      replace: {
        ...pl.replace,
        help: "Serwery SFTP odmawiają, gdy nowa nazwa jest zajęta; wiele serwerów FTP i tak zastępuje plik.",
      },
      makeFolders: { ...pl.makeFolders, help: "Na drodze do ścieżki." },
      folder: { label: "To folder", help: "Folder jest usuwany ze wszystkim, co w nim jest." },
      saveAs: pl.saveAs,
      whenMissing: pl.whenMissing,
      keepFields: pl.keepFields,
      most: { ...pl.most, help: "Więcej w folderze to błąd." },
      limit: pl.limit,
    },
  },
  "pt-BR": {
    label: "FTP e SFTP",
    help: "Lista, baixa, envia, renomeia e exclui arquivos em um servidor por FTP, FTPS ou SFTP.",
    synonyms: [
      "ftps",
      "ssh",
      "servidor de arquivos",
      "enviar arquivo",
      "baixar arquivo",
      "pasta",
      "diretório",
    ],
    params: {
      operation: {
        ...pt.operation,
        help: "O que fazer no servidor.",
        options: {
          list: "Listar uma pasta",
          download: "Baixar um arquivo",
          upload: "Enviar um arquivo",
          rename: "Renomear ou mover",
          delete: "Excluir",
          makeFolder: "Criar uma pasta",
        },
      },
      path: { label: "Caminho", help: "No servidor; a pasta a listar ou o arquivo com o nome." },
      to: pt.to,
      content: pt.content,
      file: pt.file,
      text: pt.text,
      append: { label: "Acrescentar", help: "A um arquivo que já está lá. Sem isso, ele é substituído." },
      deep: { ...pt.deep, help: "O que há nelas também é listado. Links para pastas não são seguidos." },
      replace: {
        ...pt.replace,
        help: "Servidores SFTP recusam um nome ocupado; muitos servidores FTP substituem o arquivo mesmo assim.",
      },
      makeFolders: { ...pt.makeFolders, help: "No caminho até lá." },
      folder: { label: "É uma pasta", help: "A pasta é excluída com tudo o que contém." },
      saveAs: pt.saveAs,
      whenMissing: pt.whenMissing,
      keepFields: pt.keepFields,
      most: { ...pt.most, help: "Mais do que isso em uma pasta é um erro." },
      limit: pt.limit,
    },
  },
};
