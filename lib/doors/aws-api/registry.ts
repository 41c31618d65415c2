/** Which services the AWS port serves: AWS's contract of each beside our operations. */
import { cloudtrail } from "@/lib/services/cloudtrail/service";
import { iam } from "@/lib/services/iam/service";
import { s3 } from "@/lib/services/s3/service";
import { sts } from "@/lib/services/sts/service";
import { contract as cloudtrailContract } from "./contracts/cloudtrail.generated";
import { contract as iamContract } from "./contracts/iam.generated";
import { contract as s3Contract } from "./contracts/s3.generated";
import { contract as stsContract } from "./contracts/sts.generated";
import { type PortService, portService } from "./service";

export const services: readonly PortService[] = [
  portService("query", iamContract, iam),
  portService("query", stsContract, sts),
  portService("rest-xml", s3Contract, s3),
  portService("json", cloudtrailContract, cloudtrail),
];
