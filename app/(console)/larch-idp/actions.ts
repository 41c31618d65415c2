"use server";
import { z } from "zod";
import type { ActionState } from "@/lib/doors/console/action-state";
import { refreshAfter, refreshAfterRemoval } from "@/lib/doors/console/refresh-after";
import { act } from "@/lib/doors/console/run-operation";
import { createPerson } from "@/lib/services/larch/operations/create-person";
import { deletePerson } from "@/lib/services/larch/operations/delete-person";
import { deleteRoleMapping } from "@/lib/services/larch/operations/delete-role-mapping";
import { putRoleMapping } from "@/lib/services/larch/operations/put-role-mapping";
import { type NewPassword, setPersonPassword } from "@/lib/services/larch/operations/set-person-password";
import { updatePerson } from "@/lib/services/larch/operations/update-person";

const person = z.object({ userName: z.string(), name: z.string(), email: z.string(), groups: z.array(z.string()) });
const mapping = z.object({ group: z.string(), roleArn: z.string(), providerArn: z.string() });

export type EnteredPerson = z.infer<typeof person>;
export type EnteredMapping = z.infer<typeof mapping>;

/** `Add person`. */
export async function addPerson(entered: EnteredPerson): Promise<ActionState> {
  return refreshAfter(await act(createPerson, personInput(entered)));
}

/** `Edit`: another name, e-mail address or other groups. */
export async function editPerson(entered: EnteredPerson): Promise<ActionState> {
  return refreshAfter(await act(updatePerson, personInput(entered)));
}

/** `Delete` of a person. */
export async function removePerson(userName: string): Promise<ActionState> {
  return refreshAfterRemoval(await act(deletePerson, { UserName: userName }));
}

/** `Set password`. Out: the new password, this once. */
export async function setPassword(userName: string): Promise<ActionState<NewPassword>> {
  return refreshAfter(await act(setPersonPassword, { UserName: userName }));
}

/** `Add role mapping`. */
export async function addMapping(entered: EnteredMapping): Promise<ActionState> {
  return refreshAfter(await act(putRoleMapping, mappingInput(entered)));
}

/** `Delete` of a role mapping. */
export async function removeMapping(entered: EnteredMapping): Promise<ActionState> {
  return refreshAfterRemoval(await act(deleteRoleMapping, mappingInput(entered)));
}

function personInput(entered: EnteredPerson) {
  const { userName, name, email, groups } = person.parse(entered);
  return { UserName: userName, Name: name, Email: email, Groups: groups };
}

function mappingInput(entered: EnteredMapping) {
  const { group, roleArn, providerArn } = mapping.parse(entered);
  return { GroupName: group, RoleArn: roleArn, ProviderArn: providerArn };
}
