/** What billing is. The console is its only door: the AWS port has no contract of it. */
import type { AnyOperation } from "@/lib/operation/define";
import { billingService } from "./operation";
import { getBillingSummary } from "./operations/get-billing-summary";
import { getIAMAccessPreference } from "./operations/get-iam-access-preference";
import { updateIAMAccessPreference } from "./operations/update-iam-access-preference";

const operations: AnyOperation[] = [getBillingSummary, getIAMAccessPreference, updateIAMAccessPreference];

export const billing = { service: billingService, signingName: "billing", apiVersion: "2023-09-07", operations };
