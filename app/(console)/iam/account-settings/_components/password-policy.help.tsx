import type { HelpText } from "@/components/shell/help-context";

export const passwordPolicyHelp: HelpText = {
  title: "Password policy",
  body: (
    <>
      <p>The policy says what the console passwords of IAM users must be. There is one for the whole account.</p>
      <p>
        Length and strength are asked when a password is set the next time. Expiration holds at once: a password that is
        older than the period must be changed at the next sign-in.
      </p>
      <p>The policy does not hold for the root user&apos;s password, nor for access keys.</p>
      <p>
        By default a password has 8 to 128 characters and three of the four kinds: uppercase letters, lowercase letters,
        numbers, symbols. It is not the account&apos;s name or e-mail address, and never expires.
      </p>
    </>
  ),
};
