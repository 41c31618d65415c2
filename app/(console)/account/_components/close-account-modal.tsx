"use client";
import { ConfirmByTyping } from "@/components/form/confirm-by-typing";
import { useAction } from "@/components/form/use-action";
import { consolePaths } from "@/components/link/console-paths";
import { useConsoleRouter } from "@/components/link/navigation";
import { useSession } from "@/components/shell/session-context";
import { closeThisAccount } from "../actions";

export function CloseAccountModal({ onClose }: { onClose: () => void }) {
  const router = useConsoleRouter();
  const { accountId } = useSession();
  const { run, pending, failure } = useAction();
  return (
    <ConfirmByTyping
      title={`Close account ${accountId}?`}
      phrase={accountId}
      submit="Close account"
      pending={pending}
      failure={failure}
      onDismiss={onClose}
      onConfirm={() =>
        run(
          closeThisAccount,
          // The session is over with the account; nothing of its pages may stay in the browser.
          () => window.location.assign(router.href(consolePaths.signIn)),
        )
      }
    >
      <span>
        Every session ends at once, this one too. The root user and all IAM users are refused at the sign-in, and
        programs with access keys of this account stop working.
      </span>
    </ConfirmByTyping>
  );
}
