/** Every Node that the README promises starts the product; npm's package `node` brings those that are not running. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { CreateUserCommand, IAMClient, ListUsersCommand } from "@aws-sdk/client-iam";
import { expect } from "@playwright/test";
import { control, launch, readFacts } from "./launched";
import { test } from "./place";

test.slow();

const cache = path.resolve(import.meta.dirname, "../../.cache/nodes");
const running = process.versions.node.split(".")[0];

/** The program of a Node version, fetched once. */
function node(major: string) {
  const home = path.join(cache, major);
  const program = path.join(home, "node_modules/node/bin/node");
  if (!existsSync(program)) {
    mkdirSync(home, { recursive: true });
    execFileSync("npm", ["install", "--prefix", home, "--no-save", "--silent", "--no-audit", `node@${major}`]);
  }
  return program;
}

for (const major of ["20", "22", "24"].filter((version) => version !== running))
  test(`starts by Node ${major}, serves both ports and keeps what was made`, async ({ place }) => {
    const program = node(major);
    expect(execFileSync(program, ["--version"], { encoding: "utf8" })).toContain(`v${major}.`);
    for (const round of [1, 2]) {
      const product = await launch(place, program);
      const { accountId, signInUrl } = readFacts(place, "first-account.json");
      const credentials = await control(place, `/accounts/${accountId}/keys`, { principal: "root" });
      const iam = new IAMClient({ endpoint: `http://localhost:${place.awsPort}`, region: "us-east-1", credentials });
      await iam.send(new CreateUserCommand({ UserName: `made-${round}` }));
      expect((await iam.send(new ListUsersCommand({}))).Users).toHaveLength(round);
      expect(await (await fetch(signInUrl)).text()).toContain("Sign in");
      expect(await product.stop()).toBe(0);
    }
  });
