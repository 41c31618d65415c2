/** Asks STS who one is, by the SDK's own chain of credentials, in a process that has nothing but the environment given. */
import { spawn } from "node:child_process";
import path from "node:path";

/** With `profile` the client is told one, as `--profile` tells the CLI; with `typed` it has somebody who types codes. */
const program = `
  import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
  const { profile, typed } = JSON.parse(process.argv[1]);
  const asked = { ...(profile && { profile }), ...(typed && { mfaCodeProvider: async () => typed }) };
  try {
    const { Arn } = await new STSClient({ maxAttempts: 1, ...asked }).send(new GetCallerIdentityCommand({}));
    console.log(Arn);
  } catch (error) {
    console.log(error.name + ": " + error.message);
  }
`;

/** Out: the caller's ARN, or the name and message of the error. */
export function whoAmI(environment: NodeJS.ProcessEnv, told: { profile?: string; typed?: string } = {}) {
  return new Promise<string>((resolve, reject) => {
    const args = ["--no-warnings", "--input-type=module", "--eval", program, JSON.stringify(told)];
    const cwd = path.join(import.meta.dirname, "../../..");
    const child = spawn(process.execPath, args, { env: environment, cwd, timeout: 60_000 });
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      said += text;
    });
    child.once("error", reject).once("close", () => resolve(said.trim()));
  });
}
