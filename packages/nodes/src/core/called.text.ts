import type { Translations } from "@weft/sdk";

export const calledText: Translations = {
  pl: {
    label: "Gdy wywoła inny przepływ",
    help: "Uruchamia przepływ, gdy wywoła go inny, z elementami, które ten wyśle.",
    synonyms: ["podprzepływ", "wywołany", "dane wejściowe", "użyj ponownie", "sub-workflow"],
    params: {
      accepts: {
        label: "Przyjmuje",
        help: "Wszystko, co dostanie, albo tylko poniższe dane, sprawdzone i przekształcone.",
        options: { anything: "Wszystko, co dostanie", inputs: "Te dane wejściowe" },
      },
      inputs: {
        label: "Dane wejściowe",
        help: "Czego ten przepływ potrzebuje do pracy; te nazwy widzi ten, kto go wywołuje.",
        itemLabel: "daną",
      },
      "inputs.name": { label: "Nazwa", placeholder: "idZamowienia" },
      "inputs.type": {
        label: "Typ",
        options: {
          text: "Tekst",
          number: "Liczba",
          boolean: "Tak lub nie",
          date: "Data",
          json: "Obiekt lub lista",
          any: "Dowolny",
        },
      },
      "inputs.required": { label: "Wymagana" },
      "inputs.default": { label: "Gdy jej brak" },
    },
  },
  "pt-BR": {
    label: "Quando outro fluxo chamar",
    help: "Inicia o fluxo quando outro o chama, com os itens que ele enviar.",
    synonyms: ["subfluxo", "chamado", "entradas", "reutilizar", "sub-workflow"],
    params: {
      accepts: {
        label: "Aceita",
        help: "Tudo o que receber, ou só as entradas abaixo, conferidas e convertidas.",
        options: { anything: "O que receber", inputs: "Estas entradas" },
      },
      inputs: {
        label: "Entradas",
        help: "O que este fluxo precisa para trabalhar; quem o chama vê estes nomes.",
        itemLabel: "entrada",
      },
      "inputs.name": { label: "Nome", placeholder: "idPedido" },
      "inputs.type": {
        label: "Tipo",
        options: {
          text: "Texto",
          number: "Número",
          boolean: "Sim ou não",
          date: "Data",
          json: "Objeto ou lista",
          any: "Qualquer",
        },
      },
      "inputs.required": { label: "Obrigatória" },
      "inputs.default": { label: "Quando faltar" },
    },
  },
};
