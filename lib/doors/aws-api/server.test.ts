import { createServer } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { startAwsServer } from "./server";

const portOf = (server: { address: () => unknown }) => {
  const address = server.address();
  if (typeof address !== "object" || address === null || !("port" in address)) throw new Error("It does not listen.");
  return Number(address.port);
};

/** What the process holds is taken away, as a new process would have it. */
let close = async () => {};
afterEach(async () => {
  await close();
  Reflect.deleteProperty(globalThis, Symbol.for("rehearsal.aws-server"));
});

describe("the AWS port of a process", () => {
  it("is there once, however often it is asked for", async () => {
    const [first, second] = await Promise.all([
      startAwsServer({ port: 0, host: "127.0.0.1" }),
      startAwsServer({ port: 0, host: "127.0.0.1" }),
    ]);
    close = () => new Promise((resolve) => first.close(() => resolve()));
    expect(second).toBe(first);
    const answer = await fetch(`http://127.0.0.1:${portOf(first)}/?Action=GetCallerIdentity&Version=2011-06-15`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([403, "text/xml"]);
    expect(await answer.text()).toContain("<Code>MissingAuthenticationToken</Code>");
  });

  it("does not start where the port is taken, and may be asked again", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const port = portOf(other);
    await expect(startAwsServer({ port, host: "127.0.0.1" })).rejects.toMatchObject({ code: "EADDRINUSE" });
    await new Promise((resolve) => other.close(resolve));
    const server = await startAwsServer({ port, host: "127.0.0.1" });
    close = () => new Promise((resolve) => server.close(() => resolve()));
    expect(portOf(server)).toBe(port);
  });
});
