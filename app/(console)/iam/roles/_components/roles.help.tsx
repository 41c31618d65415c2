import type { HelpText } from "@/components/shell/help-context";

export const rolesHelp: HelpText = {
  title: "Roles",
  body: (
    <>
      <p>
        A role is an identity without a password and without access keys of its own. Whoever its trust policy names may
        assume it, and gets credentials that end after a while.
      </p>
      <p>
        While somebody acts in a role, only the role&apos;s permissions count: those of the person who assumed it do not
        come along.
      </p>
      <p>
        A service-linked role belongs to one of AWS&apos;s services. Its permissions cannot be changed here, and the
        service decides whether it can be deleted.
      </p>
    </>
  ),
};
