import type { GetCallerIdentityResponse } from "@aws-sdk/client-sts";
import { z } from "zod";
import { defineStsOperation } from "../operation";

/** Needs no permission, and no policy can deny it. Source: STS API Reference, GetCallerIdentity. */
export const getCallerIdentity = defineStsOperation({
  name: "GetCallerIdentity",
  access: "read",
  summary: "Tells whose credentials the call was made with.",

  input: z.object({}),

  target: () => undefined,

  requires: () => [],

  handler: ({ call: { principal } }): GetCallerIdentityResponse => ({
    UserId: principal.userId,
    Account: principal.accountId,
    Arn: principal.arn,
  }),
});
