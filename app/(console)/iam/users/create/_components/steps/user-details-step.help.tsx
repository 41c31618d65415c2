import type { HelpText } from "@/components/shell/help-context";

export const userDetailsHelp: HelpText = {
  title: "Specify user details",
  body: (
    <>
      <p>
        An IAM user is one person, or one program, in this account. Give each its own: what it does then stands in the
        trail under its name.
      </p>
      <h3>User name</h3>
      <p>
        Unique in the account; names that differ only in upper and lower case count as the same. People sign in with it.
      </p>
      <h3>Console access</h3>
      <p>
        For a person AWS recommends IAM Identity Center, which this simulator does not have yet. An IAM user with
        console access gets a password. Without it the user can still have access keys, which you create after the user.
      </p>
      <p>
        A new user may do nothing at all, whatever you choose here. What it may do is said by policies, in the next
        step.
      </p>
    </>
  ),
};
