using System.Text.Json;
using System.Text.Json.Nodes;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb;

/// <summary>The errors of the service, with its texts. Source: DynamoDB API reference, errors of each operation.</summary>
internal static class DynamoDbErrors
{
    public static AwsErrorException Validation(string message) => new("ValidationException", message);

    public static AwsErrorException Serialization(string message) => new("SerializationException", message);

    public static AwsErrorException InvalidParameter(string message) => new ValidationRefusal(RefusalKind.Item, "One or more parameter values were invalid: " + message);

    public static AwsErrorException EmptyKey(string type, string name) => new ValidationRefusal(RefusalKind.EmptyKey,
        $"One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty {type} value. Key: {name}");

    public static AwsErrorException EmptyUpdatedIndexKey(string type) => new ValidationRefusal(RefusalKind.EmptyKey,
        "One or more parameter values are not valid. The update expression attempted to update a secondary index key to a value that is not supported. "
        + $"The AttributeValue for a key attribute cannot contain an empty {type} value.");

    public static AwsErrorException EmptyIndexKey(string type, string index, string name) => new ValidationRefusal(RefusalKind.EmptyKey,
        "One or more parameter values are not valid. A value specified for a secondary index key is not supported. "
        + $"The AttributeValue for a key attribute cannot contain an empty {type} value. IndexName: {index}, IndexKey: {name}");

    /// <summary>A parameter of the API that this implementation does not have; refused instead of ignored.</summary>
    public static AwsErrorException Unsupported(string what) => Validation($"{what} is not supported by this emulator; see /_acinaces/coverage.");

    /// <summary>Data operations name no table in the text; control operations do.</summary>
    public static AwsErrorException TableNotFound() => new("ResourceNotFoundException", "Requested resource not found");

    public static AwsErrorException TableNotFound(string name) => new("ResourceNotFoundException", $"Requested resource not found: Table: {name} not found");

    public static AwsErrorException InvalidRestoreTime() => new(
        "InvalidRestoreTimeException", "An invalid restore time was specified. RestoreDateTime must be between EarliestRestorableDateTime and LatestRestorableDateTime.");

    public static AwsErrorException BackupNotFound(string? arn) => new("BackupNotFoundException", $"Backup not found: {arn}");

    public static AwsErrorException TableAlreadyExists(string name) => new("TableAlreadyExistsException", $"Table already exists: {name}");

    public static AwsErrorException BackupTableNotFound(string? name) => new("TableNotFoundException", $"Table not found: {name}");

    public static AwsErrorException ResourceNotFound(string arn) => new("ResourceNotFoundException", $"Requested resource not found: ResourceArn: {arn} not found");

    public static AwsErrorException TableExists(string name) => new("ResourceInUseException", $"Table already exists: {name}");

    public static AwsErrorException DeletionProtected() =>
        Validation("Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.");

    /// <summary>What belongs to another account.</summary>
    public static AwsErrorException AccessDenied() => new("AccessDeniedException", "Access is denied");

    public static AwsErrorException NoIndex(string index) => Validation($"The table does not have the specified index: {index}");

    public static AwsErrorException CollectionTooLarge() => new("ItemCollectionSizeLimitExceededException", "Collection size exceeded.");

    public static AwsErrorException SchemaMismatch() => Validation(DynamoDbMessages.SchemaMismatch);

    /// <param name="item">The item the condition was tested on, where the caller asked to see it.</param>
    public static AwsErrorException ConditionFailed(Item? item) => new(new AwsError("ConditionalCheckFailedException", "The conditional request failed")
    {
        Members = item is null ? null : new JsonObject { ["Item"] = JsonNode.Parse(item.Json, documentOptions: new JsonDocumentOptions { MaxDepth = DynamoDbLimits.MaxJsonDepth }) },
    });

    public static AwsErrorException TransactionTooLarge() => Validation("Transaction payload size cannot exceed 4 MB");

    public static AwsErrorException TokenReused() => new("IdempotentParameterMismatchException",
        "The provided client token was used with parameters that do not match the original ones");

    public static AwsErrorException TransactionInProgress() => new("TransactionInProgressException",
        "The transaction with the given request token is already in progress.");

    public static AwsErrorException TransactionCanceled(IReadOnlyList<CancellationReason> reasons)
    {
        var codes = string.Join(", ", reasons.Select(reason => reason.Code));
        return new AwsErrorException(new AwsError("TransactionCanceledException",
            $"Transaction cancelled, please refer cancellation reasons for specific reasons [{codes}]")
        {
            Members = new JsonObject { ["CancellationReasons"] = new JsonArray([.. reasons.Select(reason => (JsonNode)reason.ToJson())]) },
        });
    }
}
