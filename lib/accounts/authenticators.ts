/** What is in the telephones of an account's people. */
import { reader } from "@/lib/db/pool";
import { openSeed } from "@/lib/identity/mfa-devices";

export interface AuthenticatorSeed {
  /** Null: root. */
  userName: string | null;
  serialNumber: string;
  /** Base32. */
  seed: string;
}

/** The devices of an account that show codes and are somebody's. */
export async function authenticatorsIn(accountId: string): Promise<AuthenticatorSeed[]> {
  const rows = await reader.query<{ userName: string | null; serialNumber: string; sealed: Buffer }>(
    `SELECT u.name AS "userName", d.serial_number AS "serialNumber", d.sealed_seed AS sealed
     FROM mfa_device d LEFT JOIN iam_user u ON u.account_id = d.account_id AND u.id = d.user_id
     WHERE d.account_id = $1 AND d.enabled_at IS NOT NULL AND d.sealed_seed IS NOT NULL ORDER BY d.serial_number`,
    [accountId],
  );
  return rows.map(({ userName, serialNumber, sealed }) => ({
    userName,
    serialNumber,
    seed: openSeed(accountId, serialNumber, sealed),
  }));
}
