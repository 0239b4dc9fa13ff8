import { connect, type Socket } from "node:net";

export interface BenchMail {
  from: string;
  to: string;
  raw: string;
}

/** One connection that stays open. `deliver` resolves with whether the mail got its 250, and rejects when the server is gone. */
export async function openConnection(port: number) {
  const socket = connect(port, "127.0.0.1").setNoDelay();
  const answer = answersOf(socket);
  await answer(1);
  socket.write("EHLO bench.example\r\n");
  await answer(1);

  async function deliver({ from, to, raw }: BenchMail): Promise<boolean> {
    // PIPELINING was announced; a mail server uses it.
    socket.write(`MAIL FROM:<${from}>\r\nRCPT TO:<${to}>\r\nDATA\r\n`);
    const [mail, recipient, go] = await answer(3);
    if (mail?.[0] !== "2" || recipient?.[0] !== "2" || go?.[0] !== "3") throw new Error(`${mail} ${recipient} ${go}`);
    socket.write(`${raw}.\r\n`);
    const [stored] = await answer(1);
    return stored?.startsWith("250") ?? false;
  }

  return { deliver, close: () => socket.end("QUIT\r\n") };
}

/** Resolves with so many whole answers; a line with a hyphen behind its code goes on. */
function answersOf(socket: Socket): (count: number) => Promise<string[]> {
  const lines: string[] = [];
  let unfinished = "";
  let isGone = false;
  let wake = () => {};
  socket.setEncoding("latin1").on("data", (chunk: string) => {
    const parts = (unfinished + chunk).split("\r\n");
    unfinished = parts.pop() ?? "";
    lines.push(...parts.filter((part) => part[3] !== "-"));
    wake();
  });
  socket.on("error", () => {});
  socket.on("close", () => {
    isGone = true;
    wake();
  });
  return async (count) => {
    while (lines.length < count) {
      if (isGone) throw new Error("The server hung up.");
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return lines.splice(0, count);
  };
}
