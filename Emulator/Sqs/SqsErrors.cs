using System.Globalization;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Sqs;

/// <summary>SQS's errors, each with its code in JSON and in the Query protocol.</summary>
/// <remarks>Source: SQS API reference, "Common errors" and the errors of each action.</remarks>
internal static class SqsErrors
{
    public static AwsErrorException QueueDoesNotExist() =>
        Error("QueueDoesNotExist", "The specified queue does not exist.");

    public static AwsErrorException QueueNameExists(string attribute) =>
        Error("QueueNameExists", $"A queue already exists with the same name and a different value for attribute {attribute}");

    public static AwsErrorException InvalidAttributeName(string name) => Error("InvalidAttributeName", $"Unknown Attribute {name}.");

    public static AwsErrorException InvalidAttributeValue(string name) => Error("InvalidAttributeValue", $"Invalid value for the parameter {name}.");

    public static AwsErrorException InvalidAttributeValue(string name, string reason) => Error("InvalidAttributeValue", $"Invalid value for the parameter {name}. Reason: {reason}");

    public static AwsErrorException InvalidParameter(string message) => Error("InvalidParameterValue", message);

    public static AwsErrorException InvalidParameter(string name, object? value, string reason) =>
        Error("InvalidParameterValue", string.Create(CultureInfo.InvariantCulture, $"Value {value} for parameter {name} is invalid. Reason: {reason}"));

    public static AwsErrorException MissingParameter(string message) => Error("MissingParameter", message);

    public static AwsErrorException InvalidMessageContents() =>
        Error("InvalidMessageContents", "Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF");

    public static AwsErrorException ReceiptHandleIsInvalid(string handle) =>
        Error("ReceiptHandleIsInvalid", $"The input receipt handle \"{handle}\" is not a valid receipt handle.");

    public static AwsErrorException MessageNotInFlight() =>
        Error("MessageNotInflight", "The message referred to isn't in flight.");

    public static AwsErrorException PurgeInProgress(string queue) =>
        Error("PurgeQueueInProgress", $"Only one PurgeQueue operation on {queue} is allowed every 60 seconds.", 403);

    public static AwsErrorException OverLimit(string message) => Error("OverLimit", message, 403);

    public static AwsErrorException EmptyBatch() =>
        Error("EmptyBatchRequest", "There should be at least one entry in the request.");

    public static AwsErrorException TooManyEntries(int sent) => Error("TooManyEntriesInBatchRequest",
        string.Create(CultureInfo.InvariantCulture, $"Maximum number of entries per request are {SqsLimits.MaxBatchEntries}. You have sent {sent}."));

    public static AwsErrorException BatchIdsNotDistinct(string id) =>
        Error("BatchEntryIdsNotDistinct", $"Id {id} repeated.");

    public static AwsErrorException InvalidBatchEntryId() => Error("InvalidBatchEntryId",
        "A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 letters long.");

    public static AwsErrorException BatchTooLong(int bytes) => Error("BatchRequestTooLong",
        string.Create(CultureInfo.InvariantCulture, $"Batch requests cannot be longer than {SqsLimits.MaxBatchBytes} bytes. You have sent {bytes} bytes."));

    /// <summary>The code of an error in the Query protocol, where it is not the name of the error.</summary>
    public static string? QueryCode(string code) => code switch
    {
        "QueueDoesNotExist" => "AWS.SimpleQueueService.NonExistentQueue",
        "QueueNameExists" => "QueueAlreadyExists",
        "MessageNotInflight" or "PurgeQueueInProgress" or "EmptyBatchRequest" or "TooManyEntriesInBatchRequest"
            or "BatchEntryIdsNotDistinct" or "InvalidBatchEntryId" or "BatchRequestTooLong" or "UnsupportedOperation" => "AWS.SimpleQueueService." + code,
        _ => null,
    };

    private static AwsErrorException Error(string code, string message, int httpStatus = 400) => new(new AwsError(code, message, httpStatus));
}
