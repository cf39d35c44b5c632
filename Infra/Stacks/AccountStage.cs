using Acinaces.Topology.Derivation;
using Acinaces.Topology.Model;
using Amazon.CDK;
using Constructs;

namespace Acinaces.Infra.Stacks;

/// <summary>What an AWS account can have only once, whatever number of environments stand in it.</summary>
public sealed class AccountStage : Stage
{
    /// <summary>Its name in <c>cdk ls</c>.</summary>
    public const string Id = "account";

    /// <param name="environments">Those that may stand in the account; they must agree about the region.</param>
    public AccountStage(Construct scope, string accountId, IReadOnlyList<EnvironmentSettings> environments)
        : base(scope, Id)
    {
        var home = environments.Select(environment => environment.Region).Distinct().Single();
        var account = new AccountStack(this, accountId, home);
        foreach (var region in environments.SelectMany(DeployedRegions.Of).Distinct().Where(region => region != home))
            new AccessAnalysisStack(this, accountId, region).AddDependency(account);
        foreach (var (key, value) in ResourceTags.OfAccount(environments[0].Billing.Owner))
            Tags.Of(this).Add(key, value);
        Aspects.Of(this).Add(new RequiredTags());
    }
}
