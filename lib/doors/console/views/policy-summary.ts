import "server-only";
import { setImmediate } from "node:timers/promises";
import {
  type LevelSummary,
  type PolicySummary,
  prefixesToRead,
  type ResourceSummary,
  type SummaryEffect,
  summarizeAction,
  summarizeService,
  summarizing,
} from "@/lib/authorization";
import { catalogueBase, catalogueService, servicesOf } from "@/lib/catalogue/catalogue";

/** What of the summary is asked: everything, one service, or one action of it. */
export interface SummaryAsked {
  effect: SummaryEffect;
  service?: string | undefined;
  action?: string | undefined;
}

export type PolicySummaryView =
  | { shows: "services"; summary: PolicySummary }
  | { shows: "actions"; effect: SummaryEffect; prefix: string; name: string; levels: LevelSummary[] }
  | {
      shows: "resources";
      effect: SummaryEffect;
      prefix: string;
      name: string;
      action: string;
      resources: ResourceSummary[];
    };

/**
 * The summary of a policy's document, as far as it is asked. In: the account whose policy it is.
 * A service that there is not is as if none were asked.
 */
export async function policySummary(
  document: string,
  { effect, service: prefix, action }: SummaryAsked,
  accountId: string,
): Promise<PolicySummaryView> {
  const service = prefix === undefined ? undefined : await catalogueService(prefix);
  if (prefix === undefined || !service) return { shows: "services", summary: await summaryOfServices(document) };
  const { services } = await catalogueBase();
  const name = services.find((known) => known.prefix === prefix)?.name ?? prefix;
  if (action === undefined)
    return {
      ...{ shows: "actions", effect, prefix, name },
      levels: summarizeService(document, { prefix, effect, service }),
    };
  const resources = summarizeAction(document, { prefix, action, effect, service, accountId });
  return { shows: "resources", effect, prefix, name, action, resources };
}

/** The first level of the summary of any policy's text. */
export async function summaryOfServices(document: string): Promise<PolicySummary> {
  const base = await catalogueBase();
  const steps = summarizing(document, base, await servicesOf(prefixesToRead(document, base)));
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await setImmediate(); // Others wait for one service of this policy, not for all.
  }
}
