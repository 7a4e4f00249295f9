import type { Trace } from '#protocol/views.ts';
import { type MonitorSignal, sampleHertz } from './waves/monitor-signal.ts';

/** The values between the lower and the upper edge of a row, and how fast its pen runs as a share of the ECG's. */
const scales: Readonly<Record<Trace, readonly [low: number, high: number, pace: number]>> = {
  ecg: [-0.75, 1.45, 1],
  pleth: [-0.12, 1.18, 1],
  arterial: [40, 140, 1],
  resp: [-0.2, 1.2, 0.25],
  capnogram: [-6, 62, 0.25],
};

/** Pixels a second of the ECG's pen: a little slower than paper, so that a narrow monitor still shows a rhythm. */
const penPxPerSecond = 62;
/** Wiped in front of each pen. */
const gapPx = 16;
/** Kept free above and below a trace; its name stands above. */
const topEdgePx = 14;
const bottomEdgePx = 5;
const leastPressureSpan = 60;
/** Samples drawn in one stroke. */
const mostSamples = 50;

interface Row {
  readonly trace: Trace;
  readonly colour: string;
  readonly topPx: number;
  readonly heightPx: number;
  readonly stepPx: number;
  low: number;
  pxPerUnit: number;
  xPx: number;
  yPx: number;
}

/** Sweeps every trace across one canvas, wiping ahead of the pens; only what is new is drawn. */
export class TracePainter {
  readonly #context: CanvasRenderingContext2D;
  readonly #signal: MonitorSignal;
  #rows: Row[] = [];
  #widthPx = 0;
  #pressureScale: readonly [low: number, high: number] = [40, 140];
  #owedSamples = 0;
  #heights = new Float32Array(0);

  constructor(context: CanvasRenderingContext2D, signal: MonitorSignal) {
    this.#context = context;
    this.#signal = signal;
  }

  /** Gives the arterial trace a scale that holds a pressure; a scale that still suits it is left alone. */
  holdPressure(diastolicMmHg: number, systolicMmHg: number): void {
    const [low, high] = this.#pressureScale;
    const roomiest = Math.max(leastPressureSpan, 3 * (systolicMmHg - diastolicMmHg));
    if (diastolicMmHg >= low && systolicMmHg <= high && high - low <= roomiest) return;
    const newLow = Math.max(0, Math.floor((diastolicMmHg - 10) / 20) * 20);
    this.#pressureScale = [newLow, Math.max(newLow + leastPressureSpan, Math.ceil((systolicMmHg + 5) / 20) * 20)];
    for (const row of this.#rows) {
      if (row.trace !== 'arterial') continue;
      [row.low] = this.#pressureScale;
      row.pxPerUnit = (row.heightPx - topEdgePx - bottomEdgePx) / (this.#pressureScale[1] - row.low);
    }
  }

  /** Advances far enough for every pen to have crossed the canvas. */
  fill(): void {
    const slowest = Math.min(1, ...this.#rows.map((row) => (row.stepPx * sampleHertz) / penPxPerSecond));
    this.advance((0.99 * this.#widthPx) / (penPxPerSecond * slowest));
  }

  /** Starts over on a canvas of a size, with equal rows from top to bottom. */
  fit(
    traces: readonly Trace[],
    colours: Readonly<Record<Trace, string>>,
    widthPx: number,
    heightPx: number,
    ratio: number,
  ): void {
    const { canvas } = this.#context;
    canvas.width = Math.round(widthPx * ratio);
    canvas.height = Math.round(heightPx * ratio);
    this.#context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.#context.lineWidth = 1.8;
    this.#context.lineJoin = 'round';
    this.#context.lineCap = 'round';
    this.#widthPx = widthPx;
    this.#heights = new Float32Array(traces.length * mostSamples);
    const rowPx = heightPx / Math.max(1, traces.length);
    this.#rows = traces.map((trace, index) => {
      const [usualLow, usualHigh, pace] = scales[trace];
      const [low, high] = trace === 'arterial' ? this.#pressureScale : [usualLow, usualHigh];
      const pxPerUnit = (rowPx - topEdgePx - bottomEdgePx) / (high - low);
      const topPx = index * rowPx;
      const row = {
        trace,
        colour: colours[trace],
        topPx,
        heightPx: rowPx,
        low,
        pxPerUnit,
        stepPx: (penPxPerSecond * pace) / sampleHertz,
      };
      return { ...row, xPx: 0, yPx: this.#yOf({ ...row, xPx: 0, yPx: 0 }, this.#signal.read(trace)) };
    });
  }

  /** Draws what has been measured in this many seconds. */
  advance(seconds: number): void {
    this.#owedSamples += seconds * sampleHertz;
    while (this.#owedSamples >= 1) {
      const samples = Math.min(mostSamples, Math.floor(this.#owedSamples));
      this.#owedSamples -= samples;
      this.#take(samples);
      for (let index = 0; index < this.#rows.length; index++) this.#draw(index, samples);
    }
  }

  #take(samples: number): void {
    for (let sample = 0; sample < samples; sample++) {
      this.#signal.step();
      for (let index = 0; index < this.#rows.length; index++) {
        const row = this.#rows[index];
        if (row !== undefined) this.#heights[index * mostSamples + sample] = this.#yOf(row, this.#signal.read(row.trace));
      }
    }
  }

  #draw(index: number, samples: number): void {
    const row = this.#rows[index];
    if (row === undefined) return;
    const context = this.#context;
    const aheadPx = samples * row.stepPx + gapPx;
    context.clearRect(row.xPx, row.topPx, aheadPx, row.heightPx);
    const overPx = row.xPx + aheadPx - this.#widthPx;
    if (overPx > 0) context.clearRect(0, row.topPx, overPx, row.heightPx);
    context.strokeStyle = row.colour;
    context.beginPath();
    context.moveTo(row.xPx, row.yPx);
    for (let sample = 0; sample < samples; sample++) {
      const yPx = this.#heights[index * mostSamples + sample] ?? 0;
      row.xPx += row.stepPx;
      if (row.xPx >= this.#widthPx) {
        row.xPx -= this.#widthPx;
        context.moveTo(row.xPx, yPx);
      } else context.lineTo(row.xPx, yPx);
      row.yPx = yPx;
    }
    context.stroke();
  }

  #yOf(row: Row, value: number): number {
    const yPx = row.topPx + row.heightPx - bottomEdgePx - (value - row.low) * row.pxPerUnit;
    return Math.min(row.topPx + row.heightPx - 1, Math.max(row.topPx + 1, yPx));
  }
}
