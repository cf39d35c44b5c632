namespace Acinaces.Emulator.DynamoDb.Wire;

/// <summary>What a write of the legacy API expects of one attribute: a value, its absence, or a comparison.</summary>
internal sealed record ExpectedAttributeValue
{
    public GivenValue? Value { get; init; }

    public bool? Exists { get; init; }

    public string? ComparisonOperator { get; init; }

    public IReadOnlyList<GivenValue>? AttributeValueList { get; init; }
}
