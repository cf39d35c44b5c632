using System.Buffers.Text;

namespace Acinaces.Emulator.ElastiCache.Protocol;

/// <summary>Finds commands in what a client sent: arrays of bulk strings, or plain lines as a person types them.</summary>
internal static class RespParser
{
    private const int MaxWords = 1024 * 1024;
    private const int MaxWordBytes = 64 * 1024 * 1024;
    private const int MaxLineBytes = 64 * 1024;

    /// <summary>Reads one command.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">End of what has been received.</param>
    /// <returns>Where the next one begins; -1 when this one is not complete.</returns>
    /// <exception cref="RedisError">The bytes are not of the protocol; the connection is to be closed.</exception>
    public static int Read(byte[] buffer, int start, int end, CommandArguments arguments)
    {
        arguments.Reset(buffer);
        if (start >= end) return -1;
        return buffer[start] == '*' ? ReadArray(buffer, start, end, arguments) : ReadLine(buffer, start, end, arguments);
    }

    private static int ReadArray(byte[] buffer, int start, int end, CommandArguments arguments)
    {
        var at = ReadNumber(buffer, start + 1, end, out var count);
        if (at < 0) return -1;
        if (count > MaxWords) throw new RedisError("ERR Protocol error: invalid multibulk length");
        for (var i = 0; i < count; i++)
        {
            if (at >= end) return -1;
            if (buffer[at] != '$') throw new RedisError($"ERR Protocol error: expected '$', got '{(char)buffer[at]}'");
            at = ReadNumber(buffer, at + 1, end, out var length);
            if (at < 0) return -1;
            if (length is < 0 or > MaxWordBytes) throw new RedisError("ERR Protocol error: invalid bulk length");
            if (end - at < length + 2) return -1;
            arguments.Add(at, (int)length);
            at += (int)length + 2;
        }
        return at;
    }

    private static int ReadNumber(byte[] buffer, int start, int end, out long number)
    {
        number = 0;
        var line = buffer.AsSpan(start, end - start);
        var lineEnd = line.IndexOf("\r\n"u8);
        if (lineEnd < 0) return line.Length > MaxLineBytes ? throw new RedisError("ERR Protocol error: too big mbulk count string") : -1;
        if (!Utf8Parser.TryParse(line[..lineEnd], out number, out var used) || used != lineEnd) throw new RedisError("ERR Protocol error: invalid multibulk length");
        return start + lineEnd + 2;
    }

    private static int ReadLine(byte[] buffer, int start, int end, CommandArguments arguments)
    {
        var line = buffer.AsSpan(start, end - start);
        var newLine = line.IndexOf((byte)'\n');
        if (newLine < 0) return line.Length > MaxLineBytes ? throw new RedisError("ERR Protocol error: too big inline request") : -1;
        var length = newLine > 0 && line[newLine - 1] == '\r' ? newLine - 1 : newLine;
        for (var i = 0; i < length;)
        {
            while (i < length && line[i] == ' ') i++;
            var word = i;
            while (i < length && line[i] != ' ') i++;
            if (i > word) arguments.Add(start + word, i - word);
        }
        return start + newLine + 1;
    }
}
