/** The name under which the console keeps its revocation of sessions. */
export const revocationPolicyName = "AWSRevokeOlderSessions";

/**
 * Denies everything to sessions that began before a time.
 * Source: IAM User Guide, "Revoking IAM role temporary security credentials" (id_roles_use_revoke-sessions).
 */
export const revocationPolicy = (before: Date): string =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Deny",
        Action: ["*"],
        Resource: ["*"],
        Condition: { DateLessThan: { "aws:TokenIssueTime": before.toISOString() } },
      },
    ],
  });
