using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>The errors of PartiQL statements, with the service's texts.</summary>
internal static class PartiQlErrors
{
    public const string ExistsNeedsItem = "EXISTS() must contain a single item read with additional condition";

    /// <param name="detail">Absent for what cannot be cut into tokens at all.</param>
    public static AwsErrorException Malformed(string? detail = null) => DynamoDbErrors.Validation($"Statement wasn't well formed, can't be processed: {detail}");

    public static AwsErrorException Leftover() => Malformed("Unexpected token after expression");

    public static AwsErrorException UnknownFunction(string name, TokenPlace place) =>
        DynamoDbErrors.Validation($"Unrecognized function: {name.ToLowerInvariant()} at {place}");

    public static AwsErrorException At(string message, TokenPlace place) => DynamoDbErrors.Validation($"{message} at {place}");

    public static AwsErrorException Unsupported(string operation) => DynamoDbErrors.Validation($"Unsupported operation: {operation}");

    public static AwsErrorException OperandType(string function, string type) =>
        DynamoDbErrors.Validation($"Incorrect operand type for operator or function; operator or function: {function}, operand type: {type}");

    public static AwsErrorException ParameterCount() => DynamoDbErrors.Validation("Number of parameters in request and statement don't match.");

    public static AwsErrorException IncompleteKey() => new ValidationRefusal(RefusalKind.NoItem, "Where clause does not contain a mandatory equality on all key attributes");

    public static AwsErrorException RepeatedKey(string name) =>
        new ValidationRefusal(RefusalKind.RepeatedKey, $"Multiple conditions on same key {name}. Only single item Update/Insert/Delete are supported");

    /// <summary>What the service says in a transaction of a statement that does not name one item.</summary>
    public static AwsErrorException InTransaction(ValidationRefusal refusal) => refusal.Kind switch
    {
        RefusalKind.NoItem or RefusalKind.RepeatedKey => DynamoDbErrors.SchemaMismatch(),
        _ => refusal,
    };

    public static AwsErrorException Overlapping() => DynamoDbErrors.Validation("Overlapping conditions with range keys are not supported in where clause");

    public static AwsErrorException TooManyReads() => DynamoDbErrors.Validation("Too many decomposed read operations for a given query.");

    public static AwsErrorException KeyMissing(string name) => new ValidationRefusal(RefusalKind.Item, $"Key attribute should be present in the item: Key {name}");

    public static AwsErrorException KeyType(string name) =>
        new ValidationRefusal(RefusalKind.NoItem, $"Key attribute's data type should match its data type in table's schema: Key {name}");

    public static AwsErrorException Duplicate() => new("DuplicateItemException", "Duplicate primary key exists in table");

    public static AwsErrorException TokenInvalid() => DynamoDbErrors.Validation("Invalid NextToken");

    public static AwsErrorException TokenMismatch() => DynamoDbErrors.Validation("NextToken does not match request");

    public static AwsErrorException ExistsMisplaced() => DynamoDbErrors.Validation("EXISTS can only be used in ExecuteTransaction write requests.");

    public static AwsErrorException NeedsKey(string operation) =>
        DynamoDbErrors.Validation($"Select statements within {operation} must specify the primary key in the where clause.");

    public static AwsErrorException Mixed(string operation) =>
        DynamoDbErrors.Validation($"{operation} API does not support both read and write operations in the same request.");
}
