import { expect, it } from "vitest";
import { quotedWord, wordsOf } from "./words";

const texts = (line: string) => wordsOf(line).map(({ text }) => text);

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
])("takes %j apart as a shell does", (line, words) => expect(texts(line)).toEqual(words));

it.each([
  ["echo 'a", "unexpected end of the line while looking for matching `''"],
  ['echo "a', "unexpected end of the line while looking for matching `\"'"],
  ["a | b", "a pipe"],
  ["a && b", "a command in the background"],
  ["a; b", "a second command"],
  ["a > b", "a redirection"],
  ["echo $HOME", "nothing is expanded here"],
  ['echo "$(b)"', "nothing is expanded here"],
  ["echo `b`", "nothing is expanded here"],
])("refuses %j, and says why", (line, why) => {
  expect(() => wordsOf(line)).toThrow(why);
  expect(() => wordsOf(line)).toThrow(expect.objectContaining({ exitCode: 2 }));
});

it("quotes a word so that it is read back as it is", () => {
  for (const word of ["plain", "a b", "it's", "$x", "", 'a"b', "s3://b/k"])
    expect(texts(quotedWord(word))).toEqual([word]);
});
