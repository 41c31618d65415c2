import { describe, expect, it } from "vitest";
import { startRealPort } from "./real-port.fixture";

describe("the keys of web identity tokens", () => {
  it("are read without a signature: the public halves, and by GET alone", async () => {
    const port = await startRealPort();
    try {
      const address = `${port.endpoint}/.well-known/jwks.json`;
      const answer = await fetch(`${address}?account=123456789012`);
      expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/json"]);
      const { keys }: { keys: Record<string, string>[] } = JSON.parse(await answer.text());
      expect(keys.map(({ alg, kty, use }) => [alg, kty, use])).toEqual([
        ["RS256", "RSA", "sig"],
        ["ES384", "EC", "sig"],
      ]);
      for (const key of keys) for (const part of ["d", "p", "q"]) expect(key).not.toHaveProperty(part);
      expect((await fetch(address, { method: "POST" })).status).toBe(403);
      expect((await fetch(`${port.endpoint}/.well-known/other.json`)).status).not.toBe(200);
      expect(port.bugs).toEqual([]);
    } finally {
      port.close();
    }
  });
});
