import { expect, it } from "vitest";
import { compileQuery } from "./query";

const answer = {
  Users: [
    { UserName: "adam", Created: "2026-01-02T09:00:00Z", Tags: [{ Key: "team", Value: "a" }], Keys: 2 },
    { UserName: "ben", Created: "2026-01-01T09:00:00Z", Keys: 1 },
    { UserName: "anna", Created: "2026-02-01T09:00:00Z", Tags: [], Keys: 5 },
    { UserName: "Zoë", Created: "2025-01-01T09:00:00Z", Tags: [{ Key: "team", Value: "b" }], Keys: 2 },
  ],
};

/** As jmespath.py, by which the AWS CLI does it, answers each. */
it.each([
  ["Users[?starts_with(UserName,'a')].UserName", ["adam", "anna"]],
  ["Users[?ends_with(UserName,'n')].UserName", ["ben"]],
  ["Users[?contains(UserName,'n')].UserName", ["ben", "anna"]],
  ["Users[?Created>='2026-01-02'].UserName", ["adam", "anna"]],
  ["Users[].UserName | sort(@)", ["Zoë", "adam", "anna", "ben"]],
  ["sort_by(Users,&Keys)[].UserName", ["ben", "adam", "Zoë", "anna"]],
  ["reverse(sort_by(Users,&Created))[0].UserName", "anna"],
  ["Users[?Tags[?Key=='team' && Value=='b']].UserName | [0]", "Zoë"],
  ["Users[?!Tags].UserName", ["ben", "anna"]],
  ["Users[].Tags[].Key", ["team", "team"]],
  ["max_by(Users,&Keys).UserName", "anna"],
  ["[length(Users), sum(Users[].Keys)]", [4, 10]],
  ['Users[0].{Name:UserName,"n of keys":Keys}', { Name: "adam", "n of keys": 2 }],
  ["Users[::-2].UserName", ["Zoë", "ben"]],
  ["Users[?Keys>`1`] | length(@)", 3],
  ["not_null(Users[1].Tags, `none`)", "none"],
  ["join(', ', Users[:2].UserName)", "adam, ben"],
  ["Users.UserName", null],
])("%s", (expression, found) => expect(compileQuery(expression)(answer)).toEqual(found));

it.each(["length(`1`)", "nothing(Users)", "length(Users, Users)"])("%s is refused", (expression) =>
  expect(() => compileQuery(expression)(answer)).toThrow(`Bad value for --query ${expression}`),
);
