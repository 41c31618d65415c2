import type { HelpText } from "@/components/shell/help-context";

export const billingHelp: HelpText = {
  title: "Who sees the bills",
  body: (
    <>
      <p>The root user always does. For an IAM user or a role, two locks must be open:</p>
      <ol>
        <li>The account&apos;s switch for IAM access to billing information. Only the root user can activate it.</li>
        <li>
          A policy that allows the billing actions, such as AdministratorAccess or the job function Billing. Without the
          switch, no policy helps.
        </li>
      </ol>
    </>
  ),
};
