import type { HelpText } from "@/components/shell/help-context";

export const dashboardHelp: HelpText = {
  title: "IAM Dashboard",
  body: (
    <>
      <p>The dashboard counts what the account has, and says what makes it safer.</p>
      <h3>Account alias</h3>
      <p>
        IAM users sign in at an address of their account. It holds the account id, or an alias that is easier to
        remember. An account has one alias, and no two accounts have the same. The address with the account id keeps
        working.
      </p>
      <p>3 to 63 characters: lowercase letters, digits, and single hyphens between them. Not 12 digits.</p>
      <h3>Security recommendations</h3>
      <p>
        The root user may do everything and cannot be limited by a policy of the account. Give it a second factor and no
        access keys, and use it only for what nobody else can do.
      </p>
    </>
  ),
};
