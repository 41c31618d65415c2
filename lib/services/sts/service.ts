/** What STS is: its names on the wire, and the list of its operations. */
import type { AnyOperation } from "@/lib/operation/define";
import { stsService } from "./operation";
import { getCallerIdentity } from "./operations/get-caller-identity";
import { getSessionToken } from "./operations/get-session-token";

const operations: AnyOperation[] = [getCallerIdentity, getSessionToken];

export const sts = { service: stsService, signingName: "sts", apiVersion: "2011-06-15", operations };
