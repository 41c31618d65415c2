/** What AWS User Experience Customization is. The console is its only door: the AWS port has no contract of it. */
import type { AnyOperation } from "@/lib/operation/define";
import { uxcService } from "./operation";
import { deleteAccountColor } from "./operations/delete-account-color";
import { getAccountColor } from "./operations/get-account-color";
import { putAccountColor } from "./operations/put-account-color";

const operations: AnyOperation[] = [deleteAccountColor, getAccountColor, putAccountColor];

export const uxc = { service: uxcService, signingName: "uxc", apiVersion: "2024-07-01", operations };
