/** A structured line says what happened in one member; the others only matter when something is looked for. */
interface Structured { level: string; message: string; rest: [string, string][] }

const saidElsewhere = new Set(['timestamp', 'level', 'message', 'service']);
const text = (value: unknown) => typeof value === 'string' ? value : JSON.stringify(value);

function structured(line: string): Structured | null {
  if (!line.startsWith('{')) return null;
  let json: Record<string, unknown>;
  try { json = JSON.parse(line); } catch { return null; }
  // Metrics written into the log, in CloudWatch's embedded format: the values stand beside their description.
  if (json['_aws'] !== undefined) return { level: 'METRIC', message: '', rest: Object.entries(json).filter(([name]) => name !== '_aws').map(([name, value]) => [name, text(value)]) };
  if (typeof json['message'] !== 'string') return null;
  return { level: text(json['level'] ?? ''), message: json['message'], rest: Object.entries(json).filter(([name]) => !saidElsewhere.has(name)).map(([name, value]) => [name, text(value)]) };
}

export function LogText({ line }: { line: string }) {
  const found = structured(line);
  if (found === null) return <span class={/^(START|END|REPORT) RequestId: /.test(line) ? 'aside' : ''}>{line}</span>;
  return (
    <span>
      <b class={`level ${found.level.toLowerCase()}`}>{found.level}</b>{found.message && ` ${found.message}`}
      {found.rest.map(([name, value]) => <span key={name} class="aside"> {name}={value}</span>)}
    </span>
  );
}
