import { describe, expect, test } from "vitest";
import { replyOfText } from "./index.ts";

const answer = "The table for four arrived, thank you.\nOnly one leg is shorter than the others.";
const earlier = "Your order has left our workshop.\nRuth at Halden Kitchen";
const quoted = earlier.replaceAll(/^/gm, "> ");

/** The line before a quote, as Gmail, Apple Mail, Thunderbird, Outlook and Yahoo write it in their users' languages. */
const introductions = [
  "On Tue, 5 May 2026 at 10:00, Ruth Adeyemi <ruth@halden.example> wrote:",
  "On May 5, 2026, at 10:00 AM, Ruth Adeyemi <ruth@halden.example> wrote:",
  "On 05/05/2026 10:00, Ruth Adeyemi wrote:",
  'On Tue, May 5, 2026 at 10:00 AM -0800, "Ruth Adeyemi" <ruth@halden.example> wrote:',
  "On Tuesday, May 5, 2026, Ruth Adeyemi <ruth@halden.example> wrote:",
  "On Tuesday, 5 May 2026 10:00:12 CEST Ruth Adeyemi wrote:",
  'On 5 May 2026 10:00, "Ruth Adeyemi" <ruth@halden.example> wrote:',
  "Ruth Adeyemi <ruth@halden.example> wrote:",
  "Ruth Adeyemi wrote on 05/05/2026 10:00 AM:",
  "2026-05-05 10:00 GMT+02:00 Ruth Adeyemi <ruth@halden.example>:",
  "Am 05.05.2026 um 10:00 schrieb Ruth Adeyemi:",
  "Am Di., 5. Mai 2026 um 10:00 Uhr schrieb Ruth Adeyemi <ruth@halden.example>:",
  "Am 5. Mai 2026 10:00:12 MESZ schrieb Ruth Adeyemi <ruth@halden.example>:",
  "Ruth Adeyemi <ruth@halden.example> schrieb am Di., 5. Mai 2026, 10:00:",
  "Le mar. 5 mai 2026 à 10:00, Ruth Adeyemi <ruth@halden.example> a écrit :",
  "Le 05/05/2026 à 10:00, Ruth Adeyemi a écrit :",
  "Le 5 mai 2026 à 10:00, Ruth Adeyemi <ruth@halden.example> a écrit :",
  "El mar, 5 may 2026 a las 10:00, Ruth Adeyemi (<ruth@halden.example>) escribió:",
  "El 05/05/2026 a las 10:00, Ruth Adeyemi escribió:",
  "El 5 may 2026, a las 10:00, Ruth Adeyemi <ruth@halden.example> escribió:",
  "Em ter., 5 de mai. de 2026 às 10:00, Ruth Adeyemi <ruth@halden.example> escreveu:",
  "Em 05/05/2026 10:00, Ruth Adeyemi escreveu:",
  "No dia 5 de maio de 2026, às 10:00, Ruth Adeyemi <ruth@halden.example> escreveu:",
  "Il giorno mar 5 mag 2026 alle ore 10:00 Ruth Adeyemi <ruth@halden.example> ha scritto:",
  "Il 05/05/2026 10:00, Ruth Adeyemi ha scritto:",
  "Op di 5 mei 2026 om 10:00 schreef Ruth Adeyemi <ruth@halden.example>:",
  "Op 5 mei 2026 om 10:00 heeft Ruth Adeyemi <ruth@halden.example> het volgende geschreven:",
  "Op 5 mei 2026, om 10:00 heeft Ruth Adeyemi <ruth@halden.example> geschreven:",
  "Den tis 5 maj 2026 kl 10:00 skrev Ruth Adeyemi <ruth@halden.example>:",
  "5 maj 2026 kl. 10:00 skrev Ruth Adeyemi <ruth@halden.example>:",
  "Den tirs. 5. maj 2026 kl. 10.00 skrev Ruth Adeyemi <ruth@halden.example>:",
  "Den 05.05.2026 10:00, skrev Ruth Adeyemi:",
  "tir. 5. mai 2026 kl. 10:00 skrev Ruth Adeyemi <ruth@halden.example>:",
  "ti 5. toukok. 2026 klo 10.00 Ruth Adeyemi (ruth@halden.example) kirjoitti:",
  "Ruth Adeyemi <ruth@halden.example> kirjoitti 5.5.2026 kello 10.00:",
  "Þann þri., 5. maí 2026 kl. 10:00 skrifaði Ruth Adeyemi <ruth@halden.example>:",
  "wt., 5 maj 2026 o 10:00 Ruth Adeyemi <ruth@halden.example> napisał(a):",
  "W dniu 05.05.2026 o 10:00, Ruth Adeyemi pisze:",
  "Wiadomość napisana przez Ruth Adeyemi <ruth@halden.example> w dniu 5 maj 2026, o godz. 10:00:",
  "út 5. 5. 2026 v 10:00 odesílatel Ruth Adeyemi <ruth@halden.example> napsal:",
  "Dne 05. 05. 26 v 10:00 Ruth Adeyemi napsal(a):",
  "ut 5. 5. 2026 o 10:00 Ruth Adeyemi <ruth@halden.example> napísal(a):",
  "Ruth Adeyemi <ruth@halden.example> ezt írta (időpont: 2026. máj. 5., K, 10:00):",
  "2026. 05. 05. 10:00 keltezéssel, Ruth Adeyemi írta:",
  "În mar., 5 mai 2026 la 10:00, Ruth Adeyemi <ruth@halden.example> a scris:",
  "вт, 5 мая 2026 г. в 10:00, Ruth Adeyemi <ruth@halden.example>:",
  "05.05.2026 10:00, Ruth Adeyemi пишет:",
  "5 мая 2026 г., в 10:00, Ruth Adeyemi <ruth@halden.example> написал(а):",
  "Вторник, 5 мая 2026, 10:00 +03:00 от Ruth Adeyemi <ruth@halden.example>:",
  "вт, 5 трав. 2026 р. о 10:00 Ruth Adeyemi <ruth@halden.example> пише:",
  "На вт, 5.05.2026 г. в 10:00 Ruth Adeyemi <ruth@halden.example> написа:",
  "Στις Τρί 5 Μαΐ 2026 στις 10:00 π.μ., ο χρήστης Ruth Adeyemi <ruth@halden.example> έγραψε:",
  "Ruth Adeyemi <ruth@halden.example>, 5 May 2026 Sal, 10:00 tarihinde şunu yazdı:",
  "5 May 2026 tarihinde 10:00 saatinde, Ruth Adeyemi <ruth@halden.example> şunları yazdı:",
  "Vào Th 3, 5 thg 5, 2026 vào lúc 10:00 Ruth Adeyemi <ruth@halden.example> đã viết:",
  "Pada tanggal Sel, 5 Mei 2026 pukul 10.00 Ruth Adeyemi <ruth@halden.example> menulis:",
  "uto, 5. svi 2026. u 10:00 Ruth Adeyemi <ruth@halden.example> napisao je:",
  "V tor., 5. maj 2026 ob 10:00 je oseba Ruth Adeyemi <ruth@halden.example> napisala:",
  "Ruth Adeyemi <ruth@halden.example> kirjutas kuupäeval T, 5. mai 2026 kell 10:00:",
  "2026-05-05, an, 10:00 Ruth Adeyemi <ruth@halden.example> rašė:",
  "2026年5月5日(火) 10:00 Ruth Adeyemi <ruth@halden.example>:",
  "2026/05/05 10:00、Ruth Adeyemi <ruth@halden.example>のメール:",
  "Ruth Adeyemi <ruth@halden.example>于2026年5月5日周二 10:00写道：",
  "在 2026年5月5日，10:00，Ruth Adeyemi <ruth@halden.example> 写道：",
  "Ruth Adeyemi <ruth@halden.example> 於 2026年5月5日 週二 上午10:00寫道：",
  "2026년 5월 5일 (화) 오전 10:00, Ruth Adeyemi <ruth@halden.example>님이 작성:",
  "في الثلاثاء، 5 مايو 2026 في 10:00 ص تمت كتابة ما يلي بواسطة Ruth Adeyemi <ruth@halden.example>:",
  "‫בתאריך יום ג׳, 5 במאי 2026 ב-10:00 מאת ‪Ruth Adeyemi‬‏ <‪ruth@halden.example‬‏>:‬",
  "El dt., 5 de maig 2026 a les 10:00, Ruth Adeyemi (<ruth@halden.example>) va escriure:",
  "ในวันที่ อ. 5 พ.ค. 2026 เวลา 10:00 Ruth Adeyemi <ruth@halden.example> เขียนว่า:",
  "Quoting Ruth Adeyemi <ruth@halden.example>:",
];

