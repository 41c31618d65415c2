import type { z } from "zod";
import type { PoliciesInForce, RequestPrincipal } from "@/lib/authorization";
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
  /** No operation of it alters who somebody is or what anybody may do: what is known of principals stays. */
  leavesPrincipals?: boolean;
}

/** One thing that must be allowed: an action on a resource ARN (`*` where the action knows no resource). */
export interface Requirement {
  action: string;
  resource: string;
  /** Condition keys of this call besides the global ones, such as `iam:PolicyARN`. */
  context?: Record<string, string | string[]>;
  /** The account that owns the resource, where it is not the caller's. */
  resourceAccount?: string;
  /** The resource's own policy, where it has one. That of another account is asked, and never told. */
  resourcePolicy?: PoliciesInForce["resource"];
  /** Who asks, where nobody signed and what the call brings proved it. Undefined: the call's principal. */
  principal?: RequestPrincipal;
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
  /**
   * Nobody need sign it, and a signature is passed over: who calls is told by what the call brings (Smithy's noAuth).
   * Tells the account for which it acts, by its raw input; undefined where that names none.
   */
  unsigned?: (raw: unknown) => string | undefined;
  /**
   * The account whose things the call is about, where it may be another than the caller's: it is read and changed
   * there, and authorization alone keeps strangers out. Undefined: the caller's own.
   */
  actsFor?: (args: { input: In; call: Call }) => Promise<string | undefined>;
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
    foretell: Foretell;
  }) => Promise<Out> | Out;
  /**
   * A console operation stands for several AWS actions: the trail gets one event for each distinct action that it
   * asked (by `requires` and `may`), and none of its own name. The AWS port does not serve it.
   */
  consoleOnly?: boolean;
  /**
   * AWS calls it a write, yet it leaves nothing but its event: it runs without a transaction, and the trail says
   * readOnly, as CloudTrail does of AssumeRole.
   */
  storesNothing?: boolean;
  /**
   * A change whose statements are whole by themselves, and on which no quota and no name depends: it runs without a
   * transaction and does not lock the account. A change it is all the same, for the trail and for a paused lab.
   */
  withoutTransaction?: boolean;
  /**
   * The unique ids of the users and roles whose identity, keys or policies the change may alter, so that what is known
   * of all others need not be read again. Absent: it may alter anybody's, and the account's own facts.
   */
  alters?: "nobody" | ((args: { target: Target }) => string[]);
  /** CloudTrail's event history holds management events; of data events (S3's objects) it has none. Refusals that the console shows are kept for Explain alone. */
  dataEvent?: boolean;
  /** The other account that the call was about: of a call that succeeded its trail tells too. */
  alsoToldTo?: (args: { target: Target; call: Call }) => { accountId: string; at: Date } | undefined;
  /**
   * Where CloudTrail departs from (name, input, output): hides secrets, names resources. A console operation's events
   * tell nothing of input and output but what this adds.
   */
  event?: (event: EventFacts, args: { input: In; output: Out | undefined; target: Target | undefined }) => EventFacts;
}

/**
 * Tells whom a change altered: users, roles, and root by its account id. Asked under the account's lock, after the work.
 * In: the revision before the change, and the transaction. Out: undefined where that is not known.
 */
export type FindAltered = (before: number, sql: Sql) => Promise<readonly string[] | undefined>;

/** The row that a creation makes, by the id that its call made up for it. */
export interface Made {
  table: string;
  id: string;
}

/**
 * Said by a creation before the statement that is its last: what it answers if that statement makes the row. So the
 * event and the end of the transaction need not wait for the answer: all makes one trip, in which the account's lock is
 * held. Where the row is not made no event is stored, and the handler says why. Only what alters nobody can foretell.
 * In: what the handler will return, the very object; its row.
 */
export type Foretell = (output: object, made: Made) => void;

/** The part of a CloudTrail record that depends on the operation. */
export interface EventFacts {
  requestParameters: Record<string, unknown> | null;
  responseElements: Record<string, unknown> | null;
  resources: { ResourceType: string; ResourceName: string }[];
  /** The `resources` of the record itself, of events that name the account of each. */
  arns?: { ARN: string; accountId: string; type: string }[];
  /** Who called, of a call that nobody signed. */
  caller?: { userIdentity: Record<string, unknown>; userName: string | null };
}

/** Does it leave the account as it was? */
export const changesNothing = ({ access, storesNothing }: Pick<AnyOperation, "access" | "storesNothing">): boolean =>
  access === "read" || access === "list" || storesNothing === true;

/** Does it run in a transaction that locks the account, with its event? */
export const locksAccount = (
  operation: Pick<AnyOperation, "access" | "storesNothing" | "withoutTransaction">,
): boolean => !changesNothing(operation) && operation.withoutTransaction !== true;

/** Any operation, for lists of them. */
// biome-ignore lint/suspicious/noExplicitAny: a registry holds operations of all types; each door hands unknown input to perform, which checks it.
export type AnyOperation = Operation<any, any, any, any, any>;

/** Bound to one service, so that an operation's types follow from its own fields. */
export const operationsOf =
  <Store>(service: Service<Store>) =>
  <In, Out, Target = undefined, Prepared = undefined>(
    operation: Omit<Operation<In, Out, Target, Prepared, Store>, "service">,
  ): Operation<In, Out, Target, Prepared, Store> => ({ service, ...operation });
