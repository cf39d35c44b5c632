using System.Diagnostics;

namespace Acinaces.ServiceDefaults.Telemetry;

/// <summary>AWS's trace header to and from the trace context of the W3C, which uses the same 128 + 64 bits.</summary>
public static class XRayHeader
{
    /// <summary>Reads <c>Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1</c>. False for anything unreadable.</summary>
    public static bool TryParse(string? header, out ActivityContext context)
    {
        context = default;
        if (string.IsNullOrEmpty(header)) return false;
        string? root = null, parent = null;
        var sampled = false;
        foreach (var part in header.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.StartsWith("Root=", StringComparison.OrdinalIgnoreCase)) root = part[5..];
            else if (part.StartsWith("Parent=", StringComparison.OrdinalIgnoreCase)) parent = part[7..];
            else if (part.StartsWith("Sampled=", StringComparison.OrdinalIgnoreCase)) sampled = part[8..] == "1";
        }
        if (root is not { Length: 35 } || !root.StartsWith("1-", StringComparison.Ordinal) || root[10] != '-') return false;
        var trace = string.Concat(root.AsSpan(2, 8), root.AsSpan(11, 24));
        parent ??= "";
        if (!IsHex(trace) || parent.Length != 16 || !IsHex(parent)) return false;
        context = new ActivityContext(
            ActivityTraceId.CreateFromString(trace), ActivitySpanId.CreateFromString(parent),
            sampled ? ActivityTraceFlags.Recorded : ActivityTraceFlags.None, isRemote: true);
        return context != default;
    }

    public static string Format(ActivityContext context)
    {
        var trace = context.TraceId.ToHexString();
        return $"Root=1-{trace[..8]}-{trace[8..]};Parent={context.SpanId.ToHexString()};Sampled={((context.TraceFlags & ActivityTraceFlags.Recorded) != 0 ? '1' : '0')}";
    }

    /// <summary>The header <c>traceparent</c> of the W3C.</summary>
    public static string TraceParent(ActivityContext context) =>
        $"00-{context.TraceId.ToHexString()}-{context.SpanId.ToHexString()}-{((context.TraceFlags & ActivityTraceFlags.Recorded) != 0 ? "01" : "00")}";

    private static bool IsHex(string text) => text.All(letter => letter is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
}
