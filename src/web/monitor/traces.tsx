import { useEffect, useRef } from 'react';
import type { Trace, VitalsView } from '#protocol/views.ts';
import { prefersReducedMotion } from '../shared/motion.ts';
import styles from './monitor.module.css';
import { TracePainter } from './trace-painter.ts';
import { MonitorSignal } from './waves/monitor-signal.ts';

/** How often the picture is renewed for people who asked for less movement. */
const stillMs = 5000;

/** The moving traces, decorative to a screen reader: the figures beside them say what is measured. */
export function Traces({ vitals, isStale }: { vitals: VitalsView; isStale: boolean }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const signal = useRef<MonitorSignal>(null);
  signal.current ??= new MonitorSignal();
  const stopped = useRef(isStale);
  stopped.current = isStale;
  const painter = useRef<TracePainter>(null);
  const shown = vitals.traces.join();
  useEffect(() => {
    const context = canvas.current?.getContext('2d') ?? null;
    const heart = signal.current;
    const box = canvas.current?.parentElement;
    if (context === null || heart === null || !box) return;
    const traces = shown.split(',') as Trace[];
    const pens = new TracePainter(context, heart);
    painter.current = pens;
    const start = () =>
      pens.fit(traces, coloursOf(context.canvas), box.clientWidth, box.clientHeight, Math.min(2, window.devicePixelRatio));
    let wasFit = false;
    const watcher = new ResizeObserver(() => {
      start();
      if (!wasFit || prefersReducedMotion()) pens.fill();
      wasFit = true;
    });
    watcher.observe(box);

    let frame = 0;
    let still: ReturnType<typeof setTimeout> | undefined;
    let last = performance.now();
    const step = (now: number) => {
      const seconds = Math.min(0.1, Math.max(0, (now - last) / 1000));
      last = now;
      if (prefersReducedMotion()) {
        if (!stopped.current) {
          start();
          pens.fill();
        }
        still = setTimeout(() => step(performance.now()), stillMs);
        return;
      }
      if (!stopped.current) pens.advance(seconds);
      frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => {
      watcher.disconnect();
      cancelAnimationFrame(frame);
      clearTimeout(still);
    };
  }, [shown]);

  // After the painter is there, so that its first sweep has the right scale.
  useEffect(() => {
    signal.current?.change(vitals);
    if (vitals.arterial !== null) painter.current?.holdPressure(vitals.arterial.diastolicMmHg, vitals.arterial.systolicMmHg);
  }, [vitals]);

  return <canvas ref={canvas} className={styles['canvas']} aria-hidden />;
}

function coloursOf(canvas: HTMLCanvasElement): Readonly<Record<Trace, string>> {
  const style = getComputedStyle(canvas);
  const colour = (token: string) => style.getPropertyValue(token).trim();
  return {
    ecg: colour('--ecg'),
    pleth: colour('--spo2'),
    arterial: colour('--abp'),
    resp: colour('--resp'),
    capnogram: colour('--co2'),
  };
}
