import { parseIpRange } from "@/lib/authorization";
import { type Block, partsOf } from "./blocks";
import { isSourceIp } from "./usual-conditions";

/** What is still to be chosen in a block, by the place where it is chosen. */
export interface BlockErrors {
  service?: string;
  actions?: string;
  resources?: string;
  /** At `Source IP`. */
  addresses?: string;
}

/** What a block lacks to say anything. Pure. */
export function blockErrors({ service, actions, resources, conditions }: Block): BlockErrors {
  if (service === undefined) return { service: "Select a service." };
  return {
    ...(actions.length === 0 ? { actions: "Select at least one action." } : {}),
    // Before there are actions, nothing is asked about resources.
    ...(actions.length > 0 && resources.length === 0 ? { resources: "Select All, or add at least one ARN." } : {}),
    // A condition without a value is met by no request.
    ...addressErrors(conditions.find(isSourceIp)?.values),
  };
}

function addressErrors(addresses: readonly string[] | undefined): BlockErrors {
  if (!addresses) return {};
  if (addresses.length === 0) return { addresses: "Enter at least one IP address or range." };
  const wrong = addresses.find((address) => !parseIpRange(address));
  return wrong === undefined ? {} : { addresses: `${wrong} is not an IP address or range.` };
}

/** Does a block of the policy lack something? */
export const lacksChoices = (document: string): boolean =>
  (partsOf(document) ?? []).some((part) => part.kind === "block" && Object.keys(blockErrors(part)).length > 0);
