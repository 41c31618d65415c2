/** What a command needs of the world; the console's door gives it. */
import type { Keys } from "./credential-chain";
import type { OperationModel, ServiceModel } from "./model";

export interface SentCall {
  service: ServiceModel;
  operation: OperationModel;
  input: Record<string, unknown>;
  keys: Keys;
  region: string;
}

/** What the port answered, by the operation's shape: times in ISO 8601, blobs in base64, members in AWS's order. */
export type Answered =
  | { ok: true; output: Record<string, unknown>; content?: Uint8Array }
  | { ok: false; status: number; code: string; message: string };

export interface CommandWorld {
  services: readonly ServiceModel[];
  /** Signs the call and sends it to the AWS port. */
  send: (call: SentCall) => Promise<Answered>;
  /** An address of S3 that holds for so many seconds. */
  presign: (asked: { bucket: string; key: string; keys: Keys; region: string; seconds: number }) => string;
  /** The temporary credentials of the console's session. */
  consoleKeys: () => Keys;
  /** The region of the console's pages. */
  consoleRegion: string;
  /** AWS's Regions by their codes: only there one can connect. */
  regions: readonly string[];
  /** The machine's time. */
  now: Date;
  /** The window's width in letters. */
  columns: number;
  /** How often a line that waits was run by now, this run among them. */
  attempt: number;
}
