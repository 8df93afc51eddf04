/** What a form's page says besides its author's words. */
export interface FormTexts {
  readonly send: string;
  readonly thanks: string;
  readonly required: string;
  readonly yes: string;
  readonly no: string;
  readonly choose: string;
  readonly notNumber: string;
  readonly notEmail: string;
  /** Wrong in any other way. */
  readonly invalid: string;
  readonly next: string;
  readonly back: string;
  /** `{step}` of `{count}`. */
  readonly step: string;
  readonly busy: string;
  /** Too many answers in a minute. */
  readonly tooMany: string;
  readonly nothing: string;
  readonly nothingHint: string;
  readonly nobody: string;
  readonly nobodyHint: string;
  readonly gone: string;
  readonly goneHint: string;
  readonly early: string;
  readonly earlyHint: string;
}

export type Language = "en" | "pl" | "pt-BR";

const texts: Readonly<Record<Language, FormTexts>> = {
  en: {
    send: "Send",
    thanks: "Thank you. Your answer has been saved.",
    required: "Please fill this in.",
    yes: "Yes",
    no: "No",
    choose: "Choose…",
    notNumber: "Please write a number, such as 12.5.",
    notEmail: "Please write an e-mail address, such as name@example.com.",
    invalid: "This cannot be right. Please check it.",
    next: "Next",
    back: "Back",
    step: "Step {step} of {count}",
    tooMany: "Too many people are sending this form just now. Please send it again in a minute.",
    nothing: "There is no form here",
    nothingHint: "Please check the address.",
    nobody: "Nobody is testing this form",
    nobodyHint: "In the flow, choose to wait for a test answer, then load this page again.",
    busy: "Your answer could not be saved just now. Please send it again in a moment.",
    gone: "This form is no longer open",
    goneHint: "It was answered already, or its time is over.",
    early: "This form is not open yet",
    earlyHint: "Please try again in a moment.",
  },
  pl: {
    send: "Wyślij",
    thanks: "Dziękujemy. Odpowiedź została zapisana.",
    required: "Wypełnij to pole.",
    yes: "Tak",
    no: "Nie",
    choose: "Wybierz…",
    notNumber: "Wpisz liczbę, na przykład 12,5.",
    notEmail: "Wpisz adres e-mail, na przykład imie@example.com.",
    invalid: "Coś się tu nie zgadza. Sprawdź tę wartość.",
    next: "Dalej",
    back: "Wstecz",
    step: "Krok {step} z {count}",
    tooMany: "Zbyt wiele osób wysyła teraz ten formularz. Wyślij go ponownie za minutę.",
    nothing: "Nie ma tu formularza",
    nothingHint: "Sprawdź adres.",
    nobody: "Nikt teraz nie testuje tego formularza",
    nobodyHint: "W przepływie wybierz czekanie na próbną odpowiedź i odśwież tę stronę.",
    busy: "Nie udało się teraz zapisać odpowiedzi. Wyślij ją ponownie za chwilę.",
    gone: "Ten formularz jest już zamknięty",
    goneHint: "Ktoś już na niego odpowiedział albo minął jego czas.",
    early: "Ten formularz nie jest jeszcze otwarty",
    earlyHint: "Spróbuj ponownie za chwilę.",
  },
  "pt-BR": {
    send: "Enviar",
    thanks: "Obrigado. Sua resposta foi salva.",
    required: "Preencha este campo.",
    yes: "Sim",
    no: "Não",
    choose: "Escolha…",
    notNumber: "Escreva um número, por exemplo 12,5.",
    notEmail: "Escreva um endereço de e-mail, por exemplo nome@example.com.",
    invalid: "Há algo errado aqui. Confira o valor.",
    next: "Avançar",
    back: "Voltar",
    step: "Etapa {step} de {count}",
    tooMany: "Muita gente está enviando este formulário agora. Envie de novo em um minuto.",
    nothing: "Não há nenhum formulário aqui",
    nothingHint: "Confira o endereço.",
    nobody: "Ninguém está testando este formulário",
    nobodyHint: "No fluxo, escolha aguardar uma resposta de teste e recarregue esta página.",
    busy: "Não foi possível salvar sua resposta agora. Envie de novo em instantes.",
    gone: "Este formulário não está mais aberto",
    goneHint: "Ele já foi respondido ou o prazo terminou.",
    early: "Este formulário ainda não está aberto",
    earlyHint: "Tente de novo em instantes.",
  },
};

/** The language that the browser asks for first among those that there are. */
export function languageOf(acceptLanguage: string | undefined): Language {
  for (const part of (acceptLanguage ?? "").toLowerCase().split(",")) {
    const [primary = ""] = (part.split(";")[0] ?? "").trim().split("-");
    if (primary === "pl") return "pl";
    if (primary === "pt") return "pt-BR";
    if (primary === "en") return "en";
  }
  return "en";
}

export function formTexts(language: Language): FormTexts {
  return texts[language];
}
