"use server";
import type { NewAccessKey } from "@/components/credentials/new-access-key";
import { mfaKindOf } from "@/lib/aws/mfa-kind";
import type { ActionState } from "@/lib/doors/console/action-state";
import { operationSteps } from "@/lib/doors/console/operation-steps";
import { refreshAfter, refreshAfterRemoval } from "@/lib/doors/console/refresh-after";
import { act } from "@/lib/doors/console/run-operation";
import { rootUserName } from "@/lib/services/iam/inputs";
import { createAccessKey } from "@/lib/services/iam/operations/create-access-key";
import { deactivateMFADevice } from "@/lib/services/iam/operations/deactivate-mfa-device";
import { deleteAccessKey } from "@/lib/services/iam/operations/delete-access-key";
import { deleteVirtualMFADevice } from "@/lib/services/iam/operations/delete-virtual-mfa-device";
import { resyncMFADevice } from "@/lib/services/iam/operations/resync-mfa-device";
import { tagUser } from "@/lib/services/iam/operations/tag-user";
import { untagUser } from "@/lib/services/iam/operations/untag-user";
import { updateAccessKey } from "@/lib/services/iam/operations/update-access-key";

/** The credentials of a user: of the named one; root's own where none is named. */
type Of = string | undefined;

export async function setAccessKeyActive(UserName: Of, AccessKeyId: string, active: boolean): Promise<ActionState> {
  return refreshAfter(await act(updateAccessKey, { UserName, AccessKeyId, Status: active ? "Active" : "Inactive" }));
}

/** A key's description goes with it, where the person may untag the user. */
export async function removeAccessKey(UserName: Of, AccessKeyId: string): Promise<ActionState> {
  const state = await act(deleteAccessKey, { UserName, AccessKeyId });
  if (state.status === "done" && UserName !== undefined) await act(untagUser, { UserName, TagKeys: [AccessKeyId] });
  return refreshAfterRemoval(state);
}

/** The description of a key is a tag of the user whose key is the key's id; an empty one takes the tag away. */
export async function describeAccessKey(UserName: string, AccessKeyId: string, text: string): Promise<ActionState> {
  const state =
    text === ""
      ? await act(untagUser, { UserName, TagKeys: [AccessKeyId] })
      : await act(tagUser, { UserName, Tags: [{ Key: AccessKeyId, Value: text }] });
  return refreshAfter(state);
}

/** Creates a key and describes it. The secret is in the answer, this once; where only the tag fails the steps say so. */
export async function createKey(UserName: Of, description: string): Promise<NewAccessKey> {
  const { run, results } = operationSteps();
  const created = await run(createAccessKey, UserName ?? "root", { UserName });
  const key = created.ok ? created.output.AccessKey : undefined;
  if (key?.AccessKeyId && UserName !== undefined && description !== "")
    await run(tagUser, UserName, { UserName, Tags: [{ Key: key.AccessKeyId, Value: description }] });
  return {
    steps: refreshAfter(results),
    ...(key?.AccessKeyId && key.SecretAccessKey ? { key: { id: key.AccessKeyId, secret: key.SecretAccessKey } } : {}),
  };
}

/** The device is taken from its user; a virtual one is deleted, and a hardware token may be assigned again. */
export async function removeMfaDevice(UserName: Of, SerialNumber: string): Promise<ActionState> {
  const taken = refreshAfterRemoval(await act(deactivateMFADevice, { UserName, SerialNumber }));
  const virtual = taken.status === "done" && mfaKindOf(SerialNumber) === "virtual";
  return virtual ? act(deleteVirtualMFADevice, { SerialNumber }) : taken;
}

export async function resyncMfa(
  UserName: Of,
  SerialNumber: string,
  AuthenticationCode1: string,
  AuthenticationCode2: string,
): Promise<ActionState> {
  const codes = { AuthenticationCode1, AuthenticationCode2 };
  return refreshAfter(await act(resyncMFADevice, { UserName: UserName ?? rootUserName, SerialNumber, ...codes }));
}
