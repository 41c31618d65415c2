import type { GetLoginProfileRequest, GetLoginProfileResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { notFound } from "@/lib/aws/error";
import { userName } from "../inputs";
import { defineIamOperation } from "../operation";
import { findSubject, presentUser } from "../subject";

export const getLoginProfile = defineIamOperation({
  name: "GetLoginProfile",
  access: "list",
  summary: "Tells whether a user has a password for the console, and since when.",

  input: z.object({ UserName: userName.optional() }) satisfies z.ZodType<GetLoginProfileRequest>,

  target: ({ input, call, store }) => findSubject(input, call, store),

  requires: ({ target }) => [{ action: "iam:GetLoginProfile", resource: target.arn, context: target.context }],

  async handler({ target, store }): Promise<GetLoginProfileResponse> {
    const user = presentUser(target);
    const profile = await store.loginProfiles.find(user.id);
    if (!profile) throw notFound(`Login Profile for User ${user.name} cannot be found.`);
    return {
      LoginProfile: {
        UserName: user.name,
        // Of the password, not of the profile: the console shows by it when the password was set.
        CreateDate: profile.changedAt,
        PasswordResetRequired: profile.resetRequired,
      },
    };
  },
});
