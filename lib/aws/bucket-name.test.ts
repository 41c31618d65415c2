import { expect, it } from "vitest";
import { bucketNameProblem } from "./bucket-name";

it("says which of S3's rules a bucket's name breaks", () => {
  const names: [string, string | undefined][] = [
    ["abc", undefined],
    ["larch.reports-2026", undefined],
    ["a".repeat(63), undefined],
    ["", "3 and 63"],
    ["ab", "3 and 63"],
    ["a".repeat(64), "3 and 63"],
    ["A_b", "uppercase"],
    ["a_b", "consist only"],
    ["bücher", "consist only"],
    ["a b c", "consist only"],
    ["abc\n", "consist only"],
    ["-abc", "begin and end"],
    ["abc.", "begin and end"],
    ["a..b", "adjacent periods"],
    ["192.168.5.4", "IP address"],
    ["xn--abc", "prefix xn--"],
    ["abc-s3alias", "suffix -s3alias"],
  ];
  for (const [name, problem] of names)
    if (problem === undefined) expect(bucketNameProblem(name), name).toBeUndefined();
    else expect(bucketNameProblem(name), name).toContain(problem);
});
