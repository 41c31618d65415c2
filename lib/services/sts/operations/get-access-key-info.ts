import type { GetAccessKeyInfoRequest, GetAccessKeyInfoResponse } from "@aws-sdk/client-sts";
import { z } from "zod";
import { validationError } from "@/lib/aws/error";
import { accountOfAccessKey } from "@/lib/aws/unique-id";
import { accessKeyId } from "../inputs";
import { defineStsOperation } from "../operation";

/** A key id tells its account, so keys that are inactive or deleted have an answer too. */
export const getAccessKeyInfo = defineStsOperation({
  name: "GetAccessKeyInfo",
  access: "read",
  summary: "Tells to which account an access key id belongs.",

  input: z.object({ AccessKeyId: accessKeyId }) satisfies z.ZodType<GetAccessKeyInfoRequest>,

  target: () => undefined,

  requires: () => [{ action: "sts:GetAccessKeyInfo", resource: "*" }],

  handler({ input }): GetAccessKeyInfoResponse {
    const Account = accountOfAccessKey(input.AccessKeyId);
    // AWS's sentence is not known; this one is ours.
    if (!Account) throw validationError(`The access key ID ${input.AccessKeyId} is not valid.`);
    return { Account };
  },
});
