/** What levels, consoles and kinds of help are called. */
import type { LabFacts, OpenLab } from "@/lib/doors/control/attempts/catalogue";

/** The three levels of help, the most of it first. */
export const helpLevels: readonly OpenLab["help"][] = ["guided", "goals", "exam"];

export const helpNames: Record<OpenLab["help"], string> = { guided: "Guided", goals: "Goals only", exam: "Exam" };

export const helpTexts: Record<OpenLab["help"], string> = {
  guided: "Every step is shown in the page, with its reason. Steps tick themselves.",
  goals: "The tasks with their goals, and the checks that tell whether they are reached. Hints where you ask for them.",
  exam: "The brief and a clock. No hints, and no Explain where you are refused.",
};

export const levelNames: Record<LabFacts["level"], string> = {
  beginner: "Beginner",
  core: "Core",
  advanced: "Advanced",
  expert: "Expert",
};

export const eraNames: Record<LabFacts["eras"][number], string> = {
  "2020": "console of 2020",
  current: "console of today",
};
