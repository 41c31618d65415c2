/** The command drawer's door: a line is run for the person at the browser, its calls sent to the AWS port. */
import "server-only";
import { isAwsError } from "@/lib/aws/error";
import { regions } from "@/lib/aws/regions";
import { type Completion, completionsOf } from "@/lib/command-line/complete";
import type { ChainReport } from "@/lib/command-line/credential-chain";
import { Files } from "@/lib/command-line/files";
import { runLine } from "@/lib/command-line/shell";
import type { CommandWorld } from "@/lib/command-line/world";
import { type ClientPlace, callPort, presignedAddress } from "@/lib/doors/aws-api/client/call";
import { serviceModels } from "@/lib/doors/aws-api/client/service-models";
import { wiredPort } from "@/lib/doors/aws-api/port";
import type { Port } from "@/lib/doors/aws-api/receive";
import type { BrowserIdentity } from "@/lib/identity/browser-identity";
import { consoleKeys } from "@/lib/identity/console-keys";
import type { Denial } from "@/lib/operation/define";
import { browserRequest } from "../browser-request";
import { requireSignedIn } from "../console-session";
import { failureOf } from "../run-operation";
import { sentValue, shownAnswer } from "./answer-shown";
import { type Kept, openKept, sealKept } from "./keeping";

/** What the drawer asks for. */
export interface AskedLine {
  line: string;
  /** To the questions of this very line, in order. */
  answers: string[];
  kept: Partial<Kept>;
  /** Letters in a row of the drawer. */
  columns: number;
  /** How often this very line was run by now, where it waits: 1 at first. */
  attempt: number;
}

/** What the drawer shows of it. */
export interface LineResult {
  stdout: string;
  stderr: string;
  code: number;
  /** Where credentials and region came from. */
  report?: ChainReport;
  /** Refusals of this account, which can be explained. */
  denials: Denial[];
  /** May the pages show something else now? */
  changed: boolean;
  question?: { prompt: string; secret: boolean };
  /** Of a command that waits: the drawer runs it again after so many seconds, as the next attempt. */
  waiting?: { waiter: string; seconds: number; attempt: number; attempts: number };
  /** The line that the command stands in: what was typed may go on below it. */
  line: string;
  /** What the drawer runs next, and whether it shows it as a line of its own. */
  rest?: { text: string; ownLine: boolean };
  kept: Kept;
}

/** The region of the console's pages. */
const consoleRegion = "us-east-1";

/** Runs the first command of what was typed. Redirects to the sign-in where nobody is signed in; bugs are thrown. */
export async function runCommandLine(asked: AskedLine): Promise<LineResult> {
  const identity = await requireSignedIn();
  const denials: Denial[] = [];
  const world = worldOf(identity, await clientPlace(), watched(identity, denials), asked);
  const outcome = await runLine(asked.line, openKept(identity, asked.kept), asked.answers, world);
  const { stdout, stderr, code, changed, report, question, waiting, line, rest, state } = outcome;
  return {
    stdout,
    stderr,
    code,
    changed,
    denials,
    line,
    kept: sealKept(identity, state),
    ...(report && { report }),
    ...(question && { question }),
    ...(waiting && { waiting }),
    ...(rest && { rest }),
  };
}

/** What Tab offers at a place of a line. */
export async function completeCommandLine(line: string, cursor: number, kept: Partial<Kept>): Promise<Completion> {
  return completionsOf(line, cursor, openKept(await requireSignedIn(), kept), serviceModels());
}

/** Puts a file of the person's machine into the home folder. Throws CommandError where it does not fit. */
export async function keepFile(name: string, content: Uint8Array, kept: Partial<Kept>): Promise<Kept> {
  const identity = await requireSignedIn();
  const state = openKept(identity, kept);
  const files = new Files(state.files);
  files.write(name, content);
  return sealKept(identity, { ...state, files: files.kept() });
}

function worldOf(
  identity: BrowserIdentity,
  place: ClientPlace,
  port: Port,
  { columns, attempt }: Pick<AskedLine, "columns" | "attempt">,
): CommandWorld {
  return {
    services: serviceModels(),
    consoleRegion,
    regions,
    now: place.at,
    columns,
    attempt,
    consoleKeys: () => consoleKeys(identity, place.at),
    presign: (asked) => presignedAddress(asked, place),
    async send({ service, operation, input, keys, region }) {
      const sent = sentValue(operation.input, input);
      const answer = await callPort(
        {
          service: service.signingName,
          operation: operation.name,
          input: typeof sent === "object" && sent !== null ? { ...sent } : {},
          keys,
          // IAM has one place for all regions. Source: AWS General Reference, IAM endpoints.
          region: service.signingName === "iam" ? "us-east-1" : region,
        },
        { ...place, userAgent: `${place.userAgent} md/command#${service.command}.${operation.cliName}` },
        port,
      );
      if (!answer.ok) return answer;
      const output = shownAnswer(operation, answer.output, service.signingName === "iam");
      return { ok: true, output, content: answer.body };
    },
  };
}

/** From where the commands of a browser come: from the browser's address, by a client of this server. */
async function clientPlace(): Promise<ClientPlace> {
  const { origin, sourceIp, secure } = await browserRequest();
  return {
    host: `${new URL(origin).hostname}:${process.env.AWS_PORT || 4566}`,
    sourceIp,
    secure,
    // Source: AWS CloudShell User Guide: the trail names CloudShell as the client's environment.
    userAgent: "aws-cli/2 exec-env/CloudShell",
    at: new Date(),
  };
}

/** The port, with an ear for the refusals that the console of this person can explain. */
const watched = ({ principal, mfaDue }: BrowserIdentity, denials: Denial[]): Port => ({
  ...wiredPort,
  async perform(operation, input, call) {
    try {
      const credential = mfaDue === "forced" ? { ...call.credential, mfaDue: true as const } : call.credential;
      return await wiredPort.perform(operation, input, { ...call, credential });
    } catch (error) {
      const denial = isAwsError(error) ? failureOf(operation.name, error).denial : undefined;
      if (denial && call.accountId === principal.accountId) denials.push(denial);
      throw error;
    }
  },
});
