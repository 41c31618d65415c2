"use client";
import { ActionModal } from "@/components/form/action-modal";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { useFlash } from "@/components/shell/flash-context";
import { setCustomPolicy, setDefaultPolicy } from "../../actions";
import { customPolicy, type PolicyDraft } from "./draft";

/** Asks once more before the policy of everybody changes. */
export function ConfirmPolicyModal({ draft, onClose }: { draft: PolicyDraft; onClose: () => void }) {
  const router = useConsoleRouter();
  const flash = useFlash();
  const custom = draft.kind === "custom";
  return (
    <ActionModal
      title={custom ? "Set custom password policy?" : "Set default password policy?"}
      submit={custom ? "Set custom" : "Set default"}
      action={() => (custom ? setCustomPolicy(customPolicy(draft)) : setDefaultPolicy())}
      onDone={() => {
        flash.show(custom ? "pwpolicy.custom" : "pwpolicy.default");
        router.push(consolePaths.accountSettings);
      }}
      onClose={onClose}
    >
      <span>The requirements for length and strength hold when an IAM user&apos;s password is set the next time.</span>
      {custom && draft.expires && (
        <span>
          Expiration holds at once: users whose password is older than {draft.maxAge} days{" "}
          {draft.hardExpiry ? "need an administrator to reset it" : "must change it at their next sign-in"}.
        </span>
      )}
    </ActionModal>
  );
}
