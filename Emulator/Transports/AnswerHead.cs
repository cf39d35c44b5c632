using System.Buffers.Text;
using System.Text;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;
using Microsoft.AspNetCore.WebUtilities;

namespace Acinaces.Emulator.Transports;

/// <summary>Writes status line and headers of an answer.</summary>
internal static class AnswerHead
{
    private const int FixedBytes = 256;
    private const int SeparatorBytes = 4;

    /// <summary>Whether HTTP can carry it: no line can be smuggled in by a header's name or value, and the status ends the request.</summary>
    public static bool IsSendable(WireResponse response)
    {
        if (response.Status is < 200 or > 999 || !HeaderText.IsValue(response.ContentType)) return false;
        foreach (var (name, value) in response.Headers)
        {
            if (!HeaderText.IsName(name) || !HeaderText.IsValue(value)) return false;
        }
        return true;
    }

    /// <summary>The most bytes that the head can take.</summary>
    public static int MostBytes(WireResponse response)
    {
        var bytes = FixedBytes + (response.ContentType?.Length ?? 0);
        foreach (var (name, value) in response.Headers) bytes += name.Length + value.Length + SeparatorBytes;
        return bytes;
    }

    /// <param name="target">As long as <see cref="MostBytes"/> says.</param>
    /// <param name="closes">The connection ends with this answer.</param>
    /// <returns>The bytes written.</returns>
    public static int Write(Span<byte> target, WireResponse response, bool closes, ReadOnlySpan<byte> date)
    {
        var at = 0;
        WriteStatus(target, ref at, response.Status);
        if (response.Status is not (204 or 304))
        {
            Put(target, ref at, "Content-Length: "u8);
            Put(target, ref at, response.ContentLength ?? response.Body.Length);
            Put(target, ref at, "\r\n"u8);
        }
        if (response.ContentType is { } type) PutField(target, ref at, "Content-Type", type);
        var isDated = false;
        foreach (var (name, value) in response.Headers)
        {
            if (IsFraming(name)) continue;
            isDated |= name.Equals("Date", StringComparison.OrdinalIgnoreCase);
            PutField(target, ref at, name, value);
        }
        if (!isDated) Put(target, ref at, date);
        if (closes) Put(target, ref at, "Connection: close\r\n"u8);
        Put(target, ref at, "\r\n"u8);
        return at;
    }

    /// <summary>Said by the transport alone, whatever an operation or a function answers.</summary>
    private static bool IsFraming(string name) => name.Length switch
    {
        10 => name.Equals("Connection", StringComparison.OrdinalIgnoreCase),
        14 => name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase),
        17 => name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static void WriteStatus(Span<byte> target, ref int at, int status)
    {
        if (status == 200)
        {
            Put(target, ref at, "HTTP/1.1 200 OK\r\n"u8);
            return;
        }
        Put(target, ref at, "HTTP/1.1 "u8);
        Put(target, ref at, status);
        Put(target, ref at, " "u8);
        Put(target, ref at, ReasonPhrases.GetReasonPhrase(status));
        Put(target, ref at, "\r\n"u8);
    }

    private static void PutField(Span<byte> target, ref int at, string name, string value)
    {
        Put(target, ref at, name);
        Put(target, ref at, ": "u8);
        Put(target, ref at, value);
        Put(target, ref at, "\r\n"u8);
    }

    private static void Put(Span<byte> target, ref int at, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(target[at..]);
        at += bytes.Length;
    }

    private static void Put(Span<byte> target, ref int at, string text)
    {
        Ascii.FromUtf16(text, target[at..], out var written);
        at += written;
    }

    private static void Put(Span<byte> target, ref int at, long number)
    {
        Utf8Formatter.TryFormat(number, target[at..], out var written);
        at += written;
    }
}
