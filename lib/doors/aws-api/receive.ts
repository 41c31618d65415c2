/** The life of a request at the AWS port, as a list of steps. It never throws: every outcome is an answer. */
import { AwsError, isAwsError } from "@/lib/aws/error";
import { regions } from "@/lib/aws/regions";
import type { Call } from "@/lib/operation/call";
import type { AnyOperation } from "@/lib/operation/define";
import { refuseWithoutAccount } from "@/lib/operation/unsigned";
import { type Caller, callOfRequest } from "./call-of-request";
import type { Contract, OperationContract } from "./contract";
import { findService } from "./find-service";
import { json } from "./protocols/json";
import type { AwsAnswer, Protocol } from "./protocols/protocol";
import { query } from "./protocols/query";
import { restXml } from "./protocols/rest-xml";
import { refuseUnreadable, s3Address } from "./protocols/s3-address";
import { type AwsRequest, header } from "./request";
import type { PortService, ProtocolName } from "./service";
import { claimedScope, isOldPresigned, isUnsigned } from "./sigv4/authorization";
import { oldSignature } from "./sigv4/s3-refusals";
import { type FindCredential, type Verifiable, verify } from "./sigv4/verify";

/** What the port needs of the world; wired in server.ts. */
export interface Port {
  services: readonly PortService[];
  findCredential: FindCredential<Caller & Verifiable>;
  /** What is asked of this server itself, and not of AWS. */
  answerItself?: (request: AwsRequest) => Promise<AwsAnswer | undefined>;
  /** The caller of a request to a bucket that nobody signed. */
  findStranger?: (bucket: string, from: string) => Promise<Caller | undefined>;
  /** The caller of a request that AWS takes from anybody, in the account that it is about. */
  strangerIn?: (accountId: string, from: string) => Promise<Caller | undefined>;
  perform: (operation: AnyOperation, input: unknown, call: Call) => Promise<unknown>;
  noteKeyUse: (accountId: string, accessKeyId: string, service: string, region: string, at: Date) => void;
  /** A bug, to be found again by its request id. */
  logBug: (requestId: string, service: string, error: unknown) => void;
}

const protocols: Record<ProtocolName, Protocol> = { query, json, "rest-xml": restXml };

/** In: a request, raw. Out: AWS's answer to it, or AWS's refusal. */
export async function receive(request: AwsRequest, port: Port): Promise<AwsAnswer> {
  const service = findService(request, port.services);
  const protocol = protocols[service.protocol];
  const requestId = protocol.newRequestId();
  try {
    const own = await port.answerItself?.(request);
    if (own) return own;
    if (request.bodyTooLarge) throw protocol.tooLarge();
    const rules = {
      service: service.name,
      s3: protocol.s3,
      skewMinutes: protocol.skewMinutes,
      refusals: protocol.refusals,
    };
    if (protocol.s3 && isOldPresigned(request)) throw oldSignature();
    const stranger =
      protocol.s3 && isUnsigned(request)
        ? await strangerAt(request, port)
        : await strangerOf(request, service, protocol, port);
    const { known, scope } = stranger ?? (await verify(request, rules, port.findCredential));
    if (request.spooled?.fault) throw request.spooled.fault;
    const call = callOfRequest(request, known, scope.region, requestId);
    port.noteKeyUse(call.accountId, scope.accessKeyId, service.name, scope.region, call.at);
    if (!service.contract) throw notServed(service.name);
    const contract = protocol.operation(request, service.contract);
    const operation = servedOperation(service, contract);
    const input = protocol.input(request, contract);
    const output = await port.perform(operation, input, call);
    return protocol.answer(service.contract, contract, output, requestId);
  } catch (error) {
    return protocol.refusal(toldAs(error, protocol, service, port, requestId), service, request, requestId);
  }
}

/** Somebody who did not sign, at a bucket; undefined where there is no such bucket, or none is named. */
async function strangerAt(request: AwsRequest, port: Port) {
  refuseUnreadable(request);
  const { bucket } = s3Address(request);
  const known = bucket === undefined ? undefined : await port.findStranger?.(bucket, request.sourceIp);
  return known && { known, scope: { accessKeyId: known.credential.accessKeyId, region: "us-east-1" } };
}

/**
 * Who calls an operation that nobody need sign; undefined for every other request. Throws AccessDenied 403 where the
 * call names no account of this installation.
 */
async function strangerOf(request: AwsRequest, service: PortService, protocol: Protocol, port: Port) {
  if (!service.contract || ![...service.operations.values()].some(({ unsigned }) => unsigned)) return undefined;
  const contract = askedOperation(request, service.contract, protocol);
  const operation = contract && service.operations.get(contract.name);
  if (!contract || !operation?.unsigned) return undefined;
  const input = protocol.input(request, contract);
  const accountId = operation.unsigned(input);
  const known = accountId === undefined ? undefined : await port.strangerIn?.(accountId, request.sourceIp);
  if (!known) return refuseWithoutAccount(operation, input);
  return { known, scope: { accessKeyId: "", region: regionOf(request, service) } };
}

/** The operation that a request asks for; undefined where it names none: that is told after its signature is checked. */
function askedOperation(request: AwsRequest, contract: Contract, protocol: Protocol) {
  try {
    return protocol.operation(request, contract);
  } catch (error) {
    if (isAwsError(error)) return undefined;
    throw error;
  }
}

/** Where no signature binds a Region: that of the endpoint's name, else the one of a signature that is passed over. */
function regionOf(request: AwsRequest, service: PortService) {
  const named = (header(request, "host") ?? "").toLowerCase().split(".");
  const claimed = named[0] === service.name ? named[1] : claimedScope(request)?.region;
  return regions.find((region) => region === claimed) ?? "us-east-1";
}

function servedOperation(service: PortService, { name }: OperationContract): AnyOperation {
  const operation = service.operations.get(name);
  if (!operation) throw notServed(`${service.name}:${name}`);
  return operation;
}

const notServed = (what: string) =>
  new AwsError("NotImplemented", `AWS has ${what}; this server does not serve it.`, 501);

function toldAs(error: unknown, protocol: Protocol, service: PortService, port: Port, requestId: string): AwsError {
  if (isAwsError(error)) return error;
  port.logBug(requestId, service.name, error);
  return protocol.internalFailure(service);
}