describe("the line that introduces an earlier mail", () => {
  test.each(introductions)("%s", (introduction) => {
    expect(replyOfText(`${answer}\n\n${introduction}\n\n${quoted}\n`, { isForward: false }).text).toBe(answer);
  });

  test.each(introductions)("before a mail without marks: %s", (introduction) => {
    expect(replyOfText(`${answer}\n\n${introduction}\n\n${earlier}\n`, { isForward: false }).text).toBe(answer);
  });

  test.each(introductions.filter((line) => line.length > 45 && !/^(?:Quoting|\d{4}[年/])/.test(line)))(
    "broken in two: %s",
    (introduction) => {
      const middle = introduction.indexOf(" ", 30);
      const broken = `${introduction.slice(0, middle)}\n${introduction.slice(middle + 1)}`;
      expect(replyOfText(`${answer}\n\n${broken}\n\n${quoted}\n`, { isForward: false }).text).toBe(answer);
    },
  );
});

/** From, date, to and subject, as Outlook writes them above an earlier mail. */
const labels = [
  ["From", "Sent", "To", "Subject"],
  ["From", "Date", "To", "Subject"],
  ["Von", "Gesendet", "An", "Betreff"],
  ["Von", "Datum", "An", "Betreff"],
  ["De", "Envoyé", "À", "Objet"],
  ["De", "Date", "À", "Objet"],
  ["De", "Enviado", "Para", "Asunto"],
  ["De", "Enviado el", "Para", "Asunto"],
  ["De", "Enviada em", "Para", "Assunto"],
  ["Da", "Inviato", "A", "Oggetto"],
  ["Van", "Verzonden", "Aan", "Onderwerp"],
  ["Från", "Skickat", "Till", "Ämne"],
  ["Fra", "Sendt", "Til", "Emne"],
  ["Lähettäjä", "Lähetetty", "Vastaanottaja", "Aihe"],
  ["Od", "Wysłano", "Do", "Temat"],
  ["Od", "Odesláno", "Komu", "Předmět"],
  ["Od", "Odoslané", "Komu", "Predmet"],
  ["Feladó", "Elküldve", "Címzett", "Tárgy"],
  ["De la", "Trimis", "Către", "Subiect"],
  ["От", "Отправлено", "Кому", "Тема"],
  ["Від", "Надіслано", "Кому", "Тема"],
  ["Από", "Στάλθηκε", "Προς", "Θέμα"],
  ["Kimden", "Gönderildi", "Kime", "Konu"],
  ["发件人", "发送时间", "收件人", "主题"],
  ["寄件者", "寄件日期", "收件者", "主旨"],
  ["差出人", "送信日時", "宛先", "件名"],
  ["보낸 사람", "보낸 날짜", "받는 사람", "제목"],
  ["מאת", "נשלח", "אל", "נושא"],
  ["من", "تاريخ", "إلى", "الموضوع"],
  ["Dari", "Dikirim", "Kepada", "Subjek"],
  ["Từ", "Đã gửi", "Đến", "Chủ đề"],
];

