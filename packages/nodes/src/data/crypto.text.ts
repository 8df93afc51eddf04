import type { Translations } from "@weft/sdk";
import { resultTexts } from "./result.text.ts";

export const cryptoText: Translations = {
  pl: {
    label: "Kryptografia",
    help: "Tworzy skróty, HMAC i podpisy tekstów i plików oraz wartości losowe, takie jak UUID.",
    synonyms: ["skrót", "hash", "sha256", "suma kontrolna", "podpis", "hmac", "uuid", "losowe", "hasło"],
    params: {
      ...resultTexts.pl,
      action: {
        label: "Co utworzyć",
        help: "Skrót nie wymaga klucza; HMAC wymaga wspólnego sekretu, podpis klucza prywatnego.",
        options: { hash: "Skrót", hmac: "HMAC", sign: "Podpis", random: "Wartość losowa" },
      },
      source: {
        label: "Z czego",
        help: "Z tekstu albo z zawartości pliku elementu.",
        options: { text: "Tekst", file: "Plik" },
      },
      value: { label: "Tekst", help: "Listy i obiekty są brane jako ich JSON." },
      file: { label: "Plik", help: "Nazwa jednego z plików elementu." },
      secret: {
        label: "Sekret",
        help: "Widzi go tu każdy, kto widzi przepływ: lepiej wybierz poświadczenie.",
      },
      privateKey: {
        label: "Klucz prywatny",
        help: "PEM. Widzi go tu każdy, kto widzi przepływ: lepiej wybierz poświadczenie.",
      },
      algorithm: {
        label: "Algorytm",
        help: "SHA-256, chyba że druga strona chce innego; MD5 i SHA-1 nie chronią już przed fałszerstwem.",
        options: {
          sha256: "SHA-256",
          sha384: "SHA-384",
          sha512: "SHA-512",
          "sha3-256": "SHA3-256",
          "sha3-384": "SHA3-384",
          "sha3-512": "SHA3-512",
          sha224: "SHA-224",
          sha1: "SHA-1",
          md5: "MD5",
        },
      },
      encoding: {
        label: "Zapisany jako",
        help: "Jak zapisać bajty wyniku.",
        options: { hex: "Szesnastkowo", base64: "Base64", base64url: "Base64 do adresów" },
      },
      valueEncoding: {
        label: "Tekst to",
        help: "Bajty zapisane jako tekst mogą być wzięte jako te bajty.",
        options: { utf8: "Zwykły tekst", hex: "Zapis szesnastkowy", base64: "Base64" },
      },
      random: {
        label: "Rodzaj",
        help: "Wszystkie nadają się na sekrety: następnego nikt nie odgadnie.",
        options: {
          uuid: "UUID",
          ascii: "Litery i cyfry",
          hex: "Szesnastkowo",
          base64: "Base64",
          number: "Liczba całkowita",
        },
      },
      length: { label: "Długość", help: "W znakach." },
      min: { label: "Od", help: "Najmniejsza liczba, jaka może wypaść." },
      max: { label: "Do", help: "Największa liczba, jaka może wypaść." },
    },
  },
  "pt-BR": {
    label: "Criptografia",
    help: "Cria hashes, HMACs e assinaturas de textos e arquivos, e valores aleatórios como UUIDs.",
    synonyms: [
      "hash",
      "sha256",
      "resumo",
      "soma de verificação",
      "assinatura",
      "hmac",
      "uuid",
      "aleatório",
      "senha",
    ],
    params: {
      ...resultTexts["pt-BR"],
      action: {
        label: "O que criar",
        help: "Um hash não precisa de chave; um HMAC precisa de um segredo compartilhado, uma assinatura, de uma chave privada.",
        options: { hash: "Hash", hmac: "HMAC", sign: "Assinatura", random: "Valor aleatório" },
      },
      source: {
        label: "De",
        help: "De um texto ou do conteúdo de um arquivo do item.",
        options: { text: "Texto", file: "Arquivo" },
      },
      value: { label: "Texto", help: "Listas e objetos são tomados como o JSON deles." },
      file: { label: "Arquivo", help: "O nome de um dos arquivos do item." },
      secret: {
        label: "Segredo",
        help: "Quem vê o fluxo o vê aqui: é melhor escolher uma credencial.",
      },
      privateKey: {
        label: "Chave privada",
        help: "PEM. Quem vê o fluxo a vê aqui: é melhor escolher uma credencial.",
      },
      algorithm: {
        label: "Algoritmo",
        help: "SHA-256, a menos que o outro lado queira outro; MD5 e SHA-1 já não protegem contra falsificação.",
        options: {
          sha256: "SHA-256",
          sha384: "SHA-384",
          sha512: "SHA-512",
          "sha3-256": "SHA3-256",
          "sha3-384": "SHA3-384",
          "sha3-512": "SHA3-512",
          sha224: "SHA-224",
          sha1: "SHA-1",
          md5: "MD5",
        },
      },
      encoding: {
        label: "Escrito como",
        help: "Como os bytes do resultado são escritos.",
        options: { hex: "Hexadecimal", base64: "Base64", base64url: "Base64 para endereços" },
      },
      valueEncoding: {
        label: "O texto é",
        help: "Bytes escritos como texto podem ser tomados como esses bytes.",
        options: { utf8: "Texto comum", hex: "Hexadecimal", base64: "Base64" },
      },
      random: {
        label: "Tipo",
        help: "Todos servem para segredos: ninguém adivinha o próximo.",
        options: {
          uuid: "UUID",
          ascii: "Letras e dígitos",
          hex: "Hexadecimal",
          base64: "Base64",
          number: "Número inteiro",
        },
      },
      length: { label: "Comprimento", help: "Em caracteres." },
      min: { label: "De", help: "O menor número que pode sair." },
      max: { label: "Até", help: "O maior número que pode sair." },
    },
  },
};
