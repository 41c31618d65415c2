import type { HelpText } from "@/components/shell/help-context";

export const groupsHelp: HelpText = {
  title: "User groups",
  body: (
    <>
      <p>A user group holds users. What a policy of the group allows, every member may do.</p>
      <p>A group is no principal: nobody signs in as a group, and a trust policy cannot name one.</p>
      <p>Groups cannot hold groups. A user can be in up to 10 groups, an account has up to 300 groups.</p>
    </>
  ),
};
