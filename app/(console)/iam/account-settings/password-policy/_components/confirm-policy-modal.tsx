"use client";
import { ConfirmByTyping } from "@/components/form/confirm-by-typing";
import { useAction } from "@/components/form/use-action";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { useFlash } from "@/components/shell/flash-context";
import { setCustomPolicy, setDefaultPolicy } from "../../actions";
import { customPolicy, type PolicyDraft } from "./draft";

/** Asks once more before the policy of everybody changes. */
export function ConfirmPolicyModal({ draft, onClose }: { draft: PolicyDraft; onClose: () => void }) {
  const router = useConsoleRouter();
  const flash = useFlash();
  const { run, pending, failure } = useAction();
  const custom = draft.kind === "custom";
  return (
    <ConfirmByTyping
      title={custom ? "Set custom password policy?" : "Set default password policy?"}
      submit={custom ? "Set custom" : "Set default"}
      pending={pending}
      failure={failure}
      onDismiss={onClose}
      onConfirm={() =>
        run(
          () => (custom ? setCustomPolicy(customPolicy(draft)) : setDefaultPolicy()),
          () => {
            flash.show(custom ? "pwpolicy.custom" : "pwpolicy.default");
            router.push(consolePaths.accountSettings);
          },
        )
      }
    >
      <span>The requirements for length and strength hold when an IAM user&apos;s password is set the next time.</span>
      {custom && draft.expires && (
        <span>
          Expiration holds at once: users whose password is older than {draft.maxAge} days{" "}
          {draft.hardExpiry ? "need an administrator to reset it" : "must change it at their next sign-in"}.
        </span>
      )}
    </ConfirmByTyping>
  );
}
