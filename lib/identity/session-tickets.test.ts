import { encode } from "next-auth/jwt";
import { describe, expect, it } from "vitest";
import { installationId } from "./installation";
import { cookieSecret, openCookie, sealCookie } from "./sealed-cookie";
import { readTickets, sessionCookieName, withTicket, writeTickets } from "./session-tickets";

const ticket = (id: string) => ({ id, accountId: "123456789012" });

describe("the session cookie", () => {
  it("names the installation, and is bound to the host where there is TLS", async () => {
    const id = await installationId();
    expect(id).toMatch(/^[0-9a-f]{8}$/);
    expect(await sessionCookieName(false)).toBe(`rehearsal.${id}.session`);
    expect(await sessionCookieName(true)).toBe(`__Host-rehearsal.${id}.session`);
  });

  it("holds five sessions, each in its place, in less than a cookie's size", async () => {
    const ids = Array.from({ length: 5 }, (_, place) => `${place}${"x".repeat(42)}`);
    const tickets = ids.reduce(
      (all, id, place) => withTicket(all, place, ticket(id)),
      [] as ReturnType<typeof withTicket>,
    );
    const cookie = await writeTickets(tickets);
    expect(cookie.length).toBeLessThan(3_000);
    expect(cookie).not.toContain("xxxx");
    expect(await readTickets(cookie)).toEqual(ids.map(ticket));
    expect(withTicket(tickets, 5, ticket("sixth"))).toHaveLength(5);
  });

  it("keeps the places of the others when one goes", () => {
    const tickets = withTicket([ticket("a")], 2, ticket("c"));
    expect(tickets).toEqual([ticket("a"), null, ticket("c")]);
    expect(withTicket(tickets, 0, null)).toEqual([null, null, ticket("c")]);
    expect(withTicket(tickets, 2, null)).toEqual([ticket("a")]);
    expect(withTicket([ticket("a")], 0, null)).toEqual([]);
  });

  it("is empty where it was changed, is over, was made for something else, or is not ours", async () => {
    const cookie = await writeTickets([ticket("a")]);
    const foreign = await encode({ token: { sessions: [ticket("a")] }, secret: "another secret", maxAge: 60 });
    const over = await encode({ token: { sessions: [ticket("a")] }, secret: cookieSecret(), maxAge: -60 });
    const pending = await sealCookie({ sessions: [ticket("a")] }, "signing-in", 60);
    const changed = `${cookie.slice(0, -10)}${cookie.at(-10) === "A" ? "B" : "A"}${cookie.slice(-9)}`;
    for (const wrong of [undefined, "", "x", changed, foreign, over, pending])
      expect(await readTickets(wrong)).toEqual([]);
    expect(await openCookie(cookie, "signing-in")).toBeUndefined();
  });
});
