/**
 * A PGlite behind Postgres's own wire protocol, for many clients: on the loopback, and inside this process.
 *
 * All clients share one backend. So a client's messages up to the next Sync or Query run as one piece, a client inside
 * a transaction keeps the backend until the transaction ends, and one that leaves inside is rolled back. (The package
 * pglite-socket hands over message by message: when a client's messages arrive in two pieces, another client's
 * statement can take the place of its own.) Sessions are not kept apart: SET and named statements are seen by all. A
 * statement that a client prepares under the name and with the text of another's is that one: it is planned once.
 */
import { createHash, timingSafeEqual } from "node:crypto";
import { createServer } from "node:net";
import { linkedEnds } from "./database-link.mjs";

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
 * Out: the port; `connect()`, a connection from inside this process, in place of a socket to that port; and how to
 * stop: running work is finished, clients are cut off.
 */
export async function serveDatabase(db, { host = "127.0.0.1", port = 0, password }) {
  await db.waitReady;
  const greeting = greetingOf(db);
  const turns = new Turns();
  const clients = new Set();
  const prepared = new Map();
  const serve = (socket) => {
    const client = new Client(socket, { db, turns, greeting, password, prepared });
    clients.add(client);
    socket.on("close", () => clients.delete(client));
  };
  const server = createServer({ noDelay: true }, serve);
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return {
    port: server.address().port,
    connect() {
      const [theirs, ours] = linkedEnds();
      serve(ours);
      return theirs;
    },
    async stop() {
      server.close();
      for (const client of clients) client.leave();
      turns.close();
    },
  };
}

/** What the backend says to one who comes in: its parameters, and that it is ready. Every client gets the same. */
function greetingOf(db) {
  const text = "user\0postgres\0database\0postgres\0\0";
  const startup = Buffer.alloc(8 + text.length);
  startup.writeInt32BE(startup.length, 0);
  startup.writeInt32BE(196608, 4); // protocol 3.0
  startup.write(text, 8);
  return Buffer.from(db.execProtocolRawSync(startup));
}

/**
 * Runs messages. In: whom to tell where PGlite itself fails. Out: the backend's answer, byte for byte.
 * The stream is asked for because PGlite's plain call reads each answer for itself, too, and keeps it for ever: that took
 * four times as long, and 6 kB of memory for twenty rows. It runs the messages before it gives its promise.
 */
function ask(db, messages, failed) {
  const answer = [];
  // A copy: the backend writes there again.
  const onRawData = (bytes) => void answer.push(Buffer.from(bytes));
  db.execProtocolRawStream(messages, { syncToFs: false, onRawData }).catch(failed);
  return Buffer.concat(answer);
}

/** Who may use the backend: one at a time, in order of asking. */
class Turns {
  #busy = false;
  #waiting = [];

  /** Out: is it the asker's turn now? If not, `go` is called when it is. */
  take(go) {
    if (this.#busy) return this.#waiting.push(go) === 0;
    this.#busy = true;
    return true;
  }

  pass() {
    const next = this.#waiting.shift();
    if (next) process.nextTick(next);
    else this.#busy = false;
  }

  /** Nobody comes after. */
  close() {
    this.#busy = true;
    this.#waiting = [];
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
  #waiting = [];
  /** Does this client have the backend now? */
  #holds = false;
  /** Did it ask for its turn? */
  #asked = false;
  #gone = false;

  constructor(socket, shared) {
    this.#socket = socket;
    this.#shared = shared;
    socket.on("data", (chunk) => {
      this.#received = this.#received.length ? Buffer.concat([this.#received, chunk]) : chunk;
      this.#read();
      this.#run();
    });
    socket.on("error", () => socket.destroy());
    socket.on("close", () => this.#end());
  }

  /** Finishes what runs and closes the connection. */
  leave() {
    this.#socket.destroy();
    this.#end();
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
    this.#waiting.push(this.#piece);
    this.#piece = [];
  }

  /**
   * Runs what came, as far as it is this client's turn; the answers leave in one packet. Nothing but the pieces behind
   * it can hold up an answer: who has the backend does not wait for it.
   */
  #run() {
    const answers = [];
    while (!this.#gone && this.#waiting.length > 0 && this.#hasTurn()) {
      const answer = this.#answerTo(this.#waiting.shift());
      answers.push(answer);
      // Else a transaction is open, or a Flush left the messages up to Sync open: the backend stays with this client.
      if (readyStatus(answer) === IDLE) this.#release();
    }
    if (answers.length > 0 && this.#socket.writable) this.#socket.write(Buffer.concat(answers));
  }

  #hasTurn() {
    if (this.#holds) return true;
    if (this.#asked) return false;
    this.#asked = true;
    if (this.#shared.turns.take(() => this.#go())) this.#begin();
    return this.#holds;
  }

  #begin() {
    this.#asked = false;
    this.#holds = true;
  }

  /** It is this client's turn, which it waited for. */
  #go() {
    this.#begin();
    if (this.#gone) this.#release();
    else this.#run();
  }

  /** Runs a piece; where it begins with a statement that is prepared already, without preparing it again. */
  #answerTo(piece) {
    const { prepared } = this.#shared;
    for (const message of piece)
      if (message[0] === CLOSE && message[5] === STATEMENT) prepared.delete(nameIn(message, 6));
    const [first, ...rest] = piece;
    const name = first[0] === PARSE ? nameIn(first, 5) : "";
    if (name !== "" && prepared.get(name)?.equals(first))
      return Buffer.concat([PARSE_COMPLETE, this.#ask(Buffer.concat(rest))]);
    const answer = this.#ask(Buffer.concat(piece));
    if (name !== "" && wasParsed(answer)) prepared.set(name, Buffer.from(first));
    return answer;
  }

  #end() {
    if (this.#gone) return;
    this.#gone = true;
    if (!this.#holds) return;
    this.#ask(SYNC_MESSAGE);
    this.#ask(ROLLBACK_MESSAGE);
    this.#release();
  }

  #ask(messages) {
    return ask(this.#shared.db, messages, (error) => this.#socket.destroy(error));
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
