/**
 * The files in which the CLI keeps profiles: `~/.aws/credentials` and `~/.aws/config`.
 * Source: AWS CLI User Guide, "Configuration and credential file settings" (cli-configure-files).
 */
import type { Files } from "./files";

export const credentialsFile = ".aws/credentials";
export const configFile = ".aws/config";

export type Settings = Record<string, string>;

/** Sections of an INI file, with their settings. A setting of a subsection is named after it: `s3.addressing_style`. */
export function readIni(text: string): Map<string, Settings> {
  const sections = new Map<string, Settings>();
  let section: Settings | undefined;
  let parent = "";
  for (const line of text.split(/\r?\n/)) {
    const heading = /^\[(.+)\]\s*([#;].*)?$/.exec(line.trim())?.[1];
    if (heading !== undefined) {
      section = sections.get(heading.trim()) ?? {};
      sections.set(heading.trim(), section);
      continue;
    }
    const setting = /^(\s*)([^=#;\s][^=]*?)\s*=\s*(.*?)\s*$/.exec(line);
    if (!setting || !section) continue;
    const [, indent = "", name = "", value = ""] = setting;
    if (!indent) parent = value === "" ? name : "";
    section[indent && parent ? `${parent}.${name}` : name] = value;
  }
  return sections;
}

/** The text with settings of a section set; the section and the settings are added where they are missing. */
export function withSettings(text: string, section: string, settings: Settings): string {
  const lines = text === "" ? [] : text.replace(/\n$/, "").split("\n");
  const start = lines.findIndex((line) => line.trim() === `[${section}]`);
  if (start < 0)
    return `${[...lines, `[${section}]`, ...Object.entries(settings).map(([name, value]) => `${name} = ${value}`)].join("\n")}\n`;
  const next = lines.findIndex((line, at) => at > start && line.trimStart().startsWith("["));
  const end = next < 0 ? lines.length : next;
  for (const [name, value] of Object.entries(settings)) {
    const at = lines.findIndex((line, index) => index > start && index < end && line.split("=")[0]?.trim() === name);
    if (at >= 0) lines[at] = `${name} = ${value}`;
    else lines.splice(start + 1, 0, `${name} = ${value}`);
  }
  return `${lines.join("\n")}\n`;
}

/** `[default]`, `[profile ana]` */
export const configSection = (profile: string) =>
  profile === "default" ? "default" : `profile ${/\s/.test(profile) ? `"${profile}"` : profile}`;

export interface Profile {
  /** Of `~/.aws/credentials`. */
  credentials: Settings;
  /** Of `~/.aws/config`. */
  config: Settings;
}

/** A profile; undefined where neither file has it. */
export function profileOf(files: Files, name: string): Profile | undefined {
  const credentials = readIni(files.text(credentialsFile) ?? "").get(name);
  const sections = readIni(files.text(configFile) ?? "");
  const config =
    sections.get(configSection(name)) ?? (name === "default" ? sections.get("profile default") : undefined);
  return credentials || config ? { credentials: credentials ?? {}, config: config ?? {} } : undefined;
}

/** The names of all profiles, in the order of the files. */
export function profileNames(files: Files): string[] {
  const ofCredentials = [...readIni(files.text(credentialsFile) ?? "").keys()];
  const ofConfig = [...readIni(files.text(configFile) ?? "").keys()].map((name) =>
    name.replace(/^profile\s+/, "").replace(/^"(.*)"$/, "$1"),
  );
  return [...new Set([...ofConfig, ...ofCredentials])];
}
