import type { Translations } from "@weft/sdk";

export const compressText: Translations = {
  pl: {
    label: "Kompresuj",
    help: "Pakuje pliki do archiwum zip lub gzip albo je rozpakowuje.",
    synonyms: ["spakuj", "rozpakuj", "zip", "gzip", "archiwum", "dekompresuj"],
    params: {
      operation: {
        label: "Wykonaj",
        help: "Spakuj pliki do jednego, mniejszego, albo wyjmij je z niego.",
        options: { compress: "Spakuj", decompress: "Rozpakuj" },
      },
      files: {
        label: "Pliki",
        help: "Nazwy, pod którymi pliki są w elemencie, po przecinku; puste oznacza wszystkie.",
      },
      format: {
        label: "Format",
        help: "Plik zip zawiera wszystkie pliki, gzip po jednym.",
        options: { zip: "Zip", gzip: "Gzip" },
      },
      together: {
        label: "Jeden plik zip ze wszystkich elementów",
        help: "Bez tego każdy element daje własny plik zip.",
      },
      fileName: { label: "Nazwa pliku", help: "Pliku zip." },
      file: {
        label: "Umieść plik pod nazwą",
        help: "Pod nią kolejne węzły znajdą go w elemencie; drugi plik gzip dostaje za nią numer.",
      },
      each: {
        label: "Jeden element na każdy plik",
        help: "Bez tego wszystkie pliki są w jednym elemencie, jako file_0, file_1 i tak dalej.",
      },
      prefix: {
        label: "Początek nazw",
        help: "Co stoi przed numerem pliku. Przy jednym elemencie na plik każdy nazywa się data.",
      },
      limit: {
        label: "Najwięcej MB po rozpakowaniu",
        help: "Małe archiwa mogą zawierać ogromne pliki, które zapełniłyby dysk.",
      },
      keepFiles: { label: "Zachowaj pliki elementu", help: "Obok tego, co powstaje." },
    },
  },
  "pt-BR": {
    label: "Compactar",
    help: "Compacta arquivos em zip ou gzip, ou os descompacta.",
    synonyms: ["zipar", "descompactar", "extrair", "zip", "gzip", "comprimir"],
    params: {
      operation: {
        label: "Fazer",
        help: "Juntar arquivos em um só, menor, ou tirá-los de lá.",
        options: { compress: "Compactar", decompress: "Descompactar" },
      },
      files: {
        label: "Arquivos",
        help: "Os nomes que os arquivos têm no item, separados por vírgulas; vazio usa todos.",
      },
      format: {
        label: "Formato",
        help: "Um zip contém todos os arquivos; um gzip, um só.",
        options: { zip: "Zip", gzip: "Gzip" },
      },
      together: {
        label: "Um só zip com todos os itens",
        help: "Sem isso, cada item gera o seu zip.",
      },
      fileName: { label: "Nome do arquivo", help: "Do arquivo zip." },
      file: {
        label: "Colocar o arquivo em",
        help: "O nome pelo qual os próximos nós o encontram no item; um segundo gzip recebe um número depois dele.",
      },
      each: {
        label: "Um item para cada arquivo",
        help: "Sem isso, todos os arquivos ficam em um item, como file_0, file_1 e assim por diante.",
      },
      prefix: {
        label: "Início dos nomes",
        help: "O que vem antes do número do arquivo. Com um item por arquivo, cada um se chama data.",
      },
      limit: {
        label: "Máximo de MB descompactados",
        help: "Arquivos pequenos podem conter arquivos enormes, que encheriam o disco.",
      },
      keepFiles: { label: "Manter os arquivos do item", help: "Ao lado do que é criado." },
    },
  },
};
