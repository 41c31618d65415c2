/** A shell for tests: AWS's real contracts, a port that a test answers for, one user's console session. */
import { regions } from "@/lib/aws/regions";
import { serviceModels } from "@/lib/doors/aws-api/client/service-models";
import { base64 } from "./files";
import { type Outcome, runLine, type ShellState } from "./shell";
import type { Answered, CommandWorld, SentCall } from "./world";

export const consoleSession = {
  accessKeyId: "ASIACONSOLECONSOLE00",
  secretAccessKey: "console",
  sessionToken: "token",
};

/** In: how the port answers; the files that lie in the home folder. */
export function shell(
  answer: (call: SentCall) => Answered = () => ({ ok: true, output: {} }),
  files: Record<string, string> = {},
) {
  const sent: SentCall[] = [];
  let state: ShellState = {
    files: Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, base64(new TextEncoder().encode(text))]),
    ),
    environment: {},
  };
  const world: CommandWorld = {
    services: serviceModels(),
    send: async (call) => {
      sent.push(call);
      return answer(call);
    },
    presign: ({ bucket, key, seconds }) => `http://localhost:4566/${bucket}/${key}?X-Amz-Expires=${seconds}`,
    consoleKeys: () => consoleSession,
    consoleRegion: "us-east-1",
    regions,
    now: new Date("2026-03-14T15:09:26Z"),
    columns: 80,
    attempt: 1,
  };
  /** Runs a line in the shell that the lines before it left. */
  const run = async (line: string, ...answers: string[]): Promise<Outcome> => {
    const outcome = await runLine(line, state, answers, world);
    state = outcome.state;
    return outcome;
  };
  /** The same as one of several runs of a line that waits. */
  const attempt = (number: number, line: string) => runLine(line, state, [], { ...world, attempt: number });
  return {
    run,
    attempt,
    sent,
    inputs: () => sent.map(({ input }) => input),
    state: () => state,
    services: world.services,
  };
}
