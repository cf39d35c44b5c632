/** Durations as a person reads them: 850 µs, 12.4 ms, 3.21 s. */
export function duration(ms: number): string {
  if (ms < 1) return `${Math.round(ms * 1000)} µs`;
  if (ms < 1000) return `${ms < 100 ? ms.toFixed(1) : Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(2)} s`;
  return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;
}

export function clock(value: string | number | null): string {
  if (value === null) return '–';
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? '–' : at.toLocaleTimeString(undefined, { hour12: false }) + '.' + String(at.getMilliseconds()).padStart(3, '0');
}

const colours = ['#0f766e', '#7c3aed', '#b45309', '#be123c', '#0369a1', '#4d7c0f', '#a21caf', '#475569'];

const given = new Map<string, string>();

/** The same colour for the same name in every view; names share one only when there are more of them than colours. */
export function colourOf(name: string): string {
  const colour = given.get(name) ?? colours[given.size % colours.length];
  given.set(name, colour);
  return colour;
}
