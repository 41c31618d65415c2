import { reader } from "@/lib/db/pool";
import { hashPassword } from "@/lib/identity/password-hash";
import type { World } from "./world";

/** A world's root has no password until it is given one. */
export async function giveRootPassword({ accountId }: World, password: string): Promise<void> {
  await reader.query("UPDATE account SET root_password_hash = $2 WHERE id = $1", [
    accountId,
    await hashPassword(password),
  ]);
}
