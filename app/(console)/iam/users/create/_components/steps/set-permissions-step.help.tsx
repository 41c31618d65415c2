import type { HelpText } from "@/components/shell/help-context";

export const setPermissionsHelp: HelpText = {
  title: "Set permissions",
  body: (
    <>
      <p>
        A new user may do nothing until a policy allows it. You may also pick nothing here and give permissions later.
      </p>
      <h3>Add user to group</h3>
      <p>The best way for people: the group has the policies, and whoever joins or leaves it gains or loses them.</p>
      <h3>Copy permissions</h3>
      <p>The new user joins the same groups and gets the same policies and permissions boundary as an existing one.</p>
      <h3>Attach policies directly</h3>
      <p>For what only this user needs. Many such policies are hard to keep an overview of.</p>
      <h3>Permissions boundary</h3>
      <p>
        A managed policy as a ceiling: the user may do what a policy allows and the boundary allows too. It gives
        nothing by itself.
      </p>
    </>
  ),
};
