import type { EraString } from "@/components/eras/strings";
import type { HelpText } from "@/components/shell/help-context";

export const usersHelp = (strings: Record<EraString, string>): HelpText => ({
  title: strings["users.title"],
  body: (
    <>
      <p>An IAM user is an identity with long-term credentials: a password for people, access keys for programs.</p>
      <p>It belongs to one account, and may do only what policies allow it: those of its groups and its own.</p>
      <p>
        Search by the name, or by an access key ID to find out whose key it is. Groups cannot be searched for here; open
        the group instead.
      </p>
    </>
  ),
});
