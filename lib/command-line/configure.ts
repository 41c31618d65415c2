/** `aws configure`: profiles, written and shown. Source: AWS CLI Command Reference, configure. */
import { CommandError, plainError, usageError } from "./command-error";
import { checkChoice, parseOptions } from "./option-parser";
import {
  configFile,
  configSection,
  credentialsFile,
  profileNames,
  profileOf,
  type Settings,
  withSettings,
} from "./profiles";
import type { Run } from "./run";

export const configureCommands = ["list", "get", "set", "list-profiles"] as const;

/** Settings that are kept in the credentials file. */
const ofCredentials = new Set(["aws_access_key_id", "aws_secret_access_key", "aws_session_token"]);

const questions = [
  ["aws_access_key_id", "AWS Access Key ID"],
  ["aws_secret_access_key", "AWS Secret Access Key"],
  ["region", "Default region name"],
  ["output", "Default output format"],
] as const;

/** In: the words behind `configure`. Prints, or writes a profile; throws Question while it asks. */
export async function configure(run: Run, words: readonly string[]) {
  const { rest } = parseOptions(words, []);
  const [command, ...others] = rest;
  if (command === undefined) return ask(run);
  checkChoice("subcommand", command, configureCommands);
  if (command === "list") return list(run);
  if (command === "list-profiles") {
    run.stdout += profileNames(run.files)
      .map((name) => `${name}\n`)
      .join("");
    return;
  }
  const [name, value] = others;
  if (name === undefined) throw missing(command === "set" ? "varname, value" : "varname");
  if (command === "get") return get(run, name);
  if (value === undefined) throw missing("value");
  set(run, { [name]: value });
}

const missing = (names: string) => usageError(`the following arguments are required: ${names}`);

const profileName = ({ globals, environment }: Run) => globals.profile ?? (environment.AWS_PROFILE || "default");

/** Secrets and ids show their last four letters. */
const masked = (value: string | undefined) => (value ? `${"*".repeat(16)}${value.slice(-4)}` : "None");

function ask(run: Run) {
  const profile = profileOf(run.files, profileName(run));
  const known: Settings = { ...profile?.config, ...profile?.credentials };
  const changed: Settings = {};
  for (const [name, text] of questions) {
    const now = known[name];
    const shown = ofCredentials.has(name) ? masked(now) : (now ?? "None");
    const answer = run.ask(`${text} [${shown}]: `, name === "aws_secret_access_key").trim();
    if (answer !== "" && answer !== now) changed[name] = answer;
  }
  set(run, changed);
}

/** Keys go into the credentials file, all else into the config file. */
function set(run: Run, settings: Settings) {
  let profile = profileName(run);
  const sorted = { credentials: {} as Settings, config: {} as Settings };
  for (const [given, value] of Object.entries(settings)) {
    // `profile.ana.region` and `default.region` name the profile too.
    const parts = given.split(".");
    const of =
      parts[0] === "profile" && parts.length > 2
        ? parts[1]
        : parts[0] === "default" && parts.length > 1
          ? "default"
          : undefined;
    profile = of ?? profile;
    const name = of === undefined ? given : parts.slice(of === "default" ? 1 : 2).join(".");
    sorted[ofCredentials.has(name) ? "credentials" : "config"][name] = value;
  }
  if (/[\n\r[\]]/.test(profile) || Object.entries(settings).some((one) => /[\n\r]/.test(one.join(""))))
    throw plainError("A profile, its settings and their values stand on one line each.");
  const write = (file: string, section: string, values: Settings) => {
    if (Object.keys(values).length > 0)
      run.files.write(file, withSettings(run.files.text(file) ?? "", section, values));
  };
  write(credentialsFile, profile, sorted.credentials);
  write(configFile, configSection(profile), sorted.config);
}

/** Prints a setting, or ends with 1 where there is none. */
function get(run: Run, given: string) {
  const parts = given.split(".");
  const [profile, name] =
    parts[0] === "profile" && parts.length > 2
      ? [parts[1] ?? "", parts.slice(2).join(".")]
      : parts[0] === "default" && parts.length > 1
        ? ["default", parts.slice(1).join(".")]
        : [profileName(run), given];
  const found = profileOf(run.files, profile);
  if (!found && profile !== "default") throw plainError(`The config profile (${profile}) could not be found`);
  const value = { ...found?.config, ...found?.credentials }[name];
  if (value === undefined) throw new CommandError("", 1);
  run.stdout += `${value}\n`;
}

function list(run: Run) {
  const found = run.look();
  const { environment, globals } = run;
  const line = (name: string, value: string, type: string, location: string) => {
    run.stdout += `${name.padStart(10)} ${value.padStart(24)} ${type.padStart(16)}    ${location}\n`;
  };
  line("Name", "Value", "Type", "Location");
  line("----", "-----", "----", "--------");
  const unset = ["<not set>", "None", "None"] as const;
  if (globals.profile) line("profile", globals.profile, "manual", "--profile");
  else if (environment.AWS_PROFILE)
    line("profile", environment.AWS_PROFILE, "env", "['AWS_PROFILE', 'AWS_DEFAULT_PROFILE']");
  else line("profile", ...unset);
  const [keys, source] =
    found.kind === "keys"
      ? ([found.keys, found.source] as const)
      : found.kind === "console"
        ? ([run.world.consoleKeys(), "container-role"] as const)
        : [undefined, found.kind === "role" ? "assume-role" : "None"];
  if (keys) {
    line("access_key", masked(keys.accessKeyId), source, "");
    line("secret_key", masked(keys.secretAccessKey), source, "");
  } else if (found.kind === "role") {
    line("access_key", "<not asked for yet>", source, "");
    line("secret_key", "<not asked for yet>", source, "");
  } else {
    line("access_key", ...unset);
    line("secret_key", ...unset);
  }
  const { value, why } = run.report?.region ?? { value: "", why: "" };
  if (why.startsWith("AWS_")) line("region", value, "env", why);
  else if (why === "--region") line("region", value, "manual", "--region");
  else if (why.startsWith("region in")) line("region", value, "config-file", `~/${configFile}`);
  else line("region", value, "console", "");
}
