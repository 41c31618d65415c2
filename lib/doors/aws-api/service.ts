import type { AnyOperation } from "@/lib/operation/define";
import { type Contract, contractOf } from "./contract";
import type { ContractData } from "./contract-data";

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

/** In: how a service is spoken to, AWS's shapes of it, what we serve of it. */
export function portService(
  protocol: ProtocolName,
  data: ContractData,
  service: { signingName: string; operations: readonly AnyOperation[] },
): PortService {
  const served = service.operations.filter((operation) => !operation.consoleOnly);
  return {
    name: service.signingName,
    protocol,
    contract: contractOf(data),
    operations: new Map(served.map((operation) => [operation.name, operation])),
  };
}
