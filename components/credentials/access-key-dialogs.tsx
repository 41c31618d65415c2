"use client";
import Alert from "@cloudscape-design/components/alert";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import { useEffect, useState } from "react";
import type { AccessKeyFacts } from "@/lib/doors/console/views/credentials";
import { tagValue } from "@/lib/services/iam/inputs";
import { ActionModal } from "../form/action-modal";
import { ConfirmByTyping } from "../form/confirm-by-typing";
import { RelativeTime } from "../form/relative-time";
import { useAction } from "../form/use-action";
import { useFlash } from "../shell/flash-context";
import { accessKeyTargets } from "../targets";
import type { AccessKeyDoing } from "./access-key-card";
import type { AccessKeyActions } from "./credential-actions";

export interface AccessKeyDialog {
  what: AccessKeyDoing;
  id: string;
}

export interface AccessKeyDialogsProps {
  dialog: AccessKeyDialog;
  /** Undefined once the key is gone. */
  accessKey: AccessKeyFacts | undefined;
  description: string | undefined;
  now: string;
  actions: AccessKeyActions;
  onClose: () => void;
}

/** The dialog that is open over the access keys. */
export function AccessKeyDialogs(props: AccessKeyDialogsProps) {
  switch (props.dialog.what) {
    case "activate":
      return <Activate {...props} />;
    case "deactivate":
      return <Deactivate {...props} />;
    case "delete":
      return <Delete {...props} />;
    case "describe":
      return <Describe {...props} />;
  }
}

/** Nothing is lost by activating, so nothing is asked. */
function Activate({ dialog: { id }, actions, onClose }: AccessKeyDialogsProps) {
  const flash = useFlash();
  return (
    <ActionModal
      title="Activate access key?"
      submit="Activate"
      onClose={onClose}
      action={() => actions.setActive(id, true)}
      onDone={() => flash.show("key.activated", { id })}
    >
      Programs can call AWS with {id} again.
    </ActionModal>
  );
}

function Deactivate({ dialog: { id }, actions, onClose }: AccessKeyDialogsProps) {
  const flash = useFlash();
  return (
    <ActionModal
      title="Deactivate access key?"
      submit="Deactivate"
      onClose={onClose}
      action={() => actions.setActive(id, false)}
      onDone={() => flash.show("key.deactivated", { id })}
    >
      Whatever calls AWS with {id} is refused from now on. You can activate the key again.
    </ActionModal>
  );
}

/** An active key is deactivated first, in the same dialog; then its id is typed. */
function Delete({ dialog: { id }, accessKey, now, actions, onClose }: AccessKeyDialogsProps) {
  const flash = useFlash();
  const { run, pending, failure } = useAction();
  const active = accessKey?.active ?? false;
  const used = accessKey?.lastUsed.ok ? accessKey.lastUsed.value.at : undefined;
  return (
    <ConfirmByTyping
      title={`Delete ${id}?`}
      submit={active ? "Deactivate" : "Delete"}
      {...(active ? {} : { phrase: id })}
      pending={pending}
      failure={failure}
      onDismiss={onClose}
      onConfirm={() =>
        active
          ? run(
              () => actions.setActive(id, false),
              () => flash.show("key.deactivated", { id }),
            )
          : run(
              () => actions.remove(id),
              () => {
                flash.show("key.deleted", { id });
                onClose();
              },
            )
      }
    >
      {active && (
        <Alert type="warning">
          The access key is active. Deactivate it first, and see that nothing needs it any more.
        </Alert>
      )}
      <span>
        A deleted access key cannot be brought back. Last used: <RelativeTime time={used} now={now} none="Never" />.
      </span>
    </ConfirmByTyping>
  );
}

function Describe({ dialog: { id }, description = "", actions, onClose }: AccessKeyDialogsProps) {
  const flash = useFlash();
  const [text, setText] = useState(description);
  useEffect(() => setText(description), [description]);
  const error = tagValue.safeParse(text).success ? undefined : "Up to 256 letters, digits, spaces and _ . : / = + - @";
  const { setDescription } = actions;
  if (!setDescription) return null;
  return (
    <ActionModal
      title="Edit access key description"
      submit="Update description"
      blocked={error}
      onClose={onClose}
      action={() => setDescription(id, text)}
      onDone={() => flash.show("key.described")}
    >
      <FormField
        label="Description"
        description="It is kept as a tag of the user whose key is the access key ID."
        errorText={error}
      >
        <Input
          value={text}
          nativeInputAttributes={{ "data-testid": accessKeyTargets.description }}
          onChange={({ detail }) => setText(detail.value)}
        />
      </FormField>
    </ActionModal>
  );
}
