import type { CDPSession } from 'playwright-core';

/** What Chromium noted of its own work. */
export interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** In microseconds, like the others: when it began, and how long it took. */
  readonly ts: number;
  readonly dur?: number;
  /** Of the thread itself: what else goes on in the machine does not count. */
  readonly tdur?: number;
  readonly args?: unknown;
}

/** What all processes of the browser note in these categories while this is done. */
export async function traced(
  devtools: CDPSession,
  includedCategories: string[],
  act: () => Promise<unknown>,
): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => events.push(...(value as TraceEvent[]));
  devtools.on('Tracing.dataCollected', collect);
  const traceConfig = { includedCategories, excludedCategories: ['*'] };
  await devtools.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await act();
  const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
  await devtools.send('Tracing.end');
  await complete;
  devtools.off('Tracing.dataCollected', collect);
  return events;
}
