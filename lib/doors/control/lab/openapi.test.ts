/** The documented control API is the one that answers. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { openApiText, statusesOf } from "./openapi";
import { labRoutes } from "./routes";

const documented = "docs/api/lab.openapi.yaml";

test("docs/api/lab.openapi.yaml is what the routes say", () => {
  expect(readFileSync(documented, "utf8"), "npx tsx --conditions=react-server scripts/generate-lab-openapi.ts").toBe(
    openApiText(),
  );
});

test("every route is served by its method at its path, and nothing else is", async () => {
  const served: string[] = [];
  const files = readdirSync("app/api/lab", { recursive: true, encoding: "utf8" });
  for (const file of files.filter((name) => path.basename(name) === "route.ts")) {
    const route = path.join("app/api/lab", file);
    const address = path
      .dirname(route)
      .replace("app/api/lab", "")
      .replaceAll(/\[(\w+)\]/g, "{$1}");
    for (const method of Object.keys(await import(path.resolve(route)))) served.push(`${method} ${address}`);
  }
  const described = labRoutes.map((route) => `${route.method} ${route.path}`);
  expect(served.toSorted()).toEqual(described.toSorted());
});

test("names are told once, and every answer but 204 has a schema", () => {
  expect(new Set(labRoutes.map(({ name }) => name)).size).toBe(labRoutes.length);
  for (const { name, status, answer } of labRoutes)
    expect([name, answer === undefined]).toEqual([name, status === 204]);
});

test("the document is whole: references lead somewhere, and input and answers are described", () => {
  const document = parse(readFileSync(documented, "utf8"));
  for (const [, reference = ""] of readFileSync(documented, "utf8").matchAll(/\$ref: "?#\/([\w/]+)/g)) {
    const found = reference.split("/").reduce((inner, key) => inner?.[key], document);
    expect(found, reference).toBeDefined();
  }
  for (const route of labRoutes) {
    const operation = document.paths[route.path][route.method.toLowerCase()];
    expect(Object.keys(operation.responses).toSorted()).toEqual(
      [String(route.status), ...statusesOf(route)].toSorted(),
    );
    expect(operation.requestBody !== undefined, route.name).toBe(route.body !== undefined);
    if (route.answer) {
      const { schema } = operation.responses[route.status].content["application/json"];
      expect(schema.type ?? schema.anyOf, route.name).toBeDefined();
    }
  }
});
