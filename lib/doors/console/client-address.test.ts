import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { stampClientAddress } from "./client-address";

let asked: Server;
let other: Server;

const listening = (server: Server) =>
  new Promise<Server>((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
const echoing = () => listening(createServer((request, response) => response.end(JSON.stringify(request.headers))));
const portOf = (server: Server) => (server.address() as AddressInfo).port; // it listens on a port, not on a pipe

async function seenBy(server: Server): Promise<IncomingHttpHeaders> {
  const headers = { "x-forwarded-for": "198.51.100.7", "x-forwarded-proto": "https" };
  return (await fetch(`http://127.0.0.1:${portOf(server)}/`, { headers })).json();
}

beforeAll(async () => {
  [asked, other] = [await echoing(), await echoing()];
  stampClientAddress(portOf(asked));
});

afterAll(() => {
  for (const server of [asked, other]) server.close();
});

it("tells the connection's address, whatever the request claims", async () => {
  expect(await seenBy(asked)).toMatchObject({ "x-forwarded-for": "127.0.0.1", "x-forwarded-proto": "http" });
});

it("leaves the requests of another port alone", async () => {
  expect(await seenBy(other)).toMatchObject({ "x-forwarded-for": "198.51.100.7", "x-forwarded-proto": "https" });
});
