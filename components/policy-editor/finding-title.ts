import type { IssueCode } from "@/lib/authorization";

/** Words that AWS's titles do not write small. */
const asWritten: Record<string, string> = {
  arn: "ARN",
  forallvalues: "ForAllValues",
  foranyvalue: "ForAnyValue",
  github: "github",
  ifexists: "IfExists",
  ip: "IP",
  notaction: "NotAction",
  notprincipal: "NotPrincipal",
  notresource: "NotResource",
  rcp: "RCP",
  region: "Region",
  scp: "SCP",
  sid: "Sid",
  sids: "Sids",
  slr: "SLR",
  vpc: "VPC",
  vpce: "VPCE",
};

/**
 * The title of a finding as AWS's reference of policy checks writes it: `Pass role with star in resource`.
 * Source: IAM User Guide, "IAM Access Analyzer policy check reference" (access-analyzer-reference-policy-checks).
 */
export function findingTitle(code: IssueCode): string {
  const words = code
    .toLowerCase()
    .replaceAll(/(?<=^|_)not_(?=(principal|resource|action)(_|$))/g, "not")
    .split("_")
    .map((word) => asWritten[word] ?? word);
  const title = words.join(" ");
  return title.charAt(0).toUpperCase() + title.slice(1);
}
