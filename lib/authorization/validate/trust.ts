/**
 * What IAM refuses in a role's trust policy alone. Whether a named user or role exists is asked of the store:
 * `namedPrincipals` says which to ask for.
 */

import { foldCase } from "../match/fold-case";
import { globOfText, matchGlob } from "../match/glob";
import type { PrincipalValue, StatementDocument } from "../parse/document";
import { actionsOf } from "./actions";
import { type Fault, fault, firstFault } from "./fault";

export const checkProhibitedFields = (statements: readonly StatementDocument[]): Fault | undefined =>
  firstFault(statements, ({ node }) =>
    firstFault(node.kind === "object" ? node.members : [], ({ key }) =>
      /^(Resource|NotResource|NotPrincipal)$/.test(key.value)
        ? fault(`Has prohibited field ${key.value}`, key)
        : undefined,
    ),
  );

export const checkTrustedPrincipals = (statements: readonly StatementDocument[]): Fault | undefined =>
  firstFault(statements, ({ node, principal }) => {
    if (!principal) return fault("Missing required field Principal", node);
    const noOne =
      "com.amazon.balsa.error.InvalidPolicyException: The passed in policy has a statement with no principals!";
    if (principal.length === 0) return fault(`Invalid principal in policy: ${noOne}`, node);
    return firstFault(principal, principalFault);
  });

function principalFault(principal: PrincipalValue): Fault | undefined {
  const { type, text } = principal;
  if (type === "*") return fault('AssumeRolepolicy contained an invalid principal: "STAR":"*".', principal);
  if (isPrincipal(type, text)) return undefined;
  const sentence = type === "Federated" ? federatedSentence : invalidPrincipalSentence(type, text);
  return fault(sentence, principal);
}

/** IAM's sentence for what is no provider's name. Of one that is, it does not ask whether there is such a provider. */
const federatedSentence = "Federated principals must be valid domain names or SAML metadata ARNs";

/** IAM's sentence for a principal that is malformed or does not exist. */
export const invalidPrincipalSentence = (type: string, text: string) =>
  `Invalid principal in policy: "${type}":"${text}"`;

function isPrincipal(type: string, text: string): boolean {
  if (type === "AWS") return text === "*" || awsPrincipals.some((form) => form.test(text));
  if (type === "Service") return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(text);
  return type === "Federated" && federatedPrincipals.some((form) => form.test(text));
}

const awsPrincipals = [
  /^\d{12}$/,
  /^arn:aws[a-z-]*:iam::\d{12}:root$/,
  /^arn:aws[a-z-]*:iam::\d{12}:(?:user|role)\/[^*?\s]+$/,
  /^arn:aws[a-z-]*:sts::\d{12}:assumed-role\/[^*?\s/]+\/[^*?\s/]+$/,
  /^arn:aws[a-z-]*:sts::\d{12}:federated-user\/[^*?\s]+$/,
  /^A(?:ID|RO)A[A-Z0-9]+$/,
];

const federatedPrincipals = [
  /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i,
  /^arn:aws[a-z-]*:iam::\d{12}:saml-provider\/[\w._-]+$/,
  /^arn:aws[a-z-]*:iam::\d{12}:oidc-provider\/[^*?\s]+$/,
];

/**
 * What is asked of a trust policy: the three AssumeRole actions, and what a session may bring with it.
 * Source: Service Authorization Reference, STS; IAM User Guide, "Trusted identity propagation" for sts:SetContext.
 */
const trustActions = [
  "sts:assumerole",
  "sts:assumerolewithsaml",
  "sts:assumerolewithwebidentity",
  "sts:tagsession",
  "sts:setsourceidentity",
  "sts:setcontext",
];

/** Wildcards pass where they stand for one of the actions. */
export const checkTrustActions = (statements: readonly StatementDocument[]): Fault | undefined =>
  firstFault(statements, (statement) =>
    firstFault(actionsOf(statement), (action) => {
      const folded = foldCase(action.text);
      const glob = globOfText(folded);
      const known = folded.startsWith("sts:") && trustActions.some((name) => matchGlob(glob, name, { steps: 0 }));
      return known && !statement.notAction
        ? undefined
        : fault("AssumeRole policy may only specify STS AssumeRole actions.", action);
    }),
  );
