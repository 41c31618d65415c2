import { expect, it } from "vitest";
import { nextCommand, quotedWord, readLine, readWholeLine, unfinished } from "./words";

const texts = (line: string) => readWholeLine(line).commands.map(({ words }) => words.map(({ text }) => text));

it.each([
  ["aws  iam\tlist-users", ["aws", "iam", "list-users"]],
  [`--query 'Users[?Path==\`/\`]'`, ["--query", "Users[?Path==`/`]"]],
  [`a"b c"'d e'f`, ["ab cd ef"]],
  [`"a\\"b\\\\c\\d"`, [`a"b\\c\\d`]],
  [`a\\ b '' ""`, ["a b", "", ""]],
  ["aws iam \\\n  list-users # all of them", ["aws", "iam", "list-users"]],
  [`'{"a": "$x; (y) > z"}'`, [`{"a": "$x; (y) > z"}`]],
  ["a#b", ["a#b"]],
  ["cost=5$ $", ["cost=5$", "$"]],
  ["a '1\n2'", ["a", "1\n2"]],
  ["\n# first\n  a \\", ["a"]],
])("takes %j apart as a shell does", (line, words) => expect(texts(line)).toEqual([words]));

it.each([
  ["a && b 'x;y'||c;d;", ["a"], ["&&", "b", "x;y"], ["||", "c"], [";", "d"]],
  ["a&&# then\n\n b", ["a"], ["&&", "b"]],
  ["a ||\nb\nc", ["a"], ["||", "b"]],
  ["a \\\n-x\nb", ["a", "-x"]],
])("reads %j up to where its first line ends", (text, [first], ...others) => {
  const joined = readLine(text).commands.map(({ joint, words }) => [joint, ...words.map((word) => word.text)]);
  expect(joined).toEqual([[";", first, ...(text.includes("-x") ? ["-x"] : [])], ...others]);
});

it.each([
  ["a && b || c; d", "b || c; d", "c; d"],
  ["a || b && c", "c", "b && c"],
  ["a && b\nc", "b\nc", undefined],
  ["a || b", undefined, "b"],
  ["a", undefined, undefined],
])("of %j runs %j next where the first command went well, and else %j", (text, well, badly) => {
  const line = readLine(text);
  const left = (wentWell: boolean) => {
    const next = nextCommand(line, wentWell);
    return next === undefined ? undefined : text.slice(next);
  };
  expect([left(true), left(false)]).toEqual([well, badly]);
});

it.each([
  ["a \\", "\\"],
  ["a\nb 'c", "'"],
  ['a "b\\"', '"'],
  ["a &&", "&&"],
  ["a || # or\n", "||"],
  ["a \\\n", undefined],
  ["a # it's", undefined],
  ["a;", undefined],
  ["a | 'b", undefined],
])("of %j leaves %j unfinished", (text, open) => expect(unfinished(text)).toBe(open));

it.each([
  ["echo 'a", "unexpected end of the line while looking for matching `''"],
  ['echo "a', "unexpected end of the line while looking for matching `\"'"],
  ["a | b", "a pipe (`|')"],
  ["a & b", "a command in the background (`&')"],
  ["a && b > c", "a redirection"],
  ["a &&", "syntax error: unexpected end of file"],
  ["&& a", "syntax error near unexpected token `&&'"],
  ["a || && b", "syntax error near unexpected token `&&'"],
  ["; a", "syntax error near unexpected token `;'"],
  ["a ;; b", "syntax error near unexpected token `;;'"],
  ["echo $HOME", "nothing is expanded here"],
  ['echo "$(b)"', "nothing is expanded here"],
  ["echo `b`", "nothing is expanded here"],
])("refuses %j, and says why", (line, why) => {
  expect(() => readWholeLine(line)).toThrow(why);
  expect(() => readWholeLine(line)).toThrow(expect.objectContaining({ exitCode: 2 }));
});

it("quotes a word so that it is read back as it is", () => {
  for (const word of ["plain", "a b", "it's", "$x", "", 'a"b', "s3://b/k"])
    expect(texts(quotedWord(word))).toEqual([[word]]);
});
