"use client";
import RadioGroup from "@cloudscape-design/components/radio-group";
import { useState } from "react";
import { ConfirmByTyping } from "@/components/form/confirm-by-typing";
import { useAction } from "@/components/form/use-action";
import { useFlash } from "@/components/shell/flash-context";
import type { Versioning } from "@/lib/doors/console/views/bucket";
import { setVersioning } from "../actions";

export interface EditVersioningModalProps {
  bucket: string;
  versioning: Versioning;
  onClose: () => void;
}

/** A bucket that ever had versions can only suspend them. */
export function EditVersioningModal({ bucket, versioning, onClose }: EditVersioningModalProps) {
  const flash = useFlash();
  const { run, pending, failure } = useAction();
  const [chosen, setChosen] = useState(versioning === "Enabled" ? "Enabled" : "Suspended");
  return (
    <ConfirmByTyping
      title="Edit Bucket Versioning"
      submit="Save changes"
      pending={pending}
      failure={failure}
      onDismiss={onClose}
      onConfirm={() =>
        run(
          () => setVersioning(bucket, chosen),
          () => {
            flash.show("bucket.versioning.saved");
            onClose();
          },
        )
      }
    >
      <RadioGroup
        ariaLabel="Bucket Versioning"
        value={chosen}
        onChange={({ detail }) => setChosen(detail.value)}
        items={[
          {
            value: "Suspended",
            label: "Suspend",
            description:
              "This suspends the creation of object versions for all operations but preserves any existing object versions.",
          },
          { value: "Enabled", label: "Enable" },
        ]}
      />
    </ConfirmByTyping>
  );
}
