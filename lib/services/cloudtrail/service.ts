/** What CloudTrail is: its names on the wire, and the list of its operations. */
import type { AnyOperation } from "@/lib/operation/define";
import { cloudtrailService } from "./operation";
import { createTrail } from "./operations/create-trail";
import { deleteTrail } from "./operations/delete-trail";
import { describeTrails } from "./operations/describe-trails";
import { getTrail } from "./operations/get-trail";
import { getTrailStatus } from "./operations/get-trail-status";
import { lookupEvents } from "./operations/lookup-events";
import { startLogging } from "./operations/start-logging";
import { stopLogging } from "./operations/stop-logging";

const operations: AnyOperation[] = [
  createTrail,
  deleteTrail,
  describeTrails,
  getTrail,
  getTrailStatus,
  lookupEvents,
  startLogging,
  stopLogging,
];

export const cloudtrail = {
  service: cloudtrailService,
  signingName: "cloudtrail",
  apiVersion: "2013-11-01",
  /** What stands before the operation in `X-Amz-Target`. */
  targetPrefix: "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101",
  operations,
};
