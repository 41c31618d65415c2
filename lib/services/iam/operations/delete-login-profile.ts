import type { DeleteLoginProfileRequest } from "@aws-sdk/client-iam";
import { z } from "zod";
import { notFound } from "@/lib/aws/error";
import { userName } from "../inputs";
import { defineIamOperation } from "../operation";
import { findSubject, presentUser } from "../subject";

/** Access keys still work, and sessions that are open stay open, as in AWS. */
export const deleteLoginProfile = defineIamOperation({
  name: "DeleteLoginProfile",
  access: "write",
  summary: "Takes a user's password for the console away.",

  input: z.object({ UserName: userName.optional() }) satisfies z.ZodType<DeleteLoginProfileRequest>,

  target: ({ input, call, store }) => findSubject(input, call, store),

  requires: ({ target }) => [{ action: "iam:DeleteLoginProfile", resource: target.arn, context: target.context }],

  async handler({ input, call, store }) {
    const user = presentUser(await findSubject(input, call, store));
    if (!(await store.loginProfiles.remove(user.id)))
      throw notFound(`Login Profile for User ${user.name} cannot be found.`);
    return {};
  },
});
