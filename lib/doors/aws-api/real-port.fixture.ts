/** The port with the real runtime behind it, for tests: keys from the database, the real operations, the trail. */
import type { AddressInfo } from "node:net";
import { findStranger, strangerIn } from "@/lib/identity/anonymous";
import { findCredential } from "@/lib/identity/credentials";
import { runtime } from "@/lib/runtime";
import { createAwsServer } from "./http-server";
import { answerKeySet } from "./key-set";
import type { Port } from "./receive";
import { services } from "./registry";

/** In: where bugs go; what differs from the real port. */
export const realPort = (bugs: unknown[], differing: Partial<Port> = {}): Port => ({
  services,
  findCredential,
  findStranger,
  strangerIn,
  answerItself: answerKeySet,
  perform: runtime.perform,
  noteKeyUse: runtime.noteKeyUse,
  logBug: (_, __, error) => bugs.push(error),
  ...differing,
});

export interface RealPort {
  endpoint: string;
  number: number;
  /** What was thrown that is no refusal. */
  bugs: unknown[];
  close: () => void;
}

export async function startRealPort(differing: Partial<Port> = {}): Promise<RealPort> {
  const bugs: unknown[] = [];
  const server = createAwsServer(realPort(bugs, differing));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // listening on TCP, so it has one
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { endpoint: `http://127.0.0.1:${port}`, number: port, bugs, close };
}

export interface Keys {
  AccessKeyId?: string | undefined;
  SecretAccessKey?: string | undefined;
}

/** What a client of the SDK is made with. */
export const clientOptions = (endpoint: string, keys: Keys | undefined) => ({
  endpoint,
  region: "us-east-1",
  maxAttempts: 1,
  credentials: { accessKeyId: keys?.AccessKeyId ?? "", secretAccessKey: keys?.SecretAccessKey ?? "" },
});
