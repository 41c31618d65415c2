import { z } from "zod";
import { regionName, standardRegions, stsCanBeDeactivated } from "@/lib/aws/regions";
import type { Denial } from "@/lib/operation/define";
import { defineIamOperation } from "../operation";

export interface StsEndpoint {
  region: string;
  /** `Europe (Ireland)` */
  name: string;
  /** `https://sts.eu-west-1.amazonaws.com` */
  endpoint: string;
  active: boolean;
  /** May the account deactivate it? */
  changeable: boolean;
}

export interface StsSettings {
  /** Of the tokens of the global endpoint: 1 is valid in the Regions that are enabled by default, 2 in all. */
  tokenVersion: 1 | 2 | Denial;
  endpoints: StsEndpoint[] | Denial;
}

/** The two actions that AWS has for the endpoints are the console's: its API has no operation for them. */
export const stsSettings = defineIamOperation({
  name: "stsSettings",
  access: "read",
  summary: "What the account has set about STS; what the person may not see holds the refusal.",
  consoleOnly: true,

  input: z.object({}),

  target: () => undefined,

  requires: () => [],

  async handler({ store, may }): Promise<StsSettings> {
    const summaryDenied = may({ action: "iam:GetAccountSummary", resource: "*" });
    const regionsDenied = may({ action: "iam:ListSTSRegionalEndpointsStatus", resource: "*" });
    const { tokenVersion, inactiveStsRegions } = await store.features.find();
    return {
      tokenVersion: summaryDenied ?? tokenVersion,
      endpoints:
        regionsDenied ??
        standardRegions.map((region) => ({
          region,
          name: regionName(region),
          endpoint: `https://sts.${region}.amazonaws.com`,
          active: !inactiveStsRegions.includes(region),
          changeable: stsCanBeDeactivated(region),
        })),
    };
  },
});
