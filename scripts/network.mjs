import { connect, createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { Sentence } from "./sentence.mjs";

const moment = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Throws a Sentence where somebody listens on the port already. A start that follows a kill waits a moment for the
 * killed one's server, which ends by itself.
 */
export async function needPort(name, port, host) {
  for (let attempt = 0; ; attempt += 1) {
    const refusal = await tryToListen(port, host);
    if (!refusal) return;
    if (refusal === "EACCES")
      throw new Sentence(`Port ${port} may not be opened by this user: set ${name} to one above 1023.`);
    if (refusal === "ENOTFOUND" || refusal === "EADDRNOTAVAIL")
      throw new Sentence(
        `This machine has no address ${host}: set REHEARSAL_HOST to localhost, or to 0.0.0.0 for a class.`,
      );
    if (attempt === 6)
      throw new Sentence(`Port ${port} is in use: stop what listens there, or set ${name} to another one.`);
    await moment(300);
  }
}

function tryToListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve(error.code));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}

/** A free port below the range from which the system takes those of outgoing connections: the wanted one, if it is free. */
export async function freePort(wanted) {
  if (wanted !== undefined && (await tryToListen(wanted, "127.0.0.1")) === undefined) return wanted;
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    if ((await tryToListen(port, "127.0.0.1")) === undefined) return port;
  }
}

/** Does something accept connections there? */
export function isListening(port, host) {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    socket.once("connect", () => resolve(true) || socket.destroy());
    socket.once("error", () => resolve(false));
  });
}

/** This machine's addresses on the local network, the likeliest first; those of containers and tunnels last. */
export function localAddresses(interfaces = networkInterfaces()) {
  return Object.entries(interfaces)
    .flatMap(([name, addresses]) => addresses.map((address) => ({ name, ...address })))
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .sort((a, b) => isVirtual(a.name) - isVirtual(b.name))
    .map(({ address }) => address);
}

const isVirtual = (name) => Number(/^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|wg|zt|tailscale)/.test(name));
