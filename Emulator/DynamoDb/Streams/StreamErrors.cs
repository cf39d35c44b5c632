using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Streams;

/// <summary>The errors of streams, with the service's texts.</summary>
internal static class StreamErrors
{
    public static AwsErrorException StreamNotFound(string arn) => new("ResourceNotFoundException", $"Requested resource not found: Stream: {arn} not found");

    public static AwsErrorException ShardNotFound() => new("ResourceNotFoundException", "Requested resource not found: Shard does not exist");

    public static AwsErrorException IteratorInvalid() => DynamoDbErrors.Validation("Invalid ShardIterator");

    public static AwsErrorException IteratorExpired() => new("ExpiredIteratorException", "The shard iterator has expired. Shard iterators expire 15 minutes after they are retrieved.");

    public static AwsErrorException Trimmed() => new("TrimmedDataAccessException", "The operation attempted to read past the oldest stream record in a shard.");

    public static AwsErrorException SequenceNumberInvalid() => DynamoDbErrors.InvalidParameter("Invalid SequenceNumber");
}
