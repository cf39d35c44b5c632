namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>A comparison of one attribute in the legacy API; AWS calls the shape Condition.</summary>
internal sealed record LegacyCondition
{
    public string? ComparisonOperator { get; init; }

    public IReadOnlyList<GivenValue>? AttributeValueList { get; init; }
}
