/**
 * The two identity providers that every account can practise federation with: Larch IdP (SAML 2.0) and Larch CI (OpenID
 * Connect). Neither is AWS's, so the console is their administration's only door and the trail knows nothing of it.
 */
import type { AnyOperation } from "@/lib/operation/define";
import { larchService } from "./operation";
import { createPerson } from "./operations/create-person";
import { deletePerson } from "./operations/delete-person";
import { deleteRoleMapping } from "./operations/delete-role-mapping";
import { getDirectory } from "./operations/get-directory";
import { putRoleMapping } from "./operations/put-role-mapping";
import { runWorkflow } from "./operations/run-workflow";
import { setPersonPassword } from "./operations/set-person-password";
import { updatePerson } from "./operations/update-person";

const operations: AnyOperation[] = [
  createPerson,
  deletePerson,
  deleteRoleMapping,
  getDirectory,
  putRoleMapping,
  runWorkflow,
  setPersonPassword,
  updatePerson,
];

export const larch = { service: larchService, signingName: "larch", apiVersion: "2026-11-01", operations };
