import type { Translations } from "@weft/sdk";
import { storeTexts } from "../files/store.text.ts";

const { pl, "pt-BR": pt } = storeTexts;

export const s3Text: Translations = {
  pl: {
    label: "Magazyn S3",
    help: "Wysyła, pobiera, wypisuje, kopiuje i usuwa pliki w Amazon S3 i zgodnych magazynach oraz tworzy do nich linki.",
    synonyms: ["aws", "zasobnik", "chmura", "minio", "magazyn obiektów", "link do pliku", "kopia zapasowa"],
    params: {
      operation: {
        ...pl.operation,
        help: "Co zrobić z plikami zasobnika.",
        options: {
          upload: "Wyślij plik",
          download: "Pobierz plik",
          list: "Wypisz pliki",
          copy: "Skopiuj plik",
          delete: "Usuń plik",
          link: "Utwórz link",
        },
      },
      bucket: { label: "Zasobnik", help: "Jego nazwa (bucket)." },
      key: { label: "Plik w zasobniku", help: "Jego pełna nazwa, z folderami." },
      content: pl.content,
      file: { ...pl.file, help: "Nazwa, pod którą wysyłany plik jest w elemencie." },
      text: pl.text,
      toBucket: { label: "Do zasobnika", help: "Puste oznacza ten sam zasobnik." },
      toKey: { label: "Pod nazwą", help: "Pełna nazwa kopii, z folderami." },
      prefix: {
        label: "Zaczyna się od",
        help: "Tylko pliki, których pełne nazwy tak się zaczynają; folder kończy się ukośnikiem.",
      },
      deep: { ...pl.deep, help: "Bez tego folder poniżej jest podawany jako jeden wpis z folder: true." },
      saveAs: pl.saveAs,
      whenMissing: {
        ...pl.whenMissing,
        label: "Jeśli nie ma takiego pliku",
        help: "Co zrobić, gdy w zasobniku nie ma pliku o tej nazwie.",
      },
      linkFor: {
        label: "Link pozwala",
        help: "Kto ma link, może to zrobić bez własnego dostępu.",
        options: { download: "Pobrać plik", upload: "Wysłać plik pod tą nazwą" },
      },
      seconds: { label: "Ważny przez", help: "Najwyżej siedem dni." },
      downloadAs: { label: "Zapisywany jako", help: "Nazwa, pod którą przeglądarki zapiszą plik." },
      most: { ...pl.most, help: "Ile zostanie podanych." },
      whenMore: {
        label: "Jeśli jest ich więcej",
        help: "Co zrobić, gdy zasobnik ma ich więcej.",
        options: { stop: "Podaj pierwsze", fail: "Zgłoś błąd" },
      },
      fileType: { ...pl.fileType, help: "Podawany temu, kto pobiera plik; puste oznacza typ samego pliku." },
      headers: {
        label: "Nagłówki",
        help: "Co jeszcze powiedzieć magazynowi: x-amz-acl, x-amz-storage-class, cache-control, x-amz-meta-… i podobne.",
        itemLabel: "nagłówek",
      },
      "headers.name": { label: "Nazwa" },
      "headers.value": { label: "Wartość" },
      versionId: {
        label: "Wersja",
        help: "Jej identyfikator w zasobnikach, które trzymają wersje; puste oznacza najnowszą.",
      },
      fileName: pl.fileName,
      limit: pl.limit,
      keepFields: { ...pl.keepFields, help: "I jego inne pliki, obok tego, co mówi magazyn." },
    },
  },
  "pt-BR": {
    label: "Armazenamento S3",
    help: "Envia, baixa, lista, copia e exclui arquivos no Amazon S3 e em armazenamentos compatíveis, e cria links para eles.",
    synonyms: ["aws", "bucket", "nuvem", "minio", "armazenamento de objetos", "link para arquivo", "backup"],
    params: {
      operation: {
        ...pt.operation,
        help: "O que fazer com os arquivos do bucket.",
        options: {
          upload: "Enviar um arquivo",
          download: "Baixar um arquivo",
          list: "Listar arquivos",
          copy: "Copiar um arquivo",
          delete: "Excluir um arquivo",
          link: "Criar um link",
        },
      },
      bucket: { label: "Bucket", help: "O nome dele." },
      key: { label: "Arquivo no bucket", help: "O nome inteiro, com as pastas." },
      content: pt.content,
      file: { ...pt.file, help: "O nome que o arquivo a enviar tem no item." },
      text: pt.text,
      toBucket: { label: "Para o bucket", help: "Vazio usa o mesmo bucket." },
      toKey: { label: "Com o nome", help: "O nome inteiro da cópia, com as pastas." },
      prefix: {
        label: "Começa com",
        help: "Somente arquivos cujo nome inteiro começa assim; uma pasta termina com uma barra.",
      },
      deep: { ...pt.deep, help: "Sem isso, uma pasta abaixo vem como uma só entrada, com folder: true." },
      saveAs: pt.saveAs,
      whenMissing: {
        ...pt.whenMissing,
        label: "Se não houver esse arquivo",
        help: "O que acontece quando o bucket não tem um arquivo com esse nome.",
      },
      linkFor: {
        label: "O link permite",
        help: "Quem tem o link pode fazer isso sem nenhum acesso próprio.",
        options: { download: "Baixar o arquivo", upload: "Enviar um arquivo com esse nome" },
      },
      seconds: { label: "Válido por", help: "No máximo sete dias." },
      downloadAs: { label: "Salvo como", help: "O nome com que os navegadores salvam o arquivo." },
      most: { ...pt.most, help: "Quantos são trazidos." },
      whenMore: {
        label: "Se houver mais",
        help: "O que acontece quando o bucket tem mais.",
        options: { stop: "Trazer os primeiros", fail: "Falhar" },
      },
      fileType: { ...pt.fileType, help: "Informado a quem baixa o arquivo; vazio usa o do próprio arquivo." },
      headers: {
        label: "Cabeçalhos",
        help: "O que mais dizer ao armazenamento: x-amz-acl, x-amz-storage-class, cache-control, x-amz-meta-… e parecidos.",
        itemLabel: "cabeçalho",
      },
      "headers.name": { label: "Nome" },
      "headers.value": { label: "Valor" },
      versionId: {
        label: "Versão",
        help: "O id dela, em buckets que guardam versões; vazio usa a mais nova.",
      },
      fileName: pt.fileName,
      limit: pt.limit,
      keepFields: {
        ...pt.keepFields,
        help: "E os outros arquivos dele, ao lado do que o armazenamento informa.",
      },
    },
  },
};
