import type { z } from "zod";
import type { Call } from "./call";

/** What an operation needs of the database: parameters by number ($1), rows as plain objects. */
export interface Sql {
  query<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** AWS's own access levels, as the service authorization reference gives them. */
export type AccessLevel = "read" | "list" | "write" | "permissions-management" | "tagging";

/** A service: how the trail names it, and how its store is laid over a connection. */
export interface Service<Store> {
  /** The prefix of its actions: `iam`. */
  name: string;
  /** `iam.amazonaws.com` */
  eventSource: string;
  /** Does a validation message quote the refused value? STS does, IAM does not. */
  quotesValues?: boolean;
  storeOver: (sql: Sql, accountId: string) => Store;
}

/** One thing that must be allowed: an action on a resource ARN (`*` where the action knows no resource). */
export interface Requirement {
  action: string;
  resource: string;
  /** Condition keys of this call besides the global ones, such as `iam:PolicyARN`. */
  context?: Record<string, string | string[]>;
  /** The account that owns the resource, where it is not the caller's. */
  resourceAccount?: string;
}

/**
 * Asks the core about one more action in the middle of a console operation.
 * Out: undefined where allowed, else the denial that the page shows in place of the value.
 */
export type May = (need: Requirement) => Denial | undefined;

/** What a person is told about a refusal, and where its explanation is kept. */
export interface Denial {
  action: string;
  resource: string;
  message: string;
  /** The event of the refused call; Explain finds the trace by it. */
  eventId: string;
}

/**
 * An operation, defined once. The order of the fields is the order in which `perform` uses them.
 * The file of an operation is named as AWS names it: AttachGroupPolicy is attach-group-policy.ts.
 */
export interface Operation<In, Out, Target, Prepared, Store> {
  service: Service<Store>;
  name: string;
  access: AccessLevel;
  summary: string;
  input: z.ZodType<In>;
  /** Finds what the call is about. Reads only, and runs before authorization. */
  target: (args: { input: In; call: Call; store: Store }) => Promise<Target> | Target;
  /** Everything that must be allowed. Usually one; none only where AWS asks none (GetCallerIdentity). */
  requires: (args: { input: In; target: Target; call: Call }) => Requirement[];
  /** What is slow and needs no transaction: hashing, sealing, drawing. Runs after authorization. */
  prepare?: (args: { input: In; target: Target; call: Call; store: Store }) => Promise<Prepared> | Prepared;
  handler: (args: {
    input: In;
    target: Target;
    prepared: Prepared;
    call: Call;
    store: Store;
    may: May;
  }) => Promise<Out> | Out;
  /**
   * A console operation stands for several AWS actions: the trail gets one event for each distinct action that it
   * asked (by `requires` and `may`), and none of its own name. The AWS port does not serve it.
   */
  consoleOnly?: boolean;
  /** Where CloudTrail departs from (name, input, output): hides secrets, names resources. */
  event?: (event: EventFacts, args: { input: In; output: Out | undefined; target: Target | undefined }) => EventFacts;
}

/** The part of a CloudTrail record that depends on the operation. */
export interface EventFacts {
  requestParameters: Record<string, unknown> | null;
  responseElements: Record<string, unknown> | null;
  resources: { ResourceType: string; ResourceName: string }[];
}

/** Any operation, for lists of them. */
// biome-ignore lint/suspicious/noExplicitAny: a registry holds operations of all types; each door hands unknown input to perform, which checks it.
export type AnyOperation = Operation<any, any, any, any, any>;

/** Bound to one service, so that an operation's types follow from its own fields. */
export const operationsOf =
  <Store>(service: Service<Store>) =>
  <In, Out, Target = undefined, Prepared = undefined>(
    operation: Omit<Operation<In, Out, Target, Prepared, Store>, "service">,
  ): Operation<In, Out, Target, Prepared, Store> => ({ service, ...operation });
