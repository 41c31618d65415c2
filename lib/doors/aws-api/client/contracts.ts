/** AWS's contracts as a client of the port reads them, with the SDK's own protocol for each. */
import { AwsJson1_1Protocol, AwsQueryProtocol, AwsRestXmlProtocol } from "@aws-sdk/core/protocols";
import { type Contract, contractOf } from "../contract";
import type { ContractData } from "../contract-data";
import { contract as cloudtrail } from "../contracts/cloudtrail.generated";
import { contract as iam } from "../contracts/iam.generated";
import { contract as s3 } from "../contracts/s3.generated";
import { contract as sts } from "../contracts/sts.generated";

export interface ClientContract {
  data: ContractData;
  contract: Contract;
  protocol: AwsQueryProtocol | AwsRestXmlProtocol | AwsJson1_1Protocol;
}

/** In the order of the command line's help; by the name under which requests are signed. */
export const clientContracts: ReadonlyMap<string, ClientContract> = new Map([
  ["iam", { ...read(iam), protocol: query(iam) }],
  ["sts", { ...read(sts), protocol: query(sts) }],
  ["s3", { ...read(s3), protocol: new AwsRestXmlProtocol({ ...namespaces(s3), xmlNamespace: s3.xmlNamespace }) }],
  [
    "cloudtrail",
    {
      ...read(cloudtrail),
      protocol: new AwsJson1_1Protocol({ ...namespaces(cloudtrail), serviceTarget: cloudtrail.target }),
    },
  ],
]);

function read(data: ContractData) {
  return { data, contract: contractOf(data) };
}

function query(data: ContractData) {
  return new AwsQueryProtocol({ ...namespaces(data), version: data.apiVersion, xmlNamespace: data.xmlNamespace });
}

function namespaces({ namespace }: ContractData) {
  return { defaultNamespace: namespace, errorTypeRegistries: [] };
}
