"use client";
import { ActionModal } from "@/components/form/action-modal";
import { useFlash } from "@/components/shell/flash-context";
import { nameInArn } from "@/lib/aws/arn";
import type { DirectoryRoleMapping } from "@/lib/services/larch/operations/get-directory";
import { removeMapping } from "../actions";

export function DeleteMappingModal(props: { mapping: DirectoryRoleMapping; onClose: () => void }) {
  const { mapping, onClose } = props;
  const { GroupName: group, RoleArn: roleArn, ProviderArn: providerArn } = mapping;
  const flash = useFlash();
  const role = nameInArn(roleArn);
  return (
    <ActionModal
      title={`Offer ${role} to ${group} no longer?`}
      submit="Delete"
      action={() => removeMapping({ group, roleArn, providerArn })}
      onDone={() => flash.show("larch.mapping.deleted", { group, role })}
      onClose={onClose}
    >
      <p className="m-0">
        Larch IdP leaves the role out of what it tells AWS from now on. Sessions that people of the group have in AWS go
        on until they end.
      </p>
    </ActionModal>
  );
}
