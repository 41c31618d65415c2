/** The files of a shell: a small home folder, kept as long as the console keeps it. */
import { plainError } from "./command-error";

/** Contents in base64, by their path below the home folder: `policy.json`, `.aws/credentials`. */
export type StoredFiles = Record<string, string>;

export const homeFolder = "/home/cloudshell-user";

/** All files together, in characters of base64: they travel with each command. */
export const mostOfFiles = 400_000;

/** A home folder in which a command may read and write. */
export class Files {
  readonly home = homeFolder;

  constructor(private stored: StoredFiles) {}

  /** The paths, sorted; those that begin with a dot are left out unless asked for. */
  names(all = false): string[] {
    return Object.keys(this.stored)
      .filter((name) => all || !name.startsWith("."))
      .sort();
  }

  read(path: string): Uint8Array | undefined {
    const name = this.nameOf(path);
    const content = Object.hasOwn(this.stored, name) ? this.stored[name] : undefined;
    return content === undefined ? undefined : Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  }

  text(path: string): string | undefined {
    const content = this.read(path);
    return content && new TextDecoder().decode(content);
  }

  /** Throws where the folder would hold too much, or the path is none. */
  write(path: string, content: Uint8Array | string) {
    const name = this.nameOf(path);
    if (!/^[^/\0][^\0]{0,200}$/.test(name) || name.endsWith("/")) throw plainError(`${path}: no name of a file`);
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const text = base64(bytes);
    const others = Object.entries(this.stored).filter(([one]) => one !== name);
    const size = others.reduce((sum, [, one]) => sum + one.length, text.length);
    if (size > mostOfFiles)
      throw plainError(`No space left: the home folder holds ${Math.floor((mostOfFiles * 3) / 4 / 1000)} KB.`);
    this.stored = { ...this.stored, [name]: text };
  }

  /** The paths of a folder's files below it, those that begin with a dot too, sorted. Of no such folder: none. */
  below(folder: string): string[] {
    const prefix = this.folderName(folder);
    return this.names(true).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
  }

  /** What a folder's paths begin with: nothing for the home folder, else its name with a slash at the end. */
  folderName(folder: string): string {
    const name = this.nameOf(`${folder}/`).replace(/\/+$/, "");
    return name === "" || name === "." || name === "~" ? "" : `${name}/`;
  }

  remove(path: string): boolean {
    const { [this.nameOf(path)]: gone, ...left } = this.stored;
    this.stored = left;
    return gone !== undefined;
  }

  /** What is to be kept. */
  kept(): StoredFiles {
    return this.stored;
  }

  private nameOf(path: string) {
    return path
      .replace(/^~\//, "")
      .replace(`${homeFolder}/`, "")
      .replace(/^(\.\/)+/, "");
  }
}

/** Without Node's Buffer: in pieces, because a call takes only so many arguments. */
export function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
