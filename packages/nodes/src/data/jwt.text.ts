import type { Translations } from "@weft/sdk";
import { objectResultTexts } from "./result.text.ts";

export const jwtText: Translations = {
  pl: {
    label: "JWT",
    help: "Podpisuje tokeny JSON Web Token, sprawdza je albo odczytuje ich treść.",
    synonyms: ["json web token", "token", "podpisz", "zweryfikuj", "odkoduj", "bearer"],
    params: {
      ...objectResultTexts.pl,
      action: {
        label: "Co zrobić",
        help: "Tylko sprawdzenie mówi, czy tokenowi można ufać; odkodowanie jedynie go czyta.",
        options: {
          sign: "Podpisz token",
          verify: "Sprawdź token",
          decode: "Odkoduj token bez sprawdzania",
        },
      },
      token: { label: "Token", help: "JWT; słowo Bearer przed nim nie przeszkadza." },
      payload: { label: "Treść", help: "Obiekt; poniższe pola są do niego dodawane." },
      algorithm: {
        label: "Algorytm",
        help: "HS ze wspólnym sekretem, pozostałe z parą kluczy; tokeny z innym są odrzucane.",
      },
      expiresIn: { label: "Wygasa po", help: "Jak długo jest ważny; bez wpisu bezterminowo." },
      issuer: {
        label: "Wystawca",
        help: "Pole iss: kto go wystawił; wypełnione jest wymagane przy sprawdzaniu.",
      },
      audience: {
        label: "Odbiorca",
        help: "Pole aud: dla kogo jest, kilku po przecinku; przy sprawdzaniu wymagany jest jeden z nich.",
      },
      subject: {
        label: "Podmiot",
        help: "Pole sub: kogo dotyczy; wypełnione jest wymagane przy sprawdzaniu.",
      },
      id: { label: "Identyfikator tokenu", help: "Pole jti." },
      notBefore: { label: "Ważny po", help: "Pole nbf: jest ważny dopiero po upływie tego czasu." },
      issuedAt: { label: "Z czasem podpisania", help: "Pole iat." },
      keyId: {
        label: "Identyfikator klucza",
        help: "Nagłówek kid: którego ze swoich kluczy ma użyć druga strona.",
      },
      key: {
        label: "Sekret lub klucz",
        help: "Sekret albo klucz w PEM. Widzi go tu każdy, kto widzi przepływ: lepiej wybierz poświadczenie.",
      },
      leeway: { label: "Zegary mogą się różnić o", help: "Tyle różnicy dopuszcza się przy czasach tokenu." },
      ignoreExpiration: { label: "Przyjmuj wygasłe tokeny", help: "Pole exp nie jest sprawdzane." },
      ignoreNotBefore: { label: "Przyjmuj tokeny jeszcze nieważne", help: "Pole nbf nie jest sprawdzane." },
      whole: {
        label: "Z nagłówkiem i podpisem",
        help: "Daje { header, payload, signature } zamiast samej treści.",
      },
    },
  },
  "pt-BR": {
    label: "JWT",
    help: "Assina JSON Web Tokens, verifica-os ou lê o que há neles.",
    synonyms: ["json web token", "token", "assinar", "verificar", "decodificar", "bearer"],
    params: {
      ...objectResultTexts["pt-BR"],
      action: {
        label: "O que fazer",
        help: "Só a verificação diz se um token merece confiança; decodificar apenas o lê.",
        options: {
          sign: "Assinar um token",
          verify: "Verificar um token",
          decode: "Decodificar um token sem verificar",
        },
      },
      token: { label: "Token", help: "O JWT; a palavra Bearer antes dele não atrapalha." },
      payload: { label: "Conteúdo", help: "Um objeto; as declarações abaixo são somadas a ele." },
      algorithm: {
        label: "Algoritmo",
        help: "HS com um segredo compartilhado, os outros com um par de chaves; tokens com outro são recusados.",
      },
      expiresIn: { label: "Expira em", help: "Por quanto tempo vale; sem valor, para sempre." },
      issuer: {
        label: "Emissor",
        help: "A declaração iss: quem o emitiu; preenchida, é exigida na verificação.",
      },
      audience: {
        label: "Público",
        help: "A declaração aud: para quem é, vários com vírgulas; a verificação exige um deles.",
      },
      subject: {
        label: "Assunto",
        help: "A declaração sub: de quem trata; preenchida, é exigida na verificação.",
      },
      id: { label: "Id do token", help: "A declaração jti." },
      notBefore: { label: "Válido após", help: "A declaração nbf: só vale depois de passado esse tempo." },
      issuedAt: { label: "Com a hora da assinatura", help: "A declaração iat." },
      keyId: { label: "Id da chave", help: "O cabeçalho kid: qual das suas chaves o outro lado deve usar." },
      key: {
        label: "Segredo ou chave",
        help: "Um segredo ou uma chave em PEM. Quem vê o fluxo a vê aqui: é melhor escolher uma credencial.",
      },
      leeway: {
        label: "Os relógios podem diferir em",
        help: "Essa diferença é tolerada nos horários do token.",
      },
      ignoreExpiration: { label: "Aceitar tokens expirados", help: "A declaração exp não é conferida." },
      ignoreNotBefore: {
        label: "Aceitar tokens ainda não válidos",
        help: "A declaração nbf não é conferida.",
      },
      whole: {
        label: "Com cabeçalho e assinatura",
        help: "Dá { header, payload, signature } em vez de só o conteúdo.",
      },
    },
  },
};
