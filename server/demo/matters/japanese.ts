import { answered, ask, byReply, confirmed, customer, type Matter, notYet, open, silence } from "./matter.ts";

export const japanese: readonly Matter[] = [
  {
    key: "ja-kettle-lid",
    language: "ja",
    subject: "ケトルの蓋が閉まりません",
    team: "repairs",
    product: "kettle",
    turns: [
      customer(
        "お世話になっております。先月購入した {product} の蓋がきちんと閉まらず、後ろ側が少し浮いてしまいます。使い続けても大丈夫でしょうか。\n\n{first}",
        0,
        ["lid.jpg"],
      ),
      ask(
        "{first} 様\n\nお写真をありがとうございます。パッキンの向きが逆でした。工場での取り付けの誤りで、申し訳ございません。薄い縁を上にして付け直していただくと閉まります。直らない場合は、新しい蓋を本日お送りします。\n\n{member}",
        3,
      ),
    ],
    ending: confirmed,
    thanks: "すぐに直りました。丁寧なご説明をありがとうございました。",
  },
  {
    key: "ja-invoice",
    language: "ja",
    subject: "領収書の発行について",
    team: "support",
    turns: [
      customer("注文 {order} の領収書を発行していただけますか。宛名は個人名でお願いします。"),
      ask("{first} 様\n\n領収書を添付いたします。宛名に間違いがないか、ご確認いただけますでしょうか。\n\n{member}", 2, [
        "receipt.pdf",
      ]),
      customer("確認しました。問題ありません。解決です、ありがとうございます。", 6),
    ],
    ending: byReply,
  },
  {
    key: "ja-pan-sticks",
    language: "ja",
    subject: "卵がくっつく",
    team: "support",
    product: "pan",
    turns: [
      customer("{product} で卵焼きがくっつきます。買って二か月です。使い方が悪いんでしょうか…"),
      ask(
        "{first} 様\n\n使い方のせいではございません。重曹を大さじ二杯入れたお湯を十分沸かし、柔らかいスポンジで洗ってから、油を一滴なじませてください。それでもくっつくようでしたら新品と交換いたします。\n\n{member}",
        4,
      ),
      notYet("やってみましたが、まだ端がくっつきます。", 40),
      ask(
        "{first} 様\n\nお試しいただきありがとうございます。コーティングの不良と思われますので、新しいものを本日発送いたします。返送は不要です。\n\n{member}",
        3,
      ),
    ],
    ending: confirmed,
    reopened: true,
    thanks: "きれいな卵焼きができました。子どもたちも喜んでいます。",
  },
  {
    key: "ja-gas-stove",
    language: "ja",
    subject: "ガスコンロで使えますか",
    team: "support",
    product: "kettle",
    turns: [
      customer("{product} は日本のガスコンロでも使えますか？五徳が少し小さめです。"),
      ask(
        "{first} 様\n\nお使いいただけます。五徳の内径が12センチ以下でしたら安定いたします。炎は底からはみ出さない大きさでお願いいたします。ご不明な点は残っていませんか。\n\n{member}",
        3,
      ),
    ],
    ending: answered,
  },
  {
    key: "ja-delivery-time",
    language: "ja",
    subject: "配達時間の変更",
    team: "orders",
    channel: "form",
    turns: [
      customer("注文 {order} を夜七時以降に届けてもらえますか。昼間は仕事で家にいません。"),
      ask("{first} 様\n\n木曜日の19時から21時の間に変更いたしました。追加の料金はかかりません。\n\n{member}", 2),
    ],
    ending: silence,
  },
  {
    key: "ja-handle-colour",
    language: "ja",
    subject: "取っ手の色違い",
    team: "orders",
    product: "pot",
    turns: [
      customer(
        "{product} の取っ手だけ黒に交換できますか。届いたのは茶色でした。注文 {order} です。写真では黒に見えたのですが。",
      ),
    ],
    ending: open,
  },
  {
    key: "ja-burnt-milk",
    language: "ja",
    subject: "牛乳を焦がしてしまいました",
    team: "support",
    product: "pot",
    turns: [
      customer("{product} の底に牛乳が焦げつきました。こすっても取れません。"),
      ask(
        "{first} 様\n\n水を張り、塩を大さじ四杯入れて沸騰させ、一晩置いてください。朝にはまとめて剥がれます。こすらなくて大丈夫です。\n\n{member}",
        3,
      ),
    ],
    ending: confirmed,
    thanks: "本当に一枚で剥がれました。",
  },
];
