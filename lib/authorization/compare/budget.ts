/**
 * Comparing policies is PSPACE-complete, so a comparison counts its steps and gives up honestly: thrown where the
 * steps are used up, and where a question is asked that the automata and intervals here cannot decide.
 */
export class Undecided extends Error {}

export class Budget {
  constructor(private left: number) {}

  spend(steps = 1) {
    this.left -= steps;
    if (this.left < 0) throw new Undecided("the steps are used up");
  }

  get spent(): boolean {
    return this.left < 0;
  }
}
