/**
 * A PGlite behind Postgres's own wire protocol on the loopback, for many clients.
 *
 * All clients share one backend. So a client's messages up to the next Sync or Query run as one piece, a client inside
 * a transaction keeps the backend until the transaction ends, and one that leaves inside is rolled back. (The package
 * pglite-socket hands over message by message: when a client's messages arrive in two pieces, another client's
 * statement can take the place of its own.) Sessions are not kept apart: SET and named statements are seen by all. A
 * statement that a client prepares under the name and with the text of another's is that one: it is planned once.
 */
import { createHash, timingSafeEqual } from "node:crypto";
import { createServer } from "node:net";

const SSL_REQUEST = 80877103;
const GSS_REQUEST = 80877104;
const CANCEL_REQUEST = 80877102;
const letter = (text) => text.charCodeAt(0);
const QUERY = letter("Q");
const SYNC = letter("S");
const FLUSH = letter("H");
const TERMINATE = letter("X");
const PARSE = letter("P");
const CLOSE = letter("C");
const STATEMENT = letter("S");
const PARSE_COMPLETE = Buffer.from([letter("1"), 0, 0, 0, 4]);
const ERROR = letter("E");
const PASSWORD = letter("p");
const READY = letter("Z");
const IDLE = letter("I");
/** AuthenticationCleartextPassword. */
const ASK_PASSWORD = Buffer.from([letter("R"), 0, 0, 0, 8, 0, 0, 0, 3]);

/**
 * In: an open PGlite, the password that clients must give. `port` 0 takes a free one.
 * Out: the port, and how to stop: running work is finished, clients are cut off.
 */
