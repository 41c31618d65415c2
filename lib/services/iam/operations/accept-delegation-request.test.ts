import { delegationArn, delegationId, itRefusesEveryone, noDelegation } from "@/lib/testing/unavailable-feature";
import { acceptDelegationRequest } from "./accept-delegation-request";

itRefusesEveryone(acceptDelegationRequest, {
  input: () => ({ DelegationRequestId: delegationId }),
  malformed: [{ DelegationRequestId: "short" }, { DelegationRequestId: `${delegationId} ` }, {}],
  resource: delegationArn,
  refusal: () => noDelegation,
});
