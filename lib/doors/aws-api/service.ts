import type { AnyOperation } from "@/lib/operation/define";
import type { Contract } from "./contract";

export type ProtocolName = "query" | "rest-xml" | "json";

/** A service as the port knows it. Without a contract it is one that AWS has and we do not serve. */
export interface PortService {
  /** The name under which requests are signed for it, and the prefix of its actions. */
  name: string;
  protocol: ProtocolName;
  contract: Contract | undefined;
  /** What is served of it, by the operation's name. */
  operations: ReadonlyMap<string, AnyOperation>;
}
