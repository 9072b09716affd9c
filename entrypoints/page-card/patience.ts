/** What keeps a card on screen. */
type Attention = 'pointer' | 'focus' | 'tab away';

/** How long a card stays without attention. */
export interface Patience {
  holds(attention: Attention, isThere: boolean): void;
  /** Begins anew, with so many milliseconds from now on. */
  begin(most: number): void;
  end(): void;
}

/** @param onEnd the time without attention is over */
export function createPatience(onEnd: () => void): Patience {
  const held = new Set<Attention>();
  let most = 0;
  let timer: number | undefined;

  function restart() {
    window.clearTimeout(timer);
    timer = held.size === 0 ? window.setTimeout(onEnd, most) : undefined;
  }

  return {
    holds(attention, isThere) {
      if (held.has(attention) === isThere) return;
      if (isThere) held.add(attention);
      else held.delete(attention);
      restart();
    },
    begin(milliseconds) {
      most = milliseconds;
      restart();
    },
    end: () => window.clearTimeout(timer),
  };
}
