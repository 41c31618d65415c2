/** Which service a request is for. Never throws: what is malformed is told later, in the service's own form. */
import { formParameters } from "./form-parameters";
import { type AwsRequest, header } from "./request";
import type { PortService, ProtocolName } from "./service";
import { claimedScope } from "./sigv4/authorization";

/**
 * By the credential's scope; else by `X-Amz-Target`; else by `Version` and `Action` of a form; S3 for what is left.
 * A scope that names a service we do not serve yields to a target or form that names one we do (the signature's check
 * then tells the right scope), and otherwise stands for itself.
 */
export function findService(request: AwsRequest, services: readonly PortService[]): PortService {
  const scoped = claimedScope(request)?.service;
  const byScope = services.find((service) => service.name === scoped);
  if (byScope) return byScope;
  const form = byForm(request);
  const byMarker = services.find((service) => isTarget(request, service) || isVersion(form, service));
  if (byMarker) return byMarker;
  const name = scoped ?? (form || header(request, "x-amz-target") !== undefined ? "unknown" : "s3");
  const s3 = services.find((service) => service.name === name);
  return s3 ?? { name, protocol: likelyProtocol(request, name, form), contract: undefined, operations: new Map() };
}

const isTarget = (request: AwsRequest, { protocol, contract }: PortService) =>
  protocol === "json" && contract !== undefined && targetOf(request)?.prefix.split(".").at(-1) === contract.target;

const isVersion = (form: ReadonlyMap<string, string> | undefined, { protocol, contract }: PortService) =>
  protocol === "query" && contract !== undefined && form?.get("Version") === contract.apiVersion;

/** `CloudTrail_20131101.LookupEvents`; older clients put the Java package before it. */
export function targetOf(request: AwsRequest): { prefix: string; operation: string } | undefined {
  const target = header(request, "x-amz-target");
  const dot = target?.lastIndexOf(".") ?? -1;
  return target === undefined || dot < 0
    ? undefined
    : { prefix: target.slice(0, dot), operation: target.slice(dot + 1) };
}

/** The parameters, where they name an action. */
function byForm(request: AwsRequest) {
  const type = header(request, "content-type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded") && !request.query.includes("Action=")) return undefined;
  try {
    const parameters = formParameters(request);
    return parameters.has("Action") || parameters.has("Version") ? parameters : undefined;
  } catch {
    return undefined;
  }
}

function likelyProtocol(request: AwsRequest, name: string, form: unknown): ProtocolName {
  if (header(request, "x-amz-target") !== undefined) return "json";
  if (form) return "query";
  return name === "s3" || name.startsWith("s3-") || name === "s3express" ? "rest-xml" : "json";
}
