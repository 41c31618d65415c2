/** One who teaches signs in each day; who learns stays signed in over the weeks of a class. */
export const sessionSeconds = { staff: 12 * 60 * 60, learner: 90 * 24 * 60 * 60 };
