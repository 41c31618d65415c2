import { z } from "zod";
import { authorizationDetails } from "@/lib/authorization";
import { accessDenied, notFound } from "@/lib/aws/error";
import { authorizationId } from "../inputs";
import { defineIamOperation } from "../operation";

/**
 * Why a call was refused: AWS's record, and the decision with the trace of every policy that it is made of. The installed model of IAM does not have the operation, so
 * only the console serves it. The one who was refused may always ask; anybody else must be allowed to read the trail.
 */
export const getRequestAuthorizationDetails = defineIamOperation({
  name: "GetRequestAuthorizationDetails",
  access: "read",
  summary: "Explains a refused call: the decision with its trace.",
  consoleOnly: true,

  /** The id of the refused call's event. */
  input: z.object({ AuthorizationId: authorizationId }),

  target: ({ input, store }) => store.trail.refusedCall(input.AuthorizationId),

  requires: ({ target, call }) =>
    target?.callerId === call.principal.userId ? [] : [{ action: "cloudtrail:LookupEvents", resource: "*" }],

  handler({ input, target }) {
    if (!target) throw notFound(`The authorization details with id ${input.AuthorizationId} cannot be found.`);
    if (!target.explained)
      throw accessDenied("This account does not explain refusals: its teacher has turned that off.");
    const { decision } = target;
    return {
      ...authorizationDetails([decision]),
      Decision: decision,
      EventTime: target.at,
      EventName: target.name,
      EventSource: target.source,
    };
  },
});
