/** Every operation that there is, found by the files: for tests that hold all of them to a rule. */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import type { AnyOperation } from "@/lib/operation/define";

const services = path.resolve(import.meta.dirname, "../services");

/** In: `operations` or `console`, the folder of a service. Out: what its files export that is an operation. */
async function inFolder(folder: string): Promise<AnyOperation[]> {
  const found: AnyOperation[] = [];
  for (const service of readdirSync(services)) {
    const at = path.join(services, service, folder);
    if (!existsSync(at)) continue;
    for (const file of readdirSync(at)
      .filter((name) => /^[\w-]+\.ts$/.test(name))
      .sort()) {
      const module: Record<string, unknown> = await import(path.join(at, file));
      found.push(...Object.values(module).filter(isOperation));
    }
  }
  return found;
}

const isOperation = (value: unknown): value is AnyOperation =>
  typeof value === "object" && value !== null && "handler" in value && "requires" in value && "service" in value;

/** AWS's operations, and the training service's own. */
export const operationsOfServices = () => inFolder("operations");

/** Operations that stand for several of AWS's, for one page of the console. */
export const operationsOfPages = () => inFolder("console");

/** What the services list in their service.ts. */
export async function listedOperations(): Promise<AnyOperation[]> {
  const listed: AnyOperation[] = [];
  for (const service of readdirSync(services)) {
    const file = path.join(services, service, "service.ts");
    if (!existsSync(file)) continue;
    const module: Record<string, unknown> = await import(file);
    for (const value of Object.values(module))
      if (typeof value === "object" && value !== null && "operations" in value && Array.isArray(value.operations))
        listed.push(...value.operations.filter(isOperation));
  }
  return listed;
}

/** `iam:CreateUser` */
export const keyOf = (operation: AnyOperation) => `${operation.service.name}:${operation.name}`;
