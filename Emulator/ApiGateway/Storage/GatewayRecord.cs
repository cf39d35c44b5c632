using Acinaces.Emulator.ApiGateway.Model;

namespace Acinaces.Emulator.ApiGateway.Storage;

/// <summary>One change in the journal. A changed thing is written whole, so applying a record twice does no harm.</summary>
internal sealed record GatewayRecord
{
    /// <summary>The API that <see cref="Deployment"/>, <see cref="Stage"/> and their deletions belong to.</summary>
    public string? ApiId { get; init; }
    public StoredApi? Api { get; init; }
    public bool DeleteApi { get; init; }
    public StoredDeployment? Deployment { get; init; }
    public Stage? Stage { get; init; }
    public UsagePlan? Plan { get; init; }
    public IReadOnlyList<string>? PlanKeyIds { get; init; }
    public string? DeletedPlan { get; init; }
    public ApiKey? Key { get; init; }
    public Domain? Domain { get; init; }
    public IReadOnlyList<BasePathMapping>? DomainMappings { get; init; }
    public string? DeletedDomain { get; init; }
}
