"use client";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { ConfirmByTyping } from "@/components/form/confirm-by-typing";
import { CopyValue } from "@/components/form/copy-value";
import { Dialog } from "@/components/form/dialog";
import { KeyValue } from "@/components/form/key-value";
import { SecretValue } from "@/components/form/secret-value";
import { useAction } from "@/components/form/use-action";
import { useOrigin } from "@/components/link/use-origin";
import { useSession } from "@/components/shell/session-context";
import { larchDirectoryTargets } from "@/components/targets";
import { setPassword } from "../actions";

/** Gives the person a password, and shows it once. */
export function SetPasswordModal({ userName, onClose }: { userName: string; onClose: () => void }) {
  const { pending, failure, run } = useAction();
  const [password, setMade] = useState<string>();
  if (password !== undefined) return <NewPassword userName={userName} password={password} onClose={onClose} />;
  return (
    <ConfirmByTyping
      title={`Set a password for ${userName}?`}
      submit="Set password"
      pending={pending}
      failure={failure}
      onConfirm={() =>
        run(
          () => setPassword(userName),
          ({ Password }) => setMade(Password),
        )
      }
      onDismiss={onClose}
    >
      <p className="m-0">
        The password is made up, and shown once. The one that the person has so far is not right any more, and the
        person&apos;s sessions at the portal end.
      </p>
    </ConfirmByTyping>
  );
}

function NewPassword(props: { userName: string; password: string; onClose: () => void }) {
  const { userName, password, onClose } = props;
  const portal = `${useOrigin()}/idp/${useSession().accountId}`;
  return (
    <Dialog title="New password" submit={{ label: "Close", onClick: onClose }} other={<span />} onClose={onClose}>
      <SpaceBetween size="m">
        <span>This is the only time that the password can be viewed.</span>
        <KeyValue
          columns={1}
          target={larchDirectoryTargets.fact}
          items={[
            { id: "sign-in", label: "Portal", value: <CopyValue value={portal} label="Portal address" /> },
            { id: "user-name", label: "User name", value: <CopyValue value={userName} label="User name" /> },
            {
              id: "password",
              label: "Password",
              value: <SecretValue value={password} label="Password" target={larchDirectoryTargets.newPassword} />,
            },
          ]}
        />
      </SpaceBetween>
    </Dialog>
  );
}
