import type { Translations } from "@weft/sdk";
import { encodingsPl, encodingsPt, moreEncodingsPl, moreEncodingsPt } from "./encoding.text.ts";
import { eventPl, eventPt } from "./event.text.ts";
import { wherePl, wherePt } from "./where.text.ts";

export const convertText: Translations = {
  pl: {
    label: "Utwórz plik",
    help: "Zamienia elementy lub pole na plik: CSV, arkusze, JSON, XML, tabele HTML, wydarzenia kalendarza, tekst; albo jeden plik z tabelą na inny.",
    synonyms: ["przekształć na plik", "eksportuj", "zapisz", "csv", "excel", "arkusz", "kalendarz"],
    params: {
      format: {
        label: "Format",
        help: "Jaki plik powstaje.",
        options: {
          csv: "CSV",
          xlsx: "Arkusz Excel (XLSX)",
          ods: "Arkusz LibreOffice (ODS)",
          xls: "Arkusz dawnego Excela (XLS)",
          rtf: "Tabela w tekście sformatowanym (RTF)",
          html: "Tabela na stronie WWW (HTML)",
          json: "JSON",
          jsonLines: "JSON, jeden element w wierszu",
          xml: "XML",
          ics: "Wydarzenie kalendarza (ICS)",
          text: "Tekst z pola",
          base64: "Pole z base64",
        },
      },
      from: {
        label: "Wiersze",
        help: "Plik z tabelą jest zamieniany na inny już podczas czytania, niezależnie od wielkości.",
        options: { items: "Elementy", file: "Plik z tabelą w każdym elemencie" },
      },
      source: {
        label: "Plik z tabelą",
        help: "Nazwa, pod którą plik jest w elemencie: CSV, arkusz, tabela HTML albo JSON w wierszach.",
      },
      sourceEncoding: {
        label: "Jego kodowanie",
        help: "Starsze polskie pliki są często w Windows-1250, starsze brazylijskie w Windows-1252.",
        options: moreEncodingsPl,
      },
      ...wherePl,
      together: {
        label: "Jeden plik ze wszystkich elementów",
        help: "Bez tego każdy element daje własny plik.",
      },
      columns: {
        label: "Kolumny",
        help: "Pola, które staną się kolumnami, w tej kolejności, po przecinku; puste oznacza wszystkie. Pola zagnieżdżonych obiektów mają nazwy z kropkami.",
      },
      field: { label: "Pole", help: "Jego zawartość staje się zawartością pliku." },
      whenMissing: {
        label: "Elementy bez tego pola",
        help: "Co zrobić z elementem, który nie ma tego pola albo ma je puste.",
        options: { fail: "Zatrzymaj z błędem", leaveOut: "Pomiń element" },
      },
      ...eventPl,
      file: { label: "Umieść plik pod nazwą", help: "Pod nią kolejne węzły znajdą go w elemencie." },
      fileName: { label: "Nazwa pliku", help: "Brakujące rozszerzenie zostanie dodane." },
      delimiter: {
        label: "Separator",
        help: "Excel w Polsce i w Brazylii oczekuje średnika; \\t to tabulator.",
      },
      encoding: { label: "Kodowanie", help: "W UTF-8 są wszystkie znaki.", options: encodingsPl },
      bom: { label: "Znacznik kolejności bajtów", help: "Po nim Excel poznaje, że plik CSV jest w UTF-8." },
      header: { label: "Pierwszy wiersz z nazwami pól", help: "Bez tego plik zawiera same komórki." },
      quoteAll: {
        label: "Cudzysłów wokół każdej komórki",
        help: "Bez tego tylko tam, gdzie jest potrzebny.",
      },
      lineEnd: {
        label: "Końce linii",
        help: "Stare programy dla Windows wymagają CR LF.",
        options: { lf: "LF", crlf: "CR LF (Windows)" },
      },
      nested: {
        label: "Obiekty i listy",
        help: "Co zrobić z polami, które zawierają więcej niż jedną wartość.",
        options: { columns: "Kolumna na każde ich pole", json: "Jako JSON w jednej kolumnie" },
      },
      sheet: { label: "Nazwa arkusza", help: "Najwyżej 31 znaków." },
      compress: { label: "Mniejszy plik", help: "Zapis trwa trochę dłużej." },
      pretty: { label: "Z wcięciami", help: "Wygodniejszy do czytania dla ludzi i większy." },
      root: { label: "Element główny", help: "Nazwa elementu, który zawiera wszystkie inne." },
      record: { label: "Element na każdy wpis", help: "Nazwa elementu, którym staje się każdy wpis." },
      fileType: { label: "Typ zawartości", help: "Puste: wynika z formatu lub zawartości." },
      keepFields: {
        label: "Zachowaj własne pola i pliki elementu",
        help: "Tam, gdzie każdy element daje plik.",
      },
    },
  },
  "pt-BR": {
    label: "Criar um arquivo",
    help: "Transforma itens ou um campo em arquivo: CSV, planilhas, JSON, XML, tabelas HTML, eventos de calendário, texto; ou um arquivo de tabela em outro.",
    synonyms: ["converter em arquivo", "exportar", "salvar", "csv", "excel", "planilha", "calendário"],
    params: {
      format: {
        label: "Formato",
        help: "Que tipo de arquivo é criado.",
        options: {
          csv: "CSV",
          xlsx: "Planilha do Excel (XLSX)",
          ods: "Planilha do LibreOffice (ODS)",
          xls: "Planilha do Excel antigo (XLS)",
          rtf: "Tabela em texto formatado (RTF)",
          html: "Tabela em página (HTML)",
          json: "JSON",
          jsonLines: "JSON, um item por linha",
          xml: "XML",
          ics: "Evento de calendário (ICS)",
          text: "O texto de um campo",
          base64: "Um campo que contém base64",
        },
      },
      from: {
        label: "Linhas",
        help: "Um arquivo com uma tabela vira outro enquanto é lido, seja qual for o tamanho.",
        options: { items: "Os itens", file: "Um arquivo de tabela de cada item" },
      },
      source: {
        label: "Arquivo de tabela",
        help: "O nome que o arquivo tem no item: CSV, planilha, tabela HTML ou JSON por linha.",
      },
      sourceEncoding: {
        label: "A codificação dele",
        help: "Arquivos brasileiros antigos costumam ser Windows-1252; os poloneses, Windows-1250.",
        options: moreEncodingsPt,
      },
      ...wherePt,
      together: {
        label: "Um só arquivo com todos os itens",
        help: "Sem isso, cada item gera o seu arquivo.",
      },
      columns: {
        label: "Colunas",
        help: "Os campos que viram colunas, nesta ordem, separados por vírgulas; vazio usa todos. Campos de objetos internos têm nomes com pontos.",
      },
      field: { label: "Campo", help: "O conteúdo dele vira o do arquivo." },
      whenMissing: {
        label: "Itens sem ele",
        help: "O que fazer com um item cujo campo não existe ou está vazio.",
        options: { fail: "Parar com um erro", leaveOut: "Deixar o item de fora" },
      },
      ...eventPt,
      file: { label: "Colocar o arquivo em", help: "O nome pelo qual os próximos nós o encontram no item." },
      fileName: { label: "Nome do arquivo", help: "A extensão é acrescentada quando falta." },
      delimiter: {
        label: "Separador",
        help: "O Excel no Brasil e na Polônia espera ponto e vírgula; \\t é uma tabulação.",
      },
      encoding: { label: "Codificação", help: "UTF-8 tem todos os caracteres.", options: encodingsPt },
      bom: { label: "Marca de ordem de bytes", help: "É por ela que o Excel reconhece um CSV em UTF-8." },
      header: {
        label: "Primeira linha com os nomes dos campos",
        help: "Sem isso, o arquivo tem só as células.",
      },
      quoteAll: { label: "Aspas em todas as células", help: "Sem isso, só onde são necessárias." },
      lineEnd: {
        label: "Fim das linhas",
        help: "Programas antigos do Windows precisam de CR LF.",
        options: { lf: "LF", crlf: "CR LF (Windows)" },
      },
      nested: {
        label: "Objetos e listas",
        help: "O que fazer com campos que têm mais de um valor.",
        options: { columns: "Uma coluna para cada campo deles", json: "Como JSON em uma coluna" },
      },
      sheet: { label: "Nome da aba", help: "No máximo 31 caracteres." },
      compress: { label: "Arquivo menor", help: "Demora um pouco mais para gravar." },
      pretty: { label: "Com recuos", help: "Mais fácil de ler para as pessoas, e maior." },
      root: { label: "Elemento externo", help: "O nome do elemento que contém todos os outros." },
      record: { label: "Elemento de cada item", help: "O nome do elemento em que cada item se transforma." },
      fileType: { label: "Tipo de mídia", help: "Vazio: vem do formato ou do conteúdo." },
      keepFields: {
        label: "Manter os campos e arquivos do próprio item",
        help: "Onde cada item gera um arquivo.",
      },
    },
  },
};
