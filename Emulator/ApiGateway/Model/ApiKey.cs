namespace Acinaces.Emulator.ApiGateway.Model;

internal sealed record ApiKey
{
    public required string Id { get; init; }
    public required string Name { get; init; }

    /// <summary>The secret itself. Absent in answers that were not asked for it.</summary>
    public string? Value { get; init; }
    public string? Description { get; init; }
    public string? CustomerId { get; init; }
    public bool Enabled { get; init; }
    public required double CreatedDate { get; init; }
    public required double LastUpdatedDate { get; init; }
    public IReadOnlyDictionary<string, string>? Tags { get; init; }
}
