import { z } from "zod";
import { AwsError } from "@/lib/aws/error";
import { defineBillingOperation } from "../operation";

/** Services without a charge of their own. Source: IAM pricing, "IAM, AWS STS … offered at no additional charge". */
const free = ["AWS Identity and Access Management", "AWS IAM Identity Center", "AWS Security Token Service"];

/** The action that the billing page asks. The `aws-portal` actions were replaced in 2023. */
const action = { current: "billing:GetBillingData", "2020": "aws-portal:ViewBilling" } as const;

/**
 * For IAM users the switch and the policy are both needed: without the switch an administrator is refused too.
 * Source: Billing User Guide, "Overview of managing access permissions".
 */
export const getBillingSummary = defineBillingOperation({
  name: "GetBillingSummary",
  access: "read",
  summary: "The month's charges of the account.",
  consoleOnly: true,

  input: z.object({}),

  target: ({ store }) => store.read(),

  requires: ({ target }) => [{ action: action[target.era], resource: "*" }],

  handler({ target, call }) {
    if (call.principal.kind !== "root" && !target.iamAccess)
      throw new AwsError(
        "AccessDenied",
        `User: ${call.principal.arn} is not authorized to perform: ${action[target.era]} because IAM user and role access to billing information is not activated`,
        403,
      );
    const month = new Date(Date.UTC(call.at.getUTCFullYear(), call.at.getUTCMonth(), 1));
    return {
      /** The first day of the month, and the day after its last. */
      PeriodStart: month,
      PeriodEnd: new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1)),
      Currency: "USD",
      Total: 0,
      Charges: free.map((Service) => ({ Service, Amount: 0, Note: "No charge" })),
    };
  },
});
