/** What the browser may know of the session that it is in. The console's door says it; parts import it from here. */
export type {
  ConsoleIdentity,
  ConsoleSessionFacts,
  Era,
  OwnIdentity,
} from "@/lib/doors/console/session-facts";
