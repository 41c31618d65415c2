/** What stands behind the AWS port of this process. */
import { findStranger, strangerIn } from "@/lib/identity/anonymous";
import { findCredential } from "@/lib/identity/credentials";
import { runtime } from "@/lib/runtime";
import { answerKeySet } from "./key-set";
import { logBug } from "./log-bug";
import type { Port } from "./receive";
import { services } from "./registry";

/** The port wired to the real world. */
export const wiredPort: Port = {
  services,
  findCredential,
  findStranger,
  strangerIn,
  answerItself: answerKeySet,
  perform: runtime.perform,
  noteKeyUse: runtime.noteKeyUse,
  logBug,
};
