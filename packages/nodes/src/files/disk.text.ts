import type { Translations } from "@weft/sdk";

export const diskText: Translations = {
  pl: {
    label: "Pliki na tym komputerze",
    help: "Czyta, wypisuje, zapisuje, przenosi i usuwa pliki w folderach, na które pozwala administrator.",
    synonyms: ["dysk", "folder", "katalog", "plik lokalny", "odczytaj plik", "zapisz plik", "ścieżka"],
    params: {
      operation: {
        label: "Wykonaj",
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
      to: { label: "Dokąd", help: "Nowa ścieżka wraz z nazwą." },
      content: {
        label: "Treść",
        help: "Co zostanie zapisane.",
        options: { file: "Plik elementu", text: "Tekst" },
      },
      file: { label: "Plik", help: "Nazwa, pod którą plik jest w elemencie." },
      text: { label: "Tekst", help: "Zapisywany w UTF-8 tak, jak jest, bez znaku nowej linii na końcu." },
      ifExists: {
        label: "Jeśli już istnieje",
        help: "Co stanie się z plikiem, który już tam jest. Inni widzą stary, dopóki nowy nie jest kompletny.",
        options: { replace: "Zastąp go", append: "Dopisz na końcu", fail: "Zgłoś błąd" },
      },
      replace: {
        label: "Zastąp istniejący plik",
        help: "Bez tego przenoszenie kończy się błędem, gdy nowa ścieżka jest zajęta.",
      },
      makeFolders: { label: "Utwórz brakujące foldery", help: "Na drodze do nowego pliku." },
      withContent: {
        label: "Razem z zawartością",
        help: "Folder jest usuwany ze wszystkim, co w nim jest. Bez tego tylko pusty.",
      },
      give: {
        label: "Podaj",
        help: "Co z folderu ma być wypisane.",
        options: { files: "Pliki", folders: "Foldery", both: "Jedno i drugie" },
      },
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
      fileName: {
        label: "Nazwa pliku",
        help: "Jak plik ma się odtąd nazywać; puste zostawia jego własną nazwę.",
      },
      fileType: { label: "Typ MIME", help: "Puste: według rozszerzenia nazwy." },
      hidden: { label: "Także ukryte pliki", help: "Do * pasują też nazwy zaczynające się od kropki." },
      most: { label: "Najwięcej plików", help: "Więcej to błąd, zanim cokolwiek zostanie odczytane." },
      limit: { label: "Najwięcej MB", help: "Większy plik nie jest czytany." },
    },
  },
  "pt-BR": {
    label: "Arquivos nesta máquina",
    help: "Lê, lista, grava, move e exclui arquivos em pastas que o administrador permite.",
    synonyms: ["disco", "pasta", "diretório", "arquivo local", "ler arquivo", "gravar arquivo", "caminho"],
    params: {
      operation: {
        label: "Fazer",
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
      to: { label: "Para", help: "O novo caminho, com o nome." },
      content: {
        label: "Conteúdo",
        help: "O que é gravado.",
        options: { file: "Um arquivo do item", text: "Um texto" },
      },
      file: { label: "Arquivo", help: "O nome que o arquivo tem no item." },
      text: { label: "Texto", help: "Gravado em UTF-8 como está, sem quebra de linha no fim." },
      ifExists: {
        label: "Se já existir",
        help: "O que acontece com um arquivo que já está lá. Os outros veem o antigo até o novo estar completo.",
        options: { replace: "Substituir", append: "Acrescentar ao fim", fail: "Falhar" },
      },
      replace: {
        label: "Substituir um arquivo existente",
        help: "Sem isso, mover falha quando o novo caminho está ocupado.",
      },
      makeFolders: { label: "Criar as pastas que faltam", help: "No caminho até o novo arquivo." },
      withContent: {
        label: "Com o que há dentro",
        help: "Uma pasta é excluída com tudo o que contém. Sem isso, só uma vazia.",
      },
      give: {
        label: "Trazer",
        help: "O que de uma pasta é listado.",
        options: { files: "Arquivos", folders: "Pastas", both: "Ambos" },
      },
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
      fileName: {
        label: "Nome do arquivo",
        help: "Como o arquivo se chama daqui em diante; vazio mantém o nome dele.",
      },
      fileType: { label: "Tipo de mídia", help: "Vazio: pela extensão do nome." },
      hidden: {
        label: "Também os ocultos",
        help: "Nomes que começam com ponto também se encaixam em *.",
      },
      most: { label: "Máximo de arquivos", help: "Mais do que isso é um erro, antes de qualquer leitura." },
      limit: { label: "Máximo de MB", help: "Um arquivo maior não é lido." },
    },
  },
};
