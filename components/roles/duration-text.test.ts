import { expect, it } from "vitest";
import { durationText } from "./duration-text";

it.each([
  [3600, "1 hour"],
  [43_200, "12 hours"],
  [5400, "1 hour 30 minutes"],
  [3661, "1 hour 1 minute 1 second"],
  [0, "0 seconds"],
])("%i seconds are %s", (seconds, text) => {
  expect(durationText(seconds)).toBe(text);
});
