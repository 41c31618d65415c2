/**
 * Bodies in AWS's chunks: `<size in hex>[;chunk-signature=<hex>]\r\n<data>\r\n`, ended by a chunk of size 0 and by
 * trailers. Taken apart as they stream by; signatures are kept with what they sign, to be verified once the caller is
 * known. Source: S3 API Reference, "Signature calculations … Transferring payload in multiple chunks", with and
 * without trailing headers.
 */
import { createHash, type Hash } from "node:crypto";
import { AwsError } from "@/lib/aws/error";

/** What was signed of a body. */
export interface ChunkSignatures {
  chunks: { sha256: string; signature: string }[];
  /** The trailing headers as they are signed, and their signature. */
  trailer: { text: string; signature: string } | undefined;
}

const incomplete = () => new AwsError("IncompleteBody", "The request body terminated unexpectedly", 400);
const longestLine = 4096;

type Step = "size" | "data" | "after-data" | "trailer" | "done";

/** Takes a body apart. Throws IncompleteBody 400 for what is no such body. */
export class ChunkReader {
  readonly signatures: ChunkSignatures = { chunks: [], trailer: undefined };
  readonly trailers = new Map<string, string>();
  private step: Step = "size";
  private line = "";
  private left = 0;
  private signature = "";
  private hash: Hash | undefined;

  constructor(
    private readonly signed: boolean,
    private readonly onData: (bytes: Buffer) => void,
  ) {}

  take(bytes: Buffer) {
    let at = 0;
    while (at < bytes.length) {
      if (this.step === "data") {
        const part = bytes.subarray(at, at + this.left);
        this.hash?.update(part);
        this.onData(part);
        this.left -= part.length;
        at += part.length;
        if (this.left === 0) this.step = "after-data";
        continue;
      }
      const end = bytes.indexOf(0x0a, at);
      this.line += bytes.toString("latin1", at, end < 0 ? bytes.length : end);
      if (this.line.length > longestLine) throw incomplete();
      if (end < 0) return;
      at = end + 1;
      const line = this.line.replace(/\r$/, "");
      this.line = "";
      this.takeLine(line);
    }
  }

  /** Throws IncompleteBody where the last chunk has not come. */
  end() {
    if (this.step !== "trailer" && this.step !== "done") throw incomplete();
  }

  private takeLine(line: string) {
    if (this.step === "after-data") {
      if (line !== "") throw incomplete();
      this.closeChunk();
      this.step = "size";
    } else if (this.step === "size") this.openChunk(line);
    else if (this.step === "trailer") this.takeTrailer(line);
  }

  private openChunk(line: string) {
    const [, size, signature] = /^([0-9a-fA-F]{1,8})(?:;chunk-signature=([0-9a-f]{64}))?$/.exec(line) ?? [];
    if (size === undefined || (this.signed && signature === undefined)) throw incomplete();
    this.left = Number.parseInt(size, 16);
    this.signature = signature ?? "";
    this.hash = this.signed ? createHash("sha256") : undefined;
    if (this.left > 0) {
      this.step = "data";
      return;
    }
    this.closeChunk();
    this.step = "trailer";
  }

  private closeChunk() {
    if (this.hash) this.signatures.chunks.push({ sha256: this.hash.digest("hex"), signature: this.signature });
    this.hash = undefined;
  }

  private takeTrailer(line: string) {
    if (line === "") {
      this.step = "done";
      return;
    }
    const colon = line.indexOf(":");
    if (colon < 0 || this.trailers.size >= 8) throw incomplete();
    const name = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (name === "x-amz-trailer-signature") {
      const text = [...this.trailers].map(([key, of]) => `${key}:${of}\n`).join("");
      this.signatures.trailer = { text, signature: value };
    } else this.trailers.set(name, value);
  }
}
