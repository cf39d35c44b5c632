using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>Where the next page of a SELECT begins. Bound to the statement and its parameters.</summary>
/// <param name="Range">Number of the range among those of the plan.</param>
/// <param name="Start">Key behind which it begins.</param>
internal sealed record PageToken(int Range, AttributeMap Start)
{
    private const int DigestBytes = 8;

    public string Encode(string statement, IReadOnlyList<AttributeValue> parameters)
    {
        var key = AttributeMapJson.Encode(Start);
        var bytes = new byte[DigestBytes + sizeof(int) + key.Length];
        DigestOf(statement, parameters).CopyTo(bytes, 0);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(DigestBytes), Range);
        key.CopyTo(bytes, DigestBytes + sizeof(int));
        return Base64Url.EncodeToString(bytes);
    }

    /// <exception cref="Pipeline.AwsErrorException">ValidationException: no token, or that of another statement.</exception>
    public static PageToken Decode(string text, string statement, IReadOnlyList<AttributeValue> parameters)
    {
        try
        {
            var bytes = Base64Url.DecodeFromChars(text);
            if (bytes.Length <= DigestBytes + sizeof(int))
                throw PartiQlErrors.TokenInvalid();
            if (!bytes.AsSpan(0, DigestBytes).SequenceEqual(DigestOf(statement, parameters)))
                throw PartiQlErrors.TokenMismatch();
            var start = AttributeMapJson.Decode(bytes.AsSpan(DigestBytes + sizeof(int)));
            var range = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(DigestBytes));
            return start.Defect is null && range >= 0 ? new PageToken(range, start) : throw PartiQlErrors.TokenInvalid();
        }
        catch (Exception failure) when (failure is FormatException or JsonException)
        {
            throw PartiQlErrors.TokenInvalid();
        }
    }

    private static byte[] DigestOf(string statement, IReadOnlyList<AttributeValue> parameters)
    {
        var values = AttributeMapJson.Encode(new AttributeMap { ["p"] = AttributeValue.ListOf([.. parameters]) });
        return SHA256.HashData([.. Encoding.UTF8.GetBytes(statement), 0, .. values])[..DigestBytes];
    }
}
