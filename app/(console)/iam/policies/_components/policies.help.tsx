import type { HelpText } from "@/components/shell/help-context";

export const policiesHelp: HelpText = {
  title: "Policies",
  body: (
    <>
      <p>A managed policy is an object of its own that can be attached to many users, groups and roles.</p>
      <p>AWS makes and changes AWS managed policies; a customer managed policy is the account&apos;s own.</p>
      <p>
        Eleven AWS managed policies bear the mark <em>job function</em>: each fits a common task, such as
        AdministratorAccess.
      </p>
    </>
  ),
};
