/** What condition keys hold and what policies ask of them, by family. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policy variables look like placeholders of templates.
import { from } from "./choices";

/** What one kind of key holds, and what policies ask of it. */
interface Family {
  keys: string[];
  operators: string[];
  inRequest: string[];
  inPolicy: (string | number | boolean)[];
}

const withNegation = (...names: string[]) =>
  names.flatMap((name) => [name, name.replace(/^(String|Numeric|Date|Arn)/, "$1Not")]);
const compared = (name: string) =>
  ["LessThan", "LessThanEquals", "GreaterThan", "GreaterThanEquals"].map((end) => name + end);

const texts: Family = {
  keys: [
    "aws:username",
    "AWS:USERNAME",
    "aws:TagKeys",
    "aws:PrincipalTag/team",
    "aws:PrincipalTag/Team",
    "__proto__",
    "constructor",
  ],
  operators: [...withNegation("StringEquals", "StringEqualsIgnoreCase", "StringLike"), "BinaryEquals", "stringlike"],
  inRequest: ["ana", "Ana", "red", "", "*", "a*", "😀", "a😀b", "\ud83d", "ﬁ", "\u212a", "k", "__proto__", "QQ=="],
  inPolicy: [
    ...["ana", "ANA", "red", "", "*", "a*", "?na", "*d", "??", "a?b", "*😀*", "*?", "*\ude00", "k", "QQ==", "qq=="],
    ...[
      "${aws:username}",
      "${AWS:UserName}*",
      "${aws:TagKeys}",
      "${aws:PrincipalTag/team, 'red'}",
      "${ aws:nothing , 'ana' }",
    ],
    ...[
      "${aws:nothing}",
      "${*}",
      "${?}x",
      "a${*}",
      "${$}{aws:username}",
      "${",
      "${}",
      "${,}",
      "${a'b}",
      "a${aws:username",
    ],
  ],
};
const numbers: Family = {
  keys: ["a:number"],
  operators: [...withNegation("NumericEquals"), ...compared("Numeric")],
  inRequest: ["10", "10.0", "9", "-1", "1e1", "9.99", "ten", "", ".5", "5.", "+10"],
  inPolicy: [10, "10", "9.99", "1e1", "-1", ".", "x", "${a:number}"],
};
const dates: Family = {
  keys: ["a:date"],
  operators: [...withNegation("DateEquals"), ...compared("Date")],
  inRequest: [
    "2026-07-01T10:00:00Z",
    "2026-07-01T12:00:00+02:00",
    "2026-07",
    "2026",
    "1782900000",
    "1782900000.5",
    "soon",
  ],
  inPolicy: [
    ...[
      "2026-07-01T10:00:00Z",
      "2026-07-01T12:00:00.5+0200",
      "2026-07-01T10:00",
      "2026-07-01",
      "2026-02-30",
      "1782900000",
    ],
    ...["2026", "2026-13", "2026-07-01T25:00Z", "2024-02-29", "2026-07-01T"],
  ],
};
const truths: Family = {
  keys: ["a:bool"],
  operators: ["Bool"],
  inRequest: ["true", "True", "false", "yes"],
  inPolicy: [true, false, "TRUE", "false", "yes", "${a:bool}"],
};
const addresses: Family = {
  keys: ["aws:SourceIp"],
  operators: ["IpAddress", "NotIpAddress"],
  inRequest: [
    "203.0.113.7",
    "203.0.114.0",
    "10.0.0.1",
    "2001:db8::1",
    "2001:DB8:0:0::1",
    "::ffff:203.0.113.7",
    "203.0.113.0/25",
    "x",
  ],
  inPolicy: [
    ...[
      "203.0.113.0/24",
      "203.0.112.0/20",
      "203.0.113.7",
      "203.0.113.7/33",
      "0.0.0.0/0",
      "::/0",
      "2001:db8::/32",
      "2001:db8::1",
    ],
    ...[
      "::ffff:cb00:7107",
      "1:2:3:4:5:6:7:8",
      "1::2::3",
      "203.0.113",
      "256.0.0.0/8",
      "10.0.0.0/7",
      "2001:db8::1/129",
      "/8",
    ],
  ],
};
const arns: Family = {
  keys: ["a:arn"],
  operators: withNegation("ArnEquals", "ArnLike"),
  inRequest: [
    ...[
      "arn:aws:iam::111122223333:user/ana",
      "arn:aws:logs:eu-west-1:1:log-group:a:b",
      "arn:aws:s3:::reports",
      "arn:aws:s3",
      "ana",
    ],
  ],
  inPolicy: [
    ...[
      "arn:aws:iam::*:user/*",
      "arn:aws:*",
      "arn:*:*:*:*:*",
      "arn:aws:iam::111122223333:user/an?",
      "arn:aws:logs:*:*:log-group:*",
    ],
    ...[
      "*",
      "arn:aws:s3:::${aws:username}",
      "arn:aws:iam::*:user/${aws:username}",
      "arn:aws:i*:user/ana",
      "arn:aws:s3:::r*s",
    ],
  ],
};
export const families = [texts, texts, numbers, dates, truths, addresses, arns];
export const all = <Key extends keyof Family>(key: Key) =>
  from(...families.flatMap((family): Family[Key][number][] => [...family[key]]));
