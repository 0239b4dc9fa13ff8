/** The words by which mail programs of some forty languages introduce an earlier mail. Lower case; added to as they are met. */

/** "wrote", as it stands in the line before a quote. */
export const wroteWords =
  "wrote|writes|wiadomość napisana|said the following|a écrit|à écrit|ont écrit|a écrit ce qui suit|schrieb|hat geschrieben|schreef|geschreven|skrev|skreiv|escribió|escribio|escribiu|ha escrit|va escriure|" +
  "escreveu|ha scritto|scrisse|napisał|napisała|napisał\\(a\\)|pisze|napsal|napsala|napsal\\(a\\)|napísal|napísala|napísal\\(a\\)|kirjoitti|skrifaði|írta|a scris|" +
  "написал|написала|написал\\(а\\)|пишет|писал|писала|писал\\(а\\)|написав|написала|пише|написа|написао|έγραψε|yazdı|yazmış|đã viết|viết|menulis|kirjutas|rašė|parašė|rakstīja|" +
  "napisao|napisala|je napisal|napisao\\/la|idatzi du|写道|写到|写了|寫道|寫到|작성|님이 씀|書きました|のメール|さんのメッセージ|เขียนว่า|เขียน|כתב|כתבה|كتب|كتبت|نوشت|लिखा|ysgrifennodd|sgríobh";

/** "On", before a date. */
export const onWords =
  "on|am|le|el|em|no dia|op|den|il|il giorno|il giorno|dne|dňa|w dniu|dnia|på|pada|pada tanggal|vào|vào lúc|στις|στην|la data de|în|in data|в|на|у|дана|tarihinde|ar|zo|en|la|" +
  "em|a|kl|dátum|u|ieri|v|þann|þ|dnia|dana|ve|úterý|בתאריך|ב|في|于|在|ในวันที่|เมื่อ|quoting|zitat von|citando|selon|citerar|citeren";

export type LabelClass = "from" | "date" | "to" | "copy" | "subject" | "other";

/** The fields of an earlier mail that Outlook and others write out above it. */
export const headerLabels: Record<LabelClass, string> = {
  from:
    "from|von|de|da|van|från|fra|lähettäjä|od|nadawca|от|от кого|від|发件人|發件人|寄件者|寄件人|差出人|送信者|보낸 사람|보낸사람|발신|kimden|gönderen|feladó|odesílatel|odosielateľ|expeditor|" +
    "de la|dari|từ|từ người gửi|από|מאת|من|šalje|pošiljatelj|saatja|kellelt|nuo|siuntėjas|no|sūtītājs|จาก|expéditeur|remitente|mittente|afzender|avsändare|absender|afsender|avsender|remetente|от автора|fără|frá|o",
  date:
    "sent|date|sent at|date sent|gesendet|gesendet am|datum|envoyé|envoyé le|envoyée|enviado|enviado el|enviado em|enviada em|enviada|fecha|data|inviato|data invio|verzonden|verzonden op|skickat|sendt|dato|" +
    "lähetetty|päivämäärä|päiväys|wysłano|wysłane|отправлено|дата|надіслано|发送时间|發送時間|发送日期|日期|时间|寄件日期|寄件時間|送信日時|日時|日付|보낸 날짜|날짜|gönderildi|gönderme tarihi|tarih|elküldve|dátum|küldve|odesláno|odoslané|" +
    "trimis|dikirim|tanggal|đã gửi|ngày|gửi|στάλθηκε|ημερομηνία|נשלח|תאריך|تاريخ|التاريخ|تم الإرسال|أرسلت|poslano|saadetud|kuupäev|išsiųsta|nosūtīts|วันที่|ส่ง|sendt den|sent on|enviat|sent date|dagsetning|send date",
  to:
    "to|an|à|a|al|para|aan|till|til|vastaanottaja|do|adresat|кому|收件人|收件者|宛先|받는 사람|받는사람|수신|kime|kime\\:|alıcı|címzett|komu|pre|către|kepada|đến|tới|προς|אל|إلى|prima|za|primatelj|kellele|saaja|" +
    "kam|gavėjas|ถึง|destinataire|destinatario|destinatário|ontvanger|mottagare|empfänger|per|a\\.|pour|modtager|mottaker|til\\.",
  copy: "cc|bcc|kopie|copie|cópia|kopi|kopia|dw|kopio|копия|копія|抄送|副本|참조|bilgi|másolat|kópia|copia|cci|cópia|κοιν|kopija|tembusan|עותק|نسخة|สำเนา|ccn",
  subject:
    "subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|aihe|temat|тема|主题|主題|主旨|件名|제목|konu|tárgy|předmět|predmet|subiect|perihal|subjek|judul|chủ đề|θέμα|נושא|الموضوع|موضوع|" +
    "teema|tema|temats|เรื่อง|assumpte|efni|gaia|zadeva",
  other:
    "reply-to|reply to|importance|wichtigkeit|priority|attachments|anlagen|anhänge|pièces jointes|adjuntos|allegati|bijlagen|organization|antwort an|mailed-by|signed-by|message-id|newsgroups",
};

/** What a mail is called in the line `----- Original Message -----`. */
export const messageWords =
  "message|nachricht|bericht|mensaje|mensagem|messaggio|meddelelse|meddelande|melding|viesti|wiadomość|wiadomości|сообщение|сообщения|письмо|повідомлення|邮件|郵件|信件|メール|メッセージ|메시지|메일|üzenet|zpráva|správa|mesaj|" +
  "mesajul|ileti|iletisi|poruka|sporočilo|e-mail|email|mail|appointment|termin|missatge|þráður|tin nhắn|thư|pesan|μήνυμα|הודעה|رسالة|kiri|laiškas|vēstule|ข้อความ|mezua|correo|courriel|post";

/** "Forwarded", in the same place or before a colon. */
export const forwardWords =
  "forward|fwd|weitergeleitet|weiterleit|transféré|transférée|transfere|réexpédi|reenviad|encaminhad|inoltrat|doorgestuurd|doorgezonden|vidarebefordra|vidaresänd|videresend|videresendt|przekaz|przesłan|пересл|пересыл|переслан|" +
  "переадрес|転送|转发|轉寄|轉發|전달|edelleenlähet|välitetty|přeposlan|preposlan|továbbít|iletilen|iletildi|reexpedi|rebota|reenvi|redirecionad|redirigid|transmis|redirecţionat|redirecționat|proslijeđen|posredovan|diteruskan|chuyển tiếp|" +
  "προωθ|הועבר|מועבר|محولة|إعادة توجيه|edastatud|persiųst|pārsūtīt|ส่งต่อ|áframsend|birzaldu";

/** In the subject. */
export const forwardPrefixes =
  /^\s*(?:\[[^\]]{0,40}\]\s*)?(?:fwd?|wg|tr|rv|enc|i|doorst|vs|vb|pd|转发|轉寄|転送|전달|továbbítás|továbbítva|ilt|fs|fv|trs|res\/fwd)\s*[:：]/i;
