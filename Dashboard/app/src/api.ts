import type { ConsoleLine, Resource, Span, Trace } from './model';

/** Sends a person whose login has run out to the page that says how to log in again. */
function checked(response: Response): Response {
  if (response.status === 401) location.href = '/login';
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return response;
}

export async function resources(): Promise<Resource[]> {
  return checked(await fetch('/api/resources')).json();
}

/** Follows every change of a resource; the browser reconnects by itself. */
export function watchResources(changed: (resources: Resource[]) => void, connected: (isConnected: boolean) => void): () => void {
  const source = new EventSource('/api/resources/stream');
  source.addEventListener('upsert', event => changed(JSON.parse((event as MessageEvent).data)));
  source.onopen = () => connected(true);
  source.onerror = () => connected(false);
  return () => source.close();
}

export function watchConsole(resource: string, arrived: (lines: ConsoleLine[]) => void): () => void {
  const source = new EventSource(`/api/console/${encodeURIComponent(resource)}?follow=true`);
  let waiting: ConsoleLine[] = [];
  let scheduled = false;
  source.onmessage = event => {
    waiting.push(JSON.parse(event.data));
    if (scheduled) return;
    scheduled = true;
    // A chatty process must not redraw the page for every line.
    requestAnimationFrame(() => { scheduled = false; const lines = waiting; waiting = []; arrived(lines); });
  };
  return () => source.close();
}

export async function execute(resource: string, command: string): Promise<string | null> {
  const response = await fetch(`/api/resources/${encodeURIComponent(resource)}/commands/${encodeURIComponent(command)}`, { method: 'POST' });
  if (response.ok) return null;
  const answer = await response.json().catch(() => null);
  return answer?.message ?? `${response.status} ${response.statusText}`;
}

type OtlpValue = { stringValue?: string; intValue?: string | number; doubleValue?: number; boolValue?: boolean; arrayValue?: { values?: OtlpValue[] } };
type OtlpAttribute = { key: string; value?: OtlpValue };

function text(value: OtlpValue | undefined): string {
  if (value === undefined) return '';
  if (value.arrayValue) return (value.arrayValue.values ?? []).map(text).join(', ');
  return String(value.stringValue ?? value.intValue ?? value.doubleValue ?? value.boolValue ?? '');
}

const pairs = (attributes?: OtlpAttribute[]): [string, string][] => (attributes ?? []).map(a => [a.key, text(a.value)]);
const milliseconds = (nanoseconds: string | number): number => Number(BigInt(nanoseconds) / 1000n) / 1000;

/** OTLP JSON as the telemetry API gives it, to flat spans. */
function spansOf(otlp: any): Span[] {
  const spans: Span[] = [];
  for (const resourceSpans of otlp.resourceSpans ?? []) {
    const resource = text(resourceSpans.resource?.attributes?.find((a: OtlpAttribute) => a.key === 'service.name')?.value) || 'unknown';
    for (const scope of resourceSpans.scopeSpans ?? []) {
      for (const span of scope.spans ?? []) {
        spans.push({
          traceId: span.traceId, spanId: span.spanId, parentSpanId: span.parentSpanId || null, resource, name: span.name, kind: span.kind ?? 0,
          startMs: milliseconds(span.startTimeUnixNano), endMs: milliseconds(span.endTimeUnixNano),
          hasError: span.status?.code === 2 || span.status?.code === 'STATUS_CODE_ERROR', statusMessage: span.status?.message ?? null, attributes: pairs(span.attributes),
          events: (span.events ?? []).map((e: any) => ({ name: e.name, timeMs: milliseconds(e.timeUnixNano), attributes: pairs(e.attributes) })),
        });
      }
    }
  }
  return spans;
}

function traceOf(traceId: string, spans: Span[]): Trace {
  spans.sort((a, b) => a.startMs - b.startMs);
  const known = new Set(spans.map(s => s.spanId));
  const root = spans.find(s => s.parentSpanId === null) ?? spans.find(s => !known.has(s.parentSpanId!)) ?? spans[0];
  const startMs = spans[0].startMs;
  const endMs = spans.reduce((end, s) => Math.max(end, s.endMs), startMs);
  return { traceId, spans, root, startMs, durationMs: endMs - startMs, hasError: spans.some(s => s.hasError), resources: [...new Set(spans.map(s => s.resource))] };
}

export async function traces(): Promise<Trace[]> {
  const answer = await checked(await fetch('/api/telemetry/traces?limit=200')).json();
  const byTrace = new Map<string, Span[]>();
  for (const span of spansOf(answer.data ?? answer)) byTrace.set(span.traceId, [...(byTrace.get(span.traceId) ?? []), span]);
  return [...byTrace].map(([id, spans]) => traceOf(id, spans)).sort((a, b) => b.startMs - a.startMs);
}

export async function trace(traceId: string): Promise<Trace | null> {
  const response = await fetch(`/api/telemetry/traces/${encodeURIComponent(traceId)}`);
  if (response.status === 404) return null;
  const answer = await checked(response).json();
  const spans = spansOf(answer.data ?? answer);
  return spans.length ? traceOf(traceId, spans) : null;
}
