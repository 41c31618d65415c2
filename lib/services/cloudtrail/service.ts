/** What CloudTrail is: its names on the wire, and the list of its operations. */
import type { AnyOperation } from "@/lib/operation/define";
import { cloudtrailService } from "./operation";
import { lookupEvents } from "./operations/lookup-events";

const operations: AnyOperation[] = [lookupEvents];

export const cloudtrail = {
  service: cloudtrailService,
  signingName: "cloudtrail",
  apiVersion: "2013-11-01",
  /** What stands before the operation in `X-Amz-Target`. */
  targetPrefix: "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101",
  operations,
};
