using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Acinaces.Emulator.Sqs.Model;

/// <summary>The MD5 digests by which clients check what SQS stored.</summary>
/// <remarks>Source: SQS developer guide, "Calculating the MD5 message digest for message attributes". MD5 is the wire's choice, not a protection.</remarks>
internal static class MessageDigest
{
#pragma warning disable CA5351 // The wire prescribes MD5; it guards against damage, not against attack.
    public static string OfBody(string body) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(body)));

    /// <returns>Null when there are no attributes.</returns>
    public static string? OfAttributes(IReadOnlyDictionary<string, MessageAttributeValue>? attributes)
    {
        if (attributes is null || attributes.Count == 0)
            return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        foreach (var (name, value) in attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            AppendWithLength(hash, Encoding.UTF8.GetBytes(name));
            AppendWithLength(hash, Encoding.UTF8.GetBytes(value.DataType ?? ""));
            hash.AppendData([(byte)(value.BinaryValue is null ? 1 : 2)]);
            AppendWithLength(hash, value.BinaryValue ?? Encoding.UTF8.GetBytes(value.StringValue ?? ""));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
#pragma warning restore CA5351

    private static void AppendWithLength(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