export async function serveDatabase(db, { host = "127.0.0.1", port = 0, password }) {
  const greeting = await greetingOf(db);
  const turns = new Turns();
  const clients = new Set();
  const prepared = new Map();
  const server = createServer({ noDelay: true }, (socket) => {
    const client = new Client(socket, { db, turns, greeting, password, prepared });
    clients.add(client);
    socket.on("close", () => clients.delete(client));
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return {
    port: server.address().port,
    async stop() {
      server.close();
      await Promise.all([...clients].map((client) => client.leave()));
      await turns.take(); // kept: nobody comes after
    },
  };
}

/** What the backend says to one who comes in: its parameters, and that it is ready. Every client gets the same. */
async function greetingOf(db) {
  const text = "user\0postgres\0database\0postgres\0\0";
  const startup = Buffer.alloc(8 + text.length);
  startup.writeInt32BE(startup.length, 0);
  startup.writeInt32BE(196608, 4); // protocol 3.0
  startup.write(text, 8);
  return Buffer.from(await db.execProtocolRaw(startup));
}

/** Who may use the backend: one at a time, in order of asking. */
class Turns {
  #busy = false;
  #waiting = [];

  take() {
    if (this.#busy) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#busy = true;
    return Promise.resolve();
  }

  pass() {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#busy = false;
  }
}

class Client {
  #socket;
  #shared;
  #received = Buffer.alloc(0);
  #state = "startup";
  /** Messages of the piece that is not complete yet. */
  #piece = [];
  /** Pieces that came and did not run yet. */
  #behind = 0;
  /** Answers that wait for those of the pieces behind them, to leave in one packet. */
  #answers = [];
  /** Does this client have the backend now? */
  #holds = false;
  #gone = false;
  /** The end of the work that this client gave so far; it never rejects. */
  #work = Promise.resolve();

  constructor(socket, shared) {
    this.#socket = socket;
    this.#shared = shared;
    socket.on("data", (chunk) => {
      this.#received = this.#received.length ? Buffer.concat([this.#received, chunk]) : chunk;
      this.#read();
    });
    socket.on("error", () => socket.destroy());
    socket.on("close", () => this.#end());
  }

  /** Finishes what runs and closes the connection. */
  async leave() {
    this.#socket.destroy();
    await this.#end();
  }

  #read() {
    while (!this.#gone) {
      const typed = this.#state !== "startup";
      const head = typed ? 5 : 4;
      if (this.#received.length < head) return;
      const size = this.#received.readInt32BE(head - 4) + (typed ? 1 : 0);
      if (size < head) return this.#socket.destroy();
      if (this.#received.length < size) return;
      const message = this.#received.subarray(0, size);
      this.#received = this.#received.subarray(size);
      if (this.#state === "startup") this.#startup(message);
      else if (this.#state === "password") this.#checkPassword(message);
      else this.#take(message);
    }
  }

  #startup(message) {
    const code = message.length >= 8 ? message.readInt32BE(4) : 0;
    if (code === SSL_REQUEST || code === GSS_REQUEST) this.#socket.write("N");
    else if (code === CANCEL_REQUEST || code >> 16 !== 3) this.#socket.destroy();
    else {
      this.#state = "password";
      this.#socket.write(ASK_PASSWORD);
    }
  }

  #checkPassword(message) {
    const given = message[0] === PASSWORD ? message.toString("utf8", 5, message.length - 1) : "";
    const digest = (text) => createHash("sha256").update(text).digest();
    if (timingSafeEqual(digest(given), digest(this.#shared.password))) {
      this.#state = "ready";
      this.#socket.write(this.#shared.greeting);
    } else this.#socket.end(fatal("28P01", "password authentication failed"));
  }

  #take(message) {
    const kind = message[0];
    if (kind === TERMINATE) return this.#socket.end();
    this.#piece.push(message);
    if (kind !== QUERY && kind !== SYNC && kind !== FLUSH) return;
    const piece = this.#piece;
    this.#piece = [];
    this.#behind += 1;
    this.#work = this.#work.then(() => this.#run(piece)).catch((error) => this.#socket.destroy(error));
  }

  async #run(piece) {
    this.#behind -= 1;
    if (this.#gone && !this.#holds) return;
    if (!this.#holds) await this.#shared.turns.take();
    this.#holds = true;
    let status;
    try {
      const answer = await this.#answerTo(piece);
      status = readyStatus(answer);
      this.#answers.push(answer);
      // Nothing but the pieces behind it can hold up an answer: who has the backend does not wait for it.
      if (this.#behind === 0 || status === IDLE) {
        if (this.#socket.writable) this.#socket.write(Buffer.concat(this.#answers));
        this.#answers = [];
      }
    } finally {
      // A transaction is open, or a Flush left the messages up to Sync open: the backend stays with this client.
      if (status === IDLE) this.#release();
    }
  }

  /** Runs a piece; where it begins with a statement that is prepared already, without preparing it again. */
  async #answerTo(piece) {
    const { db, prepared } = this.#shared;
    for (const message of piece)
      if (message[0] === CLOSE && message[5] === STATEMENT) prepared.delete(nameIn(message, 6));
    const [first, ...rest] = piece;
    const name = first[0] === PARSE ? nameIn(first, 5) : "";
    if (name !== "" && prepared.get(name)?.equals(first))
      return Buffer.concat([PARSE_COMPLETE, await db.execProtocolRaw(Buffer.concat(rest))]);
    const answer = Buffer.from(await db.execProtocolRaw(Buffer.concat(piece)));
    if (name !== "" && wasParsed(answer)) prepared.set(name, Buffer.from(first));
    return answer;
  }

  #end() {
    this.#gone = true;
    this.#work = this.#work.then(async () => {
      if (!this.#holds) return;
      await this.#shared.db.execProtocolRaw(SYNC_MESSAGE);
      await this.#shared.db.execProtocolRaw(ROLLBACK_MESSAGE);
      this.#release();
    });
    return this.#work;
  }

  #release() {
    this.#holds = false;
    this.#shared.turns.pass();
  }
}

const SYNC_MESSAGE = Buffer.from([SYNC, 0, 0, 0, 4]);
const ROLLBACK_MESSAGE = Buffer.from([QUERY, 0, 0, 0, 13, ...Buffer.from("ROLLBACK\0")]);

/** The text up to the next zero byte. */
const nameIn = (message, at) => message.toString("latin1", at, message.indexOf(0, at));

/** Did the Parse that a piece began with succeed? Notices may stand before its answer. */
function wasParsed(answer) {
  for (let at = 0; at + 5 <= answer.length; at += answer.readInt32BE(at + 1) + 1) {
    if (answer[at] === PARSE_COMPLETE[0]) return true;
    if (answer[at] === ERROR || answer[at] === READY) return false;
  }
  return false;
}

/** The transaction status that an answer ends with (I, T or E), or undefined where it ends in the middle of a piece. */
function readyStatus(answer) {
  return answer.length >= 6 && answer[answer.length - 6] === READY && answer.readInt32BE(answer.length - 5) === 5
    ? answer[answer.length - 1]
    : undefined;
}

function fatal(code, message) {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${message}\0\0`);
  const head = Buffer.alloc(5);
  head[0] = letter("E");
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}
