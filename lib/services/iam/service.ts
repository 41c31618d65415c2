/** What IAM is: its names on the wire, and the list of its operations. */
import type { AnyOperation } from "@/lib/operation/define";
import { dashboardPage } from "./console/dashboard-page";
import { iamService } from "./operation";
import { addUserToGroup } from "./operations/add-user-to-group";
import { attachGroupPolicy } from "./operations/attach-group-policy";
import { attachUserPolicy } from "./operations/attach-user-policy";
import { changePassword } from "./operations/change-password";
import { createAccessKey } from "./operations/create-access-key";
import { createAccountAlias } from "./operations/create-account-alias";
import { createGroup } from "./operations/create-group";
import { createLoginProfile } from "./operations/create-login-profile";
import { createPolicy } from "./operations/create-policy";
import { createUser } from "./operations/create-user";
import { createVirtualMFADevice } from "./operations/create-virtual-mfa-device";
import { deactivateMFADevice } from "./operations/deactivate-mfa-device";
import { deleteAccessKey } from "./operations/delete-access-key";
import { deleteAccountAlias } from "./operations/delete-account-alias";
import { deleteAccountPasswordPolicy } from "./operations/delete-account-password-policy";
import { deleteGroup } from "./operations/delete-group";
import { deleteGroupPolicy } from "./operations/delete-group-policy";
import { deleteLoginProfile } from "./operations/delete-login-profile";
import { deletePolicy } from "./operations/delete-policy";
import { deleteUser } from "./operations/delete-user";
import { deleteUserPermissionsBoundary } from "./operations/delete-user-permissions-boundary";
import { deleteUserPolicy } from "./operations/delete-user-policy";
import { deleteVirtualMFADevice } from "./operations/delete-virtual-mfa-device";
import { detachGroupPolicy } from "./operations/detach-group-policy";
import { detachUserPolicy } from "./operations/detach-user-policy";
import { enableMFADevice } from "./operations/enable-mfa-device";
import { getAccessKeyLastUsed } from "./operations/get-access-key-last-used";
import { getAccountPasswordPolicy } from "./operations/get-account-password-policy";
import { getAccountSummary } from "./operations/get-account-summary";
import { getGroup } from "./operations/get-group";
import { getGroupPolicy } from "./operations/get-group-policy";
import { getLoginProfile } from "./operations/get-login-profile";
import { getPolicy } from "./operations/get-policy";
import { getPolicyVersion } from "./operations/get-policy-version";
import { getRequestAuthorizationDetails } from "./operations/get-request-authorization-details";
import { getUser } from "./operations/get-user";
import { getUserPolicy } from "./operations/get-user-policy";
import { listAccessKeys } from "./operations/list-access-keys";
import { listAccountAliases } from "./operations/list-account-aliases";
import { listAttachedGroupPolicies } from "./operations/list-attached-group-policies";
import { listAttachedUserPolicies } from "./operations/list-attached-user-policies";
import { listEntitiesForPolicy } from "./operations/list-entities-for-policy";
import { listGroupPolicies } from "./operations/list-group-policies";
import { listGroups } from "./operations/list-groups";
import { listGroupsForUser } from "./operations/list-groups-for-user";
import { listMFADevices } from "./operations/list-mfa-devices";
import { listPolicies } from "./operations/list-policies";
import { listPolicyVersions } from "./operations/list-policy-versions";
import { listUserPolicies } from "./operations/list-user-policies";
import { listUserTags } from "./operations/list-user-tags";
import { listUsers } from "./operations/list-users";
import { listVirtualMFADevices } from "./operations/list-virtual-mfa-devices";
import { putGroupPolicy } from "./operations/put-group-policy";
import { putUserPermissionsBoundary } from "./operations/put-user-permissions-boundary";
import { putUserPolicy } from "./operations/put-user-policy";
import { removeUserFromGroup } from "./operations/remove-user-from-group";
import { resyncMFADevice } from "./operations/resync-mfa-device";
import { tagUser } from "./operations/tag-user";
import { untagUser } from "./operations/untag-user";
import { updateAccessKey } from "./operations/update-access-key";
import { updateAccountPasswordPolicy } from "./operations/update-account-password-policy";
import { updateGroup } from "./operations/update-group";
import { updateLoginProfile } from "./operations/update-login-profile";
import { updateUser } from "./operations/update-user";

const operations: AnyOperation[] = [
  addUserToGroup,
  attachGroupPolicy,
  attachUserPolicy,
  changePassword,
  createAccessKey,
  createAccountAlias,
  createGroup,
  createLoginProfile,
  createPolicy,
  createUser,
  createVirtualMFADevice,
  dashboardPage,
  deactivateMFADevice,
  deleteAccessKey,
  deleteAccountAlias,
  deleteAccountPasswordPolicy,
  deleteGroup,
  deleteGroupPolicy,
  deleteLoginProfile,
  deletePolicy,
  deleteUser,
  deleteUserPermissionsBoundary,
  deleteUserPolicy,
  deleteVirtualMFADevice,
  detachGroupPolicy,
  detachUserPolicy,
  enableMFADevice,
  getAccessKeyLastUsed,
  getAccountPasswordPolicy,
  getAccountSummary,
  getGroup,
  getGroupPolicy,
  getLoginProfile,
  getPolicy,
  getPolicyVersion,
  getRequestAuthorizationDetails,
  getUser,
  getUserPolicy,
  listAccessKeys,
  listAccountAliases,
  listAttachedGroupPolicies,
  listAttachedUserPolicies,
  listEntitiesForPolicy,
  listGroupPolicies,
  listGroups,
  listGroupsForUser,
  listMFADevices,
  listPolicies,
  listPolicyVersions,
  listUserPolicies,
  listUsers,
  listUserTags,
  listVirtualMFADevices,
  putGroupPolicy,
  putUserPermissionsBoundary,
  putUserPolicy,
  removeUserFromGroup,
  resyncMFADevice,
  tagUser,
  untagUser,
  updateAccessKey,
  updateAccountPasswordPolicy,
  updateGroup,
  updateLoginProfile,
  updateUser,
];

export const iam = { service: iamService, signingName: "iam", apiVersion: "2010-05-08", operations };

/** For other services: root's password follows IAM's default rules. */
export { passwordFaults } from "./password-rules";
