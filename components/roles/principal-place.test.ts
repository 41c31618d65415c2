import { expect, it } from "vitest";
import { withPlace } from "./principal-place";

const document = `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "AWS": ["111122223333", "AIDANOBODY"] }, "Action": "sts:AssumeRole" }
  ]
}`;
const sentence = 'Invalid principal in policy: "AWS":"AIDANOBODY"';

it("says where the policy names the principal that IAM refuses", () => {
  expect(withPlace(sentence, document)).toBe(`${sentence} (line 4, column 65)`);
});

it.each([
  ["another sentence", "This policy contains invalid Json", document],
  ["a policy that does not name it", sentence, document.replace("AIDANOBODY", "AIDAOTHER")],
])("leaves alone %s", (_, told, text) => {
  expect(withPlace(told, text)).toBe(told);
});
