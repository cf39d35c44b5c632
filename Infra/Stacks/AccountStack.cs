using Acinaces.Infra.Projections;
using Amazon.CDK;
using Constructs;

namespace Acinaces.Infra.Stacks;

/// <summary>Singletons of the account in the region of its environments.</summary>
public sealed class AccountStack : Stack
{
    /// <summary>What the names of all stacks begin with that belong to the account.</summary>
    internal const string NamePrefix = "acinaces-account";

    public AccountStack(Construct scope, string accountId, string region)
        : base(scope, "Account", new StackProps
        {
            StackName = NamePrefix,
            Description = "Identity of GitHub, access analysis, logging right of the API gateway",
            Env = new Amazon.CDK.Environment { Account = accountId, Region = region },
            TerminationProtection = true,
        })
    {
        this.AddGitHubIdentity();
        this.AddAccessAnalyzer();
        this.AddGatewayLogging(accountId);
    }
}
