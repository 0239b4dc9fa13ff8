import {
  ask,
  byReply,
  confirmed,
  customer,
  type Matter,
  member,
  note,
  notPossible,
  notYet,
  open,
  silence,
  waitingOnColleague,
} from "./matter.ts";

export const spanish: readonly Matter[] = [
  {
    key: "es-tapa-no-cierra",
    language: "es",
    subject: "La tapa no cierra",
    team: "repairs",
    product: "kettle",
    turns: [
      customer(
        "Hola, la tapa de mi hervidor {product} no cierra bien, se queda levantada por detrás. Lo compré hace tres meses. ¿Me pueden ayudar?\n\nGracias, {first}",
        0,
        ["tapa.jpg"],
      ),
      ask(
        "Hola {first}, por la foto veo que la junta está puesta al revés, y salió así de nuestra fábrica. Sácala, dale la vuelta con el labio fino hacia arriba y aprieta. Si no cierra, te mando una tapa nueva hoy mismo.\n\n{member}",
        3,
      ),
    ],
    ending: confirmed,
    thanks: "¡Era eso! Dos segundos. Mil gracias.",
  },
  {
    key: "es-talla-delantal",
    language: "es",
    subject: "duda con el delantal",
    team: "orders",
    channel: "chat",
    turns: [
      customer("holaaa el delantal para alguien de 1,90 q talla??"),
      ask(
        "Hola {first}, la L/XL, le llega justo por encima de la rodilla. Y si no, 30 días para cambiarlo. {member}",
        0.1,
      ),
      customer("genial, pedido!! gracias", 0.2),
    ],
    ending: byReply,
  },
  {
    key: "es-reembolso",
    language: "es",
    subject: "Reembolso que no llega",
    team: "support",
    turns: [
      customer(
        "Buenos días. Devolví el pedido {order} hace veinte días y no he recibido el dinero. Ya no sé a quién escribir.",
      ),
      note("Preguntado a Finanzas: dónde se quedó la devolución. Para mañana a las 12.", 2),
      member(
        "Buenos días {first}, ya no tienes que escribir a nadie más: me ocupo yo hasta que lo tengas. He preguntado a Finanzas dónde se quedó y mañana antes de las 12 te digo qué día te llega.\n\n{member}",
        0.5,
      ),
    ],
    ending: waitingOnColleague,
  },
  {
    key: "es-sarten-pegada",
    language: "es",
    subject: "Se pega hasta el agua",
    team: "support",
    product: "pan",
    turns: [
      customer("En la {product} se pega hasta el agua. La tortilla parecía un puzle. Dos meses tiene."),
      ask(
        "Hola {first}, casi siempre es una película de aceite quemado. Hierve agua con dos cucharadas de bicarbonato diez minutos, esponja suave, una gota de aceite. Si la próxima tortilla sale en trozos, hay sartén nueva.\n\n{member}",
        4,
      ),
      notYet("Salió en tres trozos. Mejor que en veinte, pero tres.", 30),
      ask("Tres son dos de más. La sartén nueva sale hoy; la otra puede ir al punto limpio. {member}", 2),
    ],
    ending: confirmed,
    reopened: true,
    thanks: "Tortilla entera. Se la he mandado a mi madre en foto.",
  },
  {
    key: "es-repartidor",
    language: "es",
    subject: "El repartidor no sube",
    team: "orders",
    turns: [
      customer(
        "El repartidor dejó 14 kilos en el portal. Vivo en un quinto sin ascensor y pagué la entrega a domicilio. Pedido {order}.",
      ),
      ask(
        "Hola {first}, a domicilio es hasta tu puerta. Mañana antes de las 18 te lo suben, y te devolvemos los 4,90 € del envío. {member}",
        2,
      ),
    ],
    ending: silence,
  },
  {
    key: "es-devolucion-tarde",
    language: "es",
    subject: "Devolver después de un año",
    team: "support",
    product: "pot",
    turns: [
      customer("Quisiera devolver la olla {product}, está sin estrenar, la compré hace un año y pico. ¿Es posible?"),
      ask(
        "Hola {first}, lo siento, no: aceptamos devoluciones 30 días, yo puedo llegar a 60, pero un año no se lo puedo dar a nadie. Lo que sí puedo: venderla por ti en nuestro rincón de segunda mano, y te quedas con el 80 %.\n\n{member}",
        4,
      ),
      customer("Entiendo, gracias por explicarlo. Se la regalo a mi hermano.", 20),
    ],
    ending: notPossible,
  },
  {
    key: "es-hotel-hervidores",
    language: "es",
    subject: "Hervidores para 22 habitaciones",
    team: "orders",
    product: "kettle",
    from: "business",
    turns: [
      customer(
        "Buenas tardes, necesitamos 22 {product} para el hotel, con factura a nombre de la empresa. ¿Plazo y precio?",
      ),
      ask(
        "Buenas tardes {first}: 34 € la unidad, envío incluido, diez días laborables. Adjunto el presupuesto a nombre de la empresa. ¿Le falta algo para decidir?\n\n{member}",
        3,
        ["presupuesto.pdf"],
      ),
    ],
    ending: confirmed,
    thanks: "Pedido hecho. Todo claro a la primera.",
  },
  {
    key: "es-tapa-cristal",
    language: "es",
    subject: "tapa de cristal con grieta",
    team: "repairs",
    product: "pan",
    turns: [
      customer(
        "hola la tapa de cristal de la {product} tiene una grieta pequeñita en el borde, no se ha caído ni nada. es peligroso seguir usándola??",
        0,
        ["grieta.jpg"],
      ),
    ],
    ending: open,
  },
  {
    key: "es-factura-empresa",
    language: "es",
    subject: "Me falta la factura",
    team: "support",
    turns: [
      customer("Hola, no encuentro la factura del pedido {order}. ¿Me la pueden reenviar?"),
      ask("Hola {first}, aquí va. También está en tu página, en «Pedidos». {member}", 2, ["factura.pdf"]),
    ],
    ending: confirmed,
  },
  {
    key: "es-leche-quemada",
    language: "es",
    subject: "leche quemada",
    team: "support",
    product: "pot",
    turns: [
      customer("se me quemó la leche en la {product}, tiene un fondo negro q ni con cincel"),
      ask(
        "Hola {first}, deja el cincel: agua, cuatro cucharadas de sal, que hierva y toda la noche en reposo. Por la mañana sale de una pieza. {member}",
        3,
      ),
      customer("salió entero!! solucionado, gracias", 24),
    ],
    ending: byReply,
  },
  {
    key: "es-cambio-direccion",
    language: "es",
    subject: "Cambio de dirección",
    team: "orders",
    turns: [
      customer(
        "Buenas, he puesto la dirección antigua en {order}. ¿Llego a tiempo de cambiarla? Calle del Olmo 7, {city}.",
      ),
      ask("Buenas {first}, llegas: Calle del Olmo 7, etiqueta nueva. Sale esta tarde. {member}", 1),
    ],
    ending: confirmed,
    thanks: "Llegó a la calle correcta. Gracias.",
  },
];
