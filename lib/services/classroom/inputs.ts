/** What may be typed in the classroom. Pure: forms and operations check by the same rules. */
import { z } from "zod";

const text = (what: string, most: number) =>
  z
    .string({ error: `Enter ${what}.` })
    .trim()
    .min(1, `Enter ${what}.`)
    .max(most, `At most ${most} characters.`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
    .refine((value) => !/[\u0000-\u001f\u007f]/.test(value), "No line breaks or control characters.");

export const className = text("a name for the class", 100);
export const nickname = text("a nickname", 40);
export const studentNumber = text("a student number", 40);
export const staffName = text("a name", 100);
/** As a sign-in takes it: what is longer than any password is wrong and not slow. */
export const typedPassword = z.string({ error: "Enter your password." }).min(1, "Enter your password.").max(256);
/** Of a teacher's choice. */
export const newStaffPassword = z
  .string()
  .min(12, "A password has at least 12 characters.")
  .max(128, "A password has at most 128 characters.");
export const typedCode = z.string({ error: "Enter the class code." }).trim().min(1, "Enter the class code.").max(40);
export const classEra = z.enum(["2020", "current"], { error: "Choose a console." });
/** How much the panel tells: every step, the goals, or the brief alone. */
export const help = z.enum(["guided", "goals", "exam"], { error: "Choose a level of help." });
export type Help = z.output<typeof help>;
export const stuckMinutes = z
  .int({ error: "Enter a whole number of minutes." })
  .min(1, "At least one minute.")
  .max(120, "At most 120 minutes.");
export const id = z.uuid({ error: "There is no such thing." });
export const labId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/, "There is no such lab.");

export const chosenLab = z.strictObject({
  lab: labId,
  /** ISO 8601; null: whenever. */
  dueAt: z.iso.datetime({ offset: true, error: "Enter a date and a time." }).nullable(),
});

export const chosenLabs = z
  .array(chosenLab)
  .min(1, "Choose at least one lab.")
  .max(40, "At most 40 labs.")
  .refine((labs) => new Set(labs.map(({ lab }) => lab)).size === labs.length, "Each lab once.");

/** The most that one class holds. */
export const mostStudents = 60;

export const rosterRow = z.strictObject({ nickname, number: studentNumber.nullable() });
export const roster = z
  .array(rosterRow)
  .min(1, "The roster has no students.")
  .max(mostStudents, `A class has at most ${mostStudents} students.`);
