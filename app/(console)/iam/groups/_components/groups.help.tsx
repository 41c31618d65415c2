import { capital } from "@/components/eras/capital";
import type { EraString } from "@/components/eras/strings";
import type { HelpText } from "@/components/shell/help-context";

export const groupsHelp = (strings: Record<EraString, string>): HelpText => ({
  title: capital(strings["groups.many"]),
  body: (
    <>
      <p>A {strings["groups.one"]} holds users. What a policy of the group allows, every member may do.</p>
      <p>A group is no principal: nobody signs in as a group, and a trust policy cannot name one.</p>
      <p>Groups cannot hold groups. A user can be in up to 10 groups, an account has up to 300 groups.</p>
    </>
  ),
});
