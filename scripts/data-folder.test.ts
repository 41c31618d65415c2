import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { beforeEach, describe, expect, test } from "vitest";
import { findOwner, installationSecret, needSpace, takeDataFolder } from "./data-folder.mjs";

let folder: string;
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), "rehearsal-folder-")), "data");
  return () => rmSync(path.dirname(folder), { recursive: true });
});
const ownerFile = () => path.join(folder, "owner.json");

/** Another process that has the folder. */
async function otherOwner() {
  const code = `import { takeDataFolder } from ${JSON.stringify(path.resolve(import.meta.dirname, "data-folder.mjs"))};
    const owned = await takeDataFolder(${JSON.stringify(folder)});
    owned.tell({ databaseUrl: "postgresql://somewhere" });
    console.log("ready"); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: ["ignore", "pipe", "inherit"] });
  await new Promise((resolve) => createInterface({ input: child.stdout }).once("line", resolve));
  return { pid: child.pid, kill: () => new Promise((resolve) => child.once("exit", resolve) && child.kill("SIGKILL")) };
}

describe("takeDataFolder", () => {
  test("makes the folder for its owner alone, and tells others what the owner said", async () => {
    const owned = await takeDataFolder(folder);
    owned.tell({ consoleUrl: "http://localhost:3000" });
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(ownerFile()).mode & 0o777).toBe(0o600);
    expect(await findOwner(folder)).toMatchObject({ pid: process.pid, consoleUrl: "http://localhost:3000" });
    owned.release();
    expect(existsSync(ownerFile())).toBe(false);
    expect(await findOwner(folder)).toBeUndefined();
  });

  test("refuses a second owner with a sentence, in this process and in another", async () => {
    const owned = await takeDataFolder(folder);
    await expect(takeDataFolder(folder)).rejects.toMatchObject({
      name: "Sentence",
      message: expect.stringContaining(`is in use by process ${process.pid}`),
    });
    owned.release();
    const other = await otherOwner();
    await expect(takeDataFolder(folder)).rejects.toThrow(`is in use by process ${other.pid}`);
    await other.kill();
  });

  test("takes over from a process that was killed", async () => {
    const other = await otherOwner();
    await other.kill();
    expect(existsSync(ownerFile())).toBe(true);
    expect(await findOwner(folder)).toBeUndefined();
    (await takeDataFolder(folder)).release();
  });

  test("takes over where the dead owner's number and port belong to others now", async () => {
    (await takeDataFolder(folder)).release();
    const stranger = createServer((socket) => socket.end("something else"));
    await new Promise<void>((resolve) => stranger.listen(0, "127.0.0.1", resolve));
    const address = stranger.address();
    const presencePort = typeof address === "object" ? address?.port : undefined;
    writeFileSync(ownerFile(), JSON.stringify({ pid: process.pid, id: "dead", presencePort }));
    (await takeDataFolder(folder)).release();
    stranger.close();
  });

  test("takes over from one that was killed while it wrote its first line", async () => {
    (await takeDataFolder(folder)).release();
    writeFileSync(ownerFile(), '{"pid":');
    (await takeDataFolder(folder)).release();
  });

  test("waits for an owner that is stopping", async () => {
    const owned = await takeDataFolder(folder);
    owned.tell({ stopping: true });
    setTimeout(() => owned.release(), 400);
    (await takeDataFolder(folder)).release();
  });

  test("of many that come at the same time after a crash, one gets it", async () => {
    const other = await otherOwner();
    await other.kill();
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => takeDataFolder(folder)));
    const winners = all.filter((one) => one.status === "fulfilled");
    expect(winners).toHaveLength(1);
    for (const winner of winners) winner.value.release();
  });
});

test("installationSecret makes a secret once, for the owner's eyes only", async () => {
  (await takeDataFolder(folder)).release();
  const secret = installationSecret(folder, "nextauth.secret");
  expect(Buffer.from(secret, "base64")).toHaveLength(32);
  expect(installationSecret(folder, "nextauth.secret")).toBe(secret);
  expect(readFileSync(path.join(folder, "nextauth.secret"), "utf8")).toBe(secret);
  expect(statSync(path.join(folder, "nextauth.secret")).mode & 0o777).toBe(0o600);
});

test("needSpace refuses a disk that is nearly full with a sentence", async () => {
  (await takeDataFolder(folder)).release();
  expect(() => needSpace(folder, 1, "this test")).not.toThrow();
  expect(() => needSpace(folder, 1e9, "this test")).toThrow(
    /nearly full: this test needs 1000000000 MB, \d+ MB are free/,
  );
});
