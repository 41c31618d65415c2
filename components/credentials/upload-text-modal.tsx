"use client";
import FormField from "@cloudscape-design/components/form-field";
import Textarea from "@cloudscape-design/components/textarea";
import { useState } from "react";
import type { ActionState } from "@/lib/doors/console/action-state";
import { ActionModal } from "../form/action-modal";
import { useFlash } from "../shell/flash-context";
import { credentialTargets } from "../targets";

export interface UploadTextModalProps {
  /** Title and button: `Upload SSH public key`. */
  title: string;
  label: string;
  description: string;
  placeholder: string;
  noun: string;
  upload: (text: string) => Promise<ActionState>;
  onClose: () => void;
}

/** As PEM and OpenSSH begin one. */
const privateKey = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;

/**
 * A public key or a certificate as text. What was pasted stays where the upload is refused. A private key, pasted by mistake,
 * does not leave the browser: answer and trail would repeat it.
 */
export function UploadTextModal(props: UploadTextModalProps) {
  const { title, label, noun, upload, onClose } = props;
  const flash = useFlash();
  const [text, setText] = useState("");
  const secret = privateKey.test(text) ? `This is a private key, which stays with you. Paste the ${noun}.` : undefined;
  return (
    <ActionModal
      title={title}
      submit={title}
      size="large"
      blocked={text.trim() === "" ? `Paste the ${noun} first.` : secret}
      onClose={onClose}
      action={() => upload(text)}
      onDone={() => flash.show("credential.uploaded", { noun })}
    >
      <FormField label={label} description={props.description} errorText={secret} stretch>
        <Textarea
          value={text}
          rows={10}
          placeholder={props.placeholder}
          spellcheck={false}
          nativeTextareaAttributes={{ "data-testid": credentialTargets.upload }}
          onChange={({ detail }) => setText(detail.value)}
        />
      </FormField>
    </ActionModal>
  );
}
