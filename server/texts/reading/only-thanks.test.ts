import { describe, expect, test } from "vitest";
import { isOnlyThanks } from "./index.ts";

const thanks: Record<string, readonly string[]> = {
  English: [
    "Thanks!",
    "Thank you so much, Ruth",
    "Perfect, thank you very much for your help!",
    "Hi Ruth,\n\nmany thanks for the quick reply.\n\nBest regards\nAma Mensah",
    "THANK YOU!!! 🙏",
    "Ok thanks :)",
    "thanks again\nSent from my iPhone",
  ],
  German: [
    "Danke!",
    "Vielen Dank für die schnelle Antwort.\nMit freundlichen Grüßen\nJonas Weber",
    "Super, danke schön 😊",
    "Liebe Ruth, herzlichen Dank! Schönes Wochenende!",
  ],
  French: [
    "Merci beaucoup !",
    "Bonjour,\nun grand merci pour votre aide.\nCordialement,\nCamille Roux",
    "Parfait, merci. Bonne journée !",
  ],
  Dutch: ["Bedankt!", "Dank je wel voor je hulp, Sanne", "Top, hartelijk dank. Fijne dag!\nGroetjes, Pieter de Vries"],
  Spanish: ["¡Muchas gracias!", "Hola Ruth, mil gracias por su ayuda. Un saludo, Lucía Gómez", "Perfecto, gracias"],
  Portuguese: ["Muito obrigada!", "Olá Ruth, obrigado pela ajuda. Cumprimentos, Tiago"],
  Italian: [
    "Grazie mille!",
    "Perfetto, grazie per la risposta. Buona giornata",
    "Gentile Ruth, La ringrazio di cuore. Cordiali saluti, Paolo Conti",
  ],
  Polish: ["Dziękuję bardzo!", "Dzień dobry, bardzo dziękuję za pomoc. Pozdrawiam, Anna Kowalska", "Super, dzięki"],
  Swedish: ["Tack så mycket!", "Hej Ruth, stort tack för hjälpen. Mvh Erik Lund", "Toppen, tack"],
  Arabic: ["شكرًا جزيلًا!", "السلام عليكم، شكرا لكم على الرد السريع", "ألف شكر"],
  Japanese: [
    "ありがとうございます。",
    "迅速なご対応、誠にありがとうございました。",
    "ご返信ありがとうございます。助かりました！",
  ],
};

const traps: Record<string, readonly string[]> = {
  English: [
    "Thanks, but the lid still leaks",
    "Thanks for nothing",
    "Thanks in advance",
    "No thanks",
    "Thanks! When does it arrive?",
    "Thanks. It broke again",
    "Thank you, Ruth. Please send the invoice too.",
    "thanks 4711",
    "Ok",
    "Perfect",
    "Best regards\nAma",
    "Thanks however",
    "Thanks\nNot yet",
    "Thanks. Broken.",
  ],
  German: [
    "Danke, geht aber nicht",
    "Danke im Voraus",
    "Nein danke",
    "Danke für nichts",
    "Danke. Leider ist er wieder kaputt.",
    "Vielen Dank, wann kommt er?",
    "Danke!\nKaputt",
  ],
  French: [
    "Merci, mais ça ne marche pas",
    "Merci d’avance",
    "Non merci",
    "Merci pour rien",
    "Merci. Et le remboursement ?",
  ],
  Dutch: ["Bedankt, maar het werkt niet", "Nee, dank u", "Alvast bedankt", "Bedankt voor niets"],
  Spanish: ["Gracias, pero sigue roto", "No, gracias", "Gracias de antemano", "Gracias por nada"],
  Portuguese: ["Obrigado, mas não funciona", "Não, obrigado", "Obrigado desde já", "Obrigada por nada"],
  Italian: ["Grazie, ma non funziona", "No grazie", "Grazie in anticipo", "Grazie per niente"],
  Polish: ["Dziękuję, ale nie działa", "Nie, dziękuję", "Z góry dziękuję", "Dzięki za nic"],
  Swedish: ["Tack, men det fungerar inte", "Nej tack", "Tack på förhand", "Tack för ingenting"],
  Arabic: ["شكرا لكن لا يعمل", "لا شكرا", "شكرا على لا شيء", "شكرا، متى يصل؟"],
  Japanese: [
    "ありがとうございます。でも動きません。",
    "ありがとうございます。いつ届きますか",
    "いいえ、ありがとう",
    "ありがとうございますが、まだです",
  ],
};

describe("only thanks", () => {
  test.each(Object.entries(thanks))("is heard in %s", (_language, said) => {
    expect(said.filter((text) => !isOnlyThanks(text))).toEqual([]);
  });

  test.each(Object.entries(traps))("is not heard in what says more in %s", (_language, said) => {
    expect(said.filter((text) => isOnlyThanks(text))).toEqual([]);
  });

  test("may name the people on the conversation in any script", () => {
    expect(isOnlyThanks("شكرا لك\nليلى حداد", ["ليلى حداد"])).toBe(true);
    expect(isOnlyThanks("ありがとうございます。\n佐藤 花子", ["佐藤 花子"])).toBe(true);
    expect(isOnlyThanks("شكرا لك\nليلى حداد")).toBe(false);
  });

  test("is not looked for in a long message", () => {
    expect(isOnlyThanks("Thanks! ".repeat(60))).toBe(false);
  });

  test("is decided at once, whatever is written", () => {
    const started = performance.now();
    for (const piece of ["a", "Thanks ", "- ", ". ", "ありがとう", "A'"]) isOnlyThanks(piece.repeat(100).slice(0, 300));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
