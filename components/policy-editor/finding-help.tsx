import type { FindingType } from "@/lib/authorization";
import type { HelpText } from "../shell/help-context";
import type { PolicyIssue } from "./policy-issues";

/** What a finding of each type is. Source: IAM User Guide, "Validate policies with IAM Access Analyzer". */
const meanings: Record<FindingType, string> = {
  SECURITY_WARNING:
    "A security warning: the policy permits access that is a risk, because it is wider than one would want. It can be saved.",
  ERROR: "An error: the policy does not work like this, and one cannot go on before it is corrected.",
  WARNING:
    "A warning: the policy does not keep to what AWS advises, without being a risk. It can be saved as it stands.",
  SUGGESTION: "A suggestion: the policy could be better, and what it permits would stay the same. It can be saved.",
};

/** What the help panel says of a finding. */
export const findingHelp = ({ type, title, check, message }: PolicyIssue): HelpText => ({
  title,
  body: (
    <>
      <p>{message}</p>
      <p>{meanings[type]}</p>
      {check && (
        <p>
          The IAM User Guide tells more about it: look for <strong>{title}</strong> in &ldquo;IAM Access Analyzer policy
          check reference&rdquo;.
        </p>
      )}
    </>
  ),
});
