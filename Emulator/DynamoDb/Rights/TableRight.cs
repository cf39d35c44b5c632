using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Rights;

/// <summary>The right that a request needs on a table or index. The policy that the table carries is judged along with those of the caller.</summary>
internal static class TableRight
{
    /// <param name="tables">Where the table and its policy are.</param>
    /// <param name="action">Such as <c>dynamodb:PutItem</c>.</param>
    /// <param name="tableName">A name or ARN.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="facts">Gathers what conditions may ask about; gets the table, absent where there is none. Absent: they can ask nothing.</param>
    /// <param name="index">Absent: the table itself.</param>
    public static Permission Of(TableCatalog tables, string action, string? tableName, Caller caller, Func<Table?, RequestFacts>? facts = null, string? index = null)
    {
        var table = tables.Find(TableAddress.Of(tableName, caller));
        return new Permission(action, PageRules.Resource(tableName, index, caller))
        {
            ResourcePolicy = table?.Definition.Policy?.Document,
            ConditionValues = facts is null ? null : new LazyFacts(() => facts(table)),
        };
    }

    /// <summary>The names that expressions use. One that is wrong names nothing, because its request is refused in any case.</summary>
    public static RequestExpressions Bind(
        ExpressionCache cache, Dictionary<string, string>? names, AttributeMap? values, params ReadOnlySpan<(ExpressionKind Kind, string? Text)> texts)
    {
        try
        {
            return RequestExpressions.Bind(cache, RequestLayer.Current, names, values, texts);
        }
        catch (AwsErrorException)
        {
            return RequestExpressions.None;
        }
    }
}
