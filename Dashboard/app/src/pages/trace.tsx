import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { trace as load } from '../api';
import { clock, colourOf, duration } from '../format';
import { go } from '../route';
import type { Span, Trace } from '../model';

const refreshEveryMs = 2000;

/** Depth first, children by start: the order in which a waterfall reads. */
function waterfall(trace: Trace): { span: Span; depth: number }[] {
  const known = new Set(trace.spans.map(s => s.spanId));
  const rows: { span: Span; depth: number }[] = [];
  const add = (span: Span, depth: number) => {
    rows.push({ span, depth });
    for (const child of trace.spans) if (child.parentSpanId === span.spanId) add(child, depth + 1);
  };
  for (const span of trace.spans) if (span.parentSpanId === null || !known.has(span.parentSpanId)) add(span, 0);
  return rows;
}

function SpanDetails({ span }: { span: Span }) {
  return (
    <aside aria-label={`Details of ${span.name}`}>
      <h2>{span.name}</h2>
      <dl>
        <div><dt>resource</dt><dd><a href={`#/console/${encodeURIComponent(span.resource)}`} title={`Console of ${span.resource}`}>{span.resource}</a></dd></div>
        <div><dt>duration</dt><dd>{duration(span.endMs - span.startMs)}</dd></div>
        <div><dt>span id</dt><dd>{span.spanId}</dd></div>
        {span.statusMessage && <div><dt>status</dt><dd class="bad">{span.statusMessage}</dd></div>}
        {span.attributes.map(([name, value]) => <div key={name}><dt>{name}</dt><dd title={value}>{value}</dd></div>)}
      </dl>
      {span.events.map(e => <div key={e.name + e.timeMs}><h3>{e.name} at {clock(e.timeMs)}</h3><dl>{e.attributes.map(([n, v]) => <div key={n}><dt>{n}</dt><dd title={v}>{v}</dd></div>)}</dl></div>)}
    </aside>
  );
}

export function TracePage({ traceId }: { traceId: string }) {
  const trace = useSignal<Trace | null | undefined>(undefined);
  const selected = useSignal<Span | null>(null);
  useEffect(() => {
    // Processes send their spans seconds apart: what is open goes on growing.
    const refresh = () => load(traceId).then(found => { trace.value = found; }, () => { trace.value ??= null; });
    void refresh();
    const timer = setInterval(() => void refresh(), refreshEveryMs);
    return () => clearInterval(timer);
  }, [traceId]);

  const found = trace.value;
  if (found === undefined) return <p class="empty">Loading.</p>;
  if (found === null) return <p class="empty">This trace is not kept any more. <a href="#/traces">All traces</a></p>;
  const total = Math.max(found.durationMs, 0.001);
  const percent = (ms: number) => `${(ms / total) * 100}%`;

  return (
    <div class={selected.value ? 'split' : ''}>
      <section>
        <div class="bar">
          <button class="quiet" onClick={() => go('traces')}>← Traces</button>
          <h1>{found.root.name}</h1>
          <span class="figures">{duration(found.durationMs)}, {found.spans.length} spans, {clock(found.startMs)}, {found.traceId}</span>
        </div>
        <div class="waterfall">
          <div class="scale">{[0, 0.25, 0.5, 0.75, 1].map(part => <span key={part} style={{ left: `${part * 100}%` }}>{duration(total * part)}</span>)}</div>
          {waterfall(found).map(({ span, depth }) => (
            <button key={span.spanId} class={`row ${selected.value === span ? 'on' : ''}`} onClick={() => { selected.value = selected.value === span ? null : span; }}>
              <span class="name" title={span.name} style={{ paddingLeft: `${depth * 16}px` }}>
                <i style={{ background: colourOf(span.resource) }} /><b class={span.hasError ? 'bad' : ''}>{span.name}</b> <small>{span.resource}</small>
              </span>
              <span class="track">
                <i style={{ left: percent(span.startMs - found.startMs), width: `max(2px, ${percent(span.endMs - span.startMs)})`, background: span.hasError ? 'var(--bad)' : colourOf(span.resource) }} />
                <small style={{ left: `calc(${percent(span.endMs - found.startMs)} + 6px)` }}>{duration(span.endMs - span.startMs)}</small>
              </span>
            </button>
          ))}
        </div>
      </section>
      {selected.value && <SpanDetails span={selected.value} />}
    </div>
  );
}
