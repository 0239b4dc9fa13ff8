import { answered, ask, byReply, confirmed, customer, type Matter, member, open, waitingOnCustomer } from "./matter.ts";

export const arabic: readonly Matter[] = [
  {
    key: "ar-kettle-leaks",
    language: "ar",
    subject: "الغلاية تسرّب الماء",
    team: "repairs",
    product: "kettle",
    turns: [
      customer(
        "السلام عليكم، اشتريت غلاية {product} قبل سنة وبدأت تسرّب الماء من جهة الفوهة. ما الحل؟\n\nمع الشكر، {first}",
        0,
        ["leak.jpg"],
      ),
      ask(
        "وعليكم السلام {first}، شكراً على الصورة الواضحة. السبب في لحام الفوهة وهذا خطأ منا. نرسل اليوم غلاية جديدة إلى {city} دون أي تكلفة، ولا داعي لإعادة القديمة.\n\n{member}",
        3,
      ),
    ],
    ending: confirmed,
    thanks: "وصلت الغلاية الجديدة وتعمل بشكل ممتاز. جزاكم الله خيراً.",
  },
  {
    key: "ar-refund",
    language: "ar",
    subject: "لم يصل المبلغ المسترد",
    team: "support",
    turns: [
      customer("أعدت الطلب {order} منذ أسبوعين ولم يصل المبلغ حتى الآن. أرجو الرد بموعد واضح."),
      ask(
        "مرحباً {first}، معكم حق والتأخير من عندنا: رقم الحساب نُقل ناقصاً. صُحّح الرقم وخرجت الحوالة اليوم، وستظهر في الحساب غداً. الإثبات مرفق.\n\n{member}",
        2,
        ["transfer.pdf"],
      ),
      customer("وصل المبلغ صباح اليوم. شكراً، انتهت المشكلة.", 24),
    ],
    ending: byReply,
  },
  {
    key: "ar-pan-induction",
    language: "ar",
    subject: "هل تعمل على موقد الحث؟",
    team: "support",
    product: "pan",
    channel: "chat",
    turns: [
      customer("مرحبا هل {product} تشتغل على الموقد الكهربائي الحثي"),
      ask(
        "مرحباً {first}، نعم، كل مقالينا منذ ٢٠١٥. قرّبوا مغناطيساً من القاع: إذا التصق فهي تعمل. هل التصق؟ {member}",
        0.1,
      ),
    ],
    ending: answered,
  },
  {
    key: "ar-restaurant-pots",
    language: "ar",
    subject: "طلب قدور للمطعم",
    team: "orders",
    product: "pot",
    turns: [
      customer("تحية طيبة، نفتتح مطعماً صغيراً في {city} ونحتاج عشرة قدور {product}. كم السعر وكم مدة التوصيل؟"),
      member(
        "تحية طيبة {first}، ألف مبروك. سعر العشرة ٤٨ يورو للقدر مع التوصيل خلال أسبوع. سؤال واحد قبل العرض: هل الموقد غاز أم حث؟ فالقاع يختلف.\n\n{member}",
        4,
      ),
    ],
    ending: waitingOnCustomer,
  },
  {
    key: "ar-lid-broken",
    language: "ar",
    subject: "الغطاء وصل مكسور",
    team: "orders",
    product: "pot",
    turns: [
      customer(
        "وصل الطلب {order} اليوم والغطاء الزجاجي مكسور والعلبة سليمة من برا. عندي ضيوف يوم الجمعة، ممكن غطاء ثاني قبلها؟",
        0,
        ["lid.jpg"],
      ),
    ],
    ending: open,
  },
  {
    key: "ar-fatura",
    language: "ar",
    subject: "طلب الفاتورة",
    team: "support",
    turns: [
      customer("مرحباً، أحتاج فاتورة الطلب {order} من فضلكم."),
      ask("مرحباً {first}، الفاتورة مرفقة. هل كل البيانات صحيحة؟ {member}", 2, ["invoice.pdf"]),
    ],
    ending: confirmed,
    thanks: "نعم، شكراً على السرعة.",
  },
];
