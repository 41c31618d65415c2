import "server-only";
import { runtime } from "@/lib/runtime";

/** Does the database answer? False, never an error: whoever asks wants to know just that. */
export const databaseAnswers = (): Promise<boolean> =>
  runtime.reader.query("select 1").then(
    () => true,
    () => false,
  );
