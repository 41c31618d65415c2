/** What IAM is: its names on the wire, and the list of its operations. */
import type { AnyOperation } from "@/lib/operation/define";
import { dashboardPage } from "./console/dashboard-page";
import { iamService } from "./operation";
import { acceptDelegationRequest } from "./operations/accept-delegation-request";
import { acquireRole } from "./operations/acquire-role";
import { addClientIDToOpenIDConnectProvider } from "./operations/add-client-id-to-open-id-connect-provider";
import { addRoleToInstanceProfile } from "./operations/add-role-to-instance-profile";
import { addUserToGroup } from "./operations/add-user-to-group";
import { associateDelegationRequest } from "./operations/associate-delegation-request";
import { attachGroupPolicy } from "./operations/attach-group-policy";
import { attachRolePolicy } from "./operations/attach-role-policy";
import { attachUserPolicy } from "./operations/attach-user-policy";
import { changePassword } from "./operations/change-password";
import { createAccessKey } from "./operations/create-access-key";
import { createAccountAlias } from "./operations/create-account-alias";
import { createDelegationRequest } from "./operations/create-delegation-request";
import { createGroup } from "./operations/create-group";
import { createInstanceProfile } from "./operations/create-instance-profile";
import { createLoginProfile } from "./operations/create-login-profile";
import { createOpenIDConnectProvider } from "./operations/create-open-id-connect-provider";
import { createPolicy } from "./operations/create-policy";
import { createPolicyVersion } from "./operations/create-policy-version";
import { createRole } from "./operations/create-role";
import { createSAMLProvider } from "./operations/create-saml-provider";
import { createServiceLinkedRole } from "./operations/create-service-linked-role";
import { createServiceSpecificCredential } from "./operations/create-service-specific-credential";
import { createUser } from "./operations/create-user";
import { createVirtualMFADevice } from "./operations/create-virtual-mfa-device";
import { deactivateMFADevice } from "./operations/deactivate-mfa-device";
import { deleteAccessKey } from "./operations/delete-access-key";
import { deleteAccountAlias } from "./operations/delete-account-alias";
import { deleteAccountPasswordPolicy } from "./operations/delete-account-password-policy";
import { deleteGroup } from "./operations/delete-group";
import { deleteGroupPolicy } from "./operations/delete-group-policy";
import { deleteInstanceProfile } from "./operations/delete-instance-profile";
import { deleteLoginProfile } from "./operations/delete-login-profile";
import { deleteOpenIDConnectProvider } from "./operations/delete-open-id-connect-provider";
import { deletePolicy } from "./operations/delete-policy";
import { deletePolicyVersion } from "./operations/delete-policy-version";
import { deleteRole } from "./operations/delete-role";
import { deleteRolePermissionsBoundary } from "./operations/delete-role-permissions-boundary";
import { deleteRolePolicy } from "./operations/delete-role-policy";
import { deleteSAMLProvider } from "./operations/delete-saml-provider";
import { deleteServerCertificate } from "./operations/delete-server-certificate";
import { deleteServiceLinkedRole } from "./operations/delete-service-linked-role";
import { deleteServiceSpecificCredential } from "./operations/delete-service-specific-credential";
import { deleteSigningCertificate } from "./operations/delete-signing-certificate";
import { deleteSSHPublicKey } from "./operations/delete-ssh-public-key";
import { deleteUser } from "./operations/delete-user";
import { deleteUserPermissionsBoundary } from "./operations/delete-user-permissions-boundary";
import { deleteUserPolicy } from "./operations/delete-user-policy";
import { deleteVirtualMFADevice } from "./operations/delete-virtual-mfa-device";
import { detachGroupPolicy } from "./operations/detach-group-policy";
import { detachRolePolicy } from "./operations/detach-role-policy";
import { detachUserPolicy } from "./operations/detach-user-policy";
import { disableOrganizationsRootCredentialsManagement } from "./operations/disable-organizations-root-credentials-management";
import { disableOrganizationsRootSessions } from "./operations/disable-organizations-root-sessions";
import { disableOutboundWebIdentityFederation } from "./operations/disable-outbound-web-identity-federation";
import { enableMFADevice } from "./operations/enable-mfa-device";
import { enableOrganizationsRootCredentialsManagement } from "./operations/enable-organizations-root-credentials-management";
import { enableOrganizationsRootSessions } from "./operations/enable-organizations-root-sessions";
import { enableOutboundWebIdentityFederation } from "./operations/enable-outbound-web-identity-federation";
import { generateCredentialReport } from "./operations/generate-credential-report";
import { generateOrganizationsAccessReport } from "./operations/generate-organizations-access-report";
import { generateServiceLastAccessedDetails } from "./operations/generate-service-last-accessed-details";
import { getAccessKeyLastUsed } from "./operations/get-access-key-last-used";
import { getAccountAuthorizationDetails } from "./operations/get-account-authorization-details";
import { getAccountPasswordPolicy } from "./operations/get-account-password-policy";
import { getAccountProperties } from "./operations/get-account-properties";
import { getAccountSummary } from "./operations/get-account-summary";
import { getContextKeysForCustomPolicy } from "./operations/get-context-keys-for-custom-policy";
import { getContextKeysForPrincipalPolicy } from "./operations/get-context-keys-for-principal-policy";
import { getCredentialReport } from "./operations/get-credential-report";
import { getDelegationRequest } from "./operations/get-delegation-request";
import { getGroup } from "./operations/get-group";
import { getGroupPolicy } from "./operations/get-group-policy";
import { getHumanReadableSummary } from "./operations/get-human-readable-summary";
import { getInstanceProfile } from "./operations/get-instance-profile";
import { getLoginProfile } from "./operations/get-login-profile";
import { getMFADevice } from "./operations/get-mfa-device";
import { getOpenIDConnectProvider } from "./operations/get-open-id-connect-provider";
import { getOrganizationsAccessReport } from "./operations/get-organizations-access-report";
import { getOutboundWebIdentityFederationInfo } from "./operations/get-outbound-web-identity-federation-info";
import { getPolicy } from "./operations/get-policy";
import { getPolicyVersion } from "./operations/get-policy-version";
import { getRequestAuthorizationDetails } from "./operations/get-request-authorization-details";
import { getRole } from "./operations/get-role";
import { getRolePolicy } from "./operations/get-role-policy";
import { getRoleTemplateVersion } from "./operations/get-role-template-version";
import { getSAMLProvider } from "./operations/get-saml-provider";
import { getServerCertificate } from "./operations/get-server-certificate";
import { getServiceLastAccessedDetails } from "./operations/get-service-last-accessed-details";
import { getServiceLastAccessedDetailsWithEntities } from "./operations/get-service-last-accessed-details-with-entities";
import { getServiceLinkedRoleDeletionStatus } from "./operations/get-service-linked-role-deletion-status";
import { getSSHPublicKey } from "./operations/get-ssh-public-key";
import { getUser } from "./operations/get-user";
import { getUserPolicy } from "./operations/get-user-policy";
import { listAccessKeys } from "./operations/list-access-keys";
import { listAccountAliases } from "./operations/list-account-aliases";
import { listAttachedGroupPolicies } from "./operations/list-attached-group-policies";
import { listAttachedRolePolicies } from "./operations/list-attached-role-policies";
import { listAttachedUserPolicies } from "./operations/list-attached-user-policies";
import { listDelegationRequests } from "./operations/list-delegation-requests";
import { listEntitiesForPolicy } from "./operations/list-entities-for-policy";
import { listGroupPolicies } from "./operations/list-group-policies";
import { listGroups } from "./operations/list-groups";
import { listGroupsForUser } from "./operations/list-groups-for-user";
import { listInstanceProfileTags } from "./operations/list-instance-profile-tags";
import { listInstanceProfiles } from "./operations/list-instance-profiles";
import { listInstanceProfilesForRole } from "./operations/list-instance-profiles-for-role";
import { listMFADeviceTags } from "./operations/list-mfa-device-tags";
import { listMFADevices } from "./operations/list-mfa-devices";
import { listOpenIDConnectProviderTags } from "./operations/list-open-id-connect-provider-tags";
import { listOpenIDConnectProviders } from "./operations/list-open-id-connect-providers";
import { listOrganizationsFeatures } from "./operations/list-organizations-features";
import { listPolicies } from "./operations/list-policies";
import { listPoliciesGrantingServiceAccess } from "./operations/list-policies-granting-service-access";
import { listPolicyTags } from "./operations/list-policy-tags";
import { listPolicyVersions } from "./operations/list-policy-versions";
import { listRolePolicies } from "./operations/list-role-policies";
import { listRoleTags } from "./operations/list-role-tags";
import { listRoles } from "./operations/list-roles";
import { listSAMLProviderTags } from "./operations/list-saml-provider-tags";
import { listSAMLProviders } from "./operations/list-saml-providers";
import { listServerCertificateTags } from "./operations/list-server-certificate-tags";
import { listServerCertificates } from "./operations/list-server-certificates";
import { listServiceSpecificCredentials } from "./operations/list-service-specific-credentials";
import { listSigningCertificates } from "./operations/list-signing-certificates";
import { listSSHPublicKeys } from "./operations/list-ssh-public-keys";
import { listUserPolicies } from "./operations/list-user-policies";
import { listUserTags } from "./operations/list-user-tags";
import { listUsers } from "./operations/list-users";
import { listVirtualMFADevices } from "./operations/list-virtual-mfa-devices";
import { putAccountProperties } from "./operations/put-account-properties";
import { putGroupPolicy } from "./operations/put-group-policy";
import { putRolePermissionsBoundary } from "./operations/put-role-permissions-boundary";
import { putRolePolicy } from "./operations/put-role-policy";
import { putUserPermissionsBoundary } from "./operations/put-user-permissions-boundary";
import { putUserPolicy } from "./operations/put-user-policy";
import { rejectDelegationRequest } from "./operations/reject-delegation-request";
import { removeClientIDFromOpenIDConnectProvider } from "./operations/remove-client-id-from-open-id-connect-provider";
import { removeRoleFromInstanceProfile } from "./operations/remove-role-from-instance-profile";
import { removeUserFromGroup } from "./operations/remove-user-from-group";
import { resetServiceSpecificCredential } from "./operations/reset-service-specific-credential";
import { resyncMFADevice } from "./operations/resync-mfa-device";
import { sendDelegationToken } from "./operations/send-delegation-token";
import { setDefaultPolicyVersion } from "./operations/set-default-policy-version";
import { setSecurityTokenServicePreferences } from "./operations/set-security-token-service-preferences";
import { simulateCustomPolicy } from "./operations/simulate-custom-policy";
import { simulatePrincipalPolicy } from "./operations/simulate-principal-policy";
import { tagInstanceProfile } from "./operations/tag-instance-profile";
import { tagMFADevice } from "./operations/tag-mfa-device";
import { tagOpenIDConnectProvider } from "./operations/tag-open-id-connect-provider";
import { tagPolicy } from "./operations/tag-policy";
import { tagRole } from "./operations/tag-role";
import { tagSAMLProvider } from "./operations/tag-saml-provider";
import { tagServerCertificate } from "./operations/tag-server-certificate";
import { tagUser } from "./operations/tag-user";
import { untagInstanceProfile } from "./operations/untag-instance-profile";
import { untagMFADevice } from "./operations/untag-mfa-device";
import { untagOpenIDConnectProvider } from "./operations/untag-open-id-connect-provider";
import { untagPolicy } from "./operations/untag-policy";
import { untagRole } from "./operations/untag-role";
import { untagSAMLProvider } from "./operations/untag-saml-provider";
import { untagServerCertificate } from "./operations/untag-server-certificate";
import { untagUser } from "./operations/untag-user";
import { updateAccessKey } from "./operations/update-access-key";
import { updateAccountPasswordPolicy } from "./operations/update-account-password-policy";
import { updateAssumeRolePolicy } from "./operations/update-assume-role-policy";
import { updateDelegationRequest } from "./operations/update-delegation-request";
import { updateGroup } from "./operations/update-group";
import { updateLoginProfile } from "./operations/update-login-profile";
import { updateOpenIDConnectProviderThumbprint } from "./operations/update-open-id-connect-provider-thumbprint";
import { updateRole } from "./operations/update-role";
import { updateRoleDescription } from "./operations/update-role-description";
import { updateSAMLProvider } from "./operations/update-saml-provider";
import { updateServerCertificate } from "./operations/update-server-certificate";
import { updateServiceSpecificCredential } from "./operations/update-service-specific-credential";
import { updateSigningCertificate } from "./operations/update-signing-certificate";
import { updateSSHPublicKey } from "./operations/update-ssh-public-key";
import { updateUser } from "./operations/update-user";
import { uploadServerCertificate } from "./operations/upload-server-certificate";
import { uploadSigningCertificate } from "./operations/upload-signing-certificate";
import { uploadSSHPublicKey } from "./operations/upload-ssh-public-key";

