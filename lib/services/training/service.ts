/** What a training account can do that no AWS account can. The console's door only. */
import { operationsOf, type Service, type Sql } from "@/lib/operation/define";
import { accountStateStore } from "./store/account-state";

const storeOver = (sql: Sql, accountId: string) => ({
  state: accountStateStore(sql, accountId),
  /** Moves the account's clock ahead. */
  async advanceClock(milliseconds: number) {
    await sql.query("UPDATE account SET clock_offset = clock_offset + $2 WHERE id = $1", [accountId, milliseconds]);
  },
});

export const trainingService: Service<ReturnType<typeof storeOver>> = {
  name: "training",
  eventSource: "training.rehearsal.local",
  storeOver,
};

export const defineTrainingOperation = operationsOf(trainingService);
