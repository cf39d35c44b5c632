using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Wire;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb;

/// <summary>
/// PutItem, UpdateItem and DeleteItem report what is wrong with a request by itself in the words that frame violations of the
/// model's constraints, and so does Query of a count with a projection; what is wrong with a request on its table stands alone.
/// </summary>
internal static class WriteEnvelope
{
    private const string EmptyTableName = "1 validation error detected: Value at 'TableName' failed to satisfy constraint: Member must have length greater than or equal to 1";

    /// <param name="refusal">Of a request that has yet to meet its table.</param>
    /// <param name="layer">The older one frames nothing.</param>
    public static AwsErrorException Around(AwsErrorException refusal, RequestLayer layer) => layer == RequestLayer.Older ? refusal : DynamoDbErrors.Validation($"1 validation error detected: {refusal.Error.Message}");

    /// <summary>
    /// Requires that a table's name is not empty, before all else; a request without its key, or with a value that is nested
    /// far too deeply, is judged by the older layer instead.
    /// </summary>
    /// <param name="given">Values that stand outside of maps. Absent: there are none.</param>
    public static RequestLayer LayerOf(string? tableName, AttributeMap? keyOrItem, AttributeMap? values, IEnumerable<GivenValue?>? given)
    {
        if (keyOrItem is null || IsFarTooDeep(keyOrItem.Defect?.Why) || IsFarTooDeep(values?.Defect?.Why) || given?.Any(value => IsFarTooDeep(value?.Defect)) == true)
            return RequestLayer.Older;
        return tableName is { Length: 0 } ? throw DynamoDbErrors.Validation(EmptyTableName) : RequestLayer.Current;
    }

    /// <summary>The values of the legacy API's expectations. Absent: there are none.</summary>
    public static IEnumerable<GivenValue?>? ValuesOf(Dictionary<string, ExpectedAttributeValue>? expected) =>
        expected?.Values.SelectMany(one => (one?.AttributeValueList ?? []).Append(one?.Value));

    private static bool IsFarTooDeep(ValueDefect? defect) => ReferenceEquals(defect, ValueDefect.FarTooDeep);
}
