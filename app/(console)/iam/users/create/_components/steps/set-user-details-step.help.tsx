import type { HelpText } from "@/components/shell/help-context";

export const setUserDetailsHelp: HelpText = {
  title: "Set user details",
  body: (
    <>
      <p>Up to ten users at once get the same access type, permissions and tags.</p>
      <h3>Programmatic access</h3>
      <p>
        An access key for each user: for programs, for the command line, for the SDKs. Its secret is shown once, in the
        last step.
      </p>
      <h3>AWS Management Console access</h3>
      <p>A password for each user, to sign in here. It is made for each, or the one that you enter.</p>
      <p>A user needs at least one of the two.</p>
    </>
  ),
};
