import type { Translations } from "@weft/sdk";

export const ftpFilesText: Translations = {
  pl: {
    label: "FTP i SFTP",
    help: "Wypisuje, pobiera, wysyła, zmienia nazwy i usuwa pliki na serwerze przez FTP, FTPS lub SFTP.",
    synonyms: ["ftps", "ssh", "serwer plików", "wyślij plik", "pobierz plik", "folder", "katalog"],
    params: {
      operation: {
        label: "Wykonaj",
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
      to: { label: "Dokąd", help: "Nowa ścieżka wraz z nazwą." },
      content: {
        label: "Treść",
        help: "Co zostanie wysłane.",
        options: { file: "Plik elementu", text: "Tekst" },
      },
      file: { label: "Plik", help: "Nazwa, pod którą plik jest w elemencie." },
      text: { label: "Tekst", help: "Wysyłany w UTF-8 tak, jak jest." },
      append: { label: "Dopisz", help: "Do pliku, który już tam jest. Bez tego plik jest zastępowany." },
      deep: {
        label: "Razem z folderami",
        help: "Wypisywane jest też to, co w nich jest. Dowiązania do folderów są pomijane.",
      },
      replace: {
        label: "Zastąp istniejący plik",
        help: "Serwery SFTP odmawiają, gdy nowa nazwa jest zajęta; wiele serwerów FTP i tak zastępuje plik.",
      },
      makeFolders: { label: "Utwórz brakujące foldery", help: "Na drodze do ścieżki." },
      folder: { label: "To folder", help: "Folder jest usuwany ze wszystkim, co w nim jest." },
      saveAs: { label: "Umieść plik pod nazwą", help: "Pod nią kolejne węzły znajdą go w elemencie." },
      whenMissing: {
        label: "Jeśli nic tam nie ma",
        help: "Co zrobić, gdy pod ścieżką nic nie ma.",
        options: { fail: "Zgłoś błąd", leaveOut: "Nie dawaj nic" },
      },
      keepFields: {
        label: "Zachowaj pola elementu",
        help: "I jego inne pliki, obok informacji o pliku.",
      },
      most: { label: "Najwięcej plików", help: "Więcej w folderze to błąd." },
      limit: { label: "Najwięcej MB", help: "Większy plik nie jest pobierany." },
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
        label: "Fazer",
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
      to: { label: "Para", help: "O novo caminho, com o nome." },
      content: {
        label: "Conteúdo",
        help: "O que é enviado.",
        options: { file: "Um arquivo do item", text: "Um texto" },
      },
      file: { label: "Arquivo", help: "O nome que o arquivo tem no item." },
      text: { label: "Texto", help: "Enviado em UTF-8 como está." },
      append: { label: "Acrescentar", help: "A um arquivo que já está lá. Sem isso, ele é substituído." },
      deep: {
        label: "Com as pastas dentro",
        help: "O que há nelas também é listado. Links para pastas não são seguidos.",
      },
      replace: {
        label: "Substituir um arquivo existente",
        help: "Servidores SFTP recusam um nome ocupado; muitos servidores FTP substituem o arquivo mesmo assim.",
      },
      makeFolders: { label: "Criar as pastas que faltam", help: "No caminho até lá." },
      folder: { label: "É uma pasta", help: "A pasta é excluída com tudo o que contém." },
      saveAs: {
        label: "Colocar o arquivo em",
        help: "O nome pelo qual os próximos nós o encontram no item.",
      },
      whenMissing: {
        label: "Se não houver nada",
        help: "O que acontece quando não há nada no caminho.",
        options: { fail: "Falhar", leaveOut: "Não trazer nada" },
      },
      keepFields: {
        label: "Manter os campos do item",
        help: "E os outros arquivos dele, ao lado dos dados do arquivo.",
      },
      most: { label: "Máximo de arquivos", help: "Mais do que isso em uma pasta é um erro." },
      limit: { label: "Máximo de MB", help: "Um arquivo maior não é baixado." },
    },
  },
};
