// The server's time as this page knows it. Inputs bear it, so that of two machines the later keystroke stands whatever their own clocks say.

export class ServerClock {
  #ahead = 0;          // what the server's clock is ahead of this one,
  #unsure = Infinity;  // give or take so much

  /** Milliseconds. */
  now() { return Math.round(performance.timeOrigin + performance.now() + this.#ahead); }

  /** The quickest answer says it best. A slower one is believed when it contradicts it: a clock was set, or the machine slept. */
  hear(at, unsure = Infinity) {
    if (!at) return;
    const ahead = at - performance.timeOrigin - performance.now();
    if (unsure > this.#unsure && Math.abs(ahead - this.#ahead) <= unsure) return;
    this.#ahead = ahead;
    this.#unsure = unsure;
  }
}
