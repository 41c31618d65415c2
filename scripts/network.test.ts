import { createServer } from "node:net";
import type { NetworkInterfaceInfo } from "node:os";
import { expect, test } from "vitest";
import { freePort, isListening, localAddresses, needPort } from "./network.mjs";
import { firstAccountOptions, readSettings } from "./settings.mjs";

test("needPort refuses a port in use with a sentence, and waits a moment for one that is about to be free", async () => {
  const port = await freePort();
  expect(port).toBeLessThan(32_768);
  await needPort("PORT", port, "localhost");
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, "localhost", resolve));
  await expect(needPort("AWS_PORT", port, "localhost")).rejects.toMatchObject({
    name: "Sentence",
    message: `Port ${port} is in use: stop what listens there, or set AWS_PORT to another one.`,
  });
  expect(await isListening(port, "localhost")).toBe(true);
  setTimeout(() => server.close(), 500);
  await needPort("PORT", port, "localhost");
  expect(await isListening(port, "localhost")).toBe(false);
});

test("needPort refuses an address that is not this machine's", async () => {
  await expect(needPort("PORT", await freePort(), "192.0.2.1")).rejects.toThrow(
    "This machine has no address 192.0.2.1",
  );
});

test("localAddresses puts real networks before those of containers, and leaves the loopback out", () => {
  const address = (address: string, internal = false): NetworkInterfaceInfo[] => [
    { address, internal, family: "IPv4", netmask: "", mac: "", cidr: null },
  ];
  const interfaces = { lo: address("127.0.0.1", true), docker0: address("172.17.0.1"), wlan0: address("192.168.1.20") };
  expect(localAddresses(interfaces)).toEqual(["192.168.1.20", "172.17.0.1"]);
});

test("readSettings has the usual places, and refuses nonsense with a sentence", () => {
  expect(readSettings({})).toEqual({ port: 3000, awsPort: 4566, host: "localhost", allowedHosts: [] });
  const given = {
    PORT: "80",
    AWS_PORT: "81",
    REHEARSAL_HOST: "0.0.0.0",
    REHEARSAL_ALLOWED_HOSTS: "iam.school.example, x:1",
  };
  expect(readSettings(given)).toEqual({
    port: 80,
    awsPort: 81,
    host: "0.0.0.0",
    allowedHosts: ["iam.school.example", "x:1"],
  });
  for (const PORT of ["0", "65536", "http", "3000.5"])
    expect(() => readSettings({ PORT })).toThrow(`PORT is ${PORT}: a port is a number from 1 to 65535.`);
  expect(() => readSettings({ PORT: "4566" })).toThrow("PORT and AWS_PORT are both 4566");
});

test("firstAccountOptions reads what is set, and nothing else", () => {
  expect(firstAccountOptions({})).toEqual({});
  expect(
    firstAccountOptions({ REHEARSAL_ACCOUNT_ID: "111122223333", REHEARSAL_ERA: "2020", REHEARSAL_ROOT_EMAIL: "" }),
  ).toEqual({
    id: "111122223333",
    era: "2020",
  });
});
