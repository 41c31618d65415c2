import type { GetLoginProfileRequest, GetLoginProfileResponse } from "@aws-sdk/client-iam";
import { z } from "zod";
import { notFound } from "@/lib/aws/error";
import { userName } from "../inputs";
import { defineIamOperation } from "../operation";
import { ownerOf, presentUser, subjectOf } from "../subject";

export const getLoginProfile = defineIamOperation({
  name: "GetLoginProfile",
  access: "list",
  summary: "Tells whether a user has a password for the console, and since when.",

  input: z.object({ UserName: userName.optional() }) satisfies z.ZodType<GetLoginProfileRequest>,

  async target({ input, call, store }) {
    const { user, profile } = await store.loginProfiles.find(ownerOf(input, call));
    return { ...subjectOf(input, call, user), profile };
  },

  requires: ({ target }) => [{ action: "iam:GetLoginProfile", resource: target.arn, context: target.context }],

  handler({ target }): GetLoginProfileResponse {
    const user = presentUser(target);
    const { profile } = target;
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
