using Acinaces.Topology.Model;

namespace Acinaces.Topology.Derivation;

/// <summary>The tags that every resource carries: bills and rights are split by them.</summary>
public static class ResourceTags
{
    public const string Environment = "Environment";

    public const string Project = "Project";

    public const string Owner = "Owner";

    public const string CostCenter = "CostCenter";

    public const string ManagedBy = "ManagedBy";

    public static IReadOnlyList<string> Keys { get; } = [Environment, Project, Owner, CostCenter, ManagedBy];

    /// <summary>Values by key.</summary>
    public static IReadOnlyDictionary<string, string> Of(EnvironmentSettings environment) => new Dictionary<string, string>
    {
        [Environment] = environment.Name,
        [Project] = "acinaces",
        [Owner] = environment.Billing.Owner,
        [CostCenter] = environment.Billing.CostCenter,
        [ManagedBy] = "cdk",
    };

    /// <summary>Values for what an account has only once, for all environments together.</summary>
    public static IReadOnlyDictionary<string, string> OfAccount(string owner) => new Dictionary<string, string>
    {
        [Environment] = "account",
        [Project] = "acinaces",
        [Owner] = owner,
        [CostCenter] = "trading-platform",
        [ManagedBy] = "cdk",
    };
}
