/** What STS is: its names on the wire, and the list of its operations. */
import type { AnyOperation } from "@/lib/operation/define";
import { stsService } from "./operation";
import { assumeRole } from "./operations/assume-role";
import { assumeRoleWithSaml } from "./operations/assume-role-with-saml";
import { assumeRoleWithWebIdentity } from "./operations/assume-role-with-web-identity";
import { assumeRoot } from "./operations/assume-root";
import { decodeAuthorizationMessage } from "./operations/decode-authorization-message";
import { getAccessKeyInfo } from "./operations/get-access-key-info";
import { getCallerIdentity } from "./operations/get-caller-identity";
import { getDelegatedAccessToken } from "./operations/get-delegated-access-token";
import { getFederationToken } from "./operations/get-federation-token";
import { getSessionToken } from "./operations/get-session-token";
import { getWebIdentityToken } from "./operations/get-web-identity-token";

const operations: AnyOperation[] = [
  assumeRole,
  assumeRoleWithSaml,
  assumeRoleWithWebIdentity,
  assumeRoot,
  decodeAuthorizationMessage,
  getAccessKeyInfo,
  getCallerIdentity,
  getDelegatedAccessToken,
  getFederationToken,
  getSessionToken,
  getWebIdentityToken,
];

export const sts = { service: stsService, signingName: "sts", apiVersion: "2011-06-15", operations };
