// Runs in the page before anything else: an event stream that says what `livelyFeed` is told to, once a second.
(() => {
  const from = performance.now();
  const sources = new Set();
  let isUp = true;

  class PlayedSource {
    static CONNECTING = 0;
    static OPEN = 1;
    static CLOSED = 2;
    readyState = 0;
    onopen = null;
    onerror = null;
    onmessage = null;

    constructor() {
      sources.add(this);
      setTimeout(() => isUp && this.open(), 5);
    }

    open() {
      if (this.readyState !== 0) return;
      this.readyState = 1;
      this.onopen?.();
      this.hear({ type: 'caughtUp', seq: 0, atMs: performance.now() - from, stage: 'running' });
      tick();
      // Only now: what is set while the page is not there yet never rings.
      if (!ticking) setInterval(tick, 1000);
      ticking = true;
    }

    fail() {
      this.readyState = 0;
      this.onerror?.();
    }

    hear(event) {
      if (this.readyState === 1) this.onmessage?.({ data: JSON.stringify(event) });
    }

    close() {
      this.readyState = 2;
      sources.delete(this);
    }
  }

  let ticking = false;
  const feed = {
    vitals: window.livelyVitals,
    tell(event) {
      for (const source of sources) source.hear(event);
    },
    setLine(up) {
      isUp = up;
      for (const source of sources) up ? source.open() : source.fail();
    },
  };
  const tick = () => feed.tell({ type: 'vitals', vitals: { ...feed.vitals, atMs: performance.now() - from } });
  window.EventSource = PlayedSource;
  window.livelyFeed = feed;
})();