describe("the fields above an earlier mail", () => {
  const rows = labels.map(([from, date, to, subject]) => [
    `${from}: Ruth Adeyemi <ruth@halden.example>\n${date}: 5 May 2026 10:00\n${to}: Ama Mensah\n${subject}: Your table`,
  ]);

  test.each(rows)("%s", (fields) => {
    expect(replyOfText(`${answer}\n\n${fields}\n\n${earlier}\n`, { isForward: false }).text).toBe(answer);
  });

  test.each(rows)("in bold, under a line: %s", (fields) => {
    const bold = fields.replaceAll(/^([^:]+): /gm, "*$1:* ");
    expect(
      replyOfText(`${answer}\n\n________________________________\n${bold}\n\n${earlier}\n`, { isForward: false }).text,
    ).toBe(answer);
  });

  test.each(rows)("are kept where the mail was passed on: %s", (fields) => {
    expect(replyOfText(`Please see below.\n\n${fields}\n\n${earlier}\n`, { isForward: true }).text).toContain(earlier);
  });
});

describe("a line of dashes", () => {
  test.each([
    "-----Original Message-----",
    "----- Original Message -----",
    "-------- Original message --------",
    "-----Ursprüngliche Nachricht-----",
    "-------- Ursprüngliche Nachricht --------",
    "-----Message d'origine-----",
    "-------- Message original --------",
    "-----Mensaje original-----",
    "-----Mensagem original-----",
    "-----Messaggio originale-----",
    "-----Oorspronkelijk bericht-----",
    "-----Ursprungligt meddelande-----",
    "-----Oprindelig meddelelse-----",
    "-----Opprinnelig melding-----",
    "-----Alkuperäinen viesti-----",
    "-----Oryginalna wiadomość-----",
    "-----Původní zpráva-----",
    "-----Eredeti üzenet-----",
    "-----Mesaj original-----",
    "-----Исходное сообщение-----",
    "-----Orijinal Mesaj-----",
    "------------------ 原始邮件 ------------------",
    "-----元のメッセージ-----",
    "-----원본 메시지-----",
  ])("begins an earlier mail: %s", (line) => {
    expect(replyOfText(`${answer}\n\n${line}\n${earlier}\n`, { isForward: false }).text).toBe(answer);
  });

  test.each([
    "---------- Forwarded message ---------",
    "-------- Forwarded Message --------",
    "-------- Weitergeleitete Nachricht --------",
    "---------- Message transféré ---------",
    "-------- Mensaje reenviado --------",
    "---------- Mensagem encaminhada ---------",
    "---------- Messaggio inoltrato ----------",
    "-------- Doorgestuurd bericht --------",
    "---------- Vidarebefordrat meddelande ---------",
    "---------- Пересылаемое сообщение --------",
    "---------- 転送メッセージ ----------",
    "---------- 转发的邮件 ---------",
    "Begin forwarded message:",
    "Anfang der weitergeleiteten Nachricht:",
    "Début du message transféré :",
  ])("begins a mail that was passed on to be read: %s", (line) => {
    expect(replyOfText(`See below.\n\n${line}\n${earlier}\n`, { isForward: false }).text).toBe(
      `See below.\n\n${line}\n${earlier}`,
    );
  });
});
