namespace Acinaces.Topology.Model;

/// <summary>The names an environment is reached by.</summary>
/// <param name="Zone">The DNS zone of its own; also the site's name.</param>
public sealed record DomainSettings(string Zone)
{
    public string Site => Zone;

    public string Api => $"api.{Zone}";

    /// <summary>
    /// The API under a name that never fails over. A health check of <see cref="Api"/> itself would, after a failover, watch the
    /// maintenance page and never see the API come back.
    /// </summary>
    public string ApiWithoutFailover => $"primary.api.{Zone}";

    /// <summary>Answers are signed. The parent zone must then carry the DS record.</summary>
    public bool SignedZone { get; init; }

    /// <summary>Health is watched from outside, and callers of a dead API are sent to a maintenance page.</summary>
    public bool Failover { get; init; }

    /// <summary>Countries, as ISO 3166-1 alpha-2 codes, whose visitors get nothing. Empty for none.</summary>
    public IReadOnlyList<string> BlockedCountries { get; init; } = [];

    /// <summary>Zones below this one that other accounts serve.</summary>
    public IReadOnlyList<ZoneDelegation> Delegations { get; init; } = [];
}
