import { policySize } from "../../size";
import { found, type Rule } from "../rule";

/** Sources: IAM User Guide, "IAM and AWS STS quotas"; Organizations User Guide, "Quotas". */
export const sizes: Rule = {
  codes: [
    "POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA",
    "POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA",
    "POLICY_SIZE_EXCEEDS_SCP_QUOTA",
    "POLICY_SIZE_EXCEEDS_RCP_QUOTA",
  ],
  *check({ text, type, trust, root }) {
    const size = policySize(text);
    const tell = (quota: number, counted: number) =>
      `${counted} characters, and ${quota} are allowed: split the policy.`;
    if (type === "IDENTITY_POLICY" && size > 6144)
      yield found("POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA", tell(6144, size), root);
    if (trust && size > 2048) yield found("POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA", tell(2048, size), root);
    // Organizations counts white space too.
    if (type === "SERVICE_CONTROL_POLICY" && text.length > 5120)
      yield found("POLICY_SIZE_EXCEEDS_SCP_QUOTA", tell(5120, text.length), root);
    if (type === "RESOURCE_CONTROL_POLICY" && text.length > 5120)
      yield found("POLICY_SIZE_EXCEEDS_RCP_QUOTA", tell(5120, text.length), root);
  },
};
