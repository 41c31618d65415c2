/**
 * `aws <service> wait <state>`: asks again and again until AWS says what is waited for. Here one run of the line asks
 * once; who drives the command line runs it again after the pause, so that a person sees how it goes and can stop it.
 * Source: botocore's waiters of IAM and S3 (which call is asked, how often, what its answers mean) and their sentences.
 */
import { operationInput } from "./call-operation";
import { plainError, usageError } from "./command-error";
import { operationHelp, waitHelp } from "./help";
import { cliNameOf, type ServiceModel } from "./model";
import { checkChoice } from "./option-parser";
import { type Run, Waiting } from "./run";
import type { Answered } from "./world";

/** What an answer means: by the status of HTTP, or by the error's code. */
interface Acceptor {
  state: "success" | "retry";
  status?: number;
  error?: string;
}

interface Waiter {
  name: string;
  operation: string;
  /** Seconds between two calls. */
  delay: number;
  attempts: number;
  acceptors: readonly Acceptor[];
}

const found: Acceptor = { state: "success", status: 200 };
const notYet: Acceptor = { state: "retry", status: 404 };
const gone: Acceptor = { state: "success", status: 404 };
const noSuchEntity: Acceptor = { state: "retry", error: "NoSuchEntity" };
const moved: Acceptor = { state: "success", status: 301 };
const forbidden: Acceptor = { state: "success", status: 403 };

const ofIam = (name: string, operation: string): Waiter => ({
  name,
  operation,
  delay: 1,
  attempts: 20,
  acceptors: [found, noSuchEntity],
});
const ofS3 = (name: string, operation: string, acceptors: readonly Acceptor[]): Waiter => ({
  name,
  operation,
  delay: 5,
  attempts: 20,
  acceptors,
});

const waiters: Readonly<Record<string, readonly Waiter[]>> = {
  iam: [
    { ...ofIam("InstanceProfileExists", "GetInstanceProfile"), attempts: 40, acceptors: [found, notYet] },
    ofIam("PolicyExists", "GetPolicy"),
    ofIam("RoleExists", "GetRole"),
    ofIam("UserExists", "GetUser"),
  ],
  s3api: [
    ofS3("BucketExists", "HeadBucket", [found, moved, forbidden, notYet]),
    ofS3("BucketNotExists", "HeadBucket", [gone]),
    ofS3("ObjectExists", "HeadObject", [found, notYet]),
    ofS3("ObjectNotExists", "HeadObject", [gone]),
  ],
};

/** What can be waited for, as it is typed; empty where a service has nothing of the kind. In: `iam`, `s3api`, … */
export const waitStates = (command: string): string[] => (waiters[command] ?? []).map(({ name }) => cliNameOf(name));

const waiterOf = ({ command }: ServiceModel, state: string) =>
  waiters[command]?.find(({ name }) => cliNameOf(name) === state);

/** The operation that is asked while somebody waits for a state; undefined where there is no such state. */
export function waitedFor(service: ServiceModel, state: string) {
  const waiter = waiterOf(service, state);
  return waiter && service.operations.get(cliNameOf(waiter.operation));
}

/**
 * Asks once. In: the words behind `wait`. Returns where what is waited for is so; throws Waiting where it is not yet,
 * and CommandError where it was asked often enough, where AWS refuses, or for what cannot be read.
 */
export async function waitCommand(run: Run, service: ServiceModel, [state, ...words]: readonly string[]) {
  const states = waitStates(service.command);
  if (state === undefined || state.startsWith("-"))
    throw usageError("the following arguments are required: subcommand");
  if (state === "help") {
    run.stdout += waitHelp(service, states);
    return;
  }
  checkChoice("subcommand", state, states);
  const waiter = waiterOf(service, state);
  const operation = waitedFor(service, state);
  if (!waiter || !operation) return;
  if (words.length === 1 && words[0] === "help") {
    run.stdout += operationHelp(service, operation, `wait ${state}`);
    return;
  }
  const answer = await run.answerOf(service, operation, operationInput(run, operation, words));
  const accepted = waiter.acceptors.find((acceptor) => matches(acceptor, answer));
  if (accepted?.state === "success") return;
  const failed = (reason: string) => plainError(`Waiter ${waiter.name} failed: ${reason}`);
  if (!accepted && !answer.ok) throw failed(`An error occurred (${answer.code}): ${answer.message}`);
  const { attempt } = run.world;
  if (attempt < waiter.attempts) throw new Waiting(waiter.name, waiter.delay, attempt, waiter.attempts);
  throw failed(
    accepted ? `Max attempts exceeded. Previously accepted state: ${explained(accepted)}` : "Max attempts exceeded",
  );
}

const matches = ({ status, error }: Acceptor, answer: Answered) =>
  status === undefined ? !answer.ok && answer.code === error : (answer.ok ? 200 : answer.status) === status;

const explained = ({ status, error }: Acceptor) =>
  status === undefined
    ? `Matched expected service error code: ${error}`
    : `Matched expected HTTP status code: ${status}`;
