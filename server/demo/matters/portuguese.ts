import {
  answered,
  ask,
  byReply,
  confirmed,
  customer,
  type Matter,
  member,
  notYet,
  silence,
  waitingOnCustomer,
} from "./matter.ts";

export const portuguese: readonly Matter[] = [
  {
    key: "pt-encomenda-chuva",
    language: "pt",
    subject: "Encomenda molhada",
    team: "orders",
    turns: [
      customer(
        "Bom dia, a encomenda {order} ficou à chuva no portão e a caixa desfez-se. O tacho parece bem, mas esperava mais cuidado.",
      ),
      ask(
        "Bom dia {first}, com razão. Devolvo-lhe hoje os 4,90 € da entrega, e se nos próximos dias descobrir alguma marca no tacho, diga-me e trocamo-lo sem perguntas.\n\n{member}",
        3,
      ),
    ],
    ending: confirmed,
  },
  {
    key: "pt-chaleira-apito",
    language: "pt",
    subject: "a chaleira nao apita",
    team: "support",
    product: "kettle",
    turns: [
      customer("ola a {product} nao apita, ja queimei a agua duas vezes (sim, a agua)"),
      ask(
        "Olá {first}, queimar água é uma arte. Desenrosque o apito com a chaleira fria, sopre por dentro: costuma sair um fio de lã da fábrica. Se continuar calada, envio um apito novo hoje.\n\n{member}",
        2,
      ),
      notYet("saiu a lã mas continua calada", 22),
      ask("Então a palheta está torta. O apito novo segue hoje, dois dias, nada a pagar. {member}", 2),
    ],
    ending: confirmed,
    reopened: true,
    thanks: "apita que se farta!! adeus agua queimada",
  },
  {
    key: "pt-fatura-nif",
    language: "pt",
    subject: "Fatura sem NIF",
    team: "support",
    turns: [
      customer(
        "Boa tarde, a fatura da encomenda {order} veio sem o meu NIF. É possível corrigir?\n\nCumprimentos, {first}",
      ),
      ask(
        "Boa tarde {first}, corrigida e em anexo. O NIF fica guardado para as próximas. Está tudo certo assim?\n\n{member}",
        2,
        ["fatura.pdf"],
      ),
      customer("Tudo certo, muito obrigado pela rapidez.", 4),
    ],
    voice: "m",
    ending: byReply,
  },
  {
    key: "pt-tamanho-frigideira",
    language: "pt",
    subject: "Recebi o tamanho errado",
    team: "orders",
    product: "pan",
    turns: [
      customer("Pedi a frigideira de 28 e chegou a de 20, boa para um ovo de codorniz. Encomenda {order}."),
      ask("Olá {first}, a de 28 sai hoje, medida à mão, e o estafeta leva a do ovo de codorniz. {member}", 1),
    ],
    ending: confirmed,
    thanks: "Chegou a certa. Cabe a família toda.",
  },
  {
    key: "pt-pega-tacho",
    language: "pt",
    subject: "Pega do tacho partiu",
    team: "repairs",
    product: "pot",
    turns: [
      customer(
        "A pega do tacho {product} partiu ao levantar a sopa. Ninguém se queimou, mas a sopa foi-se. Tem seis anos.",
      ),
      member(
        "Olá {first}, ainda bem que só a sopa se foi. Para enviar a pega certa preciso do número gravado por baixo do tacho; pode mandar-me uma fotografia? Até lá, por favor não o levante cheio.\n\n{member}",
        3,
      ),
    ],
    ending: waitingOnCustomer,
  },
  {
    key: "pt-inducao",
    language: "pt",
    subject: "Serve para indução?",
    team: "support",
    product: "pan",
    turns: [
      customer("Boas, a {product} funciona em indução? O vendedor disse que sim, o meu cunhado diz que não."),
      ask(
        "Boas {first}, o vendedor tem razão: todas desde 2015. Encoste um íman ao fundo, se colar, funciona. O cunhado convence-se com o íman. {member}",
        3,
      ),
    ],
    ending: silence,
  },
  {
    key: "pt-reciclar",
    language: "pt",
    subject: "O que fazer às panelas velhas",
    team: "support",
    turns: [
      customer(
        "Boa tarde, herdámos da minha avó oito panelas vossas, algumas sem pega. Aceitam-nas de volta ou vão para o lixo?",
      ),
      ask(
        "Boa tarde {first}, para o lixo nunca. O estafeta recolhe-as em {city} na próxima terça, numa caixa qualquer. As que têm conserto vão para uma cozinha comunitária. Se quiser ficar com uma, reparamo-la sem custo. Serve-lhe a terça? {member}",
        4,
      ),
    ],
    ending: answered,
  },
  {
    key: "pt-parafuso",
    language: "pt",
    subject: "Perdi o parafuso da tampa",
    team: "repairs",
    product: "pot",
    turns: [
      customer("Boa tarde, o parafusinho da tampa do {product} foi pelo ralo. Arranjam-me outro?"),
      ask("Boa tarde {first}, seguem dois por carta: um para a tampa, outro para o ralo. {member}", 2),
    ],
    ending: confirmed,
    thanks: "Ambos chegaram. Só usei um.",
  },
];
