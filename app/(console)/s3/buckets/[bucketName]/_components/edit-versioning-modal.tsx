"use client";
import RadioGroup from "@cloudscape-design/components/radio-group";
import { useState } from "react";
import { ActionModal } from "@/components/form/action-modal";
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
  const [chosen, setChosen] = useState(versioning === "Enabled" ? "Enabled" : "Suspended");
  return (
    <ActionModal
      title="Edit Bucket Versioning"
      submit="Save changes"
      onClose={onClose}
      action={() => setVersioning(bucket, chosen)}
      onDone={() => flash.show("bucket.versioning.saved")}
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
    </ActionModal>
  );
}
