using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Sns;

/// <summary>SNS's errors with its texts.</summary>
/// <remarks>Source: SNS API reference, the errors of each action.</remarks>
internal static class SnsErrors
{
    public static AwsErrorException InvalidParameter(string what) => new("InvalidParameter", "Invalid parameter: " + what);

    public static AwsErrorException TopicNotFound() => new("NotFound", "Topic does not exist", 404);

    public static AwsErrorException SubscriptionNotFound() => new("NotFound", "Subscription does not exist", 404);

    public static AwsErrorException ResourceNotFound() => new("ResourceNotFound", "Resource does not exist", 404);

    public static AwsErrorException TooManyTags() => new("TagLimitExceeded", "Could not complete request: tag quota of per resource exceeded");

    public static AwsErrorException EmptyBatch() => new("EmptyBatchRequest", "The batch request doesn't contain any entries.");

    public static AwsErrorException TooManyEntries() => new("TooManyEntriesInBatchRequest", "The batch request contains more entries than permissible.");

    public static AwsErrorException BatchIdsNotDistinct() => new("BatchEntryIdsNotDistinct", "Two or more batch entries in the request have the same Id.");

    public static AwsErrorException InvalidBatchEntryId() => new("InvalidBatchEntryId", "The Id of a batch entry in a batch request doesn't abide by the specification.");

    public static AwsErrorException BatchTooLong() => new("BatchRequestTooLong", "The length of all the batch messages put together is more than the limit.");
}
