using System.Diagnostics;

namespace Acinaces.Emulator.Tracing;

/// <summary>The <c>X-Amzn-Trace-Id</c> header, and how it maps to a W3C trace: <c>Root=1-8hex-24hex;Parent=16hex;Sampled=1</c>.</summary>
internal static class TraceHeader
{
    private const int RootLength = 35;
    private const int SpanLength = 16;

    /// <summary>Absent when the header names no parent or is malformed.</summary>
    public static ActivityContext? Parse(string header)
    {
        string? root = null, parent = null;
        var sampled = false;
        foreach (var part in header.Split(';', StringSplitOptions.TrimEntries))
        {
            if (part.StartsWith("Root=", StringComparison.Ordinal)) root = part[5..];
            else if (part.StartsWith("Parent=", StringComparison.Ordinal)) parent = part[7..];
            else if (part.StartsWith("Sampled=", StringComparison.Ordinal)) sampled = part[8..] == "1";
        }
        if (root is not { Length: RootLength } || root[1] != '-' || root[10] != '-' || parent is not { Length: SpanLength }) return null;
        var traceId = string.Concat(root.AsSpan(2, 8), root.AsSpan(11));
        return IsHex(traceId) && IsHex(parent)
            ? new ActivityContext(ActivityTraceId.CreateFromString(traceId), ActivitySpanId.CreateFromString(parent), sampled ? ActivityTraceFlags.Recorded : ActivityTraceFlags.None, isRemote: true)
            : null;
    }

    public static string Format(ActivityContext context)
    {
        var traceId = context.TraceId.ToHexString();
        return $"Root=1-{traceId[..8]}-{traceId[8..]};Parent={context.SpanId.ToHexString()};Sampled={(context.TraceFlags.HasFlag(ActivityTraceFlags.Recorded) ? 1 : 0)}";
    }

    private static bool IsHex(string text) => text.All(letter => char.IsAsciiDigit(letter) || letter is >= 'a' and <= 'f');
}
