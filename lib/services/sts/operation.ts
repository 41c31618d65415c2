import { operationsOf, type Service } from "@/lib/operation/define";

/** STS keeps nothing: temporary credentials are their own record (lib/identity/session-token.ts). */
export const stsService: Service<undefined> = {
  name: "sts",
  eventSource: "sts.amazonaws.com",
  quotesValues: true,
  storeOver: () => undefined,
};

/** The kit bound to STS. */
export const defineStsOperation = operationsOf(stsService);
