namespace Acinaces.Emulator.Sns.Wire;

internal sealed record SetSubscriptionAttributesRequest
{
    public required string SubscriptionArn { get; init; }

    public required string AttributeName { get; init; }

    /// <summary>Absent or empty: the attribute is removed.</summary>
    public string? AttributeValue { get; init; }
}
