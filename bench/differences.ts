/**
 * Where `@cloud-copilot/iam-simulate` answers otherwise and the core keeps its answer, each with its reason and AWS's
 * page. A difference is proved, not claimed: `rewrite` says the same to AWS in words that are not in dispute, and of
 * the rewritten question the peer has to give the core's answer.
 */
import type { AuthorizationRequest, RequestContext } from "@/lib/authorization";
import type { CasePolicies } from "@/lib/authorization/cases/case";
import type { Question } from "./questions";

export interface Difference {
  name: string;
  reason: string;
  page: string;
  rewrite: (question: Question) => Question;
}

const guide = "https://docs.aws.amazon.com/IAM/latest/UserGuide/";

export const differences: Difference[] = [
  {
    name: "0.0.0.0/0",
    reason: "A block of length 0 holds every address of its family; the peer finds none in it.",
    page: `${guide}reference_policies_elements_condition_operators.html`,
    rewrite: ([request, policies]) => [
      request,
      replaceValues(policies, (_operator, values) =>
        values.flatMap((value) => (value === "0.0.0.0/0" ? ["0.0.0.0/1", "128.0.0.0/1"] : [value])),
      ),
    ],
  },
  {
    name: "NotIpAddress and the other family",
    reason: "An IPv6 address is in no IPv4 block, so the negated operator is true; the peer says false.",
    page: `${guide}reference_policies_elements_condition_operators.html`,
    rewrite: ([request, policies]) => {
      const address = request.context["aws:SourceIp"];
      const six = typeof address === "string" && address.includes(":");
      const outside = (value: string) => (value.includes(":") === six ? value : six ? "ffff::1" : "255.255.255.255");
      return [
        request,
        replaceValues(policies, (operator, values) =>
          operator.startsWith("NotIpAddress") ? values.map(outside) : values,
        ),
      ];
    },
  },
  {
    name: "a variable without a value",
    reason:
      "It equals nothing: a negated operator is true of it and NotResource excludes nothing. The peer says false.",
    page: `${guide}reference_policies_variables.html#policy-vars-no-value`,
    rewrite: ([request, policies]) => [
      request,
      replaceTexts(policies, (text) =>
        text.replace(/\$\{([\w:/]+)\}/g, (variable, key: string) =>
          has(request.context, key) ? variable : "no value",
        ),
      ),
    ],
  },
  {
    name: "the default of a variable whose value is empty",
    reason:
      "A default is for a key that the request does not bring; an empty text is brought. The peer takes the default.",
    page: `${guide}reference_policies_variables.html#policy-vars-default-values`,
    rewrite: ([request, policies]) => [
      request,
      replaceTexts(policies, (text) =>
        text.replace(/\$\{([\w:/]+), '[^']*'\}/g, (variable, key: string) =>
          request.context[key] === "" ? "" : variable,
        ),
      ),
    ],
  },
  {
    name: "a key with an empty list",
    reason: "AWS documents a list of nothing as no value; the peer says to Null that the key is there.",
    page: `${guide}reference_policies_condition-single-vs-multi-valued-context-keys.html`,
    rewrite: ([request, policies]) => {
      const context = Object.fromEntries(Object.entries(request.context).filter(([, value]) => value.length > 0));
      return [{ ...request, context: { ...context, ...emptyTexts(request.context) } }, policies];
    },
  },
  {
    name: "a federated user without a session policy",
    reason:
      "GetFederationToken without a policy gives no permission but what resources grant; the peer takes the user's.",
    page: `${guide}id_credentials_temp_control-access_getfederationtoken.html`,
    rewrite: ([request, policies]) =>
      request.principal.kind === "federated-user" && !policies.session
        ? [request, { ...policies, identity: policies.identity.map(denyingOnly) }]
        : [request, policies],
  },
  {
    name: "a federated user before a key's or role's own policy",
    reason: "The policy may name the session, its user or everyone; the peer asks it to name the account.",
    page: `${guide}access_policies.html#policies_session`,
    rewrite: ([request, policies]) => namedOtherwise(request, policies),
  },
];

