using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb;

/// <summary>
/// PutItem, UpdateItem and DeleteItem report what is wrong with a request by itself in the words that frame violations of the
/// model's constraints; what is wrong with it on its table stands alone.
/// </summary>
internal static class WriteEnvelope
{
    private const string EmptyTableName = "1 validation error detected: Value at 'TableName' failed to satisfy constraint: Member must have length greater than or equal to 1";

    /// <param name="refusal">Of a request that has yet to meet its table.</param>
    public static AwsErrorException Around(AwsErrorException refusal) => DynamoDbErrors.Validation($"1 validation error detected: {refusal.Error.Message}");

    /// <summary>Requires that a table's name is not empty, before all else; a request without its key is judged by the older layer instead.</summary>
    public static RequestLayer LayerOf(string? tableName, object? keyOrItem)
    {
        if (keyOrItem is null)
            return RequestLayer.Older;
        return tableName is { Length: 0 } ? throw DynamoDbErrors.Validation(EmptyTableName) : RequestLayer.Current;
    }
}
