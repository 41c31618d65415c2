/** A way to the database that can be cut: stands between a test's pool and the server. */
import { connect, createServer, type Server, type Socket } from "node:net";

export interface Wire {
  /** Where the pool is to connect. */
  url: URL;
  /** Takes connections again. */
  open: () => Promise<void>;
  /** Ends all connections, and takes none until `open`. */
  cut: () => Promise<void>;
  /** What becomes of what the pool sends: all of it, or a part before the connection is lost. Undefined: all goes through. */
  asks: Passes | undefined;
  /** The same for what the database answers. */
  answers: Passes | undefined;
}

/** In: what came. Out: undefined to let it through; else what still goes through, and then the connection is lost. */
export type Passes = (packet: Buffer) => Buffer | undefined;

/** In: the database's address. Out: a wire to it, open. */
export async function openWire(to: URL): Promise<Wire> {
  let server: Server | undefined;
  const sockets = new Set<Socket>();
  const url = new URL(to);
  url.hostname = "127.0.0.1";

  const carry = (from: Socket, into: Socket, passes: () => Passes | undefined) => {
    from.on("data", (packet) => {
      const last = passes()?.(packet);
      if (!last) return void into.write(packet);
      from.removeAllListeners("data");
      into.end(last, () => from.destroy());
    });
    from.on("close", () => into.destroy());
  };

  const wire: Wire = {
    url,
    asks: undefined,
    answers: undefined,
    async open() {
      const opened = createServer((near) => {
        const far = connect(Number(to.port), to.hostname);
        for (const socket of [near, far]) {
          sockets.add(socket);
          socket.on("error", () => {}).on("close", () => sockets.delete(socket));
        }
        carry(near, far, () => wire.asks);
        carry(far, near, () => wire.answers);
      });
      server = opened;
      await new Promise<void>((resolve) =>
        opened.listen(Number(url.port === to.port ? 0 : url.port), "127.0.0.1", resolve),
      );
      const address = opened.address();
      if (address && typeof address === "object") url.port = String(address.port);
    },
    async cut() {
      const closed = new Promise((resolve) => server?.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
  await wire.open();
  return wire;
}
