/** Which services the AWS port serves: AWS's contract of each beside our operations. */
import type { AnyOperation } from "@/lib/operation/define";
import { cloudtrail } from "@/lib/services/cloudtrail/service";
import { iam } from "@/lib/services/iam/service";
import { s3 } from "@/lib/services/s3/service";
import { sts } from "@/lib/services/sts/service";
import { contractOf } from "./contract";
import type { ContractData } from "./contract-data";
import { contract as cloudtrailContract } from "./contracts/cloudtrail.generated";
import { contract as iamContract } from "./contracts/iam.generated";
import { contract as s3Contract } from "./contracts/s3.generated";
import { contract as stsContract } from "./contracts/sts.generated";
import type { PortService, ProtocolName } from "./service";

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

export const services: readonly PortService[] = [
  portService("query", iamContract, iam),
  portService("query", stsContract, sts),
  portService("rest-xml", s3Contract, s3),
  portService("json", cloudtrailContract, cloudtrail),
];