type Statement = Record<string, unknown> & { Condition?: Record<string, Record<string, string | string[]>> };
interface Document {
  Version: string;
  Statement: Statement[];
}

/** Every document of the question through a change of its JSON. */
function mapDocuments(policies: CasePolicies, change: (document: object) => object): CasePolicies {
  const { identity, boundary, session, resource, serviceControl, resourceControl, endpoint } = policies;
  return {
    identity: identity.map(change),
    ...(boundary && { boundary: change(boundary) }),
    ...(session && { session: session.map(change) }),
    ...(resource && { resource: { ...resource, policy: change(resource.policy) } }),
    ...(serviceControl && { serviceControl: serviceControl.map((level) => level.map(change)) }),
    // The first of each level is RCPFullAWSAccess, which stays the object that it is.
    ...(resourceControl && {
      resourceControl: resourceControl.map(([full, ...rest]) => [full ?? {}, ...rest.map(change)]),
    }),
    ...(endpoint && { endpoint: change(endpoint) }),
  };
}

const mapStatements = (policies: CasePolicies, change: (statement: Statement) => Statement | undefined) =>
  mapDocuments(policies, (document) => {
    const { Version, Statement }: Document = JSON.parse(JSON.stringify(document));
    return { Version, Statement: Statement.flatMap((statement) => change(statement) ?? []) };
  });

const replaceTexts = (policies: CasePolicies, change: (text: string) => string) =>
  mapDocuments(policies, (document) =>
    JSON.parse(JSON.stringify(document), (_key, value: unknown) => (typeof value === "string" ? change(value) : value)),
  );

const replaceValues = (policies: CasePolicies, change: (operator: string, values: string[]) => string[]) =>
  mapConditions(policies, (operator, _key, values) => change(operator, [values].flat()));

function mapConditions(
  policies: CasePolicies,
  change: (operator: string, key: string, values: string | string[]) => string | string[] | undefined,
): CasePolicies {
  return mapStatements(policies, ({ Condition, ...rest }) => {
    if (!Condition) return rest;
    const blocks = Object.entries(Condition).flatMap(([operator, block]) => {
      const rows = Object.entries(block).flatMap(([key, values]) => {
        const changed = change(operator, key, values);
        return changed === undefined ? [] : [[key, Array.isArray(values) ? changed : [changed].flat()[0]] as const];
      });
      return rows.length > 0 ? [[operator, Object.fromEntries(rows)] as const] : [];
    });
    return { ...rest, ...(blocks.length > 0 && { Condition: Object.fromEntries(blocks) }) };
  });
}

const has = (context: RequestContext, key: string) => typeof context[key] === "string";

const emptyTexts = (context: RequestContext) =>
  Object.fromEntries(Object.entries(context).filter(([, value]) => value === ""));

const denyingOnly = (document: object): object => {
  const { Version, Statement }: Document = JSON.parse(JSON.stringify(document));
  const denying = Statement.filter(({ Effect }) => Effect === "Deny");
  return { Version, Statement: denying.length > 0 ? denying : [silent] };
};
const silent = { Effect: "Allow", Action: "organizations:DescribeAccount", Resource: "*" };

/** A grant by way of the account: to the account, and from it to the user. A denial to the session by its own name. */
function namedOtherwise(request: AuthorizationRequest, policies: CasePolicies): Question {
  const { principal } = request;
  if (principal.kind !== "federated-user" || !policies.resource || policies.resource.kind === "ordinary")
    return [request, policies];
  const account = { AWS: `arn:aws:iam::${principal.accountId}:root` };
  const all = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] };
  let granted = false;
  const { resource } = mapStatements({ identity: [], resource: policies.resource }, (statement) => {
    const named = JSON.stringify(statement.Principal ?? {});
    if (!['"*"', principal.userArn, principal.arn].some((name) => named.includes(name))) return statement;
    if (statement.Effect === "Deny") return { ...statement, Principal: { AWS: principal.arn } };
    granted = true;
    return { ...statement, Principal: account };
  });
  const rest = { ...policies, ...(resource && { resource }) };
  return [request, granted ? { ...rest, identity: [...policies.identity, all], session: [all] } : rest];
}
