/** Every address under /api/lab, in the order of its documentation. */
import { getState } from "./account-state";
import { applyToAccount } from "./apply-steps";
import { beginAttempt, checkAttemptStep, gradeAttempt } from "./attempts";
import { authorizeInAccount } from "./authorize";
import { setClock } from "./clock";
import { setDelay } from "./consistency-delay";
import { deleteAccount } from "./delete-account";
import { getEvents } from "./events";
import { giveAccessKey } from "./keys";
import { makeAccounts } from "./make-accounts";
import { getMfaCode } from "./mfa-code";
import { putState } from "./put-state";
import { setQuotas } from "./quotas";
import { resetAccount } from "./reset-account";
import { setRoot } from "./root";
import type { RouteFacts } from "./route";
import { openConsoleSession } from "./sessions";
import { deleteSnapshot, listSnapshots, makeSnapshot, restoreAccount } from "./snapshots";
import { putTeacher } from "./teachers";
import { deleteToken, listTokens, makeToken } from "./tokens";

export const labRoutes: readonly RouteFacts[] = [
  makeToken,
  listTokens,
  deleteToken,
  putTeacher,
  makeAccounts,
  deleteAccount,
  resetAccount,
  makeSnapshot,
  listSnapshots,
  deleteSnapshot,
  restoreAccount,
  getState,
  putState,
  applyToAccount,
  setClock,
  setRoot,
  setQuotas,
  setDelay,
  getEvents,
  authorizeInAccount,
  openConsoleSession,
  giveAccessKey,
  getMfaCode,
  beginAttempt,
  checkAttemptStep,
  gradeAttempt,
];
