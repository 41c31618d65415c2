import type { SignInProblem } from "@/lib/doors/console/sign-in-problem";

/** A problem as a person reads it. The first sentence is AWS's, for learners and tests to recognise. */
export function problemText(problem: Exclude<SignInProblem, { kind: "fields" }>): string {
  switch (problem.kind) {
    case "wrong":
      return "Your authentication information is incorrect. Please try again.";
    case "wait":
      return `There were too many attempts. Try again in ${problem.seconds} second${problem.seconds === 1 ? "" : "s"}.`;
    case "expired":
      return "Your password has expired. Contact your administrator, who can set a new one.";
    case "no-place":
      return "Five sessions are the most. Sign out of one to add another.";
    case "change-not-allowed":
      return "Either you are not authorized to perform iam:ChangePassword, or the new password does not comply with the account's password policy. Contact your administrator.";
    case "change-refused":
    case "passkey-refused":
      return problem.message;
  }
}
