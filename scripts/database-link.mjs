/**
 * A connection inside this process: what is written into one end is heard at the other. To a Postgres client one end is
 * as good as a socket, and a statement costs no turn of two processes.
 */
import { Duplex } from "node:stream";

class End extends Duplex {
  /** The other end; linkedEnds sets it. */
  other;

  constructor() {
    super({ allowHalfOpen: false });
  }

  _read() {}

  _write(chunk, _encoding, done) {
    this.#hand(chunk);
    done();
  }

  _writev(chunks, done) {
    this.#hand(Buffer.concat(chunks.map(({ chunk }) => chunk)));
    done();
  }

  _final(done) {
    this.#hand(null);
    done();
  }

  /** Never while the writer is still in the middle of what it heard: an answer does not overtake its question's end. */
  #hand(chunk) {
    process.nextTick(() => this.other.destroyed || this.other.push(chunk));
  }

  _destroy(error, done) {
    // As a socket that is cut off: the other side hears the end, and not why.
    if (!this.other.destroyed) process.nextTick(() => this.other.destroy());
    done(error);
  }

  /** What `pg` asks of a socket besides. */
  connect() {
    process.nextTick(() => this.emit("connect"));
    return this;
  }
  setNoDelay() {
    return this;
  }
  setKeepAlive() {
    return this;
  }
  ref() {
    return this;
  }
  unref() {
    return this;
  }
}

/** Out: the two ends. */
export function linkedEnds() {
  const [one, other] = [new End(), new End()];
  one.other = other;
  other.other = one;
  return [one, other];
}
