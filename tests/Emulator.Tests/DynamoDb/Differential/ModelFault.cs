namespace Acinaces.Emulator.Tests.DynamoDb.Differential;

/// <summary>An error that the model expects, by its code. Several codes where AWS does not say which of two errors comes first.</summary>
internal sealed class ModelFault(params string[] codes) : Exception(string.Join(" or ", codes))
{
    public IReadOnlyList<string> Codes => codes;

    /// <summary>Of a condition that failed: the item it was asked about, when the request wants to see it.</summary>
    public ItemMap? Item { get; init; }

    /// <summary>Of a cancelled transaction: one code per action.</summary>
    public IReadOnlyList<string>? Reasons { get; init; }

    public static ModelFault Invalid() => new("ValidationException");

    public static ModelFault ConditionFailed(ItemMap? item) => new("ConditionalCheckFailedException") { Item = item };
}