const operations: AnyOperation[] = [
  acceptDelegationRequest,
  acquireRole,
  addClientIDToOpenIDConnectProvider,
  addRoleToInstanceProfile,
  addUserToGroup,
  associateDelegationRequest,
  attachGroupPolicy,
  attachRolePolicy,
  attachUserPolicy,
  changePassword,
  createAccessKey,
  createAccountAlias,
  createDelegationRequest,
  createGroup,
  createInstanceProfile,
  createLoginProfile,
  createOpenIDConnectProvider,
  createPolicy,
  createPolicyVersion,
  createRole,
  createSAMLProvider,
  createServiceLinkedRole,
  createServiceSpecificCredential,
  createUser,
  createVirtualMFADevice,
  dashboardPage,
  deactivateMFADevice,
  deleteAccessKey,
  deleteAccountAlias,
  deleteAccountPasswordPolicy,
  deleteGroup,
  deleteGroupPolicy,
  deleteInstanceProfile,
  deleteLoginProfile,
  deleteOpenIDConnectProvider,
  deletePolicy,
  deletePolicyVersion,
  deleteRole,
  deleteRolePermissionsBoundary,
  deleteRolePolicy,
  deleteSAMLProvider,
  deleteServerCertificate,
  deleteServiceLinkedRole,
  deleteServiceSpecificCredential,
  deleteSigningCertificate,
  deleteSSHPublicKey,
  deleteUser,
  deleteUserPermissionsBoundary,
  deleteUserPolicy,
  deleteVirtualMFADevice,
  detachGroupPolicy,
  detachRolePolicy,
  detachUserPolicy,
  disableOrganizationsRootCredentialsManagement,
  disableOrganizationsRootSessions,
  disableOutboundWebIdentityFederation,
  enableMFADevice,
  enableOrganizationsRootCredentialsManagement,
  enableOrganizationsRootSessions,
  enableOutboundWebIdentityFederation,
  generateCredentialReport,
  generateOrganizationsAccessReport,
  generateServiceLastAccessedDetails,
  getAccessKeyLastUsed,
  getAccountAuthorizationDetails,
  getAccountPasswordPolicy,
  getAccountProperties,
  getAccountSummary,
  getContextKeysForCustomPolicy,
  getContextKeysForPrincipalPolicy,
  getCredentialReport,
  getDelegationRequest,
  getGroup,
  getGroupPolicy,
  getHumanReadableSummary,
  getInstanceProfile,
  getLoginProfile,
  getMFADevice,
  getOpenIDConnectProvider,
  getOrganizationsAccessReport,
  getOutboundWebIdentityFederationInfo,
  getPolicy,
  getPolicyVersion,
  getRequestAuthorizationDetails,
  getRole,
  getRolePolicy,
  getRoleTemplateVersion,
  getSAMLProvider,
  getServerCertificate,
  getServiceLastAccessedDetails,
  getServiceLastAccessedDetailsWithEntities,
  getServiceLinkedRoleDeletionStatus,
  getSSHPublicKey,
  getUser,
  getUserPolicy,
  listAccessKeys,
  listAccountAliases,
  listAttachedGroupPolicies,
  listAttachedRolePolicies,
  listAttachedUserPolicies,
  listDelegationRequests,
  listEntitiesForPolicy,
  listGroupPolicies,
  listGroups,
  listGroupsForUser,
  listInstanceProfiles,
  listInstanceProfilesForRole,
  listInstanceProfileTags,
  listMFADevices,
  listMFADeviceTags,
  listOpenIDConnectProviders,
  listOpenIDConnectProviderTags,
  listOrganizationsFeatures,
  listPolicies,
  listPoliciesGrantingServiceAccess,
  listPolicyTags,
  listPolicyVersions,
  listRolePolicies,
  listRoles,
  listRoleTags,
  listSAMLProviders,
  listSAMLProviderTags,
  listServerCertificates,
  listServerCertificateTags,
  listServiceSpecificCredentials,
  listSigningCertificates,
  listSSHPublicKeys,
  listUserPolicies,
  listUsers,
  listUserTags,
  listVirtualMFADevices,
  putAccountProperties,
  putGroupPolicy,
  putRolePermissionsBoundary,
  putRolePolicy,
  putUserPermissionsBoundary,
  putUserPolicy,
  rejectDelegationRequest,
  removeClientIDFromOpenIDConnectProvider,
  removeRoleFromInstanceProfile,
  removeUserFromGroup,
  resetServiceSpecificCredential,
  resyncMFADevice,
  sendDelegationToken,
  setDefaultPolicyVersion,
  setSecurityTokenServicePreferences,
  simulateCustomPolicy,
  simulatePrincipalPolicy,
  tagInstanceProfile,
  tagMFADevice,
  tagOpenIDConnectProvider,
  tagPolicy,
  tagRole,
  tagSAMLProvider,
  tagServerCertificate,
  tagUser,
  untagInstanceProfile,
  untagMFADevice,
  untagOpenIDConnectProvider,
  untagPolicy,
  untagRole,
  untagSAMLProvider,
  untagServerCertificate,
  untagUser,
  updateAccessKey,
  updateAccountPasswordPolicy,
  updateAssumeRolePolicy,
  updateDelegationRequest,
  updateGroup,
  updateLoginProfile,
  updateOpenIDConnectProviderThumbprint,
  updateRole,
  updateRoleDescription,
  updateSAMLProvider,
  updateServerCertificate,
  updateServiceSpecificCredential,
  updateSigningCertificate,
  updateSSHPublicKey,
  updateUser,
  uploadServerCertificate,
  uploadSigningCertificate,
  uploadSSHPublicKey,
];

export const iam = { service: iamService, signingName: "iam", apiVersion: "2010-05-08", operations };

/** For other services: how identity providers are named. */
export { oidcProviderArn, samlProviderArn } from "./arns";
/** For S3: its buckets' policies name users and roles as trust policies do. */
export { boundPrincipals, shownPrincipals } from "./bound-principals";
/** For other services: root's password follows IAM's default rules. */
export { passwordFaults } from "./password-rules";
/** For the console: where an identity provider signs people in. */
export { readSamlMetadata } from "./saml-metadata";
/** For STS: who may vouch for people of this account. */
export {
  oidcProviderByUrl,
  type SamlProviderFacts,
  samlProviderArnById,
  samlProviderByArn,
} from "./store/identity-provider-facts";
/** For other services: session policies may be managed policies. */
export { managedDocument } from "./store/policies-in-force";
/**
 * For STS: in which Regions an account takes credentials, and where those of the global endpoint are valid; who is named
 * as the issuer of its web identity tokens.
 */
export { outboundIssuer, stsPreferences } from "./store/sts-preferences";
