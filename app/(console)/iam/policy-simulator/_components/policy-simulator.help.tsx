import type { HelpText } from "@/components/shell/help-context";

export const policySimulatorHelp: HelpText = {
  title: "Policy simulator",
  body: (
    <>
      <p>
        The simulator tells what policies would decide, and calls nothing. It asks SimulatePrincipalPolicy or
        SimulateCustomPolicy, by which a program can ask the same.
      </p>
      <h3>Principal</h3>
      <p>
        The policies of a user, group or role, a user&apos;s groups included, and the permissions boundary. What you
        untick is left out; what you add counts for this run alone.
      </p>
      <h3>Custom</h3>
      <p>Policies that you write here, and nothing else.</p>
      <h3>Conditions</h3>
      <p>
        A simulated request brings the condition keys that have a value here, those for all actions and those of its own
        action, and those that follow from the principal. A statement whose condition asks for another key does not
        apply: the action is implicitly denied, and the result names the key.
      </p>
      <h3>Resource policy</h3>
      <p>
        The policy of the resource counts where you give it. That of a bucket which the resources name can be read. With
        the policies of a group or role it needs a caller: the ARN of a user.
      </p>
    </>
  ),
};
