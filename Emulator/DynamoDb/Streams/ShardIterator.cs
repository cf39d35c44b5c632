using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;

namespace Acinaces.Emulator.DynamoDb.Streams;

/// <summary>A place in a shard, as it is handed to a reader and comes back.</summary>
/// <param name="ShardStart">The start of the shard, which tells it from the stream's other ones.</param>
internal readonly record struct ShardIterator(string StreamArn, long ShardStart, long Position, DateTimeOffset CreatedAt)
{
    private const string Version = "|1|";
    private const int Bytes = 3 * sizeof(long);

    /// <summary>The stream a text is about. Absent when it is no iterator.</summary>
    public static string? StreamOf(string? text) => text?.IndexOf(Version, StringComparison.Ordinal) is >= 0 and var end ? text[..end] : null;

    /// <exception cref="Pipeline.AwsErrorException">ValidationException: never was an iterator.</exception>
    public static ShardIterator Parse(string text)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        if (StreamOf(text) is not { } arn
            || Base64Url.DecodeFromChars(text.AsSpan(arn.Length + Version.Length), bytes, out _, out var written) != OperationStatus.Done || written != Bytes)
        {
            throw StreamErrors.IteratorInvalid();
        }
        var created = BinaryPrimitives.ReadInt64BigEndian(bytes[16..]);
        return created >= 0 && created <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? new ShardIterator(arn, BinaryPrimitives.ReadInt64BigEndian(bytes), BinaryPrimitives.ReadInt64BigEndian(bytes[8..]), DateTimeOffset.FromUnixTimeMilliseconds(created))
            : throw StreamErrors.IteratorInvalid();
    }

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        BinaryPrimitives.WriteInt64BigEndian(bytes, ShardStart);
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], Position);
        BinaryPrimitives.WriteInt64BigEndian(bytes[16..], CreatedAt.ToUnixTimeMilliseconds());
        return StreamArn + Version + Base64Url.EncodeToString(bytes);
    }
}
