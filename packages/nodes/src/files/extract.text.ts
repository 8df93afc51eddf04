import type { Translations } from "@weft/sdk";
import { moreEncodingsPl, moreEncodingsPt } from "./encoding.text.ts";
import { wherePl, wherePt } from "./where.text.ts";

export const extractText: Translations = {
  pl: {
    label: "Odczytaj plik",
    help: "Zamienia zawartość pliku na elementy lub pola: CSV, arkusze, JSON, XML, tabele HTML, kalendarze, PDF, tekst.",
    synonyms: ["wyodrębnij z pliku", "wczytaj", "importuj", "csv", "excel", "arkusz", "pdf", "kalendarz"],
    params: {
      file: { label: "Plik", help: "Nazwa, pod którą plik jest w elemencie." },
      format: {
        label: "Format",
        help: "Rozpoznawany po nazwie i typie pliku, chyba że wybierzesz inaczej.",
        options: {
          auto: "Taki, jaki ma plik",
          csv: "CSV",
          sheet: "Arkusz kalkulacyjny (XLSX, XLS, ODS, RTF)",
          json: "JSON",
          jsonLines: "JSON, jedna wartość w wierszu",
          xml: "XML",
          html: "Tabela ze strony WWW (HTML)",
          ics: "Kalendarz (ICS)",
          pdf: "PDF, jego tekst",
          text: "Tekst",
          base64: "Dowolny plik jako base64",
        },
      },
      header: {
        label: "Pierwszy wiersz zawiera nazwy pól",
        help: "Bez tego każdy element ma swoje komórki jako listę „row”.",
      },
      delimiter: {
        label: "Separator",
        help: "Co rozdziela komórki. Puste: rozpoznawany po pierwszym wierszu; \\t to tabulator.",
      },
      encoding: {
        label: "Kodowanie",
        help: "Starsze polskie pliki są często w Windows-1250, starsze brazylijskie w Windows-1252.",
        options: moreEncodingsPl,
      },
      sheet: { label: "Arkusz", help: "Jego nazwa albo numer od 1; puste oznacza pierwszy arkusz." },
      range: {
        label: "Zakres",
        help: "Na przykład A2:F100 albo numer pierwszego wiersza; puste oznacza wszystko.",
      },
      table: { label: "Która tabela", help: "Jeśli na stronie jest ich kilka, licząc od 1." },
      entries: {
        label: "Zwróć",
        help: "Lista daje tyle elementów, ile ma wpisów.",
        options: { items: "Jeden element na każdy wpis", field: "Wszystko w jednym polu" },
      },
      path: {
        label: "Gdzie jest lista",
        help: "Ścieżka do listy, której wpisy staną się elementami; puste oznacza cały plik.",
      },
      field: {
        label: "Umieść w polu",
        help: "Kropka, jak w invoice.text, zapisuje do zagnieżdżonego obiektu.",
      },
      joinPages: {
        label: "Połącz strony",
        help: "Jeden tekst ze wszystkich stron; bez tego lista z tekstem każdej strony.",
      },
      maxPages: { label: "Najwięcej stron", help: "0 czyta wszystkie." },
      password: { label: "Hasło", help: "Do pliku PDF, którego nie da się bez niego otworzyć." },
      ...wherePl,
      skip: {
        label: "Ile wierszy pominąć",
        help: "Po nazwach pól i spośród wierszy, które spełniają warunki.",
      },
      maxRows: { label: "Najwięcej wierszy", help: "0 czyta wszystkie." },
      emptyCells: {
        label: "Zachowaj puste komórki",
        help: "Jako pola z pustym tekstem. Bez tego elementy nie mają pól, które są puste.",
      },
      numbers: {
        label: "Odczytuj liczby",
        help: "Teksty takie jak 12 czy 3.5 stają się liczbami. 007 i 3,5 pozostają tekstami.",
      },
      ragged: {
        label: "Wiersze, które mają za dużo lub za mało komórek",
        help: "W porównaniu z pierwszym wierszem.",
        options: { fail: "Zatrzymaj z błędem", fill: "Weź to, co jest", skip: "Pomiń wiersz" },
      },
      fromLine: { label: "Pierwsza linia", help: "Dla plików, które mają nad tabelą tytuł." },
      quote: {
        label: "Cudzysłów",
        help: "Znak wokół komórek, które zawierają separatory lub znaki nowej linii; puste, jeśli go nie ma.",
      },
      keepBom: {
        label: "Zachowaj znacznik kolejności bajtów",
        help: "Niewidoczny znak na początku niektórych plików. Zachowany staje się częścią nazwy pierwszego pola.",
      },
      values: {
        label: "Komórki",
        help: "Jako to, czym są: liczby, prawda lub fałsz i teksty.",
        options: { typed: "Jako to, czym są", shown: "Jako tekst, który widać" },
      },
      dates: {
        label: "Daty",
        help: "Arkusze liczą dni; tu stają się datami, które odczytają inne węzły.",
        options: { iso: "Jako 2026-03-01 lub 2026-03-01T09:30:00", number: "Jako liczba arkusza" },
      },
      keepFields: {
        label: "Zachowaj własne pola elementu",
        help: "To, co odczytano, jest do nich dodawane i przy tych samych nazwach ma pierwszeństwo.",
      },
      keepFile: {
        label: "Zachowaj pliki elementu",
        help: "Każdy element wyjściowy ma wszystkie pliki elementu wejściowego.",
      },
    },
  },
  "pt-BR": {
    label: "Ler um arquivo",
    help: "Transforma o conteúdo de um arquivo em itens ou campos: CSV, planilhas, JSON, XML, tabelas HTML, calendários, PDF, texto.",
    synonyms: ["extrair do arquivo", "importar", "csv", "excel", "planilha", "pdf", "calendário"],
    params: {
      file: { label: "Arquivo", help: "O nome que o arquivo tem no item." },
      format: {
        label: "Formato",
        help: "Descoberto pelo nome e pelo tipo do arquivo, a menos que você escolha.",
        options: {
          auto: "O do próprio arquivo",
          csv: "CSV",
          sheet: "Planilha (XLSX, XLS, ODS, RTF)",
          json: "JSON",
          jsonLines: "JSON, um valor por linha",
          xml: "XML",
          html: "Tabela de uma página (HTML)",
          ics: "Calendário (ICS)",
          pdf: "PDF, o texto dele",
          text: "Texto",
          base64: "Qualquer arquivo, como base64",
        },
      },
      header: {
        label: "A primeira linha tem os nomes dos campos",
        help: "Sem isso, cada item traz as células na lista “row”.",
      },
      delimiter: {
        label: "Separador",
        help: "O que fica entre as células. Vazio: descoberto pela primeira linha; \\t é uma tabulação.",
      },
      encoding: {
        label: "Codificação",
        help: "Arquivos brasileiros antigos costumam ser Windows-1252; os poloneses, Windows-1250.",
        options: moreEncodingsPt,
      },
      sheet: { label: "Aba", help: "O nome ou o número dela a partir de 1; vazio é a primeira aba." },
      range: {
        label: "Intervalo",
        help: "Como A2:F100, ou o número da primeira linha; vazio lê tudo.",
      },
      table: { label: "Qual tabela", help: "Quando a página tem várias, contando a partir de 1." },
      entries: {
        label: "Gerar",
        help: "Uma lista gera tantos itens quantas entradas tiver.",
        options: { items: "Um item para cada entrada", field: "Tudo em um só campo" },
      },
      path: {
        label: "Onde está a lista",
        help: "O caminho até a lista cujas entradas viram itens; vazio é o arquivo inteiro.",
      },
      field: {
        label: "Colocar no campo",
        help: "Um ponto, como em invoice.text, grava dentro de um objeto.",
      },
      joinPages: {
        label: "Juntar as páginas",
        help: "Um só texto de todas as páginas; sem isso, uma lista com o texto de cada página.",
      },
      maxPages: { label: "Máximo de páginas", help: "0 lê todas." },
      password: { label: "Senha", help: "De um PDF que não abre sem ela." },
      ...wherePt,
      skip: {
        label: "Linhas a pular",
        help: "Depois dos nomes dos campos e entre as linhas desejadas.",
      },
      maxRows: { label: "Máximo de linhas", help: "0 lê todas." },
      emptyCells: {
        label: "Manter células vazias",
        help: "Como campos com texto vazio. Sem isso, os itens não têm o que está vazio.",
      },
      numbers: {
        label: "Ler números",
        help: "Textos como 12 ou 3.5 viram números. 007 e 3,5 continuam textos.",
      },
      ragged: {
        label: "Linhas com células a mais ou a menos",
        help: "Em comparação com a primeira linha.",
        options: {
          fail: "Parar com um erro",
          fill: "Aproveitar o que houver",
          skip: "Deixar a linha de fora",
        },
      },
      fromLine: { label: "Primeira linha", help: "Para arquivos com um título acima da tabela." },
      quote: {
        label: "Aspas",
        help: "O que cerca células com separadores ou quebras de linha; vazio quando nada as cerca.",
      },
      keepBom: {
        label: "Manter a marca de ordem de bytes",
        help: "Um caractere invisível no início de alguns arquivos. Mantido, ele faz parte do nome do primeiro campo.",
      },
      values: {
        label: "Células",
        help: "Como o que são: números, verdadeiro ou falso, e textos.",
        options: { typed: "Como o que são", shown: "Como o texto que se vê" },
      },
      dates: {
        label: "Datas",
        help: "As planilhas contam dias; aqui eles viram datas que outros nós conseguem ler.",
        options: { iso: "Como 2026-03-01 ou 2026-03-01T09:30:00", number: "Como o número da planilha" },
      },
      keepFields: {
        label: "Manter os campos do próprio item",
        help: "O que é lido se soma a eles e prevalece quando os nomes são iguais.",
      },
      keepFile: {
        label: "Manter os arquivos do item",
        help: "Cada item que sai leva todos os arquivos do que entrou.",
      },
    },
  },
};
