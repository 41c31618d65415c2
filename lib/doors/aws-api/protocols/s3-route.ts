/**
 * Which of S3's operations a request is, by the HTTP bindings of AWS's model: method, bucket and key or none, the fixed
 * parts of the query (`?location`), and the bound members that AWS requires (`uploadId`).
 */
import type { NormalizedSchema } from "@smithy/core/schema";
import type { Contract, OperationContract } from "../contract";
import { percentDecode } from "../percent";
import { type AwsRequest, header, rawParameters } from "../request";
import { s3Address } from "./s3-address";

interface Route {
  operation: OperationContract;
  method: string;
  /** A path without labels other than bucket and key, such as /WriteGetObjectResponse. */
  fixedPath: string;
  bucket: boolean;
  key: boolean;
  /** Parts of the query that must be there, with their value where they have one. */
  query: [string, string | undefined][];
  /** The `x-id` that SDKs send beside; it tells operations apart whose bindings are the same. */
  id?: string;
  /** Query parameters and headers of required members. */
  requiredQuery: string[];
  requiredHeaders: string[];
}

const routes = new WeakMap<Contract, Route[]>();

/** Out: the operation, or undefined where S3 has none such. */
export function s3Route(request: AwsRequest, contract: Contract): OperationContract | undefined {
  const { bucket, key } = s3Address(request);
  const query = new Map(
    rawParameters(request.query).map(([name, value]) => [percentDecode(name), percentDecode(value)]),
  );
  const known = routes.get(contract) ?? contract.operations().flatMap(routeOf);
  routes.set(contract, known);
  const id = query.get("x-id");
  const parts = subresources(known).filter((name) => query.has(name));
  const fitting = known.filter(
    (route) =>
      route.method === request.method &&
      parts.every((part) => route.query.some(([name]) => name === part)) &&
      route.fixedPath === "/" &&
      route.bucket === (bucket !== undefined) &&
      route.key === (key !== undefined) &&
      route.query.every(([name, value]) => query.has(name) && (value === undefined || query.get(name) === value)) &&
      route.requiredQuery.every((name) => query.has(name)) &&
      route.requiredHeaders.every((name) => header(request, name) !== undefined) &&
      (id === undefined || route.id === undefined || route.id === id),
  );
  const narrow = (route: Route) =>
    4 * (route.query.length + route.requiredQuery.length + route.requiredHeaders.length) +
    (id !== undefined && route.id === id ? 1 : 0);
  return fitting.reduce<Route | undefined>(
    (best, route) => (best && narrow(best) >= narrow(route) ? best : route),
    undefined,
  )?.operation;
}

/** `location`, `policy`, …: names that make another operation, so DELETE /b?location must never delete the bucket. */
const subresources = (all: Route[]) => [
  ...new Set(all.flatMap(({ query }) => query.filter(([, value]) => value === undefined).map(([name]) => name))),
];

function routeOf(operation: OperationContract): Route[] {
  if (!operation.http) return [];
  const [path = "/", query = ""] = operation.http.pattern.split("?");
  const parts = rawParameters(query).map(
    ([name, value]) => [name, value === "" ? undefined : value] as [string, string | undefined],
  );
  const members = operation.input.isStructSchema() ? [...operation.input.structIterator()] : [];
  const required = members.filter(([name]) => operation.required.includes(name)).map(([, member]) => member);
  const id = parts.find(([name]) => name === "x-id")?.[1];
  return [
    {
      operation,
      method: operation.http.method,
      fixedPath: path.replace("{Key+}", ""),
      bucket: members.some(([name, member]) => name === "Bucket" && isLabel(member)),
      key: path.includes("{Key+}"),
      query: parts.filter(([name]) => name !== "x-id"),
      ...(id !== undefined && { id }),
      requiredQuery: required.flatMap((member) => member.getMergedTraits().httpQuery ?? []),
      requiredHeaders: required.flatMap((member) => member.getMergedTraits().httpHeader?.toLowerCase() ?? []),
    },
  ];
}

const isLabel = (member: NormalizedSchema) => member.getMergedTraits().httpLabel === 1;
