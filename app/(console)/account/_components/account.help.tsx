import type { HelpText } from "@/components/shell/help-context";

export const accountHelp: HelpText = {
  title: "Account",
  body: (
    <>
      <p>
        Some tasks are the root user&apos;s alone, whatever a policy allows: changing the root user&apos;s e-mail
        address and password, giving IAM users access to billing information, closing the account.
      </p>
      <h3>IAM access to billing information</h3>
      <p>
        It is a lock of its own. While it is deactivated, no IAM user and no role sees the bills, not even with
        AdministratorAccess. Once it is activated, policies decide who sees them.
      </p>
      <h3>Closing the account</h3>
      <p>Nobody can sign in to a closed account, and its access keys stop working.</p>
    </>
  ),
};
