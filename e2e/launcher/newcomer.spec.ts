/** The newcomer's command, from outside: what it says, what it refuses, and that a kill costs nothing. */
import { statSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { CloudTrailClient, LookupEventsCommand } from "@aws-sdk/client-cloudtrail";
import { CreateUserCommand, IAMClient, ListUsersCommand } from "@aws-sdk/client-iam";
import { expect } from "@playwright/test";
import { control, launch, type Place, readFacts, run } from "./launched";
import { test } from "./place";

test.slow();

async function rootClients(place: Place) {
  const { accountId } = readFacts(place, "first-account.json");
  const credentials = await control(place, `/accounts/${accountId}/keys`, { principal: "root" });
  const config = { endpoint: `http://localhost:${place.awsPort}`, region: "us-east-1", credentials, maxAttempts: 1 };
  return { iam: new IAMClient(config), trail: new CloudTrailClient(config) };
}

test("tells where everything is, and keeps the facts for the owner's eyes", async ({ place }) => {
  const product = await launch(place);
  const facts = readFacts(place, "first-account.json");
  expect(facts).toMatchObject({
    accountId: expect.stringMatching(/^\d{12}$/),
    era: "current",
    signInUrl: `http://localhost:${place.port}/signin/${facts.accountId}/console`,
    awsEndpointUrl: `http://localhost:${place.awsPort}`,
  });
  for (const text of [facts.accountId, facts.rootEmail, facts.rootPassword, facts.signInUrl])
    expect(product.said).toContain(text);
  expect(product.said).toContain(`export AWS_ENDPOINT_URL=http://localhost:${place.awsPort}`);
  for (const file of ["first-account.json", "owner.json", "nextauth.secret"])
    expect(statSync(path.join(place.data, file)).mode & 0o777, file).toBe(0o600);

  const second = await run("start", place);
  expect([second.code, second.errors]).toEqual([1, expect.stringContaining("is in use by process")]);
  expect(second.errors.trim().split("\n")).toHaveLength(1);
  expect(await product.stop()).toBe(0);
});

test("refuses a port in use with one sentence", async ({ place }) => {
  const stranger = createServer();
  await new Promise<void>((resolve) => stranger.listen(place.awsPort, "localhost", resolve));
  const refused = await run("start", place);
  stranger.close();
  expect(refused.code).toBe(1);
  expect(refused.errors).toBe(
    `Port ${place.awsPort} is in use: stop what listens there, or set AWS_PORT to another one.\n`,
  );
});

test("a kill loses no acknowledged change, and no event of one", async ({ place }) => {
  const product = await launch(place);
  const { iam } = await rootClients(place);
  const acknowledged: string[] = [];
  const writing = (async () => {
    for (let n = 0; ; n += 1) {
      await iam.send(new CreateUserCommand({ UserName: `user-${n}` }));
      acknowledged.push(`user-${n}`);
    }
  })().catch((error) => error);
  await expect.poll(() => acknowledged.length).toBeGreaterThan(30);
  await product.kill();
  await writing;

  const again = await launch(place);
  const clients = await rootClients(place);
  const { Users = [] } = await clients.iam.send(new ListUsersCommand({ MaxItems: 1000 }));
  expect(Users.map(({ UserName }) => UserName)).toEqual(expect.arrayContaining(acknowledged));
  const last = acknowledged.at(-1) ?? "";
  const { Events = [] } = await clients.trail.send(
    new LookupEventsCommand({ LookupAttributes: [{ AttributeKey: "EventName", AttributeValue: "CreateUser" }] }),
  );
  expect(Events.flatMap(({ Resources = [] }) => Resources.map(({ ResourceName }) => ResourceName))).toContain(last);
  await again.stop();
});

test("accounts are made and emptied while it runs and while it does not; a backup brings back what was", async ({
  place,
}) => {
  const made = async () => JSON.parse((await run("account", place, ["--era", "2020", "--json"])).out);
  const early = await made();
  const product = await launch(place);
  expect(product.said).toContain("made elsewhere");
  const late = await made();
  expect([early.era, late.era, late.signInUrl]).toEqual([
    "2020",
    "2020",
    expect.stringContaining(`localhost:${place.port}`),
  ]);

  const credentials = await control(place, `/accounts/${early.accountId}/keys`, { principal: "root" });
  const iam = new IAMClient({
    endpoint: `http://localhost:${place.awsPort}`,
    region: "us-east-1",
    credentials,
    maxAttempts: 1,
  });
  await iam.send(new CreateUserCommand({ UserName: "ann" }));
  const file = `${place.data}.tar.gz`;
  expect((await run("backup", place, [file])).code).toBe(0);
  expect((await run("reset", place, [early.accountId])).code).toBe(0);
  await expect(iam.send(new ListUsersCommand({}))).rejects.toMatchObject({ name: "InvalidClientTokenId" });
  expect((await run("restore", place, [file])).errors).toContain("is in use by process");
  await product.stop();

  expect((await run("restore", place, [file])).code).toBe(0);
  const again = await launch(place);
  const { Users = [] } = await iam.send(new ListUsersCommand({}));
  expect(Users.map(({ UserName }) => UserName)).toEqual(["ann"]);
  await again.stop();
});
