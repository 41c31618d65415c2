import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { generatedPassword } from "./generated-password";

describe("a password that the console makes", () => {
  it("has every kind of character, and the length that is asked", () => {
    for (let i = 0; i < 300; i++) {
      const password = generatedPassword(i % 2 === 0 ? 8 : 64, randomBytes);
      expect(password).toHaveLength(i % 2 === 0 ? 20 : 64);
      for (const kind of [/[A-Z]/, /[a-z]/, /[0-9]/, /[!@#$%^&*()_+\-=[\]{}|']/]) expect(password).toMatch(kind);
    }
  });

  it("follows the randomness alone", () => {
    const counting = () => {
      let next = 0;
      return (bytes: number) => Uint8Array.from({ length: bytes }, () => next++ % 256);
    };
    expect(generatedPassword(8, counting())).toBe(generatedPassword(8, counting()));
    expect(generatedPassword(8, randomBytes)).not.toBe(generatedPassword(8, randomBytes));
  });

  it("spreads the kinds over all places", () => {
    const first = new Set(Array.from({ length: 200 }, () => generatedPassword(8, randomBytes).charAt(0)));
    expect(first.size).toBeGreaterThan(30);
  });
});
