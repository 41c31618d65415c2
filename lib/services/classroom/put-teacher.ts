/** A teacher's account, made or given a new password by who owns the server: by `npm run teacher`, and no other way. */
import { randomBytes, randomUUID } from "node:crypto";
import { hashPassword } from "@/lib/identity/password-hash";
import { newStaffPassword, staffName } from "./inputs";
import { newStaffPasswordOf } from "./new-staff-password";
import { ClassroomRefused } from "./refused";
import { insertPerson, personByName, setPassword } from "./store/people";
import { changing, reading } from "./store/sql";

export interface PutTeacher {
  name: string;
  password: string;
  /** False: the teacher was there, and has another password now. */
  made: boolean;
}

/**
 * In: the name that is typed at the sign-in; the password, one is made where none is said.
 * Sessions under the old password end. Throws ClassroomRefused for a malformed name or password, and for an assistant's name.
 */
export async function putTeacher(given: { name: string; password?: string | undefined }): Promise<PutTeacher> {
  const name = staffName.safeParse(given.name);
  if (!name.success) throw new ClassroomRefused("Malformed", name.error.issues[0]?.message ?? "", "name");
  const chosen = newStaffPassword.optional().safeParse(given.password);
  if (!chosen.success) throw new ClassroomRefused("Malformed", chosen.error.issues[0]?.message ?? "", "password");
  const password = chosen.data ?? newStaffPasswordOf(randomBytes);
  const known = await personByName(reading, name.data);
  if (known?.kind === "assistant")
    throw new ClassroomRefused("Conflict", `${known.name} is an assistant; a teacher needs another name.`, "name");
  const passwordHash = await hashPassword(password);
  await changing(async (sql) => {
    if (known) await setPassword(sql, known.id, passwordHash);
    else await insertPerson(sql, { id: randomUUID(), kind: "teacher", name: name.data, passwordHash }, new Date());
  });
  return { name: known?.name ?? name.data, password, made: known === undefined };
}
