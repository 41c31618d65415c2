import { compilePolicy, type PolicyInForce } from "@/lib/authorization";

/**
 * The account setting "Allow users to change their own password", as a policy of a user: an explicit deny still wins,
 * and an explanation names it. In: the user's ARN.
 * Source: IAM User Guide, "Set an account password policy": the setting gives iam:ChangePassword for only their own
 * user and iam:GetAccountPasswordPolicy, and attaches no policy: IAM applies it at the account level for all users.
 */
export const ownPasswordGrant = (userArn: string): PolicyInForce => ({
  policy: compilePolicy(
    JSON.stringify({
      Version: "2012-10-17",
      Statement: [
        { Effect: "Allow", Action: "iam:ChangePassword", Resource: userArn },
        { Effect: "Allow", Action: "iam:GetAccountPasswordPolicy", Resource: "*" },
      ],
    }),
  ),
  source: { kind: "inline", name: "Account setting: Allow users to change their own password" },
});
