import { z } from "zod";
import { defineTrainingOperation } from "../service";

export const describeAccount = defineTrainingOperation({
  name: "DescribeAccount",
  access: "read",
  summary: "Tells the whole state of an account in one canonical form, without secrets: what a lab is graded on.",
  consoleOnly: true,
  // Who grades leaves no trace in the account that a person works in.
  dataEvent: true,

  input: z.strictObject({}),

  target: () => undefined,

  /** What AWS asks of those who read all users, groups, roles and policies at once. */
  requires: () => [{ action: "iam:GetAccountAuthorizationDetails", resource: "*" }],

  handler: ({ store }) => store.state.read(),
});
