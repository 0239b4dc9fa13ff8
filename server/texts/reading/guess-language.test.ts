import { expect, test } from "vitest";
import { guessLanguage } from "./index.ts";

test.each([
  ["en", "Hello, the kettle came in a wet box and the lid does not close. What happens now?"],
  ["de", "Guten Tag, der Wasserkocher ist undicht und ich brauche ihn bis Samstag. Was kann ich tun?"],
  ["fr", "Bonjour, la bouilloire est arrivée cabossée et le couvercle ne ferme pas. Que faire ?"],
  ["nl", "Beste, de waterkoker kwam beschadigd aan en ik heb nog geen antwoord. Kunt u mij helpen?"],
  ["es", "Hola, la tetera llegó rota y no cierra la tapa. ¿Qué puedo hacer?"],
  ["pt", "Olá, a chaleira chegou partida e não fecha. Ainda não tenho resposta, o que posso fazer?"],
  ["it", "Buongiorno, il bollitore è arrivato ammaccato e non si chiude. Che cosa posso fare?"],
  ["pl", "Dzień dobry, czajnik przyszedł uszkodzony i nie zamyka się. Co mam zrobić?"],
  ["sv", "Hej, kokaren kom fram skadad och locket går inte att stänga. Vad gör jag nu?"],
  ["ar", "مرحبا، وصلت الغلاية مكسورة ولا يُغلق غطاؤها. ماذا أفعل؟"],
  ["ja", "こんにちは。ケトルがへこんで届き、ふたが閉まりません。どうすればよいですか。"],
])("%s is known by its words", (code, text) => {
  expect(guessLanguage(text)).toBe(code);
});

test.each([
  ["nothing", ""],
  ["a number", "4711 / 0815"],
  ["one word", "Rechnung"],
  ["Danish", "Hej, jeg har ikke fået svar og ved ikke, hvad jeg skal gøre."],
  ["Turkish", "Merhaba, bu ürün için bir fatura ve iade istiyorum."],
  ["Russian", "Здравствуйте, чайник пришёл сломанным."],
  ["Persian", "سلام، کتری شکسته رسید چه کار کنم؟ گفتم پس از آن"],
])("%s is left open", (_what, text) => {
  expect(guessLanguage(text)).toBeUndefined();
});
