using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.Transports;

/// <summary>
/// Reads the head of a plain HTTP/1.1 request. The requests of a connection have most lines in common, so each line is compared with
/// the one in the same place of the request before: what is the same is neither checked nor decoded again.
/// </summary>
internal sealed class RequestHead
{
    /// <summary>A longer head is left to Kestrel, which has limits of its own.</summary>
    public const int MaxBytes = 8 * 1024;

    private const int MaxLines = 64;
    private static readonly SearchValues<byte> HostBytes = SearchValues.Create("-._~:[]0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    private readonly HeadLine[] _lines = new HeadLine[MaxLines];
    private byte[] _former = new byte[1024];
    private int _formerBytes;
    private int _formerFields;
    private int _requestLineBytes;

    public string Method { get; private set; } = "";

    public string Path { get; private set; } = "";

    public string Query { get; private set; } = "";

    public HeaderFields Fields { get; } = new();

    /// <summary>Bytes of the body, which follows the head.</summary>
    public int BodyBytes { get; private set; }

    /// <param name="head">All lines with their ends, and not the empty line that closes the head.</param>
    /// <returns>False: the request is malformed or uses a part of HTTP that is not for here. Nothing of this object is then of use.</returns>
    public bool TryRead(ReadOnlySpan<byte> head)
    {
        var at = LineBytes(head);
        if (!TryReadRequestLine(head[..at])) return false;
        at += 2;
        var count = 0;
        var hosts = 0;
        int? bodyBytes = null;
        while (at < head.Length)
        {
            if (count == MaxLines) return false;
            var length = LineBytes(head[at..]);
            if (!IsAsBefore(count, head.Slice(at, length)) && !TryReadField(count, head.Slice(at, length))) return false;
            ref var line = ref _lines[count++];
            line = line with { Start = at, Length = length };
            if (line.IsHost) hosts++;
            if (line.BodyBytes is { } declared)
            {
                if (bodyBytes is not null) return false;
                bodyBytes = declared;
            }
            at += length + 2;
        }
        Fields.Keep(count);
        BodyBytes = bodyBytes ?? 0;
        Remember(head, count);
        return hosts == 1;
    }

    private static int LineBytes(ReadOnlySpan<byte> rest) => rest.IndexOf("\r\n"u8);

    private bool TryReadRequestLine(ReadOnlySpan<byte> line)
    {
        if (_formerBytes > 0 && line.SequenceEqual(_former.AsSpan(0, _requestLineBytes))) return true;
        _requestLineBytes = line.Length;
        var space = line.IndexOf((byte)' ');
        if (space < 0 || !line.EndsWith(" HTTP/1.1"u8) || line.Length <= space + " HTTP/1.1".Length || MethodOf(line[..space]) is not { } method) return false;
        var target = line[(space + 1)..^" HTTP/1.1".Length];
        if (target.IndexOfAnyExceptInRange((byte)'!', (byte)'~') >= 0 || !target.StartsWith((byte)'/') || target.IndexOf("%00"u8) >= 0) return false;
        var question = target.IndexOf((byte)'?');
        Method = method;
        Path = Encoding.ASCII.GetString(question < 0 ? target : target[..question]);
        Query = question < 0 ? "" : Encoding.ASCII.GetString(target[(question + 1)..]);
        return true;
    }

    private static string? MethodOf(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("POST"u8) ? "POST"
        : name.SequenceEqual("GET"u8) ? "GET"
        : name.SequenceEqual("PUT"u8) ? "PUT"
        : name.SequenceEqual("DELETE"u8) ? "DELETE"
        : name.SequenceEqual("HEAD"u8) ? "HEAD"
        : name.SequenceEqual("PATCH"u8) ? "PATCH"
        : name.SequenceEqual("OPTIONS"u8) ? "OPTIONS"
        : null;

    private bool IsAsBefore(int index, ReadOnlySpan<byte> line) =>
        index < _formerFields && line.SequenceEqual(_former.AsSpan(_lines[index].Start, _lines[index].Length));

    private bool TryReadField(int index, ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        if (colon < 0 || !HeaderText.IsName(line[..colon])) return false;
        var value = line[(colon + 1)..].Trim(" \t"u8);
        if (value.IndexOfAnyExceptInRange((byte)' ', (byte)'~') >= 0) return false;
        var name = NameOf(index, line[..(colon + 1)]);
        Fields.Set(index, name, Encoding.ASCII.GetString(value));
        int? bodyBytes = null;
        var isHost = false;
        if (Is(name, "Content-Length"))
        {
            if (!Utf8Parser.TryParse(value, out uint length, out var digits) || digits != value.Length || length > WireRequest.LargestHeldBytes) return false;
            bodyBytes = (int)length;
        }
        else if (Is(name, "Host"))
        {
            if (value.IsEmpty || value.ContainsAnyExcept(HostBytes)) return false;
            isHost = true;
        }
        else if (Is(name, "Connection"))
        {
            if (!Ascii.EqualsIgnoreCase(value, "keep-alive"u8)) return false;
        }
        else if (Is(name, "Transfer-Encoding") || Is(name, "Expect") || Is(name, "Upgrade"))
        {
            return false;
        }
        _lines[index] = new HeadLine(0, 0, isHost, bodyBytes);
        return true;
    }

    /// <param name="start">The name and its colon.</param>
    private string NameOf(int index, ReadOnlySpan<byte> start) =>
        index < _formerFields && _lines[index].Length >= start.Length && start.SequenceEqual(_former.AsSpan(_lines[index].Start, start.Length))
            ? Fields.NameAt(index)
            : Encoding.ASCII.GetString(start[..^1]);

    private static bool Is(string name, string known) => name.Length == known.Length && name.Equals(known, StringComparison.OrdinalIgnoreCase);

    private void Remember(ReadOnlySpan<byte> head, int fields)
    {
        if (head.Length > _former.Length) _former = new byte[Math.Min(MaxBytes, head.Length * 2)];
        head.CopyTo(_former);
        _formerBytes = head.Length;
        _formerFields = fields;
    }
}
