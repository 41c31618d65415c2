"use client";
import FormField from "@cloudscape-design/components/form-field";
import Textarea from "@cloudscape-design/components/textarea";
import { useState } from "react";
import { ActionModal } from "@/components/form/action-modal";
import { descriptionConstraint, descriptionProblem } from "@/components/roles/role-description";
import { durationDraft, SessionDurationField, secondsOf } from "@/components/roles/session-duration-field";
import { isReserved } from "@/components/roles/trusted-entities";
import { useFlash } from "@/components/shell/flash-context";
import { roleTargets } from "@/components/targets";
import type { RoleFacts } from "@/lib/doors/console/views/role";
import { saveRole } from "../actions";

/** The description and the longest session. Of a role that AWS keeps one changes the description alone. */
export function EditRoleModal({ role, onClose }: { role: RoleFacts; onClose: () => void }) {
  const flash = useFlash();
  const [description, setDescription] = useState(role.description);
  const [duration, setDuration] = useState(() => durationDraft(role.maxSession));
  const reserved = isReserved(role.path);
  const seconds = secondsOf(duration);
  const problem = descriptionProblem(description);
  return (
    <ActionModal
      title={`Edit ${role.name}`}
      submit="Save changes"
      blocked={
        problem ? "Correct the description." : seconds === undefined ? "Correct the custom duration." : undefined
      }
      onClose={onClose}
      action={() => saveRole(role.name, description, reserved ? undefined : seconds)}
      onDone={() => flash.show("role.updated", { name: role.name })}
    >
      <FormField label="Description" errorText={problem} constraintText={descriptionConstraint}>
        <Textarea
          value={description}
          rows={3}
          nativeTextareaAttributes={{ "data-testid": roleTargets.description }}
          onChange={({ detail }) => setDescription(detail.value)}
        />
      </FormField>
      {!reserved && <SessionDurationField draft={duration} onChange={setDuration} />}
    </ActionModal>
  );
}
