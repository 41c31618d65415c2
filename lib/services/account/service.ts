/** What account management is. The console is its only door: the AWS port has no contract of it. */
import type { AnyOperation } from "@/lib/operation/define";
import { accountService } from "./operation";
import { closeAccount } from "./operations/close-account";
import { getAccountInformation } from "./operations/get-account-information";
import { putAccountName } from "./operations/put-account-name";
import { updateRootEmail } from "./operations/update-root-email";
import { updateRootPassword } from "./operations/update-root-password";

const operations: AnyOperation[] = [
  closeAccount,
  getAccountInformation,
  putAccountName,
  updateRootEmail,
  updateRootPassword,
];

export const account = { service: accountService, signingName: "account", apiVersion: "2021-02-01", operations };
