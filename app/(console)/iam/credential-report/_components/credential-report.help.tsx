import type { HelpText } from "@/components/shell/help-context";

export const credentialReportHelp: HelpText = {
  title: "Credential report",
  body: (
    <>
      <p>
        The report has a row for the root user and one for each IAM user: when the password and the access keys were set
        and used last, whether there is an MFA device, which signing certificates there are.
      </p>
      <h3>How old it is</h3>
      <p>
        A report counts for four hours. Until then the same one is given again; what changed since is in the next one.
      </p>
      <h3>What stands in the cells</h3>
      <ul>
        <li>
          <code>N/A</code>: there is no such thing, or it was never used.
        </li>
        <li>
          <code>no_information</code>: the password was never used.
        </li>
        <li>
          <code>not_supported</code>: the report does not say this of the root user.
        </li>
      </ul>
    </>
  ),
};
