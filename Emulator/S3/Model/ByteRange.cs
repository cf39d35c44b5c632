using System.Globalization;

namespace Acinaces.Emulator.S3.Model;

/// <summary>A part of an object.</summary>
internal readonly record struct ByteRange(long Offset, long Length)
{
    /// <summary>Reads <c>bytes=0-9</c>, <c>bytes=10-</c> or <c>bytes=-5</c>. Absent when the header is none of these, which means the whole object.</summary>
    /// <exception cref="Pipeline.AwsErrorException">InvalidRange: nothing of the object is in it.</exception>
    public static ByteRange? Parse(string? header, long size)
    {
        if (header is null || !header.StartsWith("bytes=", StringComparison.OrdinalIgnoreCase)) return null;
        var ends = header["bytes=".Length..].Split('-');
        if (ends.Length != 2 || !TryParse(ends[0], out var first) || !TryParse(ends[1], out var last) || (first is null && last is null) || last < first) return null;
        if (first is null)
        {
            if (last == 0 || size == 0) throw S3Errors.InvalidRange(header, size);
            var length = Math.Min(last ?? 0, size);
            return new ByteRange(size - length, length);
        }
        if (first >= size) throw S3Errors.InvalidRange(header, size);
        return new ByteRange(first.Value, Math.Min(last ?? size - 1, size - 1) - first.Value + 1);
    }

    /// <summary>As the header Content-Range has it.</summary>
    public string Of(long size) => string.Create(CultureInfo.InvariantCulture, $"bytes {Offset}-{Offset + Length - 1}/{size}");

    private static bool TryParse(string text, out long? value)
    {
        value = null;
        if (text.Length == 0) return true;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        value = number;
        return true;
    }
}
