/** What a training account can do that no AWS account can. The console's door only. */
import { operationsOf, type Service, type Sql } from "@/lib/operation/define";
import { accountStateStore } from "./store/account-state";

const storeOver = (sql: Sql, accountId: string) => ({
  state: accountStateStore(sql, accountId),
  /** Moves the account's clock ahead. */
  async advanceClock(milliseconds: number) {
    await sql.query("UPDATE account SET clock_offset = clock_offset + $2 WHERE id = $1", [accountId, milliseconds]);
  },

  /** A hardware token that nobody has yet. Out: false where the account has `most` of them. */
  async insertHardwareToken(token: { serialNumber: string; sealedSeed: Uint8Array; at: Date; most: number }) {
    const rows = await sql.query(
      `INSERT INTO mfa_device (account_id, serial_number, kind, name, name_key, path, sealed_seed, created_at)
       SELECT $1, $2::text, 'hardware', $2, 'hardware|' || lower($2), '/', $3, $4
       WHERE (SELECT count(*) FROM mfa_device WHERE account_id = $1 AND kind = 'hardware') < $5 RETURNING 1`,
      [accountId, token.serialNumber, token.sealedSeed, token.at, token.most],
    );
    return rows.length === 1;
  },
});

export const trainingService: Service<ReturnType<typeof storeOver>> = {
  name: "training",
  eventSource: "training.rehearsal.local",
  storeOver,
};

export const defineTrainingOperation = operationsOf(trainingService);
