"use client";
import { ActionModal } from "@/components/form/action-modal";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { useSession } from "@/components/shell/session-context";
import { closeThisAccount } from "../actions";

export function CloseAccountModal({ onClose }: { onClose: () => void }) {
  const router = useConsoleRouter();
  const { accountId } = useSession();
  return (
    <ActionModal
      title={`Close account ${accountId}?`}
      phrase={accountId}
      submit="Close account"
      onClose={onClose}
      action={closeThisAccount}
      // The session is over with the account; nothing of its pages may stay in the browser.
      onDone={() => window.location.assign(router.href(consolePaths.signIn))}
    >
      <span>
        Every session ends at once, this one too. The root user and all IAM users are refused at the sign-in, and
        programs with access keys of this account stop working.
      </span>
    </ActionModal>
  );
}
