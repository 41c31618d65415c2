// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policy variables look like placeholders of templates.
/** Policy variables: how they are written, and where they mean something. */
import type { JsonNode, JsonString } from "../../../parse/json";
import { familyOf, type StatementView } from "../policy-view";
import { type Found, found, type Rule } from "../rule";

export const variableForms: Rule = {
  codes: ["MISSING_BRACE_IN_VARIABLE", "MISSING_QUOTE_IN_VARIABLE", "UNSUPPORTED_SPACE_IN_VARIABLE", "EMPTY_VARIABLE"],
  *check({ statements }) {
    for (const statement of statements) for (const { node, text } of placesOf(statement)) yield* formFaults(node, text);
  },
};

function* formFaults(node: JsonNode, text: string): Generator<Found> {
  for (const part of text.split("${").slice(1)) {
    const end = part.indexOf("}");
    if (end < 0) {
      yield found("MISSING_BRACE_IN_VARIABLE", "A variable ends with a closing brace.", node);
      continue;
    }
    const inside = part.slice(0, end);
    const comma = inside.indexOf(",");
    const name = (comma < 0 ? inside : inside.slice(0, comma)).trim();
    if (name === "") yield found("EMPTY_VARIABLE", "Name the key whose value the variable stands for.", node);
    else if (/\s/.test(name) && !/\/.*\s/.test(name))
      yield found("UNSUPPORTED_SPACE_IN_VARIABLE", "The name of a variable has no space in it.", node);
    if (comma >= 0 && !/^\s*'[^']*'\s*$/.test(inside.slice(comma + 1)))
      yield found("MISSING_QUOTE_IN_VARIABLE", "A default value stands between single quotes: ${key, 'value'}.", node);
  }
}

/** Where variables may stand. */
const placesOf = ({ resources, notResources, conditions }: StatementView) => [
  ...[...resources, ...notResources].map((node) => ({ node, text: node.value })),
  ...conditions.flatMap(({ values }) => values),
];

const holdsVariable = (text: string) => /\$\{[^}]+\}/.test(text);

export const variablePlaces: Rule = {
  codes: ["VARIABLE_UNSUPPORTED_IN_ELEMENT", "VARIABLE_UNSUPPORTED_IN_VERSION", "INVALID_VARIABLE_FOR_OPERATOR"],
  *check({ statements, version }) {
    for (const statement of statements) {
      const { actions, notActions, principals, notPrincipals, conditions } = statement;
      const names = [...principals, ...notPrincipals].map(({ node }) => node);
      for (const node of withVariables([...actions, ...notActions, ...names]))
        yield found(
          "VARIABLE_UNSUPPORTED_IN_ELEMENT",
          "Variables stand in Resource and in the values of a Condition.",
          node,
        );
      if (version !== "2012-10-17")
        for (const { node, text } of placesOf(statement))
          if (holdsVariable(text))
            yield found("VARIABLE_UNSUPPORTED_IN_VERSION", "Without Version 2012-10-17 this is plain text.", node);
      for (const condition of conditions) {
        const family = familyOf(condition);
        if (family === undefined || family === "String" || family === "Arn") continue;
        for (const { node, text } of condition.values)
          if (holdsVariable(text))
            yield found("INVALID_VARIABLE_FOR_OPERATOR", "Variables go with operators for strings and ARNs.", node);
      }
    }
  },
};

const withVariables = (nodes: readonly JsonString[]) => nodes.filter(({ value }) => holdsVariable(value));
