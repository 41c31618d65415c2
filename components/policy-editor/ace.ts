/**
 * The code editor's engine, in files of our own server, loaded when the first editor is shown. Its checker of JSON is
 * a worker of its own and stays off: what is wrong with a policy is told by lib/authorization.
 */
import { reachByKeyboard } from "./search-box";

type Ace = typeof import("ace-builds");

let loading: Promise<Ace> | undefined;

/** The engine with JSON, both colour themes, search and completion. Rejects where the files cannot be had. */
export function loadAce(): Promise<Ace> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<Ace> {
  const loaded = await import("ace-builds");
  const ace = "default" in loaded ? (loaded.default as Ace) : loaded; // A CommonJS file: the bundler may wrap it.
  // The parts announce themselves to the engine, so it has to be there first.
  await Promise.all([
    import("ace-builds/src-noconflict/mode-json"),
    import("ace-builds/src-noconflict/theme-cloud_editor"),
    import("ace-builds/src-noconflict/theme-cloud_editor_dark"),
    import("ace-builds/src-noconflict/ext-language_tools"),
    import("ace-builds/src-noconflict/ext-searchbox"),
    import("ace-builds/src-noconflict/snippets/json"),
    import("ace-builds/src-noconflict/snippets/text"),
  ]);
  reachByKeyboard(ace.require("ace/ext/searchbox"));
  ace.config.setDefaultValue("session", "useWorker", false);
  return ace;
}
