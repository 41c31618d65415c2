import { z } from "zod";
import { setConsistencyDelay } from "@/lib/accounts/consistency-delay";
import { consistencyDelay } from "@/lib/services/iam/consistency-delay";
import { defineRoute } from "./route";

export const setDelay = defineRoute({
  method: "PUT",
  path: "/accounts/{accountId}/consistency-delay",
  name: "setConsistencyDelay",
  summary: "Says how long changes to IAM take to come into effect; those made before take effect now.",
  status: 200,
  body: z.strictObject({ consistencyDelay }),
  answer: z.strictObject({ consistencyDelay }),

  async does({ params: { accountId = "" }, body }) {
    await setConsistencyDelay(accountId, body.consistencyDelay);
    return body;
  },
});
